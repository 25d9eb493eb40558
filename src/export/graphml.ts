import type { EdgeAttributes, NodeAttributes, RemitGraph } from '../graph/graph.ts';
import type { Format } from './formats.ts';

/**
 * GraphML (http://graphml.graphdrawing.org) that networkx, igraph and Gephi open and the GraphML schema accepts: parallel edges
 * kept, ids of the plain form `n0` and `e0` with the real key as data, lists and objects as JSON, nothing for null. Every
 * attribute of graph.json is in it; `modality` and `quote` are drawn out of the evidence for programs that read no JSON.
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
const json = <T>(name: string, of: (item: T) => unknown): Field<T> => string(name, (item) => JSON.stringify(of(item)));

const graphFields: readonly Field<RemitGraph>[] = [
  json('generator', (graph) => graph.getAttribute('generator')),
  json('documents', (graph) => graph.getAttribute('documents')),
  json('kinds', (graph) => graph.getAttribute('kinds')),
  json('relations', (graph) => graph.getAttribute('relations')),
];

const nodeFields: readonly Field<Keyed<NodeAttributes>>[] = [
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
];

const edgeFields: readonly Field<Keyed<EdgeAttributes>>[] = [
  string('key', ({ key }) => key),
  string('relation', ({ attributes }) => attributes.relation),
  string('label', ({ attributes }) => attributes.label),
  string('polarity', ({ attributes }) => attributes.polarity),
  string('modality', ({ attributes }) => [...new Set(attributes.evidence.map(({ modality }) => modality))].join(' ')),
  string('quote', ({ attributes }) => attributes.evidence[0]?.quote ?? null),
  json('evidence', ({ attributes }) => attributes.evidence),
];

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

/** Everything that XML 1.0 does not allow: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Character data; a carriage return is written as a reference, since a parser would read it as a line feed. */
function escaped(text: string): string {
  return text.replace(illegal, '\uFFFD')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}
