import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, text, { flag: 'wx' });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Failure(`cannot write to ${file}: ${reasonOf(error)}`);
  }
}
