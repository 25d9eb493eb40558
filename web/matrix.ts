import type { EdgeRecord, GraphData } from './graph-data.ts';
import type { Shown } from './filter.ts';
import type { MatrixBy, MatrixColumns } from './state.ts';
import { STATUSES, type Status } from './status.ts';
import { byGroup, groupName } from './wording.ts';

/** Who does what, as a table: agencies down, what is done across. Pure. */

export interface Cell {
  readonly edges: readonly EdgeRecord[];
  /** The statuses in it, the firmest first. */
  readonly statuses: readonly Status[];
  /** How many of the edges are said to be so. */
  readonly facts: number;
}

export interface MatrixColumn {
  readonly key: string;
  readonly label: string;
  readonly edges: number;
  /** How many agencies are said to do it, and not only to plan it or to be denied it. */
  readonly doers: number;
}

export interface MatrixRow {
  readonly key: string;
  readonly label: string;
  readonly edges: number;
  /** By column key. */
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

/** A row is an organisation; its cells hold the statements that have it as their subject. Rows and columns come with most statements first. */
export function matrixOf(data: GraphData, shown: Shown, by: MatrixBy): Matrix {
  const totals = new Map<string, { label: string; edges: number; doers: number }>();
  const rows: MatrixRow[] = [];
  for (const node of data.nodes.values()) {
    if (node.kind !== 'organisation' || !shown.nodes.has(node.key)) continue;
    const edges = new Map<string, EdgeRecord[]>();
    for (const edge of data.outgoing.get(node.key) ?? []) {
      const column = shown.edges.has(edge.key) ? columnOf(edge, by, data) : null;
      if (!column) continue;
      edges.set(column.key, [...(edges.get(column.key) ?? []), edge]);
      if (!totals.has(column.key)) totals.set(column.key, { label: column.label, edges: 0, doers: 0 });
    }
    const cells = new Map([...edges].map(([key, list]) => [key, cellOf(list)]));
    for (const [key, cell] of cells) {
      const total = totals.get(key)!;
      total.edges += cell.edges.length;
      if (cell.facts > 0) total.doers++;
    }
    rows.push({ key: node.key, label: node.label, edges: [...cells.values()].reduce((sum, cell) => sum + cell.edges.length, 0), cells });
  }
  const columns = [...totals].map(([key, total]) => ({ key, ...total }));
  columns.sort((a, b) => (by === 'group' ? byGroup(a.key, b.key) : b.doers - a.doers || b.edges - a.edges || byLabel(a, b)));
  return { columns, rows: rows.sort((a, b) => b.edges - a.edges || byLabel(a, b)) };
}

function columnOf(edge: EdgeRecord, by: MatrixBy, data: GraphData): { key: string; label: string } | null {
  if (by === 'group') return { key: edge.group, label: groupName(edge.group) };
  if (by === 'relation') return { key: edge.relation, label: edge.label };
  return data.nodes.get(edge.target)?.kind === 'activity' ? { key: edge.target, label: data.labelOf(edge.target) } : null;
}

function cellOf(edges: readonly EdgeRecord[]): Cell {
  const found = new Set(edges.flatMap((edge) => edge.status));
  return { edges, statuses: STATUSES.filter((status) => found.has(status)), facts: edges.filter(({ status }) => isFact(status)).length };
}

/** Stated, by the document or by somebody in it: not planned, allowed, demanded or denied. */
function isFact(status: Status): boolean {
  return status === 'stated' || status === 'reported';
}

function byLabel(a: { label: string; key: string }, b: { label: string; key: string }): number {
  return a.label.localeCompare(b.label, 'en', { numeric: true }) || (a.key < b.key ? -1 : 1);
}

/** `overlaps` are done by two agencies or more; `gaps` are spoken of, and nobody is said to do them. */
export function columnsOf({ columns }: Matrix, which: MatrixColumns): MatrixColumn[] {
  return columns.filter(({ doers }) => which === 'all' || (which === 'overlaps' ? doers > 1 : doers === 0));
}

/**
 * What is left of a matrix where only names with these words are asked for: the rows that have them, with every column they fill; or, where no row
 * has them, the columns that have them, with every row that fills one.
 */
export function withWords(matrix: Matrix, words: string): Matrix {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ label }: { label: string }): boolean => wanted.every((word) => label.toLowerCase().includes(word));
  if (wanted.length === 0) return matrix;
  const rows = matrix.rows.filter(fits);
  if (rows.length > 0) return { rows, columns: matrix.columns.filter(({ key }) => rows.some((row) => row.cells.has(key))) };
  const columns = matrix.columns.filter(fits);
  return { rows: matrix.rows.filter((row) => columns.some(({ key }) => row.cells.has(key))), columns };
}

/** Rows by name, by their number of statements, or by that in one column (its key after "column:"); more comes first. */
export function sortedRows({ rows }: Matrix, order: string): MatrixRow[] {
  if (order === 'name') return [...rows].sort(byLabel);
  const column = order.startsWith('column:') ? order.slice('column:'.length) : null;
  if (column === null) return [...rows];
  const size = (row: MatrixRow): number => row.cells.get(column)?.edges.length ?? 0;
  return [...rows].sort((a, b) => size(b) - size(a) || b.edges - a.edges || byLabel(a, b));
}
