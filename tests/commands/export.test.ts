import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { formatNames, statusNames } from '../../src/export/choices.ts';
import type { ExportOptions } from '../../src/commands/export.ts';
import { exportGraph } from '../../src/commands/export.ts';
import { exporters } from '../../src/export/exporters.ts';
import { emptyElement, pageStart } from '../../src/export/html.ts';
import { STATUSES } from '../../src/graph/status.ts';
import { folderWith, harbourOutput } from '../disk/folders.ts';
import { remit } from './remit.ts';
import { said } from './terminal.ts';

vi.setConfig({ testTimeout: 60_000 });

const exported = (folder: string, options: ExportOptions) => said((terminal) => exportGraph(folder, options, terminal));

test('every format that can be asked for is there', () => {
  expect(exporters.map(({ name }) => name).sort()).toEqual(formatNames.filter((name) => name !== 'html').sort());
  expect(statusNames).toEqual(['affirmed', ...STATUSES]);
});

test.each(exporters.filter((one) => 'write' in one).map(({ name }) => name))('%s goes to standard output, or to a file whole, and is said in one line', (format) => {
  const folder = harbourOutput();
  const out = join(folderWith(), 'new/graph');
  expect(exported(folder, { format, out })).toBe(`5 names, 5 statements: written to ${out}`);
  expect(readFileSync(out, 'utf8').trimEnd()).toBe(exported(folder, { format }).trimEnd());
  expect(readdirSync(join(out, '..'))).toEqual(['graph']);
});

test('json is the graph itself, and GraphML of a GraphML file the same file', () => {
  const folder = harbourOutput();
  expect(`${exported(folder, { format: 'json' })}\n`).toBe(readFileSync(join(folder, 'graph.json'), 'utf8'));
  expect(`${exported(join(folder, 'graph.graphml'), { format: 'graphml' })}\n`).toBe(readFileSync(join(folder, 'graph.graphml'), 'utf8'));
});

test('csv is two files in a folder, where other files stay', () => {
  const tables = folderWith({ 'mine.txt': 'mine' });
  exported(harbourOutput(), { format: 'csv', out: tables });
  expect(readdirSync(tables).sort()).toEqual(['edges.csv', 'mine.txt', 'nodes.csv']);
});

test('by kind, relation, status and around a name by any of its names', () => {
  const keys = (options: Partial<ExportOptions>) => (JSON.parse(exported(harbourOutput(), { format: 'json', ...options })) as { edges: { key: string }[] }).edges.map(({ key }) => key);
  expect(keys({ status: ['affirmed'], relations: ['FUNDS'], around: 'the office', depth: 1 })).toEqual([
    'country/norland|funds|organisation/harbour-office', 'organisation/harbour-office|funds|activity/night-ferry',
  ]);
  expect(keys({ status: ['planned', 'denied'] })).toEqual(['country/norland|funds|organisation/harbour-office', 'organisation/harbour-office|not funds|activity/night-ferry']);
  expect(keys({ kinds: ['organisation', 'country'] })).toEqual(['country/norland|funds|organisation/harbour-office']);
});

test('a page has the part, its documents and what their ledgers say of them inside', () => {
  const page = exported(harbourOutput(), { format: 'html', template: `${pageStart}<body>${emptyElement}</body></html>`, around: 'Tide Board', depth: 0 });
  const whole = JSON.parse(page.slice(page.indexOf('{'), page.lastIndexOf('}') + 1)) as { graph: { nodes: object[] }; outline: object; omissions: object[]; sources: object };
  expect(page.startsWith(pageStart)).toBe(true);
  expect([whole.graph.nodes.length, Object.keys(whole.outline), whole.omissions, Object.keys(whole.sources)]).toEqual([1, ['b'], [], ['b']]);
});

test('Markdown around a name is its dossier alone', () => {
  expect(exported(harbourOutput(), { format: 'markdown', around: 'Norland' }).match(/^# .*/gm)).toEqual(['# Norland']);
});

test.each<[string, Partial<ExportOptions>, string]>([
  ['a kind of nobody', { kinds: ['organization'] }, 'no kind is called "organization"; did you mean organisation?'],
  ['a relation of nobody', { relations: ['flies'] }, 'no relation is called "flies"; there are funds, reports, runs'],
  ['a name of nobody', { around: 'Harbor Office' }, 'nothing is called "Harbor Office"; did you mean Harbour Office?'],
  ['a depth around nothing', { depth: 2 }, '--depth is how far from --around; give that too'],
  ['two files to standard output', { format: 'csv' }, 'csv is several files; give a folder for them with --out'],
])('%s is refused', (_, options, reason) => {
  expect(() => exported(harbourOutput(), { format: 'dot', ...options })).toThrow(reason);
});

test('nothing is written into the folder that the next build replaces, over a folder, or where a text is missing', () => {
  const folder = harbourOutput();
  expect(() => exported(folder, { format: 'dot', out: join(folder, 'graph.dot') })).toThrow(`cannot write to ${folder}/graph.dot: it is inside ${folder}`);
  const elsewhere = folderWith({ 'a.txt': 'a' });
  expect(() => exported(folder, { format: 'dot', out: elsewhere })).toThrow(`cannot write to ${elsewhere}: it is no file`);
  expect(() => exported(folder, { format: 'dot', out: join(elsewhere, 'a.txt/graph.dot') })).toThrow('a part of its path is a file');
  expect(() => exported(join(folder, 'graph.graphml'), { format: 'turtle', out: join(elsewhere, 'x.ttl') })).toThrow('quotes the documents');
  expect(existsSync(join(elsewhere, 'x.ttl'))).toBe(false);
});

test('a file that is no graph is one line', () => {
  const folder = folderWith({ 'a.txt': 'a' });
  writeFileSync(join(folder, 'x.graphml'), '<graphml/>');
  expect(() => exported(join(folder, 'a.txt'), { format: 'dot' })).toThrow(`${folder}/a.txt is neither a folder that remit build wrote nor a .graphml file of Remit's`);
  expect(() => exported(join(folder, 'x.graphml'), { format: 'dot' })).toThrow(`cannot read ${folder}/x.graphml: it is no GraphML`);
});

test.each([
  [['--format', 'pdf'], /^remit: option '--format <name>' argument 'pdf' is invalid/],
  [[], /^remit: required option '--format <name>' not specified/],
  [['--format', 'dot', '--status', 'true'], /^remit: option '--status <name\.\.\.>' argument 'true' is invalid\. true is none of affirmed, /],
  [['--format', 'dot', '--around', 'x', '--depth', '-1'], /^remit: option '--depth <number>' argument '-1' is invalid\. a depth is/],
])('%j is wrongly asked: 2', async (args, pattern) => {
  const { code, out, err } = await remit('export', 'x', ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(pattern);
});

test('lists may be parted by spaces or commas', async () => {
  const folder = harbourOutput();
  const [spaces, commas] = await Promise.all([['planned', 'denied'], ['planned,denied']].map((status) => remit('export', folder, '--format', 'json', '--status', ...status)));
  expect(spaces).toEqual(commas);
  expect([spaces!.code, (JSON.parse(spaces!.out) as { edges: unknown[] }).edges.length]).toEqual([0, 2]);
});
