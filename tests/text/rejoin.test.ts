import { expect, test } from 'vitest';
import { joinBroken, splitNames } from '../../src/text/rejoin.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { knowledge } from '../reading.ts';

const words = (text: string) => tokenize(text, { start: 0, end: text.length });

test.each<[string, string[]]>([
  ['US-POLISH TALKS', ['US', '-', 'POLISH', 'TALKS']],
  ['TURKISH/GREEK', ['TURKISH', '/', 'GREEK']],
  ['LIKUD-NRP', ['LIKUD', '-', 'NRP']],
  ['PRO-PLO PAPERS', ['PRO', '-', 'PLO', 'PAPERS']],
  ['ROK/U.S. TALKS', ['ROK', '/', 'U.S.', 'TALKS']],
  ['AFL-CIO', ['AFL-CIO']],
  ['CO-OPERATIVE', ['CO-OPERATIVE']],
  ['UN-LIKE', ['UN-LIKE']],
])('parts the names of %j', (text, expected) => {
  expect(splitNames(words(text), knowledge.names).map((word) => word.text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['RESETTLE- MENT', ['resettlement']],
  ['AUSTRA- LIAN', ['Australian']],
  ['HUNG- ARIANS', ['Hungarians']],
  ['QUITO- LIMA', ['QUITO', '-', 'LIMA']],
  ['A- B', ['A', '-', 'B']],
])('joins what a line broke in %j', (text, expected) => {
  const joined = joinBroken(words(text), knowledge.vocabulary, knowledge.names);
  expect(joined.map((word) => word.text)).toEqual(expected);
});
