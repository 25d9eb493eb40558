/** The bytes of files that were found, one file at a time. */
import { readFile, stat } from 'node:fs/promises';
import { reasonOf } from '../failure.ts';
import { LARGEST_FILE, megabytes } from '../read/limits.ts';
import type { InputFile } from '../read/read.ts';
import type { FoundFile } from './gather.ts';
import { STANDARD_INPUT } from './gather.ts';

/** Files as the core takes them: each is read from the disk when its turn comes, and `onOpen` is told its number, from 1. */
export function inputs(files: readonly FoundFile[], onOpen?: (number: number, total: number, path: string) => void): InputFile[] {
  return files.map(({ path, given }, i, { length }) => ({
    path,
    bytes() {
      onOpen?.(i + 1, length, path);
      return given === STANDARD_INPUT ? standardInput() : load(given);
    },
  }));
}

/** How the user would write a file, or a part of one, that the core names `path`: "box.zip/a.txt" stands in "post/box.zip". */
export function givenName(files: readonly FoundFile[], path: string): string {
  const file = files.find((one) => path === one.path) ?? files.find((one) => path.startsWith(`${one.path}/`));
  if (!file) return path;
  return `${file.given === STANDARD_INPUT ? 'standard input' : file.given}${path.slice(file.path.length)}`;
}

/** Throws an `Error` whose message is the reason, in plain words. */
async function load(given: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(given);
    if (size > LARGEST_FILE) throw new Error(tooLarge(size));
    return await readFile(given);
  } catch (error) {
    throw new Error((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'was there when Remit began, and is gone' : reasonOf(error), { cause: error });
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_FILE) throw new Error(tooLarge(size));
  }
  return Buffer.concat(chunks);
}

const tooLarge = (size: number): string => `is ${megabytes(size)} or more (the limit for one file is ${megabytes(LARGEST_FILE)}); split it`;
