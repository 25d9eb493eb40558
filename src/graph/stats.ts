import type { RemitGraph } from './graph.ts';
import { byText } from './order.ts';
import { STATUSES, statusOf } from './status.ts';

/** How often a thing is there; in order of size. */
export type Counts = readonly { readonly name: string; readonly count: number }[];

export interface Stats {
  readonly documents: number;
  /** UTF-16 code units of all documents. */
  readonly characters: number;
  readonly names: number;
  readonly statements: number;
  /** Sentences that state them, once for each statement. */
  readonly places: number;
  readonly kinds: Counts;
  /** Places, from the firmest status to the weakest. */
  readonly statuses: Counts;
  readonly relations: Counts;
  /** The ten names with the most statements, by label. */
  readonly connected: readonly { readonly key: string; readonly name: string; readonly count: number }[];
}

/** How much of what is in a graph. */
export function statsOf(graph: RemitGraph): Stats {
  const documents = graph.getAttribute('documents');
  const { kinds } = graph.getAttributes();
  const statuses = graph.mapEdges((_, { polarity, evidence }) => evidence.map((entry) => statusOf(polarity, entry))).flat();
  const connected = graph.mapNodes((key, { label }) => ({ key, name: label, count: graph.degree(key) })).filter(({ count }) => count > 0);
  return {
    documents: documents.length,
    characters: documents.reduce((sum, { characters }) => sum + characters, 0),
    names: graph.order, statements: graph.size, places: statuses.length,
    kinds: tally(graph.mapNodes((_, { kind }) => kinds[kind]?.label ?? kind)),
    statuses: STATUSES.map((name) => ({ name, count: statuses.filter((status) => status === name).length })).filter(({ count }) => count > 0),
    relations: tally(graph.mapEdges((_, { label }) => label)),
    connected: connected.sort((a, b) => b.count - a.count || byText(a.name, b.name) || byText(a.key, b.key)).slice(0, 10),
  };
}

function tally(names: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || byText(a.name, b.name));
}
