/** Where files are made before they are renamed to their place: a folder beside it, so that they come whole or not at all. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A new folder beside `target`. Whoever opens it removes it; its name tells the process, so that what a killed one leaves is known. */
export function openWorkshop(target: string): string {
  return mkdtempSync(join(dirname(target), `.${basename(target)}-${process.pid}-`));
}

/** The workshops of `target` that were left by processes that are no more. */
export function abandonedWorkshops(target: string): string[] {
  const folder = dirname(target);
  const start = `.${basename(target)}-`;
  return readdirSync(folder).flatMap((name) => {
    const pid = name.startsWith(start) ? /^(\d{1,10})-[A-Za-z0-9]{6}$/.exec(name.slice(start.length))?.[1] : undefined;
    return pid === undefined || isRunning(Number(pid)) ? [] : [join(folder, name)];
  });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
