import type { Correcting } from './corrections/correcting.ts';
import { counted, el, icon, redrawn } from './dom.ts';
import { documentText, type DocumentText } from './document-text.ts';
import { type EdgeRecord, type GraphData, type Outline } from './graph-data.ts';
import { outlinePanel } from './outline.ts';
import { referencesPanel } from './references.ts';
import { statementBar } from './statement-bar.ts';
import type { Store, ViewState } from './state.ts';
import { plainDate } from './wording.ts';

const BACK = 'M10 3 5 8l5 5';
const ON = 'M6 3l5 5-5 5';
/** The text begins near the top of the pane, as a share of its height. */
const START_AT = 0.03;
/** What is being read is taken to stand here. */
const READ_AT = 0.12;

/**
 * The original, whole: furniture dimmed or hidden, names marked, the opened sentence with who, does and what marked apart.
 * @param motion milliseconds: 0 jumps instead of gliding.
 */
export function documentPanel(region: HTMLElement, data: GraphData, store: Store, motion: () => number, correcting: Correcting): void {
  const scroller = el('div', { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': 'Text of the document' });
  const tools = el('div', { class: 'tools' });
  const bar = el('div', { class: 'said-bar', hidden: true });
  const outline = outlinePanel(store);
  const references = referencesPanel(data, store);
  region.append(tools, bar, references.element, el('div', { class: 'reader' }, outline.list, scroller));
  let shown: { id: string; text: DocumentText } | null = null;
  let mention = -1;
  // A name clicked in the text stays where it is.
  let chosenHere = false;

  const scrollTo = (target: HTMLElement | null, share = 0.28): void => {
    if (!target) return;
    const top = target.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    const goal = Math.max(0, top - scroller.clientHeight * share);
    // A glide over more than two screens shows nothing but a blur.
    const far = Math.abs(goal - scroller.scrollTop) > 2 * scroller.clientHeight;
    scroller.scrollTo({ top: goal, behavior: motion() && !far ? 'smooth' : 'instant' });
  };
  const openSentence = (): void => {
    const opened = openedIn(data, store.get());
    bar.hidden = !opened;
    if (opened) bar.replaceChildren(...statementBar(opened.edge, opened.place, data, store, correcting));
    const evidence = opened?.edge.evidence[opened.place] ?? null;
    shown?.text.open(evidence?.document === shown.id ? evidence : null);
    markSelected();
    if (evidence) scrollTo(shown?.text.sentence() ?? null);
  };
  /** To the first place that names the selected node, outside the furniture where there is one; without a node, to where the text begins. */
  const toFirst = (): void => {
    const { selected } = store.get();
    if (!shown) return;
    if (selected === null) return scrollTo(shown.text.at(textStart(data.outlines[shown.id])), START_AT);
    const places = shown.text.mentionsOf(selected);
    const first = places.findIndex((place) => !place.closest('.furniture'));
    step(Math.max(0, first) + 1);
  };
  const markSelected = (): void => {
    for (const old of scroller.querySelectorAll('.mention.selected')) old.classList.remove('selected');
    const { selected } = store.get();
    if (shown && selected !== null) for (const place of scroller.querySelectorAll(`[data-node="${CSS.escape(selected)}"]`)) place.classList.add('selected');
  };
  const step = (by: number): void => {
    const places = shown?.text.mentionsOf(store.get().selected ?? '') ?? [];
    if (!places.length) return;
    mention = mention < 0 && by < 0 ? places.length - 1 : (mention + by + places.length) % places.length;
    for (const old of scroller.querySelectorAll('.mention.current')) old.classList.remove('current');
    places[mention]!.classList.add('current');
    scrollTo(places[mention]!);
    drawTools();
  };
  const drawTools = (): void => {
    const places = store.get().selected === null ? 0 : (shown?.text.mentionsOf(store.get().selected!).length ?? 0);
    redrawn(tools, () => tools.replaceChildren(...toolbar(data, store, outline.button), mentionStepper(data, store.get().selected, places, mention, step)));
  };
  const load = async (): Promise<void> => {
    const id = store.get().document ?? data.documents[0]?.id;
    if (id === undefined || shown?.id === id) return;
    scroller.setAttribute('aria-busy', 'true');
    try {
      const source = await data.shelf.source(id);
      shown = { id, text: documentText(id, source, data.outlines[id]?.furniture ?? [], data) };
      scroller.replaceChildren(shown.text.element);
      scroller.scrollTop = 0;
      references.load(id);
      outline.load(data.outlines[id], (offset) => scrollTo(shown?.text.at(offset) ?? null, START_AT));
    } catch (error) {
      shown = null;
      scroller.replaceChildren(el('p', { class: 'none' }, (error as Error).message));
    }
    scroller.removeAttribute('aria-busy');
    mention = -1;
    openSentence();
    drawTools();
    if (!openedIn(data, store.get())) toFirst();
  };
  const furniture = (): void => void scroller.classList.toggle('without-furniture', store.get().furniture === 'hidden');
  bindText(scroller, (change) => {
    chosenHere = true;
    store.set(change);
    chosenHere = false;
  });
  store.subscribe((now, before) => {
    if (now.furniture !== before.furniture) furniture();
    if (now.selected !== before.selected) mention = -1;
    if (now.document !== before.document) void load();
    if (now.open !== before.open) openSentence();
    else if (now.selected !== before.selected) markSelected();
    if (now.selected !== before.selected || now.furniture !== before.furniture) drawTools();
    if (now.selected !== before.selected && now.selected !== null && !now.open && !chosenHere) toFirst();
    // A pane that was not shown could not be scrolled.
    if (now.tab !== before.tab && now.tab === 'document') {
      if (openedIn(data, now)) scrollTo(shown?.text.sentence() ?? null);
      else if (mention < 0) toFirst();
      else scrollTo(shown?.text.mentionsOf(now.selected ?? '')[mention] ?? null);
    }
  });
  let asked = 0;
  scroller.addEventListener('scroll', () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      outline.at(shown?.text.offsetBelow(scroller.scrollTop + scroller.clientHeight * READ_AT) ?? 0);
    });
  }, { passive: true });
  furniture();
  drawTools();
  void load();
}

