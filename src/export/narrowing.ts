import type { Selection } from './selection.ts';
import { Failure } from '../failure.ts';
import type { RemitGraph } from '../graph/graph.ts';
import { byText } from '../graph/order.ts';
import type { Status } from '../graph/status.ts';
import { STATUSES } from '../graph/status.ts';
import { editDistance, theOneNamed } from '../graph/names.ts';

/** What a user asks for of a graph. */
export interface Narrowing {
  readonly kinds?: readonly string[];
  readonly relations?: readonly string[];
  /** Of `statusNames`. */
  readonly status?: readonly string[];
  readonly around?: string;
  readonly depth?: number;
}

/** `--status affirmed`: said to be so, by the document or by somebody in it. */
const affirmed: readonly Status[] = ['stated', 'reported'];

/** What that selects in a graph. Throws a `Failure` where there is no such kind, relation or name. */
export function selectionOf(graph: RemitGraph, { kinds, relations, status, around, depth }: Narrowing): Selection {
  if (depth !== undefined && around === undefined) throw new Failure('--depth is how far from --around; give that too');
  const known = { kind: Object.keys(graph.getAttribute('kinds')), relation: Object.keys(graph.getAttribute('relations')) };
  return {
    kinds: chosen(kinds, 'kind', known.kind),
    relations: chosen(relations, 'relation', known.relation),
    statuses: status?.flatMap((name) => (name === 'affirmed' ? affirmed : STATUSES.filter((one) => one === name))),
    around: around === undefined ? undefined : { key: theOneNamed(graph, around), depth: depth ?? 1 },
  };
}

function chosen(given: readonly string[] | undefined, what: string, known: readonly string[]): string[] | undefined {
  return given?.map((name) => known.find((one) => one.toLowerCase() === name.toLowerCase()) ?? unknown(name, what, known));
}

function unknown(name: string, what: string, known: readonly string[]): never {
  const near = known.filter((one) => editDistance(one.toLowerCase(), name.toLowerCase().slice(0, 80)) <= 2);
  const list = near.length ? `did you mean ${near.join(', ')}?` : `there are ${[...known].sort(byText).join(', ')}`;
  throw new Failure(`no ${what} is called "${name}"; ${list}`);
}
