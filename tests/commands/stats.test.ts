import { expect, test } from 'vitest';
import { stats } from '../../src/commands/stats.ts';
import { harbourOutput } from '../disk/folders.ts';
import { said } from './terminal.ts';

test('how much of what there is', () => {
  expect(said((terminal) => stats(harbourOutput(), { json: false }, terminal))).toBe(`2 documents of 291 characters; 5 names, 5 statements at 7 places

Names by kind
  2 Activity
  2 Organisation
  1 Country

Places by status
  5 stated
  1 planned
  1 denied

Statements by relation
  3 funds
  2 runs

Most statements
  5 Harbour Office
  3 night ferry
  1 Norland
  1 anti-smuggling patrols`);
});

test('the same as JSON', () => {
  const found = JSON.parse(said((terminal) => stats(harbourOutput(), { json: true }, terminal))) as object;
  expect(found).toMatchObject({ documents: 2, names: 5, statements: 5, places: 7, kinds: [{ name: 'Activity', count: 2 }, {}, {}], connected: [{ key: 'organisation/harbour-office', count: 5 }, {}, {}, {}] });
});
