import { XMLParser } from 'fast-xml-parser';
import type { EdgeAttributes, GraphAttributes, NodeAttributes, RemitGraph } from '../graph/graph.ts';
import { generatorName, graphFrom } from '../graph/graph.ts';

interface Data { '@key': string; '#text'?: string }
interface Item { '@id': string; '@source'?: string; '@target'?: string; data?: Data[] }
interface Root { key?: Record<string, string>[]; graph?: { data?: Data[]; node?: Item[]; edge?: Item[] } }
type Fields = Readonly<Record<string, string>>;

/** Element and attribute text comes as it stands in the file: what its references stand for is put in by `decoded` alone. */
const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, trimValues: false, processEntities: false,
  isArray: (name) => ['data', 'node', 'edge', 'key'].includes(name),
});

/**
 * The graph that a GraphML file of Remit's was written from. Only the five entities of XML itself and character references are
 * read; a file with a document type declaration is refused, since it could define others.
 * Throws an `Error` of one line where the text is not such a file.
 */
export function readGraphml(xml: string): RemitGraph {
  if (/<!DOCTYPE/i.test(xml)) throw new Error('it has a document type declaration, which is not read');
  const root = parsed(xml);
  const names = new Map((root.key ?? []).map((key) => [key['@id'], key['@attr.name'] ?? '']));
  const fields = (data: readonly Data[] = []): Fields =>
    Object.fromEntries(data.map((entry) => [names.get(entry['@key']) ?? '', decoded(entry['#text'] ?? '')]));
  const attributes = graphAttributes(fields(root.graph?.data));
  const nodes = (root.graph?.node ?? []).map((item) => ({ id: item['@id'], ...nodeOf(fields(item.data)) }));
  const keys = new Map(nodes.map(({ id, key }) => [id, key]));
  const edges = (root.graph?.edge ?? []).map((item) => {
    const edge = edgeOf(fields(item.data));
    const [source, target] = [item['@source'], item['@target']].map((id) => keys.get(id ?? ''));
    if (source === undefined || target === undefined) throw new Error(`${edge.key} leads to a node that is not there`);
    return { ...edge, source, target };
  });
  return graphFrom({
    options: { type: 'directed', multi: true, allowSelfLoops: true }, attributes, edges,
    nodes: nodes.map(({ key, attributes: its }) => ({ key, attributes: its })),
  });
}

function parsed(xml: string): Root {
  const document = parser.parse(xml) as { graphml?: Root } | undefined;
  if (!document?.graphml?.graph) throw new Error('it is no GraphML');
  return document.graphml;
}

function graphAttributes(fields: Fields): GraphAttributes {
  const generator = 'generator' in fields ? (json(fields, 'generator') as GraphAttributes['generator'] | null) : null;
  if (generator?.name !== generatorName) throw new Error('it is no GraphML that Remit wrote');
  return {
    generator,
    documents: json(fields, 'documents') as GraphAttributes['documents'],
    kinds: json(fields, 'kinds') as GraphAttributes['kinds'],
    relations: json(fields, 'relations') as GraphAttributes['relations'],
    ...rest(fields),
  };
}

function nodeOf(fields: Fields): { key: string; attributes: NodeAttributes } {
  const number = (name: string) => Number(text(fields, name));
  const { key = text(fields, 'key'), ...more } = rest(fields);
  return {
    key: String(key),
    attributes: {
      label: text(fields, 'label'), name: text(fields, 'name'), kind: text(fields, 'kind'),
      aliases: json(fields, 'aliases') as NodeAttributes['aliases'], mentions: json(fields, 'mentions') as NodeAttributes['mentions'],
      x: number('x'), y: number('y'), size: number('size'), community: number('community'),
      ...more,
    },
  };
}

function edgeOf(fields: Fields): { key: string; attributes: EdgeAttributes } {
  const { key = text(fields, 'key'), ...more } = rest(fields);
  return {
    key: String(key),
    attributes: {
      relation: text(fields, 'relation'), label: text(fields, 'words'), polarity: text(fields, 'polarity') as EdgeAttributes['polarity'],
      evidence: json(fields, 'evidence') as EdgeAttributes['evidence'],
      ...more,
    },
  };
}

function rest(fields: Fields): Record<string, unknown> {
  return 'rest' in fields ? (json(fields, 'rest') as Record<string, unknown>) : {};
}

function text(fields: Fields, name: string): string {
  const value = fields[name];
  if (value === undefined) throw new Error(`"${name}" is missing from ${fields['key'] ?? 'an element'}`);
  return value;
}

function json(fields: Fields, name: string): unknown {
  try {
    return JSON.parse(text(fields, name));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`"${name}" of ${fields['key'] ?? 'the graph'} is not JSON`, { cause: error });
    throw error;
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character data with its references replaced, once: "&amp;lt;" is "&lt;". */
function decoded(data: string): string {
  return data.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name) return entities[name] ?? whole;
    const point = decimal ? Number(decimal) : parseInt(hexadecimal!, 16);
    return point <= 0x10FFFF ? String.fromCodePoint(point) : whole;
  });
}
