import { expect, test } from 'vitest';
import { joinBroken, splitNames } from '../../src/text/rejoin.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { knowledge } from '../reading.ts';

const words = (text: string) => tokenize(text, { start: 0, end: text.length });

test.each<[string, string[]]>([
  ['US-DANISH TALKS', ['US', '-', 'DANISH', 'TALKS']],
  ['NORWEGIAN/FINNISH', ['NORWEGIAN', '/', 'FINNISH']],
  ['HERUT-MAPAM', ['HERUT', '-', 'MAPAM']],
  ['PRO-PLO PAPERS', ['PRO', '-', 'PLO', 'PAPERS']],
  ['UAE/U.S. TALKS', ['UAE', '/', 'U.S.', 'TALKS']],
  ['AFL-CIO', ['AFL-CIO']],
  ['CO-OPERATIVE', ['CO-OPERATIVE']],
  ['UN-LIKE', ['UN-LIKE']],
])('parts the names of %j', (text, expected) => {
  expect(splitNames(words(text), knowledge.names).map((word) => word.text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['RESETTLE- MENT', ['resettlement']],
  ['NORWE- GIAN', ['Norwegian']],
  ['BULGA- RIANS', ['Bulgarians']],
  ['QUITO- LIMA', ['QUITO', '-', 'LIMA']],
  ['A- B', ['A', '-', 'B']],
])('joins what a line broke in %j', (text, expected) => {
  const joined = joinBroken(words(text), knowledge.vocabulary, knowledge.names);
  expect(joined.map((word) => word.text)).toEqual(expected);
});
