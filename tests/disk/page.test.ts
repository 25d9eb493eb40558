import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { deliverFile } from '../../src/disk/file.ts';
import { checkPage } from '../../src/disk/page.ts';
import { pageStart } from '../../src/export/html.ts';
import { folderWith } from './folders.ts';

test('a page is written, and a former one replaced, with nothing left beside it', () => {
  const file = join(folderWith(), 'deep/er/page.html');
  for (const text of ['one', 'two']) {
    checkPage(file, 'out');
    deliverFile(file, `${pageStart}${text}`);
    expect(readFileSync(file, 'utf8')).toBe(`${pageStart}${text}`);
    expect(readdirSync(dirname(file))).toEqual(['page.html']);
  }
});

test.each([
  ['somebody else’s page', 'mine.html', 'will not replace FOLDER/mine.html, which Remit did not write'],
  ['an empty file', 'empty.html', 'will not replace FOLDER/empty.html, which Remit did not write'],
  ['a folder', 'folder', 'cannot write to FOLDER/folder: it is no file'],
  ['a file in the output folder', 'out/page.html', 'it is inside FOLDER/out, which is written anew'],
  ['a file whose name begins with dots, there', 'out/..page.html', 'it is inside FOLDER/out, which is written anew'],
  ['the output folder itself', 'out', 'it is inside FOLDER/out, which is written anew'],
  ['a path through a file', 'mine.html/page.html', 'cannot write to FOLDER/mine.html/page.html: a part of its path is a file, not a folder'],
])('%s is refused', (_, path, message) => {
  const folder = folderWith({ 'mine.html': '<!doctype html>\n<html lang="en">', 'empty.html': '', 'folder/x': '' });
  expect(() => checkPage(join(folder, path), join(folder, 'out'))).toThrow(message.replaceAll('FOLDER', folder));
});
