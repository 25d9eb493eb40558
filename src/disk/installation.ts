/** Where Remit's own files stand: the same from `src/` in a checkout and from `dist/` in a package. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import dictionary from 'dictionary-en';
import type { DataFiles } from '../knowledge.ts';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The cables that come with Remit. */
export const cables = join(root, 'data', 'cables');

export function version(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

/**
 * Names everything that makes of one document one reading, as a hash: Remit's own code (of `src/` in a checkout, of `dist/` in a package),
 * the libraries, which package.json pins, and `data`. It changes with any of them, without a release.
 */
export function edition(data: DataFiles): string {
  const code = fileURLToPath(new URL('../', import.meta.url));
  const files = readdirSync(code, { recursive: true, encoding: 'utf8' }).filter((path) => /(?<!\.d)\.[jt]s$/.test(path) && !/^web[\\/]/.test(path)).sort();
  const hash = createHash('sha256').update(readFileSync(join(root, 'package.json'))).update(process.versions['unicode'] ?? '');
  for (const path of files) hash.update(`\0${path}\0`).update(readFileSync(join(code, path)));
  for (const [path, text] of Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`\0${path}\0`).update(text);
  return hash.digest('hex');
}

/** Every .json and .csv file of `data/`, and the English dictionary as "english.dic". */
export function dataFiles(): DataFiles {
  const folder = join(root, 'data');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:json|csv)$/.test(path));
  return {
    ...Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
    'english.dic': new TextDecoder().decode(dictionary.dic),
  };
}
