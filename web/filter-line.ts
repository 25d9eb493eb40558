import { el, named } from './dom.ts';
import { filterWords } from './filter-words.ts';
import { NO_FILTERS, shown } from './filter.ts';
import type { GraphData } from './graph-data.ts';
import { filtersChanged, type Store } from './state.ts';

/** The line that says what is filtered, each part with a cross that takes it back, how much is left, and "Clear". */
export function filterLine(data: GraphData, store: Store): HTMLElement {
  const total = el('span', { class: 'total' });
  const parts = el('ul', { class: 'filtered' });
  const clear = el('button', { type: 'button', class: 'plain', onclick: () => store.set(NO_FILTERS) }, 'Clear');
  const line = el('div', { class: 'filter-line' }, el('p', { class: 'summary', role: 'status' }, total), parts, clear);
  const show = (): void => {
    const { nodes, edges } = shown(data, store.get());
    const words = filterWords(data, store.get());
    total.textContent = words.length > 0
      ? `${nodes.size} of ${data.nodes.size} names, ${edges.size} of ${data.edges.size} statements`
      : `${data.nodes.size} names, ${data.edges.size} statements`;
    parts.replaceChildren(...words.map(({ text, clear: back }) => el('li', {}, el('button', {
      type: 'button', class: 'chip', 'aria-label': `Take back: ${text}`, title: text, onclick: () => store.set(back),
    }, named(text), el('span', { 'aria-hidden': 'true' }, ' ×')))));
    clear.hidden = words.length === 0;
    line.classList.toggle('on', words.length > 0);
  };
  store.subscribe((now, before) => { if (filtersChanged(now, before)) show(); });
  show();
  return line;
}
