import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pageStart } from '../export/html.ts';
import { Failure, reasonOf } from '../failure.ts';
import { checkWritable } from './deliver.ts';

/**
 * Throws a `Failure` where `deliverPage` would not write to `file`: it can be new, or a page that Remit wrote, and stands outside of
 * the folder `out`, which is replaced whole. Changes nothing.
 */
export function checkPage(file: string, out: string): void {
  if (isInside(file, out)) throw new Failure(`cannot write to ${file}: it is inside ${out}, which is written anew; choose another place with --html`);
  if (existsSync(file)) {
    if (!statSync(file).isFile()) throw new Failure(`cannot write to ${file}: it is no file; choose another with --html`);
    if (!isOurs(file)) throw new Failure(`will not replace ${file}, which Remit did not write; choose another with --html`);
  }
  checkWritable(file);
}

function isInside(file: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(file));
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}

function isOurs(file: string): boolean {
  const head = Buffer.alloc(pageStart.length);
  try {
    const opened = openSync(file, 'r');
    readSync(opened, head, 0, head.length, 0);
    closeSync(opened);
  } catch (error) {
    throw new Failure(`cannot read ${file}, which is there already: ${reasonOf(error)}`);
  }
  return head.toString('utf8') === pageStart;
}

/** Writes a page whole or not at all: beside its place first, then renamed into it. Throws a `Failure` where the disk refuses. */
export function deliverPage(file: string, html: string): void {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, html, { flag: 'wx' });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Failure(`cannot write to ${file}: ${reasonOf(error)}`);
  }
}
