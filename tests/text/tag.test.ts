import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TaggedSentence } from '../../src/model.ts';
import { oneSense, tag } from '../../src/text/tag.ts';
import { tokenize } from '../../src/text/tokens.ts';

const tagged = (text: string) => tag(tokenize(text, { start: 0, end: text.length }));
const sentence = (text: string): TaggedSentence =>
  ({ sentence: { span: { start: 0, end: text.length }, place: '', heading: false }, tokens: tagged(text), capitals: false });

test.each<[string, string]>([
  ['The board funded two ferries.', 'the/DET board/NOUN fund/VERB two/NUM ferry/NOUN ./PUNCT'],
  ["They don't run boats.", "they/PRON do/AUX not/PART run/VERB boat/NOUN ./PUNCT"],
  ['The nurses were interviewed by Sweden.', 'the/DET nurse/NOUN be/AUX interview/VERB by/ADP sweden/PROPN ./PUNCT'],
])('tags %j', (text, expected) => {
  expect(tagged(text).map(({ lemma, tag: kind }) => `${lemma.toLowerCase()}/${kind}`).join(' ')).toBe(expected);
});

test('a token for each word, with its own offsets, whatever the words', () => {
  const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom("don't", 'can’t', 'U.S.', '1,000', 'a\u00a0b', '\u2003', '\ufeff', '$5', '10am', 'etc.', '--', ':-)', '#tag', '@me', 'http://a.b/c'));
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
    const text = pieces.join(' ');
    const words = tokenize(text, { start: 0, end: text.length });
    const tokens = tag(words);
    expect(tokens.map(({ span, text: read, lower }) => ({ span, text: read, lower }))).toEqual(words);
    for (const token of tokens) expect(token.tag).toMatch(/^[A-Z]{1,5}$/);
  }));
});

test('tags of later words are not shifted by one that the tagger splits', () => {
  expect(tagged('At 10am the 3,000-strong union met.').find(({ text }) => text === 'met')!.tag).toBe('VERB');
});

test('an -ing form before a noun follows the sense that the document gives it', () => {
  const document = ['The smuggling of boats is old.', 'Smuggling is a crime.', 'They met smuggling victims.'].map(sentence);
  const last = oneSense(document)[2]!.tokens;
  expect(last.find(({ text }) => text === 'smuggling')!.tag).toBe('NOUN');
  const alone = oneSense([sentence('They were building boats.'), sentence('They are building houses.')]);
  expect(alone.map(({ tokens }) => tokens.find(({ text }) => text === 'building')!.tag)).toEqual(['VERB', 'VERB']);
});
