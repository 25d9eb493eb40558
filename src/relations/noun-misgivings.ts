import type { Compound } from '../knowledge.ts';
import type { Mention } from '../model.ts';
import type { Clauses } from '../clauses/phrases.ts';
import { nounAt } from '../clauses/phrases.ts';
import type { Frame } from '../clauses/frames.ts';

/** True where a noun of action only names what is sought, feared, asked or still open: "a proposal for the adoption of", "possible use of", "sought their assistance". `at` is its chunk. */
export function isUnclaimed(clauses: Clauses, frames: readonly Frame[], at: number): boolean {
  const { units, chunks } = clauses;
  const noun = nounAt(clauses, at)!;
  if (units.slice(noun.from, noun.head).some((unit) => OPEN.test(unit.lower))) return true;
  for (let carrier = at; chunks[carrier - 1]?.type === 'preposition' && nounAt(clauses, carrier - 2); carrier -= 2) {
    if (CARRYING.test(units[nounAt(clauses, carrier - 2)!.head]!.lower)) return true;
  }
  const frame = frames.findLast((one) => one.at < at);
  const governed = frame !== undefined && !chunks.slice(frame.at, at).some((chunk) => chunk.type === 'break' || chunk.type === 'subordinator' || chunk.type === 'relative');
  if (!governed) return isSubjectOfOpen(frames, at);
  return frame.hypothetical || frame.modality !== 'asserted' || (frame.polarity === 'negated' && !noun.negative) || SEEKING.test(frame.verb.lemma);
}

/** "UN discussions of trade may help": where its own verb is open, it is open itself. */
function isSubjectOfOpen(frames: readonly Frame[], at: number): boolean {
  const own = frames.find((frame) => frame.subject && frame.subject.from <= at && at < frame.subject.to);
  return own !== undefined && !own.passive && (own.hypothetical || own.modality === 'possible');
}

/** Before the noun: it has not happened. */
const OPEN = /^(possible|potential|probable|likely|future|proposed|planned|recommended|alleged|prospective|eventual|suggested|requested|hoped-for|would-be|further|additional|more|any|hypothetical|so-called|next|forthcoming)$/;

/** Nouns that take back what hangs on them, or leave it open. */
const CARRYING = /^(possibility|possibilities|proposals?|requests?|calls?|cessation|end|termination|lack|absence|prospects?|threats?|offers?|questions?|issues?|ideas?|needs?|hopes?|discussions?|debates?|talks?|importance|desirability|prevention|refusals?|failures?|likelihood|risks?|dangers?|fears?|plans?|options?|case|arguments?|conditions?|terms|prospects|chances?|alternatives?|denials?|allegations?|claims?|charges?|rumou?rs?|opposition|resistance|objections?|demands?|suggestions?|recommendations?|considerations?|delays?|postponement|interruption|suspension|withdrawal|rejection|advisability|feasibility|draft|study|drafts)$/;

/** Verbs that ask for what does not exist yet, or keep it from being. */
const SEEKING = /^(request|seek|want|ask|look|call|propose|recommend|urge|consider|discuss|oppose|suggest|need|desire|expect|await|demand|require|plan|prevent|avoid|reject|deny|refuse|hope|wish|favor|favour|fear|expel|postpone|delay|preclude|exclude|envisage|foresee|contemplate|promise|offer|doubt|debate|appreciate|remove|solicit|invite|explore|speculate)$/;

/** True where a name with an owner states what the compound says; `before` are the words in front of it. */
export const isFirm = ({ word }: Compound, head: Mention, before: readonly string[]): boolean =>
  (word === undefined ? !isLooseOwner(head, before) : head.text.toLowerCase().split(/ (?:for|of) /)[0]!.split(' ').includes(word));

/** True where a name with an owner does not make the one the other's: "the UN Delegation" of a country is no part of the UN, "WCO Member Administrations" are members, "another Council resolution" is none. */
function isLooseOwner(head: Mention, before: readonly string[]): boolean {
  const words = head.text.toLowerCase().split(' ');
  if (before.at(-1) === '/' || /^(another|any|no|every|each|such)$/.test(before.at(-1) ?? '')) return true;
  if (/^(for|of)$/.test(before.findLast((word) => !/^(a|an|the)$/.test(word)) ?? '') && before.some((word) => /^(proposals?|proposed|ideas?|calls?)$/.test(word))) return true;
  if (head.kind === 'regulation') return !/\d/.test(head.text) && words.length < 4;
  return LOOSE.test(words.at(-1)!) || words.some((word) => PEOPLE.test(word));
}

/** Heads that stand before a body as often as inside it. */
const LOOSE = /^(mission|missions|delegation|delegations|representation|union|unions|embassy|conference|party|forces|government|govt|corp|corp\.|company|corporation|inc|inc\.|ltd|organi[sz]ation|movement|alliance|exchange|agreement|coalition|front|army|holdings|industries|enterprises)$/;
const PEOPLE = /^(amembassy|amconsul|embassy|consulate|member|members|deputy|chief|director|officer|ambassador|capitals)$/;
