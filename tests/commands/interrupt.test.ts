import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { folderWith } from '../disk/folders.ts';
import { bytesIn, built } from './building.ts';
import { started } from './remit.ts';

/** Enough to be read for some seconds, each text of its own. */
const many = (count = 60): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, i) =>
  [`in/${i}.txt`, `${`The Harbour Office of Port ${i} runs the night ferry, and Norway funds it.\n\n`.repeat(60)}End of ${i}.\n`]));

/** Builds `folder`/in into `folder`/out, and sends the signal once documents are being read. */
async function stopped(folder: string, signal: NodeJS.Signals): Promise<{ code: number | null; err: string }> {
  const child = started(['build', join(folder, 'in'), '--out', join(folder, 'out')]);
  let err = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const entries = () => (existsSync(join(folder, 'out/.remit')) ? readdirSync(join(folder, 'out/.remit')).length : 0);
  const before = entries();
  while (entries() <= before && child.exitCode === null) await setTimeout(10);
  child.kill(signal);
  return { code: await ended, err };
}

test.each([['one thread', 60], ['several', 300]])('Ctrl-C in a first build in %s leaves nothing behind, and ends with 130', async (_, count) => {
  const folder = folderWith(many(count));
  const { code, err } = await stopped(folder, 'SIGINT');
  expect([code, err]).toEqual([130, `remit: stopped; nothing was written to ${join(folder, 'out')}\n`]);
  expect(readdirSync(folder)).toEqual(['in']);
}, 60_000);

test('Ctrl-C in a later build leaves the former graph as it was, and the next build is whole', async () => {
  const folder = folderWith({ 'old/a.txt': 'Norway funds the Tidewater Bank.', ...many() });
  const out = join(folder, 'out');
  await built([join(folder, 'old')], out);
  const before = readFileSync(join(out, 'graph.json'), 'utf8');
  expect((await stopped(folder, 'SIGTERM')).code).toBe(143);
  expect(readFileSync(join(out, 'graph.json'), 'utf8')).toBe(before);
  expect(readdirSync(folder).sort()).toEqual(['in', 'old', 'out']);
}, 60_000);

test('killed outright, a build is repaired by the next, which goes on from what was read', async () => {
  const folder = folderWith(many());
  expect((await stopped(folder, 'SIGKILL')).code).toBeNull();
  const { said } = await built([join(folder, 'in')], join(folder, 'out'));
  expect(said).toMatch(/^60 documents \(\d+ read, [1-9]\d* kept\)/);
  await built([join(folder, 'in')], join(folder, 'first'));
  expect(bytesIn(join(folder, 'out'))).toEqual(bytesIn(join(folder, 'first')));
  expect(readdirSync(folder).sort()).toEqual(['first', 'in', 'out']);
}, 60_000);
