import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { Explanation } from '../../src/commands/explanation.ts';
import type { Omission } from '../../src/model.ts';
import { folderWith } from '../disk/folders.ts';
import { remit } from './remit.ts';

// Each starts a process or two, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const TEXT = `FERRY NOTES

1. THE HARBOUR OFFICE (HO) RUNS A NIGHT FERRY. IT DOES NOT FUND THE TIDE BOARD.

2. The Tide Board and the Pilot Agency met. It may fund the Harbour Office.

3. Rain fell. Boats (ferries of the Tide Board) will be inspected by the Pilot Agency in May 2001.
`;

async function explained(text: string, ...more: string[]): Promise<Explanation[]> {
  const { code, out, err } = await remit('explain', join(folderWith({ 'notes.txt': text }), 'notes.txt'), '--json', ...more);
  expect([code, err]).toEqual([0, '']);
  return (JSON.parse(out) as { sentences: Explanation[] }).sentences;
}

test('as text: what each room saw, the rule that spoke, and why nothing came of it', async () => {
  const { code, out, err } = await remit('explain', join(folderWith({ 'notes.txt': TEXT }), 'notes.txt'));
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^notes\n1\. \[Ferry Notes; heading; was in capitals\]\n/i);
  expect(out).toMatch(/ {2}tags +The\/DET Harbour\/PROPN/);
  expect(out).toMatch(/ {2}name +It \(organisation, pronoun\) by reference, is organisation\/ho\n/);
  expect(out).toMatch(/ {2}clause +fund \(finite, not\); subject It; object the Tide Board\n/);
  expect(out).toMatch(/ {2}states +HO > funds > Tide Board \(not\) by relations\/funds\.json: fund\n/);
  expect(out).toMatch(/ {2}nothing +who does it is no known name\n {2}doubt +funds: who does it is no known name\n/);
  expect(out).toMatch(/Rain fell\.(?:\n.+)*\n {2}nothing +it has no name/);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(out).not.toMatch(/\u001B/);
});

test('as JSON: brackets are a part of their own, a planned passive keeps its status and its time', async () => {
  const [boats, ...rest] = await explained(TEXT, '--match', 'boats  (FERRIES');
  expect(rest).toEqual([]);
  expect(boats).toMatchObject({ document: 'notes', sentence: 7, place: 'para 3', heading: false, capitals: false, nothing: null });
  expect(boats!.parts).toHaveLength(2);
  expect(boats!.parts[0]!.frames).toMatchObject([{ verb: 'inspect', passive: true, modality: 'planned', subject: ['Boats'], complements: [{ preposition: 'by', nouns: ['the Pilot Agency'] }] }]);
  expect(boats!.statements).toMatchObject([{ source: 'Pilot Agency', relation: 'inspects', modality: 'planned', time: 'in May 2001' }]);
});

test('every omission of the graph is told with the same reason', async () => {
  const folder = folderWith({ 'notes.txt': TEXT });
  await remit('build', join(folder, 'notes.txt'), '--out', join(folder, 'out'));
  const omissions = JSON.parse(readFileSync(join(folder, 'out', 'omissions.json'), 'utf8')) as Omission[];
  const sentences = await explained(TEXT);
  expect(omissions.length).toBeGreaterThan(0);
  for (const { quote, reason } of omissions) expect(sentences.find(({ text }) => text === quote)?.nothing).toBe(reason);
});

test('the same file gives the same bytes', async () => {
  const path = join(folderWith({ 'notes.txt': TEXT }), 'notes.txt');
  const [one, two] = await Promise.all([remit('explain', path, '--json'), remit('explain', path, '--json')]);
  expect(one.out).toBe(two.out);
});

test.each([
  ['a missing file', {}, [], 'no such file or folder'],
  ['a binary file', { 'a.txt': new Uint8Array([1, 0, 2, 0]) }, [], 'is a binary file, not text'],
  ['an empty file', { 'a.txt': '' }, [], 'is empty'],
])('%s is one line, and exit code 1', async (_, files, more, reason) => {
  const path = join(folderWith(files), 'a.txt');
  expect(await remit('explain', path, ...more)).toEqual({ code: 1, out: '', err: `remit: ${path}: ${reason}\n` });
});

test('a text that no sentence holds is one line, and exit code 1', async () => {
  const path = join(folderWith({ 'a.txt': 'Rain fell.' }), 'a.txt');
  expect(await remit('explain', path, '--match', 'snow')).toEqual({ code: 1, out: '', err: 'remit: no sentence holds "snow"; give fewer of its words\n' });
});
