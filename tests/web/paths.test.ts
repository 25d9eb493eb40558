import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexGraph } from '../../web/graph-data.ts';
import { shortestPaths, type PathQuery } from '../../web/paths.ts';
import { HARBOUR, serialized, type InventedEdge } from './invented.ts';

const [inspects] = HARBOUR.edges;
const edge = (source: string, target: string, negated = false, relation = 'inspects'): InventedEdge => ({ ...inspects!, source, target, negated, relation });
const graph = (edges: InventedEdge[]) => {
  const keys = [...new Set(edges.flatMap(({ source, target }) => [source, target]))];
  return indexGraph(serialized({ ...HARBOUR, nodes: keys.map((key) => ({ key, kind: 'organisation', label: key })), edges }), {});
};
const told = (edges: InventedEdge[], from: string, to: string, asked: Partial<PathQuery> = {}): string[] =>
  shortestPaths(graph(edges), { from, to, directed: false, denied: false, ...asked }, () => true)
    .map((path) => [path[0]!.from, ...path.map((step) => step.to)].join(' '));

const square = [edge('a', 'b'), edge('b', 'd'), edge('a', 'c'), edge('c', 'd'), edge('d', 'e')];

test('all shortest ways, and no longer one', () => {
  expect(told(square, 'a', 'd')).toEqual(['a b d', 'a c d']);
  expect(told([...square, edge('a', 'd')], 'a', 'd')).toEqual(['a d']);
});

test('against the arrows only where the question is undirected', () => {
  expect(told(square, 'e', 'a')).toEqual(['e d b a', 'e d c a']);
  expect(told(square, 'e', 'a', { directed: true })).toEqual([]);
});

test('denied statements are no way, unless asked for', () => {
  const edges = [edge('a', 'b', true), edge('a', 'c'), edge('c', 'b')];
  expect(told(edges, 'a', 'b')).toEqual(['a c b']);
  expect(told(edges, 'a', 'b', { denied: true })).toEqual(['a b']);
});

test('a step tells every statement between its two ends, each in its own direction', () => {
  const [path] = shortestPaths(graph([edge('a', 'b'), edge('b', 'a', false, 'funds'), edge('b', 'c')]), { from: 'a', to: 'c', directed: false, denied: false }, () => true);
  expect(path!.map(({ edges }) => edges.map(({ key }) => key))).toEqual([['a|inspects|b', 'b|funds|a'], ['b|inspects|c']]);
});

test('edges that do not pass are no way', () => {
  const data = graph(square);
  expect(shortestPaths(data, { from: 'a', to: 'd', directed: false, denied: false }, ({ key }) => key !== 'b|inspects|d').length).toBe(1);
});

test.each([['a', 'a'], ['a', 'nobody'], ['nobody', 'a']])('from %s to %s there is none', (from, to) => {
  expect(told(square, from, to)).toEqual([]);
});

test('as long as Floyd and Warshall find it, and turned round the same', () => {
  const pair = fc.tuple(fc.nat(7), fc.nat(7));
  fc.assert(fc.property(fc.uniqueArray(pair, { selector: String, minLength: 1, maxLength: 20 }), (pairs) => {
    const data = graph(pairs.map(([a, b]) => edge(String(a), String(b))));
    const far: number[][] = Array.from({ length: 8 }, (_, i) => Array.from({ length: 8 }, (__, j) => (i === j ? 0 : 99)));
    for (const [a, b] of pairs) if (a !== b) far[a]![b] = far[b]![a] = 1;
    for (let k = 0; k < 8; k++) for (let i = 0; i < 8; i++) for (let j = 0; j < 8; j++) far[i]![j] = Math.min(far[i]![j]!, far[i]![k]! + far[k]![j]!);
    for (let i = 0; i < 8; i++) for (let j = 0; j < i; j++) {
      const ask = (from: number, to: number) => shortestPaths(data, { from: String(from), to: String(to), directed: false, denied: false }, () => true);
      expect(ask(i, j)[0]?.length ?? 99).toBe(far[i]![j]);
      expect(ask(j, i).length).toBe(ask(i, j).length);
    }
  }), { numRuns: 40 });
});
