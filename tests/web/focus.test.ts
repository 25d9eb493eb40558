import { expect, test } from 'vitest';
import { connections, focusBack, focusOn, neighbourhood, unfoldings, type Focus } from '../../web/focus.ts';
import { indexGraph } from '../../web/graph-data.ts';
import { createHistory } from '../../web/history.ts';
import { createStore, START } from '../../web/state.ts';
import { HARBOUR, serialized } from './invented.ts';

const [inspects] = HARBOUR.edges;
const graph = (pairs: [string, string][]) => indexGraph(serialized({
  ...HARBOUR, nodes: [...new Set(pairs.flat())].map((key) => ({ key, kind: 'organisation', label: key })),
  edges: pairs.map(([source, target], i) => ({ ...inspects!, source, target, relation: i % 2 ? 'funds' : 'inspects' })),
}), {});
const data = graph([['a', 'b'], ['b', 'c'], ['c', 'd'], ['e', 'a'], ['d', 'd']]);
const all = (): boolean => true;
const around = (focus: Partial<Focus>): string => neighbourhood(data, { ...focusOn('a', null), ...focus }, all).shown.join('');

test.each<[Partial<Focus>, string]>([
  [{}, 'abe'], [{ depth: 2 }, 'abec'], [{ depth: 3 }, 'abecd'], [{ direction: 'out' }, 'ab'], [{ direction: 'in', depth: 3 }, 'ae'], [{ added: ['d'] }, 'abed'],
])('around a with %j: %s', (focus, expected) => {
  expect(around(focus)).toBe(expected);
});

test('edges that do not pass lead nowhere', () => {
  expect(neighbourhood(data, focusOn('a', null), ({ source }) => source === 'e').shown).toEqual(['a', 'e']);
});

test('of a crowd the fifty most connected are shown, until all are asked for', () => {
  const hub = graph([...Array.from({ length: 80 }, (_, i): [string, string] => ['hub', `n${i}`]), ['n79', 'n78']]);
  const { all: every, shown } = neighbourhood(hub, focusOn('hub', null), all);
  expect([every.length, shown.length]).toEqual([81, 51]);
  expect(shown.slice(0, 3)).toEqual(['hub', 'n78', 'n79']);
  expect(neighbourhood(hub, { ...focusOn('hub', null), all: true }, all).shown.length).toBe(81);
});

test('what can be unfolded is what is not there yet, by relation', () => {
  expect(unfoldings(data, 'a', new Set(['a']), all)).toEqual([{ words: 'funds (by)', brings: ['e'] }, { words: 'inspects', brings: ['b'] }]);
  expect(unfoldings(data, 'a', new Set(['a', 'b']), all).map(({ brings }) => brings)).toEqual([['e']]);
});

test('a statement about itself is one connection', () => {
  expect(connections(data, 'd', all).map(({ key }) => key)).toEqual(['d|inspects|d', 'c|inspects|d']);
});

test('moving on leaves a trail that leads back', () => {
  const there = focusOn('c', focusOn('b', { ...focusOn('a', null), depth: 2 }));
  expect(there).toMatchObject({ node: 'c', trail: ['a', 'b'], depth: 2 });
  expect(focusBack(there)).toMatchObject({ node: 'b', trail: ['a'] });
  expect(focusBack(focusOn('a', null))).toBe(null);
});

test('undo and redo go through the views; a new change forgets what was undone; the pointer is no change', () => {
  const store = createStore(START);
  const history = createHistory(store);
  store.set({ hovered: { node: 'x' } });
  store.set({ camera: { x: 1, y: 1, ratio: 2 } });
  expect(history.canUndo).toBe(false);
  store.set({ selected: 'a' });
  store.set({ selected: 'b', view: 'matrix' });
  history.undo();
  expect(store.get()).toMatchObject({ selected: 'a', view: 'graph', camera: { ratio: 2 } });
  history.redo();
  expect(store.get()).toMatchObject({ selected: 'b', view: 'matrix' });
  history.undo();
  history.undo();
  expect([history.canUndo, history.canRedo, store.get().selected]).toEqual([false, true, null]);
  store.set({ selected: 'c' });
  expect(history.canRedo).toBe(false);
});
