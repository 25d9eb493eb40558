import type { Modality } from '../model.ts';
import type { Frame, Reading } from './frames.ts';
import type { Clauses, Phrase } from './phrases.ts';
import { groupLeft, headLeft, isTime, nounAt } from './phrases.ts';
import type { VerbGroup } from './verbs.ts';
import { verbForm } from './conjugation.ts';
import { COLOURS, DENYING, HYPOTHETICAL, OBJECT_CONTROL, SAYING } from './words.ts';

const NONE: Reading = { subject: null, doubt: 'no subject found' };

/** Finds who or what a verb is said of, and what the words that govern it make of the claim. */
export function subjectOf(clauses: Clauses, at: number, verb: VerbGroup, frames: readonly Frame[]): Reading {
  if (clauses.reduced[at]) return reducedSubject(clauses, at, frames);
  if (verb.form === 'infinitive') return infinitiveSubject(clauses, at, frames);
  if (verb.form === 'gerund') return gerundSubject(clauses, at, frames);
  return finiteSubject(clauses, at, verb, frames);
}

const frameAt = (frames: readonly Frame[], at: number): Frame | undefined => frames.find((frame) => frame.at === at);
const alone = (clauses: Clauses, at: number): Phrase => ({ nouns: [nounAt(clauses, at)!], from: at, to: at + 1 });

/** The status that a governed verb takes over from its governor. */
function inherited(frame: Frame): Pick<Reading, 'negated' | 'modality' | 'hypothetical' | 'saidBy'> {
  return {
    negated: frame.polarity === 'negated', modality: frame.modality === 'asserted' ? null : frame.modality,
    hypothetical: frame.hypothetical, saidBy: frame.saidBy,
  };
}

function coloured(frame: Frame, word: string, fallback: Modality | null): Reading {
  const colour = COLOURS.get(word);
  const from = inherited(frame);
  return {
    ...from, subject: frame.subject, negated: Boolean(from.negated) !== Boolean(colour?.negated),
    modality: colour ? (from.modality ?? colour.modality ?? null) : (fallback ?? from.modality ?? null),
    ...(frame.doubt ? { doubt: frame.doubt } : {}),
  };
}

/** "a dam built by the Board", "a dam, built by the Board": done to the noun on the left. */
function reducedSubject(clauses: Clauses, at: number, frames: readonly Frame[]): Reading {
  const { chunks } = clauses;
  const before = chunks[at - 1];
  if (before?.type === 'conjunction') {
    const last = frames.at(-1);
    return last?.passive ? { subject: last.subject, ...inherited(last) } : NONE;
  }
  let noun = before?.type === 'comma' ? at - 2 : at - 1;
  // "a meeting in March called by the Board": over the time to what was called.
  while (nounAt(clauses, noun) && isTime(clauses, nounAt(clauses, noun)!) && chunks[noun - 1]?.type === 'preposition') noun -= 2;
  if (!nounAt(clauses, noun)) return NONE;
  const owner = frames.at(-1);
  const context = owner ? contextOf(clauses, at, frames) : {};
  return { ...context, subject: { ...alone(clauses, noun), from: noun } };
}

function finiteSubject(clauses: Clauses, at: number, verb: VerbGroup, frames: readonly Frame[]): Reading {
  const { chunks } = clauses;
  const before = chunks[at - 1];
  const context = contextOf(clauses, at, frames);
  if (before?.type === 'relative') return { ...context, ...antecedent(clauses, at - 1) };
  const parenthesis = before?.type === 'comma' ? acrossSpeaker(clauses, at) : null;
  if (parenthesis) return { ...context, ...parenthesis };
  if (before?.type === 'conjunction' || (before?.type === 'comma' && chunks[at - 2]?.type === 'verb')) return sharedSubject(clauses, at, verb, frames, context);
  if (before?.type === 'comma') {
    const group = nounAt(clauses, at - 2) ? groupLeft(clauses, at - 2) : null;
    // "A, B, and C, are": a list that a comma closes.
    if (group && group.nouns.length > 2) return { ...context, subject: group };
    const across = acrossInsertion(clauses, at);
    const listed = across.subject ? null : sharedSubject(clauses, at, verb, frames, context);
    return listed?.subject ? listed : { ...context, ...across };
  }
  if (before?.type === 'noun') return { ...context, ...agreeing(clauses, verb, nounSubject(clauses, at - 1)) };
  if (before?.type === 'adjective' && nounAt(clauses, at - 2)) return { ...context, ...nounSubject(clauses, at - 2) };
  if (before?.type === 'verb' && (clauses.reduced[at - 1] || before.verb.form === 'gerund')) return { ...context, subject: frameAt(frames, at - 1)?.subject ?? null };
  return { ...NONE, ...context };
}

