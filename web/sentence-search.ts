import { folded, foldedQuery } from './fold.ts';
import { rangesIn, type Range } from './match.ts';
import type { Sentence } from './sentences.ts';
import { wordIndex } from './word-index.ts';

/** Finding a sentence by words of it. Pure. */

export interface FoundSentence {
  readonly sentence: Sentence;
  /** Offsets into its quote of what matched. */
  readonly ranges: readonly Range[];
}

export interface SentenceSearch {
  /** Reads on for so many milliseconds, and says whether all is read. */
  read(milliseconds: number, now: () => number): boolean;
  /** Those with the words in a row first, then in the order of the graph; as typed, or, where none is, nearly so. */
  find(typed: string, limit: number): { found: FoundSentence[]; asTyped: boolean };
}

/** Among so many with all the words, those with the words in a row are looked for. */
const WEIGHED = 300;
const FEWEST_LETTERS = 3;
/** Sentences read between two looks at the clock. */
const BATCH = 32;

export function sentenceSearch(all: () => readonly Sentence[]): SentenceSearch {
  const index = wordIndex();
  let sentences: readonly Sentence[] | null = null;
  let next = 0;
  return {
    read(milliseconds, now) {
      const end = now() + milliseconds;
      sentences ??= all();
      do for (const last = Math.min(next + BATCH, sentences.length); next < last; next++) index.add(folded(sentences[next]!.quote));
      while (next < sentences.length && now() < end);
      return next >= sentences.length;
    },
    find(typed, limit) {
      const query = foldedQuery(typed);
      if (query.length < FEWEST_LETTERS || !sentences) return { found: [], asTyped: false };
      const words = query.split(' ');
      const exact = index.holding(words, false);
      const held = (exact.length > 0 ? exact : index.holding(words, true)).slice(0, WEIGHED).map(({ id, slips }) => {
        const sentence = sentences![id]!;
        return { sentence, slips, inRow: ` ${folded(sentence.quote)}`.includes(` ${query}`) ? 0 : 1 };
      });
      held.sort((a, b) => a.slips - b.slips || a.inRow - b.inRow);
      return { found: held.slice(0, limit).map(({ sentence }) => ({ sentence, ranges: rangesIn(sentence.quote, query) })), asTyped: exact.length > 0 };
    },
  };
}

/** A piece of the quote about the first match, with the ranges moved along; whole words, and "…" where it was cut. */
export function excerpt(quote: string, ranges: readonly Range[], longest: number): { text: string; ranges: Range[] } {
  if (quote.length <= longest) return { text: quote, ranges: [...ranges] };
  const first = ranges[0]?.start ?? 0;
  const wish = Math.max(0, Math.min(first - Math.floor(longest / 4), quote.length - longest));
  const from = wish === 0 ? 0 : Math.min(first, quote.indexOf(' ', wish) + 1 || wish);
  const to = Math.min(quote.length, from + longest);
  const before = from > 0 ? '…' : '';
  const moved = ranges.flatMap(({ start, end }) => (start >= from && end <= to ? [{ start: start - from + before.length, end: end - from + before.length }] : []));
  return { text: `${before}${quote.slice(from, to)}${to < quote.length ? '…' : ''}`, ranges: moved };
}
