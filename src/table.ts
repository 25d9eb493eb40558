/** Comma-separated values (RFC 4180), other delimiters found out. The only file that imports Papa Parse. */
import Papa from 'papaparse';

export interface Table {
  /** By the names of the first line. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly faults: readonly Fault[];
}

export interface Fault {
  /** Number of the row below the names, from 1. */
  readonly row: number;
  readonly message: string;
  /** Whether cells are only missing at the end of the row. */
  readonly short: boolean;
}

/** Reads a table with the names of its columns in the first line. Empty lines are no rows. */
export function readTable(csv: string): Table {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.trim(), { header: true, skipEmptyLines: true });
  const faults = errors.filter(({ code }) => code !== 'UndetectableDelimiter');
  return { rows: data, faults: faults.map(({ row, message, code }) => ({ row: (row ?? 0) + 1, message, short: code === 'TooFewFields' })) };
}

/**
 * A table with these cells, the first row its columns' names; lines end in CR LF. Reads back with `readTable`. A tab is quoted too,
 * since whoever finds the delimiter out by itself could take it for one.
 */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(rows.map((row) => [...row]), { newline: '\r\n', quotes: (cell: string) => cell.includes('\t') })}\r\n`;
}
