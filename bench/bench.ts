/**
 * `npm run bench`: the whole way from bytes to graph against compromise's `nlp(paragraph).json()` on the same text in the same run,
 * each in a process of its own on one core, Remit as the package ships it, and how time grows from 1 to 20 MB. Prints tables, and asserts nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../src/disk/installation.ts';
import type { Text } from './text.ts';
import { MEGABYTE, texts } from './text.ts';

/** What `measure.mjs` prints. */
interface Measured {
  /** Seconds of processor time, of all threads, for the work alone: not for loading the library. */
  readonly core: number;
  readonly wall: number;
  /** Seconds until the work could begin. */
  readonly loading: number;
  /** Megabytes (10^6 bytes) of the whole process. */
  readonly peak: number;
  /** What came out, in a few words. */
  readonly result: string;
}

const script = fileURLToPath(new URL('measure.mjs', import.meta.url));

function measure(tool: 'remit' | 'compromise', { documents }: Text): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'));
  try {
    documents.forEach((document, i) => writeFileSync(join(folder, `${String(i).padStart(4, '0')}.txt`), document));
    return JSON.parse(execFileSync(process.execPath, [script, tool, folder], { encoding: 'utf8' })) as Measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const print = (...cells: readonly (string | number)[]): void =>
  void process.stdout.write(`${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(24) : (typeof cell === 'number' ? cell.toFixed(cell < 10 ? 2 : 0) : cell).padStart(10))).join('')}\n`);

function compare(title: string, text: Text): void {
  const megabytes = text.bytes / MEGABYTE;
  process.stdout.write(`\n${title}: ${megabytes.toFixed(1)} MB in ${text.documents.length} documents, ${(text.real / MEGABYTE).toFixed(1)} MB as written, the rest the same sentences about other names\n`);
  print('', 'core s', 'MB/s', 'peak MB', 'wall s');
  const [ours, theirs] = [measure('remit', text), measure('compromise', text)];
  for (const [name, { core, wall, peak, result }] of [['remit', ours], ['compromise json()', theirs]] as const) print(name, core, megabytes / core, peak, wall, `  ${result}`);
  print('ratio', ours.core / theirs.core, '', ours.peak / theirs.peak, ours.wall / theirs.wall);
}

function growth(sizes: readonly number[], make: (bytes: number) => Text): void {
  process.stdout.write('\nGrowth\n');
  print('MB', 'core s', 's per MB', 'peak MB', 'wall s');
  const rates = sizes.map((size) => {
    const text = make(size * MEGABYTE);
    const { core, wall, peak, result } = measure('remit', text);
    print(String(size), core, (core * MEGABYTE) / text.bytes, peak, wall, `  ${result}`);
    return (core * MEGABYTE) / text.bytes;
  });
  print(`${sizes.at(-1)!} MB to ${sizes[0]!} MB, per MB`, '', rates.at(-1)! / rates[0]!);
}

execFileSync(process.execPath, [fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url)), '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
const { manual, cables } = texts();
compare('Prose of npm packages', manual(5 * MEGABYTE));
compare('Sentences of data/relations', cables(MEGABYTE));
growth([1, 5, 10, 20], manual);
