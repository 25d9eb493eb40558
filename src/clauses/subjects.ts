import type { Frame, Reading } from './frames.ts';
import type { Clauses } from './phrases.ts';
import { groupLeft, headLeft, isTime, nounAt } from './phrases.ts';
import type { VerbGroup } from './verbs.ts';
import { verbForm } from './conjugation.ts';
import { NONE, alone, contextOf, crossesBreak, namedBy, frameAt, inherited } from './context.ts';
import { gerundSubject, infinitiveSubject } from './governed.ts';
import { CLAIMING, HYPOTHETICAL, SAYING } from './words.ts';

/** Finds who or what a verb is said of, and what the words that govern it make of the claim. */
export function subjectOf(clauses: Clauses, at: number, verb: VerbGroup, frames: readonly Frame[]): Reading {
  if (clauses.reduced[at]) return reducedSubject(clauses, at, frames);
  if (verb.form === 'infinitive') return infinitiveSubject(clauses, at, frames);
  if (verb.form === 'gerund') return gerundSubject(clauses, at, frames);
  return finiteSubject(clauses, at, verb, frames);
}

/** "a dam built by the Board", "a dam, built by the Board": done to the noun on the left. */
function reducedSubject(clauses: Clauses, at: number, frames: readonly Frame[]): Reading {
  const { chunks } = clauses;
  const before = chunks[at - 1];
  if (before?.type === 'conjunction') {
    const last = frames.at(-1);
    return last?.passive ? { subject: last.subject, ...inherited(last) } : NONE;
  }
  if (before?.type === 'subordinator') return elliptical(clauses, at, before.lower, frames);
  const described = before?.type === 'comma' ? describedSubject(clauses, at, frames) : null;
  if (described) return described;
  let noun = before?.type === 'comma' ? at - 2 : at - 1;
  // "a meeting in March called by the Board": over the time to what was called.
  while (nounAt(clauses, noun) && isTime(clauses, nounAt(clauses, noun)!) && chunks[noun - 1]?.type === 'preposition') noun -= 2;
  if (!nounAt(clauses, noun)) return NONE;
  const owner = frames.at(-1);
  const context = owner ? contextOf(clauses, at, frames) : {};
  // "the tolls are those set by the Act": "those" are the tolls.
  const same = owner?.verb.copula && owner.object?.from === noun && /^(those|that|one|ones)$/.test(clauses.units[nounAt(clauses, noun)!.head]!.lower) ? owner.subject : null;
  const carried = carriedBy(clauses, noun);
  // "If he comes, he will attend a dinner given by the Board": no more than supposed.
  return { ...context, ...(owner?.hypothetical || (frames.some((frame) => frame.verb.conditional) && chunks.some((chunk) => chunk.type === 'subordinator' && HYPOTHETICAL.has(chunk.lower))) ? { hypothetical: true } : {}), subject: same ?? namedBy(clauses, alone(clauses, carried), frames) };
}

/** Verbs whose object only describes the subject. */
const DESCRIBING = new Set(['be', 'consist', 'comprise', 'include', 'contain', 'have']);

/** "The Board has two offices, now placed under the Bank": behind what describes the subject, the participle is the subject's where no name stands nearer. */
function describedSubject(clauses: Clauses, at: number, frames: readonly Frame[]): Reading | null {
  const near = nounAt(clauses, at - 2);
  const last = frames.at(-1);
  if (!near || !last || clauses.units[near.head]!.mention || !DESCRIBING.has(last.verb.lemma) || !last.subject || crossesBreak(clauses, last.at, at)) return null;
  const phrase = last.object ?? last.complements.findLast((complement) => !complement.tail)?.phrase;
  return phrase?.to === at - 1 ? { ...inherited(last), subject: last.subject } : null;
}

