import type { Modality } from '../model.ts';
import { NONE, alone, coloured, contextOf, crossesBreak, frameAt, inherited } from './context.ts';
import type { Frame, Reading } from './frames.ts';
import type { Clauses, Phrase } from './phrases.ts';
import { isTime, nounAt } from './phrases.ts';
import { COLOURS, OBJECT_CONTROL } from './words.ts';

/** Who is to do what an infinitive says. */
export function infinitiveSubject(clauses: Clauses, at: number, frames: readonly Frame[]): Reading {
  const governor = governorOf(clauses, at, frames);
  if (!governor) return NONE;
  const { frame, adjacent, adjective } = governor;
  const { chunks } = clauses;
  const before = chunks[at - 1];
  const opener = chunks[at - 2];
  // "applications for agencies to run schools": the agencies are to run them.
  if (before?.type === 'noun' && opener?.type === 'preposition' && opener.lower === 'for') return { ...coloured(frame, '', 'planned'), subject: alone(clauses, at - 1) };
  if (before?.type === 'conjunction' || before?.type === 'comma') {
    const last = frames.at(-1)!;
    if (last.verb.form === 'infinitive') return { subject: last.subject, ...inherited(last) };
    if (before.type === 'comma') return { subject: null, doubt: 'it is not clear who is to do it' };
  }
  if (adjective) return coloured(frame, adjective, 'planned');
  if (adjacent) return coloured(frame, frame.verb.lemma, 'planned');
  const noun = before?.type === 'noun' ? clauses.units[before.noun.head]!.lower : '';
  const byNoun = NOUN_COLOURS[noun];
  if (byNoun) return { ...coloured(frame, '', byNoun.modality), negated: (frame.polarity === 'negated') !== Boolean(byNoun.negated) };
  if (OBJECT_CONTROL.has(frame.verb.lemma)) {
    const subject = frame.passive ? frame.subject : (frame.object ?? null);
    if (subject && (frame.passive || named(clauses, subject))) return { ...coloured(frame, frame.verb.lemma, 'planned'), subject };
    if (!frame.passive && COLOURS.has(frame.verb.lemma)) return { subject: null, doubt: 'who is to do it is not named' };
  }
  return coloured(frame, '', 'planned');
}

const named = ({ units }: Clauses, phrase: Phrase): boolean => phrase.nouns.some((noun) => units[noun.head]!.mention !== null);

/** Nouns before an infinitive: "has no authority to arrest", "its failure to pay". */
const NOUN_COLOURS: Readonly<Record<string, { modality: Modality | null; negated?: boolean }>> = {
  authority: { modality: 'possible' }, mandate: { modality: 'required' }, power: { modality: 'possible' }, powers: { modality: 'possible' }, right: { modality: 'possible' },
  ability: { modality: 'possible' }, capacity: { modality: 'possible' }, permission: { modality: 'possible' }, obligation: { modality: 'required' }, responsibility: { modality: 'required' },
  duty: { modality: 'required' }, task: { modality: 'required' }, plan: { modality: 'planned' }, plans: { modality: 'planned' }, intention: { modality: 'planned' },
  decision: { modality: 'planned' }, agreement: { modality: 'planned' }, effort: { modality: 'possible' }, efforts: { modality: 'possible' }, attempt: { modality: 'possible' },
  attempts: { modality: 'possible' }, failure: { modality: null, negated: true }, refusal: { modality: null, negated: true }, inability: { modality: null, negated: true },
};

interface Governor {
  frame: Frame;
  /** True where nothing stands between. */
  adjacent: boolean;
  adjective: string | null;
}

/** The verb on which an infinitive or gerund hangs: the nearest to the left in the same clause. */
function governorOf(clauses: Clauses, at: number, frames: readonly Frame[]): Governor | null {
  const { chunks } = clauses;
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i]!;
    if (chunk.type === 'break' || (chunk.type === 'subordinator' && i < at - 1)) return null;
    if (chunk.type !== 'verb' || (clauses.reduced[i] && i < at - 1)) continue;
    const frame = frameAt(frames, i);
    if (!frame) return null;
    const between = chunks[at - 1];
    return { frame, adjacent: i === at - 1, adjective: between?.type === 'adjective' ? between.lower : null };
  }
  return null;
}

