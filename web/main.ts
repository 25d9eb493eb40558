import { mirrorInAddress } from './address.ts';
import { createCorrecting, type Correcting } from './corrections/correcting.ts';
import { documentPanel } from './document.ts';
import { byId, el, icon } from './dom.ts';
import { dossierPanel } from './dossier.ts';
import { hide } from './dossier-tools.ts';
import { exportButton } from './export-button.ts';
import { filterLine } from './filter-line.ts';
import { filtersPanel } from './filters.ts';
import { isFiltered, NO_FILTERS, shown } from './filter.ts';
import { loadGraph, type GraphData } from './graph-data.ts';
import { focusPanel } from './focus-panel.ts';
import { focusOn } from './focus.ts';
import { createHistory } from './history.ts';
import { historyButtons } from './history-buttons.ts';
import { hintCard } from './hint.ts';
import { whenIdle } from './idle.ts';
import { keySheet } from './keys.ts';
import { legendPanel } from './legend.ts';
import { kindColours, paintKinds } from './marks.ts';
import { splitters } from './panes.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';
import { createScene, type Scene } from './scene/scene.ts';
import { createOpening, type Opening } from './open/opening.ts';
import { searchActions } from './search-actions.ts';
import { searchBox } from './search.ts';
import { pageShelf } from './shelf.ts';
import { createSittings, type Sitting } from './sittings.ts';
import { createStore, FILTERS, filtersChanged, type Store, type ViewName, type ViewState } from './state.ts';
import { tabBar } from './tabs.ts';
import { themeChoice, type ThemeChoice } from './theme.ts';
import { viewer } from './view.ts';
import { viewTabs } from './views.ts';

const BASE = './data/';
/** Statements: more than a browser counts between two frames. */
const MANY = 5000;
const PATH = ['pathFrom', 'pathTo', 'pathDirected', 'pathDenied'] as const;
const VIEWS_WITH_PICTURE: readonly ViewName[] = ['graph', 'path', 'timeline'];
/** The parts of the state that the picture shows. */
const PICTURED = [...PATH, ...FILTERS, 'selected', 'open', 'hovered'] as const;
const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
const motion = (): number => (reduced.matches ? 0 : 150);

/** Ends what hangs on the graph shown last. */
let ending = new AbortController();

async function start(): Promise<void> {
  const theme = themeChoice();
  const blank = [...document.body.childNodes].map((node) => node.cloneNode(true));
  const sittings = createSittings(window, (sitting) => {
    ending.abort();
    ending = new AbortController();
    document.body.replaceChildren(...blank.map((node) => node.cloneNode(true)));
    byId('message').hidden = true;
    delete document.body.dataset['empty'];
    open(sitting, createStore(sitting.state, ending.signal), theme, opening, correcting);
    // What had the focus went with the graph before.
    const { back, forward } = sittings.beyond();
    if (back || forward) byId('dossier').focus({ preventScroll: true });
  });
  const opening = createOpening(sittings);
  const correcting = createCorrecting(sittings);
  try {
    const shelf = pageShelf(BASE);
    if (shelf) sittings.first(await loadGraph(shelf));
    else showEmpty('No graph yet: drop documents anywhere on this page, paste a text, or', opening);
  } catch (error) {
    showEmpty(error instanceof Error ? error.message : String(error), opening);
    byId('message').classList.add('error');
  }
}

/** The page without a graph says why, and how to come by one. */
function showEmpty(why: string, opening: Opening): void {
  document.body.dataset['empty'] = '';
  byId('bar').replaceChildren(brand());
  byId('message').replaceChildren(why, opening.button());
  byId('message').hidden = false;
}

