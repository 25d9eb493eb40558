/** What the reader has chosen: a plain object with subscribe, mirrored in the URL's fragment. */

/** What the columns of the matrix are. */
export const MATRIX_BY = ['group', 'relation', 'activity'] as const;
export type MatrixBy = (typeof MATRIX_BY)[number];

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
  dateFrom: null, dateTo: null, matrixBy: 'relation', compareFirst: null, compareSecond: null, pathFrom: null, pathTo: null, pathDirected: false, pathDenied: false,
  furniture: 'dimmed', tab: 'graph', hovered: null,
};

/** The parts of the state that say what is shown and what is left out. */
const FILTERS = ['hiddenKinds', 'hiddenRelations', 'hiddenStatuses', 'dateFrom', 'dateTo'] as const;

export function filtersChanged(now: ViewState, before: ViewState): boolean {
  return FILTERS.some((part) => now[part] !== before[part]);
}

export interface Store {
  get(): ViewState;
  set(change: Partial<ViewState>): void;
  /** Called after each change with the new and the previous state. */
  subscribe(listener: (now: ViewState, before: ViewState) => void): void;
}

export function createStore(start: ViewState): Store {
  let state = start;
  const listeners: ((now: ViewState, before: ViewState) => void)[] = [];
  return {
    get: () => state,
    set(change) {
      const before = state;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, before);
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}

const LISTS = { kinds: 'hiddenKinds', relations: 'hiddenRelations', statuses: 'hiddenStatuses' } as const;

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
  for (const [name, field] of Object.entries(LISTS)) for (const hidden of state[field]) parts.append(`without-${name}`, hidden);
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
    hiddenKinds: parts.getAll('without-kinds'),
    hiddenRelations: parts.getAll('without-relations'),
    hiddenStatuses: parts.getAll('without-statuses'),
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
    if (step) view.history.pushState(null, '', address);
    else view.history.replaceState(null, '', address);
  });
  const read = (): void => {
    const read = fromFragment(view.location.hash);
    const fragment = toFragment({ ...store.get(), ...read });
    if (fragment === written) return;
    written = fragment;
    store.set(read);
  };
  view.addEventListener('popstate', read);
  view.addEventListener('hashchange', read);
}
