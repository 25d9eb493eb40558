import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { Failure, reasonOf } from '../failure.ts';

/** Throws a `Failure` where `path` is inside of the output folder `from`, which the next build replaces. */
export function checkOutside(path: string, from: string): void {
  const way = relative(resolve(from), resolve(path));
  if (!way.startsWith('..')) throw new Failure(`cannot write to ${path}: it is inside ${from}, which the next build replaces; choose another place with --out`);
}

/** Writes a file whole or not at all: beside its place first, then renamed into it. Throws a `Failure` where the disk refuses. */
export function deliverFile(file: string, text: string): void {
  if (existsSync(file) && !statSync(file).isFile()) throw new Failure(`cannot write to ${file}: it is no file; choose another with --out`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const workshop = mkdtempSync(join(dirname(file), `.${basename(file)}-`));
    try {
      writeFileSync(join(workshop, 'new'), text);
      renameSync(join(workshop, 'new'), file);
    } finally {
      rmSync(workshop, { recursive: true, force: true });
    }
  } catch (error) {
    throw new Failure(`cannot write to ${file}: ${reasonOf(error)}`);
  }
}
