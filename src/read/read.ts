/** Bytes -> Source: the room's only door. */
import type { Source } from '../model.ts';
import { fingerprint } from './fingerprint.ts';
import type { FileBytes, Format } from './format.ts';
import { formats } from './formats.ts';
import type { Duplicate } from './ids.ts';
import { idOf, uniqueIds } from './ids.ts';

/** `problem` is one line for the user, and begins with the path. */
export type Read = { readonly source: Source } | { readonly problem: string };

/** The documents of some files, before any is read closely. */
export interface Opened {
  /** Sorted by id. */
  readonly sources: Source[];
  /** Files that could not be read, or were left out, with the reason. */
  readonly problems: { file: string; problem: string }[];
  /** Files whose bytes another file has too: read once, under the other's name. */
  readonly duplicates: readonly Duplicate[];
}

/** Decodes files and names the documents in them. The order of `files` does not matter. */
export function readFiles(files: readonly FileBytes[]): Opened {
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

/** Reads one file by the format that bids highest for it. Never throws: what cannot be read is a `problem`. */
export function read(file: FileBytes): Read {
  const format = bestBid(file);
  if (!format) return { problem: `${file.path}: no format reads this file` };
  const decoded = format.decode(file);
  if ('problem' in decoded) return { problem: `${file.path}: ${decoded.problem}` };
  const id = idOf(file.path);
  const source = {
    id, title: id, file: file.path, format: format.name, sha256: fingerprint(file.bytes), text: decoded.text,
  };
  return { source };
}

function bestBid(file: FileBytes): Format | null {
  let best: Format | null = null;
  let highest = 0;
  for (const format of formats) {
    const bid = format.bid(file);
    if (bid > highest) [best, highest] = [format, bid];
  }
  return best;
}