/** "the plan, once approved by the Board, …", "… will be tested, when finished by the Bank": said of what the sentence is about. */
function elliptical(clauses: Clauses, at: number, word: string, frames: readonly Frame[]): Reading {
  const main = frames.find((frame) => frame.verb.form === 'finite' && !clauses.reduced[frame.at]);
  const noun = clauses.chunks[at - 2]?.type === 'comma' && !main ? nounAt(clauses, at - 3) : null;
  const subject = main?.subject ?? (noun ? alone(clauses, at - 3) : null);
  if (!subject || (clauses.chunks[at - 2]?.type !== 'comma' && frames.length > 1)) return { subject: null, doubt: 'what the participle is said of is not clear' };
  return { subject, modality: 'planned', hypothetical: HYPOTHETICAL.has(word), saidBy: main?.saidBy ?? null };
}

/** The noun on which the one at `at` hangs by prepositions. */
const carrier = (clauses: Clauses, at: number): number => (clauses.chunks[at - 1]?.type === 'preposition' && nounAt(clauses, at - 2) ? carrier(clauses, at - 2) : at);

/** "activity in Chad aimed at fraud": it is the activity that is aimed, not the place. "of" leaves the near noun. */
function carriedBy(clauses: Clauses, at: number): number {
  const { chunks, units } = clauses;
  const link = chunks[at - 1];
  const carrier = nounAt(clauses, at - 2);
  if (link?.type !== 'preposition' || link.lower === 'of' || !carrier || isTime(clauses, carrier)) return at;
  return units[nounAt(clauses, at)!.head]!.mention && !units[carrier.head]!.mention ? carriedBy(clauses, at - 2) : at;
}

function finiteSubject(clauses: Clauses, at: number, verb: VerbGroup, frames: readonly Frame[]): Reading {
  const { chunks } = clauses;
  const before = chunks[at - 1];
  const context = contextOf(clauses, at, frames);
  if (before?.type === 'relative') {
    const found = antecedent(clauses, at - 1);
    return { ...context, ...found, subject: found.subject && namedBy(clauses, found.subject, frames) };
  }
  const parenthesis = before?.type === 'comma' ? acrossSpeaker(clauses, at) : null;
  if (parenthesis) return { ...context, ...parenthesis };
  if (before?.type === 'conjunction' || (before?.type === 'comma' && chunks[at - 2]?.type === 'verb' && !(clauses.reduced[at - 2] && chunks[at - 3]?.type === 'preposition'))) return sharedSubject(clauses, at, verb, frames, context);
  // "the Board, however, has closed it": adverbs are no chunks.
  if (before?.type === 'comma' && chunks[at - 2]?.type === 'comma' && nounAt(clauses, at - 3)) return { ...context, ...agreeing(clauses, verb, nounSubject(clauses, at - 3)) };
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
  // "Norway this week closed": when it did, not who.
  if (isTime(clauses, nounAt(clauses, at)!) && nounAt(clauses, at - 1)) return nounSubject(clauses, at - 1);
  const phrase = groupLeft(clauses, at);
  // "recommends the Board release it": asked of the Board.
  const [asking, asked] = [chunks[at - 1], chunks[at + 1]];
  if (!phrase && asking?.type === 'verb' && ASKING.has(asking.verb.lemma) && !asking.verb.passive && asked?.type === 'verb' && asked.verb.bare) return { subject: alone(clauses, at), modality: 'requested' };
  if (!phrase) return { subject: null, doubt: 'the noun before the verb belongs to another verb' };
  const opener = chunks[phrase.from - 1];
  // "the steps Chad has taken": a relative clause without its pronoun.
  const bare = opener?.type === 'noun' && !isTime(clauses, opener.noun) && !opener.noun.pronoun && phrase.nouns.length === 1 && phrase.nouns[0]!.definite && !clauses.units[opener.noun.head]!.mention;
  const verb = clauses.chunks[at + 1];
  if (bare && verb?.type === 'verb' && !verb.verb.passive && !verb.verb.copula && phrase.from > 2) return { subject: phrase, object: alone(clauses, phrase.from - 1) };
  if (opener?.type !== 'relative' || opener.lower === 'whose') return { subject: phrase };
  const far = antecedent(clauses, phrase.from - 1);
  const link = chunks[phrase.from - 2];
  if (link?.type === 'preposition') {
    let noun = skipComma(clauses, phrase.from - 3);
    // "the Act of 3 May 1999, by which": the Act, not its date.
    while (nounAt(clauses, noun) && isTime(clauses, nounAt(clauses, noun)!) && chunks[noun - 1]?.type === 'preposition') noun -= 2;
    return { subject: phrase, complement: nounAt(clauses, noun) ? { preposition: link.lower, phrase: alone(clauses, noun) } : null };
  }
  return { subject: phrase, object: far.subject };
}

