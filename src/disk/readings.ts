/** What documents read: kept from the last build where they and Remit are the same, else read now, on every core. */
import { setImmediate } from 'node:timers/promises';
import type { DataFiles } from '../knowledge.ts';
import { loadKnowledge } from '../knowledge.ts';
import type { Source } from '../model.ts';
import type { DocumentReading } from '../reading.ts';
import type { Kept } from './kept.ts';
import type { OnReading } from './readers.ts';
import { longestOf, startReaders, threadsFor } from './readers.ts';

export interface Readings {
  /** In the order of the sources. */
  readonly readings: readonly DocumentReading[];
  /** How many of them were kept. */
  readonly kept: number;
}

/** `begin` is told which documents have to be read, and gives what is told of each that was. */
export async function readingsOf(sources: readonly Source[], data: DataFiles, kept: Kept, begin: (unread: readonly Source[]) => (source: Source) => void): Promise<Readings> {
  const readings = new Map<string, DocumentReading>();
  for (const source of sources) {
    const found = kept.find(source);
    if (found) readings.set(source.id, found);
  }
  const unread = sources.filter(({ id }) => !readings.has(id));
  const done = begin(unread);
  await readAll(unread, data, (source, reading) => {
    kept.add(source, reading);
    readings.set(source.id, reading);
    done(source);
  });
  return { readings: sources.map(({ id }) => readings.get(id)!), kept: sources.length - unread.length };
}

/** Reads documents in threads where that is worth their start, else here. */
async function readAll(sources: readonly Source[], data: DataFiles, onReading: OnReading): Promise<void> {
  if (!sources.length) return;
  const threads = threadsFor(sources);
  if (threads === 0) return readHere(sources, data, onReading);
  const readers = await startReaders(threads, longestOf(sources));
  try {
    await readers.readAll(sources, onReading);
  } finally {
    await readers.close();
  }
}

/** Lets others speak between two documents: Ctrl-C above all. */
async function readHere(sources: readonly Source[], data: DataFiles, onReading: OnReading): Promise<void> {
  const { readOne } = await import('../reading.ts');
  const knowledge = loadKnowledge(data);
  for (const source of sources) {
    onReading(source, readOne(source, knowledge));
    await setImmediate();
  }
}
