import type { Sentence } from '../model.ts';
import type { Gazetteer, Listed } from '../gazetteer.ts';
import { gazetteer } from '../gazetteer.ts';
import { findDefinitions } from './definitions.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './tokens.ts';
import { splitNames } from './rejoin.ts';
import { tokenize } from './tokens.ts';
import { countLetters } from './letters.ts';

/** A text in its likely usual case, and which of its sentences were all capitals (whose case therefore says nothing). */
export interface Recased {
  /** As long as the text that was given, character for character. */
  readonly text: string;
  readonly capitals: readonly boolean[];
}

const MONTHS = new Set('january february march april may june july august september october november december'.split(' '));
const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));
const NAMED_WITH_NUMBER = new Set('regulation resolution directive decree law article annex section chapter paragraph executive order act protocol'.split(' '));
const BEFORE_MONTH = /^(in|since|until|till|by|of|early|mid|late|last|next|during)$/;
const SMALL = new Set('a an and as at but by for from in into nor of off on onto or over per the to up upon via with vs'.split(' '));
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Before "us" these have it as their object: "ENABLE US TO". */
const BEFORE_PRONOUN_US = set(
  'to for with told tell tells telling give gives gave given giving let lets inform informs informed informing ask asks asked asking advise advised assure assured urge urged showed show between among upon for behind allow allowed help helped join joined provide provided '
  + 'enable enables enabled persuade persuades persuaded lead leads led like want wants wanted strike strikes struck call calls called cause caused force forced invite invited expect expected remind reminded before send sent permit permitted bring brought make makes made let leave leaves left',
);
const AFTER_PRONOUN_US = set('. , ; : ) " that to in on at with of for as about by if when what and a an the their his its this not same some any no more further your another but all full know get');
/** "ALL OF US MUST". */
const PART_OF = set('all both many most some each none one two any');
/**
 * Gives all-capitals sentences the case that English would. In order of trust: listed names, long and short forms
 * that the text defines, months and numbered texts, then the dictionary; an unknown word of six letters or fewer
 * is taken for an acronym, a longer one for a name.
 */
export function recase(text: string, sentences: readonly Sentence[], names: Gazetteer, words: Vocabulary): Recased {
  const capitals = sentences.map((sentence) => isCapitals(text.slice(sentence.span.start, sentence.span.end)));
  if (!capitals.includes(true)) return { text, capitals };
  const split = sentences.map((sentence, i) => (capitals[i] ? splitNames(tokenize(text, sentence.span), names) : []));
  const defined = definedNames(split, words);
  const countries = countriesIn(split, names);
  const characters: string[] = [];
  let at = 0;
  split.forEach((list) => {
    recaseWords(list, names, defined, countries, words).forEach((form, i) => {
      const span = list[i]!.span;
      characters.push(text.slice(at, span.start), form);
      at = span.end;
    });
  });
  characters.push(text.slice(at));
  return { text: characters.join(''), capitals };
}

/** True where hardly a letter is small: "UNMIK's" in a telegram does not make it mixed. */
function isCapitals(sentence: string): boolean {
  const { small, large } = countLetters(sentence);
  return large >= 4 && small <= large / 8;
}

/** What the document defines in brackets, as names to be recognised all through it. */
function definedNames(split: readonly (readonly Word[])[], vocabulary: Vocabulary): Gazetteer {
  const listed: Listed[] = [];
  const add = (words: readonly Word[], form: (word: Word) => string) => {
    const written = words.map(form).join(' ');
    listed.push({ name: written, kind: '', role: 'name', form: written, short: '', caution: false, country: '', file: '' });
  };
  for (const words of split) {
    for (const { long, short } of findDefinitions(words)) {
      add(words.slice(long.from, long.to), (word) => (SMALL.has(word.lower) ? word.lower : named(word.text, vocabulary)));
      const shortWords = words.slice(short.from, short.to);
      add(shortWords, (word) => (shortWords.length === 1 ? word.text : titled(word.text)));
    }
  }
  return gazetteer(listed);
}

/** A word of a name: an acronym inside it stays in capitals ("UN Mission"). */
function named(text: string, vocabulary: Vocabulary): string {
  const form = single(text, vocabulary, true);
  return form === form.toUpperCase() && text.length <= 5 ? form : titled(text);
}

