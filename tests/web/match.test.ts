import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, folded } from '../../web/fold.ts';
import { finder, type Findable } from '../../web/match.ts';
import { slipsToPrefix } from '../../web/slips.ts';

const NAMES: Findable[] = [
  { key: 'hso', forms: ['HSO', 'Harbour Safety Office', 'Office for the Safety of Harbours'], weight: 9 },
  { key: 'cmp', forms: ['CMP', 'Center for Maritime Piloting', 'Centre for Maritime Piloting'], weight: 5 },
  { key: 'cote', forms: ['Côte-d’Émeraude'], weight: 2 },
  { key: 'decree', forms: ['Decree 99/12'], weight: 3 },
  { key: 'harbours', forms: ['harbours'], weight: 1 },
  { key: 'hsop', forms: ['HSOP'], weight: 20 },
];
const find = finder(NAMES);
const first = (typed: string): string | undefined => find(typed)[0]?.key;

test.each<[string, string | undefined, string]>([
  ['hso', 'hso', 'a whole form before a longer one, whatever its weight'],
  ['HARBOUR SAF', 'hso', 'case does not matter'],
  ['safety office', 'hso', 'words inside a name'],
  ['centre for mar', 'cmp', 'any alias'],
  ['cote d emer', 'cote', 'accents and punctuation do not matter'],
  ['99/12', 'decree', 'numbers with their stroke'],
  ['safty offce', 'hso', 'a letter left out of each word'],
  ['marittime', 'cmp', 'a letter too many'],
  ['xarbour safety', undefined, 'but the first letter has to be right'],
  ['zebra', undefined, 'nothing like it'],
  ['   ', undefined, 'nothing typed'],
])('"%s" finds %s: %s', (typed, key) => {
  expect(first(typed)).toBe(key);
});

test('shows the form that matched, and where', () => {
  const [found] = find('maritime');
  expect(found!.form.slice(found!.ranges[0]!.start, found!.ranges[0]!.end)).toBe('Maritime');
});

test('marks offsets of the name as written, accents and all', () => {
  const [found] = find('emeraude');
  expect(found!.ranges.map(({ start, end }) => found!.form.slice(start, end))).toEqual(['Émeraude']);
});

test.each([
  ['trafic', 'traffic', 1], ['traffci', 'traffic', 1], ['traffic', 'traffic', 0], ['traff', 'trafficking', 0], ['xraffic', 'traffic', 3],
])('from "%s" to a beginning of "%s" it takes %i slips', (typed, word, slips) => {
  expect(slipsToPrefix(typed, word, 2)).toBe(slips);
});

test('folding keeps an offset for each letter, in order', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    const { text: folded, at } = fold(text);
    expect(at).toHaveLength(folded.length);
    expect(at.every((offset, i) => offset < text.length && (i === 0 || offset >= at[i - 1]!))).toBe(true);
  }));
});

test('folded quickly is folded the same', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => { expect(folded(text)).toBe(fold(text).text); }));
});

test('any text can be typed, and every name is found by itself', () => {
  fc.assert(fc.property(fc.string(), (typed) => { find(typed); }));
  for (const { key, forms } of NAMES) for (const form of forms) expect(find(form).map((found) => found.key)).toContain(key);
});
