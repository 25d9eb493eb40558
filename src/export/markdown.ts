import type { RemitGraph } from '../graph/graph.ts';
import { byText } from '../graph/order.ts';
import { citation, qualifiers } from '../graph/telling.ts';
import type { Evidence } from '../model.ts';
import { oneLine } from './characters.ts';
import type { Responsibilities, Responsibility } from './responsibilities.ts';
import { otherNames, responsibilitiesOf } from './responsibilities.ts';

/**
 * The dossiers of every name that a statement speaks of, by label; activities are told of only in those of others.
 * @param focus the key of the one node that is wanted.
 */
export function dossiers(graph: RemitGraph, focus?: string): string {
  const keys = focus === undefined
    ? graph.filterNodes((key, { kind }) => kind !== 'activity' && graph.degree(key) > 0)
        .sort((a, b) => byText(graph.getNodeAttribute(a, 'label'), graph.getNodeAttribute(b, 'label')) || byText(a, b))
    : [focus];
  return keys.map((key) => dossier(graph, responsibilitiesOf(graph, key))).join('\n') || 'No statement names anything.\n';
}

/** A dossier as Markdown (CommonMark): names, then each statement with every place that states it: its status, sentence and citation. */
export function dossier(graph: RemitGraph, found: Responsibilities): string {
  const kind = graph.getAttribute('kinds')[found.kind]?.label ?? found.kind;
  const others = otherNames(found);
  return [
    `# ${escaped(found.label)}`, '',
    ...(found.name === found.label ? [] : [escaped(found.name), '']),
    `${escaped(kind)}.${others.length ? ` Also named: ${others.map(escaped).join('; ')}.` : ''}`, '',
    ...section(graph, 'What it does', found.does),
    ...section(graph, 'What others do', found.doneByOthers),
    ...(found.does.length + found.doneByOthers.length ? [] : ['No statement names it.', '']),
  ].join('\n');
}

function section(graph: RemitGraph, title: string, list: readonly Responsibility[]): string[] {
  const groups = [...new Set(list.map(({ group }) => group))];
  return list.length === 0 ? [] : [
    `## ${title}`, '',
    ...groups.flatMap((group) => [
      `### ${escaped(group)}`, '',
      ...list.filter((entry) => entry.group === group).flatMap((entry) => entry.evidence.map((evidence) => item(graph, entry, evidence))), '',
    ]),
  ];
}

function item(graph: RemitGraph, { label, other, polarity }: Responsibility, evidence: Evidence): string {
  const status = qualifiers(graph, polarity, evidence).map(escaped).join(', ');
  const when = evidence.time ? ` (${escaped(evidence.time.text)})` : '';
  return `- ${status ? `**${status}:** ` : ''}${escaped(label)} ${escaped(other.label)}${when} \\[${escaped(citation(graph, evidence))}\\]\n  > ${escaped(evidence.quote)}`;
}

/** Text out of a document with everything escaped that Markdown would take for its own, on one line. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>#|~&!$]/g, '\\$&').replace(/^([+=-]|\d{1,9}(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}
