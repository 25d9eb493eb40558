import { expect, test } from 'vitest';
import { isFiltered, NO_FILTERS, onlyThis, placePasses, shown, withoutThis } from '../../web/filter.ts';
import { focusOn } from '../../web/focus.ts';
import { indexGraph } from '../../web/graph-data.ts';
import { HARBOUR, serialized } from './invented.ts';

const data = indexGraph(serialized(HARBOUR), {});
const pass = (hidden: Partial<typeof NO_FILTERS>): string => {
  const { nodes, edges } = shown(data, { ...NO_FILTERS, ...hidden });
  return `${nodes.size} names, ${edges.size} statements`;
};

test.each([
  ['nothing hidden', {}, '6 names, 3 statements'],
  ['a kind, with its edges', { hiddenKinds: ['organisation'] }, '4 names, 0 statements'],
  ['a relation, with the names that it leaves alone', { hiddenRelations: ['inspects'] }, '3 names, 2 statements'],
  ['a status', { hiddenStatuses: ['denied'] }, '3 names, 2 statements'],
  ['everything', { hiddenStatuses: ['stated', 'denied', 'planned'] }, '0 names, 0 statements'],
] as const)('hiding %s', (_, hidden, expected) => {
  expect(pass(hidden)).toBe(expected);
});

test('names are hidden one by one, or all but some', () => {
  expect(pass({ hiddenNodes: ['organisation/hso'] })).toBe('5 names, 0 statements');
  expect(pass({ onlyNodes: ['organisation/hso', 'activity/ferries'] })).toBe('2 names, 1 statements');
  expect(pass({ focus: focusOn('organisation/hso', null), hiddenStatuses: ['denied'] })).toBe('3 names, 2 statements');
  expect(pass({ focus: focusOn('nobody', null) })).toBe('6 names, 3 statements');
});

test('a place passes where its status and its time do; an open end is open', () => {
  const [edge] = data.edges.values();
  const at = (from: string, to: string) => ({ statuses: edge!.statuses, evidence: [{ ...edge!.evidence[0]!, time: { text: '', from, to } }] });
  const inSpring = (from: string, to: string): boolean => placePasses(at(from, to), 0, { hiddenDocuments: [], hiddenStatuses: [], dateFrom: '2001-03-01', dateTo: '2001-05-31' });
  expect(inSpring('2001-01-01', '2001-03-01')).toBe(true);
  expect(inSpring('2001-01-01', '2001-02-28')).toBe(false);
  expect(inSpring('2001-06-01', '')).toBe(false);
  expect(inSpring('1999-01-01', '')).toBe(true);
  expect(inSpring('', '2001-05-31')).toBe(true);
  expect(inSpring('', '2001-02-28')).toBe(false);
  expect(placePasses(edge!, 0, { hiddenDocuments: [], hiddenStatuses: [], dateFrom: '2001-03-01', dateTo: null })).toBe(false);
  expect(placePasses(edge!, 0, { hiddenDocuments: [], hiddenStatuses: ['stated'], dateFrom: null, dateTo: null })).toBe(false);
});

test('a click shows only this; a second one everything again', () => {
  expect(onlyThis(['a', 'b', 'c'], [], 'b')).toEqual(['a', 'c']);
  expect(onlyThis(['a', 'b', 'c'], ['a', 'c'], 'b')).toEqual([]);
  expect(onlyThis(['a', 'b', 'c'], ['a', 'b'], 'b')).toEqual(['a', 'c']);
});

test('a shift-click hides and shows again', () => {
  expect(withoutThis([], 'a')).toEqual(['a']);
  expect(withoutThis(['b', 'a'], 'a')).toEqual(['b']);
});

test('knows whether anything is hidden', () => {
  expect(isFiltered(NO_FILTERS)).toBe(false);
  expect(isFiltered({ ...NO_FILTERS, hiddenStatuses: ['denied'] })).toBe(true);
});
