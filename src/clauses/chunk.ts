import type { Unit } from './units.ts';
import type { VerbGroup } from './verbs.ts';
import { verbGroup } from './verbs.ts';
import { HYPOTHETICAL, LONG_PREPOSITIONS, POSSESSIVES, PREPOSITIONS, RELATIVES, SAYING, SUBORDINATORS, byFirstWord } from './words.ts';
import { verbForm } from './conjugation.ts';

export interface NounPhrase {
  /** Unit indices, half-open. */
  readonly from: number;
  readonly to: number;
  /** Unit index of the head. */
  readonly head: number;
  /** "no", "neither": what is said of it is denied. */
  readonly negative: boolean;
  readonly pronoun: boolean;
  readonly definite: boolean;
}

/** A piece of a sentence that holds together (Abney 1991). Unit indices, half-open. */
export type Chunk =
  | { type: 'noun'; from: number; to: number; noun: NounPhrase }
  | { type: 'verb'; from: number; to: number; verb: VerbGroup }
  | { type: 'adjective'; from: number; to: number; lower: string; negative: boolean }
  | { type: 'preposition' | 'conjunction' | 'relative' | 'subordinator'; from: number; to: number; lower: string }
  | { type: 'comma' | 'break'; from: number; to: number };

const LONG_BY_FIRST = byFirstWord(LONG_PREPOSITIONS);

/** Cuts a sentence into chunks; adverbs outside phrases are left out. */
export function chunk(units: readonly Unit[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < units.length; ) {
    const next = chunkAt(units, at, chunks.at(-1));
    if (next) chunks.push(next);
    at = next ? Math.max(next.to, at + 1) : at + 1;
  }
  return chunks;
}

function chunkAt(units: readonly Unit[], at: number, before: Chunk | undefined): Chunk | null {
  const unit = units[at]!;
  if (isApproximate(units, at, before) || isBound(units, at)) return null;
  if (!unit.mention) {
    const mark = markAt(unit, at) ?? longPreposition(units, at) ?? linkAt(units, at, before);
    if (mark) return mark;
  }
  if (isFloating(units, at, before)) return null;
  const verb = isModifier(unit, null, units[at + 1], before) ? null : verbGroup(units, at);
  if (verb) return { type: 'verb', from: at, to: verb.to, verb: isToLeftOut(verb, at, before) ? { ...verb, form: 'infinitive', bare: false } : verb };
  const noun = nounPhrase(units, at, before);
  if (noun) return noun;
  if (PREPOSITIONS.has(unit.lower) && unit.tag === 'ADP') return { type: 'preposition', from: at, to: at + 1, lower: unit.lower };
  return null;
}

/** "continues give", "hopes organize": telegrams leave out "to". */
const isToLeftOut = (verb: VerbGroup, at: number, before: Chunk | undefined): boolean =>
  verb.bare && verb.lemma !== 'be' && before?.type === 'verb' && before.to === at && !before.verb.copula && !before.verb.passive && TAKING_TO.has(before.verb.lemma);

const TAKING_TO = new Set('continue intend wish hope plan refuse agree desire decline attempt try fail seek expect decide prefer propose begin want need offer promise'.split(' '));

/** "over" in "helped over 50 girls"; not in "control over 50 islands". */
const isApproximate = (units: readonly Unit[], at: number, before: Chunk | undefined): boolean =>
  before?.type !== 'noun' && /^(over|about|around|under|nearly|almost|some|approximately)$/.test(units[at]!.lower) && /^(NUM|SYM)$/.test(units[at + 1]?.tag ?? '') && !isYear(units[at + 1]!);

/** "more than" in "a backlog of more than 900 cases". */
const isBound = (units: readonly Unit[], at: number): boolean => {
  const first = units[at]!.lower === 'than' ? at - 1 : at;
  return /^(more|less|fewer)$/.test(units[first]?.lower ?? '') && units[first + 1]?.lower === 'than' && units[first + 2]?.tag === 'NUM';
};

