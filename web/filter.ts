import type { GraphData } from './graph-data.ts';
import type { ViewState } from './state.ts';

export interface Shown {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

type Hidden = Pick<ViewState, 'hiddenKinds' | 'hiddenRelations' | 'hiddenStatuses'>;

/**
 * What passes the filters. An edge passes where both its ends do, its relation does, and one of its places has a status
 * that does. Where relations or statuses are filtered, names left without any edge go too.
 */
export function shown(data: Pick<GraphData, 'nodes' | 'edges'>, hidden: Hidden): Shown {
  const kinds = new Set(hidden.hiddenKinds);
  const relations = new Set(hidden.hiddenRelations);
  const statuses = new Set(hidden.hiddenStatuses);
  const nodes = new Set<string>();
  for (const node of data.nodes.values()) if (!kinds.has(node.kind)) nodes.add(node.key);
  const edges = new Set<string>();
  const connected = new Set<string>();
  for (const edge of data.edges.values()) {
    if (!nodes.has(edge.source) || !nodes.has(edge.target) || relations.has(edge.relation)) continue;
    if (edge.statuses.every((status) => statuses.has(status))) continue;
    edges.add(edge.key);
    connected.add(edge.source).add(edge.target);
  }
  return relations.size + statuses.size > 0 ? { nodes: connected, edges } : { nodes, edges };
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

export const NO_FILTERS: Hidden = { hiddenKinds: [], hiddenRelations: [], hiddenStatuses: [] };

export function isFiltered(hidden: Hidden): boolean {
  return hidden.hiddenKinds.length + hidden.hiddenRelations.length + hidden.hiddenStatuses.length > 0;
}