function open(sitting: Sitting, store: Store, theme: ThemeChoice, opening: Opening, correcting: Correcting): void {
  const { data } = sitting;
  const graph = byId('graph');
  let scene: Scene | null = null;
  const view = viewer(data);
  const palette = (): Palette => (theme.now() === 'dark' ? DARK : LIGHT);
  let stale = false;
  /** The picture is drawn again when it is next to be seen. */
  const redraw = (): void => {
    stale = !VIEWS_WITH_PICTURE.includes(store.get().view);
    if (!stale) scene?.draw(view(store.get(), palette()));
  };
  const paint = (): void => paintKinds(kindColours(data, palette()), document.documentElement);
  theme.subscribe(() => {
    paint();
    redraw();
  }, store.over);
  paint();
  const keys = keySheet(store, {
    search: () => byId('search').focus(),
    zoom: (direction) => scene?.zoom(direction), fit: () => scene?.fit(), place: (by) => stepPlace(data, store, by),
    focus: () => focus.begin(), hide: () => { if (store.get().selected !== null) hide(store.get().selected!, store); }, inFocus: (key) => focus.key(key),
  });
  const history = createHistory(store, sitting, opening.beyond());
  byId('bar').append(brand(), searchBox(data, searchActions(data, store), store.over), viewTabs(data, store, byId('middle')),
    el('div', { class: 'end' }, historyButtons(history, store.over), opening.button(), exportButton(data, store, () => scene?.picture() ?? null), theme.button,
    el('button', { type: 'button', class: 'square', 'aria-label': 'Keys', title: 'Keys (?)', onclick: () => keys.open() }, '?')));
  // First, so that a pane which a change brings on is there when its panel scrolls.
  tabBar(byId('tabs'), store);
  legendPanel(byId('legend'), data, store);
  // Where there are very many statements to count, the picture comes first.
  const count = (): boolean => {
    filtersPanel(byId('filters'), data, store);
    // Where one pane is shown at a time, the line stands below the picture too; style.css shows one of the two.
    byId('middle').append(filterLine(data, store));
    return true;
  };
  if (data.edges.size > MANY) whenIdle(count, () => {}, store.over);
  else count();
  dossierPanel(byId('dossier'), data, store, correcting);
  documentPanel(byId('document'), data, store, motion, correcting);
  splitters(store);
  const focus = focusPanel(graph, data, store);
  scene = drawGraph(graph, data, store, view(store.get(), palette()));
  graph.append(zoomButtons(scene), nothingLeft(data, store));
  mirrorInAddress(store, window);
  if (sitting.opened) document.body.append(opening.strip(sitting));
  correcting.addStrip(sitting, store.over);
  store.over.addEventListener('abort', () => scene?.end(), { once: true });
  store.subscribe((now, before) => {
    sitting.state = now;
    const otherPath = now.view !== before.view && (asksForPath(now) || asksForPath(before));
    if (stale || otherPath || PICTURED.some((part) => now[part] !== before[part])) redraw();
    // A name clicked in the picture stays under the pointer; one chosen elsewhere is brought into it.
    if (now.selected !== null && now.selected !== before.selected && !now.hovered?.node) scene?.show(now.selected);
    if (now.focus !== before.focus && now.focus) scene?.show(now.focus.node);
    // Once the answer above the picture has taken its room.
    if (asksForPath(now) && (otherPath || PATH.some((part) => now[part] !== before[part]))) requestAnimationFrame(() => scene?.show(now.pathFrom!));
  });
  if (asksForPath(store.get())) scene?.show(store.get().pathFrom!);
  // Back and forward come to where the picture was looked at from.
  window.addEventListener('popstate', () => { if (store.get().camera) scene?.look(store.get().camera); }, { signal: store.over });
  if (store.get().camera) scene?.look(store.get().camera);
  else if (store.get().selected !== null) scene?.show(store.get().selected!);
}

function asksForPath({ view, pathFrom, pathTo }: ViewState): boolean {
  return view === 'path' && pathFrom !== null && pathTo !== null;
}

function brand(): HTMLElement {
  return el('a', { class: 'brand', href: '#', 'aria-label': 'Remit: start again' }, icon('M3 12 8 3l5 9', 'icon line'), 'Remit');
}

/** Without WebGL there is no picture; everything else works all the same. */
function drawGraph(graph: HTMLElement, data: GraphData, store: Store, first: ReturnType<ReturnType<typeof viewer>>): Scene | null {
  const canvas = el('div', { class: 'canvas', role: 'img', 'aria-label': `The graph of ${data.nodes.size} names. Search and the dossier tell the same in words.` });
  graph.append(canvas);
  const hint = hintCard(graph, data);
  try {
    return createScene(canvas, data, first, {
      node: (selected) => store.set({ selected, open: null }),
      enter: (node) => store.set({ focus: focusOn(node, store.get().focus), selected: node, open: null, hovered: null }),
      camera: (camera) => store.set({ camera }),
      edge: (edge) => store.set({ open: { edge, place: 0 }, document: data.edges.get(edge)!.evidence[0]!.document, tab: 'document' }),
      nothing: () => store.set({ selected: null, open: null }),
      hover(what, at) {
        if (what?.edge !== undefined) hint.edge(what.edge, at);
        else hint.hide();
        store.set({ hovered: what });
      },
    }, motion);
  } catch {
    const message = byId('message');
    message.textContent = 'This browser cannot draw the graph (it has no WebGL). Search, dossiers and the document work without it.';
    message.hidden = false;
    return null;
  }
}

function zoomButtons(scene: Scene | null): HTMLElement {
  const button = (label: string, path: string, onclick: () => void): HTMLElement =>
    el('button', { type: 'button', class: 'square', 'aria-label': label, title: label, onclick }, icon(path, 'icon line'));
  return el('div', { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
    button('Zoom in', 'M8 3v10M3 8h10', () => scene?.zoom('in')), button('Zoom out', 'M3 8h10', () => scene?.zoom('out')),
    button('Fit the graph', 'M3 6V3h3m4 0h3v3m0 4v3h-3m-4 0H3v-3', () => scene?.fit()));
}

/** What stands in the picture's place when the filters, or the documents, leave nothing to show. */
function nothingLeft(data: GraphData, store: Store): HTMLElement {
  const text = el('p', {});
  const clear = el('button', { type: 'button', class: 'button', onclick: () => store.set(NO_FILTERS) }, 'Clear the filters');
  const card = el('div', { class: 'message', role: 'status' }, text, clear);
  const show = (): void => {
    const empty = shown(data, store.get()).nodes.size === 0;
    card.hidden = !empty;
    clear.hidden = !isFiltered(store.get());
    text.textContent = data.nodes.size === 0 ? 'No names were found in these documents, so there is no graph to draw.' : 'Nothing passes these filters.';
  };
  store.subscribe((now, before) => {
    if (filtersChanged(now, before)) show();
  });
  show();
  return card;
}

function stepPlace(data: GraphData, store: Store, by: number): void {
  const { open } = store.get();
  const all = data.edges.get(open?.edge ?? '')?.evidence;
  if (!open || !all) return;
  const place = (open.place + by + all.length) % all.length;
  store.set({ open: { edge: open.edge, place }, document: all[place]!.document });
}

void start();
