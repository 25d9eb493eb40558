import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Tag, TaggedSentence, Token } from '../../src/model.ts';
import { packer } from '../../src/text/pack.ts';

const words = fc.constantFrom('ferry', 'Ferry', 'FERRY', 'ferries', "n't", '', '😀', 'constructor', '__proto__');
const token: fc.Arbitrary<Token> = fc.record({
  span: fc.tuple(fc.nat(2 ** 31), fc.nat(4000)).map(([start, length]) => ({ start, end: start + length })),
  text: words, lower: words, lemma: words, tag: fc.constantFrom<Tag>('NOUN', 'VERB', 'X'),
});
const sentence: fc.Arbitrary<TaggedSentence> = fc.record({
  sentence: fc.record({ span: fc.constant({ start: 0, end: 1 }), place: words, heading: fc.boolean() }), tokens: fc.array(token), capitals: fc.boolean(),
});

test('what is packed comes out again, in any order', () => {
  fc.assert(fc.property(fc.array(sentence), (sentences) => {
    const packed = packer();
    for (const { sentence: span, tokens, capitals } of sentences) packed.add(span, tokens, capitals);
    const unpacked = packed.sentences();
    expect(unpacked.toReversed().map(({ tokens }) => tokens)).toEqual(sentences.toReversed().map(({ tokens }) => tokens));
    expect(unpacked.map((one) => ({ ...one }))).toEqual(sentences);
  }));
});

test('more tokens than one block of numbers holds', () => {
  const packed = packer();
  const tokens = Array.from({ length: 5000 }, (_, i): Token => ({ span: { start: i, end: i + 1 }, text: `w${i % 7}`, lower: `w${i % 7}`, lemma: 'w', tag: 'NOUN' }));
  packed.add({ span: { start: 0, end: 5000 }, place: '', heading: false }, tokens, false);
  expect(packed.sentences()[0]!.tokens).toEqual(tokens);
});
