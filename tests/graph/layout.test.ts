import { expect, test } from 'vitest';
import { emptyGraph, skeletonOf } from '../../src/graph/graph.ts';
import { positionsOf } from '../../src/graph/layout.ts';

/** A graph of `linked` nodes in small rings joined to a hub, and `alone` nodes without links. */
function world(linked: number, alone: number) {
  const graph = emptyGraph();
  const attributes = { label: '', name: '', kind: '', aliases: [], mentions: [], x: 0, y: 0, size: 8, community: 0 };
  const link = (a: string, b: string) => graph.addEdge(a, b, { relation: '', label: '', polarity: 'affirmed', evidence: [] });
  for (let i = 0; i < linked; i++) graph.addNode(`n${i}`, attributes);
  for (let i = 1; i < linked; i++) link(`n${i}`, i % 7 === 1 ? 'n0' : `n${i - 1}`);
  for (let i = 0; i < alone; i++) graph.addNode(`z${i}`, attributes);
  return { keys: graph.nodes(), skeleton: skeletonOf(graph) };
}

const place = (linked: number, alone: number) => {
  const { keys, skeleton } = world(linked, alone);
  return positionsOf(keys, skeleton);
};

test('the same graph is laid out the same', () => {
  expect([...place(60, 9)]).toEqual([...place(60, 9)]);
});

test.each([[60, 0], [60, 40], [0, 40], [2, 1], [1000, 5]])('%i linked and %i lone nodes: none on another, none lost', (linked, alone) => {
  const positions = [...place(linked, alone).values()];
  expect(positions).toHaveLength(linked + alone);
  for (const { x, y } of positions) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  const overlapping = positions.flatMap((a, i) => positions.slice(i + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 16));
  expect(overlapping).toEqual([]);
});

test('lone nodes stand beneath the others, and close by', () => {
  const positions = place(60, 40);
  const ys = (prefix: string) => [...positions].filter(([key]) => key.startsWith(prefix)).map(([, { y }]) => y);
  expect(Math.max(...ys('z'))).toBeLessThan(Math.min(...ys('n')));
  expect(Math.min(...ys('n')) - Math.min(...ys('z'))).toBeLessThan(600);
});
