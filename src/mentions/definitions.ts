import type { TaggedSentence, Token } from '../model.ts';
import type { Kind } from '../knowledge.ts';
import { findDefinitions } from '../text/definitions.ts';
import type { Candidate } from './candidate.ts';
import { nameOf } from './candidate.ts';

/** A short form with the name that the document gives for it. */
export interface Defined {
  readonly short: string;
  readonly long: string;
  readonly kind: string;
  /** For "the Union, whose Mission in Chad (UMIC)": the name begins with an owner named elsewhere. */
  readonly owned: boolean;
}

/** Mentions that a bracketed definition makes, and what each defines. */
export function byDefinition(sentence: TaggedSentence, kinds: readonly Kind[]): { candidates: Candidate[]; defined: Defined[] } {
  const { tokens, capitals } = sentence;
  const candidates: Candidate[] = [];
  const defined: Defined[] = [];
  for (const { long, short, owned } of findDefinitions(tokens)) {
    const words = tokens.slice(long.from, long.to);
    const kind = kindOf(words.map((word) => word.lower), kinds);
    const longName = nameOf(tokens, long.from, long.to, capitals);
    const shortName = nameOf(tokens, short.from, short.to, capitals);
    if (kind) defined.push({ short: shortName, long: longName, kind, owned });
    const common = { kind: kind ?? '', foundBy: 'definition', trust: 4 };
    candidates.push({ ...common, from: ownerEdge(tokens, long.from), to: long.to, form: 'name', full: longName, short: shortName });
    candidates.push({ ...common, ...short, form: 'alias', full: longName });
  }
  return { candidates, defined };
}

/** "UN Border Unit (BU)": an owner's acronym before the long form belongs to the name. */
function ownerEdge(tokens: readonly Token[], from: number): number {
  const before = tokens[from - 1];
  return before?.tag === 'PROPN' && /^\p{Lu}{2,6}$/u.test(before.text) ? from - 1 : from;
}

/** The kind (of those that have names of a shape) whose head noun the name has: last before a tail ("Unit of the National Police"), or first ("Mission in Chad"). */
function kindOf(words: readonly string[], kinds: readonly Kind[]): string | null {
  const tail = words.findIndex((word, i) => i > 0 && /^(of|for|on|in|to|at|against|by|with|from)$/.test(word));
  const heads = [tail > 0 ? words.slice(0, tail) : words, words].map((part) => part.at(-1)!);
  for (const head of heads) {
    for (const kind of kinds) if (kind.openers.length > 0 && isHead(head, kind)) return kind.kind;
  }
  return null;
}

const folded = new WeakMap<Kind, Set<string>>();

/** True where the word ends names of this kind, in either number. */
function isHead(word: string, kind: Kind): boolean {
  let heads = folded.get(kind);
  if (!heads) {
    const all = [...kind.heads, ...kind.named, ...kind.numbered].map((head) => head.toLowerCase().split(' ').at(-1)!);
    folded.set(kind, (heads = new Set(all)));
  }
  return heads.has(word) || heads.has(word.replace(/s$/, '')) || heads.has(word.replace(/ies$/, 'y'));
}
