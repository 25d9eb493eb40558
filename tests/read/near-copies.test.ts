import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearCopies } from '../../src/read/near-copies.ts';

const words = (seed: number, count: number): string[] => Array.from({ length: count }, (_, i) => `w${(seed * 7919 + i * i * 31 + i * 17) % 9973}`);
const body = words(1, 600);

test.each([
  ['the same text behind another header', body.join(' '), ['SENT', 'AGAIN', 'ON', 'MAY', 'FIRST', ...body].join('\n'), true],
  ['a third of it left out', body.join(' '), body.slice(0, 400).join(' '), true],
  ['a quotation of a tenth', body.join(' '), [...body.slice(0, 60), ...words(2, 540)].join(' '), false],
  ['other texts', body.join(' '), words(3, 600).join(' '), false],
  ['nothing to compare', '', 'Short note.', false],
])('%s', (_, one, other, near) => {
  expect(nearCopies([{ id: 'b', text: one }, { id: 'a', text: other }]).map(({ one: first, other: second }) => [first, second])).toEqual(near ? [['a', 'b']] : []);
});

test('the order of the documents does not matter', () => {
  const texts = [body, [...body.slice(50), 'end'], words(4, 300), body.slice(0, 500)].map((list, i) => ({ id: `d${i}`, text: list.join(' ') }));
  const plain = nearCopies(texts);
  expect(plain.length).toBeGreaterThan(1);
  fc.assert(fc.property(fc.shuffledSubarray(texts, { minLength: 4 }), (shuffled) => { expect(nearCopies(shuffled)).toEqual(plain); }));
});
