/** Reads documents off the page's thread: the very core of `remit build`, with its data inside. One message in, one reading out. */
import { version } from '../../package.json';
import { wholeOf } from '../../src/export/whole.ts';
import { assemble } from '../../src/graph/assemble.ts';
import { byText } from '../../src/graph/order.ts';
import { firstFault } from '../../src/graph/verify.ts';
import { loadKnowledge } from '../../src/knowledge.ts';
import { extract } from '../../src/pipeline.ts';
import { endings } from '../../src/read/formats.ts';
import { knowledgeFiles } from './knowledge-files.ts';
import type { Answer, InputFile, Reading } from './messages.ts';

type Tell = (answer: Answer) => void;

// What is said goes through a port of its own: libraries for documents may speak on the worker's.
self.addEventListener('message', ({ data, ports: [port] }: MessageEvent<readonly InputFile[]>) => {
  const tell: Tell = (answer) => port!.postMessage(answer, []);
  void read(data, tell).then((reading) => tell({ is: 'reading', reading }), (error: Error) => tell({ is: 'fault', message: error.message }));
}, { once: true });

/** Throws where a span does not read what the graph says that it reads. */
async function read(inputs: readonly InputFile[], tell: Tell): Promise<Reading> {
  const wanted = inputs.filter(({ path, inFolder }) => !inFolder || isDocument(path)).sort((a, b) => byText(a.path, b.path));
  const knowledge = loadKnowledge(knowledgeFiles());
  const files = wanted.map(({ path, content }) => ({ path, bytes: () => bytesOf(content) }));
  const { extraction, sources, problems, duplicates, skipped } = await extract(files, knowledge, (done, total, path) => tell({ is: 'progress', done, total, path }));
  const said = [...problems, ...duplicates.map(({ file, of }) => ({ file, problem: `is the same as ${of}; read once` }))];
  const others = skipped + inputs.length - wanted.length;
  if (!sources.length) return { whole: null, problems: said, skipped: others };
  const fault = firstFault(extraction, sources, knowledge);
  if (fault) throw new Error(`the graph is not what the documents read: ${fault}`);
  return { whole: wholeOf(assemble(extraction, knowledge, version), extraction, sources), problems: said, skipped: others };
}

/** As `remit build` goes through a folder: by endings, without what is hidden. */
function isDocument(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return !/(?:^|\/)\./.test(path) && endings.includes(dot > 0 ? name.slice(dot).toLowerCase() : '');
}

async function bytesOf(content: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch (error) {
    throw new Error('could not be read: it is too large, or was moved or changed since', { cause: error });
  }
}
