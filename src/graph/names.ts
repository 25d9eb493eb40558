import { Failure } from '../failure.ts';
import type { NodeAttributes, RemitGraph } from './graph.ts';
import { byText } from './order.ts';

/** A node's key and what the graph says of it. */
export interface Named {
  readonly key: string;
  readonly attributes: NodeAttributes;
}

const nodesOf = (graph: RemitGraph): Named[] => graph.mapNodes((key, attributes) => ({ key, attributes }));

/** The form in which names are compared: "the  Harbour Office" and "HARBOUR OFFICE" are one. */
export function folded(name: string): string {
  return name.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().replace(/^(?:the|an?) /, '').replaceAll('.', '');
}

function namesOf({ key, attributes }: Named): string[] {
  return [key, attributes.label, attributes.name, ...attributes.aliases];
}

/** The nodes that go by this name: their key, label, full name or any alias, whatever its case. */
export function nodesNamed(graph: RemitGraph, name: string): Named[] {
  if (graph.hasNode(name)) return [{ key: name, attributes: graph.getNodeAttributes(name) }];
  const wanted = folded(name);
  return nodesOf(graph).filter((node) => namesOf(node).some((form) => folded(form) === wanted));
}

/** The key of the one node that goes by this name. Throws a `Failure` that tells near names where there is none, and keys where there are several. */
export function theOneNamed(graph: RemitGraph, name: string): string {
  const [node, ...rivals] = nodesNamed(graph, name);
  if (!node) {
    const near = nearNames(graph, name);
    throw new Failure(`nothing is called "${name}"${near.length ? `; did you mean ${near.join(', ')}?` : ''}`);
  }
  if (!rivals.length) return node.key;
  const keys = [node, ...rivals].map(({ key, attributes }) => `${key} (${attributes.name || attributes.label})`);
  throw new Failure(`"${name}" could be ${keys.join(' or ')}; give the key instead`);
}

/** Labels of nodes with a name close to this one, the closest first; at most five. */
export function nearNames(graph: RemitGraph, name: string): string[] {
  const wanted = folded(name).slice(0, 80);
  const limit = Math.min(3, Math.ceil(wanted.length / 3));
  const near = nodesOf(graph).flatMap((node) => {
    const distance = Math.min(...namesOf(node).slice(1).map((form) => distanceTo(wanted, folded(form), limit)));
    return distance <= limit ? [{ label: node.attributes.label, distance }] : [];
  });
  near.sort((a, b) => a.distance - b.distance || byText(a.label, b.label));
  return [...new Set(near.map(({ label }) => label))].slice(0, 5);
}

/** A part of a name is as near as `limit`, so that typing errors come first. */
function distanceTo(wanted: string, form: string, limit: number): number {
  const edits = Math.abs(wanted.length - form.length) > limit ? Infinity : editDistance(wanted, form);
  return wanted.length >= 3 && form.includes(wanted) ? Math.min(edits, limit) : edits;
}

/** Levenshtein distance: insertions, deletions and replacements of one code unit. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
