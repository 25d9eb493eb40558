import type { Evidence } from '../src/model.ts';
import type { EdgeRecord, GraphData } from './graph-data.ts';
import { statusWords, type Status } from './status.ts';
import { byGroup } from './wording.ts';

/** One line of a dossier: an edge as seen from one of its ends. */
export interface Line {
  readonly edge: EdgeRecord;
  /** The node at the other end. */
  readonly other: string;
  /** The relation's words in this direction. */
  readonly words: string;
  readonly status: readonly { status: Status; word: string }[];
  /** Which place to open: the first with the edge's firmest status. */
  readonly place: number;
  readonly evidence: Evidence;
}

export interface LineGroup {
  readonly group: string;
  readonly lines: readonly Line[];
}

/**
 * What a node does (`out`) or what others do to it (`in`), by group, then by relation; within a relation the facts
 * first, then by the other node's label.
 */
export function linesOf(data: GraphData, node: string, direction: 'out' | 'in'): LineGroup[] {
  const edges = (direction === 'out' ? data.outgoing : data.incoming).get(node) ?? [];
  const groups = new Map<string, Line[]>();
  for (const edge of edges) groups.set(edge.group, [...(groups.get(edge.group) ?? []), lineOf(data, edge, direction)]);
  return [...groups]
    .sort(([a], [b]) => byGroup(a, b))
    .map(([group, lines]) => ({ group, lines: lines.sort((a, b) => compare(data, a, b)) }));
}

function lineOf(data: GraphData, edge: EdgeRecord, direction: 'out' | 'in'): Line {
  const place = Math.max(0, edge.statuses.indexOf(edge.status));
  const evidence = edge.evidence[place]!;
  return {
    edge, place, evidence,
    other: direction === 'out' ? edge.target : edge.source,
    words: direction === 'out' ? edge.label : edge.inverse,
    status: statusWords(edge.polarity, evidence, data.labelOf),
  };
}

function compare(data: GraphData, a: Line, b: Line): number {
  if (a.words !== b.words) return a.words < b.words ? -1 : 1;
  if (a.status.length !== b.status.length) return a.status.length - b.status.length;
  const [left, right] = [data.labelOf(a.other), data.labelOf(b.other)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** "Coast Guard, not: inspects ferries": a statement in one line of text, for names of controls. */
export function asText(data: GraphData, edge: EdgeRecord): string {
  const words = statusWords(edge.polarity, edge.evidence[Math.max(0, edge.statuses.indexOf(edge.status))]!, data.labelOf);
  const status = words.length ? `, ${words.map(({ word }) => word).join(', ')}:` : '';
  return `${data.labelOf(edge.source)}${status} ${edge.label} ${data.labelOf(edge.target)}`;
}
