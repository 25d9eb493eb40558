/** The shape of `graph.json`, and the one door to graphology. */
import { MultiDirectedGraph, UndirectedGraph } from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import type { DocumentRecord, EntityMention, Evidence, Polarity } from '../model.ts';

export interface KindAttributes {
  label: string;
  /** As CSS writes it: "#0072b2". */
  colour: string;
}

export interface RelationAttributes {
  /** As seen from the source: "funds". */
  label: string;
  /** As seen from the target: "funded by". */
  inverse: string;
  /** Of a dossier: "means". */
  group: string;
  /** The term of a public vocabulary that means the same. */
  iri?: string;
}

export interface GraphAttributes {
  generator: { name: string; version: string };
  /** Sorted by id. */
  documents: DocumentRecord[];
  /** By the name that nodes have in `kind`. */
  kinds: Record<string, KindAttributes>;
  /** By the name that edges have in `relation`. */
  relations: Record<string, RelationAttributes>;
}

export interface NodeAttributes {
  /** The short name that the text uses: "HSO". */
  label: string;
  /** The full name where it is known, else the label. */
  name: string;
  /** A name of `kinds`. */
  kind: string;
  /** Every form under which it is named, sorted. */
  aliases: string[];
  /** Where it is named; source offsets. */
  mentions: EntityMention[];
  x: number;
  y: number;
  /** The radius at which the viewer draws it, in pixels. */
  size: number;
  /** 0 is the largest community. */
  community: number;
}

/** One edge for each source, relation, target and polarity. */
export interface EdgeAttributes {
  /** A name of `relations`. */
  relation: string;
  /** Its label. */
  label: string;
  /** Whether the text says so, or denies it. */
  polarity: Polarity;
  /** The places that say so; never empty. */
  evidence: Evidence[];
}

/** A directed graphology graph with parallel edges and self-loops; keys of nodes are stable and readable: "organisation/iom". */
export type RemitGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;
/** What `graph.json` holds. */
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
