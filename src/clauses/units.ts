import type { Mention, Tag, TaggedSentence } from '../model.ts';

/** A word, or a whole name taken as one word. Token indices, half-open. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly tag: Tag;
  readonly mention: Mention | null;
}

/** What stands in brackets, and the unit of the outer list that it follows (-1 at the start). */
export interface Aside {
  readonly after: number;
  readonly units: readonly Unit[];
}

const QUOTES = /^["“”'‘’`«»]+$/;

/** Collapses names to one unit each, drops quotation marks and "e.g.", and mends the tags that names put right. */
export function toUnits(sentence: TaggedSentence, mentions: readonly Mention[], isVerb: (lemma: string) => boolean): Unit[] {
  return mend(withoutFillers(collapse(sentence, mentions)), isVerb);
}

function collapse(sentence: TaggedSentence, mentions: readonly Mention[]): Unit[] {
  const { tokens } = sentence;
  const starts = new Map(mentions.map((mention) => [mention.from, mention]));
  const units: Unit[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    const mention = starts.get(i) ?? null;
    const to = mention ? mention.to : i + 1;
    if (mention || !QUOTES.test(token.text)) {
      units.push({
        from: i, to, text: mention ? mention.text : token.text, lower: mention ? mention.text.toLowerCase() : token.lower,
        lemma: mention ? mention.text.toLowerCase() : token.lemma, tag: mention ? nameTag(mention, tokens[to]?.tag) : token.tag, mention,
      });
    }
    i = to;
  }
  return units;
}

/** "Swedish troops" is an adjective and a noun; "the Swedish" a name. */
const nameTag = (mention: Mention, next: Tag | undefined): Tag =>
  mention.adjectival && (next === 'NOUN' || next === 'ADJ' || next === 'PROPN') ? 'ADJ' : 'PROPN';

const FILLER = /^(e\.g\.|i\.e\.|eg|ie)$/;
/** Set phrases that say nothing of who does what, and would be read as prepositions or verbs. */
const PHRASES = ['as soon as possible', 'as needed', 'as appropriate', 'if appropriate', 'as well', 'as usual', 'to date', 'so far', 'thus far', 'at least', 'in particular', 'for example', 'for instance',
  'in fact', 'of course', 'in principle', 'in practice', 'inter alia', 'in general', 'at present', 'at all', 'in turn', 'as such', 'if any', 'if possible', 'where appropriate', 'as a result', 'on the other hand', 'at the same time',
].map((phrase) => phrase.split(' '));

/** "responsible, e.g., for": the filler goes with its commas. */
function withoutFillers(units: readonly Unit[]): Unit[] {
  const dropped = new Set<number>();
  units.forEach((unit, i) => {
    if (unit.mention) return;
    const phrase = PHRASES.find((words) => words.every((word, k) => units[i + k]?.lower === word));
    const length = phrase && units[i + phrase.length]?.lower !== 'as' ? phrase.length : FILLER.test(unit.lower) ? 1 : 0;
    for (let k = 0; k < length; k++) dropped.add(i + k);
  });
  const isFiller = (at: number) => dropped.has(at);
  return units.filter((unit, i) => !isFiller(i) && !(unit.text === ',' && (isFiller(i - 1) || isFiller(i + 1))));
}

const QUALIFYING = /^(working|governing|steering|coordinating|planning|operating|ruling|contracting|implementing|participating|neighbou?ring|existing|remaining|following|ongoing|outstanding|visiting|acting|managing|leading|negotiating|executing|monitoring)$/;

/** Mends the confusions of noun and verb that show only once names are known: "IOM issues reports", "a steering group", "the drafting of". */
function mend(units: readonly Unit[], isVerb: (lemma: string) => boolean): Unit[] {
  return units.map((unit, i) => {
    if (unit.mention) return unit;
    const [before, next] = [units[i - 1], units[i + 1]];
    if (unit.tag === 'VERB' && /^[^-]{3,}-.*(?:ed|en|ing)$/.test(unit.lower)) return { ...unit, tag: 'ADJ' };
    if (unit.tag === 'VERB' && unit.lower.endsWith('ing')) {
      if (before?.tag === 'DET' && (!next || next.lower === 'of' || next.tag === 'PUNCT')) return { ...unit, tag: 'NOUN', lemma: unit.lower };
      if (QUALIFYING.test(unit.lower) && /^(NOUN|NUM)$/.test(next?.tag ?? '') && /^(DET|ADJ|NOUN|ADP|NUM)$/.test(before?.tag ?? 'DET')) return { ...unit, tag: 'ADJ' };
    }
    if (unit.tag === 'ADJ' && unit.lower.endsWith('ed') && isPassive(units, i)) {
      const lemma = stems(unit.lower).find(isVerb);
      if (lemma) return { ...unit, tag: 'VERB', lemma };
    }
    if (unit.tag === 'VERB' && unit.lower === unit.lemma && isSingular(units, i)) return { ...unit, tag: 'NOUN' };
    if (unit.tag === 'ADJ' && before?.tag === 'NOUN' && next?.tag === 'PUNCT' && hasArticle(units, i)) return { ...unit, tag: 'NOUN' };
    if (unit.tag === 'NOUN' && before && isPredicate(units, i, isVerb)) return { ...unit, tag: 'VERB', lemma: baseOf(unit) };
    return unit;
  });
}

/** "is consolidated under", "can be sheltered by": an adjective to the tagger, a passive to the reader. */
function isPassive(units: readonly Unit[], at: number): boolean {
  let i = at - 1;
  while (units[i]?.tag === 'ADV' || units[i]?.lower === 'not') i--;
  return units[i]?.tag === 'AUX' && units[i]!.lemma === 'be' && units[at + 1]?.tag === 'ADP';
}

const stems = (word: string): string[] => [word.slice(0, -2), word.slice(0, -1), word.slice(0, -3), `${word.slice(0, -3)}y`];

/** A singular noun phrase cannot have a verb without -s: "a radio play on the war". */
const isSingular = (units: readonly Unit[], at: number): boolean => units[at - 1]?.tag === 'NOUN' && !units[at - 1]!.lower.endsWith('s') && hasArticle(units, at);

function hasArticle(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (/^(a|an|another|each|every)$/.test(units[i]!.lower)) return true;
    if (!/^(NOUN|ADJ|PROPN)$/.test(units[i]!.tag)) return false;
  }
  return false;
}

