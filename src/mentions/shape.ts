import type { TaggedSentence, Token } from '../model.ts';
import type { Kind } from '../knowledge.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './candidate.ts';

/** Words of a kind's name, folded for look-up. */
export interface Shapes {
  readonly kind: string;
  readonly heads: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  /** Heads that name a body even in small letters after its owner: "UN police". */
  readonly institutions: ReadonlySet<string>;
}

const lowerSet = (list: readonly string[]): Set<string> => new Set(list.map((item) => item.toLowerCase()));

export function shapesOf(kind: Kind): Shapes {
  return {
    kind: kind.kind, heads: lowerSet(kind.heads), weak: lowerSet(kind.weakHeads), openers: lowerSet(kind.openers), suffixes: lowerSet(kind.companySuffixes),
    institutions: lowerSet(kind.institutions),
  };
}

const PREPOSITION = new Set(['of', 'for', 'on', 'against', 'in', 'to']);
/** Heads of which a name may say the place: "Mission in Chad". */
const PLACED = new Set(['mission', 'force', 'delegation', 'representation', 'organization', 'organisation', 'council', 'office']);
const VAGUE = new Set('other another such same new own local regional national international joint various several many some any each every all few both foreign existing former entire whole first second third last next key main major small large separate special second-largest'.split(' '));

/** Mentions of unlisted bodies by the shape of their names: "Border Transport Committee", "Ministry of Fisheries". */
export function byShape(sentence: TaggedSentence, shapes: Shapes, sure: readonly Candidate[]): Candidate[] {
  const bodies = new Set(sure.filter((candidate) => candidate.kind === shapes.kind).map((candidate) => candidate.from));
  const countries = new Set(sure.filter((candidate) => candidate.kind !== '' && candidate.kind !== shapes.kind).map((candidate) => candidate.to - 1));
  const barred = new Set(sure.filter((candidate) => candidate.barred).map((candidate) => candidate.to - 1));
  const { tokens, capitals } = sentence;
  const found: Candidate[] = [];
  for (let head = 0; head < tokens.length; head++) {
    const company = suffixAt(tokens, head, shapes);
    if (company) found.push(company);
    else if (isHeadAt(tokens, head, shapes)) {
      const double = head > 0 && shapes.heads.has(`${tokens[head - 1]!.lower} ${tokens[head]!.lower}`);
      const from = leftEdge(tokens, double ? head - 1 : head, capitals, barred);
      const to = rightEdge(tokens, head, capitals, shapes, bodies);
      if (accepted(tokens, from, head, to, capitals, shapes, countries)) {
        found.push({ from, to, kind: shapes.kind, form: 'name', foundBy: `shape:${shapes.kind}`, trust: 1 });
      }
    }
  }
  return found;
}

const singular = (word: string): string => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, ''));

function isHeadAt(tokens: readonly Token[], at: number, shapes: Shapes): boolean {
  const token = tokens[at]!;
  if (token.tag !== 'NOUN' && token.tag !== 'PROPN') return false;
  return shapes.heads.has(token.lower) || shapes.heads.has(singular(token.lower));
}

/** "Fliesberg Shipping AB". */
function suffixAt(tokens: readonly Token[], at: number, shapes: Shapes): Candidate | null {
  const token = tokens[at]!;
  if (!shapes.suffixes.has(token.lower) || !isCapital(token) || !isCapital(tokens[at - 1])) return null;
  let from = at;
  while (from > 0 && isCapital(tokens[from - 1]) && tokens[from - 1]!.tag !== 'DET') from--;
  const to = tokens[at + 1]?.text === '.' && at + 2 < tokens.length ? at + 2 : at + 1;
  return { from, to, kind: shapes.kind, form: 'name', foundBy: `shape:${shapes.kind}`, trust: 1 };
}

/** True where the word can stand inside a name, before its head. */
function qualifies(tokens: readonly Token[], at: number, capitals: boolean): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (capitals) {
    if (token.tag === 'PROPN') return true;
    return (token.tag === 'NOUN' || token.tag === 'ADJ') && !/^\d/.test(token.text) && !VAGUE.has(token.lower);
  }
  return isCapital(token) && !/^(DET|PRON|ADP|CCONJ|SCONJ|ADV|AUX)$/.test(token.tag);
}

/** Back over the words of the name; a title or "NGO" before it is none. */
function leftEdge(tokens: readonly Token[], head: number, capitals: boolean, barred: ReadonlySet<number>): number {
  let from = head;
  while (from > 0 && !barred.has(from - 1)) {
    if (qualifies(tokens, from - 1, capitals)) from--;
    else if (joinsLeft(tokens, from - 1, capitals)) from -= 2;
    else {
      const bracket = bracketBefore(tokens, from);
      if (bracket <= 0 || !qualifies(tokens, bracket - 1, capitals)) break;
      from = bracket - 1;
    }
  }
  return from;
}

