import type { Mention, Tag, TaggedSentence } from '../model.ts';
import { findDefinitions } from '../text/definitions.ts';
import { byFirstWord } from './words.ts';

/** A word, or a whole name taken as one word. Token indices, half-open. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly tag: Tag;
  readonly mention: Mention | null;
  /** "some of", which the reading of the clause passes over, before this unit. */
  readonly partOf?: string;
}

/** What stands in brackets, and the unit of the outer list that it follows (-1 at the start). */
export interface Aside {
  readonly after: number;
  readonly units: readonly Unit[];
}

const QUOTES = /^["“”'‘’`«»]+$/;

/** Collapses names to one unit each, and drops quotation marks and "e.g.". */
export function toUnits(sentence: TaggedSentence, mentions: readonly Mention[]): Unit[] {
  return withoutFillers(collapse(sentence, mentions));
}

function collapse(sentence: TaggedSentence, mentions: readonly Mention[]): Unit[] {
  const { tokens } = sentence;
  const starts = new Map(mentions.map((mention) => [mention.from, mention]));
  const terms = termsOf(tokens, mentions);
  const units: Unit[] = [];
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    const term = terms.get(i);
    if (term) {
      const last = tokens[term - 1]!;
      const text = tokens.slice(i, term).map((one) => one.text).join(' ');
      units.push({ from: i, to: term, text, lower: last.lower, lemma: last.lemma, tag: 'NOUN', mention: null });
      i = term;
      continue;
    }
    const mention = starts.get(i) ?? null;
    const to = mention ? mention.to : i + 1;
    const before = tokens[i - 1];
    const possessive = /^['’]$/.test(token.text) && before !== undefined && before.span.end === token.span.start && before.lower.endsWith('s');
    if (mention || possessive || !QUOTES.test(token.text)) {
      units.push({
        from: i, to, text: mention ? mention.text : token.text, lower: mention ? mention.text.toLowerCase() : token.lower,
        lemma: mention ? mention.text.toLowerCase() : token.lemma, tag: mention ? nameTag(mention, tokens[to]?.tag) : token.tag, mention,
      });
    }
    i = to;
  }
  return units;
}

/** "the Coastal Security and Port Policy (CSPP)": what a short form spells is one thing, with whatever "and" inside. First tokens with the end. */
function termsOf(tokens: TaggedSentence['tokens'], mentions: readonly Mention[]): Map<number, number> {
  if (!tokens.some((token) => token.text === '(')) return new Map();
  const spelt = findDefinitions(tokens).map(({ long }) => long).filter(({ from, to }) => {
    const inner = tokens.slice(from, to);
    return inner.some((token) => /^(and|of|in|for|on)$/.test(token.lower)) && inner[0]!.text !== inner[0]!.lower && /^(NOUN|PROPN)$/.test(tokens[to - 1]!.tag)
      && !mentions.some((mention) => mention.from < to && from < mention.to);
  });
  return new Map(spelt.map(({ from, to }) => [from, to]));
}

/** "Swedish troops" is an adjective and a noun; "the Swedish" a name. */
const nameTag = (mention: Mention, next: Tag | undefined): Tag =>
  mention.adjectival && (next === 'NOUN' || next === 'ADJ' || next === 'PROPN') ? 'ADJ' : 'PROPN';

const FILLER = /^(e\.g\.|i\.e\.|eg|ie)$/;
/** Set phrases that say nothing of who does what, and would be read as prepositions or verbs. */
const PHRASES = ['as soon as possible', 'as needed', 'as appropriate', 'if appropriate', 'as well', 'as usual', 'to date', 'so far', 'thus far', 'at least', 'in particular', 'for example', 'for instance',
  'in fact', 'of course', 'in principle', 'in practice', 'inter alia', 'in general', 'at present', 'at all', 'in turn', 'in this regard', 'in that regard', 'in this respect', 'in this connection', 'in that connection', 'in this context', 'to this end', 'to that end', 'toward that end', 'ad referendum', 'once again', 'once more', 'as such', 'if any', 'if possible', 'where appropriate', 'as a result', 'on the other hand', 'at the same time', 'or not',
].map((phrase) => phrase.split(' '));
const PHRASES_BY_FIRST = byFirstWord(PHRASES);

/** "responsible, e.g., for": the filler goes with its commas. */
function withoutFillers(units: readonly Unit[]): Unit[] {
  const dropped = new Set<number>();
  units.forEach((unit, i) => {
    if (unit.mention) return;
    const phrase = PHRASES_BY_FIRST.get(unit.lower)?.find((words) => words.every((word, k) => units[i + k]?.lower === word));
    const open = phrase?.[0] === 'or' && units[i + phrase.length]?.lower === 'to';
    const length = phrase && !open && units[i + phrase.length]?.lower !== 'as' && !(phrase.at(-1) === 'all' && /^(NOUN|ADJ|DET|PRON)$/.test(units[i + phrase.length]?.tag ?? '')) ? phrase.length : FILLER.test(unit.lower) ? 1 : 0;
    for (let k = 0; k < length; k++) dropped.add(i + k);
  });
  // "had not RPT not paid": said twice so that no slip of the line turns it round.
  units.forEach((unit, i) => { if (i > 0 && /^(rpt|repeat)$/.test(unit.lower) && units[i + 1]?.lower === units[i - 1]!.lower) dropped.add(i).add(i + 1); });
  // "Mr. Hansen": the full stop ends no clause.
  units.forEach((unit, i) => { if (unit.text === '.' && i < units.length - 1 && /^(mr|mrs|ms|dr|messrs|prof|gen|col|capt|lt|sgt|maj|rev|hon|sen|rep|amb|st|jr|sr)$/.test(units[i - 1]?.lower ?? '')) dropped.add(i); });
  // "many of the Fund's ports": the ports.
  const parts = units.map((unit, i) => /^(many|most|some|several|much)$/.test(unit.lower) && units[i + 1]?.lower === 'of' && (units[i + 2]?.mention || /^(DET|PRON)$/.test(units[i + 2]?.tag ?? '')));
  parts.forEach((isPart, i) => { if (isPart) dropped.add(i).add(i + 1); });
  const isFiller = (at: number) => dropped.has(at);
  return units.map((unit, i) => (parts[i - 2] ? { ...unit, partOf: `${units[i - 2]!.text} of` } : unit)).filter((unit, i) => !isFiller(i) && !(unit.text === ',' && (isFiller(i - 1) || isFiller(i + 1))));
}

/** "(with Serbia)", "(in May)": a preposition and one noun phrase. */
const isPrepositional = (units: readonly Unit[]): boolean =>
  units.length > 1 && units.length < 7 && units[0]!.tag === 'ADP' && /^(with|in|of|for|by|from|on|under|at|to)$/.test(units[0]!.lower)
  && units.slice(1).every((unit) => unit.mention !== null || /^(DET|ADJ|NOUN|PROPN|NUM)$/.test(unit.tag)) && units.some((unit) => unit.mention);

/** "ports -- three of them new -- of Chad": the closing dash of an insertion without a finite verb, or -1. */
function dashAfter(units: readonly Unit[], at: number): number {
  if (!isDash(units[at]!) || units.slice(0, at).filter(isDash).length > 0) return -1;
  const close = units.findIndex((unit, k) => k > at && isDash(unit));
  const inner = units.slice(at + 1, close);
  return close > at + 1 && close < units.length - 2 && inner.length <= 20 && !inner.some((unit) => unit.tag === 'AUX' || /^[.;:]$/.test(unit.text)) && units.filter(isDash).length === 2 ? close : -1;
}

const isDash = ({ text }: Unit): boolean => /^(?:--|—|–)$/.test(text);

/** Takes bracketed insertions out of the sentence, so that it reads on across them. An unclosed bracket is left alone. */
export function withoutAsides(units: readonly Unit[]): { main: Unit[]; asides: Aside[] } {
  const main: Unit[] = [];
  const asides: Aside[] = [];
  for (let i = 0; i < units.length; i++) {
    const dash = dashAfter(units, i);
    if (dash > 0) {
      asides.push({ after: main.length - 1, units: units.slice(i + 1, dash) });
      i = dash;
      continue;
    }
    const close = units[i]!.text === '(' ? units.findIndex((unit, k) => k > i && unit.text === ')') : -1;
    // "the Board (to which the Unit reports)" is a relative clause like any other.
    if (close > 0 && (/^(which|who|whose)$/.test(units[i + 1]!.lower) || /^(which|whom|whose)$/.test(units[i + 2]?.lower ?? ''))) {
      main.push({ ...units[i]!, text: ',', lower: ',' }, ...units.slice(i + 1, close), { ...units[close]!, text: ',', lower: ',' });
      i = close;
      continue;
    }
    // "boundaries (with Serbia)" reads as if it stood without brackets.
    if (close > 0 && isPrepositional(units.slice(i + 1, close))) continue;
    if (close < 0) {
      if (units[i]!.text !== ')') main.push(units[i]!);
      // "b) Chad pays; c) Mali": the letter of an item opens a clause of its own.
      else if (/^(?:[a-z]|[ivx]{1,4}|\d{1,2})$/.test(main.at(-1)?.lower ?? '')) main.push({ ...main.pop()!, text: ';', lower: ';', tag: 'PUNCT' });
      continue;
    }
    asides.push({ after: main.length - 1, units: units.slice(i + 1, close).filter((unit) => unit.text !== '(') });
    i = close;
  }
  return { main, asides };
}
