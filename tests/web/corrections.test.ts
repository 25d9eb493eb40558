import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/commands/build.ts';
import { readCorrections, type Correction } from '../../src/corrections/corrections.ts';
import type { SerializedRemitGraph } from '../../src/graph/graph.ts';
import { corrected, successor } from '../../web/corrections/effect.ts';
import { correctionsJson, inWords, nodeName, statementName } from '../../web/corrections/naming.ts';
import { indexGraph, type GraphData } from '../../web/graph-data.ts';
import { wholeShelf } from '../../web/shelf.ts';

const LETTERS = {
  'letter.txt': 'The Harbour Office runs the night ferry. Norway funds the Harbour Office. The Harbour Office inspects the ferries.\n',
  'reply.txt': 'The Coast Council (CC) trains the pilots. The CC does not fund the Harbour Office. The Coast Council inspects the night ferry. Norway trains the pilots.\n',
};
const quiet = { out: () => {}, warn: () => {}, progress: () => {} };

const folder = mkdtempSync(join(tmpdir(), 'remit-put-right-'));
let data: GraphData;

const json = (out: string, name: string): unknown => JSON.parse(readFileSync(join(out, name), 'utf8'));

function readBuilt(out: string): GraphData {
  const graph = json(out, 'graph.json') as SerializedRemitGraph;
  const sources = Object.fromEntries(graph.attributes.documents.map(({ id }) => [id, readFileSync(join(out, 'sources', `${id}.txt`), 'utf8')]));
  const outline = json(out, 'outline.json') as GraphData['outlines'];
  return indexGraph(graph, outline, wholeShelf({ graph, outline, omissions: json(out, 'omissions.json'), sources }));
}

async function builtWith(corrections: string | null): Promise<string> {
  const out = mkdtempSync(join(folder, 'out-'));
  const file = join(folder, 'corrections.json');
  if (corrections !== null) writeFileSync(file, corrections);
  expect(await build(Object.keys(LETTERS).map((name) => join(folder, name)), out, quiet, corrections === null ? {} : { corrections: file })).toBe(0);
  return out;
}

/** All but where a node is drawn. */
const content = ({ nodes, edges }: GraphData): object => ({
  nodes: Object.fromEntries([...nodes].map(([key, { label, name, kind, aliases, mentions, size }]) => [key, { label, name, kind, aliases, mentions, size }])),
  edges: Object.fromEntries([...edges].map(([key, { relation, polarity, evidence }]) => [key, { relation, polarity, evidence }])),
});

const byName = (label: string): string => [...data.nodes.values()].find((node) => node.label === label)!.key;
const edge = (source: string, relation: string) => [...data.edges.values()].find((one) => data.labelOf(one.source) === source && one.relation === relation)!;

