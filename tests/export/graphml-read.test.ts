import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readGraphml } from '../../src/export/graphml-read.ts';
import { graphml } from '../../src/export/graphml.ts';
import { graphJson } from '../../src/export/json.ts';
import { assemble } from '../../src/graph/assemble.ts';
import { harbour, ontology } from '../graph/harbour.ts';
import { hostileGraph } from './hostile.ts';

// Many graphs are written and read, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const schema = readFileSync(new URL('xsd/graphml-subset.xsd', import.meta.url), 'utf8');
const harbourXml = () => graphml.write(assemble(harbour(), ontology, '1.2.3'));

test('what is read back is the same graph, byte for byte', () => {
  expect(graphJson.write(readGraphml(harbourXml()))).toBe(graphJson.write(assemble(harbour(), ontology, '1.2.3')));
});

test('whatever its texts hold', () => {
  fc.assert(fc.property(hostileGraph, (graph) => {
    expect(graphJson.write(readGraphml(graphml.write(graph)))).toBe(graphJson.write(graph));
  }), { numRuns: 150 });
});

test('and the schema accepts it', async () => {
  await fc.assert(fc.asyncProperty(fc.array(hostileGraph, { minLength: 10, maxLength: 10 }), async (graphs) => {
    const files = graphs.map((graph, i) => ({ fileName: `${i}.graphml`, contents: graphml.write(graph) }));
    expect((await validateXML({ xml: files, schema: [schema] })).errors).toEqual([]);
  }), { numRuns: 2, endOnFailure: true });
});

test('ids and prefixes that another program gave are read, attributes in any order', () => {
  const renamed = harbourXml().replaceAll('"n3"', '"office"').replaceAll('edge_key', 'd7');
  expect(graphJson.write(readGraphml(renamed))).toBe(graphJson.write(readGraphml(harbourXml())));
});

test.each([
  ['', 'it is no GraphML'],
  ['{}', 'it is no GraphML'],
  ['<graphml><graph edgedefault="directed"/></graphml>', 'it is no GraphML that Remit wrote'],
  ['<!DOCTYPE graphml [<!ENTITY a "b">]><graphml/>', 'it has a document type declaration, which is not read'],
])('%j is refused', (xml, reason) => {
  expect(() => readGraphml(xml)).toThrow(reason);
});

test('an entity of its own is a text, not what it stands for; nothing is decoded twice', () => {
  const xml = harbourXml().replace('>Harbour Office<', '>&ferry; &amp;lt; &#65;&#x42; &#x110000;<');
  expect(readGraphml(xml).getNodeAttribute('organisation/harbour-office', 'label')).toBe('&ferry; &lt; AB &#x110000;');
});

test.each([
  ['a field that is gone', (xml: string) => xml.replace('<data key="node_name">Harbour Office</data>', ''), '"name" is missing from organisation/harbour-office'],
  ['JSON that is broken', (xml: string) => xml.replace('<data key="node_aliases">[', '<data key="node_aliases">'), 'is not JSON'],
  ['an edge to nowhere', (xml: string) => xml.replace('target="n3"', 'target="n99"'), 'country/norland|funds|organisation/harbour-office leads to a node that is not there'],
])('%s is told', (_, broken, reason) => {
  expect(() => readGraphml(broken(harbourXml()))).toThrow(reason);
});
