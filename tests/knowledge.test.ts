import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { dataFiles } from '../src/disk/installation.ts';
import { graphml } from '../src/export/graphml.ts';
import { assemble } from '../src/graph/assemble.ts';
import { firstFault } from '../src/graph/verify.ts';
import type { DataFiles } from '../src/knowledge.ts';
import { loadKnowledge } from '../src/knowledge.ts';
import { extract } from '../src/pipeline.ts';
import { file, knowledge } from './reading.ts';

const real = dataFiles();
const kind = { kind: 'vessel', label: 'Vessel', colour: '#123456' };
const relation = {
  relation: 'tows', label: 'tows', inverse: 'towed by', group: 'work', from: ['vessel'], to: ['vessel', 'activity'],
  verbs: ['tow'], inverseVerbs: [], nouns: [], links: [], examples: [], silent: [],
};

/** A small `data/`, with some of its files replaced; null takes one away. */
function toy(changes: Record<string, string | null> = {}): DataFiles {
  const files = {
    'abbreviations.json': real['abbreviations.json']!,
    'english.dic': real['english.dic']!,
    'kinds/activity.json': real['kinds/activity.json']!,
    'kinds/vessel.json': JSON.stringify(kind),
    'relations/tows.json': JSON.stringify(relation),
    'names/vessels.csv': 'name,short,aliases,kind\nQueen Isabel,QIS,Old Isabel,vessel\nSaint Bruno,,,vessel\n',
    ...changes,
  };
  return Object.fromEntries(Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null));
}

test.each<[string, Record<string, string | null>, RegExp]>([
  ['a kind that is not JSON', { 'kinds/vessel.json': '{' }, /^data\/kinds\/vessel\.json is not JSON: /],
  ['a kind without a colour', { 'kinds/vessel.json': JSON.stringify({ ...kind, colour: '' }) }, /^data\/kinds\/vessel\.json: "colour" must be a non-empty string$/],
  ['a kind whose heads are no list', { 'kinds/vessel.json': JSON.stringify({ ...kind, heads: 'Ship' }) }, /^data\/kinds\/vessel\.json: "heads" must be a list of strings$/],
  ['a relation without a label', { 'relations/tows.json': JSON.stringify({ ...relation, label: 7 }) }, /^data\/relations\/tows\.json: "label" must be a non-empty string$/],
  ['a relation with a number among its verbs', { 'relations/tows.json': JSON.stringify({ ...relation, verbs: ['tow', 3] }) }, /^data\/relations\/tows\.json: "verbs" must be a list of strings$/],
  ['a relation of an unknown kind', { 'relations/tows.json': JSON.stringify({ ...relation, to: ['boat'] }) }, /^data\/relations\/tows\.json: "to" names the kind "boat", which data\/kinds does not have$/],
  ['a list with a broken row', { 'names/vessels.csv': 'name,kind\nQueen Isabel,vessel,spare\n' }, /^data\/names\/vessels\.csv, line 2: /],
  ['a name without a kind', { 'names/vessels.csv': 'name,kind\nSaint Bruno,vessel\nQueen Isabel,\n' }, /^data\/names\/vessels\.csv, line 3: .*"kind" must be given$/],
  ['a name of an unknown kind', { 'names/vessels.csv': 'name,kind\nSaint Bruno,vesel\n' }, /^data\/names\/vessels\.csv, line 2: .*vesel/],
  ['no abbreviations', { 'abbreviations.json': null }, /^data\/abbreviations\.json is missing$/],
  ['an abbreviation with a stop', { 'abbreviations.json': JSON.stringify({ ...JSON.parse(real['abbreviations.json']!) as object, beforeName: ['mr.'] }) }, /^data\/abbreviations\.json: "beforeName" holds "mr\."/],
  ['two files for one relation', { 'relations/tows-too.json': JSON.stringify(relation) }, /^data\/relations\/.*tows/],
  ['an example that is no text', { 'relations/tows.json': JSON.stringify({ ...relation, examples: [{ text: 3, states: 'a > b' }] }) }, /^data\/relations\/tows\.json: .*example/],
  ['a compound of an unknown kind', { 'relations/tows.json': JSON.stringify({ ...relation, compounds: [{ head: 'boat', owner: 'vessel', source: 'head' }] }) }, /^data\/relations\/tows\.json: .*boat/],
])('%s: the error names the file and the entry, on one line', (_, changes, message) => {
  let said = '';
  try {
    loadKnowledge(toy(changes));
  } catch (error) {
    said = (error as Error).message;
  }
  expect(said).toMatch(message);
  expect(said).not.toContain('\n');
});

test('what comes with Remit loads, each file under its own name', () => {
  for (const { relation: name } of knowledge.relations) expect(Object.keys(real)).toContain(`relations/${name}.json`);
  for (const { kind: name } of knowledge.kinds) expect(Object.keys(real)).toContain(`kinds/${name}.json`);
});

test('each relation has three examples or more and a silent line, in more voices than one', () => {
  const poor = knowledge.relations.filter(({ examples, silent }) => examples.length < 3 || silent.length < 1).map(({ relation: name }) => name);
  expect(poor).toEqual([]);
});

test("the newcomer's test: an invented kind and relation, found again in the GraphML", async () => {
  const invented = loadKnowledge(toy());
  const { extraction, sources, problems } = await extract([file('log.txt', 'QIS tows Saint Bruno. Old Isabel did not tow the barge.')], invented);
  expect(problems).toEqual([]);
  expect(firstFault(extraction, sources, invented)).toBeUndefined();
  const xml = graphml.write(assemble(extraction, invented, '1.0.0'));
  const { graphml: root } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(xml) as { graphml: Parsed };
  const names = new Map(root.key.map((key) => [key['@id'], key['@attr.name']]));
  const fields = ({ data }: Item): Record<string, unknown> => Object.fromEntries(data.map((entry) => [names.get(entry['@key']), entry['#text']]));
  const nodes = new Map(root.graph.node.map((node) => [node['@id'], fields(node)]));
  expect([...nodes.values()].map((node) => `${String(node['kind'])} ${String(node['name'])}`).toSorted()).toEqual(['activity barge', 'vessel Queen Isabel', 'vessel Saint Bruno']);
  const edges = root.graph.edge.map((edge) => [nodes.get(edge['@source']!)!['name'], fields(edge)['relation'], fields(edge)['polarity'], nodes.get(edge['@target']!)!['name']].join(' '));
  expect(edges.toSorted()).toEqual(['Queen Isabel tows affirmed Saint Bruno', 'Queen Isabel tows negated barge']);
});

interface Item {
  '@id': string;
  '@source'?: string;
  '@target'?: string;
  data: { '@key': string; '#text'?: unknown }[];
}

interface Parsed {
  key: { '@id': string; '@attr.name': string }[];
  graph: { node: Item[]; edge: Item[] };
}