/** "both" in "Chad and Mali both monitor": it stands for the subject and is none itself. */
const isFloating = (units: readonly Unit[], at: number, before: Chunk | undefined): boolean =>
  (/^(both|either)$/.test(units[at]!.lower) && units[at + 1]?.lower === 'that') || before?.type === 'noun' && ((/^(both|all|each|themselves|itself|also)$/.test(units[at]!.lower) && /^(VERB|AUX|ADV)$/.test(units[at + 1]?.tag ?? ''))
    || (/^(both|either)$/.test(units[at]!.lower) && units[at + 1]?.tag === 'ADP')
    || (/^(all|both)$/.test(units[at]!.lower) && before.noun.pronoun));

function markAt(unit: Unit, at: number): Chunk | null {
  if (unit.text === ',') return { type: 'comma', from: at, to: at + 1 };
  if (/^[;:.!?]$|^-{1,3}$|^[–—…]$|^\.\.+$|^\/$/.test(unit.text)) return { type: 'break', from: at, to: at + 1 };
  if (/^(and|or|but|nor|&|yet|plus)$/.test(unit.lower) && (unit.tag === 'CCONJ' || unit.text === '&')) return { type: 'conjunction', from: at, to: at + 1, lower: unit.lower };
  return null;
}

function longPreposition(units: readonly Unit[], at: number): Chunk | null {
  const phrase = LONG_BY_FIRST.get(units[at]!.lower)?.find((words) => words.every((word, i) => units[at + i]?.lower === word));
  return phrase ? { type: 'preposition', from: at, to: at + phrase.length, lower: phrase.join(' ') } : null;
}

/** Relative pronouns, subordinators and prepositions, told apart by tag and neighbours. */
function linkAt(units: readonly Unit[], at: number, before: Chunk | undefined): Chunk | null {
  const { lower, tag } = units[at]!;
  const next = units[at + 1];
  if (lower === 'that') {
    if (before?.type === 'verb' && SAYING.has(before.verb.lemma) && !before.verb.passive && verbFollows(units, at)) return { type: 'subordinator', from: at, to: at + 1, lower };
    if (tag === 'DET' && /^(NOUN|ADJ|PROPN|NUM)$/.test(next?.tag ?? '') && before?.type !== 'noun') return null;
    const relative = before?.type === 'noun' || before?.type === 'comma';
    return { type: relative ? 'relative' : 'subordinator', from: at, to: at + 1, lower };
  }
  if (/^(since|until|till)$/.test(lower) && next && (isYear(next) || isMonth(next))) return { type: 'preposition', from: at, to: at + 1, lower };
  if (HYPOTHETICAL.has(lower) && (lower !== 'provided' || next?.lower === 'that')) return { type: 'subordinator', from: at, to: at + (lower === 'provided' ? 2 : 1), lower };
  if (RELATIVES.has(lower)) return { type: 'relative', from: at, to: at + 1, lower };
  if (lower === 'to' || tag === 'ADP' || (tag === 'SCONJ' && !SUBORDINATORS.has(lower))) {
    if (lower === 'to' && isVerbal(units, at + 1)) return null;
    if (PREPOSITIONS.has(lower) && !(lower === 'as' && tag === 'SCONJ')) return { type: 'preposition', from: at, to: at + 1, lower };
  }
  if (SUBORDINATORS.has(lower) && (tag === 'SCONJ' || tag === 'ADV' || tag === 'PRON')) return { type: 'subordinator', from: at, to: at + 1, lower };
  if (lower === 'including' || lower === 'concerning' || lower === 'regarding') return { type: 'preposition', from: at, to: at + 1, lower };
  return null;
}

/** "noting that port traffic would rise": a finite verb further right has its subject here. */
function verbFollows(units: readonly Unit[], at: number): boolean {
  const stop = units.findIndex((unit, i) => i > at && /^[;:.]$/.test(unit.lower));
  return units.slice(at + 1, stop < 0 ? units.length : stop).some((unit) => unit.tag === 'AUX');
}

