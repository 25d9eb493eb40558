import type { Modality } from '../model.ts';
import type { Unit } from './units.ts';
import { verbForm } from './conjugation.ts';
import { MODALS, PARTICLES } from './words.ts';

/**
 * How the group stands in its clause. `ambiguous` is a bare "-ed" form: a past tense ("the Bank financed roads") or a
 * reduced passive ("roads financed by the Bank"), which the neighbours decide.
 */
export type GroupForm = 'finite' | 'ambiguous' | 'participle' | 'gerund' | 'infinitive';

export interface VerbGroup {
  /** Unit indices, half-open: from the first auxiliary to the particle. */
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly lemma: string;
  /** "up" of "set up", else empty. */
  readonly particle: string;
  readonly form: GroupForm;
  /** True where the main verb is "be". */
  readonly copula: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modality: Modality | null;
  /** True for "would", "could", "might", which an "if" turns into a mere supposition. */
  readonly conditional: boolean;
  /** True for "should have paid": nobody did, or it is left open. */
  readonly counterfactual: boolean;
  /** True for a bare base form, which may share the auxiliary of the verb before: "do not help or hinder". */
  readonly bare: boolean;
}

const NEGATIVE = new Set(['not', "n't", 'never', 'not/not']);
const JOINING = new Set(['bring', 'put', 'draw', 'gather', 'call', 'come']);

interface Reading {
  at: number;
  auxiliaries: string[];
  infinitive: boolean;
  gerund: boolean;
  negated: boolean;
  modality: Modality | null;
  head: number;
}

/** Reads a verb group at `at`, or null. */
export function verbGroup(units: readonly Unit[], at: number): VerbGroup | null {
  if (!begins(units, at)) return null;
  const reading: Reading = { at, auxiliaries: [], infinitive: false, gerund: false, negated: false, modality: null, head: -1 };
  while (reading.at < units.length && reading.head < 0 && take(units, reading));
  if (reading.head < 0 && reading.auxiliaries.length === 0) return null;
  return finish(units, at, reading);
}

function begins(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (unit.mention) return false;
  if (unit.tag === 'AUX' || unit.tag === 'VERB' || unit.lower === 'cannot') return true;
  if (NEGATIVE.has(unit.lower) || isNoLonger(units, at) || unit.lower === 'to') return isVerb(units, at + (isNoLonger(units, at) ? 2 : 1));
  return false;
}

const isNoLonger = (units: readonly Unit[], at: number): boolean => units[at]!.lower === 'no' && units[at + 1]?.lower === 'longer';

function isVerb(units: readonly Unit[], at: number): boolean {
  let i = at;
  while (units[i]?.tag === 'ADV' || NEGATIVE.has(units[i]?.lower ?? '') || (i > 0 && units[i]?.lower === 'to' && NEGATIVE.has(units[i - 1]!.lower))) i++;
  const unit = units[i];
  return unit !== undefined && !unit.mention && (unit.tag === 'VERB' || unit.tag === 'AUX');
}

/** Takes the unit at `reading.at` into the group; false where the group ends before it. */
function take(units: readonly Unit[], reading: Reading): boolean {
  const unit = units[reading.at]!;
  if (unit.mention) return false;
  const last = reading.auxiliaries.at(-1);
  if (unit.lower === 'to') {
    if (!isVerb(units, reading.at + 1)) return false;
    if (last === undefined) reading.infinitive = true;
    else if (last === 'be') reading.modality = 'planned';
    else if (last === 'have' || last === 'ought') reading.modality = 'required';
    else return false;
  } else if (NEGATIVE.has(unit.lower) || unit.lower === 'cannot') {
    if (units[reading.at + 1]?.lower === 'only') return false;
    reading.negated = true;
    if (unit.lower === 'cannot') [reading.modality, reading.auxiliaries] = ['possible', ['can']];
  } else if (unit.lower === 'yet' && last === 'have' && units[reading.at + 1]?.lower === 'to') {
    reading.negated = true;
    reading.at++;
  } else if (isNoLonger(units, reading.at)) {
    reading.negated = true;
    reading.at++;
  } else if (unit.tag === 'AUX' || isHelping(units, reading.at) || (unit.lower === 'having' && units[reading.at + 1]?.tag === 'AUX')) {
    if (unit.lower.endsWith('ing') && last === undefined) reading.gerund = true;
    if (MODALS[unit.lower]) reading.modality = MODALS[unit.lower]!;
    reading.auxiliaries.push(/^(?:am|is|are|was|were|been|being)$/.test(unit.lower) ? 'be' : unit.lemma);
  } else if (unit.tag === 'VERB') {
    reading.head = reading.at;
  } else if (unit.tag !== 'ADV' || !isVerb(units, reading.at + 1)) return false;
  reading.at++;
  return true;
}

