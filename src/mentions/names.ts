import type { TaggedSentence, Token } from '../model.ts';
import type { Found, Gazetteer, Listed } from '../gazetteer.ts';
import { BARRED, inYear } from '../gazetteer.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './candidate.ts';

/** Last words of bodies' names that are also written small. */
const LOWER = new Set('army navy force forces police government parliament congress senate ministry embassy commission council secretariat assembly mission delegation administration committee union'.split(' '));

/** Mentions of listed names. A form that is also a plain word counts only where it is written as a name. */
export function byName(sentence: TaggedSentence, names: Gazetteer, year?: number): Candidate[] {
  const { tokens } = sentence;
  const found: Candidate[] = [];
  const languages = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    const hit = names.longest(tokens, at);
    if (!hit || !isWritten(tokens, at, hit.length, hit.listed[0]!, sentence.capitals) || isSurname(tokens, at, hit)) continue;
    if (isLanguage(tokens, at, hit, languages)) {
      languages.add(at);
      continue;
    }
    const candidate = toCandidate(at, hit.length, inYear(hit.listed, year).filter((entry) => !isUnborn(entry, year)));
    if (candidate) found.push(candidate);
    at += hit.length - 1;
  }
  return found;
}

/** "Mr. Nestle", "Hans Pirelli": a firm's name that a person bears. */
function isSurname(tokens: readonly Token[], at: number, { length, listed }: Found): boolean {
  if (length > 1 || listed[0]!.kind !== 'organisation' || listed[0]!.form.toUpperCase() === listed[0]!.form) return false;
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  return /^(mr|mrs|ms|miss|dr|messrs|mme|herr|frau|senor|signor|monsieur|sir|\p{Lu})$/iu.test(before?.text ?? '') && before?.lower !== 'a';
}

/** "in English, French and Dutch": nationalities that name languages; the last of a list goes with the first. */
function isLanguage(tokens: readonly Token[], at: number, { length, listed }: Found, languages: ReadonlySet<number>): boolean {
  const next = tokens[at + length];
  if (listed[0]!.role !== 'demonym' || tokens[at]!.lower.endsWith('s') || (next && /^(NOUN|PROPN|ADJ)$/.test(next.tag))) return false;
  const before = tokens[at - 1]?.lower ?? '';
  if (/^(in|into|speak|speaks|spoke|speaking)$/.test(before)) return true;
  return /^(,|and|or)$/.test(before) && languages.has(at - 2);
}

function isWritten(tokens: readonly Token[], at: number, length: number, listed: Listed, capitals: boolean): boolean {
  const token = tokens[at]!;
  if (length > 1) {
    if (capitals) return true;
    // "the French army", but no "Arab fund" or "Standard bank".
    const last = tokens[at + length - 1]!;
    return tokens.slice(at, at + length).some(isCapital) && (listed.kind !== 'organisation' || length > 3 || !/^\p{Ll}/u.test(last.text) || !/^\p{Lu}/u.test(listed.form.split(' ').at(-1)!) || LOWER.has(last.lower));
  }
  if (!isCapital(token)) return false;
  // "AID", "WHO", "US": in capitals the word alone says nothing; elsewhere a sentence's first word says nothing.
  if (listed.caution && (listed.role === 'short' || listed.role === 'alias')) {
    return token.text === listed.form && token.tag === 'PROPN' && !(capitals && /^\p{Lu}\p{Ll}/u.test(listed.form));
  }
  return token.text.toUpperCase() !== token.text || listed.form.toUpperCase() === listed.form || capitals || token.text.length > 3;
}

/** A body that the document's year did not know: the letters mean something else. */
const isUnborn = ({ kind, years }: Listed, year: number | undefined): boolean => kind === 'organisation' && years !== undefined && year !== undefined && year < years[0];

function toCandidate(at: number, length: number, hits: readonly Listed[]): Candidate | null {
  const listed = hits.filter((entry) => entry.role !== 'capital');
  if (listed.length === 0) return null;
  const kinds = new Set(listed.map((entry) => entry.kind));
  const first = listed[0]!;
  const common = { from: at, to: at + length, foundBy: first.file, trust: 2 };
  if (kinds.size > 1 || BARRED.has(first.kind)) return { ...common, kind: '', form: 'name', barred: first.kind !== 'place' };
  const demonym = first.role === 'demonym';
  return {
    ...common,
    kind: first.kind,
    form: first.role === 'name' ? 'name' : 'alias',
    listed: [...new Set(listed.map((entry) => entry.name))],
    ...(first.role === 'name' || demonym || listed.some(({ name }) => name !== first.name) ? {} : { full: first.name }),
    ...(first.short && !demonym ? { short: first.short } : {}),
    ...(demonym ? { adjectival: true } : {}),
  };
}
