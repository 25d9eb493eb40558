import type { Token } from '../model.ts';
import type { Gazetteer, Listed } from '../gazetteer.ts';
import { nameOf } from './candidate.ts';
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

const isPlace = ({ kind, role }: Listed): boolean => kind === 'place' || role === 'capital';

/** "British" in "British Embassy Lusaka". */
function ownerBefore(tokens: readonly Token[], at: number, names: Gazetteer): number {
  for (const length of [3, 2, 1]) {
    const hit = at >= length ? names.longest(tokens, at - length, ({ kind }) => kind === 'country') : null;
    if (hit?.length === length) return at - length;
  }
  return at;
}
