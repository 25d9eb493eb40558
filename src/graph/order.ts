import type { EntityMention, Evidence } from '../model.ts';

/** Code unit order: the same on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By document, then by where it stands in it. */
export function byMention(a: EntityMention, b: EntityMention): number {
  return byText(a.document, b.document) || a.start - b.start || a.end - b.end || byText(a.form, b.form);
}

/** By document, then by the first character of the sentence, the trigger, the subject and the object; then by all the rest. */
export function byEvidence(a: Evidence, b: Evidence): number {
  const start = (spans: Evidence['spans']) => spans[0]?.start ?? -1;
  return byText(a.document, b.document)
    || start(a.spans) - start(b.spans)
    || start(a.trigger) - start(b.trigger)
    || start(a.subject) - start(b.subject)
    || start(a.object) - start(b.object)
    || byText(JSON.stringify(a), JSON.stringify(b));
}

/** A copy of a record with its keys in code unit order. */
export function sortedRecord<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => byText(a, b)));
}
