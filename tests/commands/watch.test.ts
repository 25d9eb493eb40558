import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { folderWith } from '../disk/folders.ts';
import { remit, started } from './remit.ts';

/** `remit build --watch` of `folder`/in into `folder`/in/out. `next` resolves to the next line that it says, on either side. */
function watching(folder: string, ...more: string[]) {
  const child: ChildProcess = started(['build', join(folder, 'in'), '--out', join(folder, 'in/out'), '--watch', ...more]);
  const lines: string[] = [];
  for (const stream of [child.stdout!, child.stderr!]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n');
      rest = parts.pop()!;
      lines.push(...parts.map((line) => line.replace(`: written to ${join(folder, 'in/out')}`, '').replaceAll(`${folder}/`, '')));
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  const next = async (): Promise<string> => {
    while (!lines.length && child.exitCode === null) await setTimeout(20);
    return lines.shift() ?? `ended with ${child.exitCode}`;
  };
  const stop = async (): Promise<number | null> => {
    child.kill('SIGINT');
    return ended;
  };
  return { next, stop, lines };
}

const letter = 'The Harbour Office runs the night ferry.\n';

test('a graph is built again for what is added, changed, renamed and removed, one line each, until Ctrl-C', async () => {
  const folder = folderWith({ 'in/a.txt': letter, 'in/x.png': 'x' });
  const { next, stop, lines } = watching(folder);
  expect(await next()).toMatch(/^1 document, /);
  expect(await next()).toMatch(/^1 other file skipped/);
  expect(await next()).toBe('Watching for changes. Press Ctrl+C to stop.');
  const steps: [() => void, RegExp][] = [
    [() => (writeFileSync(join(folder, 'in/b.txt'), 'Norway funds the Harbour Office.'), writeFileSync(join(folder, 'in/c.md'), 'Chad funds the Harbour Office.')), /^3 documents \(2 read, 1 kept\)/],
    [() => writeFileSync(join(folder, 'in/a.txt'), `Again: ${letter}`), /^3 documents \(1 read, 2 kept\)/],
    [() => (mkdirSync(join(folder, 'in/deep/er'), { recursive: true }), renameSync(join(folder, 'in/b.txt'), join(folder, 'in/deep/er/b.txt'))), /^3 documents \(1 read, 2 kept\)/],
    [() => rmSync(join(folder, 'in/deep'), { recursive: true }), /^2 documents \(0 read, 2 kept\)/],
  ];
  for (const [change, expected] of steps) {
    change();
    expect(await next()).toMatch(expected);
  }
  await setTimeout(1500);
  expect(lines).toEqual([]);
  expect(await stop()).toBe(0);
  expect(readdirSync(join(folder, 'in')).sort()).toEqual(['a.txt', 'c.md', 'out', 'x.png']);
}, 60_000);

test('a build that fails is a line, told once, and the next change builds again', async () => {
  const folder = folderWith({ 'in/a.txt': letter });
  const { next, stop } = watching(folder);
  await next();
  await next();
  writeFileSync(join(folder, 'in/a.txt'), '');
  expect([await next(), await next()]).toEqual(['remit: in/a.txt: is empty', 'remit: no document could be read; nothing was written']);
  writeFileSync(join(folder, 'in/b.txt'), letter);
  expect(await next()).toMatch(/^1 document \(/);
  expect(await stop()).toBe(0);
}, 60_000);

test('corrections in the output folder are watched, and stay through every build', async () => {
  const folder = folderWith({ 'in/a.txt': letter });
  const { next, stop } = watching(folder);
  await next();
  await next();
  const corrections = join(folder, 'in/out/corrections.json');
  writeFileSync(corrections, JSON.stringify({ corrections: [{ do: 'hide', node: 'Harbour Office' }] }));
  expect(await next()).toMatch(/^1 correction of in\/out\/corrections\.json applied/);
  expect(await next()).toMatch(/^1 document \(0 read, 1 kept\), 0 entities, 0 statements/);
  writeFileSync(corrections, '{"corrections":[]}');
  expect([await next(), await next()][1]).toMatch(/^1 document \(0 read, 1 kept\), 1 entity/);
  expect(await stop()).toBe(0);
  expect(readFileSync(corrections, 'utf8')).toBe('{"corrections":[]}');
}, 60_000);

test('standard input is refused', async () => {
  const { code, out, err } = await remit('build', '-', '--watch', '--out', join(folderWith(), 'out'));
  expect([code, out, err]).toEqual([1, '', 'remit: standard input cannot be watched; give files or folders\n']);
});
