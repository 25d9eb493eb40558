/** Reads documents off the page's thread: the very core of `remit build`, with its data inside. One message in, one reading out. */
import { version } from '../../package.json';
import { byText } from '../../src/graph/order.ts';
import { builder } from '../../src/library/build.ts';
import { wholeOfBuilt } from '../../src/library/files.ts';
import { endings } from '../../src/read/formats.ts';
import { knowledgeFiles } from './knowledge-files.ts';
import type { Answer, InputFile, Reading } from './messages.ts';

type Tell = (answer: Answer) => void;

// What is said goes through a port of its own: libraries for documents may speak on the worker's.
self.addEventListener('message', ({ data, ports: [port] }: MessageEvent<readonly InputFile[]>) => {
  const tell: Tell = (answer) => port!.postMessage(answer, []);
  void read(data, tell).then((reading) => tell({ is: 'reading', reading }), (error: Error) => tell({ is: 'fault', message: error.message }));
}, { once: true });

const build = builder({ version, data: knowledgeFiles });

/** Throws where a span does not read what the graph says that it reads. */
async function read(inputs: readonly InputFile[], tell: Tell): Promise<Reading> {
  const wanted = inputs.filter(({ path, inFolder }) => !inFolder || isDocument(path)).sort((a, b) => byText(a.path, b.path));
  const documents = wanted.map(({ path, content }) => ({ path, content: () => bytesOf(content) }));
  const built = await build(documents, { onProgress: (done, total, path) => tell({ is: 'progress', done, total, path }) });
  const problems = [...built.problems, ...built.duplicates.map(({ file, of }) => ({ file, problem: `is the same as ${of}; read once` }))];
  return { whole: built.texts.size ? wholeOfBuilt(built) : null, problems, skipped: built.skipped + inputs.length - wanted.length };
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
