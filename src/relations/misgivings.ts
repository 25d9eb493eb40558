import type { Clauses, Phrase } from '../clauses/phrases.ts';
import { isTime } from '../clauses/phrases.ts';
import type { Frame } from '../clauses/frames.ts';
import type { Unit } from '../clauses/units.ts';
import type { End } from './endpoints.ts';
import type { VerbEntry } from './lexicon.ts';
import type { Reader } from './reader.ts';

/** Why a clause that a relation's verb fits does not state the relation after all; null where nothing speaks against it. `target` is the phrase that the verb is done to. */
export function misgiving({ clauses }: Reader, frame: Frame, entry: VerbEntry, target: Phrase): string | null {
  const noun = target.nouns[0]!;
  const { units } = clauses;
  if (units[frame.verb.from - 1]?.lower === 'please' || units[frame.verb.from]!.lower === 'please') return 'it is a request to the reader';
  if (isIdiom(units, frame, entry, target)) return 'the verb and its object mean something else together';
  if (frame.polarity === 'affirmed' && (isEither(units, target) || (frame.subject && isEither(units, frame.subject)))) return 'it is the one or the other';
  if (HANDLING.test(entry.entry) && units[frame.verb.head]!.lower.endsWith('ing')) return 'what is being handled is no duty';
  if (isHalved(clauses, target)) return 'what it is done to is no phrase';
  if (frame.polarity === 'affirmed' && units[frame.verb.from - 1]?.lower === 'only' && frame.complements.length > 0) return 'what limits it would be lost';
  if (isTelegraphed(clauses, frame)) return 'the verb only opens another';
  if (entry.inverse || frame.passive) return null;
  if (entry.entry.endsWith(' with') && entry.relation.relation === 'agrees' && (units[noun.head]!.mention || units[noun.head]!.tag === 'PROPN')) return 'it agrees with somebody, and on what is not said';
  if (JUDGING.test(frame.verb.lemma) && target === frame.object && isJudged(clauses, frame, target)) return 'what it is held to be is lost';
  if (entry.relation.group === 'words' && isSubject(clauses, target)) return 'what is said is a clause, not a thing';
  // "prefers Chad to Mali and Peru": what it is not would join what it is.
  if (frame.verb.lemma === 'prefer' && frame.complements.some(({ preposition }) => preposition === 'to')) return 'what is preferred to what is not clear';
  if (entry.relation.relation === 'isA' && frame.subject?.nouns[0]?.pronoun && !frame.saidBy) return 'what the pronoun stands for is not sure enough to say what it is';
  if (entry.relation.relation === 'isA' && /ing$/.test(units[noun.head]!.lower) && noun.head === noun.from) return 'it is what is done, and no kind';
  if (frame.verb.lemma === 'have' && isParticiple(units, noun.from)) return '"have" only helps another verb';
  if (frame.verb.lemma === 'have' && frame.verb.form === 'infinitive' && clauses.reduced[target.to]) return 'it is to be done by somebody else';
  if (entry.entry === 'advise' && opensThat(clauses, target.to)) return 'it tells, and gives no advice';
  if (frame.polarity === 'negated' && (isLimited(clauses, target.to) || (frame.verb.copula && clauses.chunks[target.to]?.type === 'relative'))) return 'what limits the denial would be lost';
  return null;
}

/** "either Chad or Mali": one of them, and it is not said which. */
const isEither = (units: readonly Unit[], phrase: Phrase): boolean =>
  phrase.nouns.length > 1 && phrase.nouns.slice(0, 1).some(({ from }) => units[from]!.lower === 'either' || units[from - 1]?.lower === 'either');

/** "Canada prepared do so": "to" is left out. */
const isTelegraphed = ({ chunks, units }: Clauses, frame: Frame): boolean => {
  const next = chunks[frame.at + 1];
  return next?.type === 'verb' && units[next.from]!.lower === 'do' && units[next.from + 1]?.lower === 'so' && frame.verb.form !== 'infinitive';
};

const HANDLING = /^(handle|deal with|take care of)$/;

/** "a wait and see attitude": the tagger takes the second word for a verb. */
function isHalved({ chunks }: Clauses, target: Phrase): boolean {
  const [link, verb, noun] = chunks.slice(target.to, target.to + 3);
  return link?.type === 'conjunction' && verb?.type === 'verb' && verb.verb.bare && noun?.type === 'noun' && noun.noun.from === noun.noun.head && target.nouns.length === 1 && target.to === target.from + 1;
}

