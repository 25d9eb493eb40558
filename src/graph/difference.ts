import type { Evidence } from '../model.ts';
import type { RemitGraph } from './graph.ts';
import type { Status } from './status.ts';
import { edgeStatus } from './status.ts';
import { told } from './telling.ts';

/** A place that states something: how it is told, its sentence, document and place in it. */
export interface Place extends Pick<Evidence, 'quote' | 'document' | 'place' | 'predicate'> {
  readonly told: string;
}

/** A statement that one graph has and the other has not. */
export interface Side {
  readonly edge: string;
  readonly status: Status;
  readonly places: readonly Place[];
}

/** A statement that both have, at other places or with another status. */
export interface Change {
  readonly edge: string;
  readonly before: Status;
  readonly after: Status;
  readonly gained: readonly Place[];
  readonly lost: readonly Place[];
}

export interface Difference {
  readonly documents: { readonly gained: readonly string[]; readonly lost: readonly string[] };
  readonly gained: readonly Side[];
  readonly lost: readonly Side[];
  readonly changed: readonly Change[];
}

/**
 * What the second graph states and the first does not, and the other way round. Statements are told apart by their keys; a place is the
 * same where document, citation, sentence, status, time and sayer are: where it stands in the document and which rule found it do not count.
 */
export function differenceOf(first: RemitGraph, second: RemitGraph): Difference {
  const ids = [first, second].map((graph) => graph.getAttribute('documents').map(({ id }) => id)) as [string[], string[]];
  return {
    documents: { gained: without(ids[1], ids[0]), lost: without(ids[0], ids[1]) },
    gained: second.filterEdges((edge) => !first.hasEdge(edge)).map((edge) => sideOf(second, edge)),
    lost: first.filterEdges((edge) => !second.hasEdge(edge)).map((edge) => sideOf(first, edge)),
    changed: second.filterEdges((edge) => first.hasEdge(edge)).map((edge) => changeOf(first, second, edge))
      .filter(({ before, after, gained, lost }) => before !== after || gained.length > 0 || lost.length > 0),
  };
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return some.filter((one) => !known.has(one));
}

function sideOf(graph: RemitGraph, edge: string): Side {
  return { edge, status: edgeStatus(graph.getEdgeAttributes(edge)), places: graph.getEdgeAttribute(edge, 'evidence').map((entry) => placeOf(graph, edge, entry)) };
}

function changeOf(first: RemitGraph, second: RemitGraph, edge: string): Change {
  const [before, after] = [first, second].map((graph) => graph.getEdgeAttribute(edge, 'evidence')) as [Evidence[], Evidence[]];
  const only = (some: readonly Evidence[], others: readonly Evidence[], graph: RemitGraph) => {
    const known = new Set(others.map(identity));
    return some.filter((entry) => !known.has(identity(entry))).map((entry) => placeOf(graph, edge, entry));
  };
  return { edge, before: edgeStatus(first.getEdgeAttributes(edge)), after: edgeStatus(second.getEdgeAttributes(edge)), gained: only(after, before, second), lost: only(before, after, first) };
}

function identity({ document, place, quote, predicate, modality, attributedTo, time }: Evidence): string {
  return JSON.stringify([document, place, quote, predicate, modality, attributedTo, time && [time.text, time.from, time.to]]);
}

function placeOf(graph: RemitGraph, edge: string, evidence: Evidence): Place {
  const { label, polarity } = graph.getEdgeAttributes(edge);
  const [source, target] = graph.extremities(edge);
  const { quote, document, place, predicate } = evidence;
  return { told: told(graph, { source, target, words: label, polarity }, evidence), quote, document, place, predicate };
}
