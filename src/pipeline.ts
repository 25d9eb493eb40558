/** The way from files to everything that they state: each document by itself, then all of them joined. */
import type { Extraction } from './model.ts';
import type { Knowledge } from './knowledge.ts';
import { joinReadings } from './joining.ts';
import type { Asked } from './read/format.ts';
import type { InputFile, Opened } from './read/read.ts';
import { readFiles } from './read/read.ts';
import { readOne } from './reading.ts';

export interface Extracted extends Opened {
  readonly extraction: Extraction;
}

type Progress = (done: number, total: number, path: string) => void;

/** Reads files into everything that they state, in this thread. Pure: the order of `files` does not matter. */
export async function extract(files: readonly InputFile[], knowledge: Knowledge, onProgress?: Progress, asked?: Asked): Promise<Extracted> {
  return extractOpened(await readFiles(files, asked), knowledge, onProgress);
}

/** The same of documents that are decoded already, at once. */
export function extractOpened(opened: Opened, knowledge: Knowledge, onProgress?: Progress): Extracted {
  const readings = opened.sources.map((source, i, { length }) => {
    const reading = readOne(source, knowledge);
    onProgress?.(i + 1, length, source.file);
    return reading;
  });
  return { extraction: joinReadings(readings).extraction, ...opened };
}
