import type { Omission } from '../model.ts';
import { byText } from '../graph/order.ts';
import { lines } from './json.ts';

/**
 * The ledger of what was left out: a JSON array, one sentence a line, by document and place.
 * Each has `document`, `spans`, `quote`, `place`, `reason`, `entities` (node keys) and `relations` (names).
 */
export function omissionsJson(omissions: readonly Omission[]): string {
  return `${lines([...omissions].map(entryOf).sort(byPlace))}\n`;
}

function entryOf({ document, spans, quote, place, reason, entities, relations }: Omission): Omission {
  return {
    document, spans: spans.map(({ start, end }) => ({ start, end })), quote, place, reason,
    entities: [...new Set(entities)].sort(byText), relations: [...new Set(relations)].sort(byText),
  };
}

function byPlace(a: Omission, b: Omission): number {
  return byText(a.document, b.document) || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)
    || byText(JSON.stringify(a), JSON.stringify(b));
}