/** "Coral Reef Authority (CRA) Council": the opening bracket of a short form that stands inside the name, or -1. */
function bracketBefore(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text !== ')') return -1;
  for (let i = at - 2; i >= Math.max(0, at - 12); i--) if (tokens[i]!.text === '(') return i;
  return -1;
}

/** "and" or "'s" inside a name: "Relief and Works Agency", "Women's Council"; not "Spain's Council", "Paris and Border Police". */
function joinsLeft(tokens: readonly Token[], at: number, capitals: boolean): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (!before || !qualifies(tokens, at - 1, capitals)) return false;
  if (token.lower === "'s" || token.text === "'") return /^(women|men|people|children|workers|farmers|teachers|mothers|victims|students|peasants|veterans)$/.test(before.lower);
  if (token.lower !== 'and' && token.text !== '&') return false;
  return !/^\p{Lu}+$/u.test(before.text) && before.tag !== 'PROPN' ? true : !capitals && before.text.toUpperCase() !== before.text;
}

/** Takes in "of Fisheries", "in Chad"; not "of the National Police" where that is a body of its own. */
function rightEdge(tokens: readonly Token[], head: number, capitals: boolean, shapes: Shapes, bodies: ReadonlySet<number>): number {
  let to = head + 1;
  for (;;) {
    const link = tokens[to];
    if (!link || !PREPOSITION.has(link.lower)) return to;
    if ((link.lower === 'in' || link.lower === 'to') && !PLACED.has(tokens[to - 1]!.lower)) return to;
    if (capitals && to === head + 1 && !shapes.openers.has(`${tokens[head]!.lower} ${link.lower}`) && link.lower !== 'in') return to;
    if (capitals && to > head + 1 && link.lower !== 'of') return to;
    let end = to + 1;
    if (tokens[end]?.lower === 'the') end++;
    const begin = end;
    if (bodies.has(begin)) return to;
    while (inTail(tokens, end, begin, capitals) && !(tokens[end]!.lower === 'and' && bodies.has(end + 1))) end++;
    if (end === begin) return to;
    // "Theft Unit of the River Police": another body, of which this one is a part.
    if (tokens[begin - 1]!.lower === 'the' && end - begin > 1 && shapes.heads.has(tokens[end - 1]!.lower)) return to;
    to = end;
    if (capitals && tokens[to]?.lower !== 'of') return to;
  }
}

/** A word of what follows "of" in a name: "Ministry of Agriculture, Stock and Fisheries" up to the comma; "Foreign Affairs and Trade". */
function inTail(tokens: readonly Token[], at: number, begin: number, capitals: boolean): boolean {
  const token = tokens[at];
  if (!token) return false;
  const fits = (other: Token | undefined) => other !== undefined && (capitals ? /^(NOUN|PROPN|ADJ)$/.test(other.tag) : isCapital(other));
  if (fits(token)) return !(capitals && at > begin && token.tag === 'PROPN' && tokens[at - 1]!.tag === 'NOUN');
  return token.lower === 'and' && at > begin && fits(tokens[at + 1]) && (!capitals || (tokens[at + 1]!.tag !== 'PROPN' && tokens[at + 2]?.tag !== 'VERB'));
}

function accepted(tokens: readonly Token[], from: number, head: number, to: number, capitals: boolean, shapes: Shapes, countries: ReadonlySet<number>): boolean {
  const before = tokens.slice(from, head);
  const word = tokens[head]!.lower;
  const next = tokens[to];
  if (!capitals && !isCapital(tokens[head])) return (/^\p{Lu}{2,}$/u.test(before.at(-1)?.text ?? '') || countries.has(head - 1)) && shapes.institutions.has(tokens[head]!.lower) && next?.tag !== 'NOUN';
  if (!capitals) return before.length > 0 || to > head + 1;
  const proper = before.some((token) => token.tag === 'PROPN');
  const opener = to > head + 1;
  const double = head > from + 1 && shapes.heads.has(`${tokens[head - 1]!.lower} ${word}`);
  if (opener && !before.length) return !/s$/.test(word) && !shapes.weak.has(word);
  if (proper) return !/s$/.test(word) || shapes.heads.has(word);
  if (double) return true;
  // Without a name in it, it must be the whole noun phrase: not "court proceedings", "relevant organizations".
  if (tokens[to]?.tag === 'NOUN' || before.some((token) => token.lower === 'and') || /[^s]s$/.test(word)) return false;
  if (/^(a|an)$/.test(tokens[from - 1]?.lower ?? '')) return before.length >= 2 && !shapes.weak.has(word);
  return before.length >= 1 && !shapes.weak.has(word) && shapes.heads.has(word) && (before.length >= 2 || before[0]!.tag === 'NOUN');
}
