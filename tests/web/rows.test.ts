import { expect, test } from 'vitest';
import { NO_FILTERS, shown } from '../../web/filter.ts';
import { indexGraph } from '../../web/graph-data.ts';
import { cellText, rowsOf, sorted, COLUMNS, type Column } from '../../web/rows.ts';
import { HARBOUR, serialized } from './invented.ts';

const data = indexGraph(serialized(HARBOUR), {});
const rows = (words = '', hiddenStatuses: string[] = []) => rowsOf(data, shown(data, { ...NO_FILTERS, hiddenStatuses }), { ...NO_FILTERS, hiddenStatuses }, words);
const objects = (found: ReturnType<typeof rows>): string => found.map(({ edge, place }) => `${data.labelOf(edge.target)} ${place + 1}`).join(', ');

test('a row for each place of each statement', () => {
  expect(objects(rows())).toBe('ferries 1, ferries 2, sailors 1, pilots 1');
});

test.each([['hso ferries', 'ferries 1, ferries 2'], ['once more', 'ferries 2'], ['arrests', 'sailors 1'], ['gulls', '']])('with the words "%s": %s', (words, expected) => {
  expect(objects(rows(words))).toBe(expected);
});

test('a place whose status is hidden has no row', () => {
  expect(objects(rows('', ['denied']))).toBe('ferries 1, ferries 2, pilots 1');
});

test('a cell says in words what it shows', () => {
  const planned = rows('pilots')[0]!;
  expect(COLUMNS.map((column) => cellText(planned, column, data))).toEqual(['HSO', 'planned trains', 'pilots', '', 'Coast Council', '¶1']);
});

test.each<[Column, boolean, string]>([
  ['where', false, 'ferries 1, sailors 1, ferries 2, pilots 1'],
  ['where', true, 'pilots 1, ferries 2, sailors 1, ferries 1'],
  ['object', false, 'ferries 1, ferries 2, pilots 1, sailors 1'],
  ['relation', true, 'pilots 1, ferries 1, ferries 2, sailors 1'],
  ['said', false, 'pilots 1, ferries 1, sailors 1, ferries 2'],
  ['said', true, 'pilots 1, ferries 1, sailors 1, ferries 2'],
])('sorted by %s, descending %s: %s; the empty last either way', (column, descending, expected) => {
  expect(objects(sorted(rows(), { column, descending }, data))).toBe(expected);
});
