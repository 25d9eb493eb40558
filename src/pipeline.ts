/** The way from files to everything that they state: each document by itself, then all of them joined. */
import type { Extraction } from './model.ts';
import type { Knowledge } from './knowledge.ts';
import { joinReadings } from './joining.ts';
import type { FileBytes } from './read/format.ts';
import type { Opened } from './read/read.ts';
import { readFiles } from './read/read.ts';
import { readOne } from './reading.ts';

export interface Extracted extends Opened {
  readonly extraction: Extraction;
}

/** Reads files into everything that they state, in this thread. Pure: the order of `files` does not matter. */
export function extract(files: readonly FileBytes[], knowledge: Knowledge, onProgress?: (done: number, total: number, path: string) => void): Extracted {
  const opened = readFiles(files);
  const readings = opened.sources.map((source, i, { length }) => {
    const reading = readOne(source, knowledge);
    onProgress?.(i + 1, length, source.file);
    return reading;
  });
  return { extraction: joinReadings(readings).extraction, ...opened };
}
