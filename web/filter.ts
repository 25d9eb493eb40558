import type { EdgeRecord, GraphData } from './graph-data.ts';
import type { ViewState } from './state.ts';

export interface Shown {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

type Hidden = Pick<ViewState, 'hiddenKinds' | 'hiddenRelations' | 'hiddenStatuses' | 'dateFrom' | 'dateTo'>;

/** Whether one place of an edge passes: its status is not hidden, and it speaks of the time asked for, if one is. */
export function placePasses(edge: Pick<EdgeRecord, 'evidence' | 'statuses'>, place: number, { hiddenStatuses, dateFrom, dateTo }: Omit<Hidden, 'hiddenKinds' | 'hiddenRelations'>): boolean {
  if (hiddenStatuses.includes(edge.statuses[place]!)) return false;
  if (dateFrom === null && dateTo === null) return true;
  const time = edge.evidence[place]!.time;
  const from = time?.from || time?.to;
  const to = time?.to || time?.from;
  return Boolean(from && to) && (dateTo === null || from! <= dateTo) && (dateFrom === null || to! >= dateFrom);
}

/**
 * What passes the filters. An edge passes where both its ends do, its relation does, and one of its places does.
 * Where relations, statuses or dates are filtered, names left without any edge go too.
 */
export function shown(data: Pick<GraphData, 'nodes' | 'edges'>, hidden: Hidden): Shown {
  const kinds = new Set(hidden.hiddenKinds);
  const relations = new Set(hidden.hiddenRelations);
  const nodes = new Set<string>();
  for (const node of data.nodes.values()) if (!kinds.has(node.kind)) nodes.add(node.key);
  const edges = new Set<string>();
  const connected = new Set<string>();
  const byPlace = hidden.hiddenStatuses.length > 0 || hidden.dateFrom !== null || hidden.dateTo !== null;
  for (const edge of data.edges.values()) {
    if (!nodes.has(edge.source) || !nodes.has(edge.target) || relations.has(edge.relation)) continue;
    if (byPlace && !edge.evidence.some((_, place) => placePasses(edge, place, hidden))) continue;
    edges.add(edge.key);
    connected.add(edge.source).add(edge.target);
  }
  return relations.size > 0 || byPlace ? { nodes: connected, edges } : { nodes, edges };
}

/** After a click on a filter's name: all but this one hidden; nothing hidden where that was so already. */
export function onlyThis(all: readonly string[], hidden: readonly string[], name: string): string[] {
  const others = all.filter((one) => one !== name);
  return hidden.length === others.length && others.every((one) => hidden.includes(one)) ? [] : others;
}

/** After a shift-click: this one hidden, or shown again. */
export function withoutThis(hidden: readonly string[], name: string): string[] {
  return hidden.includes(name) ? hidden.filter((one) => one !== name) : [...hidden, name];
}

export const NO_FILTERS: Hidden = { hiddenKinds: [], hiddenRelations: [], hiddenStatuses: [], dateFrom: null, dateTo: null };

export function isFiltered(hidden: Hidden): boolean {
  return hidden.hiddenKinds.length + hidden.hiddenRelations.length + hidden.hiddenStatuses.length > 0 || hidden.dateFrom !== null || hidden.dateTo !== null;
}
