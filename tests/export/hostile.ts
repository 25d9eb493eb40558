/** Graphs whose every text is as bad as a document could make it. */
import fc from 'fast-check';
import type { RemitGraph } from '../../src/graph/graph.ts';
import { emptyGraph } from '../../src/graph/graph.ts';
import type { Evidence, Modality, Polarity } from '../../src/model.ts';

const pieces = [
  '"', "'", '\\', '`', '\n', '\r', '\t', '\r\n', '\0', '\u0001', '\u001B[31m', '\u0085', '&', '<', '>', ']]>', '<!--', '</script>', '<b>', '{', '}', '[', ']', '(', ')',
  '|', '#', '*', '_', '%', '=', '+', '-', '@', ',', ';', ':', '^^', '$', '\u202E', '\u200F', '\u2028', '\uFEFF', '\uFFFE', '\uFFFF', '\uD800', '\uDC00', '\u{1F6A2}',
  '\\u0027', '\\n', '\\N', '&amp;', '&#13;', '\u05E9\u05DC\u05D5\u05DD', '//', '/*', '*/', '--', '1. ', '~~~', 'a', ' ', '=1+1', '__proto__', 'constructor',
];

export const nasty = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 12 }));

const modalities: readonly Modality[] = ['asserted', 'planned', 'possible', 'required', 'requested'];
const polarities: readonly Polarity[] = ['affirmed', 'negated'];

const text = `${'\u{1F6A2} '.repeat(30)}and "the" office\nruns \uD800 <a> ferry${' \u05E9\\'.repeat(20)}`;

/** The texts of the documents that hostile graphs speak of. */
export const hostileTexts = (graph: RemitGraph): Map<string, string> => new Map(graph.getAttribute('documents').map(({ id }) => [id, text]));

const span = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 })).map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));

function evidenceOf(document: string, sayers: readonly string[]): fc.Arbitrary<Evidence> {
  const spans = fc.array(span, { minLength: 1, maxLength: 2 });
  return fc.record({
    document: fc.constant(document), spans, quote: nasty, subject: spans, trigger: spans, object: spans, predicate: nasty, verb: nasty,
    modality: fc.constantFrom(...modalities), time: fc.option(fc.record({ text: nasty, from: fc.constantFrom('', '2031-05-01', 'x'), to: fc.constant('') })),
    attributedTo: fc.option(fc.constantFrom(...sayers)), place: nasty, rule: nasty,
  });
}

interface World { keys: string[]; labels: string[]; relations: string[]; document: string }

const world: fc.Arbitrary<World> = fc.record({
  keys: fc.uniqueArray(nasty.map((name) => `organisation/${name}`), { minLength: 2, maxLength: 4 }), labels: fc.array(nasty, { minLength: 4, maxLength: 4 }),
  relations: fc.uniqueArray(nasty, { minLength: 2, maxLength: 2 }), document: fc.constantFrom('a', 'b "c" <d>'),
});

/** A graph of a few nodes and edges, with unlisted attributes too. */
export const hostileGraph: fc.Arbitrary<RemitGraph> = world.chain((made) => fc.array(fc.record({
  from: fc.nat(made.keys.length - 1), to: fc.nat(made.keys.length - 1), relation: fc.constantFrom(...made.relations), polarity: fc.constantFrom(...polarities),
  evidence: fc.array(evidenceOf(made.document, made.keys), { minLength: 1, maxLength: 3 }), more: fc.option(nasty, { nil: undefined }),
}), { maxLength: 5 }).map((edges) => {
  const graph = emptyGraph();
  const [kind, label] = [made.labels[0]!, made.labels[1]!];
  graph.replaceAttributes({
    generator: { name: 'remit', version: '1.2.3' },
    documents: [{ id: made.document, title: label, file: kind, format: 'text', sha256: '0', characters: text.length, reference: label }],
    kinds: Object.fromEntries([[kind, { label, colour: '#000000' }]]),
    relations: Object.fromEntries(made.relations.map((relation, i) => [relation, { label: relation, inverse: label, group: kind, ...(i ? { iri: label } : {}) }])),
  });
  for (const [i, key] of made.keys.entries()) {
    graph.addNode(key, {
      label: made.labels[i]!, name: made.labels[3 - i]!, kind: i ? kind : 'organisation', aliases: [label, made.labels[i]!],
      mentions: [{ document: made.document, start: 0, end: 2, form: 'name' }], x: i / 3, y: -1e-7, size: 4, community: 0, ...(i ? {} : { reason: label }),
    });
  }
  for (const [i, { from, to, relation, polarity, evidence, more }] of edges.entries()) {
    graph.addEdgeWithKey(`${made.keys[from]!}|${i}|${relation}`, made.keys[from]!, made.keys[to]!, { relation, label: relation, polarity, evidence, ...(more === undefined ? {} : { more }) });
  }
  return graph;
}));
