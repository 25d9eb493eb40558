import type { Modality } from '../model.ts';
import type { Frame, Reading } from './frames.ts';
import type { Clauses, Phrase } from './phrases.ts';
import { contentNoun } from './content.ts';
import { verbForm } from './conjugation.ts';
import { nounAt } from './phrases.ts';
import { CLAIMING, CLAIM_NOUNS, COLOURS, DENYING, HYPOTHETICAL, SAYING } from './words.ts';

/** Nothing found. */
export const NONE: Reading = { subject: null, doubt: 'no subject found' };

export const frameAt = (frames: readonly Frame[], at: number): Frame | undefined => frames.find((frame) => frame.at === at);
export const alone = (clauses: Clauses, at: number): Phrase => ({ nouns: [nounAt(clauses, at)!], from: at, to: at + 1 });

/** Whom a noun describes: in "Chad is a state that", "Chad, a state that" it is Chad; else the noun itself. */
export function namedBy(clauses: Clauses, phrase: Phrase, frames: readonly Frame[]): Phrase {
  const { units, chunks } = clauses;
  const noun = phrase.nouns[0]!;
  if (phrase.nouns.length > 1 || noun.pronoun || units[noun.head]!.mention) return phrase;
  const being = frames.find((frame) => frame.verb.copula && frame.object?.from === phrase.from && frame.object.nouns.length === 1);
  if (being) return being.subject && being.polarity === 'affirmed' && being.modality === 'asserted' && !being.hypothetical ? being.subject : phrase;
  const name = chunks[phrase.from - 1]?.type === 'comma' ? nounAt(clauses, phrase.from - 2) : null;
  const beyond = nounAt(clauses, phrase.from - 4);
  const listed = /^(comma|conjunction)$/.test(chunks[phrase.from - 3]?.type ?? '') && beyond !== null && units[beyond.head]!.mention !== null;
  return name && units[name.head]!.mention && !listed && /^(a|an|one)$/.test(units[noun.from]!.lower) ? alone(clauses, phrase.from - 2) : phrase;
}

/** The status that a governed verb takes over from its governor. */
export function inherited(frame: Frame): Pick<Reading, 'negated' | 'modality' | 'hypothetical' | 'saidBy' | 'claimed'> {
  return {
    negated: frame.polarity === 'negated', modality: frame.modality === 'asserted' ? null : frame.modality,
    hypothetical: frame.hypothetical, saidBy: frame.saidBy, claimed: frame.claimed,
  };
}

/** What a governing word makes of the claim: "plans to", "failed to". */
export function coloured(frame: Frame, word: string, fallback: Modality | null): Reading {
  const colour = COLOURS.get(word);
  const from = inherited(frame);
  return {
    ...from, subject: frame.subject, negated: Boolean(from.negated) !== Boolean(colour?.negated),
    modality: shade(from.modality ?? null, colour ? (colour.modality ?? null) : fallback),
    ...(frame.doubt ? { doubt: frame.doubt } : {}),
  };
}

/** "may be asked to" is possible, "will be asked to" is requested: of two the outer one counts, unless what is to come is no more than asked or possible. */
const shade = (outer: Modality | null, inner: Modality | null): Modality | null => (outer === 'planned' && (inner === 'requested' || inner === 'possible') ? inner : outer ?? inner);

/** True where a stop or a new clause stands between. */
export const crossesBreak = ({ chunks }: Clauses, from: number, to: number): boolean => chunks.slice(from + 1, to).some((chunk) => chunk.type === 'break' || chunk.type === 'subordinator');

/** What stands over a finite clause: "X reported that …", "if …". */
export function contextOf(clauses: Clauses, at: number, frames: readonly Frame[]): Pick<Reading, 'negated' | 'modality' | 'hypothetical' | 'saidBy' | 'claimed'> {
  const { chunks } = clauses;
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i]!;
    // "the Fund quibbles, however, that Chad pays rent", where the tagger knows no verb: no relative clause has all that its verb wants.
    if (chunk.type === 'relative' && chunk.lower === 'that' && chunks[i - 1]?.type === 'comma' && nounAt(clauses, i + 1) && nounAt(clauses, at + 1)) return { hypothetical: true };
    // "nor are we sure that it pays".
    if (chunk.type === 'relative' && chunk.lower === 'that' && nounAt(clauses, i - 1)?.pronoun) return { hypothetical: true };
    if (chunk.type === 'break' || chunk.type === 'relative') return {};
    if (chunk.type === 'subordinator') return ONCE.test(chunk.lower) && isToCome(clauses, at) ? { hypothetical: true } : { ...underSubordinator(clauses, i, chunk.lower, frames), ...asked(clauses, i, at, frames) };
    if (chunk.type === 'verb' && SAYING.has(chunk.verb.lemma) && i < at - 1 && nounAt(clauses, i + 1) && (frameAt(frames, i)?.object === null || isAsked(clauses, i, at))) {
      // "we suggest the Board meet": asked, not said.
      const asked = isAsked(clauses, i, at);
      return { ...saidUnder(frameAt(frames, i)!), ...(asked ? { modality: 'requested' as const } : {}) };
    }
  }
  return {};
}

