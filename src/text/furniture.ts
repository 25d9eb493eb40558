/** Which lines of a document are furniture, by the rules of its framing. */
import type { Framing, LineRule } from './framing.ts';
import type { Line } from './lines.ts';

/** No furniture is longer; a longer line is never tried. */
const LONGEST = 160;

export interface Furniture {
  /** For each line, whether it is furniture. */
  readonly marked: boolean[];
  /** For each marked line whose rule has named groups, what they read. */
  readonly groups: ReadonlyMap<number, Record<string, string | undefined>>;
}

/** What a line reads, or '' where it is too long to be furniture. */
export function short(text: string, line: Line): string {
  return line.end - line.start > LONGEST ? '' : text.slice(line.start, line.end);
}

/** The framing with the most signs in the first lines of the document, among those that have enough of them; else null. */
export function recognise(text: string, lines: readonly Line[], framings: readonly Framing[]): Framing | null {
  let best: Framing | null = null;
  let most = 0;
  for (const framing of framings) {
    const top = lines.slice(0, framing.signs.within).map((line) => short(text, line));
    const signs = framing.signs.lines.filter((sign) => top.some((line) => sign.line.test(line))).length;
    if (signs >= framing.signs.needed && signs > most) [best, most] = [framing, signs];
  }
  return best;
}

/** Marks the furniture lines. A line that only is furniture `beside` others is settled after them, both ways. */
export function markFurniture(text: string, lines: readonly Line[], framing: Framing): Furniture {
  const marked: boolean[] = new Array<boolean>(lines.length).fill(false);
  const groups = new Map<number, Record<string, string | undefined>>();
  const beside = new Map<number, LineRule>();
  const top = new Set(lines.slice(0, framing.signs.within).map((line) => short(text, line)));
  const mark = (i: number, rule: LineRule) => {
    marked[i] = true;
    const found = rule.line.exec(short(text, lines[i]!))?.groups;
    if (found) groups.set(i, found);
  };
  for (let i = 0; i < lines.length; i++) {
    const line = short(text, lines[i]!);
    if (!framing.anyFurniture.test(line)) continue;
    const rule = framing.furniture.find((each) => each.where !== 'beside' && each.line.test(line) && fits(each, line, i, lines, framing, top));
    if (rule?.where === 'onward') return { marked: marked.fill(true, i), groups };
    if (rule) mark(i, rule);
    else {
      const next = framing.furniture.find((each) => each.where === 'beside' && each.line.test(line));
      if (next) beside.set(i, next);
    }
  }
  spread(beside, marked, mark);
  return { marked, groups };
}

function fits(rule: LineRule, line: string, i: number, lines: readonly Line[], framing: Framing, top: ReadonlySet<string>): boolean {
  if (rule.where === 'top') return i < framing.signs.within;
  if (rule.where === 'running') return top.has(line);
  if (rule.where === 'alone') return lines[i]!.blank && (lines[i + 1]?.blank ?? true);
  return true;
}

function spread(beside: ReadonlyMap<number, LineRule>, marked: readonly boolean[], mark: (i: number, rule: LineRule) => void): void {
  for (const [i, rule] of beside) if (marked[i - 1] ?? false) mark(i, rule);
  for (const [i, rule] of [...beside].reverse()) if (!marked[i] && (marked[i + 1] ?? false)) mark(i, rule);
}
