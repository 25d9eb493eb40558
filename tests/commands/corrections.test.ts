import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildOptions } from '../../src/commands/build.ts';
import { build } from '../../src/commands/build.ts';
import { review } from '../../src/commands/review.ts';
import type { SerializedRemitGraph } from '../../src/graph/graph.ts';
import { folderWith } from '../disk/folders.ts';
import { said } from './terminal.ts';

const LETTER = 'The Ferry Agency funds the Pilots Union. The National Ferry Agency runs the night boat.\n';
const MERGE = { do: 'merge', nodes: ['National Ferry Agency', 'Ferry Agency'] };

function prepared(corrections: Record<string, object | string>, letter = LETTER): { folder: string; out: string } {
  const files = Object.entries(corrections).map(([path, value]) => [path, typeof value === 'string' ? value : JSON.stringify(value)] as const);
  const folder = folderWith({ 'letter.txt': letter, ...Object.fromEntries(files) });
  return { folder, out: join(folder, 'out') };
}

async function built({ folder, out }: { folder: string; out: string }, options?: BuildOptions, letters = ['letter.txt']): Promise<{ lines: string[]; labels: string[] }> {
  const lines: string[] = [];
  await build(letters.map((name) => join(folder, name)), out, { out: (line) => lines.push(line), warn: (line) => lines.push(line), progress: () => {} }, options);
  const graph = JSON.parse(readFileSync(join(out, 'graph.json'), 'utf8')) as SerializedRemitGraph;
  return { lines, labels: graph.nodes.filter(({ attributes }) => attributes!.kind === 'organisation').map(({ attributes }) => attributes!.label) };
}

test('corrections of a file take effect, and what applies to nothing is told', async () => {
  const place = prepared({ 'mine.json': { corrections: [MERGE, { do: 'hide', node: 'Moon Office' }] } });
  const { lines, labels } = await built(place, { corrections: join(place.folder, 'mine.json') });
  expect(labels).toEqual(['National Ferry Agency', 'Pilots Union']);
  expect(lines[0]).toBe(`${join(place.folder, 'mine.json')}: correction 2 (hide): nothing is called "Moon Office"`);
  expect(lines[1]).toMatch(/: *|^1 correction of .*mine\.json applied, 1 not$/);
  expect(existsSync(join(place.out, 'mine.json'))).toBe(false);
});

test('corrections in the output folder stay there, and take effect on every build', async () => {
  const place = prepared({});
  expect((await built(place)).labels).toHaveLength(3);
  writeFileSync(join(place.out, 'corrections.yaml'), 'corrections:\n  - do: merge\n    nodes: [National Ferry Agency, Ferry Agency]\n');
  expect((await built(place)).labels).toEqual(['National Ferry Agency', 'Pilots Union']);
  writeFileSync(join(place.folder, 'letter.txt'), `${LETTER}The Ferry Agency inspects lighthouses.\n`);
  const { labels, lines } = await built(place);
  expect(labels).toEqual(['National Ferry Agency', 'Pilots Union']);
  expect(lines.filter((line) => line.includes('nothing is called'))).toEqual([]);
  expect(readFileSync(join(place.out, 'corrections.yaml'), 'utf8')).toContain('do: merge');
});

test('a file of corrections that cannot be read is one line, and nothing is written', async () => {
  const place = prepared({ 'mine.json': '{"corrections":[{"do":"burn"}]}' });
  await expect(built(place, { corrections: join(place.folder, 'mine.json') })).rejects.toThrow('mine.json, correction 1: "do" must be merge');
  await expect(built(place, { corrections: join(place.folder, 'none.json') })).rejects.toThrow('none.json: no such file or folder');
  expect(existsSync(place.out)).toBe(false);
});

test('near copies are told', async () => {
  const body = Array.from({ length: 60 }, (_, i) => `On day ${i} the Ferry Agency counted ${i * 7} boats near pier ${i % 9}.`).join(' ');
  const place = prepared({ 'again.txt': `Sent again. ${body}` }, body);
  expect((await built(place, undefined, ['letter.txt', 'again.txt'])).lines[0]).toMatch(/^again and letter are near copies: \d+ of 100 of what they say is in both$/);
});

test('review lists what may be one thing, with the correction that would join it', async () => {
  const place = prepared({});
  await built(place);
  const lines = said((terminal) => review(place.out, { json: false }, terminal));
  expect(lines).toContain('organisation/ferry-agency ~ organisation/national-ferry-agency');
  expect(lines).toContain('for: "Ferry Agency" and "National Ferry Agency": one is a part of the other');
  const [pair] = JSON.parse(said((terminal) => review(place.out, { json: true }, terminal))) as { correction: object }[];
  writeFileSync(join(place.folder, 'mine.json'), JSON.stringify({ corrections: [pair!.correction] }));
  expect((await built(place, { corrections: join(place.folder, 'mine.json') })).labels).toHaveLength(2);
});
