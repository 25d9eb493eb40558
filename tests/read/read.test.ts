import { expect, test } from 'vitest';
import { read } from '../../src/read/read.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), little);
  return bytes;
};

test.each<[string, Uint8Array, string]>([
  ['UTF-8', ascii('Zürich – 日本'), 'Zürich – 日本'],
  ['UTF-8 with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...ascii('Oslo')]), 'Oslo'],
  ['UTF-16, low byte first', utf16('Málaga\r\n', true), 'Málaga\r\n'],
  ['UTF-16, high byte first', utf16('Málaga\r\n', false), 'Málaga\r\n'],
  ['line ends of every kind, untouched', ascii('a\r\nb\rc\n'), 'a\r\nb\rc\n'],
])('reads %s', (_, bytes, text) => {
  expect(read({ path: 'in/some.txt', bytes })).toEqual({
    source: { id: 'some', title: 'some', file: 'in/some.txt', format: 'plain text', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), text },
  });
});

test('fingerprints the bytes, not the text', () => {
  expect(read({ path: 'a.txt', bytes: ascii('abc') })).toMatchObject({
    source: { sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
  });
});

test.each<[string, Uint8Array, string]>([
  ['an empty file', ascii(''), 'is empty'],
  ['white space', ascii(' \n\t\r\n'), 'holds nothing but white space'],
  ['a lone byte order mark', new Uint8Array([0xff, 0xfe]), 'holds nothing but white space'],
  ['a file with NULs', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]), 'is a binary file, not text'],
  ['a file of controls', new Uint8Array(400).fill(2), 'is a binary file, not text'],
  ['bytes that are no UTF-8', new Uint8Array([...ascii('text '), 0x81, 0x8d, 0xff]), 'is not valid UTF-8; save it as UTF-8 and try again'],
  ['Windows-1252', new Uint8Array([...ascii('the "Caf'), 0xe9, ...ascii('" group')]), 'is not valid UTF-8; save it as UTF-8 and try again'],
  ['data without line ends', ascii('x '.repeat(600_000)), 'has a line of 1,200,000 characters, which is no prose (the limit is 1,000,000); break it into lines'],
  ['a PDF', ascii('%PDF-1.4\n1 0 obj'), 'is a PDF file, not plain text'],
  ['half a UTF-16 unit', new Uint8Array([0xff, 0xfe, 0x41]), 'says that it is UTF-16 text but is not'],
])('refuses %s in one line', (_, bytes, problem) => {
  expect(read({ path: 'in/x.bin', bytes })).toEqual({ problem: `in/x.bin: ${problem}` });
});
