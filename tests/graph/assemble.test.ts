import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphJson } from '../../src/export/json.ts';
import { assemble } from '../../src/graph/assemble.ts';
import type { Extraction } from '../../src/model.ts';
import { entity, harbour, ontology } from './harbour.ts';

const built = () => assemble(harbour(), ontology, '1.2.3');

test('nodes are the entities that are named or spoken of, in order of key', () => {
  expect(built().nodes()).toEqual([
    'activity/night-ferry', 'activity/patrols', 'country/norland', 'organisation/harbour-office', 'organisation/tide-board',
  ]);
});

test('an edge for each source, relation, target and polarity, with all its evidence in reading order', () => {
  const graph = built();
  expect(graph.edges()).toEqual([
    'country/norland|funds|organisation/harbour-office',
    'organisation/harbour-office|funds|activity/night-ferry',
    'organisation/harbour-office|not funds|activity/night-ferry',
    'organisation/harbour-office|runs|activity/night-ferry',
    'organisation/harbour-office|runs|activity/patrols',
  ]);
  const { evidence, ...rest } = graph.getEdgeAttributes('country/norland|funds|organisation/harbour-office');
  expect(rest).toEqual({ relation: 'funds', label: 'funds', polarity: 'affirmed' });
  expect(evidence.map(({ document, modality }) => `${document} ${modality}`)).toEqual(['a asserted', 'b planned', 'b asserted']);
  expect(graph.getEdgeAttribute('organisation/harbour-office|not funds|activity/night-ferry', 'polarity')).toBe('negated');
});

test('the graph says who made it, from what, and in which terms', () => {
  const { generator, documents, kinds, relations } = built().getAttributes();
  expect(generator).toEqual({ name: 'remit', version: '1.2.3' });
  expect(documents.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(Object.keys(kinds)).toEqual(['activity', 'country', 'organisation', 'regulation']);
  expect(relations['funds']).toEqual({ label: 'funds', inverse: 'funded by', group: 'means', iri: 'https://schema.org/funder' });
});

test('the same evidence twice is evidence once', () => {
  const extraction = harbour();
  extraction.statements.push(structuredClone(extraction.statements[0]!));
  expect(graphJson.write(assemble(extraction, ontology, '1.2.3'))).toBe(graphJson.write(built()));
});

test('fields that the contract does not know are left out', () => {
  const extraction = harbour();
  Object.assign(extraction.statements[0]!.evidence, { score: 0.9 });
  Object.assign(extraction.entities[0]!, { guess: true });
  expect(graphJson.write(assemble(extraction, ontology, '1.2.3'))).not.toMatch(/score|guess/);
});

test('the order of the input leaves no trace', () => {
  const expected = graphJson.write(built());
  const shuffle = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length });
  const source = harbour();
  fc.assert(fc.property(shuffle(source.documents), shuffle(source.entities), shuffle(source.statements), (documents, entities, statements) => {
    const extraction: Extraction = { ...source, documents, entities, statements };
    expect(graphJson.write(assemble(extraction, ontology, '1.2.3'))).toBe(expected);
  }), { numRuns: 20 });
});

test('a busier node is drawn larger', () => {
  const graph = built();
  expect(graph.getNodeAttribute('organisation/harbour-office', 'size')).toBeGreaterThan(graph.getNodeAttribute('country/norland', 'size'));
});

test('communities are numbered from the largest', () => {
  const graph = built();
  expect(graph.getNodeAttribute('organisation/harbour-office', 'community')).toBe(0);
  const used = new Set(graph.mapNodes((_, { community }) => community));
  expect([...used].sort((a, b) => a - b)).toEqual([...used].map((_, i) => i));
});

test('nothing at all is a graph too', () => {
  const nothing: Extraction = { documents: [], entities: [], statements: [], omissions: [], outlines: {} };
  expect(assemble(nothing, ontology, '1.2.3').order).toBe(0);
});

test('a statement about itself is an edge, and no reason to be laid among the linked', () => {
  const extraction = harbour();
  extraction.statements = [{ ...extraction.statements[0]!, source: 'country/norland', target: 'country/norland' }];
  extraction.entities = [entity('country/norland', 'Norland')];
  const graph = assemble(extraction, ontology, '1.2.3');
  expect(graph.size).toBe(1);
  expect(graph.getNodeAttributes('country/norland')).toMatchObject({ x: 0, y: 0, community: 0 });
});
