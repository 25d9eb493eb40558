import type { TaggedSentence, Token } from '../model.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { Candidate } from './candidate.ts';

const FORM = /^\p{Lu}[\p{Lu}&-]{1,8}\p{Lu}$/u;
/** Who or what only a body has: "ARP officials", "the ARP's leadership". */
const HELD = new Set(
  'official officials leader leaders leadership representative representatives rep reps delegate delegates delegation member members headquarters office offices management board president chairman spokesman spokesmen secretary-general director manager congress council executive secretariat vice lawyers negotiators executives workers spokeswoman chief head troops forces militants guerrillas employees staff candidate candidates deputies newspaper delegations charter'.split(' '),
);

/**
 * Acronyms that no list knows and the text does not explain, where it uses them as bodies: "the ARP announced",
 * "ARP officials". In an all-capitals text a verb behind is not enough, for a surname looks the same.
 */
export function byUse(sentences: readonly TaggedSentence[], { names, vocabulary, titles }: Knowledge, concepts: ReadonlySet<string>, kind: string): (sentence: TaggedSentence) => Candidate[] {
  const score = new Map<string, number>();
  for (const { tokens, capitals } of sentences) {
    tokens.forEach((token, at) => {
      if (!concepts.has(token.text) && isCandidate(token, names, vocabulary)) score.set(token.text, (score.get(token.text) ?? 0) + evidence(tokens, at, capitals, titles));
    });
  }
  return ({ tokens }) => tokens.flatMap((token, from) =>
    ((score.get(token.text) ?? 0) > 0 ? [{ from, to: from + 1, kind, form: 'alias' as const, foundBy: 'use', trust: 0 }] : []));
}

const isCandidate = (token: Token, names: Gazetteer, vocabulary: Vocabulary): boolean =>
  FORM.test(token.text) && /^(PROPN|NOUN|X)$/.test(token.tag) && !vocabulary.lower(token.lower) && names.exact(token.text).length === 0;

/** Positive for a use that only a body has, strongly negative for one that only a person has. */
function evidence(tokens: readonly Token[], at: number, capitals: boolean, titles: ReadonlySet<string>): number {
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (before && (titles.has(before.lower) || before.text === '.' && /^\p{Lu}$/u.test(tokens[at - 2]?.text ?? ''))) return -9;
  if (next && HELD.has(next.lower)) return 2;
  if (next && /^['’]s$/i.test(next.text)) return after && HELD.has(after.lower) ? 2 : 0;
  const acts = next !== undefined && /^(VERB|AUX)$/.test(next.tag) && !next.lower.endsWith('ing');
  if (before?.lower === 'the') return acts || !next || /^(ADP|PUNCT|CCONJ|PART)$/.test(next.tag) ? 1 : 0;
  return acts && !capitals ? 1 : 0;
}
