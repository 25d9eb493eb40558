import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test, vi } from 'vitest';
import { csv } from '../../src/export/csv.ts';
import { assemble } from '../../src/graph/assemble.ts';
import type { RemitGraph } from '../../src/graph/graph.ts';
import { statusOf } from '../../src/graph/status.ts';
import { harbour, ontology } from '../graph/harbour.ts';
import { hostileGraph } from './hostile.ts';

// Many graphs are written and read, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

function tablesOf(graph: RemitGraph) {
  return csv.files({ graph, texts: new Map() }).map(({ path, text }) => {
    const { data, errors, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true, delimiter: ',' });
    expect(errors).toEqual([]);
    return { path, text, rows: data, columns: meta.fields! };
  }) as [Table, Table];
}

interface Table { path: string; text: string; rows: Record<string, string>[]; columns: string[] }

/** What a spreadsheet would run. */
const runs = /^[\s\u200E\u200F\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** The text of a cell whose formula was made harmless. */
const bare = (cell: string): string => (/^'+(?:[\s\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/.test(cell) ? cell.slice(1) : cell);
const xml = (text: string): string => text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

test('one table of names, and one with a row for each place', () => {
  const [nodes, edges] = tablesOf(assemble(harbour(), ontology, '1.2.3'));
  expect([nodes.path, nodes.rows.length, edges.path, edges.rows.length]).toEqual(['nodes.csv', 5, 'edges.csv', 7]);
  expect(nodes.rows[3]).toEqual({
    id: 'organisation/harbour-office', label: 'Harbour Office', name: 'Harbour Office', kind: 'organisation', aliases: 'Harbour Office; Office',
    mentions: '2', documents: 'a; b', statements: '5', community: nodes.rows[3]!['community'],
  });
  expect(edges.rows.find(({ status }) => status === 'planned')).toMatchObject({
    source: 'country/norland', label: 'planned: funds', target_label: 'Harbour Office', relation: 'funds', modality: 'planned', polarity: 'affirmed',
    said_by_label: 'Tide Board', time: 'in May', from: '2031-05-01', document: 'b', place: 'para 1', characters: '0-73',
  });
  expect(edges.rows.filter(({ label }) => label === 'denied: funds')).toHaveLength(1);
});

test('a spreadsheet takes it for UTF-8, and an empty graph still names its columns', () => {
  const [nodes, edges] = tablesOf(assemble({ documents: [], entities: [], statements: [], omissions: [], outlines: {} }, ontology, '1'));
  for (const { text, columns } of [nodes, edges]) expect(text).toBe(`\uFEFF${columns.join(',')}\r\n`);
});

test.each(['=1+1', '+1', '-1', '@a', '\t=1', '\r1', '\n', ' =1', '\u200F=1', '\uFF1D1', "'=1", '|a', '%a'])('%j is made harmless, and can be had back', (label) => {
  const [{ rows: [row] }] = tablesOf(assemble({ ...harbour(), statements: [], entities: [{ ...harbour().entities[0]!, label }] }, ontology, '1'));
  expect(row!['label']).toBe(`'${label}`);
});

test.each(['a=1', "'s-Gravenhage", 'Norland-1', '', 'a\n=1'])('%j stays as it is', (label) => {
  const [{ rows: [row] }] = tablesOf(assemble({ ...harbour(), statements: [], entities: [{ ...harbour().entities[0]!, label }] }, ontology, '1'));
  expect(row!['label']).toBe(label);
});

test('a tab is quoted, so that nobody takes it for the delimiter', () => {
  const [{ text }] = tablesOf(assemble({ ...harbour(), statements: [], entities: [{ ...harbour().entities[0]!, label: 'a\tb' }] }, ontology, '1'));
  expect(text).toContain(',"a\tb",');
});

test('hostile texts: every cell reads back, and none is a formula', () => {
  fc.assert(fc.property(hostileGraph, (graph) => {
    const [nodes, edges] = tablesOf(graph);
    for (const { rows } of [nodes, edges]) for (const value of rows.flatMap((row) => Object.values(row))) expect(value).not.toMatch(runs);
    expect(nodes.rows.map((row) => [row['id'], row['label'], row['name']].map((value) => bare(value!))))
      .toEqual(graph.mapNodes((key, { label, name }) => [key, label, name].map(xml)));
    const places = graph.mapEdges((edge, { polarity, evidence }) => evidence.map((entry) => [edge, statusOf(polarity, entry), entry.quote].map(xml).join('|'))).flat();
    expect(edges.rows.map((row) => [row['edge'], row['status'], row['quote']].map((value) => bare(value!)).join('|')).sort()).toEqual(places.sort());
  }), { numRuns: 200 });
});
