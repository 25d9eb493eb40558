/** Plain text: UTF-8, or UTF-16 by its byte order mark. */
import type { Decoded, FileBytes, Format } from './format.ts';

/** Controls that texts do hold: tab, line feed, vertical tab, form feed, return, and the old end-of-file and escape. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);
/** What one document may weigh: its tokens must fit in memory at once. */
const MAX_BYTES = 20_000_000;
/** A paragraph kept on one line is prose; data without line ends is not. */
const MAX_LINE = 1_000_000;
/** More than one control byte in this many means that it is no text. */
const BYTES_A_CONTROL = 200;

export const plain: Format = {
  name: 'plain text',
  bid: () => 0.1,
  decode,
};

function decode({ bytes }: FileBytes): Decoded {
  if (bytes.length === 0) return { problem: 'is empty' };
  if (bytes.length > MAX_BYTES) return { problem: `is ${Math.round(bytes.length / 1_000_000)} MB (the limit for one document is ${MAX_BYTES / 1_000_000} MB); split it` };
  const decoded = byteOrder(bytes) ?? eightBit(bytes);
  if ('problem' in decoded) return decoded;
  if (decoded.text.trim() === '') return { problem: 'holds nothing but white space' };
  const longest = longestLine(decoded.text);
  if (longest > MAX_LINE) return { problem: `has a line of ${longest.toLocaleString('en')} characters, which is no prose (the limit is ${MAX_LINE.toLocaleString('en')}); break it into lines` };
  return decoded;
}

function longestLine(text: string): number {
  let longest = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    longest = Math.max(longest, stop - at);
    at = stop + 1;
  }
  return longest;
}

function byteOrder(bytes: Uint8Array): Decoded | null {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!little && !big) return null;
  const text = inEncoding(bytes, little ? 'utf-16le' : 'utf-16be');
  if (text === null || text.includes('\0')) return { problem: 'says that it is UTF-16 text but is not' };
  return { text };
}

function eightBit(bytes: Uint8Array): Decoded {
  const signs = count(bytes);
  if (startsWith(bytes, '%PDF-')) return { problem: 'is a PDF file, not plain text' };
  if (signs.nul > 0 || signs.controls * BYTES_A_CONTROL > bytes.length) return { problem: 'is a binary file, not text' };
  const text = inEncoding(bytes, 'utf-8');
  if (text !== null) return { text };
  return { problem: 'is not valid UTF-8; save it as UTF-8 and try again' };
}

function count(bytes: Uint8Array): { nul: number; controls: number } {
  const signs = { nul: 0, controls: 0 };
  for (const byte of bytes) {
    if (byte === 0) signs.nul++;
    else if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) signs.controls++;
  }
  return signs;
}

function startsWith(bytes: Uint8Array, ascii: string): boolean {
  return [...ascii].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

/** The text without its byte order mark, or null where the bytes are not of this encoding. */
function inEncoding(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