const baseOf = ({ lower }: Unit): string => (lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : /(?:ss|sh|ch|x)es$/.test(lower) ? lower.slice(0, -2) : lower.replace(/s$/, ''));

/** A noun in the place of the verb: after a name, before what a verb takes, in a clause that has no other verb. */
function isPredicate(units: readonly Unit[], at: number, isVerb: (lemma: string) => boolean): boolean {
  const unit = units[at]!;
  const before = units[at - 1]!;
  const next = units[at + 1];
  if (!next || !isVerb(baseOf(unit))) return false;
  const body = before.mention !== null && before.tag === 'PROPN';
  const takes = /^(DET|NUM|ADJ|PRON|SCONJ|ADV|VERB)$/.test(next.tag) || next.lower === 'that' || next.mention !== null || (next.lower === 'to' && /^(VERB|AUX)$/.test(units[at + 2]?.tag ?? ''));
  if (!takes || !(body ? unit.lower.endsWith('s') || next.lower === 'that' : next.lower === 'that' && before.tag === 'NOUN')) return false;
  return !hasVerb(units, at, -1) && !hasVerb(units, at, 1);
}

/** True where the clause has a finite verb on that side. */
function hasVerb(units: readonly Unit[], at: number, step: 1 | -1): boolean {
  for (let i = at + step; i >= 0 && i < units.length; i += step) {
    const { tag, lower, text } = units[i]!;
    if (/^[,;:.]$/.test(text) || /^(that|which|who|because|although|while|but)$/.test(lower)) return false;
    if (tag === 'AUX') return true;
    if (tag === 'VERB' && !lower.endsWith('ing') && !lower.endsWith('ed') && units[i - 1]?.lower !== 'to') return true;
  }
  return false;
}

/** Takes bracketed insertions out of the sentence, so that it reads on across them. An unclosed bracket is left alone. */
export function withoutAsides(units: readonly Unit[]): { main: Unit[]; asides: Aside[] } {
  const main: Unit[] = [];
  const asides: Aside[] = [];
  for (let i = 0; i < units.length; i++) {
    const close = units[i]!.text === '(' ? units.findIndex((unit, k) => k > i && unit.text === ')') : -1;
    // "the Board (to which the Unit reports)" is a relative clause like any other.
    if (close > 0 && (/^(which|who|whose)$/.test(units[i + 1]!.lower) || /^(which|whom|whose)$/.test(units[i + 2]?.lower ?? ''))) {
      main.push({ ...units[i]!, text: ',', lower: ',' }, ...units.slice(i + 1, close), { ...units[close]!, text: ',', lower: ',' });
      i = close;
      continue;
    }
    if (close < 0) {
      if (units[i]!.text !== ')') main.push(units[i]!);
      continue;
    }
    asides.push({ after: main.length - 1, units: units.slice(i + 1, close).filter((unit) => unit.text !== '(') });
    i = close;
  }
  return { main, asides };
}
