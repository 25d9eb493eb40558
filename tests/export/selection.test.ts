import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Selection } from '../../src/export/selection.ts';
import { selected } from '../../src/export/selection.ts';
import { assemble } from '../../src/graph/assemble.ts';
import { STATUSES, statusOf } from '../../src/graph/status.ts';
import { harbour, ontology } from '../graph/harbour.ts';
import { hostileGraph } from './hostile.ts';

// Many graphs are written and read, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const graph = assemble(harbour(), ontology, '1.2.3');
const [norland, office, tide, ferry, patrols] = ['country/norland', 'organisation/harbour-office', 'organisation/tide-board', 'activity/night-ferry', 'activity/patrols'];
const funding = `${norland}|funds|${office}`;

test.each<[string, Selection, string[], string[]]>([
  ['nothing narrowed down', {}, graph.nodes(), graph.edges()],
  ['kinds: both ends of a statement; who says it comes along', { kinds: ['country', 'organisation'] }, [norland, office, tide], [funding]],
  ['a kind without statements', { kinds: ['country'] }, [norland], []],
  ['relations: names without them go', { relations: ['runs'] }, [ferry, patrols, office], [`${office}|runs|${ferry}`, `${office}|runs|${patrols}`]],
  ['stated: no plan, no denial, and nobody who only said a plan', { statuses: ['stated'], relations: ['funds'] }, [ferry, norland, office], [funding, `${office}|funds|${ferry}`]],
  ['denied', { statuses: ['denied'] }, [ferry, office], [`${office}|not funds|${ferry}`]],
  ['around, nothing away', { around: { key: norland, depth: 0 } }, [norland], []],
  ['around, one away', { around: { key: norland, depth: 1 } }, [norland, office, tide], [funding]],
  ['around, over what is denied only', { around: { key: ferry, depth: 9 }, statuses: ['denied'] }, [ferry, office], [`${office}|not funds|${ferry}`]],
  ['around a name of another kind', { around: { key: office, depth: 1 }, kinds: ['country'] }, [norland, office, tide], [funding]],
  ['around a name that nothing is left of', { around: { key: tide, depth: 3 }, relations: ['runs'] }, [tide], []],
])('%s', (_, selection, nodes, edges) => {
  const part = selected(graph, selection);
  expect([part.nodes().sort(), part.edges().sort()]).toEqual([[...nodes].sort(), [...edges].sort()]);
});

test('only the places with a status remain of a statement that has several', () => {
  expect(selected(graph, { statuses: ['planned'] }).getEdgeAttribute(funding, 'evidence').map(({ modality }) => modality)).toEqual(['planned']);
  expect(graph.getEdgeAttribute(funding, 'evidence')).toHaveLength(3);
});

test('documents that nothing speaks of any more go', () => {
  const part = selected(graph, { statuses: ['denied'], around: { key: ferry, depth: 1 } });
  expect(part.getAttribute('documents').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(selected(graph, { around: { key: tide, depth: 0 } }).getAttribute('documents').map(({ id }) => id)).toEqual(['b']);
});

test('a part of any graph is a graph of it, and a part of a part is the same again', () => {
  fc.assert(fc.property(hostileGraph, fc.subarray([...STATUSES], { minLength: 1 }), fc.nat(3), (whole, statuses, depth) => {
    const selection = { statuses, around: { key: whole.nodes()[0]!, depth } };
    const part = selected(whole, selection);
    for (const edge of part.edges()) {
      expect(part.extremities(edge)).toEqual(whole.extremities(edge));
      const { polarity, evidence } = part.getEdgeAttributes(edge);
      expect(evidence.length).toBeGreaterThan(0);
      for (const entry of evidence) {
        expect(statuses).toContain(statusOf(polarity, entry));
        if (entry.attributedTo !== null) expect(part.hasNode(entry.attributedTo)).toBe(true);
      }
    }
    expect(selected(part, selection).export()).toEqual(part.export());
  }), { numRuns: 200 });
});
