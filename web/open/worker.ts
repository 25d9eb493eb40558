/** Reads documents off the page's thread: the very core of `remit build`, with its data inside. Files in, with a port for the answers; one reading out. */
import { version } from '../../package.json';
import { wholeOf } from '../../src/export/whole.ts';
import { assemble } from '../../src/graph/assemble.ts';
import { byText } from '../../src/graph/order.ts';
import { firstFault } from '../../src/graph/verify.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { extract } from '../../src/pipeline.ts';
import { endings } from '../../src/read/formats.ts';
import { knowledgeFiles } from './knowledge-files.ts';
import type { Answer, InputFile, Problem, Reading } from './messages.ts';

type Tell = (answer: Answer) => void;

// What is said goes through a port of its own: libraries for documents may speak on the worker's.
self.addEventListener('message', ({ data, ports: [port] }: MessageEvent<readonly InputFile[]>) => {
  const tell: Tell = (answer) => port!.postMessage(answer, []);
  void read(data, tell).then((reading) => tell({ is: 'reading', reading }), (error: Error) => tell({ is: 'fault', message: error.message }));
}, { once: true });

/** Throws where a span does not read what the graph says that it reads. */
async function read(inputs: readonly InputFile[], tell: Tell): Promise<Reading> {
  const wanted = inputs.filter(({ path, inFolder }) => !inFolder || isDocument(path)).sort((a, b) => byText(a.path, b.path));
  const { files, unread } = await loaded(wanted);
  const knowledge = loadKnowledge(knowledgeFiles());
  const { extraction, sources, problems, duplicates } = await extract(files, knowledge, (done, total, path) => tell({ is: 'progress', done, total, path }));
  const said = [...unread, ...problems, ...duplicates.map(({ file, of }) => ({ file, problem: `is the same as ${of}; read once` }))];
  const skipped = inputs.length - wanted.length;
  if (!sources.length) return { whole: null, problems: said, skipped };
  const fault = firstFault(extraction, sources, knowledge);
  if (fault) throw new Error(`the graph is not what the documents read: ${fault}`);
  return { whole: wholeOf(assemble(extraction, knowledge, version), extraction, sources), problems: said, skipped };
}

/** As `remit build` goes through a folder: by endings, without what is hidden. */
function isDocument(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return !/(?:^|\/)\./.test(path) && endings.includes(dot > 0 ? name.slice(dot).toLowerCase() : '');
}

async function loaded(inputs: readonly InputFile[]): Promise<{ files: { path: string; bytes: Uint8Array }[]; unread: Problem[] }> {
  const files: { path: string; bytes: Uint8Array }[] = [];
  const unread: Problem[] = [];
  for (const { path, content } of inputs) {
    try {
      files.push({ path, bytes: new Uint8Array(await content.arrayBuffer()) });
    } catch {
      unread.push({ file: path, problem: 'could not be read: it is too large, or was moved or changed since' });
    }
  }
  return { files, unread };
}
