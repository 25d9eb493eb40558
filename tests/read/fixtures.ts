import { readFileSync } from 'node:fs';
import type { Source } from '../../src/model.ts';
import type { Asked } from '../../src/read/format.ts';
import type { ReadFile } from '../../src/read/read.ts';
import { readFile } from '../../src/read/read.ts';

export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));

/** A file of `fixtures/` as it is read. */
export const fixture = (name: string, asked?: Asked): Promise<ReadFile> => readFile({ path: name, bytes: bytesOf(name) }, asked);

/** The only document of a fixture; fails where there are more, or problems. */
export async function only(name: string): Promise<Source> {
  const { sources, problems } = await fixture(name);
  if (sources.length !== 1 || problems.length) throw new Error(`${name}: ${sources.length} documents, ${JSON.stringify(problems)}`);
  return sources[0]!;
}

/** What is said of a fixture that cannot be read, a line each: "FILE: PROBLEM". */
export async function problemsOf(name: string): Promise<string[]> {
  return (await fixture(name)).problems.map(({ file, problem }) => `${file}: ${problem}`);
}

export const read = (path: string, text: string): Promise<ReadFile> => readFile({ path, bytes: new TextEncoder().encode(text) });
