/** What stays in an output folder from one build to the next: what a file held and a document read need not be found out again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Source } from '../model.ts';
import type { Asked, FileBytes } from '../read/format.ts';
import type { FileMemory, ReadFile } from '../read/read.ts';
import type { DocumentReading } from '../reading.ts';

/** The folder in an output folder that holds it. It is nobody else's to read: delete it, and the next build reads everything. */
export const KEPT = '.remit';

const ENTRY = /^[0-9a-f]{64}\.json\.gz$/;

export interface Kept {
  /** Whether a former build left anything, of whatever edition, that may be used. */
  readonly former: boolean;
  /** The reading of this very document by this very edition; undefined where there is none, or what there is is damaged. */
  find(source: Source): DocumentReading | undefined;
  /** Keeps a reading, where the disk lets it: a build does not depend on that. */
  add(source: Source, reading: DocumentReading): void;
  /** The same of what files hold that are not just a text. */
  files(asked: Asked): FileMemory;
  /** The entries that were found or added: paths in the output folder. All others are stale. */
  paths(): string[];
  /** Takes away the folders that were made, where no new output took their place: after a build that wrote nothing, all is as it was. */
  discard(): void;
  /** Says that an output was written: nothing is to be taken away any more. */
  settle(): void;
}

/**
 * What is kept in the output folder `out`; with `fresh`, nothing of it is used. An entry's name is the hash of all that it depends on: the
 * document with its id, or the file with its name, and `edition`, which names code and data. It ends with its own checksum, as GZIP does, so
 * that half an entry is none.
 */
export function openKept(out: string, edition: string, fresh = false): Kept {
  const folder = join(out, KEPT);
  const used = new Set<string>();
  let made: string | undefined;
  const find = (key: string): unknown => {
    const value = fresh ? undefined : readEntry(join(folder, nameOf(key)), key);
    if (value !== undefined) used.add(key);
    return value;
  };
  const add = (key: string, value: unknown): void => {
    try {
      made ??= mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, nameOf(key)), gzipSync(JSON.stringify({ key, value }), { level: 1 }));
      used.add(key);
    } catch {
      // found out again next time
    }
  };
  const keyOf = (source: Source) => hash('document', edition, JSON.stringify(source));
  return {
    former: !fresh && existsSync(folder),
    find: (source) => find(keyOf(source)) as DocumentReading | undefined,
    add: (source, reading) => add(keyOf(source), reading),
    files(asked) {
      const keyOf = ({ path, bytes }: FileBytes) => hash('file', edition, JSON.stringify(asked), path, bytes);
      return { find: (file) => find(keyOf(file)) as ReadFile | undefined, add: (file, read) => (isJustText(read) ? undefined : add(keyOf(file), read)) };
    },
    paths: () => [...used].map((key) => join(KEPT, nameOf(key))),
    discard() {
      if (made !== undefined) unmake(folder, made);
    },
    settle: () => void (made = undefined),
  };
}

const nameOf = (key: string): string => `${key}.json.gz`;

/** A text is read as fast from its file. */
const isJustText = ({ sources, problems }: ReadFile): boolean => sources.length === 1 && problems.length === 0 && sources[0]!.format.startsWith('plain text');

/** Removes `folder`, and those above it that are empty then, up to `top`. */
function unmake(folder: string, top: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
    for (let above = folder; resolve(above) !== resolve(top); ) rmdirSync((above = dirname(above)));
  } catch {
    // somebody put something there, or it is not ours to remove: it stays
  }
}

function readEntry(file: string, key: string): unknown {
  try {
    const entry = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as { key: string; value: unknown };
    return entry.key === key ? entry.value : undefined;
  } catch {
    return undefined;
  }
}

/** What stands in the place of the readings, or among them, and is none: somebody else's. */
export function strangersAmongKept(out: string): string[] {
  const found = statSync(join(out, KEPT), { throwIfNoEntry: false });
  if (!found) return [];
  return found.isDirectory() ? readdirSync(join(out, KEPT)).filter((name) => !ENTRY.test(name)).map((name) => `${KEPT}/${name}`) : [KEPT];
}

function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(`${part.length}\n`).update(part);
  return sum.digest('hex');
}
