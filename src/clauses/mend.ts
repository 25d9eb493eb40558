import type { Unit } from './units.ts';

const QUALIFYING = /^(working|governing|steering|coordinating|planning|operating|ruling|contracting|implementing|participating|neighbou?ring|existing|remaining|following|ongoing|outstanding|visiting|acting|managing|leading|negotiating|executing|monitoring)$/;

/** Mends the confusions of noun and verb that show only once names are known and brackets are out of the way: "IOM issues reports", "a steering group", "the drafting of". */
export function mend(units: readonly Unit[], isVerb: (lemma: string) => boolean): Unit[] {
  return units.map((unit, i) => {
    if (unit.mention) return unit;
    const [before, next] = [units[i - 1], units[i + 1]];
    if (unit.tag === 'VERB' && /^[^-]{3,}-.*(?:ed|en|ing)$/.test(unit.lower)) return { ...unit, tag: 'ADJ' };
    if (unit.tag === 'VERB' && unit.lower.endsWith('ing')) {
      if (before?.tag === 'DET' && (!next || next.lower === 'of' || next.tag === 'PUNCT')) return { ...unit, tag: 'NOUN', lemma: unit.lower };
      if (QUALIFYING.test(unit.lower) && /^(NOUN|NUM)$/.test(next?.tag ?? '') && (/^(DET|ADJ|NOUN|NUM)$/.test(before?.tag ?? 'DET') || before?.lower === 'to')) return { ...unit, tag: 'ADJ' };
    }
    // "fined", where the tagger knows no "fine".
    if (unit.tag === 'VERB' && unit.lower.endsWith('ed') && !isVerb(unit.lemma)) {
      const lemma = stems(unit.lower).find(isVerb);
      if (lemma) return { ...unit, lemma };
    }
    if (unit.tag === 'ADP' && /^\p{L}+-\p{L}+$/u.test(unit.lower)) return { ...unit, tag: 'ADJ' };
    if (unit.tag === 'VERB' && isEndOfPhrase(units, i)) return { ...unit, tag: 'NOUN' };
    if (unit.tag === 'NOUN' && unit.lower.endsWith('ing') && isParallel(units, i)) return { ...unit, tag: 'VERB', lemma: stems(unit.lower, 3).find(isVerb) ?? unit.lemma };
    // "a budget for policing efforts was": no object, for the noun has its verb.
    if (unit.tag === 'VERB' && unit.lower.endsWith('ing') && before?.tag === 'ADP' && next?.tag === 'NOUN' && /^(is|are|was|were|has|have|had|will|would)$/.test(units[i + 2]?.lower ?? '')) return { ...unit, tag: 'ADJ' };
    // "in the Shipping Register": capitals that go on are one name.
    if (unit.tag === 'VERB' && isCapital(unit) && before && !before.mention && isCapital(before) && i > 1 && /^(ADJ|NOUN|PROPN)$/.test(before.tag)) return { ...unit, tag: 'PROPN', lemma: unit.lower };
    // "has since left": no preposition.
    if (unit.lower === 'since' && before?.tag === 'AUX' && /^(VERB|ADV)$/.test(next?.tag ?? '')) return { ...unit, tag: 'ADV' };
    // "pursuant to that law": no clause begins behind a preposition.
    if (unit.lower === 'that' && before?.tag === 'ADP' && /^(NOUN|ADJ)$/.test(next?.tag ?? '') && !/^(VERB|AUX)$/.test(units[i + 2]?.tag ?? '')) return { ...unit, tag: 'DET' };
    // "of building two docks", "reported training the crews": no compound has a number or an article inside.
    if (unit.tag === 'NOUN' && unit.lower.endsWith('ing') && /^(ADP|VERB)$/.test(before?.tag ?? '') && !before!.mention && /^(NUM|DET)$/.test(next?.tag ?? '') && next!.lower !== 'that' && /^(NOUN|ADJ|PROPN|NUM)$/.test(units[i + 2]?.tag ?? '')) {
      const lemma = stems(unit.lower, 3).find(isVerb);
      if (lemma) return { ...unit, tag: 'VERB', lemma };
    }
    // "without screening them": only a verb has such an object.
    if (unit.tag === 'NOUN' && unit.lower.endsWith('ing') && before?.tag === 'ADP' && /^(them|him|it|us|me)$/.test(next?.lower ?? '')) return { ...unit, tag: 'VERB', lemma: stems(unit.lower, 3).find(isVerb) ?? unit.lemma };
    if (/^(part|party)$/.test(unit.lower) && unit.tag !== 'NOUN' && /^(of|in|to)$/.test(next?.lower ?? '')) return { ...unit, tag: 'NOUN', lemma: unit.lower };
    if (/^(NOUN|ADJ|ADV)$/.test(unit.tag) && isGoverned(units, i) && isVerb(baseOf(unit))) return { ...unit, tag: 'VERB', lemma: isVerb(unit.lower) ? unit.lower : baseOf(unit) };
    if (/^(ADJ|NOUN)$/.test(unit.tag) && unit.lower.endsWith('ed') && (isPassive(units, i) || isPast(units, i))) {
      const lemma = stems(unit.lower).find(isVerb);
      if (lemma) return { ...unit, tag: 'VERB', lemma };
    }
    if (/^(lead|key|chief|host|member)$/.test(unit.lower) && unit.tag === 'NOUN' && before?.tag === 'DET' && /^(NOUN|PROPN)$/.test(next?.tag ?? '')) return { ...unit, tag: 'ADJ' };
    if (unit.tag === 'VERB' && unit.lower === unit.lemma && (isSingular(units, i) || isNamed(before, next))) return { ...unit, tag: 'NOUN' };
    if (unit.tag === 'ADV' && before?.tag === 'DET' && (!next || /^(PUNCT|ADP|CCONJ)$/.test(next.tag))) return { ...unit, tag: 'NOUN' };
    if (unit.tag === 'ADJ' && before?.tag === 'NOUN' && next?.tag === 'PUNCT' && hasArticle(units, i)) return { ...unit, tag: 'NOUN' };
    // "the Fund doubts, however, that": no noun has such a clause.
    if (unit.tag === 'NOUN' && unit.lower.endsWith('s') && before?.mention && next?.text === ',' && /^(however|though|moreover|therefore|nonetheless|nevertheless|furthermore|also|too)$/.test(units[i + 2]?.lower ?? '') && units[i + 3]?.text === ',' && units[i + 4]?.lower === 'that' && isVerb(baseOf(unit))) return { ...unit, tag: 'VERB', lemma: baseOf(unit) };
    // "to re-energize the talks".
    if (unit.tag === 'NOUN' && before?.lower === 'to' && /^re-\p{L}+[^s]$/u.test(unit.lower) && next && (next.mention || /^(DET|ADJ|NOUN|PRON|NUM)$/.test(next.tag))) return { ...unit, tag: 'VERB', lemma: unit.lower };
    if (unit.lower === 'reports' && isSecondReport(units, i)) return { ...unit, tag: 'VERB', lemma: 'report' };
    if (/^(NOUN|ADJ)$/.test(unit.tag) && isVerb(unit.lower) && (isAfterModal(units, i) || isAskedFor(units, i) || isIntended(units, i))) return { ...unit, tag: 'VERB', lemma: unit.lower };
    // "approved grant of", "requests review of": two verbs do not meet so.
    if (unit.tag === 'VERB' && unit.lower === unit.lemma && before?.tag === 'VERB' && !before.mention && next?.lower === 'of' && !/^(think|hear|know|dispose|approve)$/.test(unit.lemma)) return { ...unit, tag: 'NOUN' };
    // "the Trust trains the crews": no noun phrase has an article inside.
    if (unit.tag === 'NOUN' && unit.lower.endsWith('s') && /^(NOUN|PROPN|ADJ)$/.test(before?.tag ?? '') && /^(the|a|an|their|its)$/.test(next?.lower ?? '') && isVerb(baseOf(unit)) && !hasVerb(units, i, -1) && !hasVerb(units, i, 1)) return { ...unit, tag: 'VERB', lemma: baseOf(unit) };
    if (unit.tag === 'NOUN' && before && isPredicate(units, i, isVerb)) return { ...unit, tag: 'VERB', lemma: baseOf(unit) };
    return unit;
  });
}

