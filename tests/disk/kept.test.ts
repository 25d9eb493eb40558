import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFiles, edition } from '../../src/disk/installation.ts';
import { openKept } from '../../src/disk/kept.ts';
import type { DocumentReading } from '../../src/reading.ts';
import { readFile } from '../../src/read/read.ts';
import { readOne } from '../../src/reading.ts';
import type { Source } from '../../src/model.ts';
import { file, knowledge, opened } from '../reading.ts';
import { folderWith } from './folders.ts';

const [source] = opened([file('a.txt', 'Norway funds the Tidewater Bank.')]).sources as [Source];
const reading: DocumentReading = readOne(source, knowledge);

test('what was kept is found again by the same edition, for the same document, and by no other', () => {
  const out = join(folderWith(), 'out');
  openKept(out, 'one').add(source, reading);
  expect(openKept(out, 'one').find(source)).toEqual(reading);
  expect(openKept(out, 'two').find(source)).toBeUndefined();
  for (const other of [{ id: 'b' }, { file: 'b.txt' }, { title: 'B' }, { format: 'mail' }, { text: 'Norway' }, { facts: { from: 'Oslo' } }, { pages: [0] }]) {
    expect(openKept(out, 'one').find({ ...source, ...other })).toBeUndefined();
  }
});

test('the edition is that of the data, down to a letter, whatever their order', () => {
  const data = dataFiles();
  const name = edition(data);
  expect(edition(Object.fromEntries(Object.entries(data).toReversed()))).toBe(name);
  expect(edition({ ...data, 'names/countries.csv': `${data['names/countries.csv']!} ` })).not.toBe(name);
  expect(edition({ ...data, 'relations/new.json': '{}' })).not.toBe(name);
});

test('what is discarded leaves all as it was: folders that were there, and what others put beside it, stay', () => {
  const folder = folderWith({ 'x/other/file.txt': 'mine' });
  const [new_, beside] = [join(folder, 'deep/er/out'), join(folder, 'x/out')];
  for (const out of [new_, beside]) {
    const kept = openKept(out, 'one');
    kept.add(source, reading);
    expect(existsSync(join(out, '.remit'))).toBe(true);
    kept.discard();
  }
  expect(readdirSync(folder)).toEqual(['x']);
  expect(readdirSync(join(folder, 'x'))).toEqual(['other']);
});

test('what a former build kept, or an output was written over, is not discarded', () => {
  const out = join(folderWith(), 'out');
  const first = openKept(out, 'one');
  first.add(source, reading);
  first.settle();
  first.discard();
  const second = openKept(out, 'one');
  second.add({ ...source, id: 'b' }, reading);
  second.discard();
  expect(readdirSync(join(out, '.remit'))).toHaveLength(2);
});

test('where nothing can be kept, nothing is, and that is no error', () => {
  const folder = folderWith({ out: 'a file' });
  const kept = openKept(join(folder, 'out'), 'one');
  kept.add(source, reading);
  expect(kept.find(source)).toBeUndefined();
});

test('what files hold is kept by name, bytes and what was asked; a file that is just a text is not', async () => {
  const out = join(folderWith(), 'out');
  const page = { path: 'a.html', bytes: new TextEncoder().encode('<article><p>Norway funds the Tidewater Bank.</p></article>') };
  const letter = { path: 'a.txt', bytes: new TextEncoder().encode('Norway funds the Tidewater Bank.') };
  const kept = openKept(out, 'one');
  const [read] = await Promise.all([page, letter].map((file) => readFile(file, {}, kept.files({}))));
  const later = openKept(out, 'one');
  expect(later.files({}).find(page)).toEqual(read);
  expect(await readFile(page, {}, later.files({}))).toEqual(read);
  expect(later.paths()).toEqual(kept.paths());
  expect(kept.paths()).toHaveLength(1);
  for (const other of [{ ...page, path: 'b.html' }, { ...page, bytes: page.bytes.slice(1) }, letter]) expect(later.files({}).find(other)).toBeUndefined();
  expect(later.files({ columns: { text: 'Body' } }).find(page)).toBeUndefined();
  expect(openKept(out, 'two').files({}).find(page)).toBeUndefined();
  expect(openKept(out, 'one', true).files({}).find(page)).toBeUndefined();
});
