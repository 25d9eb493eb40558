import type { Mention, MentionForm, TaggedSentence, Token } from '../model.ts';

/** A mention as a finder proposes it, before overlaps are settled. Token indices, half-open. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** Empty for what is recognised only so that nothing else takes it (a place, a person). */
  readonly kind: string;
  readonly form: MentionForm;
  readonly full?: string;
  readonly short?: string;
  readonly listed?: readonly string[];
  readonly adjectival?: boolean;
  /** True for a listed title or common short form, which no name takes in. */
  readonly barred?: boolean;
  readonly foundBy: string;
  /** Higher wins where two overlap and neither is longer. */
  readonly trust: number;
}

const SMALL = new Set('a an and as at but by for from in into nor of on or the to with under over'.split(' '));

/** The words of a name as a reader would write them: recased, with single spaces, 's and brackets closed up. */
export function nameOf(tokens: readonly Token[], from: number, to: number, capitals: boolean): string {
  let name = '';
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const text = capitals && i > from ? raised(token) : i === from && capitals ? capital(token.text) : token.text;
    const close = i === from || /^['’]s?$|^[),.]/.test(token.text) || /[(]$/.test(tokens[i - 1]!.text);
    name += close ? text : ` ${text}`;
  }
  return name;
}

const raised = (token: Token): string => (SMALL.has(token.lower) || !/^\p{Ll}/u.test(token.text) ? token.text : capital(token.text));
const capital = (text: string): string => text.slice(0, 1).toUpperCase().slice(0, 1) + text.slice(1);

/** True for a word that begins with a capital letter (or is a number beside one, as in "6th"). */
export function isCapital(token: Token | undefined): boolean {
  const code = token?.text.charCodeAt(0) ?? 0;
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(token!.text);
}

/** Keeps the longest candidate of each overlapping set, then the more trusted, then the first; drops those without a kind. */
export function settle(sentence: TaggedSentence, index: number, candidates: readonly Candidate[]): Mention[] {
  if (candidates.length === 0) return [];
  const order = candidates.toSorted((a, b) => b.to - b.from - (a.to - a.from) || b.trust - a.trust || a.from - b.from);
  const taken = new Array<boolean>(sentence.tokens.length).fill(false);
  const kept: Candidate[] = [];
  for (const candidate of order) {
    if (taken.slice(candidate.from, candidate.to).includes(true)) continue;
    taken.fill(true, candidate.from, candidate.to);
    kept.push(candidate);
  }
  return kept
    .filter((candidate) => candidate.kind !== '')
    .toSorted((a, b) => a.from - b.from)
    .map(({ trust: _trust, barred: _barred, ...candidate }) => ({
      ...candidate,
      sentence: index,
      span: { start: sentence.tokens[candidate.from]!.span.start, end: sentence.tokens[candidate.to - 1]!.span.end },
      text: nameOf(sentence.tokens, candidate.from, candidate.to, sentence.capitals),
    }));
}
