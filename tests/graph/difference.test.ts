import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from '../../src/graph/assemble.ts';
import { differenceOf } from '../../src/graph/difference.ts';
import type { Statement } from '../../src/model.ts';
import { hostileGraph } from '../export/hostile.ts';
import { harbour, ontology } from './harbour.ts';

const graphOf = (statements: Statement[]) => assemble({ ...harbour(), statements }, ontology, '1.2.3');
const all = harbour().statements;

test('a graph is no different from itself', () => {
  fc.assert(fc.property(hostileGraph, (graph) => {
    expect(differenceOf(graph, graph.copy())).toEqual({ documents: { gained: [], lost: [] }, gained: [], lost: [], changed: [] });
  }));
});

test('what one has and the other has not, as sentences; the other way round what was gained is lost', () => {
  const without = graphOf(all.filter(({ polarity }) => polarity === 'affirmed'));
  const { gained, lost, changed } = differenceOf(without, graphOf(all));
  expect([lost, changed]).toEqual([[], []]);
  expect(gained.map(({ status, places }) => [status, places.map(({ told }) => told)])).toEqual([['denied', ['Denied: Harbour Office funds night ferry.']]]);
  expect(differenceOf(graphOf(all), without)).toMatchObject({ gained: [], lost: gained });
});

test('a plan that comes true is a change, with its places', () => {
  const funding = all.filter(({ source }) => source === 'country/norland');
  const { gained, changed } = differenceOf(graphOf(funding.filter(({ evidence }) => evidence.modality === 'planned')), graphOf(funding));
  expect(gained).toEqual([]);
  expect(changed).toMatchObject([{ before: 'planned', after: 'stated', lost: [], gained: [{ document: 'a' }, { document: 'b', told: 'Norland funds Harbour Office.' }] }]);
});

test('where a sentence stands and which rule found it makes no difference; its time does', () => {
  const shifted = (one: Statement): Statement => ({ ...one, evidence: { ...one.evidence, spans: [{ start: 500, end: 600 }], rule: 'relations/other.json' } });
  expect(differenceOf(graphOf(all), graphOf(all.map(shifted)))).toMatchObject({ gained: [], lost: [], changed: [] });
  const timed = (one: Statement): Statement => ({ ...one, evidence: { ...one.evidence, time: { text: 'today', from: '', to: '' } } });
  expect(differenceOf(graphOf(all), graphOf(all.map(timed))).changed).toHaveLength(5);
});
