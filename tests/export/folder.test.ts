import Graph from 'graphology';
import { expect, test } from 'vitest';
import { outputFiles, sourcePath } from '../../src/export/folder.ts';
import { assemble } from '../../src/graph/assemble.ts';
import type { SerializedRemitGraph } from '../../src/graph/graph.ts';
import type { Omission } from '../../src/model.ts';
import { harbour, ontology, sources } from '../graph/harbour.ts';

function files(omissions: Omission[] = []) {
  const extraction = { ...harbour(), omissions };
  const written = outputFiles(assemble(extraction, ontology, '1.2.3'), extraction, sources);
  return new Map(written.map(({ path, text }) => [path, text]));
}

test('an output folder holds the graph twice, the ledger, the outline and the sources', () => {
  expect([...files().keys()]).toEqual(['graph.json', 'graph.graphml', 'omissions.json', 'outline.json', 'sources/a.txt', 'sources/b.txt']);
});

test('graph.json is a graph that graphology reads', () => {
  const text = files().get('graph.json')!;
  const data = JSON.parse(text) as SerializedRemitGraph;
  expect(data.options).toEqual({ type: 'directed', multi: true, allowSelfLoops: true });
  const graph = Graph.from(data);
  expect([graph.order, graph.size]).toEqual([5, 5]);
  expect(text.endsWith('}\n')).toBe(true);
});

test('every span of graph.json reads its quote in the source beside it', () => {
  const written = files();
  const { edges } = JSON.parse(written.get('graph.json')!) as { edges: { attributes: { evidence: { document: string; spans: { start: number; end: number }[]; quote: string }[] } }[] };
  const squeeze = (text: string) => text.replace(/\s+/g, '').toUpperCase();
  for (const { document, spans, quote } of edges.flatMap(({ attributes }) => attributes.evidence)) {
    const source = written.get(`sources/${document}.txt`)!;
    expect(squeeze(spans.map(({ start, end }) => source.slice(start, end)).join(''))).toBe(squeeze(quote));
  }
});

test('what was left out is listed by document and place, its names sorted', () => {
  const omission = (document: string, start: number): Omission => ({
    document, spans: [{ start, end: start + 4 }], quote: 'said', place: 'para 1', reason: 'no verb', entities: ['b', 'a', 'b'], relations: ['runs', 'funds'],
  });
  const listed = JSON.parse(files([omission('b', 9), omission('a', 20), omission('a', 3)]).get('omissions.json')!) as Omission[];
  expect(listed.map(({ document, spans }) => `${document}${spans[0]!.start}`)).toEqual(['a3', 'a20', 'b9']);
  expect(listed[0]).toEqual({ ...omission('a', 3), entities: ['a', 'b'], relations: ['funds', 'runs'] });
  expect(files().get('omissions.json')).toBe('[]\n');
});

test('the outline is by document, in order', () => {
  const outline = JSON.parse(files().get('outline.json')!) as Record<string, unknown>;
  expect(Object.keys(outline)).toEqual(['a', 'b']);
  expect(outline['b']).toEqual({ furniture: [{ start: 130, end: 136 }], outline: [] });
});

test.each(['../a', 'a/b', 'a\\b', '..', '.hidden', '', 'c:a'])('%j can name no file', (id) => {
  expect(() => sourcePath(id)).toThrow('cannot be the name of a file');
});
