import {
  accessSync, constants, copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { OutputFile } from '../export/folder.ts';
import { Failure, reasonOf } from '../failure.ts';
import { foreignFiles } from './output.ts';
import { abandonedWorkshops, openWorkshop } from './workshop.ts';

/**
 * Throws a `Failure` where `deliver` would not write to `folder`: it can be new, empty, or a former output with nothing of
 * anybody else's in it. Changes nothing.
 */
export function checkTarget(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new Failure(`cannot write to ${folder}: it is a file; choose another folder with --out`);
    const foreign = foreignFiles(folder);
    if (foreign.length) {
      const more = foreign.length > 1 ? ` and ${foreign.length - 1} more` : '';
      throw new Failure(`will not replace ${folder}: it holds ${foreign[0]!}${more}, which Remit did not write; choose another folder with --out`);
    }
  }
  checkWritable(folder);
}

/** Throws a `Failure` where nothing can be written at `path`, whose folders may still have to be made. */
export function checkWritable(path: string): void {
  try {
    accessSync(nearest(dirname(resolve(path))), constants.W_OK);
  } catch (error) {
    throw new Failure(`cannot write to ${path}: ${reasonOf(error)}`);
  }
}

/** The lowest folder of a path that is there already. */
function nearest(path: string): string {
  if (!existsSync(path)) return nearest(dirname(path));
  if (!statSync(path).isDirectory()) throw Object.assign(new Error(path), { code: 'ENOTDIR' });
  return path;
}

/**
 * Puts right what a build left behind that was killed while it wrote to `folder`: a former output that stood aside comes back, where no
 * new one took its place; what was half made goes.
 */
export function repair(folder: string): void {
  const target = targetOf(folder);
  if (!existsSync(dirname(target))) return;
  try {
    for (const workshop of abandonedWorkshops(target)) {
      if (readdirSync(workshop).some((name) => name !== 'new' && name !== 'former')) continue;
      if (!existsSync(target) && existsSync(join(workshop, 'former'))) renameSync(join(workshop, 'former'), target);
      rmSync(workshop, { recursive: true, force: true });
    }
  } catch (error) {
    throw new Failure(`cannot put ${folder} right, which a build left half written: ${reasonOf(error)}`);
  }
}

/**
 * Writes an output folder whole or not at all: beside its place first, then renamed into it. `stay` are paths in it that go over from
 * the former output as they are, where they are there. Call `checkTarget` before. Throws a `Failure` where the disk refuses; what was
 * there before then stands as it was.
 */
export function deliver(folder: string, files: readonly OutputFile[], stay: readonly string[] = []): void {
  try {
    const target = targetOf(folder);
    mkdirSync(dirname(target), { recursive: true });
    const workshop = openWorkshop(target);
    const former = join(workshop, 'former');
    try {
      const made = join(workshop, 'new');
      mkdirSync(join(made, 'sources'), { recursive: true });
      for (const { path, text } of files) writeFileSync(join(made, path), text);
      for (const path of stay) takeOver(join(target, path), join(made, path));
      swap(made, target, former);
    } finally {
      // a former output that could be put neither away nor back is not ours to lose
      if (existsSync(target) || !existsSync(former)) rmSync(workshop, { recursive: true, force: true });
    }
  } catch (error) {
    throw new Failure(`cannot write to ${folder}: ${reasonOf(error)}`);
  }
}

/** Where a folder stands, or would: a link leads to it. */
function targetOf(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const path = resolve(folder);
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? resolve(dirname(path), readlinkSync(path)) : path;
}

/** The file itself under a second name, where the disk knows such, else a copy; nothing where it is not there. */
function takeOver(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    if (existsSync(from)) copyFileSync(from, to);
  }
}

function swap(made: string, target: string, aside: string): void {
  if (!existsSync(target)) return renameSync(made, target);
  renameSync(target, aside);
  try {
    renameSync(made, target);
  } catch (error) {
    renameSync(aside, target);
    throw error;
  }
}
