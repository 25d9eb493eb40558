import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../src/text/tokens.ts';

const words = (text: string) => tokenize(text, { start: 0, end: text.length });

test.each<[string, string]>([
  ["The U.S. Office didn't pay.", "The|U.S.|Office|did|n't|pay|."],
  ["Sylvania's ferries", "Sylvania|'s|ferries"],
  ["SYLVANIA'S FERRIES", "SYLVANIA|'S|FERRIES"],
  ['Sylvania’s pilots don’t', 'Sylvania|’s|pilots|do|n’t'],
  ["the farmers' union", "the|farmers|'|union"],
  ["O'Hara and D'Souza", "O'Hara|and|D'Souza"],
  ['Regulation 1994/7, para. 3', 'Regulation|1994/7|,|para|.|3'],
  ['anti-smuggling AFL-CIO and/or', 'anti-smuggling|AFL-CIO|and/or'],
  ['NOT/NOT PAID', 'NOT/NOT|PAID'],
  ['$2.5 million (3,000)', '$|2.5|million|(|3,000|)'],
  ['40% on the 22nd', '40|%|on|the|22nd'],
  ['wait -- no... yes', 'wait|--|no|...|yes'],
  ['E.G. RICE, I.E. FOOD', 'E.G.|RICE|,|I.E.|FOOD'],
  ['cafe\u0301 Zürich Łódź', 'cafe\u0301|Zürich|Łódź'],
  ['a😀b', 'a|😀|b'],
  ['the OFFICE)).', 'the|OFFICE|)|)|.'],
  ['"Go," he said', '"|Go|,|"|he|said'],
  ['AT&T R&D', 'AT&T|R&D'],
  ['', ''],
])('splits %j', (text, expected) => {
  expect(words(text).map((word) => word.text).join('|')).toBe(expected);
});

test('a span inside a text is split at its own offsets', () => {
  expect(tokenize('skip The ILO met. skip', { start: 5, end: 16 })).toEqual([
    { span: { start: 5, end: 8 }, text: 'The', lower: 'the' },
    { span: { start: 9, end: 12 }, text: 'ILO', lower: 'ilo' },
    { span: { start: 13, end: 16 }, text: 'met', lower: 'met' },
  ]);
});

test('a curly apostrophe folds to a straight one in the lower form only', () => {
  expect(words('DON’T').map(({ text, lower }) => [text, lower])).toEqual([['DO', 'do'], ['N’T', "n't"]]);
});

test('words are in order, apart, read what they say, and leave out white space only', () => {
  const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom("don't", 'U.S.', "'s", '1999/24', '--', '(', ' ', '\u0301', '\ud800', '\ufeff', '-', '’', 'n’t'));
  fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
    const text = pieces.join('');
    let at = 0;
    for (const { span, text: read } of words(text)) {
      expect(text.slice(at, span.start).trim()).toBe('');
      expect(text.slice(span.start, span.end)).toBe(read);
      expect(span.end).toBeGreaterThan(span.start);
      at = span.end;
    }
    expect(text.slice(at).trim()).toBe('');
  }));
});
