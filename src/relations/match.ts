import type { NounPhrase } from '../clauses/chunk.ts';
import type { Clauses, Phrase } from '../clauses/phrases.ts';
import type { Complement } from '../clauses/complements.ts';
import type { Frame } from '../clauses/frames.ts';
import { GIVING, HANDING } from '../clauses/words.ts';
import type { Lexicon, VerbEntry } from './lexicon.ts';
import { HELD } from './reader.ts';

/** A verb entry that a frame fulfils: who stands as source, what as target, and which units say it. */
export interface Match {
  readonly entry: VerbEntry;
  readonly source: Phrase;
  readonly target: Phrase;
  /** Unit ranges of the trigger, in order: the verb group, then "responsible", "for". */
  readonly trigger: readonly { readonly from: number; readonly to: number }[];
}

/** The entries that a frame fulfils; those with a word of their own ("take part in") come first. */
export function matchFrame(clauses: Clauses, frame: Frame, lexicon: Lexicon): Match[] {
  const own = lexicon.byLemma.get(frame.verb.lemma) ?? [];
  const entries = frame.predicate && !frame.verb.copula ? [...own, ...(lexicon.byLemma.get('be') ?? []).filter((entry) => entry.word)] : own;
  const matches = entries
    .filter((entry) => entry.particle === frame.verb.particle)
    .map((entry) => matchEntry(clauses, frame, entry))
    .filter((match) => match !== null);
  return matches.toSorted((a, b) => Number(b.entry.word !== '') - Number(a.entry.word !== ''));
}

function matchEntry(clauses: Clauses, frame: Frame, entry: VerbEntry): Match | null {
  const handed = entry.inverse && entry.passive && isAgentless(frame);
  if (entry.passive && !frame.passive && !handed) return null;
  const trigger = [{ from: frame.verb.from, to: frame.verb.to }];
  const slot = slotOf(clauses, handed ? { ...frame, passive: true, subject: frame.object, object: null } : frame, entry);
  if (!slot) return null;
  trigger.push(...slot.trigger);
  if (!slot.subject || !slot.other) return null;
  return entry.inverse
    ? { entry, source: slot.other, target: slot.subject, trigger }
    : { entry, source: slot.subject, target: slot.other, trigger };
}

/** "the process of transferring powers to the Board": nobody is named who does it, so it says what a passive would. */
const isAgentless = ({ verb, subject, object, passive }: Frame): boolean => verb.form === 'gerund' && !subject && object !== null && !passive;

interface Slot {
  readonly subject: Phrase | null;
  readonly other: Phrase | null;
  readonly trigger: { from: number; to: number }[];
}

function slotOf(clauses: Clauses, frame: Frame, entry: VerbEntry): Slot | null {
  if (entry.lemma === 'be') return copulaSlot(clauses, frame, entry);
  if (entry.lead) return leadSlot(clauses, frame, entry);
  if (entry.word) return wordSlot(clauses, frame, entry);
  if (entry.preposition) {
    if (frame.passive && !entry.passive) return strandedSlot(clauses, frame, entry);
    if (frame.passive !== entry.passive || (frame.object && !HANDING.has(entry.lemma))) return null;
    const complement = complementOf(clauses, frame, entry.preposition, (frame.object !== null || frame.verb.form === 'gerund') && HELD.has(entry.preposition));
    return complement ? { subject: frame.subject, other: complement.phrase, trigger: prepositionUnits(clauses, complement) } : null;
  }
  const given = FURNISHING.has(entry.lemma) ? complementOf(clauses, frame, 'with', true) : undefined;
  if (!frame.passive && frame.object && given) return { subject: frame.subject, other: given.phrase, trigger: prepositionUnits(clauses, given) };
  if (!frame.passive) return { subject: frame.subject, other: frame.object, trigger: [] };
  const agent = complementOf(clauses, frame, 'by');
  return { subject: agent?.phrase ?? null, other: frame.subject, trigger: agent ? prepositionUnits(clauses, agent) : [] };
}

/** "provides families with food": what is provided stands behind "with". */
const FURNISHING = new Set(['provide', 'supply', 'furnish', 'equip', 'present']);

/** "was agreed upon by the Board". */
function strandedSlot(clauses: Clauses, frame: Frame, entry: VerbEntry): Slot | null {
  const link = clauses.chunks[frame.at + 1];
  const agent = complementOf(clauses, frame, 'by');
  if (link?.type !== 'preposition' || link.lower !== entry.preposition || clauses.chunks[frame.at + 2]?.type === 'noun' || !agent) return null;
  return { subject: agent.phrase, other: frame.subject, trigger: [{ from: link.from, to: link.to }, ...prepositionUnits(clauses, agent)] };
}

/** The phrase after a preposition; "from A and B, and a few from C" is one phrase. */
function complementOf(clauses: Clauses, frame: Frame, preposition: string, tails = false): Complement | undefined {
  const [first, ...rest] = frame.complements.filter((complement) => (tails || !complement.tail || isJoined(clauses, complement.phrase.from - 1)) && (complement.preposition === preposition || (preposition === 'with' && /^(together|along) with$/.test(complement.preposition))));
  const joined = rest.filter(({ phrase }) => isJoined(clauses, phrase.from - 1));
  return first && joined.length ? { ...first, phrase: { ...first.phrase, nouns: [...first.phrase.nouns, ...joined.flatMap((one) => one.phrase.nouns)] } } : first;
}

