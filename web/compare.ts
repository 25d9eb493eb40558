import type { EdgeRecord, GraphData } from './graph-data.ts';
import type { Shown } from './filter.ts';
import type { CompareBy } from './state.ts';
import { byGroup } from './wording.ts';

/** Two names side by side: what only one of them does, and what both do. Pure. */

export interface Shared {
  readonly first: readonly EdgeRecord[];
  readonly second: readonly EdgeRecord[];
}

export interface Comparison {
  readonly onlyFirst: readonly EdgeRecord[];
  readonly both: readonly Shared[];
  readonly onlySecond: readonly EdgeRecord[];
}

/** A denied statement is never the same as one that is not denied. Statements between the two are told of both, on either side. */
export function compare(data: GraphData, { edges }: Pick<Shown, 'edges'>, first: string, second: string, by: CompareBy): Comparison {
  const one = grouped(data, edges, first, by);
  const other = grouped(data, edges, second, by);
  const only = (these: ReadonlyMap<string, EdgeRecord[]>, those: ReadonlyMap<string, EdgeRecord[]>): EdgeRecord[] =>
    [...these].flatMap(([key, list]) => (those.has(key) ? [] : list));
  return {
    onlyFirst: only(one, other),
    both: [...one].flatMap(([key, list]) => (other.has(key) ? [{ first: list, second: other.get(key)! }] : [])),
    onlySecond: only(other, one),
  };
}

/** By what is said; what it does before what is done to it, then as a dossier orders its groups. */
function grouped(data: GraphData, shown: ReadonlySet<string>, node: string, by: CompareBy): Map<string, EdgeRecord[]> {
  const found = new Map<string, EdgeRecord[]>();
  for (const direction of ['outgoing', 'incoming'] as const) {
    const edges = (data[direction].get(node) ?? []).filter(({ key }) => shown.has(key));
    const sorted = edges.toSorted((a, b) => byGroup(a.group, b.group) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
    for (const edge of sorted) {
      const far = direction === 'outgoing' ? edge.target : edge.source;
      const key = JSON.stringify([direction, edge.polarity, edge.relation, by === 'what' ? far : '']);
      found.set(key, [...(found.get(key) ?? []), edge]);
    }
  }
  return found;
}
