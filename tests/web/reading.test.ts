import { expect, test, vi } from 'vitest';
import type { Answer } from '../../web/open/messages.ts';
import { readDocuments, type Progress } from '../../web/open/reading.ts';

/** A worker that never answers by itself; what it would say is sent through its port. */
const worker = vi.hoisted(() => ({ port: null as MessagePort | null, ended: false }));
vi.mock('../../web/open/core.ts', () => ({
  startWorker: () => Promise.resolve({
    addEventListener: () => {},
    postMessage: (_files: unknown, [port]: [MessagePort]) => void (worker.port = port),
    terminate: () => void (worker.ended = true),
  }),
}));

const answer = (is: Answer): void => worker.port!.postMessage(is, []);
const turn = (): Promise<void> => new Promise((done) => { setTimeout(done, 20); });

test('what was on its way when a reading was ended is heard no more', async () => {
  const stop = new AbortController();
  const heard: Progress[] = [];
  const reading = readDocuments([], stop.signal, (progress) => heard.push(progress));
  await vi.waitFor(() => expect(worker.port).not.toBe(null));
  answer({ is: 'progress', done: 1, total: 2, path: 'a.txt' });
  await vi.waitFor(() => expect(heard.map(({ done }) => done)).toEqual([1]));
  answer({ is: 'progress', done: 2, total: 2, path: 'b.txt' });
  stop.abort();
  expect(await reading).toBe(null);
  await turn();
  expect(worker.ended).toBe(true);
  expect(heard.map(({ done }) => done)).toEqual([1]);
});
