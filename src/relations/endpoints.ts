import type { Mention } from '../model.ts';
import type { NounPhrase } from '../clauses/chunk.ts';
import type { Clauses, Phrase } from '../clauses/phrases.ts';
import { groupRight, isTime, nounAt, tailConjuncts, tailRight } from '../clauses/phrases.ts';
import type { Unit } from '../clauses/units.ts';
import { COLLECTIVE, EMPLOYEES, SPHERES, SPOKESMEN } from '../clauses/words.ts';

/** One end of a statement: a name, or the noun phrase of an activity. Token indices, half-open. */
export interface End {
  readonly mention: Mention | null;
  /** The phrase as a reader would say it, for an activity; empty for a name. */
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Each conjunct of a phrase as an end. `holds` are prepositions that belong to the verb, not to the noun before them. */
export function endsOf(clauses: Clauses, phrase: Phrase, holds: ReadonlySet<string>, resolve: (unit: Unit) => Mention | null, done = false): End[] {
  return phrase.nouns.flatMap((noun) => endOf(clauses, noun, holds, resolve, done) ?? []);
}

function endOf(clauses: Clauses, noun: NounPhrase, holds: ReadonlySet<string>, resolve: (unit: Unit) => Mention | null, done: boolean): End | End[] | null {
  const { units, chunks } = clauses;
  const head = units[noun.head]!;
  const at = chunks.findIndex((chunk) => chunk.type === 'noun' && chunk.noun === noun);
  const named = (head.mention && !head.mention.adjectival ? head.mention : null) ?? resolve(head);
  // "a Chad-Mali Board", where the text writes "Chad -Mali Board": half a name.
  if (named && units[noun.head - 1]?.text === '-' && units[noun.head - 2]?.mention) return null;
  if (named) return { mention: named, label: '', from: head.from, to: head.to };
  const employer = units.slice(noun.from, noun.head).findLast((unit) => unit.mention);
  const staff = !done && EMPLOYEES.has(head.lower) && employer?.mention?.kind === 'organisation';
  if (staff || (SPOKESMEN.has(head.lower) && (!done || COLLECTIVE.has(head.lower))) || SPHERES.has(head.lower)) {
    const bodies = bodiesOf(clauses, noun, at);
    if (bodies.length) return bodies.map((body) => ({ mention: body.mention, label: '', from: units[Math.min(noun.from, body.at)]!.from, to: units[Math.max(noun.to - 1, body.at)]!.to }));
  }
  const whole = wholeOf(clauses, noun, at);
  if (whole) return whole;
  if (noun.pronoun || (head.tag === 'NUM' && !isSum(units.slice(noun.from, noun.to))) || at < 0) return null;
  return activityOf(clauses, noun, at, holds);
}

/** "$4 million", "EUR 3 billion". */
const isSum = (units: readonly Unit[]): boolean => units.length > 1 && units.some((unit) => /^([$£€¥]|us\$|usd|eur|euros?|gbp|dol|dols|dollars?|pounds?|francs?|marks|yen|lire|rupees|pesos|rand|kroner|shillings)$/.test(unit.lower));

/** "chapter 5 of the Act", "the provisions of the Act": the Act. "parts of Kenya", "Nairobi, Kenya": the country. */
function wholeOf({ units, chunks }: Clauses, noun: NounPhrase, at: number): End | null {
  const link = chunks[at + 1];
  const outer = chunks[at + 2];
  if (!link || outer?.type !== 'noun') return null;
  const { head } = outer.noun;
  const { mention } = units[head]!;
  const part = link.type === 'preposition' && link.lower === 'of' && (mention?.kind === 'regulation' ? units.slice(noun.from, noun.to).some((unit) => PARTS.test(unit.lower)) : mention?.kind === 'country' && !mention.adjectival && REGIONS.test(units[noun.head]!.lower));
  const place = link.type === 'comma' && mention?.kind === 'country' && !mention.adjectival && head === outer.from && units.slice(noun.from, noun.to).every((unit) => unit.tag === 'PROPN' && !unit.mention);
  return part || place ? { mention, label: '', from: units[part ? head : noun.from]!.from, to: units[head]!.to } : null;
}

const REGIONS = /^(countries|republics|parts?|areas?|regions?|territory)$/;
const PARTS = /^(chapters?|articles?|paragraphs?|paras?|sections?|annex|annexes|parts?|provisions?|terms|clauses?)$/;

/** Whose officials: "Bank officials", "officials of the Bank and the Fund", "Chad's leadership"; of a country also "authorities in Chad". */
function bodiesOf(clauses: Clauses, noun: NounPhrase, at: number): { mention: Mention; at: number }[] {
  const { units, chunks } = clauses;
  for (let i = noun.head - 1; i >= noun.from; i--) {
    const { mention } = units[i]!;
    const owns = COLLECTIVE.has(units[noun.head]!.lower) && /^['’]s?$/.test(units[i + 1]!.text);
    const plain = EMPLOYEES.has(units[noun.head]!.lower) && units.slice(i + 1, noun.head).every((unit) => unit.tag === 'NOUN' && !unit.mention);
    if (mention && !mention.adjectival && (owns || plain || units.slice(i + 1, noun.head).every((unit) => /^(chief|deputy|senior|special|press|executive|assistant|vice|foreign|defense|defence)$/.test(unit.lower)))) return [{ mention, at: i }];
  }
  const link = chunks[at + 1];
  if (link?.type !== 'preposition' || (link.lower !== 'of' && link.lower !== 'in') || !nounAt(clauses, at + 2)) return [];
  return groupRight(clauses, at + 2).nouns.flatMap((owner) => {
    const { mention } = units[owner.head]!;
    return mention && !mention.adjectival && (link.lower === 'of' || mention.kind === 'country') ? [{ mention, at: owner.head }] : [];
  });
}

export const MAX_WORDS = 24;
const OPENING = /^(the|a|an|this|that|these|those|some|any|no|its|their|his|her|our|my|your|all|both|each|every|neither|either)$/;

/** "some support", "all sides": with nothing but its quantity, the noun keeps it. */
const isQuantity = (units: readonly Unit[], from: number, head: number): boolean => head === from + 1 && !isFloating(units, from) && /^(some|all|both|most|few|several)$/.test(units[from]!.lower);

/** "the ports are all members": said of the ports. */
const isFloating = (units: readonly Unit[], at: number): boolean => /^(all|both)$/.test(units[at]!.lower) && units[at - 1]?.tag === 'AUX';

function activityOf(clauses: Clauses, noun: NounPhrase, at: number, holds: ReadonlySet<string>): End | null {
  const { chunks, units } = clauses;
  let from = noun.from;
  while (from < noun.head && !units[from]!.partOf && !isQuantity(units, from, noun.head) && (OPENING.test(units[from]!.lower) || units[from]!.tag === 'DET' || (units[from]!.tag === 'ADV' && units[from]!.lower !== 'new'))) from++;
  let last = at + 1;
  const end = tailRight(clauses, last);
  // "transport to victims both to courts and to clinics": what "both" opens is not cut in two.
  while (last < end && units[chunks[last]!.from - 1]!.lower !== 'both' && !holds.has(lowerAt(clauses, last)) && !isManner(clauses, last + 1) && (lowerAt(clauses, last) === 'of' || !opensClause(clauses, last + 2) || isOpen(clauses, last + 1))) last += 2;
  const joined = last === end ? tailConjuncts(clauses, noun, last) : last;
  const whole = chunks[beliefRight(clauses, withClause(clauses, joined, noun)) - 1]!.to;
  const to = whole - from > MAX_WORDS ? chunks[last - 1]!.to : whole;
  if (to - from > MAX_WORDS) return null;
  return { mention: null, label: wording(units.slice(from, to)), from: units[from]!.from, to: units[to - 1]!.to };
}

const lowerAt = ({ chunks }: Clauses, at: number): string => (chunks[at] as { lower: string }).lower;

/** "information on the right to vote": what follows belongs to the tail. */
const isOpen = (clauses: Clauses, at: number): boolean => RIGHT.test(clauses.units[nounAt(clauses, at)?.head ?? 0]!.lower) && lowerAt(clauses, at - 1) !== 'for' && lowerAt(clauses, at - 1) !== 'with';

/** "in a manner consistent with": how it is done, and half of that. */
const isManner = (clauses: Clauses, at: number): boolean => /^(manner|fashion)$/.test(clauses.units[nounAt(clauses, at)?.head ?? 0]!.lower);

/** Nouns that are empty without their infinitive: "authority to arrest". */
const OPEN = /^(authority|mandate|power|powers|right|rights|ability|capacity|leeway|freedom|option|options|opportunity|intention|plan|plans|decision|willingness|readiness|obligation|duty|need|desire|attempt|attempts|effort|efforts|endeavor|endeavors|endeavour|endeavours|permission|request|proposal|commitment|failure|refusal|steps?|measures?|actions?|arrangements?|moves?|place|places|platform|forum|venue|vehicle|chance|talks|negotiations)$/;

/** Nouns that say nothing without what is done: "success in combating fraud". */
const EXPERIENCE = /^(success|difficulty|difficulties|experience|role|interest|delays?|progress|expertise|part)$/;

/** Of these, the ones that keep theirs across an "of": "the right of members to vote". */
const RIGHT = /^(authority|mandate|powers?|rights?|ability|capacity|obligation|duty|willingness|readiness|failure|refusal|efforts?|attempts?)$/;

/** The chunk after "to arrest its officers", "for the police to strike", "from giving interviews", where the noun needs it to mean anything. */
function withClause(clauses: Clauses, at: number, head: NounPhrase): number {
  const { chunks, units } = clauses;
  const [noun, next] = [nounAt(clauses, at - 1), chunks[at]];
  const isForClause = next?.type === 'preposition' && next.lower === 'for' && nounAt(clauses, at + 1) !== null && opensClause(clauses, at + 2);
  const isInGerund = next?.type === 'preposition' && (next.lower === 'from' || (next.lower === 'in' && EXPERIENCE.test(units[noun?.head ?? 0]!.lower)));
  const verb = isForClause ? at + 2 : isInGerund ? at + 1 : at;
  const chunk = chunks[verb];
  if (chunk?.type !== 'verb' || !noun) return at;
  const wanted = chunk.verb.form === 'gerund' ? verb === at + 1 : chunk.verb.form === 'infinitive' && ((isForClause && noun.from === noun.head) || OPEN.test(units[noun.head]!.lower) || (RIGHT.test(units[head.head]!.lower) && (nounAt(clauses, verb + 1) !== null || (chunks[verb + 1]?.type === 'preposition' && nounAt(clauses, verb + 2) !== null))));
  // "efforts to do so".
  if (!wanted || (chunk.verb.lemma === 'do' && !nounAt(clauses, verb + 1))) return at;
  if (!nounAt(clauses, verb + 1)) return chunks[verb + 1]?.type === 'preposition' && nounAt(clauses, verb + 2) ? groupRight(clauses, verb + 2).to : verb + 1;
  const end = groupRight(clauses, verb + 1).to;
  return nounAt(clauses, end) ? groupRight(clauses, end).to : end;
}

/** The chunk after "with the assumption that a crew is lost": without it the case that it opens is any case. */
function beliefRight({ chunks, units }: Clauses, at: number): number {
  const [link, noun, that] = [chunks[at], chunks[at + 1], chunks[at + 2]];
  if (link?.type !== 'preposition' || noun?.type !== 'noun' || !/^(assumption|understanding|belief|proviso|condition)$/.test(units[noun.noun.head]!.lower) || that?.type !== 'subordinator' || that.lower !== 'that') return at;
  const end = chunks.findIndex((chunk, i) => i > at + 2 && /^(break|comma|subordinator|relative)$/.test(chunk.type));
  return end < 0 ? chunks.length : end;
}

/** "with the assumption that …", "with the capacity to …": without its clause the tail says nothing. */
function opensClause({ chunks }: Clauses, at: number): boolean {
  const next = chunks[at];
  return (next?.type === 'subordinator' && next.lower === 'that') || (next?.type === 'verb' && next.verb.form === 'infinitive');
}

/** Words as written, closed up as English does: "victims' rights", "3,000 women"; "some of" again where the reading passed over it. */
export function wording(units: readonly { readonly text: string; readonly partOf?: string }[]): string {
  return units.map((unit, i) => `${i === 0 || /^['’]s?$|^[,%]$/.test(unit.text) || /^[$£€]$/.test(units[i - 1]!.text) ? '' : ' '}${unit.partOf ? `${unit.partOf} ` : ''}${unit.text}`).join('');
}

/** The chunk after "it regularly informed of the talks": such an object says nothing without what is said of it. Null for an object that is no pronoun. */
export function beyondPronoun({ chunks, units }: Clauses, at: number): number | null {
  const noun = chunks[at];
  if (noun?.type !== 'noun' || !/^(it|them|him|her|us|me)$/.test(units[noun.noun.head]!.lower)) return null;
  let to = at + 1;
  const goesOn = (at: number) => !/^(break|comma|conjunction|relative|subordinator)$/.test(chunks[at]!.type) || (chunks[at]!.type === 'conjunction' && chunks[at + 1]?.type === 'adjective');
  while (to < chunks.length && goesOn(to)) to++;
  return to;
}

/** "requests the Secretary to report each year": what somebody without a name is asked to do belongs to what is asked. */
export function withInfinitive(clauses: Clauses, phrase: Phrase, end: End): End {
  const { chunks, units } = clauses;
  const verb = chunks[phrase.to];
  if (end.mention || phrase.nouns.length > 1 || verb?.type !== 'verb' || (verb.verb.form !== 'infinitive' && units[verb.from]!.lower !== 'be')) return end;
  const link = chunks[phrase.to + 1];
  const begin = link?.type === 'adjective' || link?.type === 'preposition' ? phrase.to + 2 : phrase.to + 1;
  const noun = nounAt(clauses, begin);
  if (!noun) return end;
  const whole = isTime(clauses, noun) ? phrase.to + 1 : beyondPronoun(clauses, begin) ?? groupRight(clauses, begin).to;
  const object = isManner(clauses, whole - 1) && chunks[whole - 2]!.type === 'preposition' ? whole - 2 : whole;
  const from = units.findIndex((unit) => unit.from === end.from);
  const to = chunks[object - 1]!.to;
  return to - from > MAX_WORDS ? end : { ...end, label: wording(units.slice(from, to)), to: units[to - 1]!.to };
}
