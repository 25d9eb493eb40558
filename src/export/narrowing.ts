import type { Selection } from './selection.ts';
import { Failure } from '../failure.ts';
import type { RemitGraph } from '../graph/graph.ts';
import { byText } from '../graph/order.ts';
import type { Status } from '../graph/status.ts';
import { STATUSES } from '../graph/status.ts';
import { editDistance, theOneNamed } from '../graph/names.ts';

/** What a user asks for of a graph; what is not given is not narrowed down. */
export interface Narrowing {
  /** Names of these kinds, and statements between them: ["organisation"]. */
  readonly kinds?: readonly string[];
  /** By their names in `data/relations`: ["funds"]. */
  readonly relations?: readonly string[];
  /** Places with one of these statuses; "affirmed" is stated or reported. */
  readonly status?: readonly (Status | 'affirmed' | (string & {}))[];
  /** What is near this name, whatever its kind. */
  readonly around?: string;
  /** How many statements away from it that may be: 1 if not given. */
  readonly depth?: number;
}

/** `--status affirmed`: said to be so, by the document or by somebody in it. */
const affirmed: readonly Status[] = ['stated', 'reported'];

/** What that selects in a graph. Throws a `Failure` where there is no such kind, relation, status or name. */
export function selectionOf(graph: RemitGraph, { kinds, relations, status, around, depth }: Narrowing): Selection {
  if (depth !== undefined && around === undefined) throw new Failure('--depth is how far from --around; give that too');
  const known = { kind: Object.keys(graph.getAttribute('kinds')), relation: Object.keys(graph.getAttribute('relations')) };
  return {
    kinds: chosen(kinds, 'kind', known.kind),
    relations: chosen(relations, 'relation', known.relation),
    statuses: chosen(status, 'status', ['affirmed', ...STATUSES])?.flatMap((name) => (name === 'affirmed' ? affirmed : STATUSES.filter((one) => one === name))),
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
