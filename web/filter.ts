import type { EdgeRecord, GraphData } from './graph-data.ts';
import { neighbourhood, type Focus } from './focus.ts';
import type { FILTERS, ViewState } from './state.ts';

export interface Shown {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

type Hidden = Pick<ViewState, (typeof FILTERS)[number]>;

export const NO_FILTERS: Hidden = { hiddenKinds: [], hiddenRelations: [], hiddenStatuses: [], hiddenDocuments: [], dateFrom: null, dateTo: null, hiddenNodes: [], onlyNodes: [], focus: null };
const PARTS = Object.keys(NO_FILTERS) as (keyof Hidden)[];

type ByPlace = Pick<Hidden, 'hiddenStatuses' | 'hiddenDocuments' | 'dateFrom' | 'dateTo'>;

/** Whether one place of an edge passes: neither its status nor its document is hidden, and it speaks of the time asked for, if one is. */
export function placePasses(edge: Pick<EdgeRecord, 'evidence' | 'statuses'>, place: number, { hiddenStatuses, hiddenDocuments, dateFrom, dateTo }: ByPlace): boolean {
  if (hiddenStatuses.includes(edge.statuses[place]!) || hiddenDocuments.includes(edge.evidence[place]!.document)) return false;
  if (dateFrom === null && dateTo === null) return true;
  const time = edge.evidence[place]!.time;
  if (!time?.from && !time?.to) return false;
  // "since 1999" is said of 2001 too: an open end is open.
  return (dateTo === null || !time.from || time.from <= dateTo) && (dateFrom === null || !time.to || time.to >= dateFrom);
}

/**
 * What passes the filters. An edge passes where both its ends do, its relation does, and one of its places does.
 * Where relations, statuses, documents or dates are filtered, names left without any edge go too. A focus then leaves only what is around it.
 */
export function shown(data: GraphData, hidden: Hidden): Shown {
  const known = lately.find((one) => one.data === data && PARTS.every((part) => sameAs(one.hidden[part], hidden[part])));
  if (known) return known.shown;
  const found = { data, hidden, shown: passing(data, hidden) };
  lately = [found, ...lately.slice(0, KEPT - 1)];
  return found.shown;
}

function sameAs(a: Hidden[keyof Hidden], b: Hidden[keyof Hidden]): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && a.length === 0 && b.length === 0);
}

/** Every panel asks the same after each change; a few ask for the same without a part of it. */
const KEPT = 8;
let lately: readonly { data: GraphData; hidden: Hidden; shown: Shown }[] = [];

function passing(data: GraphData, hidden: Hidden): Shown {
  const kinds = new Set(hidden.hiddenKinds);
  const relations = new Set(hidden.hiddenRelations);
  const without = new Set(hidden.hiddenNodes);
  const only = new Set(hidden.onlyNodes);
  const nodes = new Set<string>();
  for (const node of data.nodes.values()) if (!kinds.has(node.kind) && !without.has(node.key) && (only.size === 0 || only.has(node.key))) nodes.add(node.key);
  const edges = new Set<string>();
  const connected = new Set<string>();
  const byPlace = hidden.hiddenStatuses.length > 0 || hidden.hiddenDocuments.length > 0 || hidden.dateFrom !== null || hidden.dateTo !== null;
  for (const edge of data.edges.values()) {
    if (!nodes.has(edge.source) || !nodes.has(edge.target) || relations.has(edge.relation)) continue;
    if (byPlace && !edge.evidence.some((_, place) => placePasses(edge, place, hidden))) continue;
    edges.add(edge.key);
    connected.add(edge.source).add(edge.target);
  }
  const all = relations.size > 0 || byPlace ? { nodes: connected, edges } : { nodes, edges };
  return hidden.focus && data.nodes.has(hidden.focus.node) ? around(data, all, hidden.focus) : all;
}

function around(data: GraphData, all: Shown, focus: Focus): Shown {
  const nodes = new Set(neighbourhood(data, focus, (edge) => all.edges.has(edge.key)).shown.filter((key) => key === focus.node || all.nodes.has(key)));
  const edges = [...nodes].flatMap((key) => (data.outgoing.get(key) ?? []).filter((edge) => all.edges.has(edge.key) && nodes.has(edge.target)));
  return { nodes, edges: new Set(edges.map(({ key }) => key)) };
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

export function isFiltered(hidden: Hidden): boolean {
  return PARTS.some((part) => {
    const now = hidden[part];
    return Array.isArray(now) ? now.length > 0 : now !== null;
  });
}
