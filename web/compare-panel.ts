import { nameCombo } from './name-search.ts';
import { compare } from './compare.ts';
import { el, icon, named } from './dom.ts';
import { edgeLine } from './edge-line.ts';
import { shown } from './filter.ts';
import type { EdgeRecord, GraphData } from './graph-data.ts';
import { filtersChanged, type CompareBy, type Store } from './state.ts';

/** Two dossiers side by side: only the one, both, only the other. */
export function comparePanel(region: HTMLElement, data: GraphData, store: Store): void {
  const first = end('first', 'First name', 'compareFirst', data, store);
  const second = end('second', 'Second name', 'compareSecond', data, store);
  const swap = el('button', {
    type: 'button', class: 'square', 'aria-label': 'Turn round', title: 'Turn round',
    onclick: () => store.set({ compareFirst: store.get().compareSecond, compareSecond: store.get().compareFirst }),
  }, icon('M3 5h9l-3-3m4 9H4l3 3', 'icon line'));
  const how = el('select', {
    'aria-label': 'What counts as the same', onchange: () => store.set({ compareBy: how.value as CompareBy }),
  }, el('option', { value: 'what' }, 'Relation and name'), el('option', { value: 'relation' }, 'Relation alone'));
  const answer = el('div', { class: 'answer' });
  region.append(el('div', { class: 'panehead' }, el('h2', {}, 'Compare'), el('div', { class: 'ends' }, first.field, swap, second.field), how), answer);
  const show = (): void => {
    first.show();
    second.show();
    const { compareFirst: one, compareSecond: other, compareBy } = store.get();
    how.value = compareBy;
    if (one === null || other === null || !data.nodes.has(one) || !data.nodes.has(other)) {
      answer.replaceChildren(el('p', { class: 'none' }, 'What does only the one do, what do both, what only the other? Choose two names.'));
      return;
    }
    const { onlyFirst, both, onlySecond } = compare(data, shown(data, store.get()), one, other, compareBy);
    answer.replaceChildren(el('div', { class: 'columns' },
      column(['Only ', named(data.labelOf(one))], onlyFirst.length, onlyFirst.map((edge) => edgeLine(edge, data, store, { from: one }))),
      column(['Both'], both.length, both.flatMap((shared) => together([...shared.first, ...shared.second], data, store))),
      column(['Only ', named(data.labelOf(other))], onlySecond.length, onlySecond.map((edge) => edgeLine(edge, data, store, { from: other })))));
  };
  store.subscribe((now, before) => {
    if (filtersChanged(now, before) || now.compareFirst !== before.compareFirst || now.compareSecond !== before.compareSecond || now.compareBy !== before.compareBy) show();
  });
  if (store.get().compareFirst === null && store.get().selected !== null) store.set({ compareFirst: store.get().selected });
  show();
}

function end(id: string, label: string, part: 'compareFirst' | 'compareSecond', data: GraphData, store: Store): { field: HTMLElement; show(): void } {
  const resting = (): string => {
    const key = store.get()[part];
    return key === null ? '' : data.labelOf(key);
  };
  const { input, list, rest } = nameCombo(data, { id: `compare-${id}`, label, placeholder: `${label} …`, choose: (key) => store.set({ [part]: key }), resting });
  return { field: el('div', { class: 'combo' }, input, list), show: rest };
}

function column(title: readonly (string | Node)[], count: number, lines: readonly HTMLElement[]): HTMLElement {
  const head = el('h3', {}, ...title, ' ', el('span', { class: 'count' }, String(count)));
  return el('div', { class: 'column' }, head, lines.length > 0 ? el('ul', {}, ...lines) : el('p', { class: 'none' }, 'Nothing.'));
}

/** What both do, in full: each statement with its own subject and citation. A statement between the two is told once. */
function together(edges: readonly EdgeRecord[], data: GraphData, store: Store): HTMLElement[] {
  return [...new Set(edges)].map((edge) => edgeLine(edge, data, store));
}
