import { counted, el } from './dom.ts';
import { edgeLine } from './edge-line.ts';
import { shown } from './filter.ts';
import type { GraphData } from './graph-data.ts';
import { filtersChanged, type Store } from './state.ts';
import { asText } from './statements.ts';
import { datedPlaces, dayOf, extentOf, isoOf, type Dated } from './timeline.ts';
import { timelineStrip } from './timeline-strip.ts';
import { plainDate } from './wording.ts';

/** More lines than anyone reads in a strip. */
const MOST_LINES = 200;

/** When: the dated statements on a line; a stretch of it is a filter for every view. */
export function timelinePanel(region: HTMLElement, data: GraphData, store: Store): void {
  const all = datedPlaces(data.edges.values());
  const extent = extentOf(all);
  const head = el('div', { class: 'panehead' }, el('h2', {}, 'Timeline'));
  region.append(head);
  if (!extent) {
    region.append(el('p', { class: 'none' }, 'No statement of these documents says when.'));
    return;
  }
  const total = el('span', { class: 'count', role: 'status' });
  const clear = el('button', { type: 'button', class: 'plain', onclick: () => store.set({ dateFrom: null, dateTo: null }) }, 'All dates');
  const list = el('ul', { class: 'dated', 'aria-label': 'Dated statements' });
  const open = ({ edge, place }: Dated): void => store.set({ open: { edge: edge.key, place }, document: edge.evidence[place]!.document, tab: 'document' });
  const strip = timelineStrip({
    extent, open,
    choose: (days) => store.set({ dateFrom: days && isoOf(days.from), dateTo: days && isoOf(days.to) }),
    barClass: ({ edge, place }) => edge.statuses[place]!,
    title: ({ edge, place }) => `${edge.evidence[place]!.time!.text.toLowerCase()}: ${asText(data, edge)}`,
  });
  head.append(total, clear);
  region.append(strip.element, list);
  const update = (): void => {
    const state = store.get();
    const passing = shown(data, { ...state, dateFrom: null, dateTo: null });
    const places = all.filter(({ edge }) => passing.edges.has(edge.key));
    const days = state.dateFrom === null && state.dateTo === null ? null
      : { from: dayOf(state.dateFrom ?? '') ?? extent.from, to: dayOf(state.dateTo ?? '') ?? extent.to };
    const inside = days ? places.filter(({ from, to }) => from <= days.to && to >= days.from) : places;
    strip.draw(places, days);
    clear.hidden = days === null;
    total.textContent = days
      ? `${inside.length} of ${counted(places.length, 'dated place')}, ${plainDate(isoOf(days.from))} to ${plainDate(isoOf(days.to))}`
      : `${counted(places.length, 'dated place')}; drag over the strip to choose a time`;
    list.replaceChildren(...[...new Set(inside.map(({ edge }) => edge))].slice(0, MOST_LINES).map((edge) => edgeLine(edge, data, store)));
  };
  store.subscribe((now, before) => { if (filtersChanged(now, before)) update(); });
  update();
}
