import { checkTarget, deliver } from '../disk/deliver.ts';
import type { Gathered, Problem } from '../disk/gather.ts';
import { gather } from '../disk/gather.ts';
import { dataFiles, version } from '../disk/installation.ts';
import { outputFiles } from '../export/folder.ts';
import { Failure } from '../failure.ts';
import { assemble } from '../graph/assemble.ts';
import type { RemitGraph } from '../graph/graph.ts';
import { firstFault } from '../graph/verify.ts';
import { loadKnowledge } from '../knowledge.ts';
import type { Extraction } from '../model.ts';
import { extract } from '../pipeline.ts';
import type { Terminal } from './terminal.ts';
import { counted } from './terminal.ts';

/**
 * `remit build`: reads documents, builds their graph and writes it to the folder `out`, whole or not at all.
 * Returns the exit code: 1 where any document could not be read, even though the others are written.
 */
export function build(paths: readonly string[], out: string, terminal: Terminal): number {
  checkTarget(out);
  const knowledge = loadKnowledge(dataFiles());
  const gathered = gather(paths);
  report(gathered.problems, terminal);
  const { extraction, sources, problems, duplicates } = extract(gathered.files, knowledge, progressOn(terminal));
  terminal.progress('');
  report(problems.map(({ file, problem }) => ({ file: gathered.given.get(file) ?? file, problem })), terminal);
  report(duplicates.map(({ file, of }) => ({ file: gathered.given.get(file) ?? file, problem: `is the same as ${of}; read once` })), terminal);
  if (!sources.length) throw new Failure('no document could be read; nothing was written');
  const fault = firstFault(extraction, sources, knowledge);
  if (fault) throw new Failure(`the graph is not what the documents read, so nothing was written: ${fault}`);
  const graph = assemble(extraction, knowledge, version());
  deliver(out, outputFiles(graph, extraction, sources));
  summarise(graph, extraction, gathered, out, terminal);
  return gathered.problems.length + problems.length > 0 ? 1 : 0;
}

function report(problems: readonly Problem[], terminal: Terminal): void {
  for (const { file, problem } of problems) terminal.warn(`${file}: ${problem}`);
}

/** Says how far the work has come, once it has taken a second. */
function progressOn(terminal: Terminal): (done: number, total: number, path: string) => void {
  const start = Date.now();
  return (done, total, path) => {
    if (Date.now() - start > 1000) terminal.progress(`Reading ${done} of ${total}: ${path}`);
  };
}

function summarise(graph: RemitGraph, extraction: Extraction, gathered: Gathered, out: string, terminal: Terminal): void {
  const activities = graph.filterNodes((_, { kind }) => kind === 'activity').length;
  const parts = [
    counted(extraction.documents.length, 'document'),
    counted(graph.order - activities, 'entity', 'entities'),
    counted(graph.size, 'statement'),
    counted(extraction.omissions.length, 'omission'),
  ];
  terminal.out(`${parts.join(', ')}: written to ${out}`);
  if (gathered.skipped) terminal.out(`${counted(gathered.skipped, 'other file')} skipped: not documents by their endings`);
}
