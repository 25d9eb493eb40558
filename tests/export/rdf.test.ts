import fc from 'fast-check';
import jsonldParser from 'jsonld';
import { Parser, type Quad } from 'n3';
import { describe, expect, test, vi } from 'vitest';
import { jsonld } from '../../src/export/jsonld.ts';
import { countedText } from '../../src/export/rdf/places.ts';
import { turtle } from '../../src/export/turtle.ts';
import { assemble } from '../../src/graph/assemble.ts';
import type { RemitGraph } from '../../src/graph/graph.ts';
import { statusOf } from '../../src/graph/status.ts';
import { harbour, ontology, texts as harbourTexts } from '../graph/harbour.ts';
import { hostileGraph, hostileTexts } from './hostile.ts';

// Many graphs are written and read, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const harbourGraph = () => assemble(harbour(), ontology, '1.2.3');
const rdf = (name: string) => `http://www.w3.org/1999/02/22-rdf-syntax-ns#${name}`;
const oa = (name: string) => `http://www.w3.org/ns/oa#${name}`;
const remit = (name: string) => `urn:remit:term:${name}`;

const fromTurtle = (text: string): Quad[] => new Parser({ format: 'text/turtle' }).parse(text);

async function fromJsonld(text: string): Promise<Quad[]> {
  const quads = await jsonldParser.toRDF(JSON.parse(text) as object, { format: 'application/n-quads' });
  return new Parser({ format: 'N-Quads' }).parse(quads as unknown as string);
}

const lines = (quads: readonly Quad[]): string[] => [...new Set(quads.map(({ subject, predicate, object }) => `${subject.id} ${predicate.id} ${object.id}`))].sort();

const objects = (quads: readonly Quad[], subject: string, predicate: string): string[] =>
  quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate).map(({ object }) => object.value);

const instances = (quads: readonly Quad[], type: string): string[] =>
  quads.filter(({ predicate, object }) => predicate.value === rdf('type') && object.value === type).map(({ subject }) => subject.value);

interface Reified { subject: string; predicate: string; object: string; polarity: string; modality: string; sayer?: string }

function reified(quads: readonly Quad[]): Reified[] {
  const one = (iri: string, name: string) => objects(quads, iri, name)[0]!;
  return instances(quads, rdf('Statement')).map((iri) => ({
    subject: one(iri, rdf('subject')), predicate: one(iri, rdf('predicate')), object: one(iri, rdf('object')),
    polarity: one(iri, remit('polarity')).slice(remit('').length), modality: one(iri, remit('modality')).slice(remit('').length),
    sayer: one(iri, 'http://www.w3.org/ns/prov#wasAttributedTo'),
  }));
}

