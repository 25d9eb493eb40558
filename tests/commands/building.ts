import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from '../../src/commands/build.ts';
import { build } from '../../src/commands/build.ts';

/** `remit build` in this process: its exit code, and what it says. */
export async function built(paths: readonly string[], out: string, options: BuildOptions = {}): Promise<{ code: number; said: string; warned: string[] }> {
  const lines: string[] = [];
  const warned: string[] = [];
  const code = await build(paths, out, { out: (line) => lines.push(line), warn: (line) => warned.push(line), progress: () => {} }, options);
  return { code, said: lines.join('\n'), warned };
}

/** The files of a folder at any depth, with their bytes as Base64; what Remit keeps for itself included. */
export function bytesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path).toString('base64')]));
}
