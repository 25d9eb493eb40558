import type { EntityMention, Mention, Span } from '../model.ts';
import type { Defined } from '../mentions/definitions.ts';
import type { Cluster } from './cluster.ts';
import { cluster } from './cluster.ts';

/** What one document names, by however many names: all that the joining over documents needs to know of it. Plain data. */
export interface Thing {
  /** Unique in the document: "organisation/3". */
  readonly key: string;
  readonly kind: string;
  /** What makes it the same thing in another document. */
  readonly identity: string;
  /** The name under which it is listed, if it is. */
  readonly listed: string | null;
  /** How it is written, in the order of first use. */
  readonly forms: readonly Form[];
  readonly places: readonly Place[];
}

export interface Form {
  readonly text: string;
  /** The full name, where that place or the gazetteer says it; else empty. */
  readonly full: string;
  /** How often it stands there, and how often as a noun, so that it may be the label. */
  readonly times: number;
  readonly asNoun: number;
}

/** Source offsets, and how it is named there. */
export type Place = Omit<EntityMention, 'document'>;

export interface Named {
  readonly things: readonly Thing[];
  readonly keyOf: ReadonlyMap<Mention, string>;
}

/** Gathers a document's mentions into things. `toSource` gives the source offsets of a clean span: its outer ends. */
export function thingsOf(mentions: readonly Mention[], defined: readonly Defined[], byNumber: ReadonlySet<string>, toSource: (span: Span) => Span): Named {
  const groups = new Map<string, Cluster[]>();
  for (const one of cluster(mentions, defined, byNumber)) {
    const group = groups.get(one.identity);
    if (group) group.push(one);
    else groups.set(one.identity, [one]);
  }
  const keyOf = new Map<Mention, string>();
  const things = [...groups.values()].map((group, i): Thing => {
    const { kind, identity, listed } = group[0]!;
    const own = group.flatMap((one) => one.mentions);
    const key = `${kind}/${i}`;
    for (const mention of own) keyOf.set(mention, key);
    return { key, kind, identity, listed, forms: formsOf(own), places: own.map((mention) => ({ ...toSource(mention.span), form: mention.form })) };
  });
  return { things, keyOf };
}

function formsOf(mentions: readonly Mention[]): Form[] {
  const forms = new Map<string, { text: string; full: string; times: number; asNoun: number }>();
  for (const { text, full = '', adjectival } of mentions) {
    const id = `${text}|${full}`;
    const form = forms.get(id) ?? { text, full, times: 0, asNoun: 0 };
    forms.set(id, form);
    form.times++;
    if (!adjectival) form.asNoun++;
  }
  return [...forms.values()];
}
