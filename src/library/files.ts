/** A graph as text for other programs, and text as a graph again. */
import type { Correction } from '../corrections/corrections.ts';
import { readCorrections } from '../corrections/corrections.ts';
import type { FormatName } from '../export/choices.ts';
import { exporters } from '../export/exporters.ts';
import type { OutputFile } from '../export/folder.ts';
import { outputFiles } from '../export/folder.ts';
import { readGraphml } from '../export/graphml-read.ts';
import { pageHtml } from '../export/html.ts';
import type { Narrowing } from '../export/narrowing.ts';
import { selectionOf } from '../export/narrowing.ts';
import { selected } from '../export/selection.ts';
import { wholeOf } from '../export/whole.ts';
import { Failure } from '../failure.ts';
import type { RemitGraph, SerializedRemitGraph } from '../graph/graph.ts';
import { generatorName, graphFrom } from '../graph/graph.ts';
import type { Built } from './built.ts';

/** The formats of `exportGraph` that are one text; "csv" is two files. A page of one file is `outputPage`. */
export type TextFormat = Exclude<FormatName, 'csv' | 'html'>;

/** Which part of the graph is wanted; all of it if nothing is narrowed down. */
export interface ExportOptions extends Narrowing {
  /** The documents' texts by id, as `Built.texts`: "jsonld" and "turtle" quote what stands around each sentence. */
  readonly texts?: ReadonlyMap<string, string>;
}

/**
 * A graph, or a part of it, as another program reads it. What is not stated as a fact says so in its label and status.
 * Throws a `Failure` where there is no such format, kind, relation, status or name, or where a text that is quoted is not given.
 */
export function exportGraph(graph: RemitGraph, format: TextFormat, options?: ExportOptions): string;
/** As tables: "nodes.csv", and "edges.csv" with a row for each place. */
export function exportGraph(graph: RemitGraph, format: 'csv', options?: ExportOptions): OutputFile[];
export function exportGraph(whole: RemitGraph, format: TextFormat | 'csv', { texts = new Map(), ...narrowing }: ExportOptions = {}): string | OutputFile[] {
  const exporter = exporters.find(({ name }) => name === format);
  if (!exporter) throw new Failure(`no format is called "${format}"; there are ${exporters.map(({ name }) => name).join(', ')}`);
  const selection = selectionOf(whole, narrowing);
  const graph = selected(whole, selection);
  if (format === 'jsonld' || format === 'turtle') {
    const missing = graph.getAttribute('documents').find(({ id }) => !texts.has(id));
    if (missing) throw new Failure(`${format} quotes the documents, and the text of ${missing.id} is not given; give "texts"`);
  }
  const exported = { graph, texts, focus: selection.around?.key };
  return 'files' in exporter ? exporter.files(exported) : exporter.write(exported);
}

/**
 * The files of the folder that `remit build` writes, which every command of `remit` reads: paths with forward slashes, texts to be
 * encoded as UTF-8. Throws where a document's id cannot be a file's name.
 */
export function outputFolder({ graph, texts, omissions, outlines }: Built): OutputFile[] {
  return outputFiles(graph, { omissions, outlines }, sourcesOf(texts));
}

/**
 * The viewer with graph and documents inside, as one page that opens from disk.
 * @param template the text of `remit-graph/page.html`. Throws where it has no place for a graph.
 */
export function outputPage(built: Built, template: string): string {
  return pageHtml(template, wholeOfBuilt(built));
}

/** What such a page holds inside, and what the viewer saves. */
export function wholeOfBuilt({ graph, texts, omissions, outlines }: Built): string {
  return wholeOf(graph, { omissions, outlines }, sourcesOf(texts));
}

const sourcesOf = (texts: ReadonlyMap<string, string>) => [...texts].map(([id, text]) => ({ id, text }));

/** A graph from the text of its `graph.json` or GraphML. Throws a `Failure` of one line where it is neither, or not Remit's. */
export function parseGraph(text: string): RemitGraph {
  try {
    return text.trimStart().startsWith('<') ? readGraphml(text) : graphFrom(signed(JSON.parse(text)));
  } catch (error) {
    throw new Failure(`this is no graph of Remit's: ${(error as Error).message.split('\n')[0]!}`);
  }
}

function signed(value: unknown): SerializedRemitGraph {
  const graph = value as Partial<SerializedRemitGraph> | null;
  if (graph?.attributes?.generator?.name !== generatorName || !graph.nodes || !graph.edges) throw new Error('it does not say that Remit wrote it');
  return graph as SerializedRemitGraph;
}

/**
 * Corrections from the text of a `corrections.json` or `.yaml`. Throws a `Failure` of one line that names the entry at fault.
 * @param file how errors call it.
 */
export function parseCorrections(text: string, file = 'corrections'): Correction[] {
  return readCorrections(text, file);
}
