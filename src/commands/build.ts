import { applyCorrections } from '../corrections/apply.ts';
import type { ByHand } from '../disk/corrections.ts';
import { findCorrections } from '../disk/corrections.ts';
import { checkTarget, deliver, repair } from '../disk/deliver.ts';
import { deliverFile } from '../disk/file.ts';
import type { Problem } from '../disk/gather.ts';
import { gather } from '../disk/gather.ts';
import type { Kept } from '../disk/kept.ts';
import { openKept } from '../disk/kept.ts';
import { givenName, inputs } from '../disk/load.ts';
import { dataFiles, edition, version } from '../disk/installation.ts';
import { correctionNames } from '../disk/output.ts';
import { checkPage } from '../disk/page.ts';
import { readingsOf } from '../disk/readings.ts';
import { outputFiles } from '../export/folder.ts';
import { pageHtml } from '../export/html.ts';
import { wholeOf } from '../export/whole.ts';
import { Failure } from '../failure.ts';
import type { Ontology } from '../graph/assemble.ts';
import { assemble } from '../graph/assemble.ts';
import type { RemitGraph } from '../graph/graph.ts';
import { firstFault } from '../graph/verify.ts';
import { joinReadings } from '../joining.ts';
import type { DataFiles } from '../knowledge.ts';
import { loadOntology } from '../knowledge.ts';
import type { Extraction, Source } from '../model.ts';
import type { Asked } from '../read/format.ts';
import { nearCopies } from '../read/near-copies.ts';
import { readFiles } from '../read/read.ts';
import { interruptibly } from './interrupt.ts';
import { progressOn } from './progress.ts';
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
  /** Whether to read every document anew, whatever the last build kept. */
  readonly fresh?: boolean;
  /** Whether it is one of many in a row, so that what is the same each time need not be said. */
  readonly again?: boolean;
}

/**
 * `remit build`: reads documents, builds their graph and writes it to the folder `out`, and to `page`, each whole or not at all. What was
 * read in the last build and is the same is not read again; the bytes are those of a first build.
 * Resolves to the exit code: 1 where any document could not be read, even though the others are written.
 */
export async function build(paths: readonly string[], out: string, terminal: Terminal, options: BuildOptions = {}): Promise<number> {
  repair(out);
  checkTarget(out);
  if (options.page) checkPage(options.page.file, out);
  const data = dataFiles();
  const kept = openKept(out, edition(data), options.fresh);
  const tidy = () => {
    terminal.progress('');
    kept.discard();
    terminal.warn(`stopped; nothing was written to ${out}`);
  };
  return interruptibly(async () => {
    try {
      return await buildWith(data, kept, paths, out, terminal, options);
    } catch (error) {
      kept.discard();
      throw error;
    }
  }, tidy);
}

async function buildWith(data: DataFiles, kept: Kept, paths: readonly string[], out: string, terminal: Terminal, options: BuildOptions): Promise<number> {
  const { page, corrections, again = false, columns } = options;
  const asked = { columns };
  const progress = progressOn(terminal);
  const byHand = findCorrections(out, corrections);
  const ontology = loadOntology(data);
  const gathered = gather(paths);
  report(gathered.problems, terminal);
  const { sources, problems, duplicates, skipped } = await readFiles(inputs(gathered.files, progress.opening), asked, kept.files(asked));
  terminal.progress('');
  report(problems.map(({ file, problem }) => ({ file: givenName(gathered.files, file), problem })), terminal);
  report(duplicates.map(({ file, of }) => ({ file: givenName(gathered.files, file), problem: `is the same as ${of}; read once` })), terminal);
  if (!sources.length) throw new Failure('no document could be read; nothing was written');
  reportCopies(sources, terminal);
  const { readings, kept: unchanged } = await readingsOf(sources, data, kept, progress.reading);
  await progress.step('Joining what was read');
  const read = joinReadings(readings).extraction;
  terminal.progress('');
  const extraction = byHand ? corrected(read, sources, byHand, ontology, terminal) : read;
  const fault = firstFault(extraction, sources, ontology);
  if (fault) throw new Failure(`the graph is not what the documents read, so nothing was written: ${fault}`);
  await progress.step('Laying out the graph');
  const graph = assemble(extraction, ontology, version());
  await progress.step(`Writing ${out}`);
  deliver(out, outputFiles(graph, extraction, sources), [...correctionNames, ...kept.paths()]);
  kept.settle();
  if (page) deliverFile(page.file, pageHtml(page.template, wholeOf(graph, extraction, sources)));
  terminal.progress('');
  const share = kept.former ? { read: sources.length - unchanged, kept: unchanged } : undefined;
  summarise(graph, extraction, again ? 0 : gathered.skipped + skipped, page ? `${out} and ${page.file}` : out, terminal, share);
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

function report(problems: readonly Problem[], terminal: Terminal): void {
  for (const { file, problem } of problems) terminal.warn(`${file}: ${problem}`);
}

/** `share`: how many documents were read now, and how many in a former build. */
function summarise(graph: RemitGraph, extraction: Extraction, skipped: number, written: string, terminal: Terminal, share?: { read: number; kept: number }): void {
  const activities = graph.filterNodes((_, { kind }) => kind === 'activity').length;
  const parts = [
    counted(extraction.documents.length, 'document') + (share ? ` (${share.read.toLocaleString('en')} read, ${share.kept.toLocaleString('en')} kept)` : ''),
    counted(graph.order - activities, 'entity', 'entities'),
    counted(graph.size, 'statement'),
    counted(extraction.omissions.length, 'omission'),
  ];
  terminal.out(`${parts.join(', ')}: written to ${written}`);
  if (skipped) terminal.out(`${counted(skipped, 'other file')} skipped: not documents by their endings`);
}