/** Where the first heading or paragraph begins. */
function textStart(outline: Outline | undefined): number {
  return outline?.outline[0]?.start ?? 0;
}

function openedIn(data: GraphData, state: ViewState): { edge: EdgeRecord; place: number } | null {
  const edge = data.edges.get(state.open?.edge ?? '');
  if (!edge) return null;
  return { edge, place: Math.min(state.open?.place ?? 0, edge.evidence.length - 1) };
}

/** A click on a name selects it; elsewhere in a sentence that states something, it opens the statement, and so does Space on a name in it. */
function bindText(scroller: HTMLElement, choose: (change: Partial<ViewState>) => void): void {
  scroller.addEventListener('click', (event) => {
    const target = event.target as HTMLElement;
    const mention = target.closest<HTMLElement>('a.mention');
    if (mention) {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      choose({ selected: mention.dataset['node'] ?? null, open: null });
      return;
    }
    const { edge, place } = target.closest<HTMLElement>('.said')?.dataset ?? {};
    if (edge !== undefined && !target.closest('.sentence') && window.getSelection()?.isCollapsed !== false) choose({ open: { edge, place: Number(place) } });
  });
  scroller.addEventListener('keydown', (event) => {
    if (event.key === ' ') {
      const { edge, place } = (event.target as HTMLElement).closest<HTMLElement>('a.mention')?.closest<HTMLElement>('.said')?.dataset ?? {};
      if (edge === undefined) return;
      event.preventDefault();
      return choose({ open: { edge, place: Number(place) } });
    }
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const places = [...scroller.querySelectorAll<HTMLElement>('a.mention.first')];
    const now = places.indexOf(document.activeElement as HTMLElement);
    const next = now < 0 ? places.find((place) => place.getBoundingClientRect().top > scroller.getBoundingClientRect().top) : places[now + (event.key === 'ArrowRight' ? 1 : -1)];
    next?.focus();
    event.preventDefault();
  });
}

function toolbar(data: GraphData, store: Store, outline: HTMLElement): HTMLElement[] {
  const id = store.get().document ?? data.documents[0]?.id ?? '';
  const record = data.documents.find((one) => one.id === id);
  const name = (one: (typeof data.documents)[number]): string => one.reference ?? one.title;
  const title = data.documents.length > 1
    ? el('select', { 'aria-label': 'Document', onchange: (event: Event) => store.set({ document: (event.target as HTMLSelectElement).value, open: null }) },
      ...data.documents.map((one) => el('option', { value: one.id, selected: one.id === id }, name(one))))
    : el('h2', { title: record?.title }, record ? name(record) : 'No document');
  const hidden = store.get().furniture === 'hidden';
  const furniture = el('button', {
    type: 'button', class: 'switch', role: 'switch', 'aria-checked': String(hidden), title: 'Page headers, footers and addressee blocks',
    onclick: () => store.set({ furniture: hidden ? 'dimmed' : 'hidden' }),
  }, 'Hide furniture');
  return [title, el('span', { class: 'date' }, record?.date ? plainDate(record.date) : ''), outline, furniture];
}

function mentionStepper(data: GraphData, selected: string | null, places: number, current: number, step: (by: number) => void): HTMLElement {
  if (selected === null || !data.nodes.has(selected)) return el('span', { class: 'stepper', hidden: true });
  const label = data.labelOf(selected);
  const count = current < 0 ? counted(places, 'place') : `${current + 1} of ${places}`;
  return el('span', { class: 'stepper', role: 'group', 'aria-label': `Places that name ${label}` },
    el('bdi', { class: 'name' }, label), el('span', { class: 'count', 'aria-live': 'polite' }, count),
    el('button', { type: 'button', class: 'square', 'aria-label': `Previous place that names ${label}`, disabled: places === 0, onclick: () => step(-1) }, icon(BACK, 'icon line')),
    el('button', { type: 'button', class: 'square', 'aria-label': `Next place that names ${label}`, disabled: places === 0, onclick: () => step(1) }, icon(ON, 'icon line')));
}
