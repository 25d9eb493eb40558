import { appendFileSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { build } from '../../src/commands/build.ts';
import { folderWith } from '../disk/folders.ts';
import { bytesOf } from '../read/fixtures.ts';
import { pageOf } from '../read/pdf-of.ts';

/** A ZIP that says of its first file that it unpacks to 600 MB. */
function large(): Uint8Array {
  const bytes = Buffer.from(bytesOf('box.zip'));
  bytes.writeUInt32LE(600_000_000, bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + 24);
  return bytes;
}

test('a folder of all that can go wrong: a clear line each, and the rest is built', async () => {
  const folder = folderWith({
    'good.txt': 'The Harbour Office runs the night ferry.', 'vanishing.txt': 'Norway paid.', 'huge.txt': '',
    'broken.pdf': bytesOf('memo.pdf').subarray(0, 300), 'swelling.pdf': pageOf(['/Filter /FlateDecode', deflateSync(Buffer.alloc(50_000_000, ' '), { level: 9 })]),
    'bomb.zip': bytesOf('bomb.zip'), 'large.zip': large(), 'paths.zip': bytesOf('paths.zip'),
  });
  const paragraph = 'Norway funds the Harbour Office, and the Pilot Agency inspects it.\n\n'.repeat(15_000);
  for (let size = 0; size <= 200_000_000; size += paragraph.length) appendFileSync(join(folder, 'huge.txt'), paragraph);
  symlinkSync('nowhere.txt', join(folder, 'link.txt'));
  const warned: string[] = [];
  // The first warning is of a link that leads nowhere: all files are found by then, and none is read.
  const warn = (line: string): void => {
    if (!warned.length) rmSync(join(folder, 'vanishing.txt'));
    warned.push(line.replace(`${folder}/`, ''));
  };
  expect(await build([folder], join(folder, 'out'), { out: () => {}, warn, progress: () => {} })).toBe(1);
  expect(warned).toEqual([
    'link.txt: no such file or folder',
    'bomb.zip: would unpack to 20 MB, 1,023 times its size, as no documents do; nothing of it was read: unpack it yourself if you trust it',
    expect.stringMatching(/^broken\.pdf: is a broken PDF file \(.*\); open it in a reader and save it anew$/),
    expect.stringMatching(/^huge\.txt: is 20\d MB \(the limit for one document is 20 MB\); split it$/),
    'large.zip: would unpack to 600 MB (the limit is 500 MB); nothing of it was read: unpack it yourself if you trust it',
    ...['../../evil.txt', '..\\evil.txt', '/etc/evil.txt', 'C:\\evil.txt', 'a/../../evil.txt'].map((name) => `paths.zip/${name}: has a name that leads out of the archive; left out`),
    'swelling.pdf: holds a stream that would unpack to more than 10 MB, as no text of its size does; nothing of it was read: print it to a new PDF file if you trust it',
    'vanishing.txt: was there when Remit began, and is gone',
  ]);
  const { attributes } = JSON.parse(readFileSync(join(folder, 'out/graph.json'), 'utf8')) as { attributes: { documents: { file: string }[] } };
  expect(attributes.documents.map(({ file }) => file).sort()).toEqual(['good.txt', 'paths.zip/good.txt']);
}, 60_000);
