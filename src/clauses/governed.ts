import type { Modality } from '../model.ts';
import { NONE, alone, coloured, contextOf, crossesBreak, namedBy, frameAt, inherited } from './context.ts';
import type { Frame, Reading } from './frames.ts';
import type { Clauses, Phrase } from './phrases.ts';
import { isTime, nounAt } from './phrases.ts';
import { COLOURS, OBJECT_CONTROL, SAYING } from './words.ts';

/** Who is to do what an infinitive says. */
export function infinitiveSubject(clauses: Clauses, at: number, frames: readonly Frame[]): Reading {
  const owned = ownDeed(clauses, at);
  if (owned) return { ...contextOf(clauses, at, frames), ...owned };
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
  if (adjective) return /^(less|hardly|scarcely)$/.test(clauses.units[before!.from]!.lower) ? { subject: null, doubt: 'how likely it is is not clear' } : coloured(frame, adjective, 'planned');
  // "its intention to buy or not to buy": it is open which.
  if (chunks.slice(at + 1, at + 4).some((chunk, i) => chunk.type === 'verb' && chunk.verb.negated && chunk.verb.lemma === clauses.units[(chunks[at] as { verb: { head: number } }).verb.head]!.lemma && chunks[at + i]?.type === 'conjunction')) return { subject: null, doubt: 'whether it is to be done is open' };
  if (adjacent && !(frame.passive && OBJECT_CONTROL.has(frame.verb.lemma))) return byVerb(frame);
  if (OBJECT_CONTROL.has(frame.verb.lemma) && ASKED.has(COLOURS.get(frame.verb.lemma)?.modality ?? '') && frame.object?.to === at) return byObject(clauses, frame);
  const noun = carried(clauses, at - 1).find((word) => NOUN_COLOURS[word] || ENDEAVOURS.test(word)) ?? '';
  const byNoun = NOUN_COLOURS[noun];
  // "did not obtain the Board's permission to sail": who was to sail is open.
  if (noun === 'permission' && frame.polarity === 'negated') return { subject: null, doubt: UNSAID };
  if (ENDEAVOURS.test(noun) && !ownEndeavour(clauses, at - 1, frame)) return { subject: null, doubt: 'who is to do it is not named' };
  const owner = byNoun ? ownerOfDeed(clauses, at, frame, noun) : null;
  if (owner) return owner;
  if (byNoun) return { ...coloured(frame, '', byNoun.modality), negated: (frame.polarity === 'negated') !== Boolean(byNoun.negated) };
  if (OBJECT_CONTROL.has(frame.verb.lemma)) return byObject(clauses, frame);
  // "lacks a body to coordinate aid": nobody does.
  if (/^(lack|miss)$/.test(frame.verb.lemma)) return { subject: null, doubt: 'there is nobody to do it' };
  if (frame.polarity === 'negated') return { subject: null, doubt: UNSAID };
  return coloured(frame, '', 'planned');
}

