import { counted, el, named } from './dom.ts';
import { nodeLink } from './node-link.ts';
import { shown } from './filter.ts';
import type { GraphData } from './graph-data.ts';
import { cellText, COLUMNS, rowsOf, sorted, type Column, type Order, type Row } from './rows.ts';
import { filtersChanged, type Store } from './state.ts';
import { asText } from './statements.ts';
import { statusChips } from './status-chips.ts';
import { statusWords } from './status.ts';
import { virtualRows } from './virtual-rows.ts';

const TITLES: Readonly<Record<Column, string>> = {
  subject: 'Subject', relation: 'Relation', object: 'Object', when: 'When', said: 'Said by', where: 'Where',
};

/** The graph as a table, for those who would rather read than look: one row a place, each with a button that opens its sentence. */
export function statementTable(region: HTMLElement, data: GraphData, store: Store): void {
  let rows: Row[] = [];
  const words = el('input', { type: 'search', class: 'narrow', 'aria-label': 'Statements with these words', placeholder: 'Only with these words', autocomplete: 'off', spellcheck: 'false' });
  const total = el('span', { class: 'count', role: 'status' });
  const body = el('tbody', {});
  const heads = COLUMNS.map((column) => el('th', { scope: 'col', class: column }, el('button', { type: 'button', onclick: () => sortBy(column) }, TITLES[column])));
  const table = el('table', { 'aria-label': 'Statements' }, el('thead', {}, el('tr', { 'aria-rowindex': 1 }, ...heads)), body);
  const none = el('p', { class: 'none', hidden: true }, 'No statement passes. Take a word away, or clear the filters.');
  const scroller = el('div', { class: 'sheet' }, table, none);
  region.append(el('div', { class: 'panehead' }, el('h2', {}, 'Statements'), total, words), scroller);
  const list = virtualRows(scroller, body, { draw: (index) => drawRow(rows[index]!, index, data, store), columns: COLUMNS.length });

  const sortBy = (column: Column): void => {
    const order = orderOf(store.get().tableOrder);
    store.set({ tableOrder: order.column === column && !order.descending ? `-${column}` : column });
  };
  const update = (): void => {
    const state = store.get();
    const order = orderOf(state.tableOrder);
    if (words.value.trim() !== state.words) words.value = state.words;
    rows = sorted(rowsOf(data, shown(data, state), state, state.words), order, data);
    heads.forEach((head, i) => head.setAttribute('aria-sort', COLUMNS[i] !== order.column ? 'none' : order.descending ? 'descending' : 'ascending'));
    const edges = new Set(rows.map(({ edge }) => edge.key)).size;
    total.textContent = `${counted(edges, 'statement')}, ${counted(rows.length, 'place')}`;
    table.setAttribute('aria-rowcount', String(rows.length + 1));
    table.hidden = rows.length === 0;
    none.hidden = rows.length > 0;
    list.reset(rows.length);
    markOpen();
  };
  const markOpen = (): void => {
    const { open } = store.get();
    list.mark((index) => rows[index]?.edge.key === open?.edge && rows[index]?.place === open?.place);
  };
  words.addEventListener('input', () => store.set({ words: words.value.trim() }));
  store.subscribe((now, before) => {
    if (filtersChanged(now, before) || now.words !== before.words || now.tableOrder !== before.tableOrder) update();
    else if (now.open !== before.open) markOpen();
    if (now.view !== before.view && now.view === 'statements') list.redraw();
  });
  update();
}

/** "-object" -> by object, the last first; anything else than a column's name -> by where it stands. */
function orderOf(text: string): Order {
  const name = text.replace(/^-/, '');
  return { column: COLUMNS.find((column) => column === name) ?? 'where', descending: text.startsWith('-') };
}

function drawRow(row: Row, index: number, data: GraphData, store: Store): HTMLTableRowElement {
  const { edge, evidence, place } = row;
  const open = (): void => store.set({ open: { edge: edge.key, place }, document: evidence.document, tab: 'document' });
  const cell = (column: Column, ...children: (Node | string)[]): HTMLElement => el('td', { class: column }, ...children);
  const status = statusChips(statusWords(edge.polarity, { ...evidence, attributedTo: null }, data.labelOf));
  const where = cellText(row, 'where', data);
  return el('tr', { 'aria-rowindex': index + 2, 'data-status': row.status, onclick: open },
    cell('subject', nodeLink(edge.source, data, store)),
    cell('relation', ...status, edge.label),
    cell('object', nodeLink(edge.target, data, store)),
    cell('when', evidence.time ? el('time', { title: `${evidence.time.from || '…'} to ${evidence.time.to || '…'}` }, cellText(row, 'when', data)) : ''),
    cell('said', evidence.attributedTo === null ? '' : named(cellText(row, 'said', data))),
    cell('where', el('button', {
      type: 'button', class: 'cite', tabindex: -1, title: evidence.place, 'aria-label': `Open the sentence: ${asText(data, edge)}, ${evidence.place}`,
      onclick: (event: MouseEvent) => { event.stopPropagation(); open(); },
    }, where || 'open')));
}
