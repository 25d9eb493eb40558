import { fromFragment, toFragment } from './address.ts';
import type { Corrected } from './corrections/correcting.ts';
import type { GraphData } from './graph-data.ts';
import type { Beyond, Views } from './history.ts';
import { START, type ViewState } from './state.ts';

/** A graph that is or was on the page, and how it was looked at last. */
export interface Sitting extends Views {
  readonly id: string;
  readonly data: GraphData;
  /** True where it was opened on this page, and so goes with it. */
  readonly opened: boolean;
  /** What else there is to say of it; '' where nothing is. */
  readonly note: string;
  /** What was put right on it; null where nothing was. */
  readonly corrected: Corrected | null;
  state: ViewState;
}

export interface Sittings {
  /** Puts on the page the graph that came with it, as the address says. */
  first(data: GraphData): void;
  /** Puts another one in its place, which can be gone back to. */
  open(data: GraphData, note: string): void;
  /** Puts the graph shown, put right, in its own place, to be looked at in this way; which can be gone back from too. */
  correct(data: GraphData, corrected: Corrected | null, state: ViewState): void;
  /** The graph on the page; none before the first. */
  shown(): Sitting | null;
  /** The graphs before and after the one shown. */
  beyond(): Beyond;
}

/** The graph that came with the page. */
const FIRST = 'first';

/**
 * The graphs that a page shows one after the other. The browser's own back and forward go from one to the other too: the entry
 * of the address says whose it is.
 * @param show draws the page for a graph anew.
 */
export function createSittings(view: Window, show: (sitting: Sitting) => void): Sittings {
  const all: Sitting[] = [];
  let at = -1;
  const plain = (): string => view.location.pathname + view.location.search;
  const place = (to: number, state: ViewState): void => {
    at = to;
    all[to]!.state = state;
    show(all[to]!);
  };
  const go = (to: number): void => {
    const fragment = toFragment(all[to]!.state);
    view.history.pushState({ sitting: all[to]!.id }, '', fragment ? `#${fragment}` : plain());
    place(to, all[to]!.state);
  };
  const add = (sitting: Pick<Sitting, 'data' | 'opened' | 'note' | 'corrected' | 'state'>): void => {
    all.splice(at + 1);
    all.push({ ...sitting, id: `${performance.timeOrigin}/${all.length}`, past: [], future: [] });
    go(all.length - 1);
  };
  view.addEventListener('popstate', ({ state }: PopStateEvent) => {
    const id = sittingOf(state);
    // An address that the reader has changed is a new entry, of the same graph.
    if (id === null) return view.history.replaceState({ sitting: all[at]?.id }, '');
    const to = all.findIndex((sitting) => sitting.id === id);
    if (to >= 0 && to !== at) place(to, { ...all[to]!.state, ...fromFragment(view.location.hash) });
  });
  return {
    first(data) {
      // After a reload the address may be that of a graph which went with the page before.
      const known = [null, FIRST].includes(sittingOf(view.history.state));
      view.history.replaceState({ sitting: FIRST }, '', known ? undefined : plain());
      all.push({ id: FIRST, data, opened: false, note: '', corrected: null, state: START, past: [], future: [] });
      place(0, known ? { ...START, ...fromFragment(view.location.hash) } : START);
    },
    open(data, note) {
      const { sizes, furniture } = all[at]?.state ?? START;
      add({ data, opened: true, note, corrected: null, state: { ...START, sizes, furniture } });
    },
    correct(data, corrected, state) {
      const { opened, note } = all[at]!;
      add({ data, opened, note, corrected, state });
    },
    shown: () => all[at] ?? null,
    beyond: () => ({ back: at > 0 ? () => go(at - 1) : null, forward: at + 1 < all.length ? () => go(at + 1) : null }),
  };
}

function sittingOf(state: unknown): string | null {
  const { sitting } = (state ?? {}) as { sitting?: unknown };
  return typeof sitting === 'string' ? sitting : null;
}
