import type { RemitGraph } from '../graph/graph.ts';
import { emptyGraph } from '../graph/graph.ts';
import type { Status } from '../graph/status.ts';
import { statusOf } from '../graph/status.ts';
import type { Evidence } from '../model.ts';

/** Which part of a graph is wanted; what is left out is not narrowed down. */
export interface Selection {
  /** Names of these kinds, and statements between them. */
  readonly kinds?: readonly string[];
  readonly relations?: readonly string[];
  /** Only places with one of these statuses; a statement with none of them is left out. */
  readonly statuses?: readonly Status[];
  /** A node's key, kept whatever its kind, and how many statements away from it another may be. */
  readonly around?: { readonly key: string; readonly depth: number };
}

/**
 * The part of a graph that is selected, as a graph of its own in the same order. Where relations or statuses are narrowed down,
 * names left without a statement go too. Who is said to say what remains comes along, whatever the kind; documents that nothing
 * speaks of any more do not.
 */
export function selected(graph: RemitGraph, selection: Selection): RemitGraph {
  const evidence = evidenceKept(graph, selection);
  const near = selection.around ? neighbourhood(graph, evidence, selection.around) : undefined;
  if (near) for (const edge of evidence.keys()) if (!graph.extremities(edge).every((key) => near.has(key))) evidence.delete(edge);
  const nodes = new Set(near ?? (selection.relations || selection.statuses ? [] : graph.filterNodes((_, { kind }) => !selection.kinds || selection.kinds.includes(kind))));
  for (const [edge, places] of evidence) {
    for (const key of [...graph.extremities(edge), ...places.map(({ attributedTo }) => attributedTo)]) if (key !== null && graph.hasNode(key)) nodes.add(key);
  }
  return part(graph, nodes, evidence);
}

type Kept = Map<string, Evidence[]>;

/** Edges by key with the places that remain of them. */
function evidenceKept(graph: RemitGraph, { kinds, relations, statuses, around }: Selection): Kept {
  const passes = (key: string, kind: string) => !kinds || kinds.includes(kind) || key === around?.key;
  const kept: Kept = new Map();
  graph.forEachEdge((edge, { relation, polarity, evidence }, source, target, from, to) => {
    if ((relations && !relations.includes(relation)) || !passes(source, from.kind) || !passes(target, to.kind)) return;
    const places = statuses ? evidence.filter((entry) => statuses.includes(statusOf(polarity, entry))) : evidence;
    if (places.length) kept.set(edge, places);
  });
  return kept;
}

/** Every node at most `depth` kept statements away, in either direction; itself included. */
function neighbourhood(graph: RemitGraph, kept: Kept, { key, depth }: NonNullable<Selection['around']>): Set<string> {
  const found = new Set([key]);
  let rim = [key];
  for (let step = 0; step < depth && rim.length; step++) {
    const next = rim.flatMap((node) => graph.edges(node).filter((edge) => kept.has(edge)).map((edge) => graph.opposite(node, edge)));
    rim = [...new Set(next)].filter((node) => !found.has(node));
    for (const node of rim) found.add(node);
  }
  return found;
}

function part(graph: RemitGraph, nodes: ReadonlySet<string>, kept: Kept): RemitGraph {
  const result = emptyGraph();
  const spokenOf = new Set([...kept.values()].flat().map(({ document }) => document));
  graph.forEachNode((key, attributes) => {
    if (!nodes.has(key)) return;
    result.addNode(key, attributes);
    for (const { document } of attributes.mentions) spokenOf.add(document);
  });
  graph.forEachEdge((edge, attributes, source, target) => {
    const evidence = kept.get(edge);
    if (evidence) result.addEdgeWithKey(edge, source, target, { ...attributes, evidence });
  });
  const attributes = graph.getAttributes();
  result.replaceAttributes({ ...attributes, documents: attributes.documents.filter(({ id }) => spokenOf.has(id)) });
  return result;
}
