import type { TaggedSentence, Token } from '../model.ts';
import type { Kind } from '../knowledge.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './candidate.ts';

const NUMBER = /^\d+(?:[/.-]\d+)*(?:\/[A-Z]{1,3})?$/;
const TAIL = new Set(['on', 'of', 'for', 'against', 'between', 'to', 'concerning', 'relating']);
const INNER = new Set(['of', 'the', 'and', 'on', 'for', 'to', 'in', 'with', 'against', '-']);

/** The words of law names, folded for look-up. */
export interface Laws {
  readonly kind: string;
  readonly numbered: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
}

export function lawsOf(kind: Kind): Laws {
  return {
    kind: kind.kind,
    numbered: new Set(kind.numbered.map((head) => head.toLowerCase().replace(/ no\.?$/, '').split(' ').at(-1)!)),
    named: new Set(kind.named.map((head) => head.toLowerCase().split(' ').at(-1)!)),
    openers: new Set(kind.openers.map((opener) => opener.toLowerCase())),
  };
}

/** Mentions of laws and the like: "Regulation 1999/24", "Treaty of Lisbon", "fisheries protection legislation". */
export function byLaw(sentence: TaggedSentence, { kind, numbered, named, openers }: Laws): Candidate[] {
  const { tokens, capitals } = sentence;
  const found: Candidate[] = [];
  for (let head = 0; head < tokens.length; head++) {
    const word = tokens[head]!.lower;
    const number = numbered.has(word) || (MANY.test(word) && numbered.has(word.slice(0, -1))) ? numberAfter(tokens, head) : -1;
    const common = { kind, form: 'name' as const, trust: 2 };
    if (number > 0) {
      const from = issuerEdge(tokens, head, capitals);
      const to = capitals ? number : titleEdge(tokens, number);
      found.push(...(MANY.test(word) ? severalLaws(tokens, { from, head, number }) : [{ from, to }]).map((range) => ({ ...common, ...range, foundBy: 'shape:numbered law' })));
    } else if (named.has(word)) {
      const range = capitals ? openedLaw(tokens, head, openers) : titledLaw(tokens, head);
      if (range) found.push({ ...common, ...range, foundBy: 'shape:titled law' });
    }
    const described = describedLaw(tokens, head);
    if (described) found.push({ ...common, ...described, foundBy: 'shape:described law', trust: 1 });
  }
  return found;
}

const MANY = /^(resolutions|decrees|decisions|directives|regulations)$/;

/** The token after the number, or -1: "No. 2001/12", "1244 (1999)". */
function numberAfter(tokens: readonly Token[], head: number): number {
  let at = head + 1;
  if (/^(no|nos|number)\.?$/.test(tokens[at]?.lower ?? '')) at++;
  if (tokens[at]?.text === '.') at++;
  if (!NUMBER.test(tokens[at]?.text ?? '')) return -1;
  const year = tokens[at + 1]?.text === '(' && /^\d{4}$/.test(tokens[at + 2]?.text ?? '') && tokens[at + 3]?.text === ')';
  return year ? at + 4 : at + 1;
}

/** "Board decisions 340 (1973), 341 (1973) and 344": each by its full name. */
function severalLaws(tokens: readonly Token[], { from, head, number }: { from: number; head: number; number: number }): { from: number; to: number; full: string }[] {
  const start = tokens.slice(from, head).map((token) => token.text);
  const range = (first: number, begin: number, to: number) => ({ from: first, to, full: [...start, tokens[head]!.lower.slice(0, -1), ...tokens.slice(begin, to).map((token) => token.text)].join(' ').replace('( ', '(').replace(' )', ')') });
  const ranges = [range(from, head + 1, number)];
  for (let at = number; ;) {
    let next = at;
    while (/^(,|and)$/.test(tokens[next]?.lower ?? '')) next++;
    const to = next > at ? numberAfter(tokens, next - 1) : -1;
    if (to < 0) return ranges;
    ranges.push(range(next, next, to));
    at = to;
  }
}

/** Who issued it, where the name begins with that: "Security Council resolution". */
function issuerEdge(tokens: readonly Token[], head: number, capitals: boolean): number {
  let from = head;
  while (from > 0 && isCapital(tokens[from - 1]) && (from > 1 || tokens[0]!.tag === 'PROPN')) {
    const { tag } = tokens[from - 1]!;
    if (tag === 'DET' || tag === 'PRON' || tag === 'ADP' || (capitals && tag !== 'PROPN' && tag !== 'ADJ')) break;
    from--;
  }
  return from;
}

