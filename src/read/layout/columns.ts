/** The order in which a page is read: columns from the left, between the lines that go across them. */
import { groupBy } from './groups.ts';
import type { Run } from './runs.ts';

/** So many lines stand on each side of a gutter, and it is so wide: in parts of the letters' size. */
const FEWEST_LINES = 4;
const NARROWEST_GUTTER = 0.8;
/** A column is at least so wide, in parts of the letters' size: narrower ones are those of a table, or labels. */
const NARROWEST_COLUMN = 9;
const MOST_ACROSS = 0.5;
/** So many of a column's lines end before the gutter; the others may reach into it. */
const USUAL = 0.9;
const DEEPEST = 4;

/** Stretches of one column each, in the order of reading; runs from the top of each. */
export function columnsOf(runs: readonly Run[], depth = 0): Run[][] {
  const gutter = depth < DEEPEST ? findGutter(runs) : null;
  if (gutter === null) return runs.length ? [[...runs]] : [];
  const across = runs.filter((run) => crosses(run, gutter)).map(({ y }) => y);
  const bands = groupBy(runs, (run) => (crosses(run, gutter) ? 2 * countBelow(across, run.y) + 1 : 2 * countBelow(across, run.y)));
  return mergeBands([...bands].toSorted(([a], [b]) => a - b)).flatMap(({ whole, band }) => {
    if (whole) return [band];
    const [left, right] = [band.filter((run) => run.right <= gutter), band.filter((run) => run.right > gutter)];
    return [...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1)];
  });
}

const crosses = (run: Run, gutter: number): boolean => run.left < gutter && run.right > gutter;
const countBelow = (ys: readonly number[], y: number): number => ys.filter((one) => one < y).length;

/** Lines that go across the columns, one below the other, are one stretch. */
function mergeBands(bands: readonly (readonly [number, Run[]])[]): { whole: boolean; band: Run[] }[] {
  const merged: { whole: boolean; band: Run[] }[] = [];
  for (const [number, band] of bands) {
    const whole = number % 2 === 1;
    if (whole && merged.at(-1)?.whole) merged.at(-1)!.band.push(...band);
    else merged.push({ whole, band: [...band] });
  }
  return merged;
}

/** The place of the gutter with the most lines on its thinner side, less those that cross it; null where there is none. */
function findGutter(runs: readonly Run[]): number | null {
  let best: number | null = null;
  let highest = 0;
  const size = median(runs.map((run) => run.size));
  for (const start of new Set(runs.map(({ left }) => Math.round(left)))) {
    const edge = start - 0.5;
    const left = runs.filter((run) => run.right < edge);
    const right = runs.filter((run) => run.left >= edge);
    const usual = left.map((run) => run.right).toSorted((a, b) => a - b)[Math.floor(USUAL * left.length)] ?? edge;
    if (edge - usual < NARROWEST_GUTTER * size) continue;
    const across = runs.length - left.length - right.length;
    const score = Math.min(left.length, right.length) - across;
    if (score <= highest || !areColumns(left, right, across, size)) continue;
    [best, highest] = [(Math.max(...left.map((run) => run.right)) + edge) / 2, score];
  }
  return best;
}

function areColumns(left: readonly Run[], right: readonly Run[], across: number, size: number): boolean {
  const fewer = Math.min(left.length, right.length);
  if (fewer < FEWEST_LINES || across > MOST_ACROSS * fewer) return false;
  if ([left, right].some((side) => median(widths(side)) < NARROWEST_COLUMN * size)) return false;
  const [top, bottom] = [Math.max(...[left, right].map((side) => Math.min(...side.map(({ y }) => y)))), Math.min(...[left, right].map((side) => Math.max(...side.map(({ y }) => y))))];
  return right.filter(({ y }) => y >= top && y <= bottom).length >= fewer / 2 && left.filter(({ y }) => y >= top && y <= bottom).length >= fewer / 2;
}

/** Of each line, from its first run to its last. */
function widths(runs: readonly Run[]): number[] {
  return [...groupBy(runs, ({ y }) => Math.round(y)).values()].map((line) => Math.max(...line.map((run) => run.right)) - Math.min(...line.map((run) => run.left)));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