const ASKING = new Set(['recommend', 'request', 'propose', 'urge', 'demand', 'ask']);

const skipComma = ({ chunks }: Clauses, at: number): number => (chunks[at]?.type === 'comma' ? at - 1 : at);

/** "an agency" in "an agency of". */
function isIndefinite(clauses: Clauses, at: number): boolean {
  const [noun, link] = [nounAt(clauses, at), clauses.chunks[at + 1]];
  return noun !== null && link?.type === 'preposition' && link.lower === 'of' && /^an?$/.test(clauses.units[noun.from]!.lower);
}

/** What "which", "who" or "that" stands for. Where "A of B, which" could mean either of two names, neither. */
function antecedent(clauses: Clauses, relative: number): Reading {
  const { units } = clauses;
  const near = skipComma(clauses, relative - 1);
  const noun = nounAt(clauses, near);
  if (!noun) return { subject: null, doubt: 'what the relative pronoun stands for is not clear' };
  const who = /^whom?$/.test(units[clauses.chunks[relative]!.from]!.lower);
  // "is an agency of the Treasury that": the agency, although it stands behind "is".
  const far = headLeft(clauses, near) ?? (who ? carrier(clauses, near) : isIndefinite(clauses, near - 2) ? near - 2 : null);
  const nearName = units[noun.head]!.mention;
  const farNoun = far === null || far === near ? null : nounAt(clauses, far);
  if (!farNoun) return { subject: alone(clauses, near) };
  const farName = units[farNoun.head]!.mention;
  // "a meeting with Meany, which was held": a comma leaves it open which noun is meant.
  if (!nearName && !farName && near !== relative - 1) return { subject: null, doubt: 'the relative pronoun could stand for either of two nouns' };
  if (nearName && farName) return { subject: null, doubt: 'the relative pronoun could stand for either of two names' };
  // "leaders of the Board who", "policy toward Chad which": people are no body, and a name needs no clause to tell it from others.
  const link = clauses.chunks[near - 1];
  if (nearName && (who || (near === relative - 1 && link?.type === 'preposition' && (link.lower !== 'of' || /^an?$/.test(units[farNoun.from]!.lower))))) return { subject: alone(clauses, far!) };
  return { subject: alone(clauses, farName ? far! : near) };
}

/** "X did this and did that"; "do not help or hinder" shares the auxiliary too. */
function sharedSubject(clauses: Clauses, at: number, verb: VerbGroup, frames: readonly Frame[], context: Partial<Reading>): Reading {
  const lastVerb = frames.at(-1)?.verb;
  // "to define crimes, set up courts": "set" is no past tense after an infinitive.
  const bare = verb.bare || (clauses.units[verb.head]!.lower === verb.lemma && verb.form === 'ambiguous' && (lastVerb?.bare || lastVerb?.form === 'infinitive'));
  const wanted = frames.findLast((frame) => (bare ? frame.verb.form !== 'gerund' : !frame.verb.bare && (frame.verb.form === 'finite' || frame.verb.form === 'ambiguous')) && !clauses.reduced[frame.at]);
  if (!wanted || crossesBreak(clauses, wanted.at, at)) return { ...NONE, ...context };
  const speaker = outerSpeaker(clauses, at, verb, wanted, frames);
  if (speaker !== undefined) return speaker ? { ...inherited(speaker), negated: false, modality: null, subject: speaker.subject } : { ...context, subject: null, doubt: 'either of two could be meant' };
  const governed = bare && (wanted.verb.form === 'infinitive' || wanted.verb.bare || wanted.verb.lemma === clauses.units[wanted.verb.head]!.lower || wanted.verb.modality !== null || wanted.verb.negated);
  const own = governed ? inherited(wanted) : { ...inherited(wanted), negated: false, modality: wanted.verb.modality === null ? inherited(wanted).modality ?? null : null };
  return { ...own, subject: wanted.subject, ...(wanted.doubt ? { doubt: wanted.doubt } : {}) };
}

