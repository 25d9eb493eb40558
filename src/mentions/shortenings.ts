import type { TaggedSentence, Token } from '../model.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import { nameOf } from './candidate.ts';
import type { Defined } from './definitions.ts';
import type { Shapes } from './shape.ts';

const ACRONYM = /^\p{Lu}{3,7}$/u;
const SMALL = new Set('a an and at by for from in of on or the to with &'.split(' '));
/** Words of a name that an acronym may spell. */
const LONGEST = 12;
const FIRMS = new Set(['company', 'corporation', 'industries', 'co', 'corp']);

/**
 * Short forms that a document uses without saying so: an acronym that spells one name of the document's ("HLAG" beside
 * "Harbour Lights Advisory Group"), and the strange first word of a firm's name ("Telvaco" beside "Telvaco Pharmaceuticals").
 */
export function shortenings(sentences: readonly TaggedSentence[], candidates: readonly (readonly Candidate[])[], shapes: Shapes, { names, vocabulary }: Knowledge): Defined[] {
  const long = new Map<string, Set<string>>();
  const add = (short: string, name: string) => long.set(short, (long.get(short) ?? new Set()).add(name));
  candidates.forEach((list, i) => {
    const { tokens, capitals } = sentences[i]!;
    for (const { from, to, foundBy, kind } of list) {
      if (kind !== shapes.kind || !(foundBy.startsWith('shape:') || bracketed(tokens, to)) || to - from < 2 || to - from > LONGEST) continue;
      const name = nameOf(tokens, from, to, capitals);
      const bracket = bracketed(tokens, to);
      if (bracket && !list.some((other) => other.to === to && other.from < from && other.kind === kind)) add(bracket, name);
      for (const letters of spellings(tokens.slice(from, to))) add(letters, name);
      const first = tokens[from]!;
      if (isFirm(tokens[to - 1]!, shapes) && isStrange(first, names, vocabulary)) add(first.text, name);
    }
  });
  if (long.size === 0) return [];
  const used = new Set<string>();
  for (const { tokens } of sentences) tokens.forEach(({ text }, at) => { if (long.has(text) && tokens[at - 1]?.text !== '(') used.add(text); });
  return [...used].flatMap((short) => {
    const [only, ...others] = long.get(short)!;
    const free = others.length === 0 && names.exact(short).length === 0 && !vocabulary.lower(short.toLowerCase());
    return free ? [{ short, long: only!, kind: shapes.kind, owned: false }] : [];
  });
}

/** "the Institute for Children (INAC)": letters of another language. */
const bracketed = (tokens: readonly Token[], at: number): string | null =>
  (tokens[at]?.text === '(' && tokens[at + 2]?.text === ')' && ACRONYM.test(tokens[at + 1]!.text) ? tokens[at + 1]!.text : null);

/** The letters of a name, and those without its owner's: "OECD Committee on Taxes" -> OCT, CT. */
function spellings(words: readonly Token[]): string[] {
  if (words.some(({ text }) => /[(),]/.test(text))) return [];
  const full = words.filter(({ lower }) => !SMALL.has(lower));
  const owner = /^(?:\p{Lu}{2,6}|(?:\p{L}\.){2,})$/u.test(full[0]!.text) ? [full.slice(1)] : [];
  return [full, ...owner].map((list) => list.map(({ text }) => text[0]!.toUpperCase()).join('')).filter((letters) => ACRONYM.test(letters));
}

const isFirm = ({ lower }: Token, shapes: Shapes): boolean => shapes.suffixes.has(lower) || shapes.trades.has(lower) || FIRMS.has(lower) || lower === '.';

const isStrange = ({ text, lower, tag }: Token, names: Gazetteer, vocabulary: Vocabulary): boolean =>
  tag === 'PROPN' && /^\p{Lu}[\p{L}-]{3,}$/u.test(text) && !vocabulary.lower(lower) && !vocabulary.title(lower) && names.exact(text).length === 0;