/** True for a preposition after "and", or after "and a few", "and others". */
function isJoined({ chunks, units }: Clauses, at: number): boolean {
  const before = chunks[at - 1];
  if (before?.type === 'conjunction') return true;
  return before?.type === 'noun' && chunks[at - 2]?.type === 'conjunction' && /^(few|some|others|many|several)$/.test(units[before.noun.head]!.lower);
}

/** The preposition that opens a complement; nothing where it stands elsewhere ("women from whom the Unit heard"). */
function prepositionUnits({ chunks }: Clauses, complement: Complement): { from: number; to: number }[] {
  const link = chunks[complement.phrase.from - 1];
  return link?.type === 'preposition' ? [{ from: link.from, to: link.to }] : [];
}

/** "is responsible for X", "is a member of X", "is in charge of X", or with no word "is X". */
function copulaSlot(clauses: Clauses, frame: Frame, entry: VerbEntry): Slot | null {
  if (entry.lead) return leadSlot(clauses, frame, entry);
  if (!entry.word) return frame.object && isBare(clauses, frame.object) ? { subject: frame.subject, other: frame.object, trigger: [] } : null;
  if (!frame.predicate || !endsWith(clauses, frame.predicate, entry.word)) return null;
  if (!entry.preposition) return ownerSlot(clauses, frame);
  const complement = complementOf(clauses, frame, entry.preposition, true);
  if (!complement) return null;
  const { from, to } = frame.predicate;
  return { subject: frame.subject, other: complement.phrase, trigger: [{ from, to }, ...prepositionUnits(clauses, complement)] };
}

/** "is the chief Norwegian representative": whose it is stands in the phrase itself. */
function ownerSlot({ units }: Clauses, frame: Frame): Slot | null {
  const noun = frame.object?.nouns[0];
  const owner = noun ? units.findIndex((unit, i) => i >= noun.from && i < noun.head && unit.mention !== null) : -1;
  if (!noun || owner < 0) return null;
  const phrase = { nouns: [{ ...noun, from: owner, to: owner + 1, head: owner }], from: frame.object.from, to: frame.object.from + 1 };
  return { subject: frame.subject, other: phrase, trigger: [{ from: noun.head, to: noun.head + 1 }] };
}

/** "the main source country" ends with "source country", in either number. */
function endsWith({ units }: Clauses, { from, to }: { from: number; to: number }, word: string): boolean {
  const words = units.slice(from, to).map((unit) => unit.lower).join(' ');
  return words === word || words.endsWith(` ${word}`) || words === `${word}s` || words.endsWith(` ${word}s`);
}

/** A predicate noun that names a class ("a sovereign state"), not "the problem" nor a pronoun. */
const isBare = ({ units }: Clauses, phrase: Phrase): boolean => phrase.nouns.every((noun) => {
  const [first, head] = [units[noun.from]!, units[noun.head]!];
  return !noun.pronoun && head.tag !== 'NUM' && !/^(this|that|these|those)$/.test(first.lower) && (head.mention !== null || head.tag === 'NOUN' || /^(a|an|one)$/.test(first.lower));
});

/** "is in charge of X": the word stands behind a preposition of its own. */
function leadSlot(clauses: Clauses, frame: Frame, entry: VerbEntry): Slot | null {
  const { chunks, units } = clauses;
  const lead = frame.complements.find(({ preposition, phrase }) => preposition === entry.lead && units[phrase.nouns[0]!.head]!.lower === entry.word);
  const complement = complementOf(clauses, frame, entry.preposition, true);
  if (!lead || !complement || complement.phrase.from !== lead.phrase.from + 2) return null;
  const trigger = [lead.phrase.from - 1, lead.phrase.from, lead.phrase.from + 1].map((at) => ({ from: chunks[at]!.from, to: chunks[at]!.to }));
  return { subject: frame.subject, other: complement.phrase, trigger };
}

/** "takes part in X", "has responsibility for X"; "makes an arrest", where the word itself is what is done. */
function wordSlot(clauses: Clauses, frame: Frame, entry: VerbEntry): Slot | null {
  if (!entry.preposition) {
    const done = frame.passive ? frame.subject : frame.object;
    const agent = frame.passive ? complementOf(clauses, frame, 'by') : undefined;
    if (!done || !isWord(clauses, done.nouns[0]!, entry.word)) return null;
    return { subject: frame.passive ? agent?.phrase ?? null : frame.subject, other: done, trigger: agent ? prepositionUnits(clauses, agent) : [] };
  }
  const light = frame.object?.nouns[0];
  if (frame.passive || !light || !frame.object) return null;
  if (!isWord(clauses, light, entry.word)) return null;
  const complement = complementOf(clauses, frame, entry.preposition, true);
  if (!complement || (GIVING.has(entry.lemma) && isQualified(clauses, light, entry.word) && !hasName(clauses, complement.phrase))) return null;
  return { subject: frame.subject, other: complement.phrase, trigger: [{ from: light.from, to: light.to }, ...prepositionUnits(clauses, complement)] };
}

/** "legal assistance to sailors" says more than that sailors are assisted. */
const isQualified = ({ units }: Clauses, noun: NounPhrase, word: string): boolean =>
  units.slice(noun.from, noun.head + 1 - word.split(' ').length).some((unit) => unit.tag === 'ADJ' || unit.tag === 'NOUN' || unit.mention !== null);

const hasName = ({ units }: Clauses, { nouns }: Phrase): boolean => nouns.some(({ head }) => units[head]!.mention !== null);

/** True where a noun phrase is, or ends with, the word of an entry. */
export const isWord = (clauses: Clauses, noun: NounPhrase, word: string): boolean => clauses.units[noun.head]!.lemma === word || endsWith(clauses, noun, word);
