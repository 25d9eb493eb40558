import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readFile } from '../../src/read/read.ts';
import type { PdfObject } from './pdf-of.ts';
import { pageOf } from './pdf-of.ts';

const TEXT = 'BT /F1 12 Tf 72 700 Td (Norway paid the Pilot Agency.) Tj ET ';
const packed = (size: number, filling = ' '): Buffer => deflateSync(Buffer.concat([Buffer.alloc(size, filling), Buffer.from(TEXT)]), { level: 9 });
const flate = (stream: Uint8Array): PdfObject => ['/Filter /FlateDecode', stream];
const twice = (stream: Uint8Array): PdfObject => ['/Filter [/FlateDecode /Fl]', deflateSync(stream, { level: 9 })];
const reads = async (bytes: Uint8Array): Promise<string> => {
  const { sources, problems } = await readFile({ path: 'a.pdf', bytes });
  return problems[0]?.problem ?? sources[0]!.text.trim();
};

test.each<[string, PdfObject, RegExp]>([
  ['as much as a picture of a page', flate(packed(8_000_000)), /^Norway paid the Pilot Agency\.$/],
  ['far more than its size', flate(packed(40_000_000)), /^holds a stream that would unpack to more than 10 MB, as no text of its size does; nothing of it was read/],
  ['packed in itself', twice(packed(100_000_000)), /^holds a stream that would unpack to more than 10 MB/],
  ['packed over and over', ['/Filter [/Fl /Fl /Fl /Fl]', packed(10)], /^holds a stream that would unpack to more than 30 MB/],
])('a stream, %s', async (_, content, expected) => {
  expect(await reads(pageOf(content))).toMatch(expected);
});

test('a picture may be as large as pictures are: it is not unpacked', async () => {
  const picture: PdfObject = ['/Type /XObject /Subtype /Image /Width 7000 /Height 2000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode', deflateSync(Buffer.alloc(42_000_000))];
  expect(await reads(pageOf(['', TEXT], '/XObject << /P 6 0 R >>', [picture]))).toBe('Norway paid the Pilot Agency.');
});

test('a page that says the same a million times over, by forms in forms, is refused', async () => {
  const form = (number: number, content: string): PdfObject => [`/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> /XObject << /X ${number + 1} 0 R >> >>`, content];
  const forms = [form(6, '/X Do '.repeat(40)), form(7, '/X Do '.repeat(40)), form(8, '/X Do '.repeat(40)), form(9, TEXT.repeat(4))];
  expect(await reads(pageOf(['', '/X Do '.repeat(40)], '/XObject << /X 6 0 R >>', forms))).toBe('holds more than 1,000,000 letters on page 1, as no page does; split it');
});
