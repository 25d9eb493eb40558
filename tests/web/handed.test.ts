import { expect, test } from 'vitest';
import { fromField, fromTransfer } from '../../web/open/handed.ts';
import { size } from '../../web/open/listing.ts';

const file = (name: string, path = ''): File => Object.assign(new File(['x'], name), { webkitRelativePath: path });

/** What a browser gives for a dropped folder: its entries two at a time, and none at the end. */
function entry(name: string, below?: readonly object[]): object {
  if (!below) return { name, isDirectory: false, file: (done: (file: File) => void) => done(file(name)) };
  const batches = [below.slice(0, 2), below.slice(2)].filter(({ length }) => length > 0);
  return { name, isDirectory: true, createReader: () => ({ readEntries: (done: (entries: readonly object[]) => void) => done(batches.shift() ?? []) }) };
}

test('a folder that is dropped is gone through to the bottom; files beside it are files', async () => {
  const folder = entry('letters', [entry('a.txt'), entry('more', [entry('b.txt')]), entry('c.txt')]);
  const items = [folder, entry('memo.txt')].map((one) => ({ webkitGetAsEntry: () => one }));
  const handed = await fromTransfer({ items, files: [file('letters'), file('memo.txt')] } as unknown as DataTransfer);
  expect(handed.map(({ name, folder: isFolder, files }) => [name, isFolder, files.map(({ path }) => path).sort()])).toEqual([
    ['memo.txt', false, ['memo.txt']], ['letters/', true, ['a.txt', 'c.txt', 'more/b.txt']],
  ]);
});

test('what a field for files holds, and what one for folders holds', () => {
  const list = (...files: File[]): FileList => files as unknown as FileList;
  expect(fromField(list(file('a.txt'), file('b.txt'))).map(({ name, folder }) => [name, folder])).toEqual([['a.txt', false], ['b.txt', false]]);
  const [folder] = fromField(list(file('a.txt', 'letters/a.txt'), file('b.txt', 'letters/more/b.txt')));
  expect([folder!.name, folder!.folder, folder!.files.map(({ path }) => path)]).toEqual(['letters/', true, ['a.txt', 'more/b.txt']]);
  expect(fromField(list())).toEqual([]);
});

test.each([[0, '0 bytes'], [1, '1 byte'], [999, '999 bytes'], [1000, '1.0 kB'], [36_363, '36 kB'], [2_345_678, '2.3 MB']])('%i bytes: %s', (bytes, words) => {
  expect(size(bytes)).toBe(words);
});
