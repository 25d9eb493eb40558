import { startWorker } from './core.ts';
import type { Answer, InputFile, Reading } from './messages.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The document last read. */
  readonly path: string;
}

/** Reads documents in a worker of their own. Aborting `signal` ends the worker at once, whatever it is doing, and gives null. */
export async function readDocuments(files: readonly InputFile[], signal: AbortSignal, progress: (now: Progress) => void): Promise<Reading | null> {
  const worker = await startWorker();
  try {
    return await new Promise<Reading | null>((done, fail) => {
      if (signal.aborted) return done(null);
      signal.addEventListener('abort', () => done(null), { once: true });
      worker.addEventListener('error', (event) => fail(new Error(event.message || 'the part of Remit that reads documents could not be loaded; reload the page and try again')));
      const { port1: answers, port2: port } = new MessageChannel();
      answers.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        // What was on its way when the reading was ended.
        if (signal.aborted) return;
        if (data.is === 'progress') progress(data);
        else if (data.is === 'fault') fail(new Error(data.message));
        else done(data.reading);
      });
      answers.start();
      worker.postMessage(files, [port]);
    });
  } finally {
    worker.terminate();
  }
}
