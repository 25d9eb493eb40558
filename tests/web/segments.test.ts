import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocks, segments, softLineEnds } from '../../web/segments.ts';

test('cuts wherever a layer begins or ends, and says which lie over each piece', () => {
  const layers = [{ start: 2, end: 8, means: 'sentence' }, { start: 4, end: 6, means: 'name' }, { start: 5, end: 9, means: 'more' }];
  expect(segments(0, 10, layers).map(({ start, end, layers }) => `${start}-${end} ${layers.join('+')}`.trim())).toEqual([
    '0-2', '2-4 sentence', '4-5 sentence+name', '5-6 sentence+name+more', '6-8 sentence+more', '8-9 more', '9-10',
  ]);
});

test('a layer that reaches beyond the range is cut to it, one outside it is not seen', () => {
  const layers = [{ start: 0, end: 100, means: 'wide' }, { start: 20, end: 30, means: 'outside' }];
  expect(segments(5, 10, layers)).toEqual([{ start: 5, end: 10, layers: ['wide'] }]);
});

const span = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), means: `${a}` }));

test('the pieces lie end to end and cover the range, whatever the layers', () => {
  fc.assert(fc.property(fc.array(span), (layers) => {
    const found = segments(0, 40, layers);
    return found[0]!.start === 0 && found.at(-1)!.end === 40 && found.every((piece, i) => i === 0 || piece.start === found[i - 1]!.end);
  }));
});

test('blocks cover the text, each but the last ending in a blank line', () => {
  expect(blocks('a\nb\n\n\nc\n').map(({ start, end }) => [start, end])).toEqual([[0, 6], [6, 8]]);
  fc.assert(fc.property(fc.array(fc.constantFrom('a', ' ', '\n', '\r\n')).map((parts) => parts.join('')), (text) => {
    return blocks(text).map(({ start, end }) => text.slice(start, end)).join('') === text;
  }));
});

test('a line end is soft after a full line of running text, and nowhere else', () => {
  const full = 'THE OFFICE INSPECTS EVERY FERRY THAT CALLS AT THE QUAY AND';
  expect(softLineEnds(`${full}\nEVERY BOAT\nTO: ALL\n`)).toEqual([full.length]);
  expect(softLineEnds(`${full}\n\nNEXT`)).toEqual([]);
  expect(softLineEnds(`${full}\n  INDENTED`)).toEqual([]);
});
