import type { EdgeRecord, GraphData } from './graph-data.ts';

/** One name and what is around it. Pure. */

export const DIRECTIONS = ['both', 'out', 'in'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export interface Focus {
  readonly node: string;
  /** How many steps away: 1 to 3. */
  readonly depth: number;
  readonly direction: Direction;
  /** The names that were in focus before, the first first. */
  readonly trail: readonly string[];
  /** Names that were unfolded one relation at a time. */
  readonly added: readonly string[];
  /** More than `CROWD` names are shown because the reader said so. */
  readonly all: boolean;
}

/** More names than this are shown only when asked for. */
export const CROWD = 50;

export function focusOn(node: string, before: Focus | null): Focus {
  if (before?.node === node) return before;
  const trail = before ? [...before.trail, before.node].slice(-12) : [];
  return { node, depth: before?.depth ?? 1, direction: before?.direction ?? 'both', trail, added: [], all: false };
}

/** Back along the trail; null at its beginning. */
export function focusBack(focus: Focus): Focus | null {
  const node = focus.trail.at(-1);
  return node === undefined ? null : { ...focus, node, trail: focus.trail.slice(0, -1), added: [], all: false };
}

type Ways = Pick<GraphData, 'outgoing' | 'incoming'>;

/**
 * The names around the one in focus, itself first, nearer ones before those further away, then the more connected first; with those that were
 * added. @param passes whether an edge may be walked. @returns all of them, and the `shown`: the first fifty others unless all are asked for.
 */
export function neighbourhood(data: Ways, focus: Focus, passes: (edge: EdgeRecord) => boolean): { all: string[]; shown: string[] } {
  const found = new Set([focus.node]);
  let level = [focus.node];
  for (let step = 0; step < focus.depth; step++) {
    const next = new Set<string>();
    for (const key of level) for (const { other } of ways(data, key, focus.direction, passes)) if (!found.has(other)) next.add(other);
    level = [...next].sort((a, b) => degree(data, b) - degree(data, a) || (a < b ? -1 : 1));
    for (const key of level) found.add(key);
  }
  const all = [...new Set([...found, ...focus.added])];
  const shown = focus.all ? all : [...new Set([...[...found].slice(0, CROWD + 1), ...focus.added])];
  return { all, shown };
}

function degree(data: Ways, key: string): number {
  return (data.outgoing.get(key)?.length ?? 0) + (data.incoming.get(key)?.length ?? 0);
}

function ways(data: Ways, key: string, direction: Direction, passes: (edge: EdgeRecord) => boolean): { edge: EdgeRecord; other: string; out: boolean }[] {
  const out = direction === 'in' ? [] : (data.outgoing.get(key) ?? []).filter(passes).map((edge) => ({ edge, other: edge.target, out: true }));
  const into = direction === 'out' ? [] : (data.incoming.get(key) ?? []).filter(passes).map((edge) => ({ edge, other: edge.source, out: false }));
  return [...out, ...into];
}

export interface Unfolding {
  /** The relation's words, as seen from the name in focus. */
  readonly words: string;
  /** The names that it would bring. */
  readonly brings: readonly string[];
}

/** What can be unfolded around a name, relation by relation: only what is not shown yet. Most names first. */
export function unfoldings(data: Ways, node: string, shown: ReadonlySet<string>, passes: (edge: EdgeRecord) => boolean): Unfolding[] {
  const found = new Map<string, Set<string>>();
  for (const { edge, other, out } of ways(data, node, 'both', passes)) {
    if (shown.has(other)) continue;
    const words = `${edge.status === 'denied' ? 'not: ' : ''}${out ? edge.label : edge.inverse}`;
    found.set(words, (found.get(words) ?? new Set()).add(other));
  }
  return [...found].map(([words, brings]) => ({ words, brings: [...brings] })).sort((a, b) => b.brings.length - a.brings.length || (a.words < b.words ? -1 : 1));
}

/** What a reader has to choose for names to be seen that hiding, or a focus, has taken away. */
export function unfold({ focus, hiddenNodes, onlyNodes }: { focus: Focus | null; hiddenNodes: readonly string[]; onlyNodes: readonly string[] }, names: readonly string[]): {
  focus: Focus | null; hiddenNodes: string[]; onlyNodes: string[];
} {
  return {
    focus: focus && { ...focus, added: [...new Set([...focus.added, ...names])] },
    hiddenNodes: hiddenNodes.filter((key) => !names.includes(key)),
    onlyNodes: onlyNodes.length === 0 ? [] : [...new Set([...onlyNodes, ...names])],
  };
}

/** The edges of the name in focus, in the order in which the arrows step through them. */
export function connections(data: Ways, node: string, passes: (edge: EdgeRecord) => boolean): EdgeRecord[] {
  return [...new Set(ways(data, node, 'both', passes).map(({ edge }) => edge))];
}
