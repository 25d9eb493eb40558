import type { NounPhrase } from './chunk.ts';
import type { Clauses, Phrase } from './phrases.ts';
import { groupRight, isTime, nounAt, tailRight } from './phrases.ts';
import { SAYING } from './words.ts';

/** A prepositional phrase beside a verb. */
export interface Complement {
  readonly preposition: string;
  readonly phrase: Phrase;
  /** True where it hangs on a noun: "authorities in Chad". */
  readonly tail?: boolean;
}

/** "The Board, through the Fund, lends": what stands between the subject and the verb. */
export function insertedComplements(clauses: Clauses, from: number, at: number): Complement[] {
  const { chunks } = clauses;
  const link = chunks[from + 1];
  if (chunks[from]?.type !== 'comma' || link?.type !== 'preposition' || !nounAt(clauses, from + 2)) return [];
  const phrase = groupRight(clauses, from + 2);
  return phrase.to < at && !isTime(clauses, phrase.nouns[0]!) ? [{ preposition: link.lower, phrase }] : [];
}

/** "In cooperation with Chad, the Board lends", "On 3 May, pursuant to the Act, the Board met": what opens the sentence. */
export function openingComplements(clauses: Clauses, subject: number): Complement[] {
  const { chunks } = clauses;
  const found: Complement[] = [];
  let at = 0;
  while (at < subject) {
    const link = chunks[at]!;
    const noun = link.type === 'preposition' ? nounAt(clauses, at + 1) : null;
    if (link.type === 'comma') at++;
    else if (noun && link.type === 'preposition') {
      const phrase = groupRight(clauses, at + 1);
      const inside = phrase.to <= subject && !isTime(clauses, noun);
      if (inside) found.push({ preposition: link.lower, phrase });
      at = inside ? phrase.to : at + 2;
    } else if (nounAt(clauses, at) && isTime(clauses, nounAt(clauses, at)!)) at++;
    else return [];
  }
  return at === subject && chunks[subject - 1]?.type === 'comma' ? found : [];
}

/** The object and the prepositional phrases to the right of a verb, up to the end of its clause. */
export function complementsOf(clauses: Clauses, from: number, closed: boolean): { object: Phrase | null; complements: Complement[] } {
  const { chunks } = clauses;
  const complements: Complement[] = [];
  let object: Phrase | null = null;
  let start = from;
  // "making operational the fund": what it is made stands before what is made so.
  let at = chunks[from]?.type === 'adjective' && nounAt(clauses, from + 1)?.definite ? from + 1 : from;
  start = at;
  while (at < chunks.length) {
    const here = chunks[at]!;
    const noun = nounAt(clauses, at);
    if (noun && isTime(clauses, noun)) {
      if (at === start) start++;
      at++;
    }
    else if (noun && !object && !closed && (at === start || (complements.length > 0 && isHeavy(clauses, noun)))) {
      object = groupRight(clauses, at);
      if (startsClause(clauses, object)) return { object: null, complements };
      complements.push(...tails(clauses, object));
      at = object.to;
    } else if (here.type === 'preposition' && nounAt(clauses, at + 1)) {
      const phrase = groupRight(clauses, at + 1);
      const time = isTime(clauses, phrase.nouns[0]!);
      // "not by the Bank but by the Fund": what is ruled out is no complement.
      const ruledOut = clauses.units[here.from - 1]?.lower === 'not';
      if (!time && !ruledOut) complements.push({ preposition: here.lower, phrase }, ...tails(clauses, phrase));
      at = time ? at + 2 : phrase.to;
      if (time && complements.length === 0) start = at;
    } else if ((here.type === 'comma' && goesOnAfterComma(clauses, at)) || isSecondPreposition(clauses, at)) at++;
    else break;
  }
  return { object, complements };
}

/** "established in May a Board": an object that comes late has an article, or a name. */
const isHeavy = ({ units }: Clauses, noun: NounPhrase): boolean => /^(DET|NUM|PRON)$/.test(units[noun.from]!.tag) || units[noun.head]!.mention !== null;

/** A noun phrase after a verb that is itself the subject of the next verb: "said the Board approved". */
function startsClause({ units, chunks, reduced }: Clauses, phrase: Phrase): boolean {
  const next = chunks[phrase.to];
  // "a storm that hit the docks sank it": the object ends the relative clause, and the next verb is the main one.
  const own = chunks[phrase.from - 1];
  if (chunks[phrase.from - 2]?.type === 'relative' && chunks[phrase.from - 3]?.type === 'noun' && own?.type === 'verb' && !SAYING.has(own.verb.lemma)) return false;
  // "its failure to pay rent led to a quarrel".
  if (own?.type === 'verb' && own.verb.form === 'infinitive' && phrase.from > 1 && chunks[phrase.from - 2]!.type === 'noun' && !chunks.slice(0, phrase.from - 1).some((chunk) => chunk.type === 'verb')) return false;
  // "urges the Board be enlarged": the subjunctive leaves the Board the object.
  if (next?.type !== 'verb' || units[next.from]!.lower === 'be') return false;
  return !reduced[phrase.to] && (next.verb.form === 'finite' || next.verb.form === 'ambiguous') && !next.verb.bare;
}

/** "by the Fund and by the Bank". */
function isSecondPreposition(clauses: Clauses, at: number): boolean {
  const { chunks } = clauses;
  return chunks[at]?.type === 'conjunction' && chunks[at + 1]?.type === 'preposition' && nounAt(clauses, at + 2) !== null;
}

/** ", with Swedish funding, a manual": a prepositional phrase between commas does not end the clause. */
function goesOnAfterComma(clauses: Clauses, at: number): boolean {
  const { chunks } = clauses;
  if (chunks[at + 1]?.type === 'preposition' && nounAt(clauses, at + 2)) return true;
  if (!nounAt(clauses, at + 1) || chunks[at - 1]?.type !== 'noun' || chunks[at - 2]?.type !== 'preposition') return false;
  const end = tailRight(clauses, at + 2);
  const after = chunks[end]?.type;
  return chunks[at - 3]?.type === 'comma' && chunks[at - 4]?.type === 'verb' && (after === undefined || after === 'break' || after === 'comma');
}

/** The prepositional phrases that hang on a phrase: they may be what the verb is about ("held talks with the Board"). */
function tails(clauses: Clauses, phrase: Phrase): Complement[] {
  const list: Complement[] = [];
  for (let at = phrase.from; at < phrase.to; at++) {
    const link = clauses.chunks[at]!;
    if (link.type !== 'preposition' || !nounAt(clauses, at + 1)) continue;
    list.push({ preposition: link.lower, phrase: { ...groupRight(clauses, at + 1) }, tail: true });
  }
  return list;
}
