/** Running heads and feet: what stands at the top or the bottom of page after page, and page numbers. */
import { groupBy } from './groups.ts';
import type { Run } from './runs.ts';

export interface PageRuns {
  /** In points. */
  readonly height: number;
  readonly runs: readonly Run[];
}

/** How many lines from the edge may be such, and how far they may move from page to page, in parts of the page's height. */
const REACH = 4;
const FEWEST = 3;
const TOLERANCE = 0.02;
const SAME_PLACE = 0.003;
/** In a document of so few pages two are enough. */
const SHORT = 6;
/** A page number by itself, or what stands on two pages only, is at least so far from the text, in parts of its size. */
const APART = 1.8;
const PAGE_NUMBER = /^(?:[-–—[(] ?)?(?:page )?(?:\d{1,4}|[ivxl]{1,6})(?:(?: of |\/| \/ )\d{1,4})?(?: ?[-–—\])])?$/i;

interface EdgeLine {
  readonly page: number;
  readonly runs: readonly Run[];
  readonly text: string;
  readonly shape: string;
  /** Of the page's height. */
  readonly y: number;
  readonly size: number;
}

type Edge = 'top' | 'bottom';

/**
 * The pages without running heads and feet. On the first page that has it a head stays where it reads the same on every page,
 * for it may be the title or the number of the document.
 */
export function withoutRunning(pages: readonly PageRuns[]): (readonly Run[])[] {
  const gone = new Set<Run>();
  for (const edge of ['top', 'bottom'] as const) {
    const edges = pages.map((page, i) => edgeLines(page, i, edge));
    const all = edges.flat();
    const taken = edges.map((lines) => running(lines, all, edge, pages));
    const places = taken.flat();
    const others = edges.flatMap((lines, i) => (taken[i]!.length || i === 0 ? [] : lines.slice(0, 1))).filter((line) => placesLike(line, places) >= FEWEST);
    for (const line of [...places, ...others]) for (const run of line.runs) gone.add(run);
  }
  return pages.map(({ runs }) => runs.filter((run) => !gone.has(run)));
}

/** A head that changes from chapter to chapter: how many that do not stand at its very place, in its size. */
function placesLike(line: EdgeLine, places: readonly EdgeLine[]): number {
  return places.filter(({ y, size }) => Math.abs(y - line.y) < SAME_PLACE && Math.abs(size - line.size) < 0.5).length;
}

/** The lines nearest to the edge, from the edge inwards. */
function edgeLines({ runs, height }: PageRuns, page: number, edge: Edge): EdgeLine[] {
  const lines = [...groupBy(runs, ({ y }) => Math.round(y))].toSorted(([a], [b]) => (edge === 'top' ? a - b : b - a)).slice(0, REACH);
  return lines.map(([y, line]) => {
    const text = line.map((run) => run.text).join(' ');
    return { page, runs: line, text, shape: shapeOf(text), y: y / height, size: line[0]!.size };
  });
}

/** Those of a page's lines at one edge, from the edge inwards, that run through the document. */
function running(lines: readonly EdgeLine[], all: readonly EdgeLine[], edge: Edge, pages: readonly PageRuns[]): EdgeLine[] {
  const taken: EdgeLine[] = [];
  for (const [i, line] of lines.entries()) {
    const same = all.filter((other) => Math.abs(other.y - line.y) < TOLERANCE && other.shape === line.shape);
    const count = new Set(same.map(({ page }) => page)).size;
    const gap = lines[i + 1] === undefined ? Infinity : Math.abs(lines[i + 1]!.y - line.y) * pages[line.page]!.height;
    const runs = count >= FEWEST || (count === 2 && pages.length <= SHORT && gap > APART * line.size);
    if (!runs && !(PAGE_NUMBER.test(line.text) && gap > APART * line.size)) break;
    const first = edge === 'top' && line.page === 0 && same.every(({ text }) => text === line.text) && !PAGE_NUMBER.test(line.text);
    if (!first) taken.push(line);
  }
  return taken;
}

/** What stays the same where only numbers change. */
function shapeOf(text: string): string {
  return PAGE_NUMBER.test(text) ? '#' : text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
