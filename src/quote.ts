import type { Span } from './model.ts';

/**
 * What `spans` read in `text`: the one way to make a `quote` or a `predicate`.
 * Pieces that touch are joined as they are. Where something stands between two pieces the joint gets one space, unless the
 * character before it is a hyphen ("ANTI-" and "TRAFFICKING" over a page break) or white space. White space is folded and
 * trimmed; every other character is kept.
 * @param spans half-open, UTF-16 code units, in order.
 */
export function quoteOf(text: string, spans: readonly Span[]): string {
  let read = '';
  let end: number | undefined;
  for (const span of spans) {
    if (end !== undefined && span.start !== end && !/[\s-]$/.test(read.slice(-1))) read += ' ';
    read += text.slice(span.start, span.end);
    end = span.end;
  }
  return read.replace(/\s+/g, ' ').trim();
}
