import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { cypher } from '../../src/export/cypher.ts';
import { assemble } from '../../src/graph/assemble.ts';
import type { RemitGraph } from '../../src/graph/graph.ts';
import { strandsOf } from '../../src/graph/strands.ts';
import { harbour, ontology } from '../graph/harbour.ts';
import { hostileGraph, nasty } from './hostile.ts';

// Neo4j's checks are a large program, which takes its time to warm up.
vi.setConfig({ testTimeout: 120_000 });

interface Diagnostic { severity: number; message: string }

// By require: what the package gives to import is its sources, with parts that it does not install.
const { lintCypherQuery } = createRequire(import.meta.url)('@neo4j-cypher/language-support') as { lintCypherQuery: (script: string, schema: object) => Diagnostic[] };

const written = (graph: RemitGraph): string => cypher.write({ graph, texts: new Map() });
const harbourGraph = () => assemble(harbour(), ontology, '1.2.3');

/** What Neo4j's own parser and checks have against a script. */
function errorsIn(script: string): string[] {
  return lintCypherQuery(script, {}).filter(({ severity }) => severity === 1).map(({ message }) => message);
}

/** The strings of a script as an engine reads them; everything outside of them as `outside`. */
function stringsOf(script: string): { strings: string[]; outside: string } {
  const strings: string[] = [];
  const outside = script.replace(/'((?:[^'\\]|\\u[0-9A-F]{4}|\\[\\'nrt])*)'/g, (_, inside: string) => {
    strings.push(inside.replace(/\\(?:u([0-9A-F]{4})|(.))/g, (whole, code?: string, letter?: string) =>
      (code ? String.fromCharCode(parseInt(code, 16)) : { n: '\n', r: '\r', t: '\t' }[letter!] ?? letter ?? whole)));
    return "''";
  });
  return { strings, outside };
}

const xml = (text: string): string => text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

test('Neo4j takes it, and refuses what is broken: it does look', () => {
  expect(errorsIn(written(harbourGraph()))).toEqual([]);
  expect(errorsIn(written(harbourGraph()).replace("'Norland'", "'Nor'land'"))).not.toEqual([]);
});

test('what is no fact is a relationship of another type', () => {
  const script = written(harbourGraph());
  const lines = script.split('\n').filter((line) => line.includes('MERGE (a)'));
  const count = (type: string) => lines.filter((line) => line.includes(`[r:${type} `)).flatMap((line) => [...line.matchAll(/\{source: /g)]).length;
  expect(['FUNDS', 'PLANNED_FUNDS', 'DENIED_FUNDS', 'RUNS'].map(count)).toEqual([2, 1, 1, 2]);
  expect(script).toMatch(/SET n:Organisation, n \+= row;/);
  expect(lines.find((line) => line.includes('DENIED_FUNDS'))).toMatch(/polarity: 'negated', status: 'denied', modality: \['asserted'\]/);
});

test('hostile texts: every label and sentence is a string, and nothing of it is outside of one', () => {
  fc.assert(fc.property(hostileGraph, (graph) => {
    const { strings, outside } = stringsOf(written(graph));
    const held = new Set(strings);
    for (const label of graph.mapNodes((_, attributes) => attributes.label)) expect(held).toContain(xml(label));
    for (const quote of strandsOf(graph).flatMap(({ evidence }) => evidence.map((entry) => entry.quote))) expect(held).toContain(xml(quote));
    expect(outside).toMatch(/^[A-Za-z0-9_ ().,:;[\]{}'+=>\n-]*$/);
  }), { numRuns: 200 });
});

test('hostile texts: Neo4j takes them', () => {
  fc.assert(fc.property(hostileGraph, (graph) => {
    expect(errorsIn(written(graph))).toEqual([]);
  }), { numRuns: 4 });
});

/** The first pass of engines that read "\u0027" wherever it stands: only after an even number of backslashes does it begin an escape. */
const early = (script: string, everywhere: boolean): string =>
  script.replace(/(\\*)\\u([0-9A-Fa-f]{4})/g, (whole, before: string, code: string) => (everywhere || before.length % 2 === 0 ? before + String.fromCharCode(parseInt(code, 16)) : whole));

test.each([true, false])('engines that read escapes before strings end no string early (%s)', (everywhere) => {
  fc.assert(fc.property(nasty, nasty, fc.nat(3), (one, two, slashes) => {
    const label = `${one}${'\\'.repeat(slashes)}u0027 ZZZ \\u0027${two}`;
    const script = written(assemble({ ...harbour(), statements: [], entities: [{ ...harbour().entities[0]!, label }] }, ontology, '1'));
    const { outside } = stringsOf(early(script, everywhere).replace(/[\u0000-\u001F\u007F-\u009F]/g, ' '));
    expect(outside).not.toMatch(/ZZZ/);
  }));
});
