import { expect, test } from 'vitest';
import { extracted } from '../reading.ts';

const activities = (text: string) => extracted(text).extraction.entities.filter(({ kind }) => kind === 'activity').map(({ label }) => label).toSorted();

test.each<[string, string[]]>([
  ['Norway operates the shelter for stranded sailors.', ['shelter for stranded sailors']],
  ['NORWAY OPERATES THE SHELTER FOR STRANDED SAILORS.', ['shelter for stranded sailors']],
  ['Norway operates a three-day course on nets for young pilots.', ['three-day course on nets for young pilots']],
  ['Norway operates a ferry in the north, which is cold.', ['ferry in the north']],
  ['Norway operated a ferry last year.', ['ferry']],
  ['Norway operates a ferry because roads are bad.', ['ferry']],
  ["Norway operates the miners' boats.", ["miners' boats"]],
])('%j is about %j', (text, labels) => {
  expect(activities(text)).toEqual(labels);
});

test.each<[string, string]>([
  ['a determiner', 'Norway operates the night ferry. Mali operates a night ferry.'],
  ['number', 'Norway operates a night ferry. Mali operates night ferries.'],
  ['case', 'Norway operates the night ferry.\n\nMALI OPERATES THE NIGHT FERRY.'],
  ['a possessive', 'Norway operates its night ferry. Mali operates the night ferry.'],
])('the same activity with another %s is one node', (_, text) => {
  expect(activities(text)).toEqual(['night ferry']);
});

test('other activities are other nodes', () => {
  expect(activities('Norway operates a night ferry. Mali operates a day ferry.')).toEqual(['day ferry', 'night ferry']);
});

test('a pronoun is no activity', () => {
  expect(activities('Norway operates it. Mali operates these.')).toEqual([]);
});
