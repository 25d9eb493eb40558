import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteOf } from '../../src/quote.ts';
import { spansOf } from './harbour.ts';

test.each([
  ['The Office\n   runs a ferry.', 'The Office\n   runs a ferry.', 'The Office runs a ferry.'],
  ['some anti-\nPAGE 2\nsmuggling patrols', 'some anti-|smuggling patrols', 'some anti-smuggling patrols'],
  ['some harbour\nPAGE 2\npatrols', 'some harbour|patrols', 'some harbour patrols'],
  ['some harbour \nPAGE 2\n patrols', 'some harbour | patrols', 'some harbour patrols'],
  ['has, as we said, run', 'has|run', 'has run'],
  ['touching', 'tou|ching', 'touching'],
  [' spaced ', ' spaced ', 'spaced'],
])('%j read at %j is %j', (text, pieces, expected) => {
  expect(quoteOf(text, spansOf(text, pieces))).toBe(expected);
});

test('a quote is its pieces, white space apart', () => {
  const bare = (text: string) => text.replace(/\s+/g, '');
  fc.assert(fc.property(fc.string(), fc.array(fc.nat({ max: 60 }), { maxLength: 8 }), (text, cuts) => {
    const bounds = [...new Set(cuts.filter((cut) => cut <= text.length))].sort((a, b) => a - b);
    const spans = bounds.flatMap((start, i) => i % 2 === 0 && i + 1 < bounds.length ? [{ start, end: bounds[i + 1]! }] : []);
    const quote = quoteOf(text, spans);
    expect(bare(quote)).toBe(bare(spans.map(({ start, end }) => text.slice(start, end)).join('')));
    expect(quote).toBe(quote.replace(/\s+/g, ' ').trim());
  }));
});
