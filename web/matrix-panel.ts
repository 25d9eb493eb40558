import { counted, el } from './dom.ts';
import { edgeLine } from './edge-line.ts';
import { shown } from './filter.ts';
import type { GraphData } from './graph-data.ts';
import { columnsOf, matrixOf, sortedRows, type Columns, type Matrix, type MatrixColumn, type MatrixRow } from './matrix.ts';
import { matrixTable } from './matrix-table.ts';
import { filtersChanged, MATRIX_BY, type MatrixBy, type Store } from './state.ts';

const BY: Readonly<Record<MatrixBy, string>> = { group: 'Kind of work', relation: 'Relation', activity: 'What is done' };
const COLUMNS: Readonly<Record<Columns, string>> = { all: 'All', overlaps: 'Several do it', gaps: 'Nobody does it' };
/** More than anyone reads, or a browser lays out quickly. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 80;

/** Who does what at a glance: a cell opens its statements below, and the first of them in the document. */
export function matrixPanel(region: HTMLElement, data: GraphData, store: Store): void {
  let which: Columns = 'all';
  let order = 'count';
  let chosen: { row: string; column: string } | null = null;
  const by = choice('Columns', MATRIX_BY.map((one) => [one, BY[one]]), (value) => store.set({ matrixBy: value as MatrixBy }));
  const columns = choice('Which columns', Object.entries(COLUMNS), (value) => {
    which = value as Columns;
    update();
  });
  const sort = choice('Order of the agencies', [['count', 'Most statements first'], ['name', 'By name']], (value) => {
    order = value;
    update();
  });
  const total = el('p', { class: 'summary', role: 'status' });
  const sheet = el('div', { class: 'sheet' });
  const drawer = el('div', { class: 'drawer', hidden: true });
  region.append(el('div', { class: 'panehead' }, el('h2', {}, 'Matrix'), by, columns, sort), total, sheet, drawer);

  const openCell = (row: MatrixRow, column: MatrixColumn): void => {
    chosen = { row: row.key, column: column.key };
    const [first] = row.cells.get(column.key)!.edges;
    const place = Math.max(0, first!.statuses.indexOf(first!.status));
    store.set({ open: { edge: first!.key, place }, document: first!.evidence[place]!.document });
    drawDrawer(row, column);
  };
  const drawDrawer = (row: MatrixRow, column: MatrixColumn): void => {
    const edges = row.cells.get(column.key)?.edges ?? [];
    drawer.hidden = false;
    drawer.replaceChildren(el('h3', {}, `${row.label} · ${column.label} `, el('span', { class: 'count' }, counted(edges.length, 'statement'))),
      el('ul', { 'aria-label': `Statements: ${row.label}, ${column.label}` }, ...edges.map((edge) => edgeLine(edge, data, store))));
    drawer.scrollTop = 0;
  };
  const update = (): void => {
    const { matrixBy } = store.get();
    by.value = matrixBy;
    const matrix = matrixOf(data, shown(data, store.get()), matrixBy);
    const inColumns = columnsOf(matrix, which).slice(0, MOST_COLUMNS);
    const inRows = sortedRows(matrix, order);
    const rows = (which === 'all' ? inRows : inRows.filter((row) => inColumns.some(({ key }) => row.cells.has(key)))).slice(0, MOST_ROWS);
    total.textContent = summary(matrix, which, rows.length, inColumns.length);
    sheet.replaceChildren(rows.length > 0 && inColumns.length > 0
      ? matrixTable(rows, inColumns, {
        data, store, order, open: openCell,
        sort: (next) => {
          order = next;
          sort.value = next === 'name' || next === 'count' ? next : '';
          update();
        },
      })
      : el('p', { class: 'none' }, emptyText(matrix, which)));
    const row = rows.find(({ key }) => key === chosen?.row);
    const column = inColumns.find(({ key }) => key === chosen?.column);
    if (row && column && row.cells.has(column.key)) drawDrawer(row, column);
    else drawer.hidden = true;
  };
  store.subscribe((now, before) => {
    if (filtersChanged(now, before) || now.matrixBy !== before.matrixBy) update();
  });
  update();
}

function choice(label: string, options: readonly (readonly [string, string])[], change: (value: string) => void): HTMLSelectElement {
  const select = el('select', { 'aria-label': label, onchange: () => change(select.value) }, ...options.map(([value, text]) => el('option', { value }, text)));
  return select;
}

function summary(matrix: Matrix, which: Columns, rows: number, columns: number): string {
  const agencies = rows < matrix.rows.length ? `${rows} of ${counted(matrix.rows.length, 'agency', 'agencies')}` : counted(rows, 'agency', 'agencies');
  const several = columnsOf(matrix, 'overlaps').length;
  const nobody = columnsOf(matrix, 'gaps').length;
  const things = which === 'all' && columns < matrix.columns.length ? `${columns} of ${matrix.columns.length} columns` : counted(columns, 'column');
  return `${agencies}, ${things}: ${several} done by several, ${nobody} by nobody.`;
}

function emptyText(matrix: Matrix, which: Columns): string {
  if (matrix.rows.length === 0) return 'No agency passes these filters.';
  if (which === 'overlaps') return 'Nothing is done by more than one agency.';
  return which === 'gaps' ? 'Everything that is spoken of is done by somebody.' : 'No agency is said to do anything that passes these filters.';
}
