import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearNames, nodesNamed } from '../../src/graph/names.ts';
import { assemble } from '../../src/graph/assemble.ts';
import { harbour, ontology } from '../graph/harbour.ts';

const extraction = harbour();
extraction.entities[0]!.aliases = ['Tide Board', 'T.B.', 'Office'];
const graph = assemble(extraction, ontology, '1');

test.each([
  ['Harbour Office', ['organisation/harbour-office']],
  ['the  HARBOUR office', ['organisation/harbour-office']],
  ['tb', ['organisation/tide-board']],
  ['organisation/tide-board', ['organisation/tide-board']],
  ['office', ['organisation/harbour-office', 'organisation/tide-board']],
  ['Harbor Office', []],
])('%s names %j', (name, keys) => {
  expect(nodesNamed(graph, name).map(({ key }) => key)).toEqual(keys);
});

test.each([
  ['Harbor Office', ['Harbour Office']],
  ['Nroland', ['Norland']],
  ['harb', ['Harbour Office']],
  ['zzz', []],
  ['x'.repeat(100_000), []],
])('%.20s is near %j', (name, labels) => {
  expect(nearNames(graph, name)).toEqual(labels);
});

test.each([['kitten', 'sitting', 3], ['', 'abc', 3], ['abc', 'abc', 0], ['ab', 'ba', 2]])('%j to %j in %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('edit distance is a distance', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(fc.property(word, word, word, (a, b, c) => {
    expect(editDistance(a, b)).toBe(editDistance(b, a));
    expect(editDistance(a, b) === 0).toBe(a === b);
    expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
  }));
});
