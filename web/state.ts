import { DIRECTIONS, type Focus } from './focus.ts';

/** What the reader has chosen: a plain object with subscribe, mirrored in the URL's fragment. */

/** What the columns of the matrix are. */
export const MATRIX_BY = ['group', 'relation', 'activity'] as const;
export type MatrixBy = (typeof MATRIX_BY)[number];

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export type Tab = 'graph' | 'dossier' | 'document' | 'filters';

/** What the middle pane shows. */
export const VIEWS = ['graph', 'matrix', 'path', 'statements', 'timeline', 'compare'] as const;
export type ViewName = (typeof VIEWS)[number];

export interface ViewState {
  readonly view: ViewName;
  /** A node key. */
  readonly selected: string | null;
  /** The statement whose sentence is shown: an edge key, and which of its places, counted from 0. */
  readonly open: { readonly edge: string; readonly place: number } | null;
  readonly document: string | null;
  readonly hiddenKinds: readonly string[];
  readonly hiddenRelations: readonly string[];
  readonly hiddenStatuses: readonly string[];
  readonly hiddenNodes: readonly string[];
  /** Where there are any, no others are shown. */
  readonly onlyNodes: readonly string[];
  readonly focus: Focus | null;
  /** Where the picture is looked at from, in sigma's framed graph; null for the whole of it. */
  readonly camera: Camera | null;
  /** What the reader made of the panes: custom properties and pixels, "--side:240". */
  readonly sizes: readonly string[];
  /** ISO dates, both inside: only what is said of this time; null where the end is open. */
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly matrixBy: MatrixBy;
  /** The two names side by side: node keys. */
  readonly compareFirst: string | null;
  readonly compareSecond: string | null;
  /** The two ends of the path that is asked for: node keys. */
  readonly pathFrom: string | null;
  readonly pathTo: string | null;
  readonly pathDirected: boolean;
  readonly pathDenied: boolean;
  readonly furniture: 'dimmed' | 'hidden';
  /** Which pane a narrow screen shows. Not in the URL: it says something of the screen, not of the view. */
  readonly tab: Tab;
  /** What the pointer or the focus is on. Not in the URL. */
  readonly hovered: { readonly node?: string; readonly edge?: string } | null;
}

export const START: ViewState = {
  view: 'graph',
  selected: null, open: null, document: null,
  hiddenKinds: [], hiddenRelations: [], hiddenStatuses: [],
  hiddenNodes: [], onlyNodes: [], focus: null, camera: null, sizes: [],
  dateFrom: null, dateTo: null, matrixBy: 'relation', compareFirst: null, compareSecond: null, pathFrom: null, pathTo: null, pathDirected: false, pathDenied: false,
  furniture: 'dimmed', tab: 'graph', hovered: null,
};

/** The parts of the state that say what is shown and what is left out. */
export const FILTERS = ['hiddenKinds', 'hiddenRelations', 'hiddenStatuses', 'dateFrom', 'dateTo', 'hiddenNodes', 'onlyNodes', 'focus'] as const;

export function filtersChanged(now: ViewState, before: ViewState): boolean {
  return FILTERS.some((part) => now[part] !== before[part]);
}

export interface Store {
  get(): ViewState;
  set(change: Partial<ViewState>): void;
  /** Called after each change with the new and the previous state. */
  subscribe(listener: (now: ViewState, before: ViewState) => void): void;
  /** Aborted when another graph takes this one's place on the page; from then on nothing changes any more. */
  readonly over: AbortSignal;
}

export function createStore(start: ViewState, over: AbortSignal = new AbortController().signal): Store {
  let state = start;
  const listeners: ((now: ViewState, before: ViewState) => void)[] = [];
  return {
    get: () => state,
    set(change) {
      if (over.aborted) return;
      const before = state;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, before);
    },
    subscribe: (listener) => void listeners.push(listener),
    over,
  };
}

const LISTS = {
  'without-kinds': 'hiddenKinds', 'without-relations': 'hiddenRelations', 'without-statuses': 'hiddenStatuses', without: 'hiddenNodes', only: 'onlyNodes', pane: 'sizes',
} as const;

