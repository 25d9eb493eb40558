import { counted, el, icon, named, redrawn } from './dom.ts';
import { shown } from './filter.ts';
import { connections, DIRECTIONS, focusBack, focusOn, neighbourhood, type Direction, type Focus } from './focus.ts';
import type { GraphData } from './graph-data.ts';
import { filtersChanged, type Store } from './state.ts';
import { asText } from './statements.ts';
import { unfoldChoice } from './unfold-choice.ts';

const WORDS: Readonly<Record<Direction, string>> = { both: 'in and out', out: 'what it does', in: 'what is done to it' };
const CLOSE = 'M4 4l8 8m0-8-8 8';

export interface FocusActions {
  /** Focuses on the node that is hovered or selected. */
  begin(): void;
  /** Acts on a key while a name is in focus; false where it means nothing. */
  key(key: string): boolean;
}

/** The bar above the picture while a name is in focus: the trail, how far, which way, and what more can be unfolded. */
export function focusPanel(graph: HTMLElement, data: GraphData, store: Store): FocusActions {
  const bar = el('div', { class: 'focus', role: 'group', 'aria-label': 'Focus', hidden: true });
  const said = el('p', { class: 'stepped', role: 'status' });
  graph.append(bar);
  graph.tabIndex = -1;
  const set = (focus: Focus | null): void => store.set(focus ? { focus, selected: focus.node, open: null, hovered: null } : { focus: null, hovered: null });
  const change = (part: Partial<Focus>): void => {
    const { focus } = store.get();
    if (focus) store.set({ focus: { ...focus, ...part } });
  };
  const show = (): void => {
    const { focus } = store.get();
    bar.hidden = !focus;
    if (focus) redrawn(bar, () => bar.replaceChildren(...contents(focus, data, store, set, change), said));
  };
  const tell = (): void => {
    const { focus, hovered } = store.get();
    const edges = focus ? passing(focus) : [];
    const index = edges.findIndex(({ key }) => key === hovered?.edge);
    said.textContent = index < 0 ? `${counted(edges.length, 'connection')}: arrows step through them` : `${index + 1} of ${edges.length}: ${asText(data, edges[index]!)}. Space opens it, Enter moves on`;
  };
  const passing = (focus: Focus) => {
    const visible = shown(data, store.get());
    return connections(data, focus.node, (edge) => visible.edges.has(edge.key));
  };
  store.subscribe((now, before) => {
    if (filtersChanged(now, before)) show();
    if (filtersChanged(now, before) || now.hovered !== before.hovered) tell();
    if (now.focus && !before.focus) graph.focus({ preventScroll: true });
  });
  show();
  tell();
  const step = (by: number): void => {
    const edges = passing(store.get().focus!);
    if (!edges.length) return;
    const at = edges.findIndex(({ key }) => key === store.get().hovered?.edge);
    const next = at < 0 ? (by > 0 ? 0 : edges.length - 1) : (at + by + edges.length) % edges.length;
    store.set({ hovered: { edge: edges[next]!.key } });
  };
  const current = () => data.edges.get(store.get().hovered?.edge ?? '');
  const keys: Record<string, () => void> = {
    ArrowRight: () => step(1), ArrowDown: () => step(1), ArrowLeft: () => step(-1), ArrowUp: () => step(-1),
    Escape: () => set(null), Backspace: () => set(focusBack(store.get().focus!)),
    ' ': () => {
      const edge = current();
      if (edge) store.set({ open: { edge: edge.key, place: Math.max(0, edge.statuses.indexOf(edge.status)) }, document: edge.evidence[Math.max(0, edge.statuses.indexOf(edge.status))]!.document });
    },
    Enter: () => {
      const edge = current();
      const { focus } = store.get();
      if (edge && focus) set(focusOn(edge.source === focus.node ? edge.target : edge.source, focus));
    },
  };
  return {
    begin() {
      const { hovered, selected, focus } = store.get();
      const node = hovered?.node ?? selected;
      if (node !== null && node !== undefined && data.nodes.has(node)) set(focusOn(node, focus));
    },
    key(key) {
      const act = keys[key];
      if (!store.get().focus || !act) return false;
      act();
      return true;
    },
  };
}

function contents(focus: Focus, data: GraphData, store: Store, set: (focus: Focus | null) => void, change: (part: Partial<Focus>) => void): HTMLElement[] {
  const visible = shown(data, { ...store.get(), focus: null });
  const passes = (edge: { key: string }): boolean => visible.edges.has(edge.key);
  const around = neighbourhood(data, focus, passes);
  const trail = el('nav', { class: 'trail', 'aria-label': 'Trail' }, ...focus.trail.flatMap((key, i) => [
    el('button', { type: 'button', class: 'plain', onclick: () => set({ ...focus, node: key, trail: focus.trail.slice(0, i), added: [], all: false }) }, named(data.labelOf(key))),
    el('span', { 'aria-hidden': 'true' }, '›')]), named(data.labelOf(focus.node), 'here'));
  const depth = el('select', { 'aria-label': 'How far', onchange: () => change({ depth: Number(depth.value), all: false }) },
    ...[1, 2, 3].map((steps) => el('option', { value: steps, selected: steps === focus.depth }, counted(steps, 'step'))));
  const direction = el('select', { 'aria-label': 'Which way', onchange: () => change({ direction: direction.value as Direction, all: false }) },
    ...DIRECTIONS.map((one) => el('option', { value: one, selected: one === focus.direction }, WORDS[one])));
  const leave = el('button', { type: 'button', class: 'square', 'aria-label': 'Leave focus', title: 'Leave focus (Escape)', onclick: () => set(null) }, icon(CLOSE, 'icon line'));
  const unfold = unfoldChoice(focus.node, data, store);
  const crowd = around.shown.length < around.all.length && el('p', { class: 'crowd' },
    `${around.shown.length - 1} of ${around.all.length - 1} names around it are shown. `, el('button', { type: 'button', class: 'plain', onclick: () => change({ all: true }) }, `Show all ${around.all.length - 1}`));
  return [el('div', { class: 'focus-top' }, trail, depth, direction, ...(unfold ? [unfold] : []), leave), ...(crowd ? [crowd] : [])];
}
