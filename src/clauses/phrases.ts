import type { Chunk, NounPhrase } from './chunk.ts';
import type { Unit } from './units.ts';
import { SAYING } from './words.ts';

/** One or more conjoined noun phrases. */
export interface Phrase {
  readonly nouns: readonly NounPhrase[];
  /** Chunk indices, half-open, prepositional tails included. */
  readonly from: number;
  readonly to: number;
}

/** A sentence cut into chunks, and what is known of its verbs so far. */
export interface Clauses {
  readonly units: readonly Unit[];
  readonly chunks: readonly Chunk[];
  /** Per chunk: true for a verb that is a reduced passive. */
  readonly reduced: readonly boolean[];
}

export const nounAt = ({ chunks }: Clauses, at: number): NounPhrase | null => {
  const chunk = chunks[at];
  return chunk?.type === 'noun' ? chunk.noun : null;
};

const MONTH = /^(january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const PERIOD = /^(years?|months?|weeks?|days?|hours?|quarters?|half|decades?|century|today|yesterday|tomorrow|morning|evening|afternoon|night|date|period|time|times|moment|present|past|future|occasions?|spring|summer|autumn|winter)$/;

/** True for "January 2002", "recent months", "2001": said of when, never who or what. */
export function isTime({ units }: Clauses, noun: NounPhrase): boolean {
  const head = units[noun.head]!;
  if (head.mention) return false;
  if (/^(?:1[6-9]|20)\d\d$/.test(head.text) || /^(?:1[6-9]|20)\d\ds$/.test(head.lower)) return noun.to - noun.from <= 3;
  if (MONTH.test(head.lower) || PERIOD.test(head.lower)) return true;
  return head.tag === 'NUM' && units.slice(noun.from, noun.to).some((unit) => MONTH.test(unit.lower));
}

/** The head of the noun phrase that ends at chunk `at`: back over "of …", "in …", and over a reduced passive. Null where it is another verb's object, or behind a preposition. */
export function headLeft(clauses: Clauses, at: number): number | null {
  const { chunks, reduced } = clauses;
  let head = at;
  for (;;) {
    const before = chunks[head - 1];
    if (before?.type === 'preposition') {
      const owner = chunks[head - 2];
      if (owner?.type === 'noun' && !isTime(clauses, owner.noun)) head -= 2;
      else if (owner?.type === 'verb' && reduced[head - 2] && nounAt(clauses, head - 3)) head -= 3;
      // "delegates working in Chad": over the -ing form to who works there.
      else if (owner?.type === 'verb' && owner.verb.form === 'gerund' && nounAt(clauses, head - 3)) head -= 3;
      // "the ferry that sank near Norway": over the relative clause to what it is about.
      else if (owner?.type === 'verb' && chunks[head - 3]?.type === 'relative' && nounAt(clauses, head - 4)) head -= 4;
      // "talks held here in March and in Chad": what stands behind a preposition is nobody's subject.
      else return null;
    } else if (before?.type === 'noun' && chunks[head - 2]?.type === 'preposition' && !isTime(clauses, before.noun) && !opensSentence(clauses, head - 1)) head -= 1;
    // "the storm that hit the dock passed": over the relative clause that ends with its object.
    else if (before?.type === 'verb' && chunks[head - 2]?.type === 'relative' && nounAt(clauses, head - 3) && !SAYING.has(before.verb.lemma)) head -= 3;
    else if (before?.type === 'verb' && (before.verb.form === 'gerund' || reduced[head - 1]) && nounAt(clauses, head - 2)) head -= 2;
    else return before?.type === 'verb' && !(SAYING.has(before.verb.lemma) && !before.verb.passive) ? null : head;
  }
}

/** The conjoined noun phrases that end at chunk `at`, each by its head, for a verb to the right: "A of B, C and D". */
export function groupLeft(clauses: Clauses, at: number): Phrase | null {
  const first = headLeft(clauses, at);
  if (first === null || !nounAt(clauses, first)) return null;
  const alone = (head: number): Phrase => ({ nouns: [nounAt(clauses, head)!], from: head, to: at + 1 });
  const heads = [first];
  for (;;) {
    const conjunct = conjunctLeft(clauses, heads[0]!, heads.length);
    if (conjunct === null) return { nouns: heads.map((head) => nounAt(clauses, head)!), from: heads[0]!, to: at + 1 };
    // "met Mali, Chad and Peru, and Norway paid": a list that is another verb's leaves the last name alone.
    // "met the crews, and Chad and Mali paid": after ", and" a pair is a subject of its own.
    const pair = conjunct.kind === 'elsewhere' && heads.length === 2 && clauses.chunks[heads[0]! - 1]?.type === 'conjunction' && clauses.chunks[heads[0]! - 2]?.type === 'comma' && clauses.chunks[first - 1]?.type === 'conjunction' && clauses.chunks[first - 2]?.type !== 'comma';
    if (pair) return { nouns: heads.map((head) => nounAt(clauses, head)!), from: heads[0]!, to: at + 1 };
    if (conjunct.kind === 'elsewhere') return alone(first);
    if (conjunct.kind === 'carried') return alone(conjunct.head);
    heads.unshift(conjunct.head);
  }
}

/** A further conjunct; a list that belongs to another verb or preposition; or the noun that carries all of it. */
type Conjunct = { readonly kind: 'conjunct' | 'carried'; readonly head: number } | { readonly kind: 'elsewhere' };

function conjunctLeft(clauses: Clauses, from: number, count: number): Conjunct | null {
  const { chunks, units } = clauses;
  let link = from - 1;
  const last = chunks[link];
  const conjoined = last?.type === 'conjunction' && last.lower !== 'but' && last.lower !== 'yet';
  if (conjoined) link--;
  const comma = chunks[link]?.type === 'comma';
  if (comma) link--;
  if (!conjoined && (!comma || count < 2)) return null;
  const inner = nounAt(clauses, link);
  if (!inner) return null;
  const here = nounAt(clauses, from)!;
  // "the Fund and the Board's thrift": the thrift of both.
  if (units[inner.head]!.mention && owned(units, here)) return { kind: 'carried', head: from };
  const head = headLeft(clauses, link);
  if (head === null) return count > 1 && !opensSentence(clauses, link) ? { kind: 'elsewhere' } : null;
  const before = chunks[head - 1];
  if (before?.type === 'subordinator' && comma && !/^(that|because|whereas|although|though|while)$/.test(before.lower)) return null;
  if (before?.type === 'verb') return count > 1 ? { kind: 'elsewhere' } : null;
  // "courts in both Lima and Cuzco": the places are the courts'.
  if (head !== link && units[inner.from]!.lower === 'both') return { kind: 'carried', head };
  // "a spokesman of the Bank and the Fund", "relations between Chad and Mali": both belong to the first noun.
  if (head !== link && units[here.head]!.mention && units[inner.head]!.mention && !units[nounAt(clauses, head)!.head]!.mention) return { kind: 'carried', head };
  return { kind: 'conjunct', head };
}

/** "Since the talks, Chad and Mali": the phrase that opens the sentence is no part of a list. */
function opensSentence({ chunks }: Clauses, at: number): boolean {
  let from = at;
  while (chunks[from]?.type === 'noun' && chunks[from - 1]?.type === 'preposition') from -= 2;
  return from < 0 || chunks[from]?.type === 'break' || chunks[from]?.type === 'subordinator';
}

/** "Chad's thrift": a name with what is its own, no article before. */
const owned = (units: Clauses['units'], noun: NounPhrase): boolean => !/^(DET|PRON)$/.test(units[noun.from]!.tag) && units.slice(noun.from, noun.head).some((unit) => /^['’]s?$/.test(unit.text));

/** The conjoined noun phrases that begin at chunk `at`, with their prepositional tails, as far as they are not another verb's subject. */
export function groupRight(clauses: Clauses, at: number): Phrase {
  const nouns = [nounAt(clauses, at)!];
  let to = tailRight(clauses, at + 1);
  for (;;) {
    const next = conjunctRight(clauses, to);
    if (next === null) return { nouns, from: at, to };
    if (!belongsToTail(clauses, nouns.at(-1)!, to - 1, next)) nouns.push(nounAt(clauses, next)!);
    to = tailRight(clauses, next + 1);
  }
}

/** The chunk after the conjuncts that hang on a noun's tail and not on the noun: "a conference on science and technology". */
export function tailConjuncts(clauses: Clauses, noun: NounPhrase, at: number): number {
  let to = at;
  for (;;) {
    const next = conjunctRight(clauses, to);
    if (next === null || !belongsToTail(clauses, noun, to - 1, next)) return to;
    to = tailRight(clauses, next + 1);
  }
}

/** "talks with the Fund and the Bank", "training on patterns and profiles": the conjunct is like the noun of the tail (chunk `at`), not like its head. */
function belongsToTail(clauses: Clauses, head: NounPhrase, at: number, conjunct: number): boolean {
  const { units, chunks } = clauses;
  const next = nounAt(clauses, conjunct)!;
  const last = nounAt(clauses, at);
  if (!last || last === head) return false;
  const link = chunks[at - 1];
  if (link?.type === 'preposition' && (link.lower === 'between' || units[last.from]!.lower === 'both' || units[last.from - 1]!.lower === 'both')) return true;
  const isName = (noun: NounPhrase) => units[noun.head]!.mention !== null;
  // "his dealings with his party and parliament": a name without article beside a bare noun.
  if (isName(next)) return (isName(last) && !isName(head)) || (!isName(head) && isBare(units, next) && !isBare(units, head) && chunks[conjunct - 2]?.type !== 'comma');
  // "briefings from Chad and the crews", "changes to the law and the rules": the article is that of the tail.
  if (units[next.from]!.lower === 'the' && isBare(units, head) && !isName(head) && (isName(last) || units[last.from]!.lower === 'the')) return true;
  // Close attachment: a bare noun joins the bare noun before it rather than a head further off.
  return isBare(units, next) && (isBare(units, last) || isName(last) || units[last.from]!.tag === 'PRON');
}

/** Without article or number: "patterns", "economic policy". */
const isBare = (units: Clauses['units'], noun: NounPhrase): boolean => !/^(DET|NUM|PRON)$/.test(units[noun.from]!.tag) && !/^(several|many|few|various|numerous)$/.test(units[noun.from]!.lower);

function conjunctRight(clauses: Clauses, at: number): number | null {
  const { chunks } = clauses;
  let next = at;
  const comma = chunks[next]?.type === 'comma';
  if (comma) next++;
  const conjunction = chunks[next];
  if (conjunction?.type === 'conjunction' && conjunction.lower !== 'but') next++;
  if (next === at || !nounAt(clauses, next) || isTime(clauses, nounAt(clauses, next)!)) return null;
  const end = tailRight(clauses, next + 1);
  // "stability and not conflict": what is ruled out is no conjunct.
  if (opensClause(clauses, end) || (clauses.units[chunks[next]!.from - 1]?.lower === 'not' && !isDenied(clauses, at))) return null;
  if (isVerbAfter(clauses, end) && !(conjunction?.type === 'conjunction' && conjunction.lower === 'nor')) return null;
  if (comma && conjunction?.type !== 'conjunction' && !listGoesOn(clauses, end)) return null;
  return next;
}

/** Under a verb that is denied, a second "not" rules nothing out. */
const isDenied = ({ chunks }: Clauses, at: number): boolean => {
  const verb = chunks.slice(0, at).findLast((chunk) => chunk.type === 'verb');
  return verb?.type === 'verb' && verb.verb.negated;
};

/** "and the figures he gave show", "and a move by Chad that seemed rash could": the conjunct is the subject of a new clause. */
function opensClause(clauses: Clauses, at: number): boolean {
  const { chunks } = clauses;
  if (nounAt(clauses, at) && isVerbAfter(clauses, at + 1)) return true;
  // "and failure to pay rent could hurt".
  // "and the ferry, a gift of Norway, sank".
  const described = chunks[at]?.type === 'comma' ? nounAt(clauses, at + 1) : null;
  if (described && /^(a|an|one|the)$/.test(clauses.units[described.from]!.lower)) {
    const end = tailRight(clauses, at + 2);
    if (chunks[end]?.type === 'comma' && isVerbAfter(clauses, end + 1)) return true;
  }
  const infinitive = chunks[at];
  if (infinitive?.type === 'verb' && infinitive.verb.form === 'infinitive') {
    const end = nounAt(clauses, at + 1) ? tailRight(clauses, at + 2) : at + 1;
    if (isVerbAfter(clauses, end)) return true;
  }
  const agent = chunks[at];
  const relative = agent?.type === 'preposition' && agent.lower === 'by' && nounAt(clauses, at + 1) ? tailRight(clauses, at + 2) : at;
  if (chunks[relative]?.type !== 'relative' || !isVerbAfter(clauses, relative + 1)) return relative > at && isVerbAfter(clauses, relative);
  for (let i = relative + 2; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.type === 'break' || chunk.type === 'conjunction' || chunk.type === 'subordinator' || chunk.type === 'relative') return false;
    if (chunk.type === 'verb' && isVerbAfter(clauses, i) && chunk.verb.form === 'finite') return true;
  }
  return false;
}

/** "A, B and C": after "A, B" an "and" must still come; otherwise B may be in apposition. */
function listGoesOn(clauses: Clauses, at: number): boolean {
  let next = at;
  for (let hops = 0; hops < 12; hops++) {
    if (clauses.chunks[next]?.type === 'comma') next++;
    if (clauses.chunks[next]?.type === 'conjunction') return nounAt(clauses, next + 1) !== null;
    if (!nounAt(clauses, next)) return false;
    next = tailRight(clauses, next + 1);
  }
  return false;
}

function isVerbAfter({ chunks, reduced }: Clauses, at: number): boolean {
  const chunk = chunks[at];
  return chunk?.type === 'verb' && !reduced[at] && (chunk.verb.form === 'finite' || chunk.verb.form === 'ambiguous');
}

/** Prepositions that hang a phrase on the noun before. */
const TAILS = new Set(['of', 'for', 'on', 'to', 'in', 'with', 'against', 'from', 'between', 'among', 'at', 'into', 'within', 'on behalf of', 'about', 'over']);

/** "at the end of the year": said of when. */
const EDGE = /^(beginning|end|start|outset|close|conclusion|height)$/;

/** "posters at docks with funding from Chad": how it was done, and no more of the docks. */
const MEANS = /^(help|assistance|aid|support|funding|financing|backing)$/;

/** Who gives it is named: "with assistance from Chad", in telegrams "with assistance Chad". */
function isGiven(clauses: Clauses, at: number): boolean {
  const chunk = clauses.chunks[at];
  if (chunk?.type === 'preposition') return /^(from|of|by)$/.test(chunk.lower);
  return chunk?.type === 'noun' && clauses.units[chunk.noun.head]!.mention !== null;
}

/** The chunk after "of …", "for …" that follow a noun; a phrase of time does not belong to it. */
export function tailRight(clauses: Clauses, at: number): number {
  const { chunks } = clauses;
  let to = at;
  for (;;) {
    const link = chunks[to];
    const noun = nounAt(clauses, to + 1);
    const aged = link?.type === 'preposition' && /^(under|over|below|above)$/.test(link.lower) && noun !== null && clauses.units[noun.head]!.lower === 'age';
    if (link?.type !== 'preposition' || !(TAILS.has(link.lower) || aged) || !noun || isTime(clauses, noun) || (link.lower === 'at' && EDGE.test(clauses.units[noun.head]!.lower)) || (link.lower === 'in' && clauses.units[noun.head]!.lower === 'order') || (link.lower === 'with' && MEANS.test(clauses.units[noun.head]!.lower) && (to > at || isGiven(clauses, to + 2)))) return to;
    to += 2;
  }
}
