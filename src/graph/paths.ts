import type { RemitGraph } from './graph.ts';
import { byText } from './order.ts';
import type { Strand } from './strands.ts';
import { strandsOf } from './strands.ts';
import { labelOf, told } from './telling.ts';
import { shortestWays } from './ways.ts';

/** The places of a statement that put it in the same way, with the sentence that tells it: "Planned, says Tide Board: Norland funds Harbour Office (in May)." */
export interface ToldStrand extends Strand {
  readonly sentence: string;
}

/** A way from one name to another over what is stated. */
export interface Path {
  /** From the first to the last. */
  readonly names: readonly { readonly key: string; readonly label: string }[];
  /** For each step all that joins its two names, what goes in the way's own direction first. One fewer than `names`. */
  readonly steps: readonly (readonly ToldStrand[])[];
}

/** More ways of the same length than anyone would read. */
export const MOST_PATHS = 12;

/**
 * The shortest ways from one node to another, at most `MOST_PATHS`; none where there is no way, or both are the same.
 * @param directed only along the statements' own direction.
 */
export function pathsIn(graph: RemitGraph, from: string, to: string, directed: boolean): Path[] {
  if (![from, to].every((key) => graph.hasNode(key))) return [];
  const onward = (key: string) => (directed ? graph.outNeighbors(key) : graph.neighbors(key));
  const back = (key: string) => (directed ? graph.inNeighbors(key) : graph.neighbors(key)).sort(byText);
  return shortestWays({ from, to, onward, back }, MOST_PATHS).map((way) => ({
    names: way.map((key) => ({ key, label: labelOf(graph, key) })),
    steps: way.slice(1).map((key, i) => toldStrands(graph, ...edgesBetween(graph, way[i]!, key, directed))),
  }));
}

function edgesBetween(graph: RemitGraph, one: string, other: string, directed: boolean): string[] {
  return [...graph.outEdges(one, other).sort(byText), ...(directed ? [] : graph.outEdges(other, one).sort(byText))];
}

/** The strands of some edges, of all if none are given, each with the sentence that tells it. */
export function toldStrands(graph: RemitGraph, ...edges: readonly string[]): ToldStrand[] {
  return strandsOf(graph, ...edges).map((strand) => ({
    ...strand, sentence: told(graph, { ...strand, words: graph.getEdgeAttribute(strand.edge, 'label') }, strand.evidence[0]!),
  }));
}
