import type { Modality } from '../model.ts';
import type { Frame, Reading } from './frames.ts';
import type { Clauses, Phrase } from './phrases.ts';
import { nounAt } from './phrases.ts';
import { CLAIM_NOUNS, COLOURS, DENYING, HYPOTHETICAL, SAYING } from './words.ts';

/** Nothing found. */
export const NONE: Reading = { subject: null, doubt: 'no subject found' };

export const frameAt = (frames: readonly Frame[], at: number): Frame | undefined => frames.find((frame) => frame.at === at);
export const alone = (clauses: Clauses, at: number): Phrase => ({ nouns: [nounAt(clauses, at)!], from: at, to: at + 1 });

/** The status that a governed verb takes over from its governor. */
export function inherited(frame: Frame): Pick<Reading, 'negated' | 'modality' | 'hypothetical' | 'saidBy'> {
  return {
    negated: frame.polarity === 'negated', modality: frame.modality === 'asserted' ? null : frame.modality,
    hypothetical: frame.hypothetical, saidBy: frame.saidBy,
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
export function contextOf(clauses: Clauses, at: number, frames: readonly Frame[]): Pick<Reading, 'negated' | 'modality' | 'hypothetical' | 'saidBy'> {
  const { chunks } = clauses;
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i]!;
    if (chunk.type === 'break' || chunk.type === 'relative') return {};
    if (chunk.type === 'subordinator') return underSubordinator(clauses, i, chunk.lower, frames);
    if (chunk.type === 'verb' && SAYING.has(chunk.verb.lemma) && frameAt(frames, i)?.object === null && i < at - 1 && nounAt(clauses, i + 1)) return saidUnder(frameAt(frames, i)!);
  }
  return {};
}

function underSubordinator(clauses: Clauses, at: number, lower: string, frames: readonly Frame[]): Pick<Reading, 'negated' | 'modality' | 'hypothetical' | 'saidBy'> {
  if (HYPOTHETICAL.has(lower)) return { hypothetical: true };
  if (lower !== 'that') return {};
  const before = clauses.chunks[at - 1];
  const over = frames.findLast((frame) => frame.at < at && !crossesBreak(clauses, frame.at, at));
  if (!over) return {};
  if (before?.type === 'noun' && CLAIM_NOUNS.test(clauses.units[before.noun.head]!.lower)) return { hypothetical: true };
  if (before?.type === 'noun' && /^(evidence|indication|sign|proof|question|doubt)$/.test(clauses.units[before.noun.head]!.lower)) {
    return over.predicate?.lower === 'aware' || over.predicate?.lower === 'unaware' || over.polarity === 'negated' ? { hypothetical: true } : { modality: 'possible' };
  }
  return SAYING.has(over.verb.lemma) || DENYING.has(over.verb.lemma) || over.verb.copula ? saidUnder(over) : {};
}

function saidUnder(over: Frame): Pick<Reading, 'negated' | 'hypothetical' | 'saidBy'> {
  const saidBy = !over.passive && over.subject?.nouns.length === 1 ? over.subject.nouns[0]! : over.saidBy;
  if (DENYING.has(over.verb.lemma)) return { negated: true, saidBy };
  if (!SAYING.has(over.verb.lemma)) return { saidBy: over.saidBy, hypothetical: over.hypothetical || over.polarity === 'negated' };
  return { saidBy, hypothetical: over.hypothetical || over.polarity === 'negated' };
}
