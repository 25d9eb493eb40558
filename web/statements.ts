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

/** A question that a dossier answers, with its lines by group of relation. */
export interface Section {
  readonly title: string;
  readonly groups: readonly LineGroup[];
}

const TITLES = ['What it is', 'What it does', 'What it must do', 'What it plans', 'What it is asked to do', 'What it may do', 'What it does not do', 'Whom it works with', 'What others do to it', 'Who does it'] as const;
type Title = (typeof TITLES)[number];

const BY_STATUS: Readonly<Record<Status, Title>> = {
  stated: 'What it does', reported: 'What it does', required: 'What it must do', planned: 'What it plans', requested: 'What it is asked to do', possible: 'What it may do', denied: 'What it does not do',
};

/** What it is part of and where (out), and who pays for it and made it part of something (in), by group; under which law, and by whom it was set up, by relation. */
const IDENTITY = { out: { groups: ['being', 'structure'], relations: ['actsUnder', 'basedOn'] }, in: { groups: ['structure', 'means'], relations: ['establishes'] } } as const;
/** In which order that is told; relations that are not named here come after these, and what belongs to it last. */
const IDENTITY_ORDER = ['out isA', 'out partOf', 'in comprises', 'out memberOf', 'out represents', 'out reportsTo', 'in oversees', 'out headedBy', 'out actsUnder', 'out basedOn', 'in establishes', 'in funds', 'in donates', 'in sponsors', 'in supplies', 'in staffs', 'out locatedIn', 'out operatesIn'];
const IDENTITY_LAST = ['out oversees', 'out comprises', 'in partOf', 'in memberOf', 'in reportsTo'];

/**
 * Everything that is said of a node, question by question; in each by group, then by relation, facts first, then by the other node's label.
 * Nothing is told twice: what belongs to what it is, or to whom it works with, stands there alone; a denial always stands with the denials, or with what
 * others do not do to it. @param passes whether an edge is told.
 */
export function sectionsOf(data: GraphData, node: string, passes: (edge: EdgeRecord) => boolean = () => true): Section[] {
  const activity = data.nodes.get(node)?.kind === 'activity';
  const found = new Map<Title, Line[]>();
  for (const direction of ['out', 'in'] as const) for (const edge of (direction === 'out' ? data.outgoing : data.incoming).get(node) ?? []) {
    if (!passes(edge) || (direction === 'in' && edge.source === edge.target)) continue;
    const title = activity ? (direction === 'out' ? 'What it is' : 'Who does it') : titleOf(edge, direction);
    found.set(title, [...(found.get(title) ?? []), lineOf(data, edge, direction)]);
  }
  return TITLES.flatMap((title) => (found.has(title) ? [{ title, groups: title === 'What it is' && !activity ? [identity(data, node, found.get(title)!)] : groupsOf(data, found.get(title)!) }] : []));
}

/** In one group: the relation's words say enough. */
function identity(data: GraphData, node: string, lines: readonly Line[]): LineGroup {
  const rank = ({ edge }: Line): number => {
    const key = `${edge.source === node ? 'out' : 'in'} ${edge.relation}`;
    const first = IDENTITY_ORDER.indexOf(key);
    return first >= 0 ? first : IDENTITY_ORDER.length + 1 + IDENTITY_LAST.indexOf(key);
  };
  return { group: 'being', lines: lines.toSorted((a, b) => rank(a) - rank(b) || compare(data, a, b)) };
}

function titleOf(edge: EdgeRecord, direction: 'out' | 'in'): Title {
  if (edge.status !== 'denied') {
    if ((IDENTITY[direction].groups as readonly string[]).includes(edge.group) || (IDENTITY[direction].relations as readonly string[]).includes(edge.relation)) return 'What it is';
    if (edge.group === 'together') return 'Whom it works with';
  }
  return direction === 'out' ? BY_STATUS[edge.status] : 'What others do to it';
}

function groupsOf(data: GraphData, lines: readonly Line[]): LineGroup[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.edge.group, [...(groups.get(line.edge.group) ?? []), line]);
  return [...groups].sort(([a], [b]) => byGroup(a, b)).map(([group, its]) => ({ group, lines: its.sort((a, b) => compare(data, a, b)) }));
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
