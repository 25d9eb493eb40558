/** MBOX: a mailbox, each letter of it a document with what came with it. */
import type { Content, FileBytes, Format, Part } from './format.ts';
import { endingOf } from './format.ts';
import { idOf } from './ids.ts';
import { isMail } from './mail.ts';

export const mbox: Format = {
  name: 'MBOX',
  endings: ['.mbox', '.mbx'],
  bid: ({ path }, head) => (SEPARATOR.test(head) && isMail(head.slice(head.indexOf('\n') + 1)) ? 0.9 : mbox.endings.includes(endingOf(path)) && head.startsWith('From ') ? 0.8 : 0),
  decode: ({ path, bytes }: FileBytes): Content => ({ parts: letters(path, bytes) }),
};

/** "From clerk@harbour.example Mon Apr 14 10:00:00 2003" */
const SEPARATOR = /^From \S{1,200} .{0,40}\d{4}/;
const [LINE_FEED, QUOTE] = [0x0a, 0x3e];
const FROM = [...'From '].map((letter) => letter.charCodeAt(0));

function* letters(path: string, bytes: Uint8Array): Generator<Part> {
  const mailbox = idOf(path);
  let [start, number] = [endOfLine(bytes, 0), 0];
  for (let at = start; at < bytes.length; at = endOfLine(bytes, at)) {
    const ends = startsFrom(bytes, at) && isBlank(bytes, at);
    if (!ends) continue;
    yield { name: `${++number}.eml`, id: `${mailbox}-${number}`, bytes: unmarked(bytes.subarray(start, at)) };
    start = endOfLine(bytes, at);
  }
  yield { name: `${++number}.eml`, id: `${mailbox}-${number}`, bytes: unmarked(bytes.subarray(start)) };
}

/** Where the line after the one at `at` begins. */
function endOfLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LINE_FEED, at);
  return end < 0 ? bytes.length : end + 1;
}

const startsFrom = (bytes: Uint8Array, at: number): boolean => FROM.every((letter, i) => bytes[at + i] === letter);

/** Whether the line before the one at `at` is empty. */
function isBlank(bytes: Uint8Array, at: number): boolean {
  return bytes[at - 2] === LINE_FEED || (bytes[at - 2] === 0x0d && bytes[at - 3] === LINE_FEED);
}

/** A line of a letter that began with "From " was written ">From ". */
function unmarked(letter: Uint8Array): Uint8Array {
  const kept = new Uint8Array(letter.length);
  let length = 0;
  for (let at = 0; at < letter.length; at = endOfLine(letter, at)) {
    const line = letter.subarray(letter[at] === QUOTE && quotesFrom(letter, at) ? at + 1 : at, endOfLine(letter, at));
    kept.set(line, length);
    length += line.length;
  }
  return kept.subarray(0, length);
}

function quotesFrom(bytes: Uint8Array, at: number): boolean {
  let from = at;
  while (bytes[from] === QUOTE) from++;
  return startsFrom(bytes, from);
}
