import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { graphml } from '../../src/export/graphml.ts';
import { assemble } from '../../src/graph/assemble.ts';
import type { RemitGraph } from '../../src/graph/graph.ts';
import { entity, harbour, ontology } from '../graph/harbour.ts';

const schema = readFileSync(new URL('xsd/graphml-subset.xsd', import.meta.url), 'utf8');

interface Data { '@key': string; '#text'?: string }
interface Item { '@id': string; '@source'?: string; '@target'?: string; data: Data[] }

function readBack(xml: string) {
  const parser = new XMLParser({
    htmlEntities: true, ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, trimValues: false,
    isArray: (name) => ['data', 'node', 'edge', 'key'].includes(name),
  });
  const { graphml: root } = parser.parse(xml) as { graphml: { key: Record<string, string>[]; graph: { node?: Item[]; edge?: Item[]; data: Data[] } } };
  const names = new Map(root.key.map((key) => [key['@id'], key['@attr.name']!]));
  const fields = (data: Data[]): Record<string, string> => Object.fromEntries(data.map((entry) => [names.get(entry['@key'])!, entry['#text'] ?? '']));
  const { node = [], edge = [], data } = root.graph;
  return {
    keys: root.key,
    graph: fields(data),
    nodes: node.map((item): Record<string, string> => ({ id: item['@id'], ...fields(item.data) })),
    edges: edge.map((item): Record<string, string> => ({ id: item['@id'], from: item['@source'] ?? '', to: item['@target'] ?? '', ...fields(item.data) })),
  };
}

const valid = async (xml: string) => (await validateXML({ xml: [{ fileName: 'graph.graphml', contents: xml }], schema: [schema] })).errors;

const harbourGraph = () => assemble(harbour(), ontology, '1.2.3');

test('the schema accepts it', async () => {
  expect(await valid(graphml.write(harbourGraph()))).toEqual([]);
});

test('the schema accepts a graph of nothing', async () => {
  const nothing = assemble({ documents: [], entities: [], statements: [], omissions: [], outlines: {} }, ontology, '1.2.3');
  expect(await valid(graphml.write(nothing))).toEqual([]);
});

test('the schema refuses an edge to nowhere: it does look', async () => {
  const broken = graphml.write(harbourGraph()).replace('target="n3"', 'target="n99"');
  expect(await valid(broken)).not.toEqual([]);
});

test('every attribute of the graph is read back by others; an edge\'s own label as its words', () => {
  const graph = harbourGraph();
  const back = readBack(graphml.write(graph));
  expect(Object.fromEntries(Object.entries(back.graph).map(([name, text]) => [name, JSON.parse(text) as unknown]))).toEqual(graph.getAttributes());
  expect(back.nodes).toEqual(graph.nodes().map((key, i) => ({ id: `n${i}`, key, ...written(graph.getNodeAttributes(key)) })));
  const ids = new Map(back.nodes.map((node) => [node['key'], node['id']]));
  expect(back.edges).toEqual(graph.edges().map((key, i) => {
    const { label, ...attributes } = graph.getEdgeAttributes(key);
    return expect.objectContaining({ id: `e${i}`, key, from: ids.get(graph.source(key)), to: ids.get(graph.target(key)), ...written(attributes), words: label }) as unknown;
  }));
});

function written(attributes: object): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
}

test('the label of what is not stated as a fact says so', () => {
  const { edges } = readBack(graphml.write(harbourGraph()));
  expect(edges.map(({ label, status }) => [label, status])).toEqual([['funds', 'stated'], ['funds', 'stated'], ['denied: funds', 'denied'], ['runs', 'stated'], ['runs', 'stated']]);
});

test('a denial and a plan are to be seen without reading JSON', () => {
  const { edges } = readBack(graphml.write(harbourGraph()));
  expect(edges.map(({ polarity, modality, quote }) => [polarity, modality, quote])).toContainEqual(
    ['negated', 'asserted', 'The Office has not funded & will not fund <the> ferry.']);
  expect(edges.find(({ key }) => key === 'country/norland|funds|organisation/harbour-office')).toMatchObject({ modality: 'asserted planned' });
});

test('edges between the same two nodes are all kept', () => {
  const { edges } = readBack(graphml.write(harbourGraph()));
  const pairs = edges.map(({ from, to }) => `${from!} ${to!}`);
  expect(new Set(pairs).size).toBeLessThan(pairs.length);
  expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
});

test.each([
  ['markup', 'A & B <c> "d" \'e\' ]]>', 'A & B <c> "d" \'e\' ]]>'],
  ['white space', ' tab\tline\nreturn\r ', ' tab\tline\nreturn\r '],
  ['control characters', 'a\u0000b\u0001c\u001Bd\u000Ce', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe'],
  ['half a surrogate pair', 'a\uD800b\uDC00c', 'a\uFFFDb\uFFFDc'],
  ['beyond the basic plane', 'a\u{1F6A2}b', 'a\u{1F6A2}b'],
  ['not characters', 'a\uFFFEb\uFFFF', 'a\uFFFDb\uFFFD'],
])('%s in a label', async (_, label, expected) => {
  const xml = graphml.write(named(label));
  expect(await valid(xml)).toEqual([]);
  expect(readBack(xml).nodes[0]!['label']).toBe(expected);
});

function named(label: string): RemitGraph {
  const mentions = [{ document: 'a', start: 0, end: 3, form: 'name' as const }];
  return assemble({ ...harbour(), entities: [entity('country/x', label, { mentions })], statements: [] }, ontology, '1.2.3');
}