/** "… on the Prohibition of Forced Labour". */
function titleEdge(tokens: readonly Token[], at: number): number {
  if (!TAIL.has(tokens[at]?.lower ?? '')) return at;
  let end = at + 1;
  let last = at;
  while (end < tokens.length && (isCapital(tokens[end]) || INNER.has(tokens[end]!.lower)) && !(tokens[end]!.lower === 'and' && tokens[end + 1]?.lower === 'the')) {
    if (isCapital(tokens[end])) last = end + 1;
    end++;
  }
  return last;
}

/** Mixed case: capitals before the head, or a title after it. */
function titledLaw(tokens: readonly Token[], head: number): { from: number; to: number } | null {
  if (!isCapital(tokens[head])) return null;
  let from = head;
  while (from > 0 && isCapital(tokens[from - 1]) && !/^(DET|PRON|ADP|CCONJ|SCONJ|ADV|VERB|AUX)$/.test(tokens[from - 1]!.tag)) from--;
  const to = titleEdge(tokens, head + 1);
  const end = Math.max(to, head + 1);
  return from < head || end > head + 1 ? { from, to: end } : null;
}

/** Capitals: only with a preposition that begins such titles, and up to the end of one noun phrase. */
function openedLaw(tokens: readonly Token[], head: number, openers: ReadonlySet<string>): { from: number; to: number } | null {
  const link = tokens[head + 1]?.lower ?? '';
  let from = head;
  const dated = datedLaw(tokens, head);
  if (dated) return dated;
  while (from > 0 && tokens[from - 1]!.tag === 'PROPN') from--;
  if (from === head && !openers.has(`${tokens[head]!.lower} ${link}`)) return nounLaw(tokens, head);
  if (!openers.has(`${tokens[head]!.lower} ${link}`)) return from < head && tokens[head]!.tag !== 'VERB' ? { from, to: head + 1 } : null;
  let end = head + 2;
  if (tokens[end]?.lower === 'the') end++;
  const begin = end;
  while (/^(NOUN|PROPN|ADJ)$/.test(tokens[end]?.tag ?? '')) end++;
  return end > begin && tokens.slice(begin, end).some((token) => token.tag === 'PROPN') ? { from, to: end } : null;
}

/** "THE RENT CONTROL ACT OF 1975", "THE STATUTORY BODIES AMENDMENT BILL": up to the article. */
function datedLaw(tokens: readonly Token[], head: number): { from: number; to: number } | null {
  const dated = tokens[head + 1]?.lower === 'of' && /^(?:1[89]|20)\d\d$/.test(tokens[head + 2]?.text ?? '');
  if (!(dated ? /^(act|law|code|ordinance|decree)$/ : /^bill$/).test(tokens[head]!.lower)) return null;
  let from = head;
  while (from > 0 && head - from < 6 && (/^(NOUN|ADJ|PROPN)$/.test(tokens[from - 1]!.tag) || (tokens[from - 1]!.lower === 'and' && from < head && /^(NOUN|ADJ)$/.test(tokens[from - 2]?.tag ?? '')))) from--;
  const named = dated ? head > from && !/^(new|old|first|draft|same)$/.test(tokens[from]!.lower) : /^(amendments?|reform|rights|appropriations?|protection)$/.test(tokens[head - 1]?.lower ?? '') && head - from > 2;
  return named && /^(the|its|their|'s)$/.test(tokens[from - 1]?.lower ?? '') ? { from, to: dated ? head + 3 : head + 1 } : null;
}

/** "THE FISHERIES ACT", "THE RENT CONTROL ACT"; not "THE TERRORIST ACT". */
function nounLaw(tokens: readonly Token[], head: number): { from: number; to: number } | null {
  let from = head;
  while (from > 0 && tokens[from - 1]!.tag === 'NOUN') from--;
  const long = head - from > 1 || (head - from === 1 && /[^s]s$/.test(tokens[from]!.lower));
  return long && tokens[from - 1]?.lower === 'the' && tokens[head + 1]?.tag !== 'NOUN' && !/^(as|on|in|upon|like|to|with)$/.test(tokens[head + 1]?.lower ?? '') && /^(act|treaty|convention|code)$/.test(tokens[head]!.lower) ? { from, to: head + 1 } : null;
}

/** Two or more plain nouns before a word for law: "witness relocation legislation". */
function describedLaw(tokens: readonly Token[], head: number): { from: number; to: number } | null {
  if (!/^(legislation|regulations|statute|statutes)$/.test(tokens[head]!.lower)) return null;
  let from = head;
  while (from > 0) {
    if (tokens[from - 1]!.tag === 'NOUN' || (from === 1 && tokens[0]!.tag === 'PROPN')) from--;
    else if (tokens[from - 1]!.lower === 'and' && tokens[from - 2]?.tag === 'NOUN' && from < head) from -= 2;
    else break;
  }
  return head - from >= 2 ? { from, to: head + 1 } : null;
}
