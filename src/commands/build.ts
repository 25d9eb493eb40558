import { applyCorrections } from '../corrections/apply.ts';
import type { ByHand } from '../disk/corrections.ts';
import { findCorrections } from '../disk/corrections.ts';
import { checkTarget, deliver } from '../disk/deliver.ts';
import { deliverFile } from '../disk/file.ts';
import type { Problem } from '../disk/gather.ts';
import { gather } from '../disk/gather.ts';
import { givenName, inputs } from '../disk/load.ts';
import { dataFiles, version } from '../disk/installation.ts';
import { checkPage } from '../disk/page.ts';
import type { Progress } from '../disk/readers.ts';
import { longestOf, startReaders, threadsFor } from '../disk/readers.ts';
import { outputFiles } from '../export/folder.ts';
import { pageHtml } from '../export/html.ts';
import { wholeOf } from '../export/whole.ts';
import { Failure } from '../failure.ts';
import type { Ontology } from '../graph/assemble.ts';
import { assemble } from '../graph/assemble.ts';
import type { RemitGraph } from '../graph/graph.ts';
import { firstFault } from '../graph/verify.ts';
import { joinReadings } from '../joining.ts';
import { loadKnowledge, loadOntology } from '../knowledge.ts';
import type { Extraction, Source } from '../model.ts';
import type { Asked } from '../read/format.ts';
import { nearCopies } from '../read/near-copies.ts';
import { readFiles } from '../read/read.ts';
import type { DocumentReading } from '../reading.ts';
import type { Terminal } from './terminal.ts';
import { counted } from './terminal.ts';

/** A page of one file that is asked for too. */
export interface Page {
  readonly file: string;
  /** The viewer with a place for a graph. */
  readonly template: string;
}

/** Which columns hold what, a page of one file beside the folder, and corrections by hand. */
export interface BuildOptions extends Asked {
  readonly page?: Page;
  /** A file of corrections; without it, "corrections.json", ".yaml" or ".yml" in the output folder, where there is one. */
  readonly corrections?: string;
}

/**
 * `remit build`: reads documents, builds their graph and writes it to the folder `out`, and to `page`, each whole or not at all.
 * Resolves to the exit code: 1 where any document could not be read, even though the others are written.
 */
export async function build(paths: readonly string[], out: string, terminal: Terminal, options: BuildOptions = {}): Promise<number> {
  const { page, corrections, ...asked } = options;
  checkTarget(out);
  const byHand = findCorrections(out, corrections);
  if (page) checkPage(page.file, out);
  const ontology = loadOntology(dataFiles());
  const gathered = gather(paths);
  report(gathered.problems, terminal);
  const { sources, problems, duplicates, skipped } = await readFiles(inputs(gathered.files), asked);
  report(problems.map(({ file, problem }) => ({ file: givenName(gathered.files, file), problem })), terminal);
  report(duplicates.map(({ file, of }) => ({ file: givenName(gathered.files, file), problem: `is the same as ${of}; read once` })), terminal);
  if (!sources.length) throw new Failure('no document could be read; nothing was written');
  reportCopies(sources, terminal);
  const read = joinReadings(await readings(sources, progressOn(terminal))).extraction;
  terminal.progress('');
  const extraction = byHand ? corrected(read, sources, byHand, ontology, terminal) : read;
  const fault = firstFault(extraction, sources, ontology);
  if (fault) throw new Failure(`the graph is not what the documents read, so nothing was written: ${fault}`);
  const graph = assemble(extraction, ontology, version());
  deliver(out, [...outputFiles(graph, extraction, sources), ...(byHand?.kept ? [byHand.kept] : [])]);
  if (page) deliverFile(page.file, pageHtml(page.template, wholeOf(graph, extraction, sources)));
  summarise(graph, extraction, gathered.skipped + skipped, page ? `${out} and ${page.file}` : out, terminal);
  return gathered.problems.length + problems.length > 0 ? 1 : 0;
}

/** Corrections by hand take effect; those that apply to nothing any more are told, one line each. */
function corrected(read: Extraction, sources: readonly Source[], { file, list }: ByHand, ontology: Ontology, terminal: Terminal): Extraction {
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  const { extraction, applied, idle } = applyCorrections(read, list, texts, new Set(ontology.kinds.map(({ kind }) => kind)));
  for (const line of idle) terminal.warn(`${file}: ${line}`);
  terminal.out(`${counted(applied, 'correction')} of ${file} applied${idle.length ? `, ${idle.length} not` : ''}`);
  return extraction;
}

function reportCopies(sources: readonly Source[], terminal: Terminal): void {
  for (const { one, other, shared } of nearCopies(sources)) terminal.warn(`${one} and ${other} are near copies: ${Math.round(shared * 100)} of 100 of what they say is in both`);
}

/** Reads documents in threads where that is worth their start, else here. */
async function readings(sources: readonly Source[], onProgress: Progress): Promise<DocumentReading[]> {
  const threads = threadsFor(sources);
  if (threads === 0) return readHere(sources, onProgress);
  const readers = await startReaders(threads, longestOf(sources));
  try {
    return await readers.readAll(sources, onProgress);
  } finally {
    await readers.close();
  }
}

async function readHere(sources: readonly Source[], onProgress: Progress): Promise<DocumentReading[]> {
  const { readOne } = await import('../reading.ts');
  const knowledge = loadKnowledge(dataFiles());
  return sources.map((source, i) => {
    const reading = readOne(source, knowledge);
    onProgress(i + 1, sources.length, source.file);
    return reading;
  });
}

function report(problems: readonly Problem[], terminal: Terminal): void {
  for (const { file, problem } of problems) terminal.warn(`${file}: ${problem}`);
}

/** Says how far the work has come, once it has taken a second. */
function progressOn(terminal: Terminal): Progress {
  const start = Date.now();
  return (done, total, path) => {
    if (Date.now() - start > 1000) terminal.progress(`Reading ${done} of ${total}: ${path}`);
  };
}

function summarise(graph: RemitGraph, extraction: Extraction, skipped: number, written: string, terminal: Terminal): void {
  const activities = graph.filterNodes((_, { kind }) => kind === 'activity').length;
  const parts = [
    counted(extraction.documents.length, 'document'),
    counted(graph.order - activities, 'entity', 'entities'),
    counted(graph.size, 'statement'),
    counted(extraction.omissions.length, 'omission'),
  ];
  terminal.out(`${parts.join(', ')}: written to ${written}`);
  if (skipped) terminal.out(`${counted(skipped, 'other file')} skipped: not documents by their endings`);
}
