/** Lines of text -> paragraphs and headings, whole where furniture cut them. */
import type { Span } from '../model.ts';
import type { Label } from './labels.ts';
import { labelsAt } from './labels.ts';
import { endsSentence, endsWithColon, headingShape, isRule, surelyGoesOn } from './shape.ts';
import { countLetters } from './letters.ts';

/** A line of text, furniture being gone. */
export interface TextLine extends Span {
  readonly indent: number;
  /** Whether a blank line, or the start of the text, stands between it and the line of text before. */
  readonly blank: boolean;
  /** Whether furniture or a form feed stands there. */
  readonly cut: boolean;
  /** The telegram's section, "02"; '' where there are none. */
  readonly section: string;
}

export interface Paragraph {
  kind: 'paragraph' | 'heading';
  label: Label | null;
  /** Source offsets where it begins, label included. */
  start: number;
  section: string;
  /** Its lines, label and white space around them left out; empty where only the label is there. */
  lines: Span[];
}

interface Reader {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly portion: RegExp;
  /** Whether the document is all capitals, so that case tells nothing. */
  readonly capitals: boolean;
  readonly done: Paragraph[];
  open: Paragraph | null;
  /** The last value of each style of label that is still in force. */
  last: Map<string, number>;
  /** Whether a drawn rule stands before the next line. */
  ruled: boolean;
}

/** A line this long is a whole paragraph of a text that is not wrapped. */
const UNWRAPPED = 150;
const LARGEST_NUMBER = 300;
const CAPITALS_SAMPLE = 20_000;

/** Groups lines into paragraphs. `portion` matches a paragraph's own classification, which is no text. */
export function paragraphsOf(text: string, lines: readonly TextLine[], portion: RegExp): Paragraph[] {
  const reader: Reader = {
    text, lines, portion, capitals: isCapitals(text, lines), done: [], open: null, last: new Map(), ruled: false,
  };
  for (let i = 0; i < lines.length; i++) readLine(reader, i);
  close(reader, lines.length);
  return reader.done.filter((paragraph) => paragraph.lines.length > 0);
}

function readLine(reader: Reader, i: number): void {
  const line = reader.lines[i]!;
  if (isRule(read(reader, line, 161))) {
    close(reader, i);
    reader.ruled = true;
    return;
  }
  const label = acceptedLabel(reader, i);
  if (label || begins(reader, i)) {
    close(reader, i);
    reader.open = { kind: 'paragraph', label, start: line.start, section: line.section, lines: [] };
    if (label) remember(reader, label);
    add(reader, { start: line.start + (label?.length ?? 0), end: line.end }, label !== null || line.blank || line.cut);
  } else add(reader, line, false);
  reader.ruled = false;
}

function add(reader: Reader, line: Span, first: boolean): void {
  const mark = first ? reader.portion.exec(reader.text.slice(line.start, Math.min(line.end, line.start + 24))) : null;
  const start = line.start + (mark?.[0].length ?? 0);
  if (start < line.end) reader.open!.lines.push({ start, end: line.end });
}

function read(reader: Reader, line: Span, most: number): string {
  return reader.text.slice(line.start, Math.min(line.end, line.start + most));
}

/** The end of the line before, all that its shape needs. */
function before(reader: Reader, i: number): string {
  const line = reader.lines[i - 1];
  return line ? reader.text.slice(Math.max(line.start, line.end - 80), line.end) : '';
}

/** Whether a line without a label begins a paragraph of its own. */
function begins(reader: Reader, i: number): boolean {
  const line = reader.lines[i]!;
  const open = reader.open;
  if (!open) return true;
  if (open.lines.length === 0) return false;
  if (!line.cut && !line.blank && i > 0 && !mayBeParagraph(line, reader.lines[i - 1]!)) return false;
  const end = before(reader, i);
  const lower = /^\p{Ll}/u.test(read(reader, line, 2));
  if (line.cut) return !lower && (endsSentence(end) || endsWithColon(end) || isHeading(reader, open, i) || headingAhead(reader, i, end));
  if (line.blank) return !(surelyGoesOn(end) && end.length >= 40 && (lower || reader.capitals));
  return endsSentence(end) && open.label?.style !== 'bullet';
}

/** Whether a line right below another may begin a paragraph: one is indented, or the other is unwrapped. */
function mayBeParagraph(line: TextLine, last: TextLine): boolean {
  return last.end - last.start > UNWRAPPED || line.indent >= last.indent + 2;
}

/** The label of the line, where its place and its value fit the paragraphs before it. */
function acceptedLabel(reader: Reader, i: number): Label | null {
  const line = reader.lines[i]!;
  const labels = labelsAt(read(reader, line, 48));
  if (labels.length === 0) return null;
  const end = before(reader, i);
  const ended = i === 0 || endsSentence(end) || endsWithColon(end) || end.endsWith(';') || reader.ruled || isHeading(reader, reader.open, i);
  const fresh = (line.blank && !(line.cut && surelyGoesOn(end))) || (line.cut && ended) || i === 0;
  return labels.find((label) => fits(reader, label, i, fresh, ended)) ?? null;
}

