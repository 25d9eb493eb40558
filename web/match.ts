/** Finding a name by what somebody types: case, accents and punctuation folded, a slip of the finger forgiven. */

export interface Findable {
  readonly key: string;
  /** The label first, then the full name, then every alias. */
  readonly forms: readonly string[];
  /** The more connected of two equal matches comes first. */
  readonly weight: number;
}

export interface Found {
  readonly key: string;
  /** The form that matched, as written. */
  readonly form: string;
  /** Offsets into `form` of what matched, for marking. */
  readonly ranges: readonly { start: number; end: number }[];
  readonly score: number;
}

interface Folded {
  text: string;
  /** For each character of `text`, its offset in the original. */
  at: number[];
}

/** Lower case, accents off, everything that is no letter or digit a single space: "Centre-d'Été" -> "centre d ete". */
export function fold(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let offset = 0;
  for (const character of original) {
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (const letter of plain) {
      const kept = /[\p{L}\p{N}]/u.test(letter) ? letter : ' ';
      if (kept === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += kept;
      for (let i = 0; i < kept.length; i++) at.push(offset);
    }
    offset += character.length;
  }
  return { text, at };
}

/** Words that begin a form score higher than words inside it; a whole form highest. */
function matchForm(query: string, words: readonly string[], form: string): Omit<Found, 'key'> | null {
  const folded = fold(form);
  const range = (start: number, length: number): { start: number; end: number } => ({
    start: folded.at[start] ?? 0, end: (folded.at[start + length - 1] ?? 0) + 1,
  });
  const whole = folded.text.trimEnd();
  const index = folded.text.indexOf(query);
  if (whole === query) return { form, ranges: [range(0, whole.length)], score: 100 };
  if (index === 0) return { form, ranges: [range(0, query.length)], score: 80 - Math.min(20, whole.length - query.length) / 2 };
  if (index > 0 && folded.text[index - 1] === ' ') return { form, ranges: [range(index, query.length)], score: 60 };
  const starts = wordStarts(folded.text);
  const ranges: { start: number; end: number }[] = [];
  let slips = 0;
  for (const word of words) {
    const near = nearestWord(word, starts);
    if (!near) return index > 0 ? { form, ranges: [range(index, query.length)], score: 30 } : null;
    ranges.push(range(near.start, near.length));
    slips += near.slips;
  }
  return { form, ranges, score: 50 - 15 * slips };
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

function nearestWord(
  typed: string,
  words: readonly { start: number; word: string }[],
): { start: number; length: number; slips: number } | null {
  const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
  let best: { start: number; length: number; slips: number } | null = null;
  for (const { start, word } of words) {
    const slips = word.startsWith(typed) ? 0 : slipsToPrefix(typed, word, allowed);
    if (slips > allowed || (best && best.slips <= slips)) continue;
    best = { start, length: slips === 0 ? typed.length : word.length, slips };
  }
  return best;
}

/**
 * Smallest number of slips (a letter wrong, missing, added, or two swapped) between `typed` and a beginning of `word`;
 * more than `allowed` where it takes more. Optimal string alignment distance, last row's minimum.
 */
export function slipsToPrefix(typed: string, word: string, allowed: number): number {
  if (allowed === 0 || typed[0] !== word[0]) return allowed + 1;
  const width = Math.min(word.length, typed.length + allowed);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, i) => i);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= width; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return Math.min(...last);
}

/** The best matches first; equal ones by weight, then by key, so that the order is always the same. */
export function search(typed: string, entries: readonly Findable[], limit = 12): Found[] {
  const query = fold(typed.slice(0, 200)).text.trimEnd();
  if (!query) return [];
  const words = query.split(' ');
  const found: (Found & { weight: number })[] = [];
  for (const entry of entries) {
    let best: Omit<Found, 'key'> | null = null;
    entry.forms.forEach((form, index) => {
      const match = matchForm(query, words, form.slice(0, 300));
      const score = match ? match.score - (index === 0 ? 0 : 1) : 0;
      if (match && (!best || score > best.score)) best = { ...match, score };
    });
    if (best) found.push({ key: entry.key, weight: entry.weight, ...(best as Omit<Found, 'key'>) });
  }
  found.sort((a, b) => b.score - a.score || b.weight - a.weight || (a.key < b.key ? -1 : 1));
  return found.slice(0, limit).map(({ key, form, ranges, score }) => ({ key, form, ranges, score }));
}