const isCapital = ({ text }: Unit): boolean => /^\p{Lu}\p{Ll}/u.test(text);

/** The place where only a verb can stand: after "does not", after "which" with what a verb takes behind. */
function isGoverned(units: readonly Unit[], at: number): boolean {
  const [first, before, next] = [units[at - 2], units[at - 1], units[at + 1]];
  if (before?.lower === 'not' || before?.lower === "n't") return first?.tag === 'AUX' && first.lemma === 'do';
  const relative = (before?.tag === 'PRON' || before?.tag === 'DET') && /^(which|who)$/.test(before.lower);
  return relative && next !== undefined && !/^(VERB|AUX|PUNCT)$/.test(next.tag) && !(next.tag === 'NOUN' && next.mention === null && units[at + 2]?.tag === 'VERB');
}

/** "the Board contested the Act", "Peru has sheltered them": a past form behind a name or "has". */
function isPast(units: readonly Unit[], at: number): boolean {
  const [before, next] = [units[at - 1], units[at + 1]];
  if (before?.tag === 'AUX' && before.lemma === 'have') return next?.tag !== 'NOUN' || next.mention !== null;
  const takes = next !== undefined && (/^(DET|NUM|PRON)$/.test(next.tag) || next.mention !== null);
  return takes && before?.mention != null && before.tag === 'PROPN' && !hasVerb(units, at, -1);
}

