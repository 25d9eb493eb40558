import type { Entity, Mention, Span } from '../model.ts';
import type { Defined } from '../mentions/definitions.ts';
import type { Cluster } from './cluster.ts';
import { cluster } from './cluster.ts';
import { foldName, slug } from './fold.ts';

/** The mentions of one document, with the way back to its source. */
export interface DocumentMentions {
  readonly id: string;
  readonly mentions: readonly Mention[];
  readonly defined: readonly Defined[];
  /** The source offsets of a clean span: its outer ends. */
  readonly toSource: (span: Span) => Span;
}

export interface Resolved {
  readonly entities: readonly Entity[];
  readonly keyOf: ReadonlyMap<Mention, string>;
}

const ACRONYM = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}&/.-]{2,12}$/u;

/**
 * Makes one entity of the clusters that are the same in all documents: same kind, and same listed or longest name.
 * A short form that no document explains stays its own.
 */
export function resolve(documents: readonly DocumentMentions[], byNumber: ReadonlySet<string>): Resolved {
  const groups = new Map<string, { document: DocumentMentions; cluster: Cluster }[]>();
  for (const document of documents) {
    for (const one of cluster(document.mentions, document.defined, byNumber)) {
      const group = groups.get(one.identity);
      if (group) group.push({ document, cluster: one });
      else groups.set(one.identity, [{ document, cluster: one }]);
    }
  }
  const taken = new Set<string>();
  const keyOf = new Map<Mention, string>();
  const entities = [...groups.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => {
    const entity = toEntity(group, taken);
    for (const { cluster: one } of group) for (const mention of one.mentions) keyOf.set(mention, entity.key);
    return entity;
  });
  return { entities, keyOf };
}

function toEntity(group: readonly { document: DocumentMentions; cluster: Cluster }[], taken: Set<string>): Entity {
  const { kind, listed } = group[0]!.cluster;
  const mentions = group.flatMap(({ cluster: one }) => one.mentions);
  const label = labelOf(kind, listed, mentions);
  const name = nameOf(listed, mentions);
  const aliases = [...new Set(mentions.map((mention) => mention.text))].toSorted();
  return {
    key: freeKey(kind, [label, name], taken), kind, label, name, aliases,
    mentions: group.flatMap(({ document, cluster: one }) => one.mentions.map((mention) => ({
      document: document.id, ...document.toSource(mention.span), form: mention.form,
    }))).toSorted((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.start - b.start)),
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
function labelOf(kind: string, listed: string | null, mentions: readonly Mention[]): string {
  const counts = new Map<string, number>();
  for (const mention of mentions) if (!mention.adjectival && mention.form !== 'nominal' && mention.form !== 'pronoun') counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1);
  if (kind === 'country' && listed) return listed;
  const ranked = [...counts].toSorted(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1)).map(([text]) => text);
  return ranked.find((text) => ACRONYM.test(text) && !/^\d/.test(text)) ?? ranked.find((text) => /\p{L}/u.test(text)) ?? listed ?? mentions[0]!.text;
}

function nameOf(listed: string | null, mentions: readonly Mention[]): string {
  if (listed) return listed;
  const counts = new Map<string, number>();
  for (const name of mentions.flatMap((mention) => [mention.full ?? '', mention.text])) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  // "Department of Justices" once and "Department of Justice" thrice: the usual spelling of the longest name.
  const same = names.filter((name) => foldName(name) === foldName(names[0]!));
  return same.toSorted((a, b) => counts.get(b)! - counts.get(a)! || a.length - b.length)[0]!;
}