/** Verbs that say what their object is held to be: "considers the tax unfair". */
const JUDGING = /^(consider|find|regard|view|describe|see|deem|call|judge|treat|depict|portray|characteri[sz]e|label|brand)$/;

/** "considers the tax very unfair", "describes Chad as poor", "considers Chad a friend". */
function isJudged(clauses: Clauses, frame: Frame, target: Phrase): boolean {
  const { units, chunks } = clauses;
  if (frame.complements.some(({ preposition, tail }) => preposition === 'as' && !tail)) return true;
  const next = chunks[target.to];
  if (next?.type === 'adjective' || ((next?.type === 'preposition' || next?.type === 'subordinator') && next.lower === 'as') || (next?.type === 'verb' && next.verb.form === 'infinitive')) return true;
  if (next?.type === 'noun') return !isTime(clauses, next.noun) && /^(DET|ADJ|PRON)$/.test(units[next.from]!.tag);
  // "consider Chao a citizen", where the tagger makes one phrase of it.
  return units.slice(target.nouns[0]!.from + 1, target.nouns[0]!.head).some((unit) => /^(a|an|the)$/.test(unit.lower));
}

/** "said the case for rent was weak": the thing is the subject of what is said. */
function isSubject({ chunks, reduced }: Clauses, target: Phrase): boolean {
  let relatives = 0;
  for (let at = target.to; at < chunks.length; at++) {
    const chunk = chunks[at]!;
    if (chunk.type === 'break' || chunk.type === 'comma' || chunk.type === 'conjunction' || chunk.type === 'subordinator') return false;
    if (chunk.type === 'relative') relatives++;
    if (chunk.type !== 'verb' || reduced[at] || chunk.verb.form === 'infinitive' || chunk.verb.form === 'gerund' || chunk.verb.bare) continue;
    if (relatives-- === 0) return true;
  }
  return false;
}

/** "has informed", where the tagger saw no participle. */
const isParticiple = (units: readonly Unit[], at: number): boolean => {
  const { tag, lower, mention } = units[at]!;
  return !mention && (tag === 'VERB' || tag === 'ADJ') && /(?:ed|wn|ne|ght|ld)$/.test(lower) && !QUALITY.test(lower);
};

const QUALITY = /^(limited|increased|reduced|trained|qualified|experienced|armed|mixed|advanced|skilled|renewed|continued|detailed|combined|established|old|cold|related|united|own|fine|dedicated|integrated|unlimited|improved|expanded|specialized|specialised|distinguished|limited-.*|.*-.*)$/;

const opensThat = ({ chunks }: Clauses, at: number): boolean => {
  const chunk = chunks[at];
  return (chunk?.type === 'subordinator' || chunk?.type === 'relative') && chunk.lower === 'that';
};

/** "cannot sell oil for less than the price": sold it may be. */
function isLimited({ units, chunks }: Clauses, at: number): boolean {
  const last = chunks[at - 1];
  const next = units[last ? last.to : 0];
  return next !== undefined && /^(for|than|without|except|until|till|before|unless|beyond|only|other|as)$/.test(next.lower) && !(next.lower === 'as' && units[last!.to + 1]?.lower !== 'long');
}

/** "set the scene" decides nothing: phrases that a relation's file names. */
function isIdiom(units: readonly Unit[], frame: Frame, { relation, inverse }: VerbEntry, target: Phrase): boolean {
  const object = inverse ? frame.object : target;
  const head = object?.nouns[0] && units[object.nouns[0].head]!;
  return Boolean(head) && relation.idioms.some((idiom) => idiom === `${frame.verb.lemma} ${head!.lemma}` || idiom === `${frame.verb.lemma} ${head!.lower}`);
}

