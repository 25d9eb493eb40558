import { DIRECTIONS, type Focus } from './focus.ts';
import { COMPARE_BY, MATRIX_BY, MATRIX_COLUMNS, START, VIEWS, type Camera, type Store, type ViewState } from './state.ts';

/** The state as the URL's fragment: a link shows exactly this view. What the pointer is on, and which pane a narrow screen shows, is not in it. */

const LISTS = {
  'without-kinds': 'hiddenKinds', 'without-relations': 'hiddenRelations', 'without-statuses': 'hiddenStatuses', 'without-documents': 'hiddenDocuments',
  without: 'hiddenNodes', only: 'onlyNodes', pane: 'sizes',
} as const;

/** Null at the start. */
const KEYS = { select: 'selected', document: 'document', since: 'dateFrom', until: 'dateTo', compare: 'compareFirst', with: 'compareSecond', from: 'pathFrom', to: 'pathTo' } as const;

/** Something of their own at the start, which is left out. */
const TEXTS = { rows: 'matrixOrder', named: 'matrixWords', words: 'words', order: 'tableOrder' } as const;

const CHOICES = {
  view: ['view', VIEWS], matrix: ['matrixBy', MATRIX_BY], columns: ['matrixColumns', MATRIX_COLUMNS], same: ['compareBy', COMPARE_BY], furniture: ['furniture', ['dimmed', 'hidden']],
} as const;

const FLAGS = { directed: 'pathDirected', denied: 'pathDenied', outline: 'outline' } as const;

const entries = <T extends object>(of: T): [string, T[keyof T]][] => Object.entries(of) as [string, T[keyof T]][];

/** The fragment for a state, without "#"; empty for the start. "select=organisation/iom&open=e12&place=2" */
export function toFragment(state: ViewState): string {
  const parts = new URLSearchParams();
  for (const [name, [field]] of entries(CHOICES)) if (state[field] !== START[field]) parts.set(name, state[field]);
  for (const [name, field] of entries(KEYS)) if (state[field] !== null) parts.set(name, state[field]);
  if (state.open) {
    parts.set('open', state.open.edge);
    if (state.open.place > 0) parts.set('place', String(state.open.place + 1));
  }
  for (const [name, field] of entries(LISTS)) for (const one of state[field]) parts.append(name, one);
  if (state.focus) writeFocus(state.focus, parts);
  if (state.camera) parts.set('camera', [state.camera.x, state.camera.y, state.camera.ratio].map((number) => Number(number.toFixed(3))).join(' '));
  for (const [name, field] of entries(TEXTS)) if (state[field] !== START[field]) parts.set(name, state[field]);
  if (state.matrixCell) for (const part of [state.matrixCell.row, state.matrixCell.column]) parts.append('cell', part);
  for (const [name, field] of entries(FLAGS)) if (state[field]) parts.set(name, 'yes');
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
  const [row, column] = parts.getAll('cell');
  const read = <T extends object>(table: T, of: (name: string, entry: T[keyof T]) => [string, unknown]): object => Object.fromEntries(entries(table).map(([name, entry]) => of(name, entry)));
  const { tab: _tab, hovered: _hovered, ...start } = START;
  return {
    ...start,
    ...read(CHOICES, (name, [field, all]) => [field, (all as readonly string[]).find((one) => one === parts.get(name)) ?? START[field]]),
    ...read(KEYS, (name, field) => [field, parts.get(name)]),
    ...read(LISTS, (name, field) => [field, parts.getAll(name)]),
    ...read(TEXTS, (name, field) => [field, parts.get(name) ?? START[field]]),
    ...read(FLAGS, (name, field) => [field, parts.get(name) === 'yes']),
    open: edge === null ? null : { edge, place: place > 0 ? place - 1 : 0 },
    matrixCell: row !== undefined && column !== undefined ? { row, column } : null,
    focus: readFocus(parts), camera: readCamera(parts.get('camera')),
  };
}

/** A change of one of these is a step that "back" undoes; any other only replaces the address. */
const STEPS = ['view', 'selected', 'open', 'pathFrom', 'pathTo', 'compareFirst', 'compareSecond', 'matrixCell'] as const;

/** Keeps the address in step with the store. Back and forward, and an edited address, come into the store. */
export function mirrorInAddress(store: Store, view: Window): void {
  let written = toFragment(store.get());
  store.subscribe((now, before) => {
    const fragment = toFragment(now);
    if (fragment === written) return;
    written = fragment;
    const step = STEPS.some((part) => now[part] !== before[part]) || now.focus?.node !== before.focus?.node;
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