/** Which triples stand on their own between two nodes. */
function plain(quads: readonly Quad[]): string[] {
  const predicates = new Set(reified(quads).map(({ predicate }) => predicate));
  return quads.filter(({ subject, predicate }) => predicates.has(predicate.value) && subject.value.startsWith('urn:remit:node:'))
    .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`);
}

/** What a graph has of each, counted without any RDF. */
function countsOf(graph: RemitGraph) {
  const places = graph.mapEdges((edge, { polarity, evidence }) => evidence.map((entry) => ({ edge, polarity, ...entry }))).flat();
  return {
    annotations: places.length,
    pieces: places.reduce((sum, { spans }) => sum + spans.length, 0),
    statements: new Set(places.map(({ edge, modality, attributedTo }) => JSON.stringify([edge, modality, attributedTo]))).size,
    stated: new Set(places.filter((place) => statusOf(place.polarity, place) === 'stated')
      .map(({ edge }) => JSON.stringify([graph.source(edge), graph.getEdgeAttribute(edge, 'relation'), graph.target(edge)]))).size,
  };
}

describe('the harbour', () => {
  const exported = { graph: harbourGraph(), texts: new Map(Object.entries(harbourTexts)) };
  const quads = fromTurtle(turtle.write(exported));

  test('JSON-LD and Turtle are the same triples', async () => {
    expect(lines(await fromJsonld(jsonld.write(exported)))).toEqual(lines(quads));
    expect(lines(quads).length).toBeGreaterThan(150);
  });

  test('every place is an annotation, and what is stated as a fact a triple', () => {
    expect(instances(quads, oa('Annotation'))).toHaveLength(7);
    expect(instances(quads, oa('TextQuoteSelector'))).toHaveLength(8);
    expect(plain(quads).sort()).toEqual([
      'urn:remit:node:country/norland https://schema.org/funder urn:remit:node:organisation/harbour-office',
      'urn:remit:node:organisation/harbour-office https://schema.org/funder urn:remit:node:activity/night-ferry',
      'urn:remit:node:organisation/harbour-office urn:remit:relation:runs urn:remit:node:activity/night-ferry',
      'urn:remit:node:organisation/harbour-office urn:remit:relation:runs urn:remit:node:activity/patrols',
    ]);
  });

  test('a plan and a denial are statements with their status, and nothing more', () => {
    expect(reified(quads)).toContainEqual({
      subject: 'urn:remit:node:country/norland', predicate: 'https://schema.org/funder', object: 'urn:remit:node:organisation/harbour-office',
      polarity: 'affirmed', modality: 'planned', sayer: 'urn:remit:node:organisation/tide-board',
    });
    expect(reified(quads)).toContainEqual(expect.objectContaining({ object: 'urn:remit:node:activity/night-ferry', polarity: 'negated', modality: 'asserted' }));
    const facts = assemble({ ...harbour(), statements: harbour().statements.filter(({ polarity, evidence }) => polarity === 'negated' || evidence.modality !== 'asserted') }, ontology, '1');
    expect(plain(fromTurtle(turtle.write({ ...exported, graph: facts })))).toEqual([]);
  });

  test('what only somebody says is no triple of its own', () => {
    const statements = harbour().statements.filter(({ relation }) => relation === 'runs').map((one) => ({ ...one, evidence: { ...one.evidence, attributedTo: 'country/norland' } }));
    const said = fromTurtle(turtle.write({ ...exported, graph: assemble({ ...harbour(), statements }, ontology, '1') }));
    expect([reified(said).length, plain(said)]).toEqual([2, []]);
  });

  test('names are of the classes that others know', () => {
    expect(instances(quads, 'http://www.w3.org/ns/org#Organization').sort()).toEqual(['urn:remit:node:organisation/harbour-office', 'urn:remit:node:organisation/tide-board']);
    expect(instances(quads, 'https://schema.org/Country')).toEqual(['urn:remit:node:country/norland']);
    expect(instances(quads, 'http://www.w3.org/ns/prov#Agent')).toEqual(['urn:remit:node:organisation/tide-board']);
  });

  test('a text that is missing is an error', () => {
    expect(() => turtle.write({ ...exported, texts: new Map() })).toThrow('the text of the document "a" is missing');
  });
});

test('hostile texts: both parse to the same triples, with as many of each as the graph has', async () => {
  await fc.assert(fc.asyncProperty(hostileGraph, async (graph) => {
    const texts = hostileTexts(graph);
    const quads = fromTurtle(turtle.write({ graph, texts }));
    expect(lines(await fromJsonld(jsonld.write({ graph, texts })))).toEqual(lines(quads));
    const { annotations, pieces, statements, stated } = countsOf(graph);
    expect(instances(quads, oa('Annotation'))).toHaveLength(annotations);
    expect(instances(quads, oa('TextPositionSelector'))).toHaveLength(pieces);
    expect(reified(quads)).toHaveLength(statements);
    expect(plain(quads)).toHaveLength(stated);
    const outright = reified(quads).filter(({ polarity, modality, sayer }) => polarity === 'affirmed' && modality === 'asserted' && sayer === undefined);
    expect(plain(quads).sort()).toEqual([...new Set(outright.map(({ subject, predicate, object }) => `${subject} ${predicate} ${object}`))].sort());
  }), { numRuns: 60 });
});

test('positions count code points, and read what is quoted', () => {
  fc.assert(fc.property(hostileGraph, (graph) => {
    const texts = hostileTexts(graph);
    const quads = fromTurtle(turtle.write({ graph, texts }));
    const [characters] = [...texts.values()].map((text) => Array.from(text));
    for (const piece of instances(quads, oa('SpecificResource'))) {
      const [quotation, position] = objects(quads, piece, oa('hasSelector')) as [string, string];
      const [start, end] = ['start', 'end'].map((name) => Number(objects(quads, position, oa(name))[0]!));
      expect(objects(quads, quotation, oa('exact'))).toEqual([characters!.slice(start, end).join('').replace(/\p{Cs}/gu, '\uFFFD')]);
    }
  }), { numRuns: 60 });
});

test.each([['ab', 1, 1], ['\u{1F6A2}b', 2, 1], ['\u{1F6A2}b', 0, 0], ['a\u{1F6A2}\u{1F6A2}b', 5, 3], ['\uD800b', 1, 1]])('in %j offset %i stands after %i', (text, offset, points) => {
  expect(countedText(text).codePoints(offset)).toBe(points);
});
