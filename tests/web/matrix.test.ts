import { expect, test } from 'vitest';
import { NO_FILTERS, shown } from '../../web/filter.ts';
import { indexGraph } from '../../web/graph-data.ts';
import { columnsOf, matrixOf, sortedRows, withWords } from '../../web/matrix.ts';
import type { MatrixBy } from '../../web/state.ts';
import { HARBOUR, serialized } from './invented.ts';

const [inspects, arrests] = HARBOUR.edges;
const data = indexGraph(serialized({ ...HARBOUR, edges: [...HARBOUR.edges, { ...inspects!, source: 'organisation/council' }, { ...arrests!, source: 'organisation/council', target: 'country/malvania' }] }), {});
const matrix = (by: MatrixBy, hidden: Partial<typeof NO_FILTERS> = {}) => matrixOf(data, shown(data, { ...NO_FILTERS, ...hidden }), by);

test.each<[MatrixBy, string[]]>([
  ['group', ['Work 5, done by 2']],
  ['relation', ['inspects 2, done by 2', 'arrests 2, done by 0', 'trains 1, done by 0']],
  ['activity', ['ferries 2, done by 2', 'pilots 1, done by 0', 'sailors 1, done by 0']],
])('columns by %s: what several do first; what is planned or denied is done by nobody', (by, expected) => {
  expect(matrix(by).columns.map(({ label, edges, doers }) => `${label} ${edges}, done by ${doers}`)).toEqual(expected);
});

test('a row for each agency, a cell with its statuses', () => {
  const [first, second] = matrix('relation').rows;
  expect([first, second].map((row) => `${row!.label} ${row!.edges}`)).toEqual(['HSO 3', 'Coast Council 2']);
  expect([...first!.cells].map(([key, { statuses, facts }]) => `${key} ${statuses.join()} ${facts}`)).toEqual(['inspects stated 1', 'arrests denied 0', 'trains planned 0']);
});

test('overlaps and gaps', () => {
  expect(columnsOf(matrix('relation'), 'overlaps').map(({ key }) => key)).toEqual(['inspects']);
  expect(columnsOf(matrix('relation'), 'gaps').map(({ key }) => key)).toEqual(['arrests', 'trains']);
});

test('what is filtered out is in no cell', () => {
  expect(matrix('relation', { hiddenStatuses: ['denied'] }).columns.map(({ key }) => key)).toEqual(['inspects', 'trains']);
  expect(matrix('relation', { hiddenKinds: ['organisation'] }).rows).toEqual([]);
});

test.each([['name', ['Coast Council', 'HSO']], ['count', ['HSO', 'Coast Council']], ['column:trains', ['HSO', 'Coast Council']]])('agencies by %s: %s', (order, expected) => {
  expect(sortedRows(matrix('relation'), order).map(({ label }) => label)).toEqual(expected);
});

test.each([
  ['', 2, 3, 'nothing asked'], ['hso', 1, 3, 'an agency, with every column that it fills'], ['train', 1, 1, 'a column, with every agency that fills it'],
  ['coast', 1, 2, 'an agency, without the columns that it does not fill'], ['zebra', 0, 0, 'neither'],
])('of the words "%s" %i agencies and %i columns are left: %s', (words, rows, columns) => {
  const left = withWords(matrix('relation'), words);
  expect([left.rows.length, left.columns.length]).toEqual([rows, columns]);
});
