import type { Evidence, Polarity } from '../model.ts';
import type { RemitGraph } from './graph.ts';

/** What a place says of its own statement: ["denied", "planned", "says Tide Board"]; none for what is said outright. */
export function qualifiers(graph: RemitGraph, polarity: Polarity, { modality, attributedTo }: Pick<Evidence, 'modality' | 'attributedTo'>): string[] {
  return [
    ...(polarity === 'negated' ? ['denied'] : []),
    ...(modality === 'asserted' ? [] : [modality]),
    ...(attributedTo === null ? [] : [`says ${labelOf(graph, attributedTo)}`]),
  ];
}

export interface Tellable {
  readonly source: string;
  readonly target: string;
  /** The relation's own words: "funds". */
  readonly words: string;
  readonly polarity: Polarity;
}

/** One place as a sentence: "Norland funds Harbour Office.", "Planned, says Tide Board: Norland funds Harbour Office (in May)." */
export function told(graph: RemitGraph, { source, target, words, polarity }: Tellable, evidence: Pick<Evidence, 'modality' | 'attributedTo' | 'time'>): string {
  const before = qualifiers(graph, polarity, evidence).join(', ');
  const when = evidence.time ? ` (${evidence.time.text})` : '';
  const first = before ? `${before[0]!.toUpperCase()}${before.slice(1)}: ` : '';
  return `${first}${labelOf(graph, source)} ${words} ${labelOf(graph, target)}${when}.`;
}

/** "a, para 1": the document's reference or id, and the place in it. */
export function citation(graph: RemitGraph, { document, place }: Pick<Evidence, 'document' | 'place'>): string {
  const reference = graph.getAttribute('documents').find(({ id }) => id === document)?.reference;
  return [reference ?? document, place].filter(Boolean).join(', ');
}

/** The label of a node; the key itself where there is no such node. */
export function labelOf(graph: RemitGraph, key: string): string {
  return graph.hasNode(key) ? graph.getNodeAttribute(key, 'label') : key;
}
