import { join } from 'node:path';
import { checkOutside, deliverFile } from '../disk/file.ts';
import { readGraph, readSources } from '../disk/output.ts';
import type { Exported } from '../export/exporter.ts';
import { exporters } from '../export/exporters.ts';
import { selected } from '../export/selection.ts';
import { Failure } from '../failure.ts';
import type { RemitGraph } from '../graph/graph.ts';
import type { Narrowing } from './narrowing.ts';
import { selectionOf } from './narrowing.ts';
import type { Terminal } from './terminal.ts';
import { counted } from './terminal.ts';

export interface ExportOptions extends Narrowing {
  readonly format: string;
  /** A file, or a folder for a format of several files; standard output where it is not given. */
  readonly out?: string;
}

/** Formats that quote the documents, and so need their texts. */
const quoting = ['jsonld', 'turtle'];

/** `remit export`: a graph, or a part of it, for another program. Returns the exit code. */
export function exportGraph(folder: string, options: ExportOptions, terminal: Terminal): number {
  const exporter = exporters.find(({ name }) => name === options.format);
  if (!exporter) throw new Failure(`no format is called "${options.format}"`);
  if ('files' in exporter && options.out === undefined) throw new Failure(`${exporter.name} is several files; give a folder for them with --out`);
  if (options.out !== undefined) checkOutside(options.out, folder);
  const exported = exportedOf(folder, options);
  const files = 'files' in exporter ? exporter.files(exported).map(({ path, text }) => ({ path: join(options.out!, path), text })) : undefined;
  const text = 'write' in exporter ? exporter.write(exported) : '';
  if (options.out === undefined) {
    terminal.out(text.replace(/\n$/, ''));
    return 0;
  }
  for (const file of files ?? [{ path: options.out, text }]) deliverFile(file.path, file.text);
  const { order, size } = exported.graph;
  terminal.out(`${counted(order, 'name')}, ${counted(size, 'statement')}: written to ${options.out}`);
  return 0;
}

function exportedOf(folder: string, options: ExportOptions): Exported {
  const whole = readGraph(folder);
  const selection = selectionOf(whole, options);
  const graph = selected(whole, selection);
  return { graph, texts: quoting.includes(options.format) ? textsOf(folder, graph, options.format) : new Map<string, string>(), focus: selection.around?.key };
}

function textsOf(folder: string, graph: RemitGraph, format: string): Map<string, string> {
  if (folder.endsWith('.graphml')) throw new Failure(`${format} quotes the documents, which ${folder} does not hold; give the folder that remit build wrote`);
  return readSources(folder, graph.getAttribute('documents').map(({ id }) => id));
}
