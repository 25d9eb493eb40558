import type { RemitGraph } from '../graph/graph.ts';
import type { Status } from '../graph/status.ts';
import type { Strand } from '../graph/strands.ts';
import { strandsOf } from '../graph/strands.ts';
import { citation } from '../graph/telling.ts';
import { oneLine } from './characters.ts';
import type { Exporter } from './exporter.ts';

/** DOT (https://graphviz.org/doc/info/lang.html): a line for each status in which an edge is put; a denied one ends in a bar, and says so. */
export const dot: Exporter = {
  name: 'dot', write: ({ graph }) => {
    const ids = new Map(graph.nodes().map((key, i) => [key, `n${i}`]));
    return [
      'digraph remit {',
      '  graph [charset="UTF-8", overlap=false, outputorder=edgesfirst];',
      '  node [shape=box, style="rounded,filled", fillcolor=white, fontname="Helvetica"];',
      '  edge [fontname="Helvetica", fontsize=10];',
      ...graph.mapNodes((key) => `  ${ids.get(key)!} [${nodeAttributes(graph, key)}];`),
      ...strandsOf(graph).map((strand) => `  ${ids.get(strand.source)!} -> ${ids.get(strand.target)!} [${edgeAttributes(graph, strand)}];`),
      '}', '',
    ].join('\n');
  },
};

function nodeAttributes(graph: RemitGraph, key: string): string {
  const { label, name, kind } = graph.getNodeAttributes(key);
  const colour = graph.getAttribute('kinds')[kind]?.colour;
  return attributes({ label, tooltip: name === label ? kind : `${name} (${kind})`, ...(colour === undefined ? {} : { color: colour }) });
}

const lineStyles: Readonly<Record<Status, Readonly<Record<string, string>>>> = {
  stated: {}, reported: { style: 'dotted' }, required: { style: 'dashed' }, planned: { style: 'dashed' }, requested: { style: 'dashed' },
  possible: { style: 'dashed' }, denied: { style: 'dashed', color: '#c00000', fontcolor: '#c00000', arrowhead: 'tee' },
};

function edgeAttributes(graph: RemitGraph, { label, status, evidence }: Strand): string {
  const places = evidence.map((entry) => `"${entry.quote}" [${citation(graph, entry)}]`);
  return attributes({ label, class: status, tooltip: places.join(' '), ...lineStyles[status] });
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values).map(([name, value]) => `${name}=${quoted(value)}`).join(', ');
}

/** A double-quoted string. Graphviz takes "\N" in it for the node's name and "&amp;" for a character, so that both signs are escaped. */
function quoted(text: string): string {
  return `"${oneLine(text).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
