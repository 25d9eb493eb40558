import { shortestWays } from '../src/graph/ways.ts';
import type { EdgeRecord, GraphData } from './graph-data.ts';

/** How two nodes are connected: shortest ways over stated edges. Pure. */

export interface PathQuery {
  readonly from: string;
  readonly to: string;
  /** Only along the edges' own direction. */
  readonly directed: boolean;
  /** Denied statements count as connections too. */
  readonly denied: boolean;
}

/** From one node to the next, over any of these edges; each keeps its own direction. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly EdgeRecord[];
}

export type Path = readonly Step[];

/** More ways of the same length than anyone would read. */
const MOST = 12;

/**
 * Every shortest path, at most twelve, those with the most steps stated as facts first. None where there is no way, or both ends are the same.
 * Breadth-first from `from`, then back along the levels from `to`.
 * @param passes whether an edge may be used.
 */
export function shortestPaths(data: Pick<GraphData, 'nodes' | 'outgoing' | 'incoming'>, query: PathQuery, passes: (edge: EdgeRecord) => boolean): Path[] {
  const { from, to } = query;
  if (from === to || !data.nodes.has(from) || !data.nodes.has(to)) return [];
  const usable = (edge: EdgeRecord): boolean => edge.source !== edge.target && (query.denied || edge.status !== 'denied') && passes(edge);
  const along = (key: string): EdgeRecord[] => (data.outgoing.get(key) ?? []).filter(usable);
  const against = (key: string): EdgeRecord[] => (data.incoming.get(key) ?? []).filter(usable);
  const onward = (key: string): string[] => [...along(key).map(({ target }) => target), ...(query.directed ? [] : against(key).map(({ source }) => source))];
  const step = (one: string, other: string): Step => ({
    from: one, to: other,
    edges: [...along(one).filter(({ target }) => target === other), ...(query.directed ? [] : against(one).filter(({ source }) => source === other))],
  });
  const back = (key: string): string[] => [...against(key).map(({ source }) => source), ...(query.directed ? [] : along(key).map(({ target }) => target))].sort();
  return shortestWays({ from, to, onward, back }, MOST).map((nodes) => nodes.slice(1).map((node, i) => step(nodes[i]!, node)))
    .sort((a, b) => facts(b) - facts(a));
}

function facts(path: Path): number {
  return path.filter(({ edges }) => edges.some(({ status }) => status === 'stated')).length;
}