beforeAll(async () => {
  for (const [name, text] of Object.entries(LETTERS)) writeFileSync(join(folder, name), text);
  data = readBuilt(await builtWith(null));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CORRECTIONS: readonly (readonly [string, () => Correction])[] = [
  ['merge', () => ({ do: 'merge', nodes: [nodeName(byName('Harbour Office'), data), nodeName(byName('CC'), data)] })],
  ['rename', () => ({ do: 'rename', node: nodeName(byName('Harbour Office'), data), label: 'HO', fullName: 'Office of the Harbour' })],
  ['kind', () => ({ do: 'kind', node: nodeName(byName('Harbour Office'), data), kind: 'regulation' })],
  ['alias', () => ({ do: 'alias', node: nodeName(byName('CC'), data), alias: 'the council by the sea' })],
  ['split', () => ({ do: 'split', node: nodeName(byName('CC'), data), alias: 'CC', label: 'Cable Company' })],
  ['hide', () => ({ do: 'hide', node: nodeName(byName('Norway'), data), reason: 'a country' })],
  ['reject', () => ({ do: 'reject', statement: statementName(edge('Norway', 'funds'), 0, data) })],
  ['confirm', () => ({ do: 'confirm', statement: statementName(edge('Norway', 'funds'), null, data) })],
];

describe('a correction written in the viewer', () => {
  test.each(CORRECTIONS)('%s does at once what a build with the saved file does', async (_, correction) => {
    const one = correction();
    const shown = await corrected(data, [one]);
    expect(shown.idle).toEqual([null]);
    const out = await builtWith(correctionsJson([one]));
    const rebuilt = readBuilt(out);
    expect(content(shown.data)).toEqual(content(rebuilt));
    expect(await shown.data.shelf.omissions()).toEqual(expect.arrayContaining(json(out, 'omissions.json') as unknown[]));
    if (one.do !== 'confirm') expect(content(shown.data)).not.toEqual(content(data));
  });

  test.each(CORRECTIONS)('%s is read back from the file as it was written', (_, correction) => {
    const one = correction();
    expect(readCorrections(correctionsJson([one]), 'corrections.json')).toEqual([one]);
  });

  test('leaves every name where it stood, and one that was split off beside it', async () => {
    const { data: now } = await corrected(data, [CORRECTIONS[4]![1]()]);
    for (const [key, { x, y }] of data.nodes) expect(now.nodes.get(key)).toMatchObject({ x, y });
    const [made] = [...now.nodes.keys()].filter((key) => !data.nodes.has(key));
    expect(now.nodes.get(made!)!.x).not.toBe(data.nodes.get(byName('CC'))!.x);
  });

  test('that no longer applies is told, and the others still do', async () => {
    const { data: now, idle } = await corrected(data, [{ do: 'hide', node: { name: 'Moon Office' } }, CORRECTIONS[1]![1]()]);
    expect(idle).toEqual(['nothing is called "Moon Office"', null]);
    expect([...now.nodes.values()].map(({ label }) => label)).toContain('HO');
  });

  test('is followed by what the reader looks at', async () => {
    const office = byName('Harbour Office');
    const after = async (i: number) => successor(office, data, (await corrected(data, [CORRECTIONS[i]![1]()])).data);
    expect(await after(1)).toBe(office);
    expect(await after(2)).toBe('regulation/harbour-office');
    const { data: hidden } = await corrected(data, [{ do: 'hide', node: { name: office } }]);
    expect(successor(office, data, hidden)).toBe(null);
  });
});

test.each([
  [{ do: 'merge', nodes: [{ name: 'Harbour Office' }, { name: 'HO' }] }, '“Harbour Office” and “HO” are one'],
  [{ do: 'rename', node: { name: 'HO' }, label: 'Office', fullName: 'The Office' }, '“HO” is called “Office”, in full “The Office”'],
  [{ do: 'hide', node: { name: 'HO' } }, '“HO” is hidden'],
  [{ do: 'reject', statement: { source: { name: 'HO' }, relation: 'funds', target: { name: 'CC' }, polarity: 'negated', quote: 'x' } }, '“HO, not: funds CC”, at one place is rejected'],
] as const)('%j in words', (correction, words) => expect(inWords(correction, (relation) => relation)).toBe(words));

test('a name that two bear is told apart by its kind, and where that does not do, by its key', () => {
  const node = (key: string, kind: string, label: string) => ({ key, attributes: { label, name: label, kind, aliases: [label], mentions: [], x: 0, y: 0, size: 4, community: 0 } });
  const graph = indexGraph({
    options: { type: 'directed', multi: true, allowSelfLoops: true }, attributes: { generator: { name: 'remit', version: '0' }, documents: [], kinds: {}, relations: {} },
    nodes: [node('organisation/act', 'organisation', 'Act'), node('regulation/act', 'regulation', 'Act'), node('organisation/bank', 'organisation', 'Bank'), node('organisation/bank-2', 'organisation', 'Bank')], edges: [],
  }, {});
  expect(nodeName('regulation/act', graph)).toEqual({ name: 'Act', kind: 'regulation' });
  expect(nodeName('organisation/bank-2', graph)).toEqual({ name: 'organisation/bank-2' });
});
