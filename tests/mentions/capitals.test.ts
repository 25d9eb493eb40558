import { expect, test } from 'vitest';
import { document } from '../reading.ts';

/** The countries that capitals stand for. */
const governments = (text: string) => document(text).mentions.filter(({ foundBy }) => foundBy.endsWith(': capital')).map(({ text: form, listed }) => `${form} is ${listed!.join()}`);

test.each<[string, string[]]>([
  ['FRENCH BANKS WAITED. PARIS HAS NOW REFUSED THE LOAN.', ['Paris is France']],
  ['Canada is large. Ottawa clearly is wary of the plan.', ['Ottawa is Canada']],
  ["Peru is high. Lima's policy has changed.", ['Lima is Peru']],
  ['EGYPTIAN TALKS WITH LIBYA ENDED. TALKS WITH CAIRO FAILED.', ['Cairo is Egypt']],
  ['Portuguese fishers left. The protest to Madrid and Lisbon was ignored.', ['Lisbon is Portugal']],
  ['IRAN SLEPT. THE REACTION FROM TEHRAN WAS COOL.', ['Tehran is Iran']],
])('finds the government behind the capital in %j', (text, expected) => {
  expect(governments(text)).toEqual(expect.arrayContaining(expected));
});

test.each([
  'The talks in Cairo failed.', 'HE LEFT FOR PARIS.', "Lima's streets were empty.", 'The Paris office refused.', 'EMBASSY OTTAWA HOPES TO HELP.', 'MADRID REPORTED IT (MADRID 1234).',
  'They flew from Tehran to Lima.', 'The museum in Rome has asked for help.', 'Paris was flooded.', 'Sofia hopes to marry.', 'French bankers know that Mr. Paris refused.',
])('leaves the place a place in %j', (text) => {
  expect(governments(text)).toEqual([]);
});

test('a capital of two states is that of the one named', () => {
  expect(governments('MOSCOW HOPES FOR GRAIN. SOVIET SHIPS CAME.')).toEqual(['Moscow is Soviet Union']);
  expect(governments('MOSCOW HOPES FOR GRAIN. RUSSIAN SHIPS CAME.')).toEqual(['Moscow is Russia']);
  expect(governments('MOSCOW HOPES FOR GRAIN.')).toEqual([]);
});