/** "aid to Chad and Mali has ended": a singular verb has one subject, the one that the others hang on. */
function agreeing({ units, chunks }: Clauses, verb: VerbGroup, reading: Reading): Reading {
  const { subject } = reading;
  const first = units[verb.from]!;
  const singular = /^(is|was|has|does)$/.test(first.lower) || (first.tag === 'VERB' && verbForm(first.lower, first.lemma) === 'present');
  if (!subject || subject.nouns.length < 2 || !singular) return reading;
  if (/^(neither|either)$/.test(units[subject.nouns[0]!.from]!.lower)) return reading;
  const hangs = chunks[subject.from + 1]?.type === 'preposition';
  return hangs ? { ...reading, subject: { ...subject, nouns: [subject.nouns[0]!] } } : { subject: null, doubt: 'the verb is singular, its subject is not' };
}

/** The noun phrase right before the verb, with what a relative clause around it says of the object. */
function nounSubject(clauses: Clauses, at: number): Reading {
  const { chunks } = clauses;
  if (isTime(clauses, nounAt(clauses, at)!) && chunks[at - 1]?.type === 'preposition') {
    return nounAt(clauses, at - 2) ? nounSubject(clauses, at - 2) : NONE;
  }
  const phrase = groupLeft(clauses, at);
  if (!phrase) return { subject: null, doubt: 'the noun before the verb belongs to another verb' };
  const opener = chunks[phrase.from - 1];
  if (opener?.type !== 'relative' || opener.lower === 'whose') return { subject: phrase };
  const far = antecedent(clauses, phrase.from - 1);
  const link = chunks[phrase.from - 2];
  if (link?.type === 'preposition') {
    const noun = skipComma(clauses, phrase.from - 3);
    return { subject: phrase, complement: nounAt(clauses, noun) ? { preposition: link.lower, phrase: alone(clauses, noun) } : null };
  }
  return { subject: phrase, object: far.subject };
}

const skipComma = ({ chunks }: Clauses, at: number): number => (chunks[at]?.type === 'comma' ? at - 1 : at);

/** What "which", "who" or "that" stands for. Where "A of B, which" could mean either of two names, neither. */
function antecedent(clauses: Clauses, relative: number): Reading {
  const { units } = clauses;
  const near = skipComma(clauses, relative - 1);
  const noun = nounAt(clauses, near);
  if (!noun) return { subject: null, doubt: 'what the relative pronoun stands for is not clear' };
  const far = headLeft(clauses, near);
  const nearName = units[noun.head]!.mention;
  const farNoun = far === null || far === near ? null : nounAt(clauses, far);
  if (!farNoun) return { subject: alone(clauses, near) };
  const farName = units[farNoun.head]!.mention;
  // "a meeting with Meany, which was held": a comma leaves it open which noun is meant.
  if (!nearName && !farName && near !== relative - 1) return { subject: null, doubt: 'the relative pronoun could stand for either of two nouns' };
  if (nearName && farName) return { subject: null, doubt: 'the relative pronoun could stand for either of two names' };
  return { subject: alone(clauses, farName ? far! : near) };
}

