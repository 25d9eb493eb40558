import type { Chunk } from './chunk.ts';
import type { Clauses } from './phrases.ts';
import { headLeft, isTime } from './phrases.ts';

/** "roads financed by the Bank", "rules adopted in 1999 were": a participle that has its noun on the left and its verb elsewhere. */
export function isReduced(clauses: Clauses, at: number): boolean {
  const { chunks } = clauses;
  const here = chunks[at];
  if (here?.type !== 'verb' || (here.verb.form !== 'ambiguous' && here.verb.form !== 'participle')) return false;
  const { form } = here.verb;
  const before = chunks[at - 1];
  if (before?.type === 'comma' && form === 'ambiguous' && closesInsertion(chunks, at)) return false;
  if (before?.type === 'comma') return form === 'participle' || chunks[at + 1]?.type === 'preposition';
  if (before?.type === 'conjunction' && before.lower === 'but' && form === 'ambiguous') return false;
  if (before?.type === 'conjunction') return form === 'participle' || (chunks[at + 1]?.type === 'preposition' && isPassiveBefore(clauses, at));
  // "once approved by the Board": the clause has no subject of its own.
  if (before?.type === 'subordinator' && /^(once|when|until|unless|if|as|though|although|where)$/.test(before.lower)) return chunks[at + 1]?.type !== 'noun';
  // "the Act, as amended, requires": it has no subject of its own.
  if (before?.type === 'preposition' && before.lower === 'as') return chunks[at + 1]?.type !== 'noun';
  if (before?.type !== 'noun') return form === 'participle';
  if (form === 'participle') return true;
  const next = chunks[at + 1];
  if (next?.type === 'preposition' && next.lower === 'by') return true;
  // "rules and papers related to trade": such a participle hangs on its noun where the sentence has a verb already.
  if (next?.type === 'preposition' && HANGING.test(clauses.units[here.verb.head]!.lower) && chunks.slice(0, at).some((chunk) => chunk.type === 'verb' && chunk.verb.form !== 'infinitive')) return true;
  if (headLeft(clauses, at - 1) === null) return !isOnlyVerb(clauses, at);
  if (next?.type === 'noun' && !isTime(clauses, next.noun)) return false;
  return hasFiniteAfter(chunks, at);
}

const HANGING = /^(related|associated|based|located|situated|contained|linked|connected|intended|designed|aimed|concerned|involved|used|needed|required|made|composed|dated|addressed|attached|entitled|deployed|stationed)$/;

/** "was condemned by Mali and attacked by Chad": the verb before is a passive, so this one is. */
function isPassiveBefore({ chunks, reduced }: Clauses, at: number): boolean {
  for (let i = at - 2; i >= 0 && chunks[i]!.type !== 'break'; i--) {
    const chunk = chunks[i]!;
    if (chunk.type === 'verb') return reduced[i]! || chunk.verb.passive;
  }
  return false;
}

/** True where the same clause has its finite verb further right. */
function hasFiniteAfter(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i < chunks.length; i++) {
    const one = chunks[i]!;
    if (one.type === 'break' || one.type === 'subordinator' || one.type === 'relative' || one.type === 'conjunction' || one.type === 'comma') return false;
    if (one.type === 'verb' && one.verb.form === 'finite' && !one.verb.bare && chunks[i - 1]?.type === 'noun') return true;
  }
  return false;
}

/** A verb that can be a sentence's own. */
const isMain = (chunk: Chunk): boolean => chunk.type === 'verb' && (chunk.verb.form === 'finite' || chunk.verb.form === 'ambiguous');

/** "its failure to pay rent led to a quarrel": the sentence has no other verb that could be its own. */
function isOnlyVerb({ chunks, reduced }: Clauses, at: number): boolean {
  const start = chunks.findLastIndex((chunk, i) => i < at && chunk.type === 'break') + 1;
  const stop = chunks.findIndex((chunk, i) => i > at && chunk.type === 'break');
  return chunks[start]?.type === 'noun' && !chunks.slice(start, stop < 0 ? chunks.length : stop).some((chunk, i) => i + start !== at && isMain(chunk) && !reduced[i + start]);
}

/** "The Board, which runs ports, met in May": behind the relative clause stands the verb that the sentence still needs. */
function closesInsertion(chunks: readonly Chunk[], at: number): boolean {
  const opens = chunks.findLastIndex((chunk, i) => i < at - 1 && chunk.type === 'comma' && chunks[i + 1]?.type === 'relative');
  if (opens < 1 || chunks.slice(opens + 2, at - 1).some((chunk) => chunk.type === 'comma' || chunk.type === 'break')) return false;
  const start = chunks.findLastIndex((chunk, i) => i < opens && chunk.type === 'break') + 1;
  const stop = chunks.findIndex((chunk, i) => i > at && (chunk.type === 'break' || chunk.type === 'relative' || chunk.type === 'subordinator'));
  return !chunks.slice(start, opens).some(isMain) && !chunks.slice(at + 1, stop < 0 ? chunks.length : stop).some((chunk) => chunk.type === 'verb' && chunk.verb.form === 'finite');
}
