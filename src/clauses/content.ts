import type { Chunk } from './chunk.ts';
import type { Clauses } from './phrases.ts';
import { isTime } from './phrases.ts';
import { CLAIM_NOUNS, DENYING, SAYING } from './words.ts';

/** Besides nouns of claims, those whose "that" opens what is believed, not a relative clause. */
export const CONTENT_NOUNS = /^(evidence|indications?|signs?|proof|fact|questions?|doubts?)$/;

const DECIDING = new Set(['decide', 'determine', 'agree', 'order', 'require', 'propose', 'recommend', 'request', 'demand', 'rule', 'resolve', 'ensure']);

/** Verbs whose "that" follows the one who is told. */
const TELLING = /^(tell|inform|convince|persuade|assure|advise|notify|remind|warn|brief|reassure|satisfy)$/;

/** Prepositions that open a clause where a verb follows: "after the Board paid". */
const TEMPORAL = /^(after|before|until|till|since|as|once)$/;

/** Tells the openers of clauses from relative pronouns and prepositions: "it was decided in May that …", "after the Board paid the crew". */
export function contentClauses(units: Clauses['units'], chunks: readonly Chunk[]): Chunk[] {
  return chunks.map((one, at) => {
    if (one.type === 'preposition' && TEMPORAL.test(one.lower) && opensClause(units, chunks, at + 1)) return { ...one, type: 'subordinator' };
    return one.type === 'relative' && one.lower === 'that' && opensContent(units, chunks, at) ? { ...one, type: 'subordinator' } : one;
  });
}

/** A noun phrase with its own verb, which is no participle: "the Board paid the crew", not "talks held in May". */
function opensClause(units: Clauses['units'], chunks: readonly Chunk[], at: number): boolean {
  const noun = chunks[at];
  if (noun?.type !== 'noun' || isTime({ units, chunks, reduced: [] }, noun.noun)) return false;
  const link = chunks[at + 1];
  if ((link?.type === 'preposition' || link?.type === 'conjunction') && chunks[at + 2]?.type === 'noun') return opensClause(units, chunks, at + 2);
  return link?.type === 'verb' && ((link.verb.form === 'finite' && !link.verb.bare) || (link.verb.form === 'ambiguous' && chunks[at + 2]?.type === 'noun'));
}

function opensContent(units: Clauses['units'], chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at - 1]?.type === 'noun' && contentNoun(units, chunks, at, 1)) return true;
  // "a claim against the ferry that sank": without a subject of its own it is a relative clause.
  if (chunks[at + 1]?.type !== 'verb' && contentNoun(units, chunks, at)) return true;
  for (let i = at - 1; i >= 0; i--) {
    const before = chunks[i]!;
    if (before.type === 'break' || before.type === 'relative' || before.type === 'subordinator') return false;
    if (before.type === 'verb') return (SAYING.has(before.verb.lemma) || TELLING.test(before.verb.lemma) || DECIDING.has(before.verb.lemma) || DENYING.has(before.verb.lemma)) && (chunks[i + 1]?.type !== 'noun' || (TELLING.test(before.verb.lemma) && i < at - 1));
  }
  return false;
}

/** The noun that a "that" spells out ("the claim by Chad, a neighbour, that …"): back over what hangs on it, at most `reach` chunks and up to a verb. */
export function contentNoun(units: Clauses['units'], chunks: readonly Chunk[], at: number, reach = 14): string {
  for (let i = at - 1; i >= 0 && at - i <= reach; i--) {
    const chunk = chunks[i]!;
    if (chunk.type === 'break' || chunk.type === 'subordinator' || chunk.type === 'relative' || chunk.type === 'verb') return '';
    const word = chunk.type === 'noun' ? units[chunk.noun.head]!.lower : '';
    if (CLAIM_NOUNS.test(word) || CONTENT_NOUNS.test(word)) return word;
  }
  return '';
}