const isVerbal = (units: readonly Unit[], at: number): boolean => {
  let i = at;
  while (units[i]?.tag === 'ADV') i++;
  const unit = units[i];
  return unit !== undefined && !unit.mention && (unit.tag === 'VERB' || unit.tag === 'AUX') && /^(base|past|preterite)$/.test(verbForm(unit.lower, unit.lemma)) && !unit.lower.endsWith('ed');
};

const NOUNS = new Set(['NOUN', 'PROPN', 'NUM', 'SYM', 'X']);

function nounPhrase(units: readonly Unit[], from: number, before: Chunk | undefined): Chunk | null {
  if (units[from]!.tag === 'PRON' && !POSSESSIVES.has(units[from]!.lower)) {
    const noun = { from, to: from + 1, head: from, negative: /^(none|nobody|nothing|neither)$/.test(units[from]!.lower), pronoun: true, definite: true };
    return { type: 'noun', from, to: from + 1, noun };
  }
  let to = from;
  while (to < units.length && continues(units, from, to, before)) to++;
  while (to > from && /^(CCONJ|ADV|PUNCT)$/.test(units[to - 1]!.tag) && !units[to - 1]!.mention) to--;
  if (to === from) return null;
  let head = to - 1;
  while (head > from && !NOUNS.has(units[head]!.tag)) head--;
  const negative = /^(no|neither)$/.test(units[from]!.lower);
  if (!NOUNS.has(units[head]!.tag)) {
    const last = units[to - 1]!;
    if (last.tag === 'ADJ' && units[from]!.tag !== 'DET') return { type: 'adjective', from, to, lower: last.lower, negative };
    if (!/^(DET|ADJ|VERB|PRON)$/.test(last.tag)) return null;
    return { type: 'noun', from, to, noun: { from, to, head: to - 1, negative, pronoun: true, definite: true } };
  }
  const definite = /^(the|this|that|these|those)$/.test(units[from]!.lower) || POSSESSIVES.has(units[from]!.lower) || units[head]!.mention !== null;
  return { type: 'noun', from, to: head + 1, noun: { from, to: head + 1, head, negative, pronoun: false, definite } };
}

/** True where `units[at]` still belongs to the noun phrase that begins at `from`. */
function continues(units: readonly Unit[], from: number, at: number, before: Chunk | undefined): boolean {
  const unit = units[at]!;
  const last = at > from ? units[at - 1]! : null;
  const next = units[at + 1];
  if (last && !last.mention && isDate(units, at) && /^(NOUN|PROPN)$/.test(last.tag) && !isMonth(last)) return false;
  if (unit.mention && unit.tag !== 'ADJ') return !last || !(last.mention && last.tag === 'PROPN') && (last.tag !== 'NOUN' || isMeasure(units, at - 1)) && !(isYear(last) && units[from]!.tag !== 'DET' && (before?.type === 'preposition' || unit.mention.kind !== 'regulation' && last === units[from]));
  switch (unit.tag) {
    case 'DET': return !last || /^(all|both|half|such|many|neither|either)$/.test(last.lower);
    case 'PRON': return POSSESSIVES.has(unit.lower) && (!last || /^(all|both|half)$/.test(last.lower));
    case 'NUM': return !last || isMonth(last) || /^[cf]y$/.test(last.lower) || !(NOUNS.has(last.tag) && last.tag !== 'NUM' && isYear(unit));
    case 'SYM': return !/^[=<>]$/.test(unit.text);
    case 'NOUN': case 'PROPN': case 'X': return !(last && isYear(last) && before?.type === 'preposition' && last === units[from]);
    case 'ADJ': if (last && NOUNS.has(last.tag) && /^(last|next|this|previous)$/.test(unit.lower)) return false;
      return !last || last.tag !== 'NOUN' || /^(NOUN|ADJ|PROPN)$/.test(next?.tag ?? '');
    case 'ADV': return last !== null && last.tag !== 'NOUN' && last.tag !== 'PROPN' && /^(ADJ|NUM|ADV|VERB)$/.test(next?.tag ?? '') || (!last && /^(ADJ|NUM)$/.test(next?.tag ?? ''));
    case 'PART': return unit.lower === "'s" || unit.text === "'" ? last !== null && /^(NOUN|PROPN|NUM)$/.test(last.tag) : false;
    case 'VERB': return isModifier(unit, last, next, before);
    case 'CCONJ': return last !== null && joinsModifiers(units, from, at);
    case 'PUNCT': return (unit.text === "'" && last !== null && last.lower.endsWith('s') && /^(NOUN|ADJ|PROPN)$/.test(next?.tag ?? '')) || (unit.text === ',' && last?.tag === 'ADJ' && next?.tag === 'ADJ' && NOUNS.has(units[at + 2]?.tag ?? ''));
    default: return false;
  }
}

