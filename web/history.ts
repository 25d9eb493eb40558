import { toFragment } from './address.ts';
import type { Store, ViewState } from './state.ts';

export interface History {
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Called whenever what can be undone may have changed. */
  subscribe(listener: () => void): void;
}

const LONGEST = 200;

/** The graphs that were on the page before this one and after it, where there are any. */
export interface Beyond {
  readonly back: (() => void) | null;
  readonly forward: (() => void) | null;
}

/** What was looked at before, the last at the end; and what was undone, the next at the end. */
export interface Views {
  readonly past: ViewState[];
  readonly future: ViewState[];
}

/** Remembers the views that the reader has had. What the pointer is on, the camera and the sizes of panes are no change of view. Before the first and after the last come other graphs. */
export function createHistory(store: Store, { past, future }: Views = { past: [], future: [] }, beyond: Beyond = { back: null, forward: null }): History {
  const listeners: (() => void)[] = [];
  let going = false;
  const same = (a: ViewState, b: ViewState): boolean => toFragment({ ...a, camera: null, sizes: [] }) === toFragment({ ...b, camera: null, sizes: [] });
  const changed = (): void => listeners.forEach((listener) => listener());
  store.subscribe((now, before) => {
    if (going || same(now, before)) return;
    past.push(before);
    if (past.length > LONGEST) past.shift();
    future.length = 0;
    changed();
  });
  const go = (from: ViewState[], to: ViewState[], further: (() => void) | null): void => {
    const state = from.pop();
    if (!state) return further?.();
    const { camera, sizes, tab } = store.get();
    to.push(store.get());
    going = true;
    store.set({ ...state, camera, sizes, tab, hovered: null });
    going = false;
    changed();
  };
  return {
    undo: () => go(past, future, beyond.back),
    redo: () => go(future, past, beyond.forward),
    get canUndo() { return past.length > 0 || beyond.back !== null; },
    get canRedo() { return future.length > 0 || beyond.forward !== null; },
    subscribe: (listener) => void listeners.push(listener),
  };
}
