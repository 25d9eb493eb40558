/** What can be done with a graph once it is built. A name is any under which a node goes: key, label, full name or alias, in any case. */
import type { LikelyPair } from '../corrections/likeness.ts';
import { likelyPairs } from '../corrections/likeness.ts';
import { dossier } from '../export/markdown.ts';
import type { Narrowing } from '../export/narrowing.ts';
import { selectionOf } from '../export/narrowing.ts';
import type { Responsibilities } from '../export/responsibilities.ts';
import { responsibilitiesOf } from '../export/responsibilities.ts';
import { selected } from '../export/selection.ts';
import type { Difference } from '../graph/difference.ts';
import { differenceOf } from '../graph/difference.ts';
import type { RemitGraph } from '../graph/graph.ts';
import type { Named } from '../graph/names.ts';
import { nearNames, nodesNamed, theOneNamed } from '../graph/names.ts';
import type { Path, ToldStrand } from '../graph/paths.ts';
import { pathsIn, toldStrands } from '../graph/paths.ts';
import type { Stats } from '../graph/stats.ts';
import { statsOf } from '../graph/stats.ts';

/**
 * Everything that a graph states, in its order: each statement once for each status in which it is put, with all its places and the
 * sentence that tells it. Read `status` before you take one for a fact: only "stated" is.
 */
export function statements(graph: RemitGraph): ToldStrand[] {
  return toldStrands(graph);
}

/** The nodes that go by a name; none where nobody does. */
export function find(graph: RemitGraph, name: string): Named[] {
  return nodesNamed(graph, name);
}

/** Labels of nodes with a name close to this one, the closest first; at most five. */
export function suggest(graph: RemitGraph, name: string): string[] {
  return nearNames(graph, name);
}

/** What an agency does and what others do to it, each with its places. Throws a `Failure` where nothing, or more than one node, goes by the name. */
export function trace(graph: RemitGraph, name: string): Responsibilities {
  return responsibilitiesOf(graph, theOneNamed(graph, name));
}

/** The same as Markdown (CommonMark), with every sentence and citation. */
export function traceMarkdown(graph: RemitGraph, name: string): string {
  return dossier(graph, trace(graph, name));
}

export interface PathOptions {
  /** Only along the statements' own direction; else in either. */
  readonly directed?: boolean;
  /** Only over statements so put; ["affirmed"], which is stated or reported, if not given. */
  readonly status?: Narrowing['status'];
}

/** The shortest ways from one name to another over what is stated, at most twelve. Throws a `Failure` where a name is nobody's, or several nodes'. */
export function paths(graph: RemitGraph, from: string, to: string, { directed = false, status = ['affirmed'] }: PathOptions = {}): Path[] {
  return pathsIn(select(graph, { status }), theOneNamed(graph, from), theOneNamed(graph, to), directed);
}

/**
 * A part of a graph, as a graph of its own: names of some kinds, some relations, some statuses, or what is near a name.
 * Throws a `Failure` where there is no such kind, relation, status or name.
 */
export function select(graph: RemitGraph, narrowing: Narrowing): RemitGraph {
  return selected(graph, selectionOf(graph, narrowing));
}

/** What the second graph states and the first does not, and the other way round. */
export function diff(first: RemitGraph, second: RemitGraph): Difference {
  return differenceOf(first, second);
}

/** How much of what is in a graph. */
export function stats(graph: RemitGraph): Stats {
  return statsOf(graph);
}

/** Pairs of nodes that may be one thing, the likeliest first, with the reasons for and against. Nothing is joined: a correction does that. */
export function likelyDuplicates(graph: RemitGraph): LikelyPair[] {
  return likelyPairs(graph.export());
}
