import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkTarget, deliver, repair } from '../../src/disk/deliver.ts';
import { readOutput } from '../../src/disk/output.ts';
import { folderWith, harbourFiles, harbourOutput } from './folders.ts';

test('a new folder is written with all its files, and nothing beside it', () => {
  const folder = harbourOutput();
  expect(readdirSync(folder).sort()).toEqual(['graph.graphml', 'graph.json', 'omissions.json', 'outline.json', 'sources']);
  expect(readdirSync(dirname(folder))).toEqual(['out']);
  expect(readOutput(folder).nodes).toHaveLength(5);
});

test('a former output is replaced whole', () => {
  const folder = harbourOutput();
  checkTarget(folder);
  deliver(folder, harbourFiles().filter(({ path }) => path !== 'sources/b.txt'));
  expect(readdirSync(join(folder, 'sources'))).toEqual(['a.txt']);
  expect(readdirSync(dirname(folder))).toEqual(['out']);
});

test('folders above it are made', () => {
  const folder = join(folderWith(), 'deep/er/out');
  checkTarget(folder);
  deliver(folder, harbourFiles());
  expect(existsSync(join(folder, 'graph.json'))).toBe(true);
});

test('a link to a former output stays a link', () => {
  const folder = harbourOutput();
  const link = join(dirname(folder), 'link');
  symlinkSync(folder, link);
  deliver(link, harbourFiles());
  expect(readdirSync(dirname(folder))).toEqual(['link', 'out']);
  expect(readOutput(folder).nodes).toHaveLength(5);
});

test('what is to stay goes over as it is, where it is there', () => {
  const folder = harbourOutput();
  writeFileSync(join(folder, 'corrections.json'), '[]');
  const before = statSync(join(folder, 'corrections.json')).mtimeMs;
  deliver(folder, harbourFiles(), ['corrections.json', '.remit/none.json.gz']);
  expect(readFileSync(join(folder, 'corrections.json'), 'utf8')).toBe('[]');
  expect(statSync(join(folder, 'corrections.json')).mtimeMs).toBe(before);
  deliver(folder, harbourFiles());
  expect(existsSync(join(folder, 'corrections.json'))).toBe(false);
});

/** The number of a process that is no more. */
const dead = (): number => spawnSync(process.execPath, ['--version']).pid;

test('a former output that stood aside when a build was killed comes back, and what was half made goes', () => {
  const folder = harbourOutput();
  const workshop = join(dirname(folder), `.out-${dead()}-Ab3dEf`);
  mkdirSync(join(workshop, 'new/sources'), { recursive: true });
  renameSync(folder, join(workshop, 'former'));
  repair(folder);
  expect(readdirSync(dirname(folder))).toEqual(['out']);
  expect(readOutput(folder).nodes).toHaveLength(5);
});

test('a new output that was in place when a build was killed stays', () => {
  const folder = harbourOutput();
  const workshop = join(dirname(folder), `.out-${dead()}-Ab3dEf`);
  mkdirSync(join(workshop, 'former'), { recursive: true });
  repair(folder);
  expect(readdirSync(dirname(folder))).toEqual(['out']);
  expect(readOutput(folder).nodes).toHaveLength(5);
});

test('a former output comes back to where a link leads', () => {
  const folder = harbourOutput();
  const link = join(dirname(folder), 'link');
  symlinkSync('out', link);
  mkdirSync(join(dirname(folder), `.out-${dead()}-Ab3dEf`));
  renameSync(folder, join(dirname(folder), readdirSync(dirname(folder))[0]!, 'former'));
  repair(link);
  expect(readdirSync(dirname(folder))).toEqual(['link', 'out']);
});

test('what a build makes that still runs, what is not of this folder, and what holds something else, are left alone', () => {
  const folder = harbourOutput();
  const number = dead();
  const others = [`.out-${process.pid}-Ab3dEf/new`, `.out2-${number}-Ab3dEf/new`, `.out-${number}-mine/new`, `.out-${number}-Ab3dEf/letters`];
  for (const path of others) mkdirSync(join(dirname(folder), path), { recursive: true });
  repair(folder);
  for (const path of others) expect(existsSync(join(dirname(folder), path))).toBe(true);
  for (const path of others) rmSync(join(dirname(folder), path), { recursive: true });
});

test('an empty folder may be written to', () => {
  const folder = folderWith({});
  expect(() => checkTarget(folder)).not.toThrow();
});

test.each([
  ['a stranger in it', { 'notes.txt': 'mine' }, 'it holds notes.txt, which Remit did not write'],
  ["somebody else's graph.json", { 'graph.json': '{"nodes":[],"edges":[],"attributes":{"generator":{"name":"other"}}}' }, 'it holds graph.json, which'],
  ['a graph.json that is no JSON', { 'graph.json': '{', 'x/y.txt': '' }, 'it holds graph.json and 1 more, which'],
])('a folder with %s is not replaced', (_, files, message) => {
  const folder = folderWith(files);
  expect(() => checkTarget(folder)).toThrow(message);
});

test.each(['notes.txt', 'sources/mine.txt', '.git/config'])('a former output with %s added is not replaced', (path) => {
  const folder = harbourOutput();
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), 'mine');
  expect(() => checkTarget(folder)).toThrow('which Remit did not write');
});

test('a file in the way is named, and stays', () => {
  const folder = folderWith({ taken: 'mine' });
  expect(() => checkTarget(join(folder, 'taken'))).toThrow(/taken: it is a file/);
  expect(() => checkTarget(join(folder, 'taken/out'))).toThrow(/a part of its path is a file/);
  expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('mine');
});

test('where the disk refuses, the former output stands and nothing is left beside it', () => {
  const folder = harbourOutput();
  const before = readFileSync(join(folder, 'graph.json'), 'utf8');
  expect(() => deliver(folder, [{ path: 'graph.json', text: 'new' }, { path: 'no/such/folder.txt', text: '' }])).toThrow(/^cannot write to .*no such file or folder$/);
  expect(readFileSync(join(folder, 'graph.json'), 'utf8')).toBe(before);
  expect(readdirSync(dirname(folder))).toEqual(['out']);
});

test.each([
  ['nowhere', {}, 'no such folder'],
  ['a', { a: '' }, 'is a file'],
  ['b', { 'b/graph.json': '[]' }, 'is not a folder that remit build wrote'],
])('%s is not read as an output', (name, files, message) => {
  expect(() => readOutput(join(folderWith(files), name))).toThrow(message);
});
