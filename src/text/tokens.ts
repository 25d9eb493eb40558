import type { Span } from '../model.ts';

/** A word or mark before tagging. Offsets are those of the text that was given. */
export interface Word {
  readonly span: Span;
  readonly text: string;
  readonly lower: string;
}

// Penn Treebank habits: possessive 's and n't stand alone; "U.S.", "1999/24", "anti-trafficking" and "AFL-CIO" are one word.
const WORD = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?`,
    String.raw`\d+(?:[.,/:-]\d+)*(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\p{L}\d]|-\p{L})`,
    String.raw`[\p{L}\p{N}]\p{M}*[\p{L}\p{N}\p{M}]*(?:[-/](?:\p{L}\.){2,}|(?:[-‐‑&/]|['’](?!s\b|S\b))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*`,
    String.raw`['’][sS](?![\p{L}])`,
    String.raw`--+|\.\.+`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);
const NEGATIVE = /^(.+)(n['’]t)$/i;

/** Splits `text[span]` into words and marks, in order. Linear in the length of the span. */
export function tokenize(text: string, span: Span): Word[] {
  const words: Word[] = [];
  const add = (start: number, end: number) => {
    const piece = text.slice(start, end);
    words.push({ span: { start, end }, text: piece, lower: piece.toLowerCase().replaceAll('’', "'") });
  };
  WORD.lastIndex = 0;
  const slice = text.slice(span.start, span.end);
  for (let match = WORD.exec(slice); match; match = WORD.exec(slice)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const negative = NEGATIVE.exec(match[0]);
    if (negative) {
      add(start, start + negative[1]!.length);
      add(start + negative[1]!.length, end);
    } else add(start, end);
  }
  return words;
}
