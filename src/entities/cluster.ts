import type { Mention } from '../model.ts';
import type { Defined } from '../mentions/definitions.ts';
import { foldLaw, foldName, subjectOfLaw } from './fold.ts';

/** The mentions of one document that name one thing. */
export interface Cluster {
  readonly kind: string;
  /** What makes it the same thing in another document: its listed name or its longest form, folded. */
  readonly identity: string;
  /** The name under which it is listed, if it is. */
  readonly listed: string | null;
  readonly mentions: readonly Mention[];
}

/** Disjoint sets of folded forms. */
interface Forms {
  find(form: string): string;
  union(a: string, b: string): void;
}

function forms(): Forms {
  const parent = new Map<string, string>();
  const find = (form: string): string => {
    const up = parent.get(form);
    if (up === undefined) parent.set(form, form);
    if (up === undefined || up === form) return form;
    const root = find(up);
    parent.set(form, root);
    return root;
  };
  const union = (a: string, b: string) => {
    const [first, second] = [find(a), find(b)].toSorted();
    if (first !== second) parent.set(second!, first!);
  };
  return { find, union };
}

/** The listed name that a mention can only be; of several ("GOJ") the one of the author's country, the one whose full name this document writes, or whose country, alone of theirs, it names. */
type Sole = (mention: Mention) => string | null;

function soleIn(mentions: readonly Mention[]): Sole {
  const plain = (mention: Mention) => (mention.listed?.length === 1 ? mention.listed[0]! : null);
  const countries = new Set(mentions.filter((mention) => mention.kind === 'country').map(plain));
  const named = new Set(mentions.filter((mention) => mention.form === 'name').map(plain));
  const belongs = (name: string) => [...countries].some((country) => country !== null && name.endsWith(` ${country}`));
  return (mention) => {
    const own = (mention.listed ?? []).filter((name) => name.endsWith(` ${mention.whose?.by}`));
    if (own.length === 1) return own[0]!;
    const written = (mention.listed?.length ?? 0) > 1 ? mention.listed!.filter((name) => named.has(name)) : [];
    if (written.length === 1) return written[0]!;
    const near = (mention.listed?.length ?? 0) > 1 ? mention.listed!.filter(belongs) : [];
    return near.length === 1 ? near[0]! : plain(mention);
  };
}

/** Whose body a common name means; nobody's in particular where the name can only be one: "GOI" beside Iceland alone. */
const whoseOf = (mention: Mention, sole: Sole): Mention['whose'] => ((mention.listed?.length ?? 0) > 1 && sole(mention) ? undefined : mention.whose);

/** The folded form of a name of that kind; a law is known by its number where it has one. */
function formOf(kind: string, name: string, byNumber: ReadonlySet<string>): string {
  return `${kind}|${(byNumber.has(kind) ? foldLaw(name) : null) ?? foldName(name)}`;
}

/**
 * Groups a document's mentions by what the text and the lists say: equal forms, definitions, listed aliases, and the
 * shortenings of `join`. Never by likeness.
 */
export function cluster(mentions: readonly Mention[], defined: readonly Defined[], byNumber: ReadonlySet<string>): Cluster[] {
  const sets = forms();
  const sole = soleIn(mentions);
  const form = (kind: string, name: string) => formOf(kind, name, byNumber);
  const own = new Map<Mention, string>();
  const bearers = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const base = form(mention.kind, sole(mention) ?? mention.text);
    const whose = whoseOf(mention, sole);
    const key = whose?.said ? `${base}@${whose.by}` : base;
    own.set(mention, key);
    if (key !== base) bearers.set(base, (bearers.get(base) ?? new Set()).add(key));
    else if (mention.full && !mention.listed) sets.union(key, form(mention.kind, mention.full));
  }
  // "The Swedish MFA" and then "the MFA": the same, where no other country's is named.
  for (const [base, keys] of bearers) if (keys.size === 1) sets.union(base, [...keys][0]!);
  for (const { kind, short, long } of defined) sets.union(form(kind, short), form(kind, long));
  for (const mention of mentions) {
    // "Coral Reef Authority (CRA) Council" is the "CRA Council" too.
    const inner = /^.+? ?\(([^)]+)\) (.+)$/.exec(mention.text);
    if (inner) sets.union(own.get(mention)!, form(mention.kind, `${inner[1]} ${inner[2]}`));
  }
  join([...new Set(own.values())], defined.filter((definition) => definition.owned), sets, form);
  joinLegislation([...new Set(own.values())], sets);
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const root = sets.find(own.get(mention)!);
    const group = groups.get(root);
    if (group) group.push(mention);
    else groups.set(root, [mention]);
  }
  return [...groups.values()].map((group) => toCluster(group, form, sole));
}

