import { placePasses, shown } from './filter.ts';
import type { GraphData } from './graph-data.ts';
import type { FILTERS, ViewState } from './state.ts';

/** How many there are of each thing that can be filtered, given all the other filters. Pure. */
export interface Facets {
  /** Names by kind. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Edges by relation. */
  readonly relations: ReadonlyMap<string, number>;
  /** Places by status, and by document. */
  readonly statuses: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, number>;
}

type Hidden = Pick<ViewState, (typeof FILTERS)[number]>;

export function facetsOf(data: GraphData, hidden: Hidden): Facets {
  const edgesWith = (without: Partial<Hidden>) => {
    const { edges } = shown(data, { ...hidden, ...without });
    return [...edges].map((key) => data.edges.get(key)!);
  };
  const places = (part: 'hiddenStatuses' | 'hiddenDocuments', of: (edge: ReturnType<typeof edgesWith>[number], place: number) => string): Map<string, number> =>
    counted(edgesWith({ [part]: [] }).flatMap((edge) => edge.evidence.flatMap((_, place) => (placePasses(edge, place, { ...hidden, [part]: [] }) ? [of(edge, place)] : []))));
  return {
    kinds: counted([...shown(data, { ...hidden, hiddenKinds: [] }).nodes].map((key) => data.nodes.get(key)!.kind)),
    relations: counted(edgesWith({ hiddenRelations: [] }).map(({ relation }) => relation)),
    statuses: places('hiddenStatuses', (edge, place) => edge.statuses[place]!),
    documents: places('hiddenDocuments', (edge, place) => edge.evidence[place]!.document),
  };
}

function counted(values: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
