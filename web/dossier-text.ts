import { dossierText } from '../src/export/markdown.ts';
import type { GraphData, NodeRecord } from './graph-data.ts';
import { sectionsOf } from './statements.ts';
import { groupName } from './wording.ts';

/** A dossier as Markdown (CommonMark), question by question as it is shown, each statement with every place that states it. */
export function dossierMarkdown(node: NodeRecord, data: GraphData): string {
  const sections = sectionsOf(data, node.key).map(({ title, groups }) => ({
    title, groups: groups.map(({ group, lines }) => ({
      title: groups.length > 1 ? groupName(group) : '',
      entries: lines.map(({ words, other, edge: { polarity, evidence } }) => ({ label: words, other: { key: other, label: data.labelOf(other) }, polarity, evidence })),
    })),
  }));
  return dossierText(data.graph, node, sections);
}