function recaseWords(words: readonly Word[], names: Gazetteer, defined: Gazetteer, countries: ReadonlySet<string>, vocabulary: Vocabulary): string[] {
  const forms: string[] = [];
  let initial = true;
  while (forms.length < words.length) {
    const at = forms.length;
    const known = defined.longest(words, at) ?? sureName(names, words, at, countries, vocabulary);
    if (known) forms.push(...casedLike(known.listed[0]!.form, words.slice(at, at + known.length)));
    else forms.push(byDictionary(words, at, vocabulary, initial));
    if (/\p{L}|\p{N}/u.test(words[at]!.text)) initial = false;
  }
  return forms;
}

/** Countries named in full somewhere. */
function countriesIn(split: readonly (readonly Word[])[], names: Gazetteer): ReadonlySet<string> {
  const found = new Set<string>();
  for (const words of split) {
    for (let at = 0; at < words.length; at++) {
      const first = names.longest(words, at)?.listed[0];
      if (first?.kind === 'country' && first.role !== 'short') found.add(first.name);
    }
  }
  return found;
}

/** A listed name, unless its form is also a plain word and so says nothing in capitals; "SAG" is a government where its country is named. */
function sureName(names: Gazetteer, words: readonly Word[], at: number, countries: ReadonlySet<string>, vocabulary: Vocabulary) {
  const found = names.longest(words, at);
  if (!found) return null;
  if (found.length > 1) return found;
  const word = words[at]!;
  if (word.lower === 'us') return isPronounUs(words, at) ? null : found;
  const listed = found.listed[0]!;
  if (listed.kind === 'country' && listed.role !== 'short') return found;
  const isAtHome = found.listed.some(({ role, country }) => role === 'short' && countries.has(country));
  return listed.caution || (vocabulary.lower(word.lower) && !isAtHome) ? null : found;
}

function isPronounUs(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  if (/^lets?$/.test(before)) return true;
  if (before === 'of' && PART_OF.has(words[at - 2]?.lower ?? '')) return true;
  return BEFORE_PRONOUN_US.has(before) && AFTER_PRONOUN_US.has(words[at + 1]?.lower ?? '.');
}

function casedLike(form: string, words: readonly Word[]): string[] {
  const model = tokenize(form, { start: 0, end: form.length });
  return words.map((word, i) => (sameLetters(model[i]?.text ?? '', word.text)));
}

const sameLetters = (model: string, text: string) => (model.toLowerCase() === text.toLowerCase() ? model : text);

function byDictionary(words: readonly Word[], at: number, vocabulary: Vocabulary, initial: boolean): string {
  const { text, lower } = words[at]!;
  if (!/\p{Lu}/u.test(text)) return text;
  if (isMonth(words, at) || DAYS.has(lower)) return titled(text);
  if (NAMED_WITH_NUMBER.has(lower) && /^(no|\d)/.test(words[at + 1]?.lower ?? '')) return titled(text);
  if (/\d/.test(text)) return /^\d+(?:ST|ND|RD|TH)$/.test(text) ? small(text) : text;
  if (/^'s$|^n't$/.test(lower)) return small(text);
  if (/^(?:\p{L}\.){2,}/u.test(text)) return /^(e\.g\.|i\.e\.|a\.m\.|p\.m\.)$/.test(lower) ? small(text) : text;
  if (/[-/&]/.test(text)) return text.split(/([-/&])/).map((part, i) => single(part, vocabulary, initial && i === 0)).join('');
  return single(text, vocabulary, initial);
}

function single(text: string, vocabulary: Vocabulary, initial: boolean): string {
  const lower = text.toLowerCase();
  if (vocabulary.lower(lower) || text.length < 2) return lower === 'i' || initial ? titled(text) : small(text);
  if (vocabulary.upper(lower)) return text;
  if (vocabulary.title(lower)) return titled(text);
  return text.length <= 6 ? text : titled(text);
}

function isMonth(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  if (!MONTHS.has(lower)) return false;
  if (lower !== 'may' && lower !== 'march') return true;
  const before = words[at - 1]?.lower ?? '';
  const after = words[at + 1]?.lower ?? '';
  return /^\d/.test(after) || /^\d/.test(before) || (BEFORE_MONTH.test(before) && !/^(be|have|not)$/.test(after));
}

// Case mapping that would change the length ("İ") is left undone: offsets come first.
const small = (text: string): string => (text.toLowerCase().length === text.length ? text.toLowerCase() : text);
const titled = (text: string): string => text.slice(0, 1) + small(text.slice(1));
