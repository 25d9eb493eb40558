import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { folderWith } from '../disk/folders.ts';
import { remit } from './remit.ts';

// Each test starts the command, some twice, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const letter = 'The Harbour Office runs the night ferry. Norway funds the Harbour Office.\n';

const graphOf = (folder: string) => readFileSync(join(folder, 'graph.json'), 'utf8');
const documentsOf = (folder: string) => (JSON.parse(graphOf(folder)) as { attributes: { documents: { id: string }[] } }).attributes.documents.map(({ id }) => id);

test('a graph is built, and said in one line; nothing is said of what went well', async () => {
  const folder = folderWith({ 'letter.txt': letter });
  const out = join(folder, 'out');
  const ended = await remit('build', join(folder, 'letter.txt'), '--out', out);
  expect([ended.code, ended.err]).toEqual([0, '']);
  expect(ended.out).toMatch(new RegExp(`^1 document, \\d+ entit(y|ies), \\d+ statements?, \\d+ omissions?: written to ${out}\n$`));
  expect(readdirSync(out).sort()).toEqual(['.remit', 'graph.graphml', 'graph.json', 'omissions.json', 'outline.json', 'sources']);
  expect(readFileSync(join(out, 'sources/letter.txt'), 'utf8')).toBe(letter);
});

test('the same documents elsewhere, in another order, give the same bytes', async () => {
  const [one, two] = [0, 1].map(() => folderWith({ 'a.txt': letter, 'b.txt': `Again. ${letter}` })) as [string, string];
  await remit('build', join(one, 'a.txt'), join(one, 'b.txt'), '--out', join(one, 'out'));
  await remit('build', join(two, 'b.txt'), join(two, 'a.txt'), '--out', join(two, 'out'));
  for (const file of ['graph.json', 'graph.graphml', 'omissions.json', 'outline.json']) {
    expect(readFileSync(join(two, 'out', file), 'utf8')).toBe(readFileSync(join(one, 'out', file), 'utf8'));
  }
});

test('bad documents are a line each, and the good ones are still built', async () => {
  const folder = folderWith({
    'good.txt': letter, 'empty.txt': '', 'dos.txt': Buffer.from('na\x8bve caf\x82 \x81', 'latin1'), 'image.txt': Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2, 0xff]), 'x.png': 'x',
  });
  const out = join(folder, 'out');
  const missing = join(folder, 'missing.txt');
  const { code, out: said, err } = await remit('build', folder, missing, '--out', out);
  expect(code).toBe(1);
  const lines = err.trimEnd().split('\n').map((line) => line.replace(`${folder}/`, ''));
  expect(lines.map((line) => line.split(': ').slice(0, 2).join(': ')).sort()).toEqual(['remit: dos.txt', 'remit: empty.txt', 'remit: image.txt', 'remit: missing.txt']);
  for (const line of lines) expect(line).toMatch(/^remit: \w+\.txt: (?!\w+\.txt)[^\n]{5,}$/);
  expect(documentsOf(out)).toEqual(['good']);
  expect(said).toMatch(/^1 document.*\n1 other file skipped/);
});

test.each([
  ['a folder without documents', { 'x.png': 'x' }],
  ['nothing but an empty file', { 'a.txt': '' }],
])('%s: nothing is written, exit 1', async (_, files) => {
  const folder = folderWith(files);
  const { code, out, err } = await remit('build', folder, '--out', join(folder, 'out'));
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^remit: [^\n]+\nremit: no document could be read; nothing was written\n$/);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('a folder of somebody else is refused before anything is read', async () => {
  const folder = folderWith({ 'a.txt': letter, 'mine/notes.txt': 'mine' });
  const { code, out, err } = await remit('build', join(folder, 'a.txt'), '--out', join(folder, 'mine'));
  expect({ code, out, err }).toEqual({
    code: 1, out: '', err: `remit: will not replace ${folder}/mine: it holds notes.txt, which Remit did not write; choose another folder with --out\n`,
  });
});

test('a page of one file is written too, and never over what is not Remit\'s', async () => {
  const folder = folderWith({ 'letter.txt': `${letter}</script><script>x</script>`, 'mine.html': 'mine' });
  const page = join(folder, 'deep/page.html');
  const ended = await remit('build', join(folder, 'letter.txt'), '--out', join(folder, 'out'), '--html', page);
  expect([ended.code, ended.err]).toEqual([0, '']);
  expect(ended.out).toContain(`written to ${join(folder, 'out')} and ${page}\n`);
  const text = readFileSync(page, 'utf8');
  expect(text).toContain('\\u003c/script>\\u003cscript>x');
  expect(text).toContain("default-src 'none'; script-src 'sha256-");
  const refused = await remit('build', join(folder, 'letter.txt'), '--out', join(folder, 'other'), '--html', join(folder, 'mine.html'));
  expect([refused.code, refused.err]).toEqual([1, `remit: will not replace ${folder}/mine.html, which Remit did not write; choose another with --html\n`]);
  expect(existsSync(join(folder, 'other'))).toBe(false);
});