const NEGATING_PREPOSITIONS = new Set(['without', 'instead of', 'rather than', 'from', 'against']);

/** Who does what an -ing form says. */
export function gerundSubject(clauses: Clauses, at: number, frames: readonly Frame[]): Reading {
  const { chunks } = clauses;
  const before = chunks[at - 1];
  if (before?.type === 'noun' && !isTime(clauses, before.noun)) return besideNoun(clauses, at, frames);
  if (before?.type === 'conjunction' || (before?.type === 'comma' && chunks[at - 2]?.type !== 'noun')) {
    const last = frames.findLast((frame) => frame.verb.form === 'gerund');
    if (last && !crossesBreak(clauses, last.at, at)) return { subject: last.subject, ...inherited(last), ...(last.doubt ? { doubt: last.doubt } : {}) };
  }
  const governor = governorOf(clauses, at, frames);
  if (!governor) return NONE;
  if (before?.type !== 'preposition') {
    if (governor.adjacent) return coloured(governor.frame, governor.frame.verb.lemma, null);
    return governor.frame.passive ? { subject: null, doubt: 'who does it is not said' } : { ...inherited(governor.frame), subject: governor.frame.subject };
  }
  return afterPreposition(clauses, at, governor, before.lower, frames);
}

/** "the Board meeting in Chad", "without the Board meeting"; in "a letter to the Board asking for rent" it is the letter that asks. */
function besideNoun(clauses: Clauses, at: number, frames: readonly Frame[]): Reading {
  const { chunks, units } = clauses;
  const opener = chunks[at - 2];
  const near = nounAt(clauses, at - 1)!;
  const without = opener?.type === 'preposition' && NEGATING_PREPOSITIONS.has(opener.lower);
  const context = { ...contextOf(clauses, at, frames), ...(without ? { hypothetical: true } : {}) };
  const either = opener?.type === 'preposition' && !without && !/^(with|through|by)$/.test(opener.lower) && units[near.head]!.mention && !/^an?$/.test(units[near.from]!.lower);
  return either ? { ...context, subject: null, doubt: 'it could be said of either of two nouns' } : { ...context, subject: alone(clauses, at - 1) };
}

/** "by interviewing", "responsible for hiring", "without consulting". */
function afterPreposition(clauses: Clauses, at: number, { frame }: Governor, preposition: string, frames: readonly Frame[]): Reading {
  const held = clauses.chunks[at - 2];
  const same = frames.findLast((other) => other.verb.form === 'gerund' && clauses.chunks[other.at - 1]?.type === 'preposition');
  if (held?.type === 'conjunction' && same) return { subject: same.subject, ...inherited(same), ...(same.doubt ? { doubt: same.doubt } : {}) };
  if (NEGATING_PREPOSITIONS.has(preposition)) {
    const reading = coloured(frame, '', null);
    return { ...reading, negated: true };
  }
  if (held?.type === 'adjective') return coloured(frame, held.lower, null);
  // "campaigns aimed at preventing fraud": the campaigns are to prevent it.
  if (held?.type === 'verb' && clauses.reduced[at - 2]) return { ...coloured(frame, held.verb.lemma, 'planned'), subject: frameAt(frames, at - 2)?.subject ?? null };
  if (held?.type === 'verb') return coloured(frame, frame.verb.lemma, null);
  if (held?.type === 'noun') {
    const byNoun = NOUN_COLOURS[clauses.units[held.noun.head]!.lower];
    const ofNoun = preposition === 'for' || preposition === 'of' || preposition === 'to' || preposition === 'at';
    if (byNoun && ofNoun) return coloured(frame, '', byNoun.modality);
    if (preposition !== 'by' && preposition !== 'in' && preposition !== 'through') return { subject: null, doubt: 'who does it is not said' };
    if (frame.passive || frame.polarity === 'negated') return { subject: null, doubt: 'who does it is not said' };
  }
  return coloured(frame, '', null);
}
