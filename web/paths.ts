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
  const level = levels(from, to, onward);
  if (!level.has(to)) return [];
  const step = (one: string, other: string): Step => ({
    from: one, to: other,
    edges: [...along(one).filter(({ target }) => target === other), ...(query.directed ? [] : against(one).filter(({ source }) => source === other))],
  });
  const before = (key: string): string[] => {
    const back = [...against(key).map(({ source }) => source), ...(query.directed ? [] : along(key).map(({ target }) => target))];
    return [...new Set(back)].filter((one) => level.get(one) === level.get(key)! - 1).sort();
  };
  return ways(to, before).map((nodes) => nodes.slice(1).map((node, i) => step(nodes[i]!, node)))
    .sort((a, b) => facts(b) - facts(a));
}

/** How many steps each node is from the start, as far as the goal's level. */
function levels(from: string, to: string, onward: (key: string) => string[]): Map<string, number> {
  const level = new Map([[from, 0]]);
  let edge = [from];
  while (edge.length > 0 && !level.has(to)) {
    const next: string[] = [];
    for (const key of edge) for (const other of onward(key)) {
      if (level.has(other)) continue;
      level.set(other, level.get(key)! + 1);
      next.push(other);
    }
    edge = next;
  }
  return level;
}

/** Every way back from `to` to where nothing lies before, told forwards; at most `MOST`. */
function ways(to: string, before: (key: string) => string[]): string[][] {
  const found: string[][] = [];
  const open: string[][] = [[to]];
  while (open.length > 0 && found.length < MOST) {
    const way = open.pop()!;
    const earlier = before(way[0]!);
    if (earlier.length === 0) found.push(way);
    for (const one of earlier.reverse()) open.push([one, ...way]);
  }
  return found;
}

function facts(path: Path): number {
  return path.filter(({ edges }) => edges.some(({ status }) => status === 'stated')).length;
}
