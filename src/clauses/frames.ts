import type { Modality, Polarity } from '../model.ts';
import type { NounPhrase } from './chunk.ts';
import { chunk } from './chunk.ts';
import type { Clauses, Phrase } from './phrases.ts';
import { groupRight, isTime, nounAt } from './phrases.ts';
import type { Complement } from './complements.ts';
import { contentClauses } from './content.ts';
import { complementsOf, insertedComplements, openingComplements } from './complements.ts';
import { isReduced } from './reduced.ts';
import { subjectOf } from './subjects.ts';
import type { VerbGroup } from './verbs.ts';
import { CLAIMING, HYPOTHETICAL, SAYING } from './words.ts';

/** A verb with what stands around it: the shallow reading of one clause. */
export interface Frame {
  readonly verb: VerbGroup;
  /** Chunk index of the verb. */
  readonly at: number;
  /** Who does it; for a passive, to whom it is done. */
  readonly subject: Phrase | null;
  readonly object: Phrase | null;
  readonly complements: readonly Complement[];
  /** After "be": "responsible", "part". */
  readonly predicate: { readonly lower: string; readonly negative: boolean; readonly from: number; readonly to: number } | null;
  readonly passive: boolean;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Under "if", "whether": nothing is claimed. */
  readonly hypothetical: boolean;
  /** Who says so, by a verb of saying or "according to". */
  readonly saidBy: NounPhrase | null;
  /** True where it is only claimed or believed: "argued that". */
  readonly claimed: boolean;
  /** Why the subject is not known, where it is not. */
  readonly doubt: string | null;
}

/** What a governing verb hands down to a governed one. */
export interface Reading {
  subject: Phrase | null;
  /** A phrase that is what the verb is done to although it stands before: "women whom the Unit met". */
  object?: Phrase | null;
  complement?: Complement | null;
  negated?: boolean;
  modality?: Modality | null;
  hypothetical?: boolean;
  saidBy?: NounPhrase | null;
  claimed?: boolean;
  doubt?: string;
}

/** Cuts a sentence into chunks and reads every verb of it, left to right. */
export function readFrames(units: Clauses['units']): { clauses: Clauses; frames: Frame[] } {
  const chunks = contentClauses(units, chunk(units));
  const reduced: boolean[] = [];
  const clauses: Clauses = { units, chunks, reduced };
  chunks.forEach((_, at) => reduced.push(isReduced(clauses, at)));
  const frames: Frame[] = [];
  chunks.forEach((one, at) => {
    if (one.type === 'verb') frames.push(toFrame(clauses, at, one.verb, frames));
  });
  return { clauses, frames: saidAtTheEnd(clauses, shareObjects(clauses, frames)) };
}

/** "The ferry sank, Norway said.": who says so stands last. */
function saidAtTheEnd({ chunks }: Clauses, frames: readonly Frame[]): Frame[] {
  const last = frames.at(-1);
  const after = last && chunks[last.at + 1];
  const speaker = last?.subject?.nouns.length === 1 ? last.subject.nouns[0]! : null;
  const trailing = last && speaker && SAYING.has(last.verb.lemma) && !last.object && last.subject!.to === last.at && chunks[last.subject!.from - 1]?.type === 'comma' && (!after || after.type === 'break');
  return trailing ? frames.map((frame) => (frame === last || frame.saidBy ? frame : { ...frame, saidBy: speaker, claimed: CLAIMING.has(last.verb.lemma) })) : [...frames];
}

/** "amend and improve the rules": the first verb takes the object of the second. */
function shareObjects({ chunks }: Clauses, frames: readonly Frame[]): Frame[] {
  const shared: Frame[] = [];
  for (const frame of frames.toReversed()) {
    const next = shared[0];
    const links = next ? chunks.slice(frame.at + 1, next.at) : [];
    const joined = links.length > 0 && links.every((chunk) => chunk.type === 'comma' || (chunk.type === 'conjunction' && chunk.lower !== 'but'));
    const open = !frame.object && frame.complements.length === 0 && !frame.verb.copula;
    if (next && joined && open && next.subject === frame.subject && next.passive === frame.passive && !next.verb.copula) shared.unshift({ ...frame, object: next.object, complements: next.complements });
    else shared.unshift(frame);
  }
  return shared;
}