/** "would welcome visit by": behind a modal stands a verb. */
const isAfterModal = (units: readonly Unit[], at: number): boolean =>
  units[at - 1]?.tag === 'AUX' && /^(will|would|could|should|may|might|must|can|cannot)$/.test(units[at - 1]!.lower) && /^(NOUN|PROPN|ADJ|DET|NUM|PRON)$/.test(units[at + 1]?.tag ?? '') && !/^(VERB|AUX)$/.test(units[at + 2]?.tag ?? '');

/** "recommends Board release second list": what is asked of a body, without "that". */
const isAskedFor = (units: readonly Unit[], at: number): boolean =>
  units[at - 1]?.mention != null && units[at - 1]!.tag === 'PROPN' && units[at - 2]?.tag === 'VERB' && /^(recommend|request|suggest|urge|propose|insist)$/.test(units[at - 2]!.lemma)
  && (/^(DET|NUM|ADJ)$/.test(units[at + 1]?.tag ?? '') || units[at + 1]?.mention != null);

/** "does not intend sign pact": in telegrams "to" is left out. */
const isIntended = (units: readonly Unit[], at: number): boolean =>
  units[at - 1]?.tag === 'VERB' && /^(intend|wish|hope)$/.test(units[at - 1]!.lemma) && (/^(NOUN|PROPN|ADJ|DET|NUM|PRON)$/.test(units[at + 1]?.tag ?? ''));

/** "is consolidated under", "can be sheltered by": an adjective to the tagger, a passive to the reader. */
function isPassive(units: readonly Unit[], at: number): boolean {
  let i = at - 1;
  while (units[i]?.tag === 'ADV' || units[i]?.lower === 'not') i--;
  return units[i]?.tag === 'AUX' && units[i]!.lemma === 'be' && units[at + 1]?.tag === 'ADP';
}

/** "a code of conduct", "radio call-in shows,": where no verb can stand, behind a preposition, or between an adjective and a stop. */
function isEndOfPhrase(units: readonly Unit[], at: number): boolean {
  const { lower, lemma } = units[at]!;
  const [before, next] = [units[at - 1], units[at + 1]];
  if (lower === lemma && /^(for|with|without|in|on|of|at|by|into|from|under)$/.test(before?.lower ?? '') && before!.tag !== 'ADV') return true;
  if (next && !/^(PUNCT|CCONJ)$/.test(next.tag)) return false;
  return lower === `${lemma}s` && !before?.mention && (before?.tag === 'ADJ' || /^\p{L}+-\p{L}+$/u.test(before?.lower ?? ''));
}

/** "in hiring crews, in monitoring ports": an -ing form behind the same preposition as one that is a verb. */
function isParallel(units: readonly Unit[], at: number): boolean {
  const [link, preposition, next] = [units[at - 2], units[at - 1], units[at + 1]];
  if (preposition?.tag !== 'ADP' || !/^(,|;|and|or)$/.test(link?.lower ?? '') || !next || !/^(NOUN|ADJ|DET|NUM|PROPN)$/.test(next.tag)) return false;
  return units.some((unit, i) => i !== at && unit.tag === 'VERB' && unit.lower.endsWith('ing') && units[i - 1]?.lower === preposition.lower);
}

const stems = (word: string, ending = 2): string[] => (ending === 2
  ? [word.slice(0, -2), word.slice(0, -1), word.slice(0, -3), `${word.slice(0, -3)}y`]
  : [word.slice(0, -3), `${word.slice(0, -3)}e`, word.slice(0, -4)]);

