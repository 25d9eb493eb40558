import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Failure, reasonOf } from '../failure.ts';
import { abandonedWorkshops, openWorkshop } from './workshop.ts';

/** Throws a `Failure` where `path` is inside of the output folder `from`, which the next build replaces. */
export function checkOutside(path: string, from: string): void {
  if (isInside(path, from)) throw new Failure(`cannot write to ${path}: it is inside ${from}, which the next build replaces; choose another place with --out`);
}

/** Whether a path is a folder's own or leads into it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}

/** Writes a file whole or not at all: beside its place first, then renamed into it. Throws a `Failure` where the disk refuses. */
export function deliverFile(file: string, text: string): void {
  if (existsSync(file) && !statSync(file).isFile()) throw new Failure(`cannot write to ${file}: it is no file`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    for (const left of abandonedWorkshops(file)) rmSync(left, { recursive: true, force: true });
    const workshop = openWorkshop(file);
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
