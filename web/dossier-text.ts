import type { GraphData, NodeRecord } from './graph-data.ts';
import { sectionsOf, type Line } from './statements.ts';
import { groupName } from './wording.ts';

/** A dossier as Markdown (CommonMark): heading, names, then each statement with its status words, time, citation and sentence. */
export function dossierMarkdown(node: NodeRecord, data: GraphData): string {
  const also = node.aliases.filter((alias) => alias !== node.label && alias !== node.name);
  const head = [`# ${plain(node.label)}`, '', node.name === node.label ? '' : `${plain(node.name)}\n`,
    `${data.kinds[node.kind]?.label ?? node.kind}${also.length > 0 ? `. Also named: ${also.map(plain).join('; ')}.` : '.'}`, ''];
  const parts = sectionsOf(data, node.key).flatMap(({ title, groups }) =>
    [`## ${title}`, '', ...groups.flatMap(({ group, lines }) => [...(groups.length > 1 ? [`### ${groupName(group)}`, ''] : []), ...lines.map((line) => item(line, data)), ''])]);
  return [...head, ...parts].join('\n');
}

function item({ words, status, other, evidence, edge }: Line, data: GraphData): string {
  const said = status.map(({ word }) => `**${plain(word)}** `).join('');
  const document = data.documents.find(({ id }) => id === evidence.document);
  const cited = [document?.reference ?? document?.title ?? evidence.document, evidence.place].filter(Boolean).map(plain).join(', ');
  const time = evidence.time ? ` (${plain(evidence.time.text.toLowerCase())})` : '';
  const more = edge.evidence.length > 1 ? `, and ${edge.evidence.length - 1} more` : '';
  return `- ${said}${plain(words)} ${plain(data.labelOf(other))}${time} [${cited}${more}]\n  > ${plain(evidence.quote)}`;
}

/** Text out of a document with everything escaped that Markdown would take for its own, on one line. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/^([+-]|\d{1,9}[.)])(?=\s)/, '\\$1');
}
