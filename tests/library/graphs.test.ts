import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as library from '../../src/library/surface.ts';
import { exportGraph, Failure, find, outputPage, parseCorrections, parseGraph, paths, select, statements, stats, suggest, trace } from '../../src/library/surface.ts';
import { assemble } from '../../src/graph/assemble.ts';
import { harbour, ontology, texts as letters } from '../graph/harbour.ts';

const graph = assemble(harbour(), ontology, '1');
const texts = new Map(Object.entries(letters));

test('statements: each status of an edge by itself, with the sentence that tells it', () => {
  expect(statements(graph).filter(({ relation }) => relation === 'funds').map(({ status, sentence, evidence }) => `${status} ${evidence.length}: ${sentence}`)).toEqual([
    'stated 2: Norland funds Harbour Office.', 'planned 1: Planned, says Tide Board: Norland funds Harbour Office (in May).',
    'stated 1: Harbour Office funds night ferry.', 'denied 1: Denied: Harbour Office funds night ferry.',
  ]);
});

test('names are found by any form, and near ones told', () => {
  expect([find(graph, 'THE OFFICE').map(({ key }) => key), find(graph, 'nobody'), suggest(graph, 'Harbor Ofice')]).toEqual([['organisation/harbour-office'], [], ['Harbour Office']]);
});

test('a path goes over what is affirmed, unless something else is asked for', () => {
  expect(paths(graph, 'norland', 'night ferry')[0]!.steps.map(([first]) => first!.sentence)).toEqual(['Norland funds Harbour Office.', 'Harbour Office funds night ferry.']);
  expect(paths(graph, 'norland', 'night ferry', { status: ['denied'] })).toEqual([]);
  expect(paths(graph, 'night ferry', 'norland', { directed: true })).toEqual([]);
});

test('a part keeps what was asked for', () => {
  expect(stats(select(graph, { status: ['planned'] }))).toMatchObject({ statements: 1, statuses: [{ name: 'planned', count: 1 }] });
  expect(select(graph, { around: 'tide board', depth: 3 }).order).toBe(1);
});

test.each<[string, () => unknown, string]>([
  ['a name that is nobody’s', () => trace(graph, 'Harbor Office'), 'nothing is called "Harbor Office"; did you mean Harbour Office?'],
  ['a kind that there is not', () => select(graph, { kinds: ['planet'] }), 'no kind is called "planet"'],
  ['a status that there is not', () => select(graph, { status: ['plannd'] }), 'no status is called "plannd"; did you mean planned?'],
  ['a format that there is not', () => exportGraph(graph, 'excel' as 'dot'), 'no format is called "excel"; there are json, graphml'],
  ['a quotation without its text', () => exportGraph(graph, 'turtle', { texts: new Map([['a', '']]) }), 'turtle quotes the documents, and the text of b is not given'],
  ['a graph that is no JSON', () => parseGraph('{'), 'this is no graph of Remit\'s'],
  ['a graph of somebody else', () => parseGraph('{"attributes":{},"nodes":[],"edges":[]}'), 'it does not say that Remit wrote it'],
  ['null', () => parseGraph('null'), 'it does not say that Remit wrote it'],
  ['XML of another kind', () => parseGraph('<svg/>'), 'this is no graph of Remit\'s'],
  ['a correction of no kind', () => parseCorrections('[{ do: explode }]', 'fix.yaml'), 'fix.yaml, correction 1: "do" must be'],
])('%s is a Failure of one line', (_, call, message) => {
  expect(call).toThrow(Failure);
  expect(call).toThrow(message);
});

test('texts and tables, of all or of a part', () => {
  expect(exportGraph(graph, 'csv').map(({ path }) => path)).toEqual(['nodes.csv', 'edges.csv']);
  expect(exportGraph(graph, 'jsonld', { texts })).toContain('TextQuoteSelector');
  expect(exportGraph(graph, 'markdown', { around: 'norland' })).toMatch(/^# Norland\n[^#]*## What it does\n[^]*Harbour Office/);
  expect(exportGraph(graph, 'dot', { status: ['denied'] })).not.toContain('planned');
});

test('a page of one file holds graph and documents, and a template without a place for them is refused', () => {
  const built = { graph, texts, omissions: [], outlines: {}, problems: [], duplicates: [], skipped: 0, idle: [] };
  expect(outputPage(built, '<script type="application/json" id="whole"></script>')).toContain('"format":"remit"');
  expect(() => outputPage(built, '<p>')).toThrow('not one place for a graph');
});

test('docs/library.md shows every function', () => {
  const docs = readFileSync(new URL('../../docs/library.md', import.meta.url), 'utf8');
  expect(Object.keys(library).filter((name) => !new RegExp(`\\b${name}\\b`).test(docs))).toEqual([]);
});
