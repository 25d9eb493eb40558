import { expect, test } from 'vitest';
import { inYear } from '../src/gazetteer.ts';
import { knowledge } from './reading.ts';

test.each<[string, number | undefined, string[]]>([
  ['Federal Republic of Germany', 1977, ['West Germany']],
  ['Federal Republic of Germany', 2003, ['Germany']],
  ['Federal Republic of Germany', undefined, ['Germany', 'West Germany']],
  ['FRG', 2003, ['West Germany']],
  ['Sweden', 1977, ['Sweden']],
])('%s in %s', (form, year, expected) => {
  const countries = knowledge.names.exact(form).filter(({ kind }) => kind === 'country');
  expect(inYear(countries, year).map(({ name }) => name)).toEqual(expected);
});
