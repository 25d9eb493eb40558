/** Source -> its text without furniture and labels, in blocks, every character knowing where it stood. */
import type { Block, CleanDocument, CleanText, DocumentRecord, Source, Span } from '../model.ts';
import type { Framing } from './framing.ts';
import type { Furniture } from './furniture.ts';
import { markFurniture, recognise, short } from './furniture.ts';
import type { HeaderAt } from './header.ts';
import { findHeaders } from './header.ts';
import { portionMark } from './labels.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import type { Paragraph, TextLine } from './paragraphs.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { SectionStart } from './places.ts';
import { placesOf } from './places.ts';
import { plainRecord, telegramRecord } from './record.ts';
import { endsSentence, hyphenJoins } from './shape.ts';

/** What the framing makes of a document: its record, and which of its lines are text. */
interface Framed {
  readonly record: DocumentRecord;
  readonly text: readonly TextLine[];
  /** For each line, whether it is furniture. */
  readonly marked: readonly boolean[];
  readonly sections: readonly SectionStart[];
}

/** White space between two lines of a paragraph is taken over up to this length; more is dropped to one. */
const LONGEST_GAP = 400;

/**
 * Takes the furniture off a document, by the framing that fits it best, if any. Within a block the clean text reads as the
 * source does, character for character, but for white space, each of which is a space; between blocks stands one line feed.
 */
export function clean(source: Source, framings: readonly Framing[]): CleanDocument {
  const lines = linesOf(source.text);
  const framing = recognise(source.text, lines, framings);
  const framed = framing ? frame(source, lines, framing) : unframed(source, lines);
  const portion = portionMark(framings.flatMap((each) => each.portionMarks));
  const paragraphs = paragraphsOf(source.text, framed.text, portion);
  const reading = (paragraph: Paragraph) => paragraph.lines.map((line) => source.text.slice(line.start, line.end)).join(' ');
  const { places, outline } = placesOf(paragraphs, reading, framed.sections);
  const { text, blocks } = assemble(source.text, paragraphs, places);
  const title = framing?.titleFirst ? titleOf(paragraphs, reading) : undefined;
  return {
    record: title ? { ...framed.record, title } : framed.record,
    clean: text, blocks, furniture: spansOf(lines, framed.marked), outline,
  };
}

function unframed(source: Source, lines: readonly Line[]): Framed {
  const text = lines.map((line) => ({ ...line, cut: line.page, section: '' }));
  return { record: plainRecord(source, lines, []), text, marked: [], sections: [] };
}

function frame(source: Source, lines: readonly Line[], framing: Framing): Framed {
  const furniture = markFurniture(source.text, lines, framing);
  const headers = findHeaders(source.text, lines, furniture.marked, framing);
  const marked = [...furniture.marked];
  for (const header of headers) marked.fill(true, header.first, header.after);
  markSignature(source.text, lines, marked, framing);
  const record = framing.header
    ? telegramRecord(source, headers, framing) : plainRecord(source, lines, furniture.groups.values());
  const text = textLines(lines, marked, sectionsOf(lines, furniture, headers));
  return { record, text, marked, sections: sectionStarts(text) };
}

/** Who signed stands in the last line of text, alone, or as a single word right below the end of a sentence. */
function markSignature(text: string, lines: readonly Line[], marked: boolean[], framing: Framing): void {
  const last = marked.lastIndexOf(false);
  const line = lines[last];
  if (!line || !framing.signature || marked.indexOf(false) === last) return;
  const name = short(text, line);
  const above = lines[last - 1];
  const alone = line.blank || marked[last - 1] || (above && !name.includes(' ') && endsSentence(short(text, above)));
  if (alone && framing.signature.test(name)) marked[last] = true;
}

/** The section that each line stands in, by the headers and page headers before it. */
function sectionsOf(lines: readonly Line[], furniture: Furniture, headers: readonly HeaderAt[]): string[] {
  const said = new Map<number, Record<string, string | undefined>>(furniture.groups);
  for (const header of headers) if (header.heading?.['section']) said.set(header.after - 1, header.heading);
  const of: string[] = [];
  let section = '';
  for (let i = 0; i < lines.length; i++) {
    section = said.get(i)?.['section']?.padStart(2, '0') ?? section;
    of.push(section);
  }
  return of;
}

/** Where the text of each section begins; none where there is but one. */
function sectionStarts(text: readonly TextLine[]): SectionStart[] {
  const starts = text.filter(({ section }, i) => section !== '' && section !== text[i - 1]?.section);
  return new Set(starts.map(({ section }) => section)).size > 1 ? starts : [];
}

function textLines(lines: readonly Line[], marked: readonly boolean[], sections: readonly string[]): TextLine[] {
  const text: TextLine[] = [];
  let blank = true;
  let cut = false;
  lines.forEach((line, i) => {
    blank ||= line.blank;
    cut ||= line.page || marked[i]!;
    if (marked[i]) return;
    text.push({ start: line.start, end: line.end, indent: line.indent, blank, cut, section: sections[i]! });
    blank = cut = false;
  });
  return text;
}

/** The spans of the marked lines; neighbours are one span with the white space between them. */
function spansOf(lines: readonly Line[], marked: readonly boolean[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (let i = 0; i < marked.length; i++) {
    if (!marked[i]) continue;
    const { start, end } = lines[i]!;
    const last = spans.at(-1);
    if (last && marked[i - 1]) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function titleOf(paragraphs: readonly Paragraph[], reading: (paragraph: Paragraph) => string): string | undefined {
  const first = paragraphs[0];
  return first?.kind === 'heading' && !first.label ? reading(first).replace(/\s+/g, ' ') : undefined;
}

function assemble(source: string, paragraphs: readonly Paragraph[], places: readonly string[]): { text: CleanText; blocks: Block[] } {
  const parts: string[] = [];
  const pieces: { clean: number; source: number; length: number }[] = [];
  const blocks: Block[] = [];
  let length = 0;
  const take = (start: number, end: number) => {
    const last = pieces.at(-1);
    if (last && last.source + last.length === start && last.clean + last.length === length) last.length += end - start;
    else pieces.push({ clean: length, source: start, length: end - start });
    parts.push(source.slice(start, end).replace(/[^\S ]/g, ' '));
    length += end - start;
  };
  paragraphs.forEach(({ kind, lines }, i) => {
    if (i > 0) length += parts.push('\n') && 1;
    const start = length;
    for (const [from, to] of runs(source, lines)) take(from, to);
    blocks.push({ kind, span: { start, end: length }, place: places[i]! });
  });
  return { text: { text: parts.join(''), pieces }, blocks };
}

/** What to take over of a paragraph's lines: with the white space between them, or one of it where furniture stood there. */
function runs(source: string, lines: readonly Span[]): [number, number][] {
  return lines.map((line, i) => {
    const next = lines[i + 1];
    if (!next || hyphenJoins(source.slice(Math.max(line.start, line.end - 3), line.end), source.slice(next.start, next.start + 4))) return [line.start, line.end];
    const gap = source.slice(line.end, Math.min(next.start, line.end + LONGEST_GAP));
    return [line.start, next.start - line.end < LONGEST_GAP && gap.trim() === '' ? next.start : line.end + 1];
  });
}
