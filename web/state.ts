import type { Focus } from './focus.ts';

/** What the reader has chosen: a plain object with subscribe; `address.ts` mirrors it in the URL's fragment. */

/** What the columns of the matrix are. */
export const MATRIX_BY = ['group', 'relation', 'activity'] as const;
export type MatrixBy = (typeof MATRIX_BY)[number];

/** Which columns of the matrix are shown: `overlaps` are done by two agencies or more, `gaps` by nobody. */
export const MATRIX_COLUMNS = ['all', 'overlaps', 'gaps'] as const;
export type MatrixColumns = (typeof MATRIX_COLUMNS)[number];

/** What counts as the same of two names: the relation with the name at its other end, or the relation alone. */
export const COMPARE_BY = ['what', 'relation'] as const;
export type CompareBy = (typeof COMPARE_BY)[number];

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
  readonly hiddenDocuments: readonly string[];
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
  readonly matrixColumns: MatrixColumns;
  /** How its agencies are sorted: "count", "name", or "column:" and the key of the column that sorts. */
  readonly matrixOrder: string;
  /** Only agencies and columns with these words in their names. */
  readonly matrixWords: string;
  /** The cell whose statements are listed: a node key and a column's key. */
  readonly matrixCell: { readonly row: string; readonly column: string } | null;
  /** Only statements with these words are in the table. */
  readonly words: string;
  /** The column by which the table is sorted, after "-" where the last come first. */
  readonly tableOrder: string;
  /** The two names side by side: node keys. */
  readonly compareFirst: string | null;
  readonly compareSecond: string | null;
  readonly compareBy: CompareBy;
  /** The two ends of the path that is asked for: node keys. */
  readonly pathFrom: string | null;
  readonly pathTo: string | null;
  readonly pathDirected: boolean;
  readonly pathDenied: boolean;
  readonly furniture: 'dimmed' | 'hidden';
  /** Whether the document's sections stand beside it. */
  readonly outline: boolean;
  /** Which pane a narrow screen shows. Not in the URL: it says something of the screen, not of the view. */
  readonly tab: Tab;
  /** What the pointer or the focus is on. Not in the URL. */
  readonly hovered: { readonly node?: string; readonly edge?: string } | null;
}

export const START: ViewState = {
  view: 'graph',
  selected: null, open: null, document: null,
  hiddenKinds: [], hiddenRelations: [], hiddenStatuses: [], hiddenDocuments: [],
  hiddenNodes: [], onlyNodes: [], focus: null, camera: null, sizes: [],
  dateFrom: null, dateTo: null,
  matrixBy: 'relation', matrixColumns: 'all', matrixOrder: 'count', matrixWords: '', matrixCell: null, words: '', tableOrder: 'where',
  compareFirst: null, compareSecond: null, compareBy: 'what', pathFrom: null, pathTo: null, pathDirected: false, pathDenied: false,
  furniture: 'dimmed', outline: false, tab: 'graph', hovered: null,
};

/** The parts of the state that say what is shown and what is left out. */
export const FILTERS = ['hiddenKinds', 'hiddenRelations', 'hiddenStatuses', 'hiddenDocuments', 'dateFrom', 'dateTo', 'hiddenNodes', 'onlyNodes', 'focus'] as const;

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
