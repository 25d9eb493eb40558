import type { Mention, Modality, Polarity, StatedTime } from '../model.ts';
import type { Clauses, Phrase } from '../clauses/phrases.ts';
import { groupRight, nounAt } from '../clauses/phrases.ts';
import type { Frame } from '../clauses/frames.ts';
import type { Relation } from '../knowledge.ts';
import type { End } from './endpoints.ts';
import { endsOf } from './endpoints.ts';
import type { Lexicon } from './lexicon.ts';
import type { TimeExpression } from './time.ts';

/** A reading of one sentence, before keys. Token ranges. */
export interface Claim {
  readonly relation: Relation;
  readonly source: End;
  readonly target: End;
  readonly trigger: readonly { readonly from: number; readonly to: number }[];
  readonly verb: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly time: StatedTime | null;
  readonly saidBy: Mention | null;
  readonly rule: string;
}

/** What a sentence could not be made to say, and why. */
export interface Doubt {
  readonly relation: string;
  readonly reason: string;
}

export interface Reader {
  readonly clauses: Clauses;
  readonly frames: readonly Frame[];
  readonly times: readonly TimeExpression[];
  readonly lexicon: Lexicon;
  /** True where the sentence was all capitals. */
  readonly capitals: boolean;
  /** The name that a pronoun or "the Unit" stands for. */
  readonly resolve: (unit: Clauses['units'][number]) => Mention | null;
  /** Names listed in brackets after the unit: "agencies (IOM, UNHCR)". */
  readonly listedAfter: (unit: number) => readonly End[];
}

/** Prepositions that a verb of handing over keeps for itself, so that they do not hang on its object. */
export const HELD: ReadonlySet<string> = new Set(['to', 'with', 'from', 'into']);
/** None held. */
export const FREE: ReadonlySet<string> = new Set();

/** "victims in Chad", "the drafting of the Code": where the relation passes through such a phrase, the name in it is meant. */
export function passed({ clauses, resolve }: Reader, relation: Relation, phrase: Phrase, plain: readonly End[]): readonly End[] {
  if (relation.passes.length === 0 || plain.length !== 1 || plain[0]!.mention) return plain;
  const link = clauses.chunks[phrase.from + 1];
  if (link?.type !== 'preposition' || !relation.passes.includes(link.lower) || !nounAt(clauses, phrase.from + 2)) return plain;
  const inner = endsOf(clauses, groupRight(clauses, phrase.from + 2), FREE, resolve).filter((end) => end.mention && relation.to.includes(end.mention.kind));
  return inner.length ? inner : plain;
}

/** The ends of a phrase. `done` is true for the one that something is done to: an officer of a body is then not the body. */
export function ends({ clauses, resolve, listedAfter }: Reader, phrase: Phrase, holds: ReadonlySet<string>, done = false): End[] {
  const plain = endsOf(clauses, phrase, holds, resolve, done);
  const listed = phrase.nouns.flatMap((noun) => listedAfter(noun.to - 1));
  const examples = exemplified(clauses, phrase, resolve);
  const inTail = phrase.nouns.length === 1 ? tailUnits(clauses, phrase).flatMap(listedAfter) : [];
  const named = [...listed, ...inTail, ...examples];
  return named.length ? [...plain.filter((end) => end.mention), ...named] : plain;
}

/** "the upkeep of locks, including the dredging of ports": the example is done too. */
export function included({ clauses, resolve }: Reader, phrase: Phrase, plain: readonly End[], holds: ReadonlySet<string>): End[] {
  const { chunks, reduced } = clauses;
  // "lends money to towns, including Lima": the towns, not the money.
  if (plain.length === 0 || chunks.slice(phrase.from, phrase.to).some((chunk) => chunk.type === 'preposition' && holds.has(chunk.lower)) || plain.some((end) => end.mention)) return [];
  const qualifier = chunks[phrase.to];
  // "locks covering the delta, including …": over the participle.
  const from = qualifier?.type === 'verb' && (reduced[phrase.to] || qualifier.verb.form === 'gerund') ? (nounAt(clauses, phrase.to + 1) ? groupRight(clauses, phrase.to + 1).to : phrase.to + 1) : phrase.to;
  const at = chunks[from]?.type === 'comma' ? from + 1 : from;
  const link = chunks[at];
  if (link?.type !== 'preposition' || link.lower !== 'including' || !nounAt(clauses, at + 1)) return [];
  // "a body helping towns, including Lima": the nearer plural is meant.
  const near = from > phrase.to + 1 ? nounAt(clauses, phrase.to + 1) : null;
  if (near && clauses.units[near.head]!.lower.endsWith('s') && clauses.units[nounAt(clauses, at + 1)!.from]!.tag !== 'DET') return [];
  return endsOf(clauses, groupRight(clauses, at + 1), FREE, resolve);
}

/** The last units of the phrases that hang on a noun: "elements of the Ministry (A, B)". */
const tailUnits = ({ chunks }: Clauses, phrase: Phrase): number[] =>
  chunks.slice(phrase.from + 1, phrase.to).filter((chunk) => chunk.type === 'noun').map((chunk) => chunk.to - 1);

/** "agencies such as IOM and UNHCR": the names are meant. */
export function exemplified(clauses: Clauses, phrase: Phrase, resolve: Reader['resolve']): End[] {
  const at = clauses.chunks[phrase.to]?.type === 'comma' ? phrase.to + 1 : phrase.to;
  const link = clauses.chunks[at];
  if (link?.type !== 'preposition' || !/^(like|such as|including)$/.test(link.lower) || !nounAt(clauses, at + 1)) return [];
  return endsOf(clauses, groupRight(clauses, at + 1), FREE, resolve).filter((end) => end.mention);
}

/** True where the relation takes such a target. */
export const fitsTarget = (relation: Relation, end: End): boolean => relation.to.includes(end.mention ? end.mention.kind : 'activity');