/** Why the words of an activity would say nothing to a reader who sees them alone; null where they do. */
export function vagueness({ clauses, capitals }: Reader, end: End): string | null {
  if (end.mention) return null;
  const { units } = clauses;
  if (end.label.length < 3 || /^[^\p{L}\p{N}$£€]/u.test(end.label)) return 'what it is done to is no phrase';
  const noun = clauses.chunks.flatMap((chunk) => (chunk.type === 'noun' && units[chunk.from]!.from <= end.from && end.from < units[chunk.to - 1]!.to ? [chunk.noun] : []))[0];
  if (!noun) return null;
  const head = units[noun.head]!;
  // "offer Sato financial help": the tagger makes one phrase of two.
  if (capitals && noun.head > noun.from && units[noun.from]!.tag === 'PROPN' && !units[noun.from]!.mention && units[noun.from + 1]!.tag === 'ADJ') return 'two objects read as one';
  if (isPerson(units, noun.from, noun.head)) return 'it is done to a person';
  // In capitals a word that no dictionary knows: a person, a place, a misprint. The first word of a sentence has its capital anyway.
  if (capitals && head.from > 0 && head.tag === 'PROPN' && !head.mention && !/^an?$/.test(units[noun.from]!.lower) && !/^(ADJ|NUM|PRON)$/.test(noun.head > noun.from ? units[noun.head - 1]!.tag : '')) return 'it is done to a name of unknown kind';
  if (/^(?:copy of )?(?:the )?(?:following|above|foregoing|attached|aforementioned)\b/.test(end.label.toLowerCase())) return 'it points to something said elsewhere';
  if (isBroken(units, noun.from, noun.head)) return 'what it is done to is no phrase';
  const bare = !end.label.includes(' ') && !/^(a|an|each|every|no|any|some|another)$/.test(units[noun.from]!.lower);
  if (bare && (SHELL.test(head.lower) || (POINTING.test(units[noun.from]!.lower) && !/^(VERB|ADP|PRON|SCONJ)$/.test(units[noun.to]?.tag ?? '')))) return 'it points to something said elsewhere';
  if (!end.label.includes(' ') && EMPTY.test(head.lower)) return 'of what is not said';
  return PART.test(end.label.toLowerCase()) ? 'of what is lost' : null;
}

/** "trade informed embassy", "spread Soviet doctrine", "anti": a verb or a prefix that the tagger took for a noun. */
const isBroken = (units: readonly Unit[], from: number, head: number): boolean =>
  units.slice(from, head).some((unit, i) => !unit.mention && /^(VERB|ADJ)$/.test(unit.tag) && /^\p{L}+ed$/u.test(unit.lower) && i > 0 && units[from + i - 1]!.tag === 'NOUN' && !units[from + i - 1]!.mention)
  || (head > from && units[from]!.tag === 'NOUN' && !units[from]!.mention && units[from + 1]!.tag === 'ADJ' && units[from + 1]!.text !== units[from + 1]!.lower)
  || (head === from && /^(anti|pro|non|ex|pre|post)$/.test(units[head]!.lower));

/** Shell nouns (Schmid 2000): alone they only point to what was said. */
const SHELL = /^(situation|matters?|issues?|points?|case|questions?|facts?|things?|request|suggestions?|positions?|texts?|elements?|amount|details?|aspects?|approach|agreement|subject|topic|item|idea|views?|needs?|options?|threats?|way|extent|one|ones|so|latter|former)$/;

/** Nouns of something (Schmid 2000): "interest" is no more than half a thing, whatever article it has. */
const EMPTY = /^(interests?|support|claims?|options?|traffic|measures|steps?|actions?|work|arrangements?|accounts?|explanations?|reservations?|difficulty|difficulties|plans?|status|treatment|mandate|statements?|decisions?|substance|products?|units?|desire|intentions?|reductions?|responsibilit(?:y|ies)|loads?|elements?|respect|basis|maximum|minimum|purposes?|compliments|access|role|opinions?|remarks?|comments?|tasks)$/;

/** "several sets", "a number": of what stood behind. */
const PART = /(?:^|\s)(?:sets|number|series|kinds|types|sorts|lots?|range|variety|majority|portion|desirability|feasibility|advisability|likelihood)$/;

/** "this text", "those problems": what they are stands elsewhere. */
const POINTING = /^(this|that|these|those|same|following|foregoing)$/;

const TITLE = /^(mr|mrs|ms|dr|sir|lord|lady|ambassador|amb|president|premier|chancellor|minister|secretary|senator|congressman|general|colonel|captain|major|prince|princess|king|queen|bishop|judge|justice|comrade|messrs)\.?$/;

/** "Minister Diaz": a title before a name that is no body's. */
function isPerson(units: readonly Unit[], from: number, head: number): boolean {
  if (units[head]!.mention || units[head]!.tag !== 'PROPN') return false;
  return units.slice(from, head).some((unit) => TITLE.test(unit.lower));
}