/** "the Board's failure to pay": the Board did not pay. */
function ownDeed(clauses: Clauses, at: number): Reading | null {
  const { units } = clauses;
  const noun = nounAt(clauses, at - 1);
  const colour = noun && NOUN_COLOURS[units[noun.head]!.lower];
  // "the Board's permission to sail": others may.
  if (!noun || !colour || units[noun.head]!.lower === 'permission') return null;
  let owner = noun.head - 1;
  // "the Board's failure", "Board failure"; a country has what is its own by "'s" only.
  const isOwner = (at: number) => units[at]!.mention && !units[at]!.mention.adjectival && (/^['’]s?$/.test(units[at + 1]!.text) || (at === noun.head - 1 && units[at]!.mention.kind === 'organisation'));
  while (owner >= noun.from && !isOwner(owner)) owner--;
  return owner < noun.from ? null : { subject: { nouns: [{ ...noun, from: owner, to: owner + 1, head: owner, definite: true }], from: at - 1, to: at }, modality: colour.modality, negated: Boolean(colour.negated) };
}

/** "the power of the Board to act": the Board is to act; "a talk on the right to act": nobody named is. Null where the subject of the clause is meant. */
function ownerOfDeed(clauses: Clauses, at: number, frame: Frame, word: string): Reading | null {
  const { chunks, units } = clauses;
  const [near, link] = [nounAt(clauses, at - 1), chunks[at - 2]];
  const hangs = near && units[near.head]!.lower !== word;
  if (hangs && link?.type === 'preposition' && link.lower === 'of' && units[near.head]!.mention) return { ...coloured(frame, '', NOUN_COLOURS[word]!.modality), subject: alone(clauses, at - 1), negated: Boolean(NOUN_COLOURS[word]!.negated) };
  if (hangs || !near || link?.type !== 'preposition' || link.lower === 'with' || /^(its|their)$/.test(units[near.from]!.lower)) return null;
  return near.head > near.from && units.slice(near.from, near.head).some((unit) => unit.mention) ? null : { subject: null, doubt: 'who is to do it is not named' };
}

const ASKED: ReadonlySet<string> = new Set(['requested', 'required']);
const UNSAID = 'the denial is of another verb';

/** "plans to pay", "is said to pay", "did not wait to pay". */
function byVerb(frame: Frame): Reading {
  const { lemma } = frame.verb;
  // "is reported to have paid": hearsay is no fact.
  if (frame.passive && (SAYING.has(lemma) || lemma === 'consider') && lemma !== 'expect' && lemma !== 'agree') return coloured(frame, '', 'possible');
  if (frame.polarity === 'negated' && !COLOURS.has(lemma)) return { subject: null, doubt: UNSAID };
  return coloured(frame, lemma, 'planned');
}

/** "asked the Board to pay", "was asked to pay", "set up a fund to pay". */
function byObject(clauses: Clauses, frame: Frame): Reading {
  const { lemma } = frame.verb;
  const colour = COLOURS.get(lemma)?.modality;
  const subject = frame.passive ? frame.subject : (frame.object ?? null);
  // "is not asking Chad to pay": nothing is said of Chad.
  if (frame.polarity === 'negated' && (colour === 'requested' || colour === 'required')) return { subject: null, doubt: UNSAID };
  if (subject && (frame.passive || named(clauses, subject))) return { ...coloured(frame, lemma, 'planned'), subject };
  if (!frame.passive && (COLOURS.has(lemma) || CAUSING.test(lemma))) return { subject: null, doubt: 'who is to do it is not named' };
  return coloured(frame, '', 'planned');
}

/** Verbs whose object does what the infinitive says, even where it has no name: "led people to believe". */
const CAUSING = /^(cause|get|lead|like|prefer|assist|help|train|hire|warn|beg|appoint|designate)$/;

/** Nouns whose infinitive somebody else may do: "supports all efforts to reach peace". */
const ENDEAVOURS = /^(endeavou?rs?|efforts?|attempts?|proposals?|requests?|calls?|pressures?|needs?|ideas?|desires?|wish|wishes|ways?|means|chances?|initiatives?|decisions?|agreements?|plans?|moves?)$/;
const OWN = /^(have|make|take|undertake|launch|begin|start|continue|renew|intensify|announce|reach|adopt|devise|draw|draft|present|put|submit|step|redouble|increase|pursue|exert|initiate)$/;

/** "in its effort to", "made attempts to": the subject's own. */
function ownEndeavour(clauses: Clauses, at: number, frame: Frame): boolean {
  const noun = nounAt(clauses, at);
  return OWN.test(frame.verb.lemma) || (noun !== null && /^(its|their|his|her|our)$/.test(clauses.units[noun.from]!.lower));
}

/** The heads of a noun phrase from right to left: "pressure from neighbours" gives both. */
function carried(clauses: Clauses, at: number): string[] {
  const noun = nounAt(clauses, at);
  if (!noun) return [];
  const word = clauses.units[noun.head]!.lower;
  return clauses.chunks[at - 1]?.type === 'preposition' ? [word, ...carried(clauses, at - 2)] : [word];
}

const named = ({ units }: Clauses, phrase: Phrase): boolean => phrase.nouns.some((noun) => units[noun.head]!.mention !== null);

/** Nouns before an infinitive: "has no authority to arrest", "its failure to pay". */
const NOUN_COLOURS: Readonly<Record<string, { modality: Modality | null; negated?: boolean }>> = {
  authority: { modality: 'possible' }, mandate: { modality: 'required' }, power: { modality: 'possible' }, powers: { modality: 'possible' }, right: { modality: 'possible' },
  ability: { modality: 'possible' }, opportunity: { modality: 'possible' }, opportunities: { modality: 'possible' }, chance: { modality: 'possible' }, capacity: { modality: 'possible' }, permission: { modality: 'possible' }, obligation: { modality: 'required' }, responsibility: { modality: 'required' },
  duty: { modality: 'required' }, task: { modality: 'required' }, plan: { modality: 'planned' }, plans: { modality: 'planned' }, intention: { modality: 'planned' },
  decision: { modality: 'planned' }, agreement: { modality: 'planned' }, effort: { modality: 'planned' }, efforts: { modality: 'planned' }, attempt: { modality: 'possible' },
  attempts: { modality: 'possible' }, failure: { modality: null, negated: true }, refusal: { modality: null, negated: true }, inability: { modality: null, negated: true },
};

/** Nouns that say how far a deed has come, or that it is meant: "in the process of", "with a view to". */
const STAGES: Readonly<Record<string, { modality: Modality | null }>> = {
  process: { modality: null }, course: { modality: null }, midst: { modality: null }, verge: { modality: 'planned' }, point: { modality: 'planned' }, brink: { modality: 'planned' },
  aim: { modality: 'planned' }, goal: { modality: 'planned' }, purpose: { modality: 'planned' }, purposes: { modality: 'planned' }, objective: { modality: 'planned' }, intention: { modality: 'planned' }, view: { modality: 'planned' }, hope: { modality: 'planned' },
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
    // "keeping boats from sinking, mending nets": the second goes with the first, not with what is kept from.
    if (chunk.verb.form === 'gerund' && i < at - 1 && isKeptFrom(clauses, i)) continue;
    const frame = frameAt(frames, i);
    if (!frame) return null;
    const between = chunks[at - 1];
    return { frame, adjacent: i === at - 1, adjective: between?.type === 'adjective' ? between.lower : null };
  }
  return null;
}

const NEGATING_PREPOSITIONS = new Set(['without', 'instead of', 'rather than', 'from', 'against']);

/** "began paying", "reported paying"; in "opposes paying" somebody else pays. */
const doesItself = ({ verb, predicate }: Frame): boolean => predicate !== null || COLOURS.has(verb.lemma) || /^(report|finish|complete|practi[sc]e|spend|deny|suggest|be)$/.test(verb.lemma);

/** "from sinking", "without paying". */
function isKeptFrom({ chunks }: Clauses, at: number): boolean {
  const opener = chunks[at - 1];
  return opener?.type === 'preposition' && NEGATING_PREPOSITIONS.has(opener.lower);
}

/** Who does what an -ing form says. */
export function gerundSubject(clauses: Clauses, at: number, frames: readonly Frame[]): Reading {
  const { chunks } = clauses;
  const before = chunks[at - 1];
  // "advised the crew asking them to sail": not the crew asks.
  const asked = nounAt(clauses, at + 1);
  if (before?.type === 'noun' && asked?.pronoun && /^(them|him|her)$/.test(clauses.units[asked.head]!.lower) && /^(ask|urge|request|tell|instruct|advise|order)$/.test((chunks[at] as { verb: { lemma: string } }).verb.lemma)) return { subject: null, doubt: UNSAID };
  if (before?.type === 'noun' && !isTime(clauses, before.noun)) return besideNoun(clauses, at, frames);
  if (before?.type === 'conjunction' || (before?.type === 'comma' && chunks[at - 2]?.type !== 'noun')) {
    const last = frames.findLast((frame) => frame.verb.form === 'gerund' && !isKeptFrom(clauses, frame.at));
    const parted = last !== undefined && (chunks.slice(last.at, at).some((chunk) => chunk.type === 'relative') || frames.some((frame) => frame.at > last.at && frame.verb.form === 'finite'));
    if (last && !parted && !crossesBreak(clauses, last.at, at)) return { subject: last.subject, ...inherited(last), ...(last.doubt ? { doubt: last.doubt } : {}) };
  }
  const governor = governorOf(clauses, at, frames);
  if (!governor) return NONE;
  if (before?.type !== 'preposition') {
    if (governor.adjacent) return doesItself(governor.frame) ? coloured(governor.frame, governor.frame.verb.lemma, null) : { subject: null, doubt: 'who does it is not said' };
    // "did not agree, giving Chad time": what came of a thing denied is not said.
    if (governor.frame.polarity === 'negated') return { subject: null, hypothetical: true, doubt: UNSAID };
    if (before?.type === 'conjunction' || (before?.type === 'comma' && governor.frame.verb.form === 'infinitive')) return { subject: null, doubt: 'who does it is not clear' };
    // "took the orders, involving $2 million": said of the orders, or of all of it.
    if (before?.type === 'comma' && /^(involve|total|represent|amount|mark)$/.test((chunks[at] as { verb: { lemma: string } }).verb.lemma)) return { subject: null, doubt: UNSAID };
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
  const context: Partial<Reading> = { ...contextOf(clauses, at, frames), ...(without ? { hypothetical: true } : {}) };
  const either = opener?.type === 'preposition' && !without && !/^(with|through|by)$/.test(opener.lower) && units[near.head]!.mention && !/^an?$/.test(units[near.from]!.lower);
  // "could set up a fund helping Chad": it helps no more than it is set up.
  const over = frames.findLast((frame) => frame.at < at && !crossesBreak(clauses, frame.at, at));
  if (over?.hypothetical) context.hypothetical = true;
  if (over && over.modality !== 'asserted' && over.polarity === 'affirmed') context.modality ??= over.modality;
  return either ? { ...context, subject: null, doubt: 'it could be said of either of two nouns' } : { ...context, subject: namedBy(clauses, alone(clauses, at - 1), frames) };
}

/** "by interviewing", "responsible for hiring", "without consulting". */
function afterPreposition(clauses: Clauses, at: number, { frame }: Governor, preposition: string, frames: readonly Frame[]): Reading {
  const held = clauses.chunks[at - 2];
  const same = frames.findLast((other) => other.verb.form === 'gerund' && clauses.chunks[other.at - 1]?.type === 'preposition');
  if (held?.type === 'conjunction' && same) return { subject: same.subject, ...inherited(same), ...(same.doubt ? { doubt: same.doubt } : {}) };
  if (/^(apart from|aside from|as opposed to|in lieu of|in addition to|besides)$/.test(preposition)) return { subject: null, doubt: 'who does it is not clear' };
  // "kept Chad from paying": Chad did not pay.
  if (preposition === 'from' && held?.type === 'noun' && frame.object) return { ...coloured(frame, '', null), subject: frame.object, negated: true, ...(frame.modality === 'asserted' && frame.polarity === 'affirmed' ? {} : { hypothetical: true }) };
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
    // "is in the process of paying", "met with the aim of paying": the subject's own.
    const stage = preposition === 'of' || preposition === 'to' ? STAGES[clauses.units[held.noun.head]!.lower] : undefined;
    const entered = clauses.chunks[at - 3];
    if (stage && entered?.type === 'preposition' && /^(in|with|on|at|for)$/.test(entered.lower)) return coloured(frame, '', stage.modality);
    const ofNoun = preposition === 'for' || preposition === 'of' || preposition === 'to' || preposition === 'at';
    if (byNoun && ofNoun) return coloured(frame, '', byNoun.modality);
    // "Chad's problems in paying": Chad may not be who the verb is about.
    const owned = clauses.units.slice(held.noun.from, held.noun.head).some((unit) => unit.mention);
    if (owned || (preposition !== 'by' && preposition !== 'in' && preposition !== 'through')) return { subject: null, doubt: 'who does it is not said' };
    if (frame.passive || frame.polarity === 'negated') return { subject: null, doubt: 'who does it is not said' };
  }
  return coloured(frame, '', null);
}