function underSubordinator(clauses: Clauses, at: number, lower: string, frames: readonly Frame[]): Pick<Reading, 'negated' | 'modality' | 'hypothetical' | 'saidBy' | 'claimed'> {
  if (HYPOTHETICAL.has(lower)) return { hypothetical: true };
  if (lower !== 'that') return {};
  const end = beforeAsides(clauses, at);
  const over = frames.findLast((frame) => frame.at < end && !crossesBreak(clauses, frame.at, end));
  // "said that Chad would reject the plan and that it would pay": the second "that" is said too, and not rejected.
  const first = over?.object && DENYING.has(over.verb.lemma) && clauses.chunks[at - 1]?.type === 'conjunction' ? clauses.chunks.findLastIndex((chunk, i) => i < over.at && chunk.type === 'subordinator' && chunk.lower === 'that') : -1;
  if (first >= 0) return underSubordinator(clauses, first, lower, frames);
  const word = contentNoun(clauses.units, clauses.chunks, end);
  // "takes the position that": the subject says so.
  const holds = over && /^(views?|positions?|opinions?|belief)$/.test(word) && /^(take|hold|express|state|reiterate|reaffirm|maintain)$/.test(over.verb.lemma) && over.polarity === 'affirmed';
  if (over && holds) return { saidBy: speakerOf(over), hypothetical: over.hypothetical };
  if (CLAIM_NOUNS.test(word)) return { hypothetical: true };
  // "the Fund doubts, however, that Chad pays", where the tagger knows no verb before "that": it may be denied.
  if (!over) return /^(noun|comma)$/.test(clauses.chunks[end - 1]?.type ?? '') ? { hypothetical: true } : {};
  if (/^(evidence|indications?|signs?|proof|questions?|doubts?)$/.test(word)) {
    return over.predicate?.lower === 'aware' || over.predicate?.lower === 'unaware' || over.polarity === 'negated' ? { hypothetical: true } : { modality: 'possible' };
  }
  return SAYING.has(over.verb.lemma) || DENYING.has(over.verb.lemma) || over.verb.copula ? saidUnder(over) : {};
}

const isBare = ({ chunks }: Clauses, at: number): boolean => {
  const chunk = chunks[at];
  return chunk?.type === 'verb' && chunk.verb.bare;
};

/** "the rules require that the Board pay": no more than asked. */
function asked(clauses: Clauses, that: number, at: number, frames: readonly Frame[]): { modality?: Modality } {
  const over = isBare(clauses, at) ? frames.findLast((frame) => frame.at < that && !crossesBreak(clauses, frame.at, that)) : undefined;
  if (over?.at !== that - 1 || !/^(require|order|demand|request|recommend|propose|urge|suggest|insist)$/.test(over.verb.lemma)) return {};
  return { modality: /^(require|order|demand)$/.test(over.verb.lemma) ? 'required' : 'requested' };
}

const isAsked = (clauses: Clauses, over: number, at: number): boolean => {
  const chunk = clauses.chunks[over];
  return chunk?.type === 'verb' && /^(suggest|recommend|propose|urge|request|ask|demand|insist)$/.test(chunk.verb.lemma) && isBare(clauses, at);
};

const ONCE = /^(until|till|once|before|when|whenever)$/;

/** "until it pays": the present under "until" is not yet so. */
function isToCome({ units, chunks }: Clauses, at: number): boolean {
  const chunk = chunks[at];
  if (chunk?.type !== 'verb' ) return false;
  const first = units[chunk.verb.from]!;
  return chunk.verb.modality !== null || /^(is|are|has|have|does|do)$/.test(first.lower) || (first.tag === 'VERB' && /^(base|present)$/.test(verbForm(first.lower, first.lemma)));
}

/** "He did not say, as Chad claims, that": the chunk that stands before the insertion. */
function beforeAsides({ chunks }: Clauses, at: number): number {
  if (chunks[at - 1]?.type !== 'comma' || chunks[at - 2]?.type !== 'verb') return at;
  for (let i = at - 3; i > 0 && i > at - 9; i--) {
    const chunk = chunks[i]!;
    if ((chunk.type === 'preposition' || chunk.type === 'subordinator') && chunk.lower === 'as' && chunks[i - 1]?.type === 'comma') return i - 1;
    if (chunk.type === 'verb' || chunk.type === 'break') return at;
  }
  return at;
}

const speakerOf = (over: Frame): Frame['saidBy'] => (!over.passive && over.subject?.nouns.length === 1 ? over.subject.nouns[0]! : over.saidBy);

function saidUnder(over: Frame): Pick<Reading, 'negated' | 'hypothetical' | 'saidBy' | 'claimed'> {
  const saidBy = speakerOf(over);
  // "hopes that Chad will pay", "we doubt that it has": wished or feared, not said.
  if (/^(hope|fear|wish|suspect)$/.test(over.verb.lemma) || (over.verb.lemma === 'doubt' && (!saidBy || saidBy.pronoun))) return { hypothetical: true };
  if (DENYING.has(over.verb.lemma)) return { negated: true, saidBy };
  if (!SAYING.has(over.verb.lemma)) return { saidBy: over.saidBy, hypothetical: over.hypothetical || over.polarity === 'negated' };
  return { saidBy, claimed: CLAIMING.has(over.verb.lemma), hypothetical: over.hypothetical || over.polarity === 'negated' };
}
