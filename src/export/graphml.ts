import type { EdgeAttributes, NodeAttributes, RemitGraph } from '../graph/graph.ts';
import { edgeStatus } from '../graph/status.ts';
import { marked } from '../graph/strands.ts';
import { xmlCharacters } from './characters.ts';
import type { Format } from './formats.ts';

/**
 * GraphML (http://graphml.graphdrawing.org) that networkx, igraph and Gephi open and the GraphML schema accepts: parallel edges
 * kept, ids of the plain form `n0` and `e0` with the real key as data, lists and objects as JSON, nothing for null. Every
 * attribute of graph.json is in it, so that `readGraphml` makes the same graph of it: an edge's own label as `words`, and as `rest`
 * what no other field has, or what XML cannot hold. For programs that read no JSON, `status` (the firmest of the evidence), `modality`
 * and `quote` are drawn out of the evidence, and `label` says the status of what is not stated as a fact.
 */
export const graphml: Format = { name: 'GraphML', file: 'graph.graphml', mediaType: 'application/xml', write };

type Type = 'string' | 'double' | 'int';
type Value = string | number | null;
interface Field<T> {
  readonly name: string;
  readonly type: Type;
  readonly of: (item: T) => Value;
}
interface Keyed<T> {
  readonly key: string;
  readonly attributes: T;
}

const string = <T>(name: string, of: (item: T) => Value): Field<T> => ({ name, type: 'string', of });
const json = <T>(name: string, of: (item: T) => unknown): Field<T> => string(name, (item) => jsonText(of(item)));

const graphFields: readonly Field<RemitGraph>[] = [
  json('generator', (graph) => graph.getAttribute('generator')),
  json('documents', (graph) => graph.getAttribute('documents')),
  json('kinds', (graph) => graph.getAttribute('kinds')),
  json('relations', (graph) => graph.getAttribute('relations')),
  string('rest', (graph) => rest(graph.getAttributes(), ['generator', 'documents', 'kinds', 'relations'])),
];

export const nodeFields: readonly Field<Keyed<NodeAttributes>>[] = [
  string('key', ({ key }) => key),
  string('label', ({ attributes }) => attributes.label),
  string('name', ({ attributes }) => attributes.name),
  string('kind', ({ attributes }) => attributes.kind),
  json('aliases', ({ attributes }) => attributes.aliases),
  json('mentions', ({ attributes }) => attributes.mentions),
  { name: 'x', type: 'double', of: ({ attributes }) => attributes.x },
  { name: 'y', type: 'double', of: ({ attributes }) => attributes.y },
  { name: 'size', type: 'double', of: ({ attributes }) => attributes.size },
  { name: 'community', type: 'int', of: ({ attributes }) => attributes.community },
  string('rest', ({ key, attributes }) => rest({ key, ...attributes }, ['key', 'label', 'name', 'kind', 'aliases', 'mentions', 'x', 'y', 'size', 'community'])),
];

export const edgeFields: readonly Field<Keyed<EdgeAttributes>>[] = [
  string('key', ({ key }) => key),
  string('relation', ({ attributes }) => attributes.relation),
  string('label', ({ attributes }) => marked(attributes.label, edgeStatus(attributes))),
  string('words', ({ attributes }) => attributes.label),
  string('status', ({ attributes }) => edgeStatus(attributes)),
  string('polarity', ({ attributes }) => attributes.polarity),
  string('modality', ({ attributes }) => [...new Set(attributes.evidence.map(({ modality }) => modality))].join(' ')),
  string('quote', ({ attributes }) => attributes.evidence[0]?.quote ?? null),
  json('evidence', ({ attributes }) => attributes.evidence),
  string('rest', ({ key, attributes }) => rest({ key, ...attributes }, ['key', 'relation', 'label', 'polarity', 'evidence'])),
];

/** JSON of the attributes that have no field of their own, or that XML cannot hold there; null where there are none. */
function rest(attributes: object, fields: readonly string[]): string | null {
  const left = Object.entries(attributes).filter(([name, value]) => !fields.includes(name) || (typeof value === 'string' && xmlCharacters(value) !== value));
  return left.length ? jsonText(Object.fromEntries(left)) : null;
}

/** JSON in which everything that XML cannot hold is an escape; JSON itself escapes all of it but the last two. */
function jsonText(value: unknown): string {
  return JSON.stringify(value).replaceAll('\uFFFE', '\\ufffe').replaceAll('\uFFFF', '\\uffff');
}

function write(graph: RemitGraph): string {
  const ids = new Map(graph.nodes().map((key, i) => [key, `n${i}`]));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
      + ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...declarations('graph', graphFields), ...declarations('node', nodeFields), ...declarations('edge', edgeFields),
    '<graph id="G" edgedefault="directed">',
    ...data('graph', graphFields, graph),
    ...graph.mapNodes((key, attributes) => element(`node id="${ids.get(key)!}"`, data('node', nodeFields, { key, attributes }))),
    ...graph.mapEdges((key, attributes, source, target) => ({ key, attributes, source, target })).map((edge, i) =>
      element(`edge id="e${i}" source="${ids.get(edge.source)!}" target="${ids.get(edge.target)!}"`, data('edge', edgeFields, edge))),
    '</graph>', '</graphml>', '',
  ].join('\n');
}

function declarations<T>(owner: string, fields: readonly Field<T>[]): string[] {
  return fields.map(({ name, type }) => `<key id="${owner}_${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`);
}

function data<T>(owner: string, fields: readonly Field<T>[], item: T): string[] {
  return fields.flatMap(({ name, of }) => {
    const value = of(item);
    return value === null ? [] : [`<data key="${owner}_${name}">${escaped(String(value))}</data>`];
  });
}

/** `start` is the element's name and attributes; these hold ids of our own making only, and need no escaping. */
function element(start: string, children: readonly string[]): string {
  return [`<${start}>`, ...children, `</${start.slice(0, start.indexOf(' '))}>`].join('\n');
}

/** Character data; a carriage return is written as a reference, since a parser would read it as a line feed. */
export function escaped(text: string): string {
  return xmlCharacters(text)
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}
