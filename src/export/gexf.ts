import type { GraphAttributes, RemitGraph } from '../graph/graph.ts';
import { edgeStatus } from '../graph/status.ts';
import { marked } from '../graph/strands.ts';
import type { Format } from './formats.ts';
import { edgeFields, escaped, nodeFields } from './graphml.ts';

/**
 * GEXF 1.3 (https://gexf.net/schema.html) for Gephi and Gephi Lite, with the same attributes as the GraphML: parallel edges kept, each of its relation's
 * `kind`, which like its label says what is not stated as a fact; place, size and colour as in the picture; the weight of an edge is how many places state it.
 */
export const gexf: Format = { name: 'GEXF', file: 'graph.gexf', mediaType: 'application/xml', write: (graph) => write(graph, { version: '1.3', space: 'http://gexf.net/1.3', kinds: true }) };

/** GEXF 1.2, as far as networkx and older programs read: it has no `kind`, so that some of them make one of parallel edges. */
export const gexf12: Format = { name: 'GEXF 1.2', file: 'graph.gexf', mediaType: 'application/xml', write: (graph) => write(graph, { version: '1.2', space: 'http://www.gexf.net/1.2draft', kinds: false }) };

interface Edition {
  readonly version: string;
  /** The namespace; "/viz" and "/gexf.xsd" stand below it. */
  readonly space: string;
  readonly kinds: boolean;
}

const TYPES = { string: 'string', double: 'double', int: 'integer' } as const;

type Field = Pick<(typeof nodeFields)[number], 'name' | 'type'>;

function write(graph: RemitGraph, { version, space, kinds: hasKinds }: Edition): string {
  const { generator, documents, kinds } = graph.getAttributes();
  // networkx takes an edge's attribute of that name for its own.
  const fields = hasKinds ? edgeFields : edgeFields.map((field) => (field.name === 'key' ? { ...field, name: 'edge' } : field));
  const ids = new Map(graph.nodes().map((key, i) => [key, `n${i}`]));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gexf xmlns="${space}" xmlns:viz="${space}/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`
      + ` xsi:schemaLocation="${space} ${space}/gexf.xsd" version="${version}">`,
    '<meta>', `<creator>${escaped(`${generator.name} ${generator.version}`)}</creator>`, `<description>${escaped(described(documents))}</description>`, '</meta>',
    '<graph defaultedgetype="directed" idtype="string" mode="static">',
    ...declarations('node', nodeFields), ...declarations('edge', fields),
    `<nodes count="${graph.order}">`,
    ...graph.mapNodes((key, attributes) => [
      `<node id="${ids.get(key)!}" label="${quoted(attributes.label)}">`, ...values(nodeFields, { key, attributes }),
      `<viz:size value="${attributes.size}"/>`, `<viz:position x="${attributes.x}" y="${attributes.y}" z="0"/>`, ...colour(kinds[attributes.kind]?.colour), '</node>',
    ]).flat(),
    '</nodes>', `<edges count="${graph.size}">`,
    ...graph.mapEdges((key, attributes, source, target) => ({ key, attributes, source, target })).flatMap((edge, i) => [
      `<edge id="e${i}" source="${ids.get(edge.source)!}" target="${ids.get(edge.target)!}" type="directed" label="${quoted(marked(edge.attributes.label, edgeStatus(edge.attributes)))}"`
        + `${hasKinds ? ` kind="${quoted(kindOf(edge.attributes))}"` : ''} weight="${edge.attributes.evidence.length}">`,
      ...values(fields, edge), '</edge>',
    ]),
    '</edges>', '</graph>', '</gexf>', '',
  ].join('\n');
}

function described(documents: GraphAttributes['documents']): string {
  return `Who does what, as stated in ${documents.map(({ reference, title }) => reference ?? title).join('; ')}`;
}

type Edge = Parameters<typeof edgeFields[number]['of']>[0]['attributes'];

/** Programs that merge parallel edges keep those of different kinds apart: so a denial, or a plan, stays apart from what is stated. */
function kindOf(edge: Edge): string {
  const status = edgeStatus(edge);
  return status === 'stated' ? edge.relation : `${status} ${edge.relation}`;
}

function declarations(owner: 'node' | 'edge', fields: readonly Field[]): string[] {
  return [`<attributes class="${owner}" mode="static">`, ...fields.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${TYPES[type]}"/>`), '</attributes>'];
}

function values<T>(fields: readonly (Field & { of(item: T): string | number | null })[], item: T): string[] {
  const written = fields.flatMap(({ name, of }) => {
    const value = of(item);
    return value === null ? [] : [`<attvalue for="${name}" value="${quoted(String(value))}"/>`];
  });
  return ['<attvalues>', ...written, '</attvalues>'];
}

/** "#rrggbb"; anything else is left out. */
function colour(hex: string | undefined): string[] {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex ?? '');
  if (!parts) return [];
  const [r, g, b] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return [`<viz:color r="${r!}" g="${g!}" b="${b!}"/>`];
}

/** The value of an attribute: white space as references, since a parser would read it as spaces. */
function quoted(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
