import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromFragment, toFragment } from '../../web/address.ts';
import { COMPARE_BY, createStore, MATRIX_COLUMNS, START, VIEWS } from '../../web/state.ts';

test('the start needs no fragment', () => {
  expect(toFragment(START)).toBe('');
});

test('a fragment is readable', () => {
  expect(toFragment({ ...START, selected: 'organisation/hso', hiddenKinds: ['country'] })).toBe('select=organisation%2Fhso&without-kinds=country');
});

test.each(['', '#', '#select', 'open=x&place=-3', 'place=two', '%%%', 'without-kinds=', 'furniture=gone', 'camera=1', 'camera=a+b+c', 'camera=0+0+-1', 'focus', 'focus=x&depth=9&way=up'])('"%s" does no harm', (fragment) => {
  expect(fromFragment(fragment)).toMatchObject({ furniture: 'dimmed' });
});

test('what is written is read again, whatever the keys', () => {
  const key = fc.string({ unit: 'grapheme' });
  const state = fc.record({
    pathFrom: fc.option(key), pathTo: fc.option(key), pathDirected: fc.boolean(), pathDenied: fc.boolean(),
    matrixBy: fc.constantFrom('group' as const, 'relation' as const, 'activity' as const),
    compareFirst: fc.option(key), compareSecond: fc.option(key), compareBy: fc.constantFrom(...COMPARE_BY),
    matrixColumns: fc.constantFrom(...MATRIX_COLUMNS), matrixOrder: key, matrixWords: key, matrixCell: fc.option(fc.record({ row: key, column: key })),
    words: key, tableOrder: key, outline: fc.boolean(),
    dateFrom: fc.option(key), dateTo: fc.option(key),
    hiddenNodes: fc.array(key), onlyNodes: fc.array(key), sizes: fc.array(key),
    focus: fc.option(fc.record({
      node: key, depth: fc.constantFrom(1, 2, 3), direction: fc.constantFrom('both' as const, 'in' as const, 'out' as const), trail: fc.array(key), added: fc.array(key), all: fc.boolean(),
    })),
    camera: fc.option(fc.record({ x: fc.nat(9), y: fc.nat(9), ratio: fc.integer({ min: 1, max: 3 }) })),
    view: fc.constantFrom(...VIEWS),
    selected: fc.option(key), open: fc.option(fc.record({ edge: key, place: fc.nat(99) })), document: fc.option(key),
    hiddenKinds: fc.array(key), hiddenRelations: fc.array(key), hiddenStatuses: fc.array(key), hiddenDocuments: fc.array(key), furniture: fc.constantFrom('dimmed' as const, 'hidden' as const),
  });
  fc.assert(fc.property(state, (chosen) => {
    expect(fromFragment(`#${toFragment({ ...START, ...chosen })}`)).toEqual(chosen);
  }));
});

test('listeners hear the new state and the old one', () => {
  const store = createStore(START);
  const heard: (string | null)[] = [];
  store.subscribe((now, before) => heard.push(before.selected, now.selected));
  store.set({ selected: 'a' });
  store.set({ selected: 'b' });
  expect(heard).toEqual([null, 'a', 'a', 'b']);
});
