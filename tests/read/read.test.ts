import { expect, test } from 'vitest';
import { readFile, readFiles } from '../../src/read/read.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little);
  return bytes;
};
/** Windows-1252 of letters that Latin-1 has too, and of the marks in `others`. */
const western = (text: string) => Uint8Array.from(text, (letter) => ({ '–': 0x96, '’': 0x92, '“': 0x93, '”': 0x94, '€': 0x80 })[letter] ?? letter.charCodeAt(0));
const LETTER = 'The office in Málaga pays for the boats.\r\nIts clerks count them.\r\n';

test.each<[string, Uint8Array, string, string?]>([
  ['UTF-8', ascii('Zürich – 日本'), 'Zürich – 日本'],
  ['UTF-8 with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...ascii('Oslo')]), 'Oslo'],
  ['UTF-16, low byte first', utf16('\uFEFFMálaga\r\n', true), 'Málaga\r\n'],
  ['UTF-16, high byte first', utf16('\uFEFFMálaga\r\n', false), 'Málaga\r\n'],
  ['UTF-16 without a mark, low byte first', utf16(LETTER, true), LETTER],
  ['UTF-16 without a mark, high byte first', utf16(LETTER, false), LETTER],
  ['Windows-1252', western(LETTER), LETTER, 'plain text (Windows-1252)'],
  ['Windows-1252 with its own marks', western('The “Café” group’s debt – €5 – à la carte, in São Tomé.'), 'The “Café” group’s debt – €5 – à la carte, in São Tomé.', 'plain text (Windows-1252)'],
  ['line ends of every kind, untouched', ascii('a\r\nb\rc\n'), 'a\r\nb\rc\n'],
])('reads %s', async (_, bytes, text, format = 'plain text') => {
  expect(await readFile({ path: 'in/some.txt', bytes })).toEqual({
    sources: [{ id: 'some', title: 'some', file: 'in/some.txt', format, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), text }], problems: [], skipped: 0,
  });
});

test('fingerprints the bytes, not the text', async () => {
  expect(await readFile({ path: 'a.txt', bytes: ascii('abc') })).toMatchObject({
    sources: [{ sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' }],
  });
});

test.each<[string, Uint8Array, string]>([
  ['an empty file', ascii(''), 'is empty'],
  ['white space', ascii(' \n\t\r\n'), 'holds nothing but white space'],
  ['a lone byte order mark', new Uint8Array([0xff, 0xfe]), 'holds nothing but white space'],
  ['a file with NULs', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]), 'is a binary file, not text'],
  ['a file of controls', new Uint8Array(400).fill(2), 'is a binary file, not text'],
  ['bytes that are in no encoding', new Uint8Array([...ascii('text '), 0x81, 0x8d, 0xff]), 'is neither UTF-8 nor Windows-1252 text; save it as UTF-8 and try again'],
  ['text of a DOS code page', new Uint8Array([...ascii('the caf'), 0x82, ...ascii(' and the caf'), 0x82, ...ascii(' again')]), 'is neither UTF-8 nor Windows-1252 text; save it as UTF-8 and try again'],
  ['text of an old Macintosh', new Uint8Array([...ascii('to M'), 0x8e, ...ascii('xico and Qu'), 0x8e, ...ascii('bec')]), 'is neither UTF-8 nor Windows-1252 text; save it as UTF-8 and try again'],
  ['damaged UTF-8', new Uint8Array([...ascii('Málaga, Zürich,\nMünchen '), 0xe9]), 'is UTF-8 text with broken characters, the first in line 2; mend them and try again'],
  ['data without line ends', ascii('x '.repeat(600_000)), 'has a line of 1,200,000 characters, which is no prose (the limit is 1,000,000); break it into lines'],
  ['half a UTF-16 unit', new Uint8Array([0xff, 0xfe, 0x41]), 'says that it is UTF-16 text but is not'],
])('refuses %s in one line', async (_, bytes, problem) => {
  expect(await readFile({ path: 'in/x.bin', bytes })).toEqual({ sources: [], problems: [{ file: 'in/x.bin', problem }], skipped: 0 });
});

test('200 MB of text are refused without being decoded', async () => {
  const { sources, problems } = await readFile({ path: 'big.txt', bytes: new Uint8Array(200_000_000).fill(0x20) });
  expect([sources, problems]).toEqual([[], [{ file: 'big.txt', problem: 'is 200 MB (the limit for one document is 20 MB); split it' }]]);
});

test('bytes are asked for when their turn comes; what cannot be had is a problem, and the others are read', async () => {
  const asked: string[] = [];
  const lazy = (path: string, text: string) => ({ path, bytes: () => { asked.push(path); return Promise.resolve(ascii(text)); } });
  const gone = { path: 'b.txt', bytes: () => { throw new Error('was there when Remit began, and is gone'); } };
  const { sources, problems } = await readFiles([lazy('c.txt', 'Norway paid.'), gone, lazy('a.txt', 'Mali paid.')]);
  expect(asked).toEqual(['c.txt', 'a.txt']);
  expect(sources.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(problems).toEqual([{ file: 'b.txt', problem: 'was there when Remit began, and is gone' }]);
});
