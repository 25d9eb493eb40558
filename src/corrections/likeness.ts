/** Pairs of nodes that may be one thing, with what speaks for it and against it. Nothing is joined here: a person decides. */
import { foldName } from '../entities/fold.ts';
import type { SerializedRemitGraph } from '../graph/graph.ts';
import { byText } from '../graph/order.ts';

type Node = SerializedRemitGraph['nodes'][number];

export interface LikelyPair {
  readonly one: Node;
  readonly other: Node;
  readonly reasons: readonly string[];
  readonly against: readonly string[];
}

/** Names of one letter's difference are compared only from this length on: "ILO" and "IMO" are two bodies. */
const LONG = 7;
const SMALL = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'de', 'a']);

/** Likely duplicates among organisations, regulations and countries, the likeliest first. Time grows with the nodes that share a word. */
export function likelyPairs(graph: SerializedRemitGraph): LikelyPair[] {
  const nodes = graph.nodes.filter(({ attributes }) => attributes!.kind !== 'activity');
  const pairs = new Map<string, [Node, Node]>();
  for (const group of bucketsOf(nodes).values()) {
    if (group.length > 40) continue;
    group.forEach((one, i) => {
      for (const other of group.slice(i + 1)) if (one !== other && one.attributes!.kind === other.attributes!.kind) pairs.set(`${one.key}|${other.key}`, [one, other]);
    });
  }
  const joined = neighbours(graph);
  return [...pairs.values()].flatMap(([one, other]) => {
    const reasons = reasonsFor(one, other);
    return reasons.length ? [{ one, other, reasons, against: reasonsAgainst(one, other, joined) }] : [];
  }).toSorted((a, b) => a.against.length - a.reasons.length - (b.against.length - b.reasons.length) || byText(a.one.key, b.one.key) || byText(a.other.key, b.other.key));
}

const formsOf = ({ attributes }: Node): string[] => [...new Set([attributes!.label, attributes!.name, ...attributes!.aliases])];
const wordsOf = (form: string): string[] => foldName(form).split(' ').filter((word) => !SMALL.has(word));
const initialsOf = (form: string): string => wordsOf(form).map((word) => word[0]!).join('');

/** Nodes by each word and by the initials of each of their names: only those that share one are compared. */
function bucketsOf(nodes: readonly Node[]): Map<string, Node[]> {
  const buckets = new Map<string, Node[]>();
  for (const node of nodes) {
    const keys = new Set(formsOf(node).flatMap((form) => [...wordsOf(form).map((word) => word.slice(0, 5)), `=${wordsOf(form).length > 2 ? initialsOf(form) : foldName(form)}`]));
    for (const key of keys) buckets.set(key, [...(buckets.get(key) ?? []), node]);
  }
  return buckets;
}

function reasonsFor(one: Node, other: Node): string[] {
  const reasons = new Set<string>();
  for (const a of formsOf(one)) for (const b of formsOf(other)) {
    const [left, right] = [wordsOf(a), wordsOf(b)];
    if (left.length > 1 && left.toSorted().join(' ') === right.toSorted().join(' ')) reasons.add(`"${a}" and "${b}" have the same words`);
    else if (isInitials(a, right) || isInitials(b, left)) reasons.add(`"${a}" and "${b}": one could be the initials of the other`);
    else if (Math.min(a.length, b.length) >= LONG && differsByOne(foldName(a), foldName(b))) reasons.add(`"${a}" and "${b}" differ by one letter`);
    else if (isPart(left, right) || isPart(right, left)) reasons.add(`"${a}" and "${b}": one is a part of the other`);
  }
  return [...reasons].slice(0, 3);
}

const isInitials = (form: string, words: readonly string[]): boolean => /^[\p{Lu}]{3,8}$/u.test(form) && words.length > 2 && form.toLowerCase() === words.map((word) => word[0]!).join('');

/** "Harbour Board" of "National Harbour Board": two words at least, at the end. "Harbour Board Police" is another body. */
function isPart(short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  return short.every((word, i) => word === long[long.length - short.length + i]);
}

/** True where one insertion, deletion or replacement turns one into the other. */
function differsByOne(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB;
}

function reasonsAgainst(one: Node, other: Node, joined: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const against: string[] = [];
  if (joined.get(one.key)?.has(other.key)) against.push('a statement joins the two');
  const [a, b] = [one, other].map(({ attributes }) => formsOf({ key: '', attributes: attributes! }).flatMap((form) => form.match(/\d+/g) ?? []));
  if (a!.length && b!.length && !a!.some((number) => b!.includes(number))) against.push('their numbers differ');
  const shared = one.attributes!.mentions.some((mention) => other.attributes!.mentions.some((each) => each.document === mention.document && Math.abs(each.start - mention.start) < 120));
  if (shared) against.push('they are named side by side');
  return against;
}

function neighbours({ edges }: SerializedRemitGraph): Map<string, Set<string>> {
  const joined = new Map<string, Set<string>>();
  for (const { source, target } of edges) for (const [from, to] of [[source, target], [target, source]] as const) joined.set(from, (joined.get(from) ?? new Set()).add(to));
  return joined;
}