/** "X did this and did that"; "do not help or hinder" shares the auxiliary too. */
function sharedSubject(clauses: Clauses, at: number, verb: VerbGroup, frames: readonly Frame[], context: Partial<Reading>): Reading {
  const lastVerb = frames.at(-1)?.verb;
  // "to define crimes, set up courts": "set" is no past tense after an infinitive.
  const bare = verb.bare || (clauses.units[verb.head]!.lower === verb.lemma && verb.form === 'ambiguous' && (lastVerb?.bare || lastVerb?.form === 'infinitive'));
  const wanted = frames.findLast((frame) => (bare ? frame.verb.form !== 'gerund' : !frame.verb.bare && (frame.verb.form === 'finite' || frame.verb.form === 'ambiguous')) && !clauses.reduced[frame.at]);
  if (!wanted || crossesBreak(clauses, wanted.at, at)) return { ...NONE, ...context };
  const governed = bare && (wanted.verb.form === 'infinitive' || wanted.verb.bare || wanted.verb.lemma === clauses.units[wanted.verb.head]!.lower || wanted.verb.modality !== null || wanted.verb.negated);
  const own = governed ? inherited(wanted) : { ...inherited(wanted), negated: false, modality: null };
  return { ...own, subject: wanted.subject, ...(wanted.doubt ? { doubt: wanted.doubt } : {}) };
}

const crossesBreak = ({ chunks }: Clauses, from: number, to: number): boolean => chunks.slice(from + 1, to).some((chunk) => chunk.type === 'break' || chunk.type === 'subordinator');

/** "Norway, Mali reported, runs a ferry": the subject stands before who says so. */
function acrossSpeaker(clauses: Clauses, at: number): Reading | null {
  const said = clauses.chunks[at - 2];
  if (said?.type !== 'verb' || !SAYING.has(said.verb.lemma) || clauses.chunks[at - 4]?.type !== 'comma') return null;
  const speaker = nounAt(clauses, at - 3);
  return speaker && nounAt(clauses, at - 5) ? { ...nounSubject(clauses, at - 5), saidBy: speaker } : null;
}

/** "The Board, which met in May, decided": back over what stands between commas. */
function acrossInsertion(clauses: Clauses, at: number): Reading {
  const { chunks } = clauses;
  for (let comma = at - 2; comma > 0; comma--) {
    const chunk = chunks[comma]!;
    if (chunk.type === 'break') break;
    if (chunk.type !== 'comma' || !nounAt(clauses, comma - 1)) continue;
    const opener = chunks[comma + 1]!;
    const opens = opener.type === 'relative' || opener.type === 'preposition' || opener.type === 'subordinator' || opener.type === 'noun' || (opener.type === 'verb' && (clauses.reduced[comma + 1] || opener.verb.form === 'gerund'));
    if (!opens) continue;
    const reading = nounSubject(clauses, comma - 1);
    if (reading.subject && !(reading.subject.nouns.length === 1 && isTime(clauses, reading.subject.nouns[0]!))) return reading;
  }
  return { subject: null, doubt: 'the subject stands behind an insertion' };
}

function infinitiveSubject(clauses: Clauses, at: number, frames: readonly Frame[]): Reading {
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

function gerundSubject(clauses: Clauses, at: number, frames: readonly Frame[]): Reading {
  const { chunks } = clauses;
  const before = chunks[at - 1];
  if (before?.type === 'noun' && !isTime(clauses, before.noun)) {
    const opener = chunks[at - 2];
    const without = opener?.type === 'preposition' && NEGATING_PREPOSITIONS.has(opener.lower);
    return { ...contextOf(clauses, at, frames), ...(without ? { hypothetical: true } : {}), subject: alone(clauses, at - 1) };
  }
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

/** What stands over a finite clause: "X reported that …", "if …". */
function contextOf(clauses: Clauses, at: number, frames: readonly Frame[]): Pick<Reading, 'negated' | 'modality' | 'hypothetical' | 'saidBy'> {
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
  if (before?.type === 'noun' && /^(charges?|claims?|allegations?|accusations?|rumou?rs?|assertions?|suggestions?|possibility|fears?|hopes?|likelihood|chance|risk|belief|impression)$/.test(clauses.units[before.noun.head]!.lower)) return { hypothetical: true };
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
