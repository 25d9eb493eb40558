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

/** What a node does and what others do to it, as Markdown (CommonMark), by group. */
export function dossier(graph: RemitGraph, found: Responsibilities): string {
  const section = (title: string, list: readonly Responsibility[]): Section => ({
    title, groups: [...new Set(list.map(({ group }) => group))].map((group) => ({ title: group, entries: list.filter((entry) => entry.group === group) })),
  });
  return dossierText(graph, found, [section('What it does', found.does), section('What others do', found.doneByOthers)]);
}

/** A question that a dossier answers, with what answers it; a group without a title has no heading. */
export interface Section {
  readonly title: string;
  readonly groups: readonly { readonly title: string; readonly entries: readonly Pick<Responsibility, 'label' | 'other' | 'polarity' | 'evidence'>[] }[];
}

/** A dossier as Markdown (CommonMark): names, then each statement with every place that states it: its status, sentence and citation. Sections without groups are left out. */
export function dossierText(graph: RemitGraph, about: Pick<Responsibilities, 'label' | 'name' | 'kind' | 'aliases'>, sections: readonly Section[]): string {
  const kind = graph.getAttribute('kinds')[about.kind]?.label ?? about.kind;
  const others = otherNames(about);
  const answered = sections.filter(({ groups }) => groups.length > 0);
  return [
    `# ${escaped(about.label)}`, '',
    ...(about.name === about.label ? [] : [escaped(about.name), '']),
    `${escaped(kind)}.${others.length ? ` Also named: ${others.map(escaped).join('; ')}.` : ''}`, '',
    ...answered.flatMap(({ title, groups }) => [`## ${title}`, '', ...groups.flatMap((group) => [
      ...(group.title ? [`### ${escaped(group.title)}`, ''] : []),
      ...group.entries.flatMap((entry) => entry.evidence.map((evidence) => item(graph, entry, evidence))), '',
    ])]),
    ...(answered.length ? [] : ['No statement names it.', '']),
  ].join('\n');
}

function item(graph: RemitGraph, { label, other, polarity }: Pick<Responsibility, 'label' | 'other' | 'polarity'>, evidence: Evidence): string {
  const status = qualifiers(graph, polarity, evidence).map(escaped).join(', ');
  const when = evidence.time ? ` (${escaped(evidence.time.text)})` : '';
  return `- ${status ? `**${status}:** ` : ''}${escaped(label)} ${escaped(other.label)}${when} \\[${escaped(citation(graph, evidence))}\\]\n  > ${escaped(evidence.quote)}`;
}

/** Text out of a document with everything escaped that Markdown would take for its own, on one line. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>#|~&!$]/g, '\\$&').replace(/^([+=-]|\d{1,9}(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}
