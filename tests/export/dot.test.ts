import { instance } from '@viz-js/viz';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { oneLine } from '../../src/export/characters.ts';
import { dot } from '../../src/export/dot.ts';
import { assemble } from '../../src/graph/assemble.ts';
import type { RemitGraph } from '../../src/graph/graph.ts';
import { strandsOf } from '../../src/graph/strands.ts';
import { harbour, ontology } from '../graph/harbour.ts';
import { hostileGraph } from './hostile.ts';

// Many graphs are written and read, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const viz = await instance();

interface Drawn { objects?: { label: string; tooltip: string }[]; edges?: { label: string; style?: string; tooltip: string; head: number }[] }

/** What Graphviz itself makes of it. */
function drawn(graph: RemitGraph): Drawn {
  const { output, errors, status } = viz.render(dot.write({ graph, texts: new Map() }), { engine: 'dot', format: 'dot_json' });
  expect([status, errors.filter(({ level }) => level === 'error')]).toEqual(['success', []]);
  return JSON.parse(output!) as Drawn;
}

/** The text that Graphviz shows for a label as written. */
const shown = (label: string): string => label.replace(/\\(.)/g, '$1').replaceAll('&amp;', '&');

test('Graphviz reads every name, and a line for each status of a statement', () => {
  const { objects, edges } = drawn(assemble(harbour(), ontology, '1.2.3'));
  expect(objects!.map(({ label }) => label)).toEqual(['night ferry', 'anti-smuggling patrols', 'Norland', 'Harbour Office', 'Tide Board']);
  expect(edges!.map(({ label, style = 'solid' }) => `${label}, ${style}`).sort()).toEqual([
    'denied: funds, dashed', 'funds, solid', 'funds, solid', 'planned: funds, dashed', 'runs, solid', 'runs, solid',
  ]);
});

test('hostile texts: labels and sentences are read as they are, on one line', () => {
  fc.assert(fc.property(hostileGraph, (graph) => {
    const { objects = [], edges = [] } = drawn(graph);
    expect(objects.map(({ label }) => shown(label))).toEqual(graph.mapNodes((_, { label }) => oneLine(label)));
    expect(edges.map(({ label }) => shown(label)).sort()).toEqual(strandsOf(graph).map(({ label }) => oneLine(label)).sort());
  }), { numRuns: 100 });
});