function toFrame(clauses: Clauses, at: number, verb: VerbGroup, frames: readonly Frame[]): Frame {
  const reading = subjectOf(clauses, at, verb, frames);
  const passive = verb.passive || clauses.reduced[at]!;
  const copula = verb.copula || COPULAR.has(verb.lemma);
  const predicate = copula ? predicateOf(clauses, at) : null;
  const inserted = reading.subject ? insertedComplements(clauses, reading.subject.to, at) : [];
  const opening = reading.subject && verb.form !== 'infinitive' && verb.form !== 'gerund' && !clauses.reduced[at] && reading.subject.to === at && reading.subject.from > 2 ? openingComplements(clauses, reading.subject.from) : [];
  const found = bothObjects(clauses, verb.lemma, complementsOf(clauses, predicate ? predicate.next : at + 1, passive || copula));
  const object = copula ? predicate?.phrase ?? null : (found.object ?? reading.object ?? null);
  const agent = passive ? found.complements.find((complement) => complement.preposition === 'by')?.phrase : null;
  const negative = [reading.subject, object, agent].some((phrase) => phrase?.nouns.some((noun) => noun.negative)) || (predicate?.negative ?? false);
  const negated = [verb.negated, negative, reading.negated ?? false].filter(Boolean).length % 2 === 1;
  return {
    verb, at, subject: reading.subject, object, passive,
    complements: [...found.complements, ...(reading.complement ? [reading.complement] : []), ...inserted, ...opening],
    predicate: predicate && { lower: predicate.lower, negative: predicate.negative, from: predicate.from, to: predicate.to },
    polarity: negated ? 'negated' : 'affirmed',
    modality: verb.modality ?? reading.modality ?? 'asserted',
    hypothetical: (reading.hypothetical ?? false) || verb.counterfactual || (verb.conditional && clauses.chunks.some((chunk) => chunk.type === 'subordinator' && HYPOTHETICAL.has(chunk.lower))),
    saidBy: reading.saidBy ?? null,
    claimed: reading.claimed ?? false,
    doubt: reading.doubt ?? null,
  };
}

/** "gave Chad two ferries": the second noun is what is given, the first to whom. */
function bothObjects(clauses: Clauses, lemma: string, found: ReturnType<typeof complementsOf>): ReturnType<typeof complementsOf> {
  const { object } = found;
  if (!object || object.nouns.length > 1 || !GIVING.has(lemma) || object.to > object.from + 1 || !nounAt(clauses, object.to) || isTime(clauses, nounAt(clauses, object.to)!)) return found;
  const second = complementsOf(clauses, object.to, false);
  return second.object ? { object: second.object, complements: [...second.complements, { preposition: 'to', phrase: object }] } : found;
}

const GIVING = new Set('give offer lend send grant award pay issue hand show teach bring sell assign allocate deny accord afford'.split(' '));

/** Verbs that link a subject and what it is, as "be" does. */
const COPULAR = new Set(['become', 'remain']);

interface Predicate {
  lower: string;
  negative: boolean;
  /** Unit indices, half-open. */
  from: number;
  to: number;
  phrase: Phrase | null;
  /** The chunk after it. */
  next: number;
}

/** What follows "be": an adjective ("responsible"), or a noun phrase ("a member"). */
function predicateOf(clauses: Clauses, at: number): Predicate | null {
  const { chunks, units } = clauses;
  const next = chunks[at + 1];
  if (next?.type === 'adjective') return { lower: next.lower, negative: next.negative, from: next.from, to: next.to, phrase: null, next: at + 2 };
  if (next?.type !== 'noun') return null;
  const phrase = groupRight(clauses, at + 1);
  return { lower: units[next.noun.head]!.lower, negative: next.noun.negative, from: next.from, to: next.to, phrase, next: at + 2 };
}
