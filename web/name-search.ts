import { combobox, type Choice, type Combo } from './combobox.ts';
import { counted, el, named } from './dom.ts';
import type { GraphData } from './graph-data.ts';
import { marked } from './marked.ts';
import { markIcon } from './marks.ts';
import { finder, type Finder, type Found } from './match.ts';

const known = new WeakMap<GraphData, Finder>();

/** Finds names by any of their forms; folded and indexed when first asked for. */
export function nameFinder(data: GraphData): Finder {
  const before = known.get(data);
  if (before) return before;
  const found = finder([...data.nodes.values()].map((node) => ({
    key: node.key, forms: [...new Set([node.label, node.name, ...node.aliases])], weight: data.graph.degree(node.key),
  })));
  known.set(data, found);
  return found;
}

/** A field that takes one name of the graph. @param choose called with the node that was chosen. */
export function nameCombo(data: GraphData, { choose, ...options }: { id: string; label: string; placeholder: string; choose(key: string): void; resting(): string }): Combo {
  return combobox({ ...options, find: (typed) => [{ label: 'Names', choices: nameFinder(data)(typed).map((found) => nameChoice(found, data, choose)) }] });
}

/** A name as a line of the list: the form that matched, marked, beside the label. */
export function nameChoice(found: Found, data: GraphData, choose: (key: string) => void): Choice {
  return {
    choose: () => choose(found.key),
    draw() {
      const node = data.nodes.get(found.key)!;
      const byLabel = found.form === node.label;
      const second = byLabel ? (node.name === node.label ? null : named(node.name, 'second')) : el('span', { class: 'second' }, marked(found.form, found.ranges));
      return [markIcon(node.kind, data), el('span', { class: 'first' }, byLabel ? marked(found.form, found.ranges) : named(node.label)), second,
        el('span', { class: 'kind' }, `${data.kinds[node.kind]?.label ?? node.kind} · ${counted(data.graph.degree(found.key), 'statement')}`)];
    },
  };
}
