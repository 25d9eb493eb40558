import type { Evidence } from '../src/model.ts';
import type { EdgeRecord, GraphData } from './graph-data.ts';
import { placePasses, type Shown } from './filter.ts';
import { statusWords, type Status } from './status.ts';
import { shortPlace } from './wording.ts';

/** The table of statements: one row for each place that states something. Pure. */

export interface Row {
  readonly edge: EdgeRecord;
  /** Which of the edge's places, counted from 0. */
  readonly place: number;
  readonly evidence: Evidence;
  readonly status: Status;
}

export const COLUMNS = ['subject', 'relation', 'object', 'when', 'said', 'where'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** Every place of the edges shown that passes the filters itself, and that holds every word of `words` in a name, its relation or its sentence. */
export function rowsOf(data: GraphData, shown: Pick<Shown, 'edges'>, hidden: Parameters<typeof placePasses>[2], words = ''): Row[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const rows: Row[] = [];
  for (const edge of data.edges.values()) {
    if (!shown.edges.has(edge.key)) continue;
    edge.evidence.forEach((evidence, place) => {
      if (!placePasses(edge, place, hidden)) return;
      if (wanted.length > 0) {
        const text = `${data.labelOf(edge.source)} ${edge.label} ${data.labelOf(edge.target)} ${evidence.quote}`.toLowerCase();
        if (!wanted.every((word) => text.includes(word))) return;
      }
      rows.push({ edge, place, evidence, status: edge.statuses[place]! });
    });
  }
  return rows;
}

/** What a cell says in words; the order of a column is the order of these, numbers in them by value. */
export function cellText(row: Row, column: Column, data: Pick<GraphData, 'labelOf'>): string {
  const { edge, evidence } = row;
  const cells: Readonly<Record<Column, () => string>> = {
    subject: () => data.labelOf(edge.source),
    relation: () => [...statusWords(edge.polarity, { ...evidence, attributedTo: null }, data.labelOf).map(({ word }) => word), edge.label].join(' '),
    object: () => data.labelOf(edge.target),
    when: () => evidence.time?.text.toLowerCase() ?? '',
    said: () => (evidence.attributedTo === null ? '' : data.labelOf(evidence.attributedTo)),
    where: () => shortPlace(evidence.place),
  };
  return cells[column]();
}

const collator = new Intl.Collator('en', { numeric: true });

/** Sorted by a column: dates by when they begin, places by where they stand in their document; rows without a value last, either way. */
export function sorted(rows: readonly Row[], { column, descending }: Order, data: Pick<GraphData, 'labelOf'>): Row[] {
  const turn = descending ? -1 : 1;
  if (column === 'where') return [...rows].sort((a, b) => turn * byPlace(a, b));
  const keyOf = (row: Row): string => (column === 'when' ? row.evidence.time?.from || row.evidence.time?.to || '' : column === 'relation' ? row.edge.label : cellText(row, column, data));
  const keys = rows.map(keyOf);
  // Words are compared slowly: each of them once, then by rank.
  const rank = new Map([...new Set(keys)].sort(collator.compare).map((key, i) => [key, i + 1]));
  const keyed = rows.map((row, i) => ({ row, rank: keys[i] === '' ? Infinity : turn * rank.get(keys[i]!)! }));
  keyed.sort((a, b) => (a.rank === b.rank ? byPlace(a.row, b.row) : a.rank - b.rank));
  return keyed.map(({ row }) => row);
}

function byPlace(a: Row, b: Row): number {
  return (a.evidence.document < b.evidence.document ? -1 : a.evidence.document > b.evidence.document ? 1 : 0)
    || (a.evidence.spans[0]?.start ?? 0) - (b.evidence.spans[0]?.start ?? 0);
}
