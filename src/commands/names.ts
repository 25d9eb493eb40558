import type { SerializedRemitGraph } from '../graph/graph.ts';
import { byText } from '../graph/order.ts';

export type GraphNode = SerializedRemitGraph['nodes'][number];

/** The form in which names are compared: "the  Harbour Office" and "HARBOUR OFFICE" are one. */
export function folded(name: string): string {
  return name.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().replace(/^(?:the|an?) /, '').replaceAll('.', '');
}

function namesOf({ key, attributes }: GraphNode): string[] {
  return [key, attributes!.label, attributes!.name, ...attributes!.aliases];
}

/** The nodes that go by this name: their key, label, full name or any alias, whatever its case. */
export function nodesNamed(graph: SerializedRemitGraph, name: string): GraphNode[] {
  const byKey = graph.nodes.find(({ key }) => key === name);
  if (byKey) return [byKey];
  const wanted = folded(name);
  return graph.nodes.filter((node) => namesOf(node).some((form) => folded(form) === wanted));
}

/** Labels of nodes with a name close to this one, the closest first; at most five. */
export function nearNames(graph: SerializedRemitGraph, name: string): string[] {
  const wanted = folded(name).slice(0, 80);
  const limit = Math.min(3, Math.ceil(wanted.length / 3));
  const near = graph.nodes.flatMap((node) => {
    const distance = Math.min(...namesOf(node).slice(1).map((form) => distanceTo(wanted, folded(form), limit)));
    return distance <= limit ? [{ label: node.attributes!.label, distance }] : [];
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
