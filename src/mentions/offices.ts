import type { TaggedSentence, Token } from '../model.ts';
import type { Gazetteer, Listed } from '../gazetteer.ts';
import { isCapital, nameOf } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import type { Shapes } from './shape.ts';

/** Posts named by their place: "Embassy Kampala", "AMEMBASSY DAR ES SALAAM", "the British High Commission Lusaka". */
export function byPost(tokens: readonly Token[], capitals: boolean, shapes: Shapes, names: Gazetteer): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length - 1; at++) {
    if (!shapes.postsBegin.has(tokens[at]!.lower)) continue;
    const double = shapes.posts.has(`${tokens[at]!.lower} ${tokens[at + 1]!.lower}`);
    if (!double && !shapes.posts.has(tokens[at]!.lower)) continue;
    const place = at + (double ? 2 : 1);
    const hit = /^\p{Lu}/u.test(tokens[at]!.text) || capitals ? names.longest(tokens, place, isPlace) : null;
    if (!hit || !/^\p{Lu}/u.test(tokens[place]!.text)) continue;
    const owner = ownerBefore(tokens, at, names);
    const to = place + hit.length;
    const own = owner === at && /^(am|emb|memb)/.test(tokens[at]!.lower) && !double;
    found.push({
      from: owner, to, kind: shapes.kind, form: 'name', foundBy: `shape:${shapes.kind}`, trust: 2,
      ...(own && !/con/.test(tokens[at]!.lower) ? { full: `Embassy ${nameOf(tokens, place, to, capitals)}` } : {}),
    });
    at = to - 1;
  }
  return found;
}

/** The embassy that a telegram is from, or else the one that it is to: "AMEMBASSY KAMPALA" -> "Embassy Kampala"; null where it is none, or where there are several. */
export function embassyOf(from: string, to: readonly string[], names: Gazetteer): string | null {
  const [own, ...others] = /^(AMEMBASSY|AMEMB)\b/.test(from) ? [from] : to.filter((post) => /^(AMEMBASSY|AMEMB) /.test(post));
  const place = others.length > 0 ? undefined : own?.replace(/^\S+\s*/, '').trim();
  if (!place) return null;
  const listed = names.exact(place).find(isPlace)?.form;
  return `Embassy ${listed ?? place.toLowerCase().replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())}`;
}

/** "EMBASSY RECOMMENDS", "the Embassy": in a telegram the one that sends it; not "the Thai Embassy", "Embassy Paris", "an embassy". */
export function byPostAlone({ tokens, capitals }: TaggedSentence, embassy: string, kind: string, others: boolean): Candidate[] {
  return tokens.flatMap((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (token.lower !== 'embassy' || !(capitals || isCapital(token))) return [];
    const article = before?.lower === 'the' || before?.lower === 'this';
    const opens = !before || article || /^(VERB|AUX|ADP|CCONJ|SCONJ|PUNCT|ADV)$/.test(before.tag) || /^(that|as)$/.test(before.lower) || (before.lower.endsWith('ed') && tokens[at - 2]?.lemma === 'have');
    if (!opens || (article ? others : !capitals) || (next && (next.tag === 'PROPN' || /^(of|in|at|to|-)$/.test(next.lower)))) return [];
    return [{ from: at, to: at + 1, kind, form: 'alias' as const, full: embassy, foundBy: 'sender', trust: 0 }];
  });
}

const isPlace = ({ kind, role }: Listed): boolean => kind === 'place' || role === 'capital';

/** "British" in "British Embassy Lusaka". */
function ownerBefore(tokens: readonly Token[], at: number, names: Gazetteer): number {
  for (const length of [3, 2, 1]) {
    const hit = at >= length ? names.longest(tokens, at - length, ({ kind }) => kind === 'country') : null;
    if (hit?.length === length) return at - length;
  }
  return at;
}
