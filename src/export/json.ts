import type { Format } from './formats.ts';
import type { RemitGraph } from '../graph/graph.ts';

/** graphology's own serialization, one node or edge a line: small, and a change shows as the lines it touches. */
export const graphJson: Format = { name: 'JSON', file: 'graph.json', mediaType: 'application/json', write };

function write(graph: RemitGraph): string {
  const { attributes, nodes, edges } = graph.export();
  const options = { type: 'directed', multi: true, allowSelfLoops: true };
  return [
    `{"options":${JSON.stringify(options)},`,
    `"attributes":${JSON.stringify(attributes)},`,
    `"nodes":${lines(nodes)},`,
    `"edges":${lines(edges.map(({ key, source, target, attributes: its }) => ({ key, source, target, attributes: its })))}}`,
    '',
  ].join('\n');
}

/** A JSON array with one entry a line. */
export function lines(entries: readonly unknown[]): string {
  return entries.length ? `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]` : '[]';
}
