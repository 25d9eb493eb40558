/** Blocks -> sentences. */
import type { CleanDocument, Sentence, Span } from '../model.ts';
import { sourceOffset } from '../spans.ts';
import type { Abbreviations } from './abbreviations.ts';
import { countLetters } from './letters.ts';

export { loadAbbreviations } from './abbreviations.ts';
export type { Abbreviations } from './abbreviations.ts';

/** A longer sentence is cut at a space: nothing after this can take a sentence of any length. */
const LONGEST_SENTENCE = 4000;
const STOPS = '.!?…';
const CLOSERS = `"'”’)]»`;
const OPENERS = `"'“‘([«`;
/** How far back the word before a stop is looked for, and how far on the word after it. */
const REACH = 40;

/**
 * The sentences of a document in order: each inside its block, without white space at its ends, and together all of its
 * text. A sentence's section is the one where it begins, which may be a later one than its paragraph's.
 */
export function segment(document: CleanDocument, abbreviations: Abbreviations): Sentence[] {
  const sectionAt = sectionFinder(document);
  return document.blocks.flatMap(({ kind, span, place }) => {
    const spans = kind === 'heading' ? cut(document.clean.text, trim(document.clean.text, span)) : sentencesIn(document.clean.text, span, abbreviations);
    return spans.map((sentence) => ({ span: sentence, place: sectionAt(place, sentence), heading: kind === 'heading' }));
  });
}

/** The sentences of one block of `text`, as spans. Linear in the length of the block. */
export function sentencesIn(text: string, block: Span, abbreviations: Abbreviations): Span[] {
  const sentences: Span[] = [];
  const capitals = isCapitals(text.slice(block.start, Math.min(block.end, block.start + 2000)));
  let from = block.start;
  for (let at = block.start; at < block.end; at++) {
    if (!STOPS.includes(text[at]!)) continue;
    let to = at + 1;
    while (to < block.end && (STOPS.includes(text[to]!) || CLOSERS.includes(text[to]!))) to++;
    if (to < block.end && isSpace(text, to) && ends(text, block, from, at, to, capitals, abbreviations)) {
      for (const part of cut(text, trim(text, { start: from, end: to }))) sentences.push(part);
      from = to;
    }
    at = to - 1;
  }
  for (const part of cut(text, trim(text, { start: from, end: block.end }))) sentences.push(part);
  return sentences;
}

/** Whether the stop at `at`, with what closes after it up to `to`, ends the sentence that began at `from`. */
function ends(text: string, block: Span, from: number, at: number, to: number, capitals: boolean, abbreviations: Abbreviations): boolean {
  let start = to;
  while (start < block.end && isSpace(text, start)) start++;
  while (start < block.end && OPENERS.includes(text[start]!)) start++;
  const next = text.slice(start, Math.min(block.end, start + REACH));
  if (next === '' || /^\p{Ll}/u.test(next) || /^[,;:]/.test(next)) return next === '';
  if (text[at] !== '.') return true;
  const word = wordBefore(text, Math.max(block.start, from), at);
  if (text[at + 1] === '.') return begins(next, capitals, abbreviations);
  return !goesOn(word, next, text, from, at, capitals, abbreviations);
}

function goesOn(word: string, next: string, text: string, from: number, at: number, capitals: boolean, abbreviations: Abbreviations): boolean {
  const lower = word.toLowerCase();
  if (word === '') return false;
  if (beginsItem(text.slice(Math.max(from, at - word.length - REACH), at - word.length)) && (/^\d{1,3}$/.test(word) || /^\p{L}$/u.test(word))) return true;
  if (abbreviations.beforeName.has(lower)) return true;
  if (abbreviations.beforeNumber.has(lower) && /^(?:\d|[A-Z](?![\p{L}\p{N}]))/u.test(next)) return true;
  const maybe = abbreviations.maybeLast.has(lower) || /^\p{L}$/u.test(word) || /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word);
  return maybe && !begins(next, capitals, abbreviations);
}

/** Whether nothing but white space and opening marks stands in the sentence before its first word. */
function beginsItem(before: string): boolean {
  return before.length < REACH && /^[\s"'“‘([«]*$/.test(before);
}

/** Whether the word after a doubtful stop surely begins a sentence. */
function begins(next: string, capitals: boolean, abbreviations: Abbreviations): boolean {
  const word = /^[\p{L}’']+/u.exec(next)?.[0].toLowerCase() ?? '';
  return abbreviations.starters.has(word) || (!capitals && abbreviations.startersWhereCaseTells.has(word));
}

/** The word that the stop at `at` follows, stops inside it included: "U.S", "E.G", "NO". */
function wordBefore(text: string, from: number, at: number): string {
  let start = at;
  while (start > from && at - start < REACH && /[\p{L}\p{M}\p{N}.]/u.test(text[start - 1]!)) start--;
  return text.slice(start, at);
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

function isCapitals(sample: string): boolean {
  const { small, large } = countLetters(sample);
  return large > 9 * small;
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

/** The span in parts of bearable length, none where it is empty. */
function cut(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  while (end - start > LONGEST_SENTENCE) {
    const space = text.slice(start, start + LONGEST_SENTENCE).lastIndexOf(' ');
    const middle = space > 0 ? start + space : start + LONGEST_SENTENCE - (isLowSurrogate(text, start + LONGEST_SENTENCE) ? 1 : 0);
    parts.push(trim(text, { start, end: middle }));
    start = trim(text, { start: middle, end }).start;
  }
  return start < end ? [...parts, { start, end }] : parts;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

/** For documents in sections: the place of a sentence, its section being the one where it stands. */
function sectionFinder(document: CleanDocument): (place: string, sentence: Span) => string {
  const sections = document.outline.filter((entry) => entry.label.startsWith('Section '));
  if (sections.length === 0) return (place) => place;
  return (place, sentence) => {
    const at = sourceOffset(document.clean, sentence.start);
    const section = sections.findLast((entry) => entry.start <= at)?.label.slice('Section '.length, 'Section '.length + 2);
    return section ? place.replace(/^section \d\d/, `section ${section}`) : place;
  };
}
