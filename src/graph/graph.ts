/** The shape of `graph.json`, and the one door to graphology. */
import { MultiDirectedGraph, UndirectedGraph } from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import type { DocumentRecord, EntityMention, Evidence, Polarity } from '../model.ts';

export interface KindAttributes {
  label: string;
  colour: string;
}

export interface RelationAttributes {
  label: string;
  inverse: string;
  group: string;
  iri?: string;
}

export interface GraphAttributes {
  generator: { name: string; version: string };
  documents: DocumentRecord[];
  kinds: Record<string, KindAttributes>;
  relations: Record<string, RelationAttributes>;
}

export interface NodeAttributes {
  label: string;
  name: string;
  kind: string;
  aliases: string[];
  mentions: EntityMention[];
  x: number;
  y: number;
  /** The radius at which the viewer draws it, in pixels. */
  size: number;
  /** 0 is the largest community. */
  community: number;
}

export interface EdgeAttributes {
  relation: string;
  label: string;
  polarity: Polarity;
  evidence: Evidence[];
}

export type RemitGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;
export type SerializedRemitGraph = SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

/** The name under which Remit signs its files. */
export const generatorName = 'remit';

export function emptyGraph(): RemitGraph {
  return new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
}

/** The graph that was serialized so. Throws where it is none: an edge to nowhere, a key used twice. */
export function graphFrom(serialized: SerializedRemitGraph): RemitGraph {
  return MultiDirectedGraph.from<NodeAttributes, EdgeAttributes, GraphAttributes>(serialized);
}

/** What layout and communities look at: joined nodes only, one link for each pair, without direction or self-loops. */
export type Skeleton = UndirectedGraph<{ x: number; y: number; size: number }, { weight: number }>;

/** The skeleton of a graph; `weight` counts the edges between two nodes, in either direction. */
export function skeletonOf(graph: RemitGraph): Skeleton {
  const skeleton: Skeleton = new UndirectedGraph();
  graph.forEachNode((key, { size }) => {
    if (graph.degreeWithoutSelfLoops(key) > 0) skeleton.addNode(key, { x: 0, y: 0, size });
  });
  graph.forEachEdge((_, __, source, target) => {
    if (source !== target) skeleton.updateEdge(source, target, ({ weight }) => ({ weight: (weight ?? 0) + 1 }));
  });
  return skeleton;
}
