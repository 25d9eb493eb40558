import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { gather } from '../../src/disk/gather.ts';
import { givenName, inputs } from '../../src/disk/load.ts';
import { readFiles } from '../../src/read/read.ts';
import { folderWith } from './folders.ts';

test('a file that vanishes after it was found is a line, and the others are read', async () => {
  const folder = folderWith({ 'a.txt': 'Norway paid.', 'b.txt': 'Mali paid.' });
  const { files } = gather([folder]);
  rmSync(join(folder, 'a.txt'));
  const { sources, problems } = await readFiles(inputs(files));
  expect(sources.map(({ id }) => id)).toEqual(['b']);
  expect(problems).toEqual([{ file: 'a.txt', problem: 'was there when Remit began, and is gone' }]);
});

test('bytes from the disk are read by every library as others are', async () => {
  const { files } = gather([fileURLToPath(new URL('../read/fixtures', import.meta.url))]);
  const { sources } = await readFiles(inputs(files));
  expect(new Set(sources.map(({ format }) => format))).toEqual(new Set(['HTML', 'Markdown', 'PDF', 'DOCX', 'mail', 'CSV', 'JSON', 'plain text']));
});

test('files and parts of them are named as the user would write them', () => {
  const files = [{ path: 'a.txt', given: 'post/a.txt' }, { path: 'box.zip', given: './box.zip' }, { path: 'standard-input', given: '-' }];
  expect(['a.txt', 'box.zip/in/b.txt', 'standard-input/1.eml', 'other.txt'].map((path) => givenName(files, path)))
    .toEqual(['post/a.txt', './box.zip/in/b.txt', 'standard input/1.eml', 'other.txt']);
});
