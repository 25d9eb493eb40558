import { expect, test } from 'vitest';
import { excerpt, sentenceSearch } from '../../web/sentence-search.ts';
import type { Sentence } from '../../web/sentences.ts';

const QUOTES = [
  'The Harbour Office inspects the ferries each spring.',
  'Each ferry is inspected where the office has its harbour.',
  'The council pays for the lighthouse.',
  'Côte-d’Émeraude was asked to pay the pilots.',
];

function read(): ReturnType<typeof sentenceSearch> {
  const search = sentenceSearch(() => QUOTES.map((quote, start): Sentence => ({ document: 'd', start, quote, said: [] })));
  let clock = 0;
  while (!search.read(1, () => clock++));
  return search;
}
const found = (typed: string): number[] => read().find(typed, 9).found.map(({ sentence }) => sentence.start);

test.each<[string, number[], string]>([
  ['lighthouse', [2], 'a word'],
  ['light', [2], 'the beginning of a word'],
  ['harbour office', [0, 1], 'words in a row come first, then words anywhere'],
  ['office harbour', [0, 1], 'words in any order'],
  ['inspects', [0], 'as typed where some sentence has it so'],
  ['inspcets', [0, 1], 'nearly so where none has'],
  ['cote d emer', [3], 'without accents and points'],
  ['is', [], 'not for two letters'],
  ['zebra crossing', [], 'nothing'],
])('"%s" finds %j: %s', (typed, expected) => {
  expect(found(typed)).toEqual(expected);
});

test('says whether it was found as typed, and marks what matched', () => {
  expect(read().find('ferries', 9).asTyped).toBe(true);
  const { asTyped, found: [one] } = read().find('ferreis', 9);
  expect(asTyped).toBe(false);
  expect(one!.ranges.map(({ start, end }) => one!.sentence.quote.slice(start, end))).toEqual(['ferries']);
});

test('before it has read anything it finds nothing', () => {
  expect(sentenceSearch(() => []).find('harbour', 3)).toEqual({ found: [], asTyped: false });
});

test('an excerpt holds the first match, with its marks moved along', () => {
  const quote = `${'Before that nothing happened. '.repeat(9)}The pilots slept. ${'After it nothing did. '.repeat(9)}`;
  const start = quote.indexOf('pilots');
  const { text, ranges } = excerpt(quote, [{ start, end: start + 6 }], 90);
  expect(text.length).toBeLessThanOrEqual(92);
  expect(ranges.map((range) => text.slice(range.start, range.end))).toEqual(['pilots']);
  expect(text).toMatch(/^….*…$/);
  expect(excerpt('Short.', [], 90)).toEqual({ text: 'Short.', ranges: [] });
});
