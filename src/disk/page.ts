import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { pageStart } from '../export/html.ts';
import { Failure, reasonOf } from '../failure.ts';
import { checkWritable } from './deliver.ts';
import { isInside } from './file.ts';

/**
 * Throws a `Failure` where a page must not be written to `file`: it can be new, or a page that Remit wrote, and stands outside of
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
