import type { Span } from '../model.ts';
import type { Word } from './tokens.ts';

/** A short form that the text itself explains: "the International Labour Organization (ILO)". Word indices, half-open. */
export interface Definition {
  readonly long: { readonly from: number; readonly to: number };
  readonly short: { readonly from: number; readonly to: number };
  /** The whole, brackets included. */
  readonly span: Span;
  /** True for "whose Mission in Chad (AMIC)": the first letter stands for an owner named before. */
  readonly owned: boolean;
}

const SHORT = /^(?=.*\p{Lu})[\p{Lu}\p{N}][\p{L}\p{N}&/.-]{1,11}$/u;
const SMALL = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with', '&', 'de', 'la', 'du', 'des', 'el', 'y', 'et']);
const OWNERS = new Set(['whose', 'its', 'their', "'s"]);
const STOP = /^[.,;:()"“”!?]$/;
const REACH = 14;

/** Finds bracketed definitions in either order. After Schwartz and Hearst (2003), but word initials only, so that it abstains more. */
export function findDefinitions(words: readonly Word[]): Definition[] {
  const found: Definition[] = [];
  for (let open = 1; open < words.length; open++) {
    if (words[open]!.text !== '(') continue;
    const close = closing(words, open);
    if (close < 0) continue;
    const definition = shortInside(words, open, close) ?? longInside(words, open, close) ?? renamed(words, open, close);
    if (definition) found.push(definition);
  }
  return found;
}

function closing(words: readonly Word[], open: number): number {
  for (let i = open + 2; i < Math.min(words.length, open + REACH); i++) {
    if (words[i]!.text === ')') return i;
    if (words[i]!.text === '(') return -1;
  }
  return -1;
}

const spanOf = (words: readonly Word[], from: number, to: number): Span => ({ start: words[from]!.span.start, end: words[to - 1]!.span.end });

/** "Legal Aid Office (LAO)". */
function shortInside(words: readonly Word[], open: number, close: number): Definition | null {
  const inner = inside(words, open, close);
  if (inner.to - inner.from !== 1 || !SHORT.test(words[inner.from]!.text)) return null;
  const letters = words[inner.from]!.lower.replace(/[^\p{L}\p{N}]/gu, '');
  let from = open;
  while (from > 0 && open - from < REACH && !STOP.test(words[from - 1]!.text)) from--;
  const long = align(words, from, open, letters, false) ?? shuffled(words, from, open, letters);
  const owned = long ? null : ownedLong(words, from, open, letters);
  const hit = long ?? owned;
  return hit && { long: hit, short: inner, span: spanOf(words, hit.from, close + 1), owned: owned !== null };
}

/** "Lakes Integrated Mission in Chad (LMIC)": the same initials in an order that can be spoken, the first in its place. */
function shuffled(words: readonly Word[], from: number, open: number, letters: string): { from: number; to: number } | null {
  if (letters.length < 4 || /\d/.test(letters)) return null;
  const wanted = [...letters].toSorted().join('');
  let initials = '';
  for (let start = open - 1; start >= from && initials.length < letters.length; start--) {
    const word = words[start]!;
    if (SMALL.has(word.lower)) continue;
    if (!/^\p{Lu}\p{Ll}/u.test(word.text)) return null;
    initials = word.lower[0]! + initials;
    if (initials[0] === letters[0] && [...initials].toSorted().join('') === wanted) return { from: start, to: open };
  }
  return null;
}

function ownedLong(words: readonly Word[], from: number, open: number, letters: string): { from: number; to: number } | null {
  if (letters.length < 3) return null;
  const hit = align(words, from, open, letters.slice(1), true);
  return hit && OWNERS.has(words[hit.from - 1]?.lower ?? '') ? hit : null;
}

/** "LAO (Legal Aid Office)". */
function longInside(words: readonly Word[], open: number, close: number): Definition | null {
  const short = words[open - 1]!;
  const inner = inside(words, open, close);
  if (inner.to - inner.from < 2 || !SHORT.test(short.text)) return null;
  const letters = short.lower.replace(/[^\p{L}\p{N}]/gu, '');
  const long = align(words, inner.from, inner.to, letters, true);
  if (!long || long.from !== inner.from) return null;
  return { long, short: { from: open - 1, to: open }, span: spanOf(words, open - 1, close + 1), owned: false };
}

/** "Provisional Institutions of Self-Government (the Provisional Institutions)": words of the long form, in its order. */
function renamed(words: readonly Word[], open: number, close: number): Definition | null {
  const inner = inside(words, open, close);
  const count = inner.to - inner.from;
  const marked = words[open + 1]!.lower === 'the' || /["“”']/.test(words[open + 1]!.text);
  if (!marked || count < 1 || count > 4) return null;
  const parts = words.slice(inner.from, inner.to).map((word) => word.lower);
  for (let from = open - 1; from >= 0 && open - from < REACH && !STOP.test(words[from]!.text); from--) {
    if (words[from]!.lower !== parts[0] || !parts.every((part, i) => words[from + i]?.lower === part)) continue;
    let first = from;
    while (first > 0 && /^\p{Lu}/u.test(words[first - 1]!.text) && !STOP.test(words[first - 1]!.text) && words[first - 1]!.lower !== 'the') first--;
    return { long: { from: first, to: open }, short: inner, span: spanOf(words, first, close + 1), owned: false };
  }
  return null;
}

function inside(words: readonly Word[], open: number, close: number): { from: number; to: number } {
  let from = open + 1;
  let to = close;
  while (from < to && (/^(the|hereafter|hereinafter|or|now|then|called|formerly)$/.test(words[from]!.lower) || /^["“”'‘’]$/.test(words[from]!.text))) from++;
  while (to > from && /^["“”'‘’]$/.test(words[to - 1]!.text)) to--;
  return { from, to };
}

/**
 * The run of `words[from, to)` whose initials spell `letters`. It ends at `to`, or (unless `whole`) before a tail
 * such as "of the National Police": "Vehicle Theft Unit of the National Police (VTU)".
 */
function align(words: readonly Word[], from: number, to: number, letters: string, whole: boolean): { from: number; to: number } | null {
  for (let start = to - 1; start >= from; start--) {
    if (SMALL.has(words[start]!.lower)) continue;
    const end = spell(words, start, to, letters, 0);
    if (end === to || (end > 0 && !whole && /^(of|for|in|at)$/.test(words[end]?.lower ?? ''))) return { from: start, to: end };
  }
  return null;
}

/** Where the initials are used up (at `to` if that can be), or -1. Small words may be passed over or counted; a short word may give all its letters ("UN"). */
function spell(words: readonly Word[], at: number, to: number, letters: string, used: number): number {
  if (used === letters.length) return at;
  const word = words[at];
  if (!word || at >= to) return -1;
  if (word.lower === "'s" || word.text === "'") return spell(words, at + 1, to, letters, used);
  let best = -1;
  for (const taken of contributions(word.lower)) {
    if (!letters.startsWith(taken, used)) continue;
    best = Math.max(best, spell(words, at + 1, to, letters, used + taken.length));
    if (best === to) break;
  }
  return best;
}

function contributions(lower: string): string[] {
  const parts = lower.replaceAll('.', '').split(/[-/]/).filter(Boolean);
  const initials = parts.map((part) => part[0]).join('');
  const list = parts.length > 1 ? [initials, initials[0]!] : [(parts[0]?.length ?? 9) <= 4 ? parts[0]! : '', initials].filter(Boolean);
  return SMALL.has(lower) ? [...list, ''] : list;
}