/** The fragment for a state, without "#"; empty for the start. "select=organisation/iom&open=e12&place=2" */
export function toFragment(state: ViewState): string {
  const parts = new URLSearchParams();
  if (state.view !== 'graph') parts.set('view', state.view);
  if (state.selected !== null) parts.set('select', state.selected);
  if (state.open) {
    parts.set('open', state.open.edge);
    if (state.open.place > 0) parts.set('place', String(state.open.place + 1));
  }
  if (state.document !== null) parts.set('document', state.document);
  for (const [name, field] of Object.entries(LISTS)) for (const hidden of state[field]) parts.append(name, hidden);
  if (state.focus) writeFocus(state.focus, parts);
  if (state.camera) parts.set('camera', [state.camera.x, state.camera.y, state.camera.ratio].map((number) => Number(number.toFixed(3))).join(' '));
  if (state.dateFrom !== null) parts.set('since', state.dateFrom);
  if (state.dateTo !== null) parts.set('until', state.dateTo);
  if (state.matrixBy !== START.matrixBy) parts.set('matrix', state.matrixBy);
  if (state.compareFirst !== null) parts.set('compare', state.compareFirst);
  if (state.compareSecond !== null) parts.set('with', state.compareSecond);
  if (state.pathFrom !== null) parts.set('from', state.pathFrom);
  if (state.pathTo !== null) parts.set('to', state.pathTo);
  if (state.pathDirected) parts.set('path', 'directed');
  if (state.pathDenied) parts.set('denied', 'too');
  if (state.furniture === 'hidden') parts.set('furniture', 'hidden');
  return parts.toString();
}

function writeFocus({ node, depth, direction, trail, added, all }: Focus, parts: URLSearchParams): void {
  parts.set('focus', node);
  if (depth !== 1) parts.set('depth', String(depth));
  if (direction !== 'both') parts.set('way', direction);
  for (const key of trail) parts.append('trail', key);
  for (const key of added) parts.append('add', key);
  if (all) parts.set('crowd', 'all');
}

function readFocus(parts: URLSearchParams): Focus | null {
  const node = parts.get('focus');
  if (node === null) return null;
  return {
    node, depth: [2, 3].find((depth) => String(depth) === parts.get('depth')) ?? 1, direction: DIRECTIONS.find((way) => way === parts.get('way')) ?? 'both',
    trail: parts.getAll('trail'), added: parts.getAll('add'), all: parts.get('crowd') === 'all',
  };
}

/** "0.5 0.5 1.2"; anything else is no camera. */
function readCamera(text: string | null): Camera | null {
  const [x, y, ratio] = (text ?? '').split(' ').map(Number);
  const fits = [x, y, ratio].every((number) => number !== undefined && Number.isFinite(number));
  return fits && ratio! > 0 ? { x: x!, y: y!, ratio: ratio! } : null;
}

/** The part of the state that a fragment holds. Anything it cannot read is left at its start. */
export function fromFragment(fragment: string): Omit<ViewState, 'tab' | 'hovered'> {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const edge = parts.get('open');
  const place = Number.parseInt(parts.get('place') ?? '1', 10);
  return {
    view: VIEWS.find((name) => name === parts.get('view')) ?? 'graph',
    selected: parts.get('select'),
    open: edge === null ? null : { edge, place: place > 0 ? place - 1 : 0 },
    document: parts.get('document'),
    hiddenKinds: parts.getAll('without-kinds'), hiddenRelations: parts.getAll('without-relations'), hiddenStatuses: parts.getAll('without-statuses'),
    hiddenNodes: parts.getAll('without'), onlyNodes: parts.getAll('only'), sizes: parts.getAll('pane'),
    focus: readFocus(parts), camera: readCamera(parts.get('camera')),
    dateFrom: parts.get('since'), dateTo: parts.get('until'),
    matrixBy: MATRIX_BY.find((by) => by === parts.get('matrix')) ?? START.matrixBy,
    compareFirst: parts.get('compare'), compareSecond: parts.get('with'),
    pathFrom: parts.get('from'), pathTo: parts.get('to'),
    pathDirected: parts.get('path') === 'directed', pathDenied: parts.get('denied') === 'too',
    furniture: parts.get('furniture') === 'hidden' ? 'hidden' : 'dimmed',
  };
}

/**
 * Keeps the address in step with the store. A new selection or sentence is a step that "back" undoes; filters only
 * replace the address. Back and forward, and an edited address, come into the store.
 */
export function mirrorInAddress(store: Store, view: Window): void {
  let written = toFragment(store.get());
  store.subscribe((now, before) => {
    const fragment = toFragment(now);
    if (fragment === written) return;
    written = fragment;
    const step = now.selected !== before.selected || now.open !== before.open || now.view !== before.view;
    const address = fragment ? `#${fragment}` : view.location.pathname + view.location.search;
    // Whose graph it is stays with the entry.
    if (step) view.history.pushState(view.history.state, '', address);
    else view.history.replaceState(view.history.state, '', address);
  });
  const read = (): void => {
    const read = fromFragment(view.location.hash);
    const fragment = toFragment({ ...store.get(), ...read });
    if (fragment === written) return;
    written = fragment;
    store.set(read);
  };
  view.addEventListener('popstate', read, { signal: store.over });
  view.addEventListener('hashchange', read, { signal: store.over });
}
