import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { expect, test, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { xmlCharacters } from '../../src/export/characters.ts';
import { gexf, gexf12 } from '../../src/export/gexf.ts';
import { assemble } from '../../src/graph/assemble.ts';
import { edgeStatus } from '../../src/graph/status.ts';
import { marked } from '../../src/graph/strands.ts';
import { entity, harbour, ontology } from '../graph/harbour.ts';
import { hostileGraph } from './hostile.ts';

// Many graphs are written and read, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const [schema, viz] = ['gexf-subset.xsd', 'gexf-viz-subset.xsd'].map((name) => ({ fileName: name, contents: readFileSync(new URL(`xsd/${name}`, import.meta.url), 'utf8') }));
const valid = async (xml: string) => (await validateXML({ xml: [{ fileName: 'graph.gexf', contents: xml }], schema: [schema!], preload: [viz!] })).errors;

interface Item { '@id': string; '@label': string; '@source'?: string; '@target'?: string; '@kind'?: string; '@weight'?: string; attvalues: { attvalue: { '@for': string; '@value': string }[] } }

function readBack(xml: string): { nodes: Item[]; edges: Item[] } {
  const parser = new XMLParser({ htmlEntities: true, ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, trimValues: false, isArray: (name) => ['node', 'edge', 'attvalue'].includes(name) });
  const { gexf: { graph } } = parser.parse(xml) as { gexf: { graph: { nodes: { node?: Item[] }; edges: { edge?: Item[] } } } };
  return { nodes: graph.nodes.node ?? [], edges: graph.edges.edge ?? [] };
}
const valuesOf = ({ attvalues }: Item): Record<string, string> => Object.fromEntries(attvalues.attvalue.map((one) => [one['@for'], one['@value']]));
const graph = () => assemble(harbour(), ontology, '1.2.3');

test('the schema accepts it, and a graph of nothing', async () => {
  expect(await valid(gexf.write(graph()))).toEqual([]);
  expect(await valid(gexf.write(assemble({ documents: [], entities: [], statements: [], omissions: [], outlines: {} }, ontology, '1.2.3')))).toEqual([]);
});

test('the schema refuses an edge to nowhere: it does look', async () => {
  expect(await valid(gexf.write(graph()).replace('target="n3"', 'target="n99"'))).not.toEqual([]);
});

test('every attribute of names and edges is read back', () => {
  const of = graph();
  const { nodes, edges } = readBack(gexf.write(of));
  const written = (attributes: object) => Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
  expect(nodes.map(valuesOf)).toEqual(of.nodes().map((key) => ({ key, ...written(of.getNodeAttributes(key)) })));
  const ids = new Map(nodes.map((node) => [valuesOf(node)['key'], node['@id']]));
  expect(edges.map((edge) => [edge['@source'], edge['@target'], valuesOf(edge)])).toEqual(of.edges().map((key) => [
    ids.get(of.source(key)), ids.get(of.target(key)), expect.objectContaining({ key, ...written(of.getEdgeAttributes(key)), label: marked(of.getEdgeAttribute(key, 'label'), edgeStatus(of.getEdgeAttributes(key))), words: of.getEdgeAttribute(key, 'label') }) as unknown,
  ]));
});

test('a denial says so in its label and has a kind of its own; parallel edges are all kept', () => {
  const { edges } = readBack(gexf.write(graph()));
  expect(edges).toHaveLength(graph().size);
  const denied = edges.filter((edge) => valuesOf(edge)['polarity'] === 'negated');
  expect(denied.length).toBeGreaterThan(0);
  for (const edge of denied) expect([edge['@label'], edge['@kind']]).toEqual([expect.stringMatching(/^denied: /), expect.stringMatching(/^denied /)]);
  for (const edge of edges) expect(Number(edge['@weight'])).toBe((JSON.parse(valuesOf(edge)['evidence']!) as unknown[]).length);
});

test('what is only planned or said by somebody has a kind of its own too', () => {
  const planned = harbour().statements.filter(({ evidence }) => evidence.modality === 'planned');
  const said = harbour().statements.filter(({ relation }) => relation === 'runs').map((one) => ({ ...one, evidence: { ...one.evidence, attributedTo: 'country/norland' } }));
  const { edges } = readBack(gexf.write(assemble({ ...harbour(), statements: [...planned, ...said] }, ontology, '1.2.3')));
  expect(edges.map((edge) => [edge['@label'], edge['@kind']])).toEqual([['planned: funds', 'planned funds'], ['reported: runs', 'reported runs'], ['reported: runs', 'reported runs']]);
});

test('hostile texts: the schema accepts them, and labels are read back', async () => {
  await fc.assert(fc.asyncProperty(fc.array(hostileGraph, { minLength: 10, maxLength: 10 }), async (graphs) => {
    const files = graphs.map((hostile, i) => ({ fileName: `${i}.gexf`, contents: gexf.write(hostile) }));
    expect((await validateXML({ xml: files, schema: [schema!], preload: [viz!] })).errors).toEqual([]);
    for (const [i, { contents }] of files.entries()) {
      const { nodes, edges } = readBack(contents);
      expect(edges).toHaveLength(graphs[i]!.size);
      expect(nodes.map((node) => valuesOf(node)['name'])).toEqual(graphs[i]!.mapNodes((_, { name }) => xmlCharacters(name)));
    }
  }), { numRuns: 2, endOnFailure: true });
});

test.each([
  ['markup and quotes', 'A & B <c> "d" \'e\'', 'A & B <c> "d" \'e\''], ['white space', ' tab\tline\nreturn\r ', ' tab\tline\nreturn\r '],
  ['control characters', 'a\u0000b\u001Bc', 'a\uFFFDb\uFFFDc'], ['half a surrogate pair', 'a\uD800b', 'a\uFFFDb'],
])('%s in a label', async (_, label, expected) => {
  const xml = gexf.write(assemble({ ...harbour(), entities: [entity('country/x', label, { mentions: [{ document: 'a', start: 0, end: 3, form: 'name' }] })], statements: [] }, ontology, '1.2.3'));
  expect(await valid(xml)).toEqual([]);
  expect(valuesOf(readBack(xml).nodes[0]!)['label']).toBe(expected);
});

test('GEXF 1.2 says the same in the older namespace, without kinds, and with another name for what networkx calls its own', () => {
  const [now, older] = [gexf.write(graph()), gexf12.write(graph())];
  expect(older).toContain('<gexf xmlns="http://www.gexf.net/1.2draft"');
  expect(older).toContain('version="1.2">');
  expect(older.slice(older.indexOf('<edges '))).not.toMatch(/ kind=| for="key"/);
  const [from, to] = [readBack(now), readBack(older)];
  expect(to.nodes).toEqual(from.nodes);
  expect(to.edges.map(valuesOf)).toEqual(from.edges.map((edge) => {
    const { key, ...rest } = valuesOf(edge);
    return { ...rest, edge: key };
  }));
});
