/** Tells when what a build reads has changed. The only file that imports chokidar. */
import { unwatchFile, watchFile } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { Failure, reasonOf } from '../failure.ts';
import { isInside } from './file.ts';
import { correctionNames } from './output.ts';

/** Milliseconds between two looks at corrections in the output folder, which is another folder after every build. */
const LOOK_EVERY = 500;

export interface Watched {
  /** The files and folders that are read. */
  readonly paths: readonly string[];
  /** The output folder: only corrections in it are read. */
  readonly out: string;
  /** Files elsewhere that are written. */
  readonly written: readonly string[];
}

/**
 * Calls `onChange` after every change of a file that a build may read, and `onError` with one line where the system cannot watch any more.
 * Resolves, when all is watched, to what ends it; throws a `Failure` where that cannot be.
 */
export async function watchInputs({ paths, out, written }: Watched, onChange: () => void, onError: (line: string) => void): Promise<() => Promise<void>> {
  const watcher = watch([...paths], { ignoreInitial: true, followSymlinks: false, ignored: (path) => isInside(path, out) || written.some((file) => isInside(path, file)) || isHidden(path, paths) });
  watcher.on('all', onChange);
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve).once('error', (error) => reject(new Failure(`cannot watch: ${whyNot(error)}`)));
  });
  watcher.on('error', (error) => onError(`cannot watch all of it: ${whyNot(error)}`));
  const corrections = correctionNames.map((name) => join(out, name));
  for (const file of corrections) {
    watchFile(file, { interval: LOOK_EVERY }, (now, before) => {
      if (now.mtimeMs !== before.mtimeMs || now.size !== before.size) onChange();
    });
  }
  return async () => {
    for (const file of corrections) unwatchFile(file);
    await watcher.close();
  };
}

/** Whether a part of the path below what was given begins with a dot. */
function isHidden(path: string, paths: readonly string[]): boolean {
  const top = paths.filter((given) => isInside(path, given)).sort((a, b) => b.length - a.length)[0];
  return top === undefined ? basename(path).startsWith('.') && !paths.includes(path) : relative(top, path).split(sep).some((part) => part.startsWith('.'));
}

const whyNot = (error: unknown): string =>
  ((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'the system watches too many files already; raise fs.inotify.max_user_watches' : reasonOf(error));