function toCluster(mentions: readonly Mention[], form: (kind: string, name: string) => string, sole: Sole): Cluster {
  const kind = mentions[0]!.kind;
  const listed = mentions.map(sole).filter((name) => name !== null).toSorted()[0] ?? null;
  const names = mentions.flatMap((mention) => [mention.text, mention.full ?? '']).filter(Boolean);
  const longest = names.map((name) => form(kind, name)).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!;
  const bearers = mentions.flatMap((mention) => whoseOf(mention, sole) ?? []);
  const whose = bearers.length === mentions.length ? `@${(bearers.find(({ said }) => said) ?? bearers[0]!).by}` : '';
  return { kind, identity: (listed ? form(kind, listed) : longest) + whose, listed, mentions };
}

/** "Witness relocation and shelter regulations" and "witness relocation legislation" are one where the document speaks of no third. */
function joinLegislation(list: readonly string[], sets: Forms): void {
  const bySubject = new Map<string, { form: string; general: boolean }[]>();
  for (const form of list) {
    const [kind, name] = form.split('|') as [string, string];
    const about = subjectOfLaw(name);
    if (!about) continue;
    const key = `${kind}|${about.subject}`;
    bySubject.set(key, [...(bySubject.get(key) ?? []), { form, general: about.general }]);
  }
  for (const [first, second, ...others] of bySubject.values()) {
    if (second && others.length === 0 && first!.general !== second.general) sets.union(first!.form, second.form);
  }
}

/** Words that a name may drop without naming something else: "UN International Police", "UN Police". */
const DROPPED = new Set(['international']);

/** Joins a form with the one longer form that it shortens; where two longer forms would do, neither. */
function join(list: readonly string[], owned: readonly Defined[], sets: Forms, form: (kind: string, name: string) => string): void {
  const known = new Set(list);
  const longer = new Map<string, Set<string>>();
  const add = (short: string, long: string) => {
    if (!known.has(short) && !owned.some((definition) => form(definition.kind, definition.long) === short)) return;
    const set = longer.get(short) ?? new Set();
    longer.set(short, set.add(long));
  };
  for (const long of list) {
    const [kind, name] = long.split('|') as [string, string];
    const words = name.split(' ');
    for (let cut = 1; cut < words.length; cut++) {
      const rest = words.slice(cut);
      const isOwned = owned.some((definition) => form(definition.kind, definition.long) === `${kind}|${rest.join(' ')}`);
      // "UN Refugee Return Unit" and "Refugee Return Unit": the owner is a name of this document too.
      if (!isOwned && rest.length >= 2 && (known.has(`organisation|${words.slice(0, cut).join(' ')}`) || known.has(`country|${words.slice(0, cut).join(' ')}`))) add(`${kind}|${rest.join(' ')}`, long);
      if (owned.some((definition) => form(definition.kind, definition.long) === `${kind}|${rest.join(' ')}` && definition.short.toLowerCase()[0] === name[0])) add(`${kind}|${rest.join(' ')}`, long);
      // "OSCE Mission" and "OSCE Mission in Chad".
      if (cut >= 2 && /^(in|to|for)$/.test(words[cut]!)) add(`${kind}|${words.slice(0, cut).join(' ')}`, long);
      if (cut < words.length - 1 && DROPPED.has(words[cut]!)) add(`${kind}|${[...words.slice(0, cut), ...words.slice(cut + 1)].join(' ')}`, long);
    }
  }
  for (const [short, longs] of longer) {
    const roots = new Set([...longs].map((long) => sets.find(long)));
    if (roots.size === 1) sets.union(short, [...roots][0]!);
  }
}
