/** Documents read in threads of their own, on every core. What comes out does not depend on how many there are. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Source } from '../model.ts';
import type { DocumentReading } from '../reading.ts';

export type OnReading = (source: Source, reading: DocumentReading) => void;

export interface Readers {
  /** The readings of the documents, in their order. `onReading` is told each as it is done. Rejects with what a thread throws. */
  readAll(sources: readonly Source[], onReading?: OnReading): Promise<DocumentReading[]>;
  /** Ends the threads, and frees what they hold. */
  close(): Promise<void>;
}

/** What a thread reads in the time it takes to start, in UTF-16 code units. */
const WORTH_A_THREAD = 400_000;
/**
 * Megabytes. What is made for a sentence dies with it, so that more for the young than this saves no time; and the lower the bound for the
 * old, the sooner V8 collects what documents leave behind. A million characters need some 30 MB while they are read.
 */
const limitsFor = (longest: number) => ({ maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 + Math.ceil((longest * 50) / 1e6) });

/** The length of the longest document. */
export const longestOf = (sources: readonly Source[]): number => sources.reduce((longest, { text }) => Math.max(longest, text.length), 0);

/** How many threads are worth their start for these documents: 0 where this one does as well. */
export function threadsFor(sources: readonly Source[]): number {
  const size = sources.reduce((sum, { text }) => sum + text.length, 0);
  const threads = Math.min(availableParallelism(), sources.length, Math.floor(size / WORTH_A_THREAD));
  return size < 2 * WORTH_A_THREAD ? 0 : threads;
}

/** Starts that many threads for documents of at most `longest` characters; resolves when all of them have their knowledge loaded. */
export async function startReaders(threads: number, longest: number): Promise<Readers> {
  const workers = Array.from({ length: threads }, () => new Worker(entry(), { resourceLimits: limitsFor(longest) }));
  const close = async () => void await Promise.all(workers.map((worker) => worker.terminate()));
  try {
    await Promise.all(workers.map((worker) => answer(worker)));
  } catch (error) {
    await close();
    throw error;
  }
  return { close, readAll: (sources, onReading) => readAll(workers, sources, onReading) };
}

/** In a checkout the thread's file is TypeScript, which a new thread does not read by itself. */
function entry(): URL {
  const file = import.meta.url.replace(/readers(\.\w+)$/, 'thread$1');
  if (!file.endsWith('.ts')) return new URL(file);
  return new URL(`data:text/javascript,import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}; register(); await import(${JSON.stringify(file)});`);
}

async function readAll(workers: readonly Worker[], sources: readonly Source[], onReading?: OnReading): Promise<DocumentReading[]> {
  const readings: DocumentReading[] = [];
  // The longest first, so that no thread is left alone with one at the end.
  const waiting = sources.map((source, i) => ({ source, i })).sort((a, b) => b.source.text.length - a.source.text.length || a.i - b.i);
  await Promise.all(workers.map(async (worker) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const answered = answer<DocumentReading>(worker);
      worker.postMessage(next.source, []);
      const reading = (readings[next.i] = await answered);
      onReading?.(next.source, reading);
    }
  }));
  return readings;
}

/** The next message of a thread. */
function answer<T>(worker: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    const on = (message: T) => {
      worker.off('error', fail);
      resolve(message);
    };
    const fail = (error: Error) => {
      worker.off('message', on);
      reject(error);
    };
    worker.once('message', on).once('error', fail);
  });
}
