import { fold, folded, foldedQuery } from './fold.ts';
import { allowedSlips, slipsToPrefix } from './slips.ts';
import { wordIndex } from './word-index.ts';

/** Finding a name by what somebody types: case, accents and punctuation folded, a slip of the finger forgiven. Pure. */

export interface Findable {
  readonly key: string;
  /** The label first, then the full name, then every alias. */
  readonly forms: readonly string[];
  /** The more connected of two equal matches comes first. */
  readonly weight: number;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Found {
  readonly key: string;
  /** The form that matched, as written. */
  readonly form: string;
  /** Offsets into `form` of what matched, for marking. */
  readonly ranges: readonly Range[];
  readonly score: number;
}

export type Finder = (typed: string, limit?: number) => Found[];

/** Of a name this much is compared; UTF-16 code units. */
const COMPARED = 300;
/** Words that a name is looked for by. */
const MOST_WORDS = 20;

/**
 * Folds and indexes every form once. The finder gives the best matches first: a whole form, then one that begins so, then words inside one; equal ones
 * by weight, then by key, so that the order is always the same.
 */
export function finder(entries: readonly Findable[]): Finder {
  const forms = entries.flatMap((entry, owner) => entry.forms.map((form, index) => ({ owner, form, first: index === 0, text: folded(form.slice(0, COMPARED)) })));
  const index = wordIndex();
  for (const { text } of forms) index.add(text);
  return (typed, limit = 12) => {
    const query = foldedQuery(typed);
    if (!query) return [];
    const words = query.split(' ').slice(0, MOST_WORDS);
    const best = new Float64Array(entries.length);
    const chosen = new Int32Array(entries.length);
    const take = (id: number, score: number): void => {
      const { owner, first } = forms[id]!;
      const exact = score - (first ? 0 : 1);
      if (exact <= best[owner]!) return;
      best[owner] = exact;
      chosen[owner] = id;
    };
    forms.forEach(({ text }, id) => take(id, scoreWhole(query, text)));
    for (const { id, slips } of index.holding(words, true)) take(id, 50 - 15 * slips);
    const found = entries.flatMap((_, owner) => (best[owner]! > 0 ? [owner] : []));
    found.sort((a, b) => best[b]! - best[a]! || entries[b]!.weight - entries[a]!.weight || (entries[a]!.key < entries[b]!.key ? -1 : 1));
    return found.slice(0, limit).map((owner) => {
      const { form } = forms[chosen[owner]!]!;
      return { key: entries[owner]!.key, form, ranges: rangesIn(form.slice(0, COMPARED), query), score: best[owner]! };
    });
  };
}

/** A whole form highest, then one that begins so, then the beginning of a word inside it; a little for anywhere at all, but not for a single letter. */
function scoreWhole(query: string, text: string): number {
  const at = text.indexOf(query);
  if (at < 0) return 0;
  const length = text.endsWith(' ') ? text.length - 1 : text.length;
  if (at === 0) return length === query.length ? 100 : 80 - Math.min(20, length - query.length) / 2;
  if (text[at - 1] === ' ') return 60;
  return query.length > 1 ? 30 : 0;
}

/** Where a text holds what was typed: the whole of it at a word's beginning, else word by word, else wherever it stands. Offsets into the text. */
export function rangesIn(original: string, query: string): Range[] {
  const { text, at } = fold(original);
  const range = (start: number, length: number): Range => ({ start: at[start]!, end: at[start + length - 1]! + 1 });
  const whole = ` ${text}`.indexOf(` ${query}`);
  if (whole >= 0) return [range(whole, query.length)];
  const starts = wordStarts(text);
  const near = query.split(' ').map((word) => nearestWord(word, starts));
  if (near.every((one) => one !== null)) return near.map(({ start, length }) => range(start, length)).sort((a, b) => a.start - b.start);
  const anywhere = text.indexOf(query);
  return anywhere < 0 ? [] : [range(anywhere, query.length)];
}

function wordStarts(text: string): { start: number; word: string }[] {
  const found: { start: number; word: string }[] = [];
  let start = 0;
  for (const word of text.split(' ')) {
    if (word) found.push({ start, word });
    start += word.length + 1;
  }
  return found;
}

function nearestWord(typed: string, words: readonly { start: number; word: string }[]): { start: number; length: number; slips: number } | null {
  const allowed = allowedSlips(typed);
  let best: { start: number; length: number; slips: number } | null = null;
  for (const { start, word } of words) {
    const slips = word.startsWith(typed) ? 0 : slipsToPrefix(typed, word, allowed);
    if (slips > allowed || (best && best.slips <= slips)) continue;
    best = { start, length: slips === 0 ? typed.length : word.length, slips };
  }
  return best;
}
