import type { Mention } from '../model.ts';
import type { Relation } from '../knowledge.ts';
import type { NounPhrase } from '../clauses/chunk.ts';
import type { Clauses, Phrase } from '../clauses/phrases.ts';
import { groupRight, nounAt, tailRight } from '../clauses/phrases.ts';
import type { Frame } from '../clauses/frames.ts';
import type { Lexicon, PhraseEntry } from './lexicon.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A relation that a noun phrase states, without a verb of its own. Ends are phrases, or names inside one. */
export interface NominalMatch {
  readonly relation: Relation;
  readonly entry: string;
  readonly source: Phrase | Mention;
  readonly target: Phrase | Mention;
  /** Unit ranges. */
  readonly trigger: readonly Range[];
  /** The frame whose status it shares, if it hangs on one. */
  readonly frame: Frame | null;
  readonly negated: boolean;
}

export const isPhrase = (end: Phrase | Mention): end is Phrase => 'nouns' in end;

/** Who does what a passive says. */
const agentOf = (frame: Frame): Phrase | undefined => (frame.passive ? frame.complements.find((other) => other.preposition === 'by')?.phrase : undefined);

/** Links between two noun phrases: "the Unit, under the direction of the Bureau"; "in cooperation with the Fund". */
export function matchLinks(clauses: Clauses, frames: readonly Frame[], lexicon: Lexicon): NominalMatch[] {
  return frames.flatMap((frame) => frame.complements.flatMap((complement) => {
    const agent = agentOf(frame);
    const source = agent ?? frame.subject;
    const link = clauses.chunks[complement.phrase.from - 1];
    if (!source || link?.type !== 'preposition' || complement.phrase === agent || complement.tail) return [];
    return (lexicon.links.get(complement.preposition) ?? []).map(({ relation, entry }) => ({
      relation, entry, source, target: complement.phrase, trigger: [{ from: link.from, to: link.to }], frame, negated: false,
    }));
  }));
}

/** Nominalisations: "the adoption of the Code by the Board", "the Board's adoption of the Code", "with Swedish funding". */
export function matchNouns(clauses: Clauses, frames: readonly Frame[], lexicon: Lexicon): NominalMatch[] {
  return clauses.chunks.flatMap((chunk, at) => {
    if (chunk.type !== 'noun') return [];
    const head = clauses.units[chunk.noun.head]!;
    return (lexicon.nouns.get(head.lower) ?? lexicon.nouns.get(head.lemma) ?? []).flatMap((entry) => nominalAt(clauses, frames, at, entry) ?? []);
  });
}

function nominalAt(clauses: Clauses, frames: readonly Frame[], at: number, { relation, entry, words }: PhraseEntry): NominalMatch | null {
  const { chunks } = clauses;
  const noun = nounAt(clauses, at)!;
  const owner = ownerOf(clauses, noun);
  const trigger = [{ from: noun.head, to: noun.head + 1 }];
  const common = { relation, entry, trigger, negated: noun.negative };
  const link = chunks[at + 1];
  if (words.length > 1) {
    if (link?.type !== 'preposition' || link.lower !== words[1] || !nounAt(clauses, at + 2)) return null;
    const target = groupRight(clauses, at + 2);
    const by = chunks[tailRight(clauses, at + 1)];
    const agentAt = tailRight(clauses, at + 1) + 1;
    const agent = by?.type === 'preposition' && by.lower === 'by' && nounAt(clauses, agentAt) ? groupRight(clauses, agentAt) : null;
    const source = owner ?? agent;
    return source && { ...common, source, target, frame: null };
  }
  const before = chunks[at - 1];
  if (before?.type !== 'preposition' || (before.lower !== 'with' && before.lower !== 'through' && before.lower !== 'under')) return null;
  const from = chunks[at + 1];
  const giver = owner ?? (from?.type === 'preposition' && /^(from|of|by)$/.test(from.lower) && nounAt(clauses, at + 2) ? groupRight(clauses, at + 2) : null);
  const frame = frameAround(clauses, frames, at);
  const subject = frame && (agentOf(frame) ?? frame.subject);
  return giver && frame && subject ? { ...common, source: giver, target: subject, frame, trigger: [{ from: before.from, to: before.to }, ...trigger] } : null;
}

/** Whose it is: "Board" in "the Board's adoption", "Sida" in "Sida funding". */
function ownerOf({ units }: Clauses, phrase: NounPhrase): Mention | null {
  for (let i = phrase.head - 1; i >= phrase.from; i--) {
    const { mention } = units[i]!;
    if (mention && !mention.adjectival) return i === phrase.head - 1 || units[i + 1]!.lower === "'s" ? mention : null;
  }
  return null;
}

/** The frame that a prepositional phrase belongs to: the next verb where it opens the sentence, else the last one before it. */
function frameAround({ chunks }: Clauses, frames: readonly Frame[], at: number): Frame | null {
  const before = frames.findLast((frame) => frame.at < at);
  if (before && !chunks.slice(before.at, at).some((chunk) => chunk.type === 'break')) return before;
  return frames.find((frame) => frame.at > at && frame.verb.form !== 'infinitive' && frame.verb.form !== 'gerund') ?? null;
}
