import { cpSync, existsSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { folderWith } from '../disk/folders.ts';
import { built, bytesIn } from './building.ts';

// Every test builds several times, and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

const texts = [
  'The Rural Credit Office (RCO) runs a night ferry. It reported that Norway funds the Tidewater Bank.',
  'THE RURAL CREDIT OFFICE RUNS NIGHT FERRIES. NORWEGIAN BOATS ARE INSPECTED BY THE RCO AND THE PILOT AGENCY.',
  'The River Customs Office (RCO) denied that it funds the Pilot Agency.',
  'The Ministry of Transport inspects the ferries. Chad signed the Harbour Convention with Mali.',
];
const folderOf = (...documents: string[]): string => folderWith(Object.fromEntries(documents.map((text, i) => [`in/${i}.txt`, text])));
const kept = (out: string): string[] => readdirSync(join(out, '.remit')).map((name) => join(out, '.remit', name));

/** Builds `folder`/in into `folder`/out, and expects the bytes of a first build elsewhere. Returns what was said. */
async function rebuilt(folder: string): Promise<string> {
  const { said } = await built([join(folder, 'in')], join(folder, 'out'));
  const first = join(folder, 'first');
  rmSync(first, { recursive: true, force: true });
  await built([join(folder, 'in')], first);
  expect(bytesIn(join(folder, 'out'))).toEqual(bytesIn(first));
  return said;
}

test('a first build says nothing of what was kept; a second reads nothing; --fresh reads all', async () => {
  const folder = folderOf(...texts);
  expect(await rebuilt(folder)).toMatch(/^4 documents, /);
  expect(await rebuilt(folder)).toMatch(/^4 documents \(0 read, 4 kept\), /);
  expect((await built([join(folder, 'in')], join(folder, 'out'), { fresh: true })).said).toMatch(/^4 documents, /);
  expect(kept(join(folder, 'out'))).toHaveLength(4);
});

test.each<[string, (folder: string) => void, string, number]>([
  ['added', (folder) => writeFileSync(join(folder, 'in/new.txt'), texts[3]!), '1 read, 3 kept', 4],
  ['changed', (folder) => writeFileSync(join(folder, 'in/1.txt'), texts[3]!), '1 read, 2 kept', 3],
  ['removed', (folder) => rmSync(join(folder, 'in/1.txt')), '0 read, 2 kept', 2],
  ['renamed', (folder) => renameSync(join(folder, 'in/1.txt'), join(folder, 'in/other.txt')), '1 read, 2 kept', 3],
  ['given the name of another', (folder) => (renameSync(join(folder, 'in/1.txt'), join(folder, 'in/x')), renameSync(join(folder, 'in/0.txt'), join(folder, 'in/1.txt'))), '2 read, 1 kept', 3],
  ['of another ending', (folder) => renameSync(join(folder, 'in/1.txt'), join(folder, 'in/1.md')), '1 read, 2 kept', 4],
])('a document %s: only what changed is read, the bytes are those of a first build, and nothing stale stays', async (_, change, share, entries) => {
  const folder = folderOf(...texts.slice(0, 3));
  await built([join(folder, 'in')], join(folder, 'out'));
  change(folder);
  expect(await rebuilt(folder)).toContain(`(${share})`);
  expect(kept(join(folder, 'out'))).toHaveLength(entries);
});

test.each<[string, (entry: string, other: string) => void]>([
  ['emptied', (entry) => truncateSync(entry, 0)],
  ['half written', (entry) => truncateSync(entry, 100)],
  ['no longer packed', (entry) => writeFileSync(entry, '{"record":{},"things":[]}')],
  ['that of another document', (entry, other) => renameSync(other, entry)],
  ['gone', (entry) => rmSync(entry)],
])('an entry that is %s is read anew', async (_, damage) => {
  const folder = folderOf(...texts);
  await built([join(folder, 'in')], join(folder, 'out'));
  const [entry, other] = kept(join(folder, 'out')) as [string, string];
  damage(entry, other);
  expect(await rebuilt(folder)).toMatch(/\(\d read, \d kept\)/);
  expect(await rebuilt(folder)).toContain('(0 read, 4 kept)');
});

test('files of every format: what they hold is kept too, problems included', async () => {
  const folder = folderWith();
  cpSync(fileURLToPath(new URL('../read/fixtures', import.meta.url)), join(folder, 'in'), { recursive: true });
  const first = await built([join(folder, 'in')], join(folder, 'out'));
  const before = bytesIn(join(folder, 'out'));
  const second = await built([join(folder, 'in')], join(folder, 'out'));
  expect(second.said).toMatch(/\(0 read, [1-9]\d* kept\)/);
  expect(second.warned).toEqual(first.warned);
  expect(first.warned.length).toBeGreaterThan(10);
  expect(bytesIn(join(folder, 'out'))).toEqual(before);
});

test('a build that reads nothing writes nothing, and leaves no folder', async () => {
  const folder = folderWith({ 'in/a.txt': '' });
  await expect(built([join(folder, 'in')], join(folder, 'deep/out'))).rejects.toThrow('no document could be read');
  expect(readdirSync(folder)).toEqual(['in']);
});

test('a folder among the entries that is not ours is not replaced', async () => {
  const folder = folderOf(texts[0]!);
  await built([join(folder, 'in')], join(folder, 'out'));
  writeFileSync(join(folder, 'out/.remit/notes.txt'), 'mine');
  await expect(built([join(folder, 'in')], join(folder, 'out'))).rejects.toThrow('it holds .remit/notes.txt, which Remit did not write');
  expect(existsSync(join(folder, 'out/.remit/notes.txt'))).toBe(true);
});

const edit = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...texts, undefined));

test('whatever documents come, change and go, every build gives the bytes of a first one', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), async (rounds) => {
    const folder = folderOf('Norway paid the Pilot Agency.');
    for (const round of rounds) {
      for (const [name, text] of round) {
        if (text === undefined) rmSync(join(folder, `in/${name}.txt`), { force: true });
        else writeFileSync(join(folder, `in/${name}.txt`), text);
      }
      await rebuilt(folder);
    }
  }), { numRuns: 5 });
});
