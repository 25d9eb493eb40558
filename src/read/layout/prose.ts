/** Columns of runs -> lines and paragraphs of text. */
import type { Run } from './runs.ts';

/** Parts of the usual distance of lines: what parts paragraphs. */
const PARAGRAPH_GAP = 1.35;
/** A column of fewer lines does not tell how far apart its lines usually stand. */
const ENOUGH = 15;
/** Parts of the letters' size. */
const SAME_LINE = 0.35;
const OTHER_SIZE = 0.12;
const INDENT = 0.9;
const LETTER = 0.5;
const CELL_GAP = 2.5;
const UNEVEN = 0.3;
const LARGEST_INDENT = 12;
const LABEL = /^(?:\(?[\p{L}\p{N}]{1,4}[.)]|[•·▪●◦–—*-]|\[\d{1,3}\])$/u;

interface Line {
  readonly runs: readonly Run[];
  readonly left: number;
  readonly y: number;
  readonly size: number;
}

/** How far apart lines usually stand in a document, in parts of their size: the most frequent distance in its columns. */
export function usualStep(columns: readonly (readonly Run[])[]): number {
  const counts = new Map<number, number>();
  for (const column of columns) {
    const lines = linesOf(column);
    lines.slice(1).forEach((line, i) => {
      const step = Math.round((10 * (line.y - lines[i]!.y)) / line.size) / 10;
      counts.set(step, (counts.get(step) ?? 0) + 1);
    });
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 1;
}

/** The lines of one column as text: '' is a blank line, and white space before a line its indent. `usual` is the document's `usualStep`. */
export function proseOf(runs: readonly Run[], usual: number): string[] {
  const lines = linesOf(runs);
  const steps = lines.slice(1).map((line, i) => line.y - lines[i]!.y);
  const leading = lines.length < ENOUGH ? usual * lines[0]!.size : steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 4)]!;
  const margin = marginOf(lines);
  const edge = Math.max(...runs.map((run) => run.right));
  const text: string[] = [];
  lines.forEach((line, i) => {
    const last = lines[i - 1];
    const stretched = isStretched(line, margin, edge);
    const cells = !stretched && isRow(line, lines[i - 1], lines[i + 1]);
    if (last && (cells || steps[i - 1]! > PARAGRAPH_GAP * leading || Math.abs(line.size - last.size) > OTHER_SIZE * last.size)) text.push('');
    const indent = Math.min(LARGEST_INDENT, Math.round((line.left - margin) / (LETTER * line.size)));
    const before = line.left - margin > INDENT * line.size ? ' '.repeat(indent) : '';
    if (cells) text.push(...line.runs.flatMap((run, cell) => (cell > 0 ? ['', run.text] : [before + run.text])), '');
    else text.push(before + joined(line.runs, stretched));
  });
  return text;
}

function linesOf(runs: readonly Run[]): Line[] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const last = lines.at(-1)?.[0];
    if (last && Math.abs(run.y - last.y) <= SAME_LINE * Math.min(run.size, last.size)) lines.at(-1)!.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => {
    const sorted = line.toSorted((a, b) => a.left - b.left);
    return { runs: sorted, left: sorted[0]!.left, y: sorted[0]!.y, size: Math.max(...sorted.map(({ size }) => size)) };
  });
}

/** Where most lines begin. */
function marginOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}

/** Whether the line was made to fill its column: it does, and the gaps between its words are all alike. */
function isStretched({ runs, left, size }: Line, margin: number, edge: number): boolean {
  if (left - margin > 4 * size || edge - runs.at(-1)!.right > size / 2) return false;
  const gaps = runs.slice(1).map((run, i) => run.left - runs[i]!.right);
  return Math.max(...gaps) - Math.min(...gaps) < UNEVEN * size;
}

/** Whether the line is a row of a table: its cells, and those of a line beside it, begin at the same places. */
function isRow(line: Line, above: Line | undefined, below: Line | undefined): boolean {
  if (cellsOf(line).length === 0) return false;
  return [above, below].some((other) => other !== undefined && cellsOf(other).some((cell) => cellsOf(line).some((own) => Math.abs(own - cell) < line.size)));
}

/** Where the cells after the first begin; none where the first is only a label. */
function cellsOf({ runs, size }: Line): number[] {
  return runs.slice(1).filter((run, i) => run.left - runs[i]!.right > CELL_GAP * size && !(i === 0 && LABEL.test(runs[0]!.text))).map(({ left }) => left);
}

/** The runs of a line, wide gaps kept wide so that what was typed in columns still is. */
function joined(runs: readonly Run[], stretched: boolean): string {
  return runs.map((run, i) => {
    const last = runs[i - 1];
    if (!last) return run.text;
    const wide = !stretched && run.left - last.right > CELL_GAP * run.size && !(i === 1 && LABEL.test(last.text));
    return `${wide ? '    ' : ' '}${run.text}`;
  }).join('');
}
