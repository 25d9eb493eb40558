import { counted, el, named } from './dom.ts';
import type { GraphData } from './graph-data.ts';
import type { Cell, MatrixColumn, MatrixRow } from './matrix.ts';
import { nodeLink } from './node-link.ts';
import type { Store } from './state.ts';
import { STATUS_WORDS } from './status.ts';

export interface MatrixTable {
  readonly data: GraphData;
  readonly store: Store;
  /** "name", "count", or "column:" and the key of the column that sorts. */
  readonly order: string;
  open(row: MatrixRow, column: MatrixColumn): void;
  sort(order: string): void;
}

/** The table itself. One cell takes the Tab key; the arrows go to the next filled cell, Home and End along the row. */
export function matrixTable(rows: readonly MatrixRow[], columns: readonly MatrixColumn[], table: MatrixTable): HTMLElement {
  const most = Math.max(1, ...rows.flatMap((row) => [...row.cells.values()].map(({ edges }) => edges.length)));
  const heads = columns.map((column) => head(column, table));
  const body = el('tbody', {}, ...rows.map((row) => el('tr', {},
    el('th', { scope: 'row' }, nodeLink(row.key, table.data, table.store), el('span', { class: 'count' }, String(row.edges))),
    ...columns.map((column) => el('td', {}, filled(row, column, most, table))))));
  const buttons = [...body.querySelectorAll('button')];
  buttons.forEach((button, i) => (button.tabIndex = i === 0 ? 0 : -1));
  body.addEventListener('keydown', (event) => walk(event, body));
  body.addEventListener('focusin', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    for (const button of buttons) button.tabIndex = button === event.target ? 0 : -1;
  });
  return el('table', { 'aria-label': 'Who does what' },
    el('thead', {}, el('tr', {}, el('th', { scope: 'col', class: 'corner' }, 'Agency'), ...heads)), body);
}

function head(column: MatrixColumn, { order, sort }: MatrixTable): HTMLElement {
  const key = `column:${column.key}`;
  const sorts = order === key;
  const who = column.doers === 0 ? 'nobody does it' : column.doers === 1 ? 'one does it' : `${column.doers} do it`;
  return el('th', {
    scope: 'col', class: column.doers === 0 ? 'gap' : column.doers > 1 ? 'overlap' : null, 'aria-sort': sorts ? 'descending' : 'none',
  }, el('button', { type: 'button', title: `${column.label}: ${who}. Click to sort the agencies by it.`, onclick: () => sort(sorts ? 'count' : key) },
    named(column.label), el('span', { class: 'doers' }, String(column.doers), el('span', { class: 'unseen' }, ` of them: ${who}`))));
}

function filled(row: MatrixRow, column: MatrixColumn, most: number, { data, open }: MatrixTable): HTMLElement | null {
  const cell = row.cells.get(column.key);
  if (!cell) return null;
  const button = el('button', {
    type: 'button', 'data-row': row.key, 'data-column': column.key, class: cell.facts > 0 ? 'fact' : cell.statuses.includes('denied') ? 'denied' : 'weak',
    'aria-label': `${data.labelOf(row.key)}, ${column.label}: ${cellWords(cell)}`, title: `${data.labelOf(row.key)}, ${column.label}: ${cellWords(cell)}`,
    onclick: () => open(row, column),
  }, inCell(cell), el('span', { class: 'strokes', 'aria-hidden': 'true' }, ...cell.statuses.map((status) => el('span', { class: `stroke ${status}` }))));
  button.style.setProperty('--fill', `${Math.round(10 + 42 * (cell.edges.length / most))}%`);
  return button;
}

/** A cell of nothing but denials says so in a word too. */
function inCell({ edges, statuses }: Cell): HTMLElement | string {
  if (statuses.some((status) => status !== 'denied')) return String(edges.length);
  return el('span', { class: 'no' }, edges.length > 1 ? `${edges.length} not` : 'not');
}

/** "3 statements: 1 planned, 1 not". */
function cellWords({ edges, statuses }: Cell): string {
  const other = statuses.filter((status) => status !== 'stated').map((status) => `${edges.filter((edge) => edge.status === status).length} ${STATUS_WORDS[status].word}`);
  return counted(edges.length, 'statement') + (other.length > 0 ? `: ${other.join(', ')}` : '');
}

function walk(event: KeyboardEvent, body: HTMLElement): void {
  const td = (event.target as HTMLElement).closest('td');
  const row = td?.parentElement as HTMLTableRowElement | undefined;
  if (!td || !row || event.ctrlKey || event.metaKey || event.altKey) return;
  const inRow = [...row.querySelectorAll<HTMLButtonElement>('td button')];
  const here = inRow.indexOf(event.target as HTMLButtonElement);
  const rows = [...body.children] as HTMLTableRowElement[];
  const vertical = (by: number): HTMLButtonElement | undefined => {
    for (let i = rows.indexOf(row) + by; rows[i]; i += by) {
      const button = rows[i]!.cells[td.cellIndex]?.querySelector('button');
      if (button) return button;
    }
    return undefined;
  };
  const moves: Record<string, () => HTMLButtonElement | undefined> = {
    ArrowRight: () => inRow[here + 1], ArrowLeft: () => inRow[here - 1], Home: () => inRow[0], End: () => inRow.at(-1),
    ArrowDown: () => vertical(1), ArrowUp: () => vertical(-1),
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  move()?.focus();
}