function fits(reader: Reader, label: Label, i: number, fresh: boolean, ended: boolean): boolean {
  const last = reader.last.get(label.style) ?? 0;
  const next = label.value === last + 1;
  switch (label.style) {
    case 'bullet':
      return fresh || ended || reader.open?.label?.text === label.text;
    case 'number':
      if (label.value > LARGEST_NUMBER) return false;
      return fresh || (ended && (next || label.value === 1 || reader.done.length === 0 || isHeading(reader, reader.open, i))) || (next && last > 0 && shortBefore(reader, i));
    case 'decimal':
      return fresh && (next || label.value === 1) && !reader.capitals;
    case 'roman':
      return (fresh || ended) && label.value <= last + 6 && romanHeading(reader, i, label);
    default:
      // "(C)" without an "(A)" or "(B)" before it is the paragraph's own classification
      if (!next && label.style === '(A)' && reader.portion.test(`(${label.text})`)) return false;
      return (fresh && label.value <= last + 3 && label.value > last) || ((fresh || ended) && (next || label.value === 1));
  }
}

/** Whether the line before stops well short of the line before that: it ends its paragraph. */
function shortBefore(reader: Reader, i: number): boolean {
  const [last, earlier] = [reader.lines[i - 1], reader.lines[i - 2]];
  return last !== undefined && earlier !== undefined && last.end - last.start < 0.6 * (earlier.end - earlier.start);
}

/** "III. Rule of law" stands alone or right above a numbered paragraph. */
function romanHeading(reader: Reader, i: number, label: Label): boolean {
  const line = reader.lines[i]!;
  const rest = { start: line.start + label.length, end: line.end };
  return headingShape([read(reader, rest, 100)]) && apart(reader, i + 1);
}

/** Whether the line at `i` stands apart from the one before it by a blank line, a cut, a rule, or a label of its own. */
function apart(reader: Reader, i: number): boolean {
  const line = reader.lines[i];
  if (!line || line.blank || line.cut) return true;
  const start = read(reader, line, 161);
  return isRule(start) || labelsAt(start).some((label) => label.style === 'number' || label.value === 1);
}

/** A later label of a higher style begins the lower ones anew. */
function remember(reader: Reader, label: Label): void {
  if (label.style === 'bullet') return;
  const order = [...reader.last.keys()];
  const known = label.style === 'number' || label.style === 'roman' ? 0 : order.indexOf(label.style);
  if (known >= 0) for (const style of order.slice(known)) if (style !== 'number' && style !== 'roman') reader.last.delete(style);
  reader.last.set(label.style, label.value);
}

/** Ends the open paragraph before the line at `i`, and tells whether it is a heading. */
function close(reader: Reader, i: number): void {
  const open = reader.open;
  if (!open) return;
  if (isHeading(reader, open, i)) {
    open.kind = 'heading';
    for (const style of reader.last.keys()) if (style !== 'number' && style !== 'roman') reader.last.delete(style);
  }
  if (open.lines.length > 0) reader.done.push(open);
  reader.open = null;
}

/** Whether the open paragraph, were it to end before the line at `i`, is a heading. */
function isHeading(reader: Reader, open: Paragraph | null, i: number): boolean {
  if (!open || open.lines.length === 0 || open.lines.length > 3) return false;
  if (open.label?.style === 'roman') return true;
  if (i >= reader.lines.length || !apart(reader, i)) return false;
  if (open.label !== null || !headingShape(open.lines.map((line) => read(reader, line, 100)))) return false;
  const last = reader.done.at(-1);
  if (!last || last.kind === 'heading' || reader.ruled) return true;
  const next = labelsAt(read(reader, reader.lines[i]!, 48));
  const labelled = next.some((label) => label.style !== 'bullet' && (label.style === 'number' || label.value === 1));
  const end = last.lines.at(-1)!;
  return endsSentence(reader.text.slice(Math.max(end.start, end.end - 80), end.end)) || labelled;
}

/** Whether the lines from `i` on are a heading above a labelled paragraph, so that no sentence goes on with them. */
function headingAhead(reader: Reader, i: number, end: string): boolean {
  if (surelyGoesOn(end)) return false;
  let to = i + 1;
  while (to < reader.lines.length && to < i + 4 && !apart(reader, to)) to++;
  const next = reader.lines[to];
  const labelled = next !== undefined && labelsAt(read(reader, next, 48)).some((label) => label.style !== 'bullet');
  return labelled && headingShape(reader.lines.slice(i, to).map((line) => read(reader, line, 100)));
}

function isCapitals(text: string, lines: readonly TextLine[]): boolean {
  const sample = text.slice(lines[0]?.start ?? 0, (lines[0]?.start ?? 0) + CAPITALS_SAMPLE);
  const { small, large } = countLetters(sample);
  return large > 9 * small;
}