/** "He said that Chad paid, but added": who said adds. Null where it could be either; undefined where no speech stands over the verb before. */
function outerSpeaker(clauses: Clauses, at: number, verb: VerbGroup, wanted: Frame, frames: readonly Frame[]): Frame | null | undefined {
  const over = frames.findLast((frame) => frame.at < wanted.at && frame.verb.form !== 'gerund' && SAYING.has(frame.verb.lemma));
  const opener = over && clauses.chunks.slice(over.at, wanted.at).findLast((chunk) => chunk.type === 'subordinator' || chunk.type === 'break' || chunk.type === 'relative');
  if (!over || opener?.type !== 'subordinator' || opener.lower !== 'that' || over.subject === wanted.subject || verb.bare) return undefined;
  if (SAYING.has(verb.lemma)) return over;
  return clauses.chunks[at - 2]?.type === 'comma' ? null : undefined;
}

/** "Norway, Mali reported, runs a ferry": the subject stands before who says so. */
function acrossSpeaker(clauses: Clauses, at: number): Reading | null {
  const said = clauses.chunks[at - 2];
  if (said?.type !== 'verb' || !SAYING.has(said.verb.lemma) || clauses.chunks[at - 4]?.type !== 'comma') return null;
  const speaker = nounAt(clauses, at - 3);
  return speaker && nounAt(clauses, at - 5) ? { ...nounSubject(clauses, at - 5), saidBy: speaker, claimed: CLAIMING.has(said.verb.lemma) } : null;
}

/** "The Board, which met in May and heard Chad, Mali and, at length, Peru, decided": the noun before the relative clause, where each verb since is its own. */
function clauseInserted(clauses: Clauses, at: number): number | null {
  const { chunks } = clauses;
  for (let i = at - 2; i > 1; i--) {
    const chunk = chunks[i]!;
    if (chunk.type === 'break' || chunk.type === 'subordinator' || (chunk.type === 'verb' && chunks[i - 1]?.type === 'comma')) return null;
    if (chunk.type === 'relative') return chunks[i - 1]?.type === 'comma' && chunk.lower !== 'that' && chunk.lower !== 'whose' && chunks[i + 1]?.type === 'verb' && nounAt(clauses, i - 2) ? i - 2 : null;
  }
  return null;
}

/** "The Board, which met in May, decided": back over what stands between commas. */
function acrossInsertion(clauses: Clauses, at: number): Reading {
  const { chunks } = clauses;
  const over = clauseInserted(clauses, at);
  if (over !== null) return nounSubject(clauses, over);
  for (let comma = at - 2; comma > 0; comma--) {
    const chunk = chunks[comma]!;
    if (chunk.type === 'break') break;
    if (chunk.type !== 'comma' || !nounAt(clauses, comma - 1)) continue;
    const opener = chunks[comma + 1]!;
    const opens = opener.type === 'relative' || opener.type === 'preposition' || opener.type === 'subordinator' || opener.type === 'noun' || (opener.type === 'verb' && (clauses.reduced[comma + 1] || opener.verb.form === 'gerund'));
    if (!opens) continue;
    // "Peru, the port must wait, and Chad, pays": an apposition has no verb of its own.
    if (opener.type === 'noun' && chunks.slice(comma + 1, at - 1).some((one, i) => one.type === 'verb' && one.verb.form === 'finite' && chunks[comma + i]?.type !== 'relative')) continue;
    const reading = nounSubject(clauses, comma - 1);
    if (reading.subject && !(reading.subject.nouns.length === 1 && isTime(clauses, reading.subject.nouns[0]!))) return reading;
  }
  return { subject: null, doubt: 'the subject stands behind an insertion' };
}
