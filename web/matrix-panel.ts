import { counted, el, redrawn } from './dom.ts';
import { edgeLine } from './edge-line.ts';
import { shown } from './filter.ts';
import type { GraphData } from './graph-data.ts';
import { columnsOf, matrixOf, sortedRows, withWords, type Matrix, type MatrixColumn, type MatrixRow } from './matrix.ts';
import { matrixTable } from './matrix-table.ts';
import { filtersChanged, MATRIX_BY, MATRIX_COLUMNS, type MatrixBy, type MatrixColumns, type Store, type ViewState } from './state.ts';

const BY: Readonly<Record<MatrixBy, string>> = { group: 'Kind of work', relation: 'Relation', activity: 'What is done' };
const COLUMNS: Readonly<Record<MatrixColumns, string>> = { all: 'All', overlaps: 'Several do it', gaps: 'Nobody does it' };
/** More than anyone reads, or a browser lays out quickly. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 80;
/** The parts of the state that the table is drawn from, besides the filters. */
const PARTS = ['matrixBy', 'matrixColumns', 'matrixOrder', 'matrixWords'] as const;

interface Cut {
  readonly matrix: Matrix;
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
}

/** Who does what at a glance: a cell opens its statements below, and the first of them in the document. */
export function matrixPanel(region: HTMLElement, data: GraphData, store: Store): void {
  const by = choice('Columns', MATRIX_BY.map((one) => [one, BY[one]]), (value) => store.set({ matrixBy: value as MatrixBy, matrixOrder: 'count', matrixCell: null }));
  const columns = el('div', { class: 'segments', role: 'group', 'aria-label': 'Which columns' });
  const sort = choice('Order of the agencies', [['count', 'Most statements first'], ['name', 'By name']], (value) => store.set({ matrixOrder: value }));
  const words = el('input', { type: 'search', class: 'narrow', 'aria-label': 'Agencies and columns with these words', placeholder: 'Only with these words', autocomplete: 'off', spellcheck: 'false' });
  words.addEventListener('input', () => store.set({ matrixWords: words.value.trim() }));
  const total = el('span', { class: 'count', role: 'status' });
  const sheet = el('div', { class: 'sheet' });
  const drawer = el('div', { class: 'drawer', hidden: true });
  region.append(el('div', { class: 'panehead' }, el('h2', {}, 'Matrix'), by, columns, sort, words, total), sheet, drawer);

  const openCell = (row: MatrixRow, column: MatrixColumn): void => {
    const [first] = row.cells.get(column.key)!.edges;
    const place = Math.max(0, first!.statuses.indexOf(first!.status));
    store.set({ matrixCell: { row: row.key, column: column.key }, open: { edge: first!.key, place }, document: first!.evidence[place]!.document });
  };
  const drawDrawer = ({ rows, columns }: Cut): void => {
    const { matrixCell } = store.get();
    const row = rows.find(({ key }) => key === matrixCell?.row);
    const column = columns.find(({ key }) => key === matrixCell?.column);
    const edges = row?.cells.get(column?.key ?? '')?.edges ?? [];
    drawer.hidden = edges.length === 0;
    for (const button of sheet.querySelectorAll<HTMLElement>('td button')) {
      button.classList.toggle('chosen', !drawer.hidden && button.dataset['row'] === row?.key && button.dataset['column'] === column?.key);
    }
    if (!row || !column || drawer.hidden) return;
    drawer.replaceChildren(
      el('h3', {}, `${row.label} · ${column.label} `, el('span', { class: 'count' }, counted(edges.length, 'statement'))),
      el('ul', { 'aria-label': `Statements: ${row.label}, ${column.label}` }, ...edges.map((edge) => edgeLine(edge, data, store))));
    drawer.scrollTop = 0;
  };
  let cut = cutOf(data, store.get());
  const update = (): void => {
    const state = store.get();
    cut = cutOf(data, state);
    by.value = state.matrixBy;
    sort.value = state.matrixOrder === 'name' || state.matrixOrder === 'count' ? state.matrixOrder : '';
    if (words.value.trim() !== state.matrixWords) words.value = state.matrixWords;
    segments(columns, cut.matrix, state.matrixColumns, (matrixColumns) => store.set({ matrixColumns }));
    total.textContent = summary(cut);
    sheet.replaceChildren(cut.rows.length > 0 && cut.columns.length > 0
      ? matrixTable(cut.rows, cut.columns, { data, store, order: state.matrixOrder, open: openCell, sort: (matrixOrder) => store.set({ matrixOrder }) })
      : el('p', { class: 'none' }, emptyText(cut.matrix, state)));
    drawDrawer(cut);
  };
  store.subscribe((now, before) => {
    if (filtersChanged(now, before) || PARTS.some((part) => now[part] !== before[part])) update();
    else if (now.matrixCell !== before.matrixCell) drawDrawer(cut);
  });
  update();
}

function cutOf(data: GraphData, state: ViewState): Cut {
  const matrix = withWords(matrixOf(data, shown(data, state), state.matrixBy), state.matrixWords);
  const columns = columnsOf(matrix, state.matrixColumns).slice(0, MOST_COLUMNS);
  const rows = sortedRows(matrix, state.matrixOrder);
  const filled = state.matrixColumns === 'all' ? rows : rows.filter((row) => columns.some(({ key }) => row.cells.has(key)));
  return { matrix, columns, rows: filled.slice(0, MOST_ROWS) };
}

function choice(label: string, options: readonly (readonly [string, string])[], change: (value: string) => void): HTMLSelectElement {
  const select = el('select', { 'aria-label': label, onchange: () => change(select.value) }, ...options.map(([value, text]) => el('option', { value }, text)));
  return select;
}

/** All, overlaps and gaps, each with how many columns it has: the gaps are seen before they are asked for. */
function segments(group: HTMLElement, matrix: Matrix, now: MatrixColumns, choose: (which: MatrixColumns) => void): void {
  redrawn(group, () => group.replaceChildren(...MATRIX_COLUMNS.map((which) => el('button', {
    type: 'button', class: which, 'aria-pressed': String(which === now), onclick: () => choose(which),
  }, `${COLUMNS[which]} `, el('span', { class: 'count' }, String(columnsOf(matrix, which).length))))));
}

function summary({ matrix, rows, columns }: Cut): string {
  const agencies = rows.length < matrix.rows.length ? `${rows.length} of ${counted(matrix.rows.length, 'agency', 'agencies')}` : counted(rows.length, 'agency', 'agencies');
  const things = columns.length < matrix.columns.length ? `${columns.length} of ${matrix.columns.length} columns` : counted(columns.length, 'column');
  return `${agencies}, ${things}`;
}

function emptyText(matrix: Matrix, { matrixColumns, matrixWords }: ViewState): string {
  if (matrixWords !== '') return `Neither an agency nor a column has “${matrixWords.slice(0, 40)}” in its name.`;
  if (matrix.rows.length === 0) return 'No agency passes these filters.';
  if (matrixColumns === 'overlaps') return 'Nothing is done by more than one agency.';
  return matrixColumns === 'gaps' ? 'Everything that is spoken of is done by somebody.' : 'No agency is said to do anything that passes these filters.';
}
