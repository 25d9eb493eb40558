import type { Chunk } from '../clauses/chunk.ts';
import type { Clauses, Phrase } from '../clauses/phrases.ts';
import { SAYING } from '../clauses/words.ts';
import type { End } from './endpoints.ts';
import { MAX_WORDS, wording } from './endpoints.ts';

/** Units that a restriction may have: a longer one tells a story of its own. */
const LONGEST = 13;

/**
 * "the duties reserved for Chad", "states that are willing to pay": what tells which ones are meant belongs to the phrase, where the noun alone is too
 * bare or too definite to be understood. `own` is the chunk of the verb that the statement comes from, `source` who does it: "an option that Chad used",
 * "steps taken by Chad" are not told apart by what is stated of them. What `isSaid` is said of nothing else: "criticised flaws built into the locks".
 */
export function withRestriction(clauses: Clauses, end: End, own: number, source: Phrase, isSaid = false): End {
  const { chunks, units } = clauses;
  const isAnyOf = MANY.test(end.mention?.text ?? end.label);
  if (end.mention && !isAnyOf) return end;
  const from = units.findIndex((unit) => unit.from === end.from);
  const at = chunks.findIndex((chunk) => chunk.type === 'noun' && units[chunk.to - 1]!.to === end.to) + 1;
  if (from < 0 || at === 0 || !(isSaid || isAnyOf || isAlone(clauses, from, at) || isDefinite(clauses, from))) return end;
  const next = restrictionRight(clauses, at, stopOf(chunks, at, own, source));
  if (next === at || (own > at && own < next) || (own === at && next < at + 3)) return end;
  const last = chunks[next - 1]!.to;
  const to = /^['’]s$/.test(units[last]?.text ?? '') ? last + 1 : last;
  return to - from > MAX_WORDS || to - chunks[at - 1]!.to > LONGEST ? end : { ...end, mention: null, label: wording(units.slice(from, to)), to: units[to - 1]!.to };
}

/** "Member States that are willing to pay": some of them, not the name. */
const MANY = /\b(?:states|countries|governments|parties|members|administrations|authorities)$/i;

/** Before the verb itself, where the noun is its subject; before "by Chad", "under the Act". */
const stopOf = (chunks: readonly Chunk[], at: number, own: number, source: Phrase): number =>
  Math.min(chunks.length, own > at ? own : Infinity, source.from > at ? source.from - 1 : Infinity);

/** One word, with or without a number before it. */
const isAlone = ({ units, chunks }: Clauses, from: number, at: number): boolean => units.slice(from, chunks[at - 1]!.to).filter((unit) => unit.tag !== 'NUM').length === 1;

/** "the duties", "those ships": the reader asks which. */
const isDefinite = ({ units }: Clauses, from: number): boolean => /^(the|those|all|any|only)$/.test(units[from - 1]?.lower ?? '');

/** The chunk after a relative clause, a participle or an adjective that hangs on the noun before chunk `at`; `at` where there is none. */
function restrictionRight(clauses: Clauses, at: number, stop: number): number {
  const { chunks, units, reduced } = clauses;
  const opener = chunks[at];
  if (opener?.type === 'relative') return /^(that|which|who)$/.test(opener.lower) ? clauseRight(clauses, at, stop) : at;
  if (opener?.type === 'adjective') return isLink(clauses, at + 1) ? phrasesRight(clauses, at + 1, stop) : at;
  if (opener?.type !== 'verb' || at >= stop || chunks[at - 1]!.to !== opener.from) return at;
  const participle = reduced[at]! || (opener.verb.form === 'gerund' && !SAYING.has(opener.verb.lemma) && units[opener.to]?.text !== ',');
  return participle ? phrasesRight(clauses, at + 1, stop) : at;
}

const isLink = ({ chunks }: Clauses, at: number): boolean => chunks[at]?.type === 'preposition' && chunks[at + 1]?.type === 'noun';

/** The chunk after "that is rightfully Chad's": one verb, with its subject, object and phrases. */
function clauseRight(clauses: Clauses, at: number, stop: number): number {
  const { chunks, reduced } = clauses;
  const verb = chunks[at + 1]?.type === 'noun' ? at + 2 : at + 1;
  const chunk = chunks[verb];
  if (chunk?.type !== 'verb' || verb >= stop || reduced[verb] || chunk.verb.form === 'infinitive' || chunk.verb.form === 'gerund') return at;
  const end = phrasesRight(clauses, verb + 1, stop);
  const after = chunks[end];
  return after?.type === 'subordinator' || after?.type === 'relative' || (after?.type === 'verb' && end < stop) ? at : end;
}

/** The chunk after objects, adjectives, infinitives and prepositional phrases. */
function phrasesRight({ chunks, reduced }: Clauses, at: number, stop: number): number {
  let to = at;
  while (to < stop && to < chunks.length) {
    const chunk = chunks[to]!;
    const goesOn = chunk.type === 'noun' || chunk.type === 'adjective' || (chunk.type === 'preposition' && chunks[to + 1]?.type === 'noun') || (chunk.type === 'verb' && (chunk.verb.form === 'infinitive' || reduced[to]));
    if (!goesOn) break;
    to++;
  }
  return to;
}
