import type { Span } from '../src/model.ts';

/** A span with what it means: several may overlap. */
export interface Layer<T> extends Span {
  readonly means: T;
}

/** A piece of text over which the set of layers does not change. */
export interface Segment<T> extends Span {
  readonly layers: readonly T[];
}

/**
 * Cuts `[start, end)` wherever a layer begins or ends. The segments lie end to end and cover the range; each lists the
 * layers over it in the order given. Sweep over sorted boundaries.
 */
export function segments<T>(start: number, end: number, layers: readonly Layer<T>[]): Segment<T>[] {
  const inside = layers.filter((layer) => layer.start < end && layer.end > start && layer.end > layer.start);
  const cuts = new Set([start, end]);
  for (const layer of inside) cuts.add(Math.max(start, layer.start)).add(Math.min(end, layer.end));
  const sorted = [...cuts].sort((a, b) => a - b);
  const found: Segment<T>[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const from = sorted[i]!;
    const to = sorted[i + 1]!;
    found.push({ start: from, end: to, layers: inside.filter((layer) => layer.start <= from && layer.end >= to).map((layer) => layer.means) });
  }
  return found;
}

/** A shorter line than this ends where its writer wanted; a longer one where the sheet did. UTF-16 code units. */
const FULL_LINE = 44;

/**
 * The line ends inside running text, where the sheet was full: after a long line, before a line that goes on.
 * Offsets of the newlines, in order.
 */
export function softLineEnds(text: string): number[] {
  const found: number[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    const next = text.slice(end + 1, end + 3);
    if (end - start >= FULL_LINE && /^\S/.test(next) && text[end - 1] !== '\r') found.push(end);
    start = end + 1;
  }
  return found;
}

/** Blocks of text that end after a run of blank lines, so that each can be drawn again alone. They cover the text. */
export function blocks(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let blank = false;
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline + 1;
    const empty = text.slice(at, lineEnd).trim() === '';
    if (blank && !empty) {
      found.push({ start, end: at });
      start = at;
    }
    blank = empty;
    at = lineEnd;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
