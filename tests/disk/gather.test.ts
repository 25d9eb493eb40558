import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deliver } from '../../src/disk/deliver.ts';
import { gather } from '../../src/disk/gather.ts';
import { folderWith, harbourFiles } from './folders.ts';

const names = (paths: string[]) => gather(paths).files.map(({ path }) => path);

test('documents of a folder, at any depth, by path; other files are counted', () => {
  const folder = folderWith({
    'b.txt': 'b', 'a/z.cable': 'z', 'a/c.TEXT': 'c', 'a.md': 'a', NOTES: 'n', 'picture.png': 'p', 'report.pdf': 'r', 'song.mp3': 's', '.hidden.txt': 'h', '.git/x.txt': 'x',
  });
  const { files, problems, skipped } = gather([folder]);
  expect(files.map(({ path }) => path)).toEqual(['NOTES', 'a.md', 'a/c.TEXT', 'a/z.cable', 'b.txt', 'report.pdf']);
  expect(files[3]!.given).toBe(join(folder, 'a/z.cable'));
  expect([problems, skipped]).toEqual([[], 2]);
});

test('a file is named by itself, whatever the folder and the ending', () => {
  const folder = folderWith({ 'deep/report.odt': 'r' });
  expect(names([join(folder, 'deep/report.odt')])).toEqual(['report.odt']);
});

test('the order of the paths, and a path given twice, make no difference', () => {
  const folder = folderWith({ 'a.txt': 'a', 'b.txt': 'b' });
  const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')];
  expect(names([b, a, folder, `${folder}/./a.txt`])).toEqual(names([a, b]));
});

test('two files of one name are told apart by their paths', () => {
  const folder = folderWith({ 'one/a.txt': '1', 'two/a.txt': '2' });
  const { files } = gather([join(folder, 'two/a.txt'), join(folder, 'one/a.txt')]);
  expect(files.map(({ path }) => path.replace(/^.*\/(?=(?:one|two)\/)/, ''))).toEqual(['one/a.txt', 'two/a.txt']);
});

test('what cannot be read is a problem as the user would write it, and the rest is read', () => {
  const folder = folderWith({ 'good.txt': 'g', 'photos/x.png': 'x' });
  const [missing, photos] = [join(folder, 'missing.txt'), join(folder, 'photos')];
  const { files, problems } = gather([missing, join(folder, 'good.txt'), photos, '/dev/null']);
  expect(files.map(({ path }) => path)).toEqual(['good.txt']);
  expect(problems).toEqual([
    { file: missing, problem: 'no such file or folder' },
    { file: photos, problem: 'no documents in this folder: none of its files ends in .txt, .text, .cable, .md, .markdown, .html, .htm, .xhtml, .pdf, .docx, .eml, .mbox, .mbx, .csv, .tsv, .json, .jsonl, .ndjson, .zip, or in nothing' },
    { file: '/dev/null', problem: 'neither a file nor a folder' },
  ]);
});

test('links to files are followed, links to folders and broken ones are not', () => {
  const folder = folderWith({ 'docs/a.txt': 'a', 'elsewhere/b.txt': 'b' });
  symlinkSync(join(folder, 'elsewhere/b.txt'), join(folder, 'docs/link.txt'));
  symlinkSync(folder, join(folder, 'docs/round'));
  symlinkSync(join(folder, 'gone.txt'), join(folder, 'docs/broken.txt'));
  const { files, problems } = gather([join(folder, 'docs')]);
  expect(files.map(({ path }) => path)).toEqual(['a.txt', 'link.txt']);
  expect(problems).toEqual([{ file: join(folder, 'docs/broken.txt'), problem: 'no such file or folder' }]);
});

test("Remit's own output in the folder is not read again", () => {
  const folder = folderWith({ 'a.txt': 'a' });
  deliver(join(folder, 'remit-out'), harbourFiles());
  mkdirSync(join(folder, 'empty'));
  expect(names([folder])).toEqual(['a.txt']);
});