/** "has informed" where the tagger took "has" for the main verb. */
function isHelping(units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  let next = at + 1;
  while (units[next]?.tag === 'ADV' || NEGATIVE.has(units[next]?.lower ?? '')) next++;
  const after = units[next];
  if (unit.tag !== 'VERB' || !/^(have|be)$/.test(unit.lemma) || !after || after.mention || after.tag !== 'VERB') return false;
  return /^(past|participle)$/.test(verbForm(after.lower, after.lemma)) && !/^(NOUN|ADJ)$/.test(units[next + 1]?.tag ?? '');
}

function finish(units: readonly Unit[], from: number, reading: Reading): VerbGroup {
  const { auxiliaries, infinitive } = reading;
  const main = reading.head >= 0;
  const head = main ? reading.head : lastAuxiliary(units, from, reading.at);
  const unit = units[head]!;
  const form = main ? verbForm(unit.lower, unit.lemma) : 'base';
  const past = form === 'past' || form === 'participle';
  const passive = main && past && auxiliaries.at(-1) === 'be';
  const next = units[reading.at];
  const particle = main && next && !next.mention && (PARTICLES.has(next.lower) || (next.lower === 'together' && JOINING.has(unit.lemma))) && /^(ADP|ADV|PART)$/.test(next.tag) ? next.lower : '';
  return {
    from, to: particle ? reading.at + 1 : main ? reading.at : head + 1 + trailingNegation(units, head), head, lemma: unit.lemma, particle,
    form: infinitive ? 'infinitive' : reading.gerund || (form === 'gerund' && auxiliaries.length === 0) ? 'gerund'
      : auxiliaries.length > 0 || !past ? 'finite' : form === 'participle' ? 'participle' : 'ambiguous',
    copula: !main && unit.lemma === 'be', passive, negated: reading.negated || isInverted(units, from), modality: isHedged(units, from, head) ? 'possible' : reading.modality,
    counterfactual: main && past && auxiliaries.includes('have') && isCounterfactual(units.slice(from, head)),
    conditional: units.slice(from, head).some((one) => /^(would|could|might)$/.test(one.lower)),
    bare: form === 'base' && auxiliaries.length === 0 && !infinitive,
  };
}

/** "nor does Chad pay", "neither are we sure". */
const isInverted = (units: readonly Unit[], from: number): boolean => units[from]!.tag === 'AUX' && /^(nor|neither)$/.test(units[from - 1]?.lower ?? '') && (units[from + 1]?.mention != null || /^(PRON|DET|PROPN)$/.test(units[from + 1]?.tag ?? ''));

/** "should have been paid"; not "would have to be paid". */
const isCounterfactual = (words: readonly Unit[]): boolean => words.some(({ lower }) => /^(would|could|should|ought)$/.test(lower)) && !words.some(({ lower }, i) => lower === 'to' && words[i - 1]?.lower === 'have');

/** "has reportedly paid", "perhaps paid". */
const isHedged = (units: readonly Unit[], from: number, head: number): boolean =>
  units.slice(Math.max(0, from - 1), head).some((unit) => !unit.mention && /^(allegedly|reportedly|purportedly|supposedly|apparently|possibly|perhaps|maybe|probably|presumably)$/.test(unit.lower));

const trailingNegation = (units: readonly Unit[], head: number): number => (NEGATIVE.has(units[head + 1]?.lower ?? '') ? 1 : 0);

function lastAuxiliary(units: readonly Unit[], from: number, to: number): number {
  let at = to - 1;
  while (at > from && units[at]!.tag !== 'AUX') at--;
  return at;
}
