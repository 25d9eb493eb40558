/** Where Remit's own files stand: the same from `src/` in a checkout and from `dist/` in a package. */
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
