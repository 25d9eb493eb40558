import type { Entity, Span } from '../model.ts';
import { foldName, slug } from '../entities/fold.ts';

/** The activities met so far: what is done, where the text gives it no name of its own. */
export interface Activities {
  /** The key of an activity; the same words in another number, case or with another article give the same key. */
  keyOf(label: string, document: string, span: Span): string;
  entities(): Entity[];
}

const LEADING = /^(?:(?:the|a|an|some|any|such|this|that|these|those|its|their)\s+)+/i;

/** Collects activities; `taken` are the keys that other entities have. */
export function activities(taken: Set<string>): Activities {
  const byFold = new Map<string, Entity>();
  return {
    keyOf(label, document, span) {
      const fold = foldName(label.replace(LEADING, ''));
      const known = byFold.get(fold) ?? create(label, fold, taken);
      byFold.set(fold, known);
      if (!known.aliases.includes(label)) known.aliases.push(label);
      known.mentions.push({ document, ...span, form: 'name' });
      return known.key;
    },
    entities: () => [...byFold.values()].map((entity) => ({ ...entity, aliases: entity.aliases.toSorted() })),
  };
}

function create(label: string, fold: string, taken: Set<string>): Entity {
  let key = `activity/${slug(fold)}`;
  for (let n = 2; taken.has(key); n++) key = `activity/${slug(fold)}-${n}`;
  taken.add(key);
  return { key, kind: 'activity', label, name: label, aliases: [], mentions: [] };
}
