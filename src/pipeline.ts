/** The way from files to everything that they state: each document by itself, then all of them joined. */
import type { Extraction, Source } from './model.ts';
import type { Knowledge } from './knowledge.ts';
import { joinReadings } from './joining.ts';
import type { FileBytes } from './read/format.ts';
import type { Duplicate } from './read/ids.ts';
import { uniqueIds } from './read/ids.ts';
import { read } from './read/read.ts';
import { readOne } from './reading.ts';

/** The documents of some files, before any is read closely. */
export interface Opened {
  /** Sorted by id. */
  readonly sources: Source[];
  /** Files that could not be read, or were left out, with the reason. */
  readonly problems: { file: string; problem: string }[];
  /** Files whose bytes another file has too: read once, under the other's name. */
  readonly duplicates: readonly Duplicate[];
}

export interface Extracted extends Opened {
  readonly extraction: Extraction;
}

/** Decodes files and names the documents in them. The order of `files` does not matter. */
export function open(files: readonly FileBytes[]): Opened {
  const problems: { file: string; problem: string }[] = [];
  const readable: Source[] = [];
  for (const file of files) {
    const result = read(file);
    if ('problem' in result) problems.push({ file: file.path, problem: result.problem.startsWith(`${file.path}: `) ? result.problem.slice(file.path.length + 2) : result.problem });
    else readable.push(result.source);
  }
  const { sources, duplicates } = uniqueIds(readable);
  sources.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { sources, problems, duplicates };
}

/** Reads files into everything that they state, in this thread. Pure: the order of `files` does not matter. */
export function extract(files: readonly FileBytes[], knowledge: Knowledge, onProgress?: (done: number, total: number, path: string) => void): Extracted {
  const opened = open(files);
  const readings = opened.sources.map((source, i, { length }) => {
    const reading = readOne(source, knowledge);
    onProgress?.(i + 1, length, source.file);
    return reading;
  });
  return { extraction: joinReadings(readings).extraction, ...opened };
}
