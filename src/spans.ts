/** Span arithmetic, and the way between a clean text and its source. All offsets are UTF-16 code units. */
import type { CleanText, Piece, Span } from './model.ts';

/** Number of pieces whose `by` offset is at most `offset`: pieces are sorted by both of their offsets. */
function countUpTo(pieces: readonly Piece[], by: 'clean' | 'source', offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pieces[middle]![by] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the clean character at `offset` stands in the source; for an inserted one, where the text before it ends. */
export function sourceOffset(clean: CleanText, offset: number): number {
  const piece = clean.pieces[countUpTo(clean.pieces, 'clean', offset) - 1];
  if (!piece) return clean.pieces[0]?.source ?? 0;
  return piece.source + Math.min(offset - piece.clean, piece.length);
}

/** Where the source character at `offset` stands in the clean text; for one that was taken off, where it would stand. */
export function cleanOffset(clean: CleanText, offset: number): number {
  const piece = clean.pieces[countUpTo(clean.pieces, 'source', offset) - 1];
  if (!piece) return clean.pieces[0]?.clean ?? 0;
  return piece.clean + Math.min(offset - piece.source, piece.length);
}

/** The source spans that a clean span reads, in order: one, unless something was taken off inside it. */
export function sourceSpans(clean: CleanText, span: Span): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (let i = Math.max(0, countUpTo(clean.pieces, 'clean', span.start) - 1); i < clean.pieces.length; i++) {
    const piece = clean.pieces[i]!;
    if (piece.clean >= span.end) break;
    const from = Math.max(span.start, piece.clean);
    const to = Math.min(span.end, piece.clean + piece.length);
    if (from >= to) continue;
    const start = piece.source + from - piece.clean;
    const last = spans.at(-1);
    if (last?.end === start) last.end = start + to - from;
    else spans.push({ start, end: start + to - from });
  }
  return spans;
}

/** Whether two spans share a character. */
export function overlap(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** Whether every character of `inner` stands in `outer`. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same characters as sorted, disjoint spans: touching and overlapping ones become one, empty ones go. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans.filter((span) => span.start < span.end).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** What the spans read, joined without a gap, white space folded: the `quote` of an evidence. */
export function readSpans(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join('').replace(/\s+/g, ' ').trim();
}
