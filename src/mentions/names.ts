import type { TaggedSentence, Token } from '../model.ts';
import type { Found, Gazetteer, Listed } from '../gazetteer.ts';
import type { Candidate } from './candidate.ts';
import { isCapital } from './candidate.ts';

/** Kinds that the lists know only so that they are not taken for something else. */
const BARRED = new Set(['place', 'person', 'common']);

/** Mentions of listed names. A form that is also a plain word counts only where it is written as a name. */
export function byName(sentence: TaggedSentence, names: Gazetteer): Candidate[] {
  const { tokens } = sentence;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const hit = names.longest(tokens, at);
    if (!hit || !isWritten(tokens, at, hit.length, hit.listed[0]!, sentence.capitals) || isLanguage(tokens, at, hit, sentence.capitals)) continue;
    const candidate = toCandidate(at, hit.length, hit.listed);
    if (candidate) found.push(candidate);
    at += hit.length - 1;
  }
  return found;
}

/** "in English, French and Dutch": a nationality that qualifies no noun and stands for no people. */
function isLanguage(tokens: readonly Token[], at: number, { length, listed }: Found, capitals: boolean): boolean {
  if (listed[0]!.role !== 'demonym') return false;
  const next = tokens[at + length];
  if (next && (/^(NOUN|PROPN|ADJ|NUM)$/.test(next.tag) || /^[-/]$/.test(next.text) || next.lower === 'and')) return next.lower === 'and' && tokens[at - 1]?.lower === 'in';
  // Telegrams leave the article out: "FRENCH PROPOSED".
  if (capitals && next && /^(VERB|AUX)$/.test(next.tag)) return false;
  return !tokens[at]!.lower.endsWith('s') && tokens[at - 1]?.lower !== 'the';
}

function isWritten(tokens: readonly Token[], at: number, length: number, listed: Listed, capitals: boolean): boolean {
  const token = tokens[at]!;
  if (length > 1) return capitals || tokens.slice(at, at + length).some(isCapital);
  if (!isCapital(token)) return false;
  // "AID", "WHO", "US": in capitals the word alone says nothing; elsewhere a sentence's first word says nothing.
  if (listed.caution && (listed.role === 'short' || listed.role === 'alias')) {
    return token.text === listed.form && token.tag === 'PROPN' && !(capitals && /^\p{Lu}\p{Ll}/u.test(listed.form));
  }
  return token.text.toUpperCase() !== token.text || listed.form.toUpperCase() === listed.form || capitals || token.text.length > 3;
}

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
    ...(first.role === 'name' || demonym ? {} : { full: first.name }),
    ...(first.short && !demonym ? { short: first.short } : {}),
    ...(demonym ? { adjectival: true } : {}),
  };
}
