import { el } from './dom.ts';
import { isFiltered, NO_FILTERS, onlyThis, shown, withoutThis } from './filter.ts';
import type { GraphData } from './graph-data.ts';
import { filtersChanged, type Store } from './state.ts';
import { STATUS_WORDS, STATUSES } from './status.ts';
import { groupName, plainDate } from './wording.ts';

/** Relations by group, and statuses, each with its count; one line says what is shown, and clears it. */
export function filtersPanel(region: HTMLElement, data: GraphData, store: Store): void {
  const updates: (() => void)[] = [];
  const edges = [...data.edges.values()];
  const relations = countBy(edges.map((edge) => edge.relation));
  const statuses = countBy(edges.flatMap((edge) => edge.statuses));
  const statusRows = STATUSES.filter((status) => statuses.has(status)).map((status) => row({
    label: status === 'reported' ? 'says …' : STATUS_WORDS[status].word, count: statuses.get(status)!, updates,
    checked: () => !store.get().hiddenStatuses.includes(status),
    toggle: () => store.set({ hiddenStatuses: withoutThis(store.get().hiddenStatuses, status) }),
    only: () => store.set({ hiddenStatuses: onlyThis([...statuses.keys()], store.get().hiddenStatuses, status) }),
  }));
  const groups = new Map<string, string[]>();
  for (const name of relations.keys()) {
    const group = data.relations[name]?.group ?? 'other';
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  const groupRows = [...groups].map(([group, names]) => groupOfRelations(group, names, relations, data, store, updates));
  region.append(summary(data, store, updates), el('h2', {}, 'Status'), ...statusRows, el('h2', {}, 'Relations'), ...groupRows);
  const update = (): void => updates.forEach((one) => one());
  store.subscribe((now, before) => {
    if (filtersChanged(now, before)) update();
  });
  update();
}

function summary(data: GraphData, store: Store, updates: (() => void)[]): HTMLElement {
  const text = el('span', {});
  const clear = el('button', { type: 'button', class: 'plain', onclick: () => store.set(NO_FILTERS) }, 'Clear');
  updates.push(() => {
    const { nodes, edges } = shown(data, store.get());
    const filtered = isFiltered(store.get());
    text.textContent = filtered
      ? `${nodes.size} of ${data.nodes.size} names, ${edges.size} of ${data.edges.size} statements`
      : `${data.nodes.size} names, ${data.edges.size} statements`;
    const { dateFrom, dateTo } = store.get();
    if (dateFrom !== null || dateTo !== null) text.textContent += `, dated ${plainDate(dateFrom ?? '…')} to ${plainDate(dateTo ?? '…')}`;
    clear.hidden = !filtered;
  });
  return el('p', { class: 'summary', role: 'status' }, text, clear);
}

function groupOfRelations(
  group: string, names: readonly string[], counts: ReadonlyMap<string, number>, data: GraphData, store: Store, updates: (() => void)[],
): HTMLElement {
  const all = [...counts.keys()];
  const hiddenHere = (): string[] => names.filter((name) => store.get().hiddenRelations.includes(name));
  const rows = names.map((name) => row({
    label: data.relations[name]?.label ?? name, count: counts.get(name)!, updates,
    checked: () => !store.get().hiddenRelations.includes(name),
    toggle: () => store.set({ hiddenRelations: withoutThis(store.get().hiddenRelations, name) }),
    only: () => store.set({ hiddenRelations: onlyThis(all, store.get().hiddenRelations, name) }),
  }));
  const total = names.reduce((sum, name) => sum + counts.get(name)!, 0);
  const others = store.get;
  const head = row({
    label: groupName(group), count: total, updates,
    checked: () => hiddenHere().length === 0, mixed: () => hiddenHere().length > 0 && hiddenHere().length < names.length,
    toggle: () => {
      const rest = others().hiddenRelations.filter((name) => !names.includes(name));
      store.set({ hiddenRelations: hiddenHere().length === 0 ? [...rest, ...names] : rest });
    },
    only: () => store.set({ hiddenRelations: all.filter((name) => !names.includes(name)) }),
  });
  const more = el('button', { type: 'button', class: 'twist', 'aria-expanded': 'false', 'aria-label': `Relations of ${groupName(group)}` });
  const inner = el('div', { class: 'inner', hidden: true }, ...rows);
  more.addEventListener('click', () => {
    inner.hidden = !inner.hidden;
    more.setAttribute('aria-expanded', String(!inner.hidden));
  });
  return el('div', { class: 'group' }, el('div', { class: 'grouphead' }, more, head), inner);
}

interface Row {
  label: string;
  count: number;
  updates: (() => void)[];
  checked(): boolean;
  mixed?(): boolean;
  toggle(): void;
  only(): void;
}

function row({ label, count, updates, checked, mixed, toggle, only }: Row): HTMLElement {
  const box = el('input', { type: 'checkbox', onchange: toggle });
  updates.push(() => {
    box.checked = checked();
    box.indeterminate = mixed?.() ?? false;
  });
  return el('div', { class: 'row' },
    el('label', {}, box, el('span', { class: 'what' }, label)),
    el('button', { type: 'button', class: 'only', onclick: only, 'aria-label': `Only ${label}` }, 'only'),
    el('span', { class: 'count' }, String(count)));
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of [...values].sort()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
