import { el } from './dom.ts';
import { facetsOf, type Facets } from './facets.ts';
import { filterLine } from './filter-line.ts';
import { onlyThis, withoutThis } from './filter.ts';
import { filterRow, type FilterRow } from './filter-row.ts';
import type { GraphData } from './graph-data.ts';
import { byMark } from './appearance.ts';
import { filtersChanged, type Store } from './state.ts';
import { STATUS_WORDS, STATUSES } from './status.ts';
import { datedPlaces, extentOf, isoOf } from './timeline.ts';
import { groupName } from './wording.ts';

type Part = 'hiddenKinds' | 'hiddenRelations' | 'hiddenStatuses' | 'hiddenDocuments';
/** More documents than anyone would go through one by one. */
const MOST_DOCUMENTS = 200;

/** Statuses, relations by group, dates, kinds and documents, each with its count; one line says what is shown, and clears it. */
export function filtersPanel(region: HTMLElement, data: GraphData, store: Store): void {
  const rows: FilterRow[] = [];
  const present = presentIn(data);
  const rowOf = (part: Part, key: string, label: string, keys: readonly string[], count: (facets: Facets) => number): HTMLElement => {
    const row = filterRow({
      label, count,
      checked: () => !store.get()[part].includes(key),
      toggle: () => store.set({ [part]: withoutThis(store.get()[part], key) }),
      only: () => store.set({ [part]: onlyThis(keys, store.get()[part], key) }),
    });
    rows.push(row);
    return row.element;
  };
  const statuses = STATUSES.filter((status) => present.statuses.has(status));
  const kinds = [...present.kinds].sort(byMark);
  const documents = data.documents.slice(0, MOST_DOCUMENTS);
  const titleOf = (one: (typeof documents)[number]): string => one.reference ?? one.title;
  region.append(
    filterLine(data, store),
    el('h2', {}, 'Status'), ...statuses.map((status) => rowOf('hiddenStatuses', status, status === 'reported' ? 'says …' : STATUS_WORDS[status].word, statuses, (facets) => facets.statuses.get(status) ?? 0)),
    el('h2', {}, 'Relations'), ...relationGroups(data, store, [...present.relations].sort(), rowOf, rows),
    el('h2', {}, 'Date'), dates(data, store),
    el('h2', {}, 'More'), folded('Kinds', kinds.map((kind) => rowOf('hiddenKinds', kind, data.kinds[kind]?.label ?? kind, kinds, (facets) => facets.kinds.get(kind) ?? 0))),
    ...(documents.length > 1 ? [folded('Documents', documents.map((one) => rowOf('hiddenDocuments', one.id, titleOf(one), data.documents.map(({ id }) => id), (facets) => facets.documents.get(one.id) ?? 0)))] : []));
  const update = (): void => {
    const facets = facetsOf(data, store.get());
    for (const row of rows) row.update(facets);
  };
  store.subscribe((now, before) => { if (filtersChanged(now, before)) update(); });
  // At once: a box that is not ticked yet would be taken for one that hides something, and a click on it would do the opposite.
  update();
}

function presentIn(data: GraphData): { kinds: Set<string>; relations: Set<string>; statuses: Set<string> } {
  const present = { kinds: new Set<string>(), relations: new Set<string>(), statuses: new Set<string>() };
  for (const { kind } of data.nodes.values()) present.kinds.add(kind);
  for (const { relation, statuses } of data.edges.values()) {
    present.relations.add(relation);
    for (const status of statuses) present.statuses.add(status);
  }
  return present;
}

function relationGroups(
  data: GraphData, store: Store, keys: readonly string[], rowOf: (part: Part, key: string, label: string, keys: readonly string[], count: (facets: Facets) => number) => HTMLElement, rows: FilterRow[],
): HTMLElement[] {
  const groups = new Map<string, string[]>();
  for (const name of keys) {
    const group = data.relations[name]?.group ?? 'other';
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  return [...groups].map(([group, names]) => {
    const hiddenHere = (): string[] => names.filter((name) => store.get().hiddenRelations.includes(name));
    const head = filterRow({
      label: groupName(group), count: ({ relations }) => names.reduce((sum, name) => sum + (relations.get(name) ?? 0), 0),
      checked: () => hiddenHere().length === 0, mixed: () => hiddenHere().length > 0 && hiddenHere().length < names.length,
      toggle: () => {
        const rest = store.get().hiddenRelations.filter((name) => !names.includes(name));
        store.set({ hiddenRelations: hiddenHere().length === 0 ? [...rest, ...names] : rest });
      },
      only: () => store.set({ hiddenRelations: keys.filter((name) => !names.includes(name)) }),
    });
    rows.push(head);
    return folded(`Relations of ${groupName(group)}`, names.map((name) => rowOf('hiddenRelations', name, data.relations[name]?.label ?? name, keys, ({ relations }) => relations.get(name) ?? 0)), head.element);
  });
}

/** Rows below a head that shows and hides them. */
function folded(label: string, rows: readonly HTMLElement[], head: HTMLElement | null = null): HTMLElement {
  const inner = el('div', { class: 'inner', hidden: true }, ...rows);
  const turn = (): void => {
    inner.hidden = !inner.hidden;
    button.setAttribute('aria-expanded', String(!inner.hidden));
  };
  const button = head
    ? el('button', { type: 'button', class: 'twist', 'aria-expanded': 'false', 'aria-label': label, onclick: turn })
    : el('button', { type: 'button', class: 'twist worded', 'aria-expanded': 'false', onclick: turn }, label, el('span', { class: 'count' }, String(rows.length)));
  return el('div', { class: 'group' }, el('div', { class: 'grouphead' }, button, head), inner);
}

/** The first and the last day of what is asked for; the timeline's brush sets the same. */
function dates(data: GraphData, store: Store): HTMLElement {
  const extent = extentOf(datedPlaces(data.edges.values()));
  if (!extent) return el('p', { class: 'none' }, 'Nothing is dated.');
  const day = (label: string, part: 'dateFrom' | 'dateTo'): HTMLInputElement => {
    const input = el('input', { type: 'date', 'aria-label': label, min: isoOf(extent.from), max: isoOf(extent.to), onchange: () => store.set({ [part]: input.value === '' ? null : input.value }) });
    return input;
  };
  const [from, to] = [day('Since', 'dateFrom'), day('Until', 'dateTo')];
  const show = (): void => {
    from.value = store.get().dateFrom ?? '';
    to.value = store.get().dateTo ?? '';
  };
  store.subscribe((now, before) => { if (now.dateFrom !== before.dateFrom || now.dateTo !== before.dateTo) show(); });
  show();
  return el('div', { class: 'dates' }, el('label', {}, el('span', {}, 'since'), from), el('label', {}, el('span', {}, 'until'), to));
}
