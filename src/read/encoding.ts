/** Bytes -> text: UTF-8, UTF-16, or Windows-1252, found out by what the bytes can be and what the text then reads. */

export type Text = { readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' } | { readonly problem: string };

/** Controls that texts do hold: tab, line feed, vertical tab, form feed, return, and the old end-of-file and escape. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);
/** More than one control byte in this many means that it is no text. */
const BYTES_A_CONTROL = 200;
/** How much of a file shows whether every other byte of it is NUL, and how many of them must be. */
const SAMPLE = 4000;
const MOST = 0.7;
/** English text has a letter or a mark beyond ASCII here and there. */
const BYTES_A_HIGH_BYTE = 4;
const FEW = 4;
/** A stray mark in a word is a slip; more than one in this many letters and marks means another encoding. */
const HIGH_BYTES_A_MISREAD = 20;

/** Finds out the encoding; a byte order mark is left out. Line ends stay as they are. */
export function decodeText(bytes: Uint8Array): Text {
  const wide = byteOrder(bytes);
  if (wide) {
    const text = inEncoding(bytes, wide.encoding);
    if (text !== null && isText(text)) return { text, encoding: 'UTF-16' };
    if (wide.marked) return { problem: 'says that it is UTF-16 text but is not' };
  }
  const signs = count(bytes);
  if (signs.nul > 0 || signs.controls * BYTES_A_CONTROL > bytes.length) return { problem: 'is a binary file, not text' };
  const text = inEncoding(bytes, 'utf-8');
  return text === null ? eightBit(bytes, signs.high) : { text, encoding: 'UTF-8' };
}

/** The start of a file as text, whatever it is: what formats look at to know their own. */
export function headOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, SAMPLE);
  return new TextDecoder(byteOrder(start)?.encoding ?? 'utf-8').decode(start);
}

/** Which UTF-16 it may be: by its mark, else by NULs that stand in nearly every even, or every odd, place and in no other. */
function byteOrder(bytes: Uint8Array): { encoding: 'utf-16le' | 'utf-16be'; marked: boolean } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', marked: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', marked: true };
  const nul = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  sample.forEach((byte, i) => { if (byte === 0) nul[i % 2]!++; });
  const [even, odd] = nul as [number, number];
  const enough = (sample.length / 2) * MOST;
  if (sample.length < 4 || sample.length % 2 === 1) return null;
  if (odd >= enough && even === 0) return { encoding: 'utf-16le', marked: false };
  return even >= enough && odd === 0 ? { encoding: 'utf-16be', marked: false } : null;
}

function isText(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return false;
    if (code < 0x20 && !TEXT_CONTROLS.has(code)) controls++;
  }
  return controls * BYTES_A_CONTROL <= text.length;
}

function count(bytes: Uint8Array): { nul: number; controls: number; high: number } {
  const signs = { nul: 0, controls: 0, high: 0 };
  for (const byte of bytes) {
    if (byte === 0) signs.nul++;
    else if (byte >= 0x80) signs.high++;
    else if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) signs.controls++;
  }
  return signs;
}

/** Bytes that are no UTF-8: Windows-1252 where they read as words and marks of it, else UTF-8 that was damaged, else nothing known. */
function eightBit(bytes: Uint8Array, high: number): Text {
  const repaired = new TextDecoder('utf-8').decode(bytes);
  if (bytesBeyondAscii(repaired) > high / 2) {
    const line = repaired.slice(0, repaired.indexOf('\uFFFD')).split('\n').length;
    return { problem: `is UTF-8 text with broken characters, the first in line ${line.toLocaleString('en')}; mend them and try again` };
  }
  const text = westernMarks(new TextDecoder('windows-1252').decode(bytes));
  if ((high <= FEW || high * BYTES_A_HIGH_BYTE <= bytes.length) && readsAsWestern(text, high)) return { text, encoding: 'Windows-1252' };
  return { problem: 'is neither UTF-8 nor Windows-1252 text; save it as UTF-8 and try again' };
}

/** How many bytes of UTF-8 the characters beyond ASCII take, those that stand for broken ones left out. */
function bytesBeyondAscii(repaired: string): number {
  let bytes = 0;
  for (const letter of repaired) {
    const code = letter.codePointAt(0)!;
    if (code >= 0x80 && code !== 0xfffd) bytes += code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Windows-1252's own marks where a decoder left controls for them, as that of some versions of node does. */
export function westernMarks(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => MARKS[control.charCodeAt(0) - 0x80]!);
}

/** A mark inside a word that is no apostrophe, dash or dot: "caf‚", a large letter between small ones: "MŽxico". */
const MISREAD = /\p{L}[^\p{L}\p{M}\p{N}\p{Z}\p{ASCII}’‘´–—·•…“”®™\u00AD]\p{L}|\p{Ll}[À-ÖØ-ÞŠŽŒŸ]\p{Ll}|\p{Ll}[‚„ƒˆ‰†‡](?!\p{N})/gu;

/** Whether it reads as words in Latin letters. The five bytes that Windows-1252 leaves open stand in none. */
function readsAsWestern(text: string, high: number): boolean {
  return !/[\u0080-\u009F]/.test(text) && (text.match(MISREAD)?.length ?? 0) * HIGH_BYTES_A_MISREAD <= high;
}

/** The text without its byte order mark, or null where the bytes are not of this encoding. */
function inEncoding(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
