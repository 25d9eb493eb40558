import { join } from 'node:path';
import { checkOutside, deliverFile } from '../disk/file.ts';
import { readGraph, readLedgers, readSources } from '../disk/output.ts';
import type { Exported } from '../export/exporter.ts';
import { exporters } from '../export/exporters.ts';
import type { OutputFile } from '../export/folder.ts';
import { pageHtml } from '../export/html.ts';
import { partJson } from '../export/part.ts';
import { selected } from '../export/selection.ts';
import { Failure } from '../failure.ts';
import type { RemitGraph } from '../graph/graph.ts';
import type { Narrowing } from '../export/narrowing.ts';
import { selectionOf } from '../export/narrowing.ts';
import type { Terminal } from './terminal.ts';
import { counted } from './terminal.ts';

export interface ExportOptions extends Narrowing {
  /** Of `formatNames`. */
  readonly format: string;
  /** A file, or a folder for a format of several files; standard output where it is not given. */
  readonly out?: string;
  /** The page that `html` is made from: the viewer with a place for a graph. */
  readonly template?: string;
}

/** Formats that quote the documents, and so need their texts. */
const quoting = ['jsonld', 'turtle', 'html'];

/** `remit export`: a graph, or a part of it, for another program. Returns the exit code. */
export function exportGraph(folder: string, options: ExportOptions, terminal: Terminal): number {
  const { format, out } = options;
  if (format === 'csv' && out === undefined) throw new Failure('csv is several files; give a folder for them with --out');
  if (out !== undefined) checkOutside(out, folder);
  const exported = exportedOf(folder, options);
  const files = filesOf(folder, options, exported);
  if (out === undefined) {
    for (const { text } of files) terminal.out(text.replace(/\n$/, ''));
    return 0;
  }
  for (const { path, text } of files) deliverFile(join(out, path), text);
  terminal.out(`${counted(exported.graph.order, 'name')}, ${counted(exported.graph.size, 'statement')}: written to ${out}`);
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

/** Files with paths below `--out`; a single one has none of its own. */
function filesOf(folder: string, { format, template }: ExportOptions, exported: Exported): OutputFile[] {
  if (format === 'html') return [{ path: '', text: pageHtml(template!, partJson(exported.graph, exported.texts, readLedgers(folder))) }];
  const exporter = exporters.find(({ name }) => name === format)!;
  return 'files' in exporter ? exporter.files(exported) : [{ path: '', text: exporter.write(exported) }];
}
