import type { Entity, EntityMention } from '../model.ts';
import type { Form, Thing } from './things.ts';
import { foldName, slug } from './fold.ts';

export interface Resolved {
  readonly entities: Entity[];
  /** For each document in the order given: the entity's key by the thing's. */
  readonly keys: readonly ReadonlyMap<string, string>[];
}

interface Found {
  readonly document: string;
  readonly thing: Thing;
  /** Where the key of the entity is written down for the thing's document. */
  readonly keys: Map<string, string>;
}

const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}&/.-]{2,12}$/u;

/**
 * Makes one entity of the things that are the same in all documents: same kind, and same listed or longest name.
 * A short form that no document explains stays its own.
 */
export function resolve(documents: readonly { readonly id: string; readonly things: readonly Thing[] }[]): Resolved {
  const groups = new Map<string, Found[]>();
  const keys = documents.map(() => new Map<string, string>());
  documents.forEach(({ id, things }, i) => {
    for (const thing of things) {
      const found = { document: id, thing, keys: keys[i]! };
      const group = groups.get(thing.identity);
      if (group) group.push(found);
      else groups.set(thing.identity, [found]);
    }
  });
  const taken = new Set<string>();
  const entities = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => {
    const entity = toEntity(group, taken);
    for (const found of group) found.keys.set(found.thing.key, entity.key);
    return entity;
  });
  return { entities, keys };
}

function toEntity(group: readonly Found[], taken: Set<string>): Entity {
  const { kind, listed } = group[0]!.thing;
  const forms = group.flatMap(({ thing }) => thing.forms);
  const [label, name] = [labelOf(kind, listed, forms), nameOf(listed, forms)];
  return {
    key: freeKey(kind, [label, name], taken), kind, label, name, aliases: [...new Set(forms.map((form) => form.text))].toSorted(),
    mentions: group.flatMap(({ document, thing }) => thing.places.map((place): EntityMention => ({ document, ...place }))),
  };
}

/** Takes the first free of "kind/label", "kind/name", "kind/label-2" …: the order of identities makes it stable. */
function freeKey(kind: string, names: readonly string[], taken: Set<string>): string {
  const wanted = names.map((name) => `${kind}/${slug(name)}`);
  let key = wanted.find((candidate) => !taken.has(candidate));
  for (let n = 2; key === undefined; n++) if (!taken.has(`${wanted[0]}-${n}`)) key = `${wanted[0]}-${n}`;
  taken.add(key);
  return key;
}

/** The short name that the text uses: an acronym, else the form used most, else the shorter. */
function labelOf(kind: string, listed: string | null, forms: readonly Form[]): string {
  if (kind === 'country' && listed) return listed;
  const counts = new Map<string, number>();
  // "the Embassy" is called by its place.
  const called = ({ text, full }: Form) => (text === 'Embassy' && full.startsWith('Embassy ') ? full : text);
  for (const form of forms) if (form.asNoun > 0) counts.set(called(form), (counts.get(called(form)) ?? 0) + form.asNoun);
  const ranked = [...counts].toSorted(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1)).map(([text]) => text);
  return ranked.find((text) => ACRONYM.test(text) && !/^\d/.test(text)) ?? ranked.find((text) => /\p{L}/u.test(text)) ?? listed ?? forms[0]!.text;
}

function nameOf(listed: string | null, forms: readonly Form[]): string {
  if (listed) return listed;
  const counts = new Map<string, number>();
  for (const { text, full, times } of forms) for (const name of [full, text]) counts.set(name, (counts.get(name) ?? 0) + times);
  const names = [...counts.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  // "Department of Justices" once and "Department of Justice" thrice: the usual spelling of the longest name.
  const same = names.filter((name) => foldName(name) === foldName(names[0]!));
  return same.toSorted((a, b) => counts.get(b)! - counts.get(a)! || a.length - b.length)[0]!;
}
