import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortestWays } from '../../src/graph/ways.ts';

type Links = readonly (readonly [number, number])[];

function ways(links: Links, from: number, to: number, most = 50): string[] {
  const next = (key: string) => links.filter(([a]) => String(a) === key).map(([, b]) => String(b));
  const back = (key: string) => links.filter(([, b]) => String(b) === key).map(([a]) => String(a)).sort();
  return shortestWays({ from: String(from), to: String(to), onward: next, back }, most).map((way) => way.join(''));
}

test.each<[Links, string[]]>([
  [[[0, 1], [1, 9]], ['019']],
  [[[0, 9], [0, 1], [1, 9]], ['09']],
  [[[0, 2], [0, 1], [1, 9], [2, 9]], ['019', '029']],
  [[[9, 0]], []],
  [[[0, 1], [1, 0]], []],
])('%j', (links, expected) => {
  expect(ways(links, 0, 9)).toEqual(expected);
});

test('never more than asked for, and none to itself', () => {
  expect(ways([[0, 1], [0, 2], [0, 3], [1, 9], [2, 9], [3, 9]], 0, 9, 2)).toEqual(['019', '029']);
  expect(ways([[0, 0]], 0, 0)).toEqual([]);
});

/** Lengths by Floyd and Warshall. */
function distances(links: Links): number[][] {
  const all = Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => (i === j ? 0 : links.some(([a, b]) => a === i && b === j) ? 1 : Infinity)));
  for (let k = 0; k < 6; k++) for (let i = 0; i < 6; i++) for (let j = 0; j < 6; j++) all[i]![j] = Math.min(all[i]![j]!, all[i]![k]! + all[k]![j]!);
  return all;
}

test('every way is as short as can be, over links that are there, and told once', () => {
  const node = fc.nat(5);
  fc.assert(fc.property(fc.array(fc.tuple(node, node), { maxLength: 14 }), node, node, (links, from, to) => {
    const found = ways(links, from, to);
    const shortest = distances(links)[from]![to]!;
    expect(found.length > 0).toBe(from !== to && shortest < Infinity);
    expect(new Set(found).size).toBe(found.length);
    for (const way of found) {
      expect(way.length - 1).toBe(shortest);
      for (let i = 1; i < way.length; i++) expect(links.some(([a, b]) => `${a}${b}` === way.slice(i - 1, i + 1))).toBe(true);
    }
  }));
});
