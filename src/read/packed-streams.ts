/** What is packed in a PDF, measured before pdf.js unpacks it: that has no limit of its own, and keeps what it unpacks. */
import { HARMLESS, LARGEST_LAYOUT, LARGEST_RATIO } from './limits.ts';

/** A run of bytes that is packed so many times over. */
interface Packed {
  readonly bytes: Uint8Array;
  readonly times: number;
}

/** DEFLATE packs no tighter. */
const TIGHTEST = 1032;
/** Nothing is packed more than twice for a reason. */
const MOST_TIMES = 3;
/** Of the words before a stream that say what it is. */
const LONGEST_HEAD = 1000;

/**
 * The bytes that a stream would go beyond and no text's does: what a document may hold with its layout, or so many times its own size.
 * Pictures and enclosed files, which are not unpacked for their text, may. Undefined where all are as they should be.
 */
export async function overpacked(bytes: Uint8Array): Promise<number | undefined> {
  for (const { bytes: packed, times } of packedStreams(bytes)) {
    if (times > MOST_TIMES) return LARGEST_LAYOUT;
    if (packed.length * TIGHTEST ** times <= HARMLESS) continue;
    const most = Math.max(HARMLESS, Math.min(LARGEST_LAYOUT, LARGEST_RATIO * packed.length));
    if ((await unpackedSize(packed, times, most)) > most) return most;
  }
  return undefined;
}

function* packedStreams(bytes: Uint8Array): Iterable<Packed> {
  for (let at = indexOf(bytes, 'stream', 0); at >= 0; ) {
    const from = at + 'stream'.length + (bytes[at + 6] === 13 ? 1 : 0) + 1;
    const end = indexOf(bytes, 'endstream', from);
    const to = end < 0 ? bytes.length : end;
    const before = ascii(bytes, Math.max(0, at - LONGEST_HEAD), at);
    const head = before.slice(before.lastIndexOf(' obj') + 1);
    const length = Number(/\/Length\s{0,9}(\d{1,10})(?!\s{1,9}\d{1,9}\s{1,9}R)/.exec(head)?.[1] ?? 0);
    const times = head.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    const stop = Math.min(bytes.length, Math.max(to, from + length));
    if (times > 0 && !isBeside(head)) yield { bytes: bytes.subarray(from, stop), times };
    at = indexOf(bytes, 'stream', Math.max(stop, from) + (end === stop ? 'endstream'.length : 0));
  }
}

const isBeside = (head: string): boolean => (/\/Subtype\s{0,9}\/Image\b/.test(head) && /\/Width\b/.test(head)) || /\/Type\s{0,9}\/EmbeddedFile\b/.test(head);

/** Unpacks as much as tells whether it is more than `most` bytes, and keeps nothing of it. What is damaged ends there. */
async function unpackedSize(bytes: Uint8Array, times: number, most: number): Promise<number> {
  let stream: ReadableStream<Uint8Array> = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
  for (let i = 0; i < times; i++) stream = stream.pipeThrough(new DecompressionStream('deflate') as unknown as TransformStream<Uint8Array, Uint8Array>);
  const reader = stream.getReader();
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done && size <= most; next = await reader.read()) size += next.value.length;
    await reader.cancel();
  } catch {
    // damaged, or something stands behind it: what came out until then counts
  }
  return size;
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < word.length && bytes[at + same] === word.charCodeAt(same)) same++;
    if (same === word.length) return at;
  }
  return -1;
}

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