/** "a 12 week Board session": a singular unit after a number tells how big the next noun is. */
const isMeasure = (units: readonly Unit[], at: number): boolean =>
  /^(minute|hour|day|week|month|year|man|member|seat|point|page|nation|party|mile|kilometer|kilometre|ton|dollar|pound)$/.test(units[at]!.lower) && units[at - 1]?.tag === 'NUM' && !/^(1|one)$/.test(units[at - 1]!.lower);

const isMonth = (unit: Unit): boolean => /^(january|february|march|april|may|june|july|august|september|october|november|december)$/.test(unit.lower);
/** "met the crew May 6": in telegrams and headlines "on" is left out. */
const isDate = (units: readonly Unit[], at: number): boolean => isMonth(units[at]!) && /^\d{1,2}$/.test(units[at + 1]?.text ?? '') && units[at + 2]?.tag !== 'NOUN';
const isYear = (unit: Unit): boolean => /^(?:1[6-9]|20)\d\d$/.test(unit.text);

/** "suspected cases", "the remaining staff": a participle before its noun. */
function isModifier(unit: Unit, last: Unit | null, next: Unit | undefined, before: Chunk | undefined): boolean {
  if (unit.tag !== 'VERB' || unit.mention) return false;
  if (!next || !/^(NOUN|PROPN|ADJ)$/.test(next.tag) || (next.mention && next.tag === 'PROPN')) return false;
  const form = verbForm(unit.lower, unit.lemma);
  if (form === 'gerund') return last !== null ? /^(DET|ADJ|NUM|PRON)$/.test(last.tag) : before?.type === 'preposition' && before.lower === 'to';
  if (form !== 'past' && form !== 'participle') return last !== null && last.tag === 'DET';
  if (last) return /^(DET|ADJ|NUM|PRON|ADV|CCONJ|PART)$/.test(last.tag);
  if (before?.type === 'conjunction') return ADJECTIVAL.test(unit.lower);
  return before?.type === 'preposition' || (before?.type === 'verb' && !before.verb.copula && !before.verb.passive);
}

/** Participles that qualify a noun even after "and": "trafficking and related crimes". */
const ADJECTIVAL = /^(related|alleged|suspected|armed|organi[sz]ed|limited|so-called|combined|mixed|associated|affiliated|interested|unidentified|unauthori[sz]ed)$/;

/** "and" between two qualifiers of one noun: "social and economic policy", "poster and flyer campaigns". */
function joinsModifiers(units: readonly Unit[], from: number, at: number): boolean {
  const last = units[at - 1]!;
  const next = units[at + 1];
  const after = units[at + 2];
  if (!next || !after || !/^(and|or|&)$/.test(units[at]!.lower) || next.mention) return false;
  // "regular and more informal talks".
  if (last.tag === 'ADJ' && next.tag === 'ADV') return after.tag === 'ADJ' && /^(NOUN|ADJ)$/.test(units[at + 3]?.tag ?? '');
  if (last.tag === 'ADJ') return next.tag === 'ADJ' || (next.tag === 'NOUN' && after.tag === 'NOUN');
  if (last.tag === 'NUM') return next.tag === 'NUM';
  if (last.tag !== 'NOUN' || last.lower.endsWith('s') || last.mention) return false;
  return next.tag === 'NOUN' && after.tag === 'NOUN' && !after.mention && at - from <= (/^an?$/.test(units[from]!.lower) ? 5 : 3);
}
