import type { EdgeAttributes, GraphAttributes, NodeAttributes, RemitGraph, SerializedRemitGraph } from '../src/graph/graph.ts';
import { graphFrom } from '../src/graph/graph.ts';
import type { Citation, OutlineEntry, Span } from '../src/model.ts';
import { wholeShelf, type Shelf } from './shelf.ts';
import { firmest, statusOf, type Status } from './status.ts';

export interface Outline {
  furniture: Span[];
  outline: OutlineEntry[];
  references?: Citation[];
}

export interface NodeRecord extends NodeAttributes {
  key: string;
}

/** An edge of the graph with its relation's words and the status of each of its places. */
export interface EdgeRecord extends EdgeAttributes {
  key: string;
  source: string;
  target: string;
  inverse: string;
  group: string;
  /** The firmest of `statuses`: how the edge is drawn. */
  status: Status;
  /** One for each evidence, in the same order. */
  statuses: Status[];
}

/** What `remit build` wrote, with everything that the panels look up more than once already in place. */
export interface GraphData extends GraphAttributes {
  graph: RemitGraph;
  nodes: ReadonlyMap<string, NodeRecord>;
  edges: ReadonlyMap<string, EdgeRecord>;
  outgoing: ReadonlyMap<string, readonly EdgeRecord[]>;
  incoming: ReadonlyMap<string, readonly EdgeRecord[]>;
  outlines: Readonly<Record<string, Outline>>;
  shelf: Shelf;
  labelOf(key: string): string;
}

/** Takes a graph from its shelf. Throws an Error with a line that a reader can act on. */
export async function loadGraph(shelf: Shelf): Promise<GraphData> {
  const [graph, outlines] = await Promise.all([shelf.graph(), shelf.outline()]);
  return indexGraph(graph as object, outlines as Record<string, Outline>, shelf);
}

/** @param serialized a graphology serialized graph as in graph.json. */
export function indexGraph(serialized: object, outlines: Record<string, Outline>, shelf: Shelf = wholeShelf({ graph: serialized, outline: outlines, omissions: [], sources: {} })): GraphData {
  const graph = graphFrom(serialized as SerializedRemitGraph);
  const attributes = graph.getAttributes();
  const nodes = new Map<string, NodeRecord>(graph.mapNodes((key, node) => [key, { key, ...node }]));
  const edges = new Map<string, EdgeRecord>();
  const outgoing = new Map<string, EdgeRecord[]>([...nodes.keys()].map((key) => [key, []]));
  const incoming = new Map<string, EdgeRecord[]>([...nodes.keys()].map((key) => [key, []]));
  graph.forEachEdge((key, edge, source, target) => {
    const relation = attributes.relations[edge.relation];
    const statuses = edge.evidence.map((one) => statusOf(edge.polarity, one));
    const record: EdgeRecord = {
      ...edge, key, source, target, statuses, status: firmest(statuses),
      inverse: relation?.inverse ?? `${edge.label} (by)`, group: relation?.group ?? 'other',
    };
    edges.set(key, record);
    outgoing.get(source)?.push(record);
    incoming.get(target)?.push(record);
  });
  const labelOf = (key: string): string => nodes.get(key)?.label ?? key;
  return { ...attributes, graph, nodes, edges, outgoing, incoming, outlines, shelf, labelOf };
}
