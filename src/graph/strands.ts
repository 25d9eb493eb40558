import type { Evidence, Polarity } from '../model.ts';
import type { RemitGraph } from './graph.ts';
import type { Status } from './status.ts';
import { statusOf, STATUSES } from './status.ts';

/** The places of one edge that put it in the same way: what is stated and what is planned are two strands of an edge. */
export interface Strand {
  /** The edge's key. */
  readonly edge: string;
  readonly source: string;
  readonly target: string;
  readonly relation: string;
  /** The relation's words, with the status before them where it is none of a fact: "funds", "planned: funds". */
  readonly label: string;
  readonly polarity: Polarity;
  readonly status: Status;
  /** Never empty. */
  readonly evidence: readonly Evidence[];
}

/** The strands of some edges, of all if none are given, in the graph's order, the firmest of an edge first. */
export function strandsOf(graph: RemitGraph, ...edges: readonly string[]): Strand[] {
  return (edges.length ? edges : graph.edges()).flatMap((edge) => {
    const { relation, label, polarity, evidence } = graph.getEdgeAttributes(edge);
    const [source, target] = graph.extremities(edge);
    const byStatus = STATUSES.map((status) => ({ status, evidence: evidence.filter((entry) => statusOf(polarity, entry) === status) }));
    return byStatus.filter((part) => part.evidence.length > 0)
      .map((part) => ({ edge, source, target, relation, label: marked(label, part.status), polarity, ...part }));
  });
}

/** A relation's words such that nobody takes them for a fact where they are none: "denied: funds". */
export function marked(label: string, status: Status): string {
  return status === 'stated' ? label : `${status}: ${label}`;
}
