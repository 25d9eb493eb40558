import { toFragment, type Store, type ViewState } from './state.ts';

export interface History {
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Called whenever what can be undone may have changed. */
  subscribe(listener: () => void): void;
}

const LONGEST = 200;

/** Remembers the views that the reader has had. What the pointer is on, the camera and the sizes of panes are no change of view. */
export function createHistory(store: Store): History {
  const past: ViewState[] = [];
  const future: ViewState[] = [];
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
  const go = (from: ViewState[], to: ViewState[]): void => {
    const state = from.pop();
    if (!state) return;
    const { camera, sizes, tab } = store.get();
    to.push(store.get());
    going = true;
    store.set({ ...state, camera, sizes, tab, hovered: null });
    going = false;
    changed();
  };
  return {
    undo: () => go(past, future),
    redo: () => go(future, past),
    get canUndo() { return past.length > 0; },
    get canRedo() { return future.length > 0; },
    subscribe: (listener) => void listeners.push(listener),
  };
}
