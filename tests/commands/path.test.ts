import { expect, test } from 'vitest';
import type { PathOptions } from '../../src/commands/path.ts';
import { path } from '../../src/commands/path.ts';
import { harbourOutput } from '../disk/folders.ts';
import { said } from './terminal.ts';

const told = (from: string, to: string, options: Partial<PathOptions> = {}) =>
  said((terminal) => path(from, to, harbourOutput(), { directed: false, json: false, ...options }, terminal));

test('the shortest way as sentences, each with its place', () => {
  expect(told('norland', 'Night Ferry')).toBe(`Norland to night ferry: 1 way of 2 steps

Norland – Harbour Office – night ferry
  Norland funds Harbour Office.
    "Norland funds the Harbour Office." [a, para 1] and 1 more place
  Harbour Office funds night ferry.
    "The Office has not funded & will not fund <the> ferry." [a, para 1]
  Harbour Office runs night ferry.
    "The Harbour Office runs a night ferry." [a, para 1]`);
});

test('a denial is no way unless it is asked for, and is told as one', () => {
  expect(told('office', 'night ferry', { status: ['planned'] })).toBe(
    'Harbour Office to night ferry: no way over such statements; one leads over what is denied or not stated as a fact: choose with --status');
  expect(told('office', 'night ferry', { status: ['denied'] })).toContain('  Denied: Harbour Office funds night ferry.\n');
});

test('a plan of which somebody tells says so', () => {
  expect(told('norland', 'office', { status: ['planned'] })).toContain('  Planned, says Tide Board: Norland funds Harbour Office (in May).\n');
});

test.each([
  ['night ferry', 'norland', true, 'night ferry to Norland: no way over such statements'],
  ['tide board', 'norland', false, 'Tide Board to Norland: no way over such statements'],
  ['norland', 'Norland', false, 'Norland to Norland: both are the same'],
])('%s to %s, directed %s', (from, to, directed, expected) => {
  expect(told(from, to, { directed })).toBe(expected);
});

test('the same as JSON', () => {
  const found = JSON.parse(told('norland', 'night ferry', { json: true })) as { from: string; paths: { names: { label: string }[]; steps: { sentence: string; status: string; evidence: object[] }[][] }[] };
  expect(found).toMatchObject({ from: 'country/norland', to: 'activity/night-ferry' });
  expect(found.paths.map(({ names }) => names.map(({ label }) => label))).toEqual([['Norland', 'Harbour Office', 'night ferry']]);
  expect(found.paths[0]!.steps.map((step) => step.map(({ sentence, status }) => `${status} ${sentence}`))).toEqual([
    ['stated Norland funds Harbour Office.'], ['stated Harbour Office funds night ferry.', 'stated Harbour Office runs night ferry.'],
  ]);
  expect(JSON.parse(told('tide board', 'norland', { json: true }))).toMatchObject({ paths: [] });
});

test('a name of nobody is told with its neighbours', () => {
  expect(() => told('Norlnd', 'office')).toThrow('nothing is called "Norlnd"; did you mean Norland?');
});
