import { readGraph } from '../disk/output.ts';
import { dossier } from '../export/markdown.ts';
import { asText, responsibilitiesOf } from '../export/responsibilities.ts';
import { theOneNamed } from '../graph/names.ts';
import type { Terminal } from './terminal.ts';

export interface TraceOptions {
  readonly json: boolean;
  readonly markdown: boolean;
}

/** `remit trace`: an agency's responsibilities, each with its citation, as text, JSON or Markdown. Returns the exit code. */
export function trace(name: string, folder: string, { json, markdown }: TraceOptions, terminal: Terminal): number {
  const graph = readGraph(folder);
  const found = responsibilitiesOf(graph, theOneNamed(graph, name));
  if (json) terminal.out(JSON.stringify(found, null, 2));
  else if (markdown) terminal.out(dossier(graph, found).trimEnd());
  else for (const line of asText(graph, found)) terminal.out(line);
  return 0;
}
