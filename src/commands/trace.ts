import { readOutput } from '../disk/output.ts';
import { Failure } from '../failure.ts';
import type { SerializedRemitGraph } from '../graph/graph.ts';
import type { GraphNode } from './names.ts';
import { nearNames, nodesNamed } from './names.ts';
import { asText, responsibilitiesOf } from './responsibilities.ts';
import type { Terminal } from './terminal.ts';

/** `remit trace`: an agency's responsibilities, each with its citation, as text or as JSON. Returns the exit code. */
export function trace(name: string, folder: string, options: { json: boolean }, terminal: Terminal): number {
  const graph = readOutput(folder);
  const found = responsibilitiesOf(graph, theOne(graph, name));
  if (options.json) terminal.out(JSON.stringify(found, null, 2));
  else for (const line of asText(graph, found)) terminal.out(line);
  return 0;
}

function theOne(graph: SerializedRemitGraph, name: string): GraphNode {
  const [node, ...rivals] = nodesNamed(graph, name);
  if (!node) {
    const near = nearNames(graph, name);
    throw new Failure(`nothing is called "${name}"${near.length ? `; did you mean ${near.join(', ')}?` : ''}`);
  }
  if (!rivals.length) return node;
  const keys = [node, ...rivals].map(({ key, attributes }) => `${key} (${attributes!.name || attributes!.label})`);
  throw new Failure(`"${name}" could be ${keys.join(' or ')}; give the key instead`);
}
