import { describe, expect, test } from 'vitest';
import { pageHtml, pageStart, emptyElement } from '../../src/export/html.ts';
import { wholeOf } from '../../src/export/whole.ts';
import { assemble } from '../../src/graph/assemble.ts';
import type { SerializedRemitGraph } from '../../src/graph/graph.ts';
import type { Handed } from '../../web/open/handed.ts';
import { graphIn } from '../../web/open/saved.ts';
import { harbourFiles } from '../disk/folders.ts';
import { harbour, ontology, sources } from '../graph/harbour.ts';

interface Whole { graph: SerializedRemitGraph; sources: Record<string, string>; outline: unknown }

const extraction = harbour();
const whole = wholeOf(assemble(extraction, ontology, '1.2.3'), extraction, sources);
const file = (text: string, name = 'x.json'): Handed => ({ name, folder: false, files: [{ path: name, content: new Blob([text]) }] });
const folder = (files: Readonly<Record<string, string>>): Handed =>
  ({ name: 'out/', folder: true, files: Object.entries(files).map(([path, text]) => ({ path, content: new Blob([text]) })) });
const output = Object.fromEntries(harbourFiles().map(({ path, text }) => [path, text]));

test.each([
  ['what Save wrote', file(whole)],
  ['a page of one file', file(pageHtml(`${pageStart}${emptyElement}`, whole), 'x.html')],
  ['the folder that remit build wrote', folder({ ...output, '.DS_Store': 'x' })],
])('%s gives the graph and its documents', async (_, handed) => {
  const { graph, sources: texts, outline, omissions } = JSON.parse(whole) as Record<string, unknown>;
  expect(await graphIn(handed)).toMatchObject({ graph, sources: texts, outline, omissions });
});

test.each([
  ['a graph.json', output['graph.json']!],
  ['one that another program has set out', JSON.stringify(JSON.parse(output['graph.json']!), null, 2)],
])('%s gives the graph alone', async (_, text) => {
  expect(await graphIn(file(text, 'graph.json'))).toMatchObject({ graph: JSON.parse(output['graph.json']!) as object, sources: {} });
});

test.each([
  ['a letter', file('{ is how the letter began', 'letter.txt')],
  ['another JSON', file('{"format":"other","graph":{}}')],
  ['another page', file('<!doctype html>\n<html lang="en">', 'x.html')],
  ['a table', file('[{"text":"Norland funds the Harbour Office."}]')],
  ['a folder of documents', folder({ 'a.txt': 'x', 'graph.json': '{"nodes":[]}' })],
  ['an empty folder', folder({})],
])('%s is no graph', async (_, handed) => {
  expect(await graphIn(handed)).toBeNull();
});

describe('a graph that was changed is refused', () => {
  const changed = (change: (value: Whole) => void): string => {
    const value = JSON.parse(whole) as Whole;
    change(value);
    return JSON.stringify(value);
  };
  const edge = (value: Whole) => value.graph.edges[0]!;

  test.each([
    ['cut short', whole.slice(0, -20), 'is not JSON that can be read'],
    ['without nodes', changed((value) => { delete (value.graph as Partial<SerializedRemitGraph>).nodes; }), 'graph.nodes'],
    ['a label that is no text', changed((value) => { value.graph.nodes[1]!.attributes!.label = 7 as unknown as string; }), 'graph.nodes.1.attributes.label'],
    ['a place that is none', changed((value) => { value.graph.nodes[0]!.attributes!.x = null as unknown as number; }), 'graph.nodes.0.attributes.x'],
    ['no evidence', changed((value) => { edge(value).attributes!.evidence = []; }), 'graph.edges.0.attributes.evidence'],
    ['an end that it does not have', changed((value) => { edge(value).target = 'organisation/nobody'; }), 'joins a name that it does not have'],
    ['two of a key', changed((value) => { value.graph.nodes.push(value.graph.nodes[0]!); }), 'have the same key'],
    ['a forged quote', changed((value) => { edge(value).attributes!.evidence[0]!.quote = 'Norland robs the Harbour Office.'; }), 'quotes what'],
    ['a forged document', changed((value) => { for (const id of Object.keys(value.sources)) value.sources[id] = 'Nothing.'; }), 'quotes what'],
    ['a document whose name leads elsewhere', changed((value) => { value.graph.attributes.documents[0]!.id = '../x'; }), 'graph.attributes.documents.0.id'],
    ['half an outline', changed((value) => { value.outline = { a: { outline: [] } }; }), 'outline.a.furniture'],
  ])('%s', async (_, text, message) => {
    await expect(graphIn(file(text))).rejects.toThrow(message);
    await expect(graphIn(file(text))).rejects.toThrow(/^[^\n]{10,300}$/);
  });
});
