import { expect, test } from 'vitest';
import { countryOf } from '../../src/mentions/bearers.ts';
import { knowledge, things } from '../reading.ts';

/** How many things have a form. */
const count = (form: string, ...texts: readonly string[]) => things(...texts).filter(({ aliases }) => aliases.includes(form)).length;

test.each<[string, number, string[]]>([
  ['MFA', 2, ['The MFA protested.', 'The MFA agreed.']],
  ['MFA', 1, ['The Swedish MFA protested.', 'The Swedish MFA agreed.']],
  ['MFA', 2, ['The Swedish MFA protested. The Danish MFA agreed.']],
  ['MFA', 1, ['The Swedish MFA protested. Later the MFA agreed.']],
  ['GOI', 2, ['The GOI paid.', 'The GOI left.']],
  ['GOI', 1, ['Iceland is cold. The GOI paid.', 'Iceland is far. The GOI left.']],
  ['UNICEF', 1, ['UNICEF paid.', 'UNICEF left.']],
  ['Supreme Court', 2, ['The Supreme Court sat.', 'The Supreme Court rose.']],
  ['Border Fisheries Court', 1, ['The Border Fisheries Court sat.', 'The Border Fisheries Court rose.']],
])('"%s" names %d in %j', (form, expected, texts) => {
  expect(count(form, ...texts)).toBe(expected);
});

test('an ambiguous short form is given no full name', () => {
  expect(things('The GOI paid.').map(({ name }) => name)).toEqual(['GOI']);
});

test.each<[string, string | null]>([
  ['AMEMBASSY STOCKHOLM', 'Sweden'], ['AMEMBASSY DAR ES SALAAM', null], ['USMISSION GENEVA', null], ['AMEMBASSY OSLO', 'Norway'],
])('%s was sent from %s', (from, expected) => {
  expect(countryOf(from, knowledge.names)).toBe(expected);
});