/** "with Omani help,": no verb without ending stands behind an article or adjective. */
const isNamed = (before: Unit | undefined, next: Unit | undefined): boolean =>
  (before?.tag === 'DET' || before?.tag === 'ADJ' || before?.mention?.adjectival === true) && !/^(that|which|who|whom|both|all)$/.test(before.lower) && (!next || /^(PUNCT|ADP|CCONJ|AUX)$/.test(next.tag));

/** A singular noun phrase cannot have a verb without -s: "a radio play on the war", "the fuel transfer.". */
const isSingular = (units: readonly Unit[], at: number): boolean => {
  const before = units[at - 1];
  if (before?.tag !== 'NOUN' || before.mention || before.lower.endsWith('s')) return false;
  return hasArticle(units, at) || (!PLURAL.test(before.lower) && (!units[at + 1] || /^(PUNCT|ADP)$/.test(units[at + 1]!.tag)) && hasArticle(units, at, /^(the|this|that|its|their|his|her|our|my)$/));
};

/** Nouns without -s that may have a verb without -s. */
const PLURAL = /^(police|people|staff|military|army|navy|media|press|public|majority|minority|clergy|personnel|troop|crew|team|government|opposition|data|women|men|children|rest|number|latter|former|two|three|four)$/;

function hasArticle(units: readonly Unit[], at: number, article = /^(a|an|another|each|every)$/): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (article.test(units[i]!.lower)) return true;
    if (!/^(NOUN|ADJ|PROPN)$/.test(units[i]!.tag)) return false;
  }
  return false;
}

/** "coordinates buying among states and reports to the Board". */
function isSecondReport(units: readonly Unit[], at: number): boolean {
  const body = units[at + 2]?.tag === 'DET' ? units[at + 3] : units[at + 2];
  return units[at - 1]?.lower === 'and' && units[at + 1]?.lower === 'to' && body?.mention != null && !body.mention.adjectival
    && units.slice(0, at - 1).some((unit) => unit.tag === 'VERB' && !unit.mention && unit.lower.endsWith('s') && unit.lower !== unit.lemma);
}

const baseOf = ({ lower }: Unit): string => (!lower.endsWith('s') ? lower : lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : /(?:ss|sh|ch|x)es$/.test(lower) ? lower.slice(0, -2) : lower.replace(/s$/, ''));

/** A noun in the place of the verb: after a name, before what a verb takes, in a clause that has no other verb. */
function isPredicate(units: readonly Unit[], at: number, isVerb: (lemma: string) => boolean): boolean {
  const unit = units[at]!;
  const before = units[at - 1]!;
  const next = units[at + 1];
  if (!next || !isVerb(baseOf(unit))) return false;
  // "Bank contacts report that": the noun before "that" is the verb.
  if (next.tag === 'NOUN' && units[at + 2]?.lower === 'that' && isVerb(baseOf(next))) return false;
  const body = before.mention !== null && before.tag === 'PROPN';
  const takes = /^(DET|NUM|ADJ|PRON|SCONJ|ADV|VERB|NOUN)$/.test(next.tag) || next.lower === 'that' || next.mention !== null || (body && next.tag === 'ADP' && next.lower !== 'of') || (next.lower === 'to' && /^(VERB|AUX)$/.test(units[at + 2]?.tag ?? ''));
  const plural = units[at - 2]?.lower === 'and' && body;
  if (!takes || !(body ? unit.lower.endsWith('s') !== plural || next.lower === 'that' : next.lower === 'that' && before.tag === 'NOUN')) return false;
  return !hasVerb(units, at, -1) && !hasVerb(units, at, 1);
}

/** True where the clause has a finite verb on that side. */
function hasVerb(units: readonly Unit[], at: number, step: 1 | -1): boolean {
  for (let i = at + step; i >= 0 && i < units.length; i += step) {
    const { tag, lower, text } = units[i]!;
    if (/^[,;:.]$/.test(text) || /^(that|which|who|because|although|while|but|after|before|when|until)$/.test(lower)) return false;
    if (tag === 'AUX') return true;
    if (tag === 'VERB' && !lower.endsWith('ing') && !lower.endsWith('ed') && units[i - 1]?.lower !== 'to') return true;
  }
  return false;
}
