/** Readings that stay in an output folder from one build to the next: what a document still reads need not be read again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Source } from '../model.ts';
import type { DocumentReading } from '../reading.ts';

/** The folder in an output folder that holds them. It is nobody else's to read: delete it, and the next build reads everything. */
export const KEPT = '.remit';

const ENTRY = /^[0-9a-f]{64}\.json\.gz$/;

export interface Kept {
  /** Whether a former build left any folder of readings, of whatever edition. */
  readonly former: boolean;
  /** The reading of this very document by this very edition; undefined where there is none, or what there is is damaged. */
  find(source: Source): DocumentReading | undefined;
  /** Keeps a reading, where the disk lets it: a build does not depend on that. */
  add(source: Source, reading: DocumentReading): void;
  /** The entry of a document: its path in the output folder. */
  path(source: Source): string;
  /** Takes away the folders that `add` made, where no new output took their place: after a build that wrote nothing, all is as it was. */
  discard(): void;
  /** Says that an output was written: nothing is to be taken away any more. */
  settle(): void;
}

/**
 * The readings kept in the output folder `out`. An entry's name is the hash of all that the reading depends on: the document with its id,
 * and `edition`, which names code and data. It ends with its own checksum, as GZIP does, so that half an entry is none.
 */
export function openKept(out: string, edition: string): Kept {
  const folder = join(out, KEPT);
  const path = (source: Source) => join(KEPT, `${hash(edition, JSON.stringify(source))}.json.gz`);
  let made: string | undefined;
  return {
    former: existsSync(folder),
    path,
    find: (source) => readEntry(join(out, path(source)), source),
    add(source, reading) {
      try {
        made ??= mkdirSync(folder, { recursive: true });
        writeFileSync(join(out, path(source)), gzipSync(JSON.stringify(reading), { level: 1 }));
      } catch {
        // read again next time
      }
    },
    discard() {
      if (made !== undefined) unmake(folder, made);
    },
    settle: () => void (made = undefined),
  };
}

/** Removes `folder`, and those above it that are empty then, up to `top`. */
function unmake(folder: string, top: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
    for (let above = folder; resolve(above) !== resolve(top); ) rmdirSync((above = dirname(above)));
  } catch {
    // somebody put something there, or it is not ours to remove: it stays
  }
}

function readEntry(file: string, { id, sha256 }: Source): DocumentReading | undefined {
  try {
    const reading = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as DocumentReading;
    return reading.record.id === id && reading.record.sha256 === sha256 ? reading : undefined;
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

const hash = (edition: string, document: string): string => createHash('sha256').update(`${edition}\n`).update(document).digest('hex');
