/** Where each paragraph stands, as one cites it: "section 02, para 3.G", "section 04, para 3.G, Prevention". */
import type { OutlineEntry } from '../model.ts';
import type { LabelStyle } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { headingTitle } from './shape.ts';

export interface Places {
  /** One for each paragraph. */
  readonly places: string[];
  readonly outline: OutlineEntry[];
}

export interface SectionStart {
  /** "02" */
  readonly section: string;
  /** Source offset of its first text. */
  readonly start: number;
}

interface Counter {
  /** The labels in force, from the outermost. */
  stack: { style: LabelStyle; text: string }[];
  heading: string;
  /** The place of the last label since the heading; '' where none is. */
  labelled: string;
  /** For each numbered paragraph, the heading that its first lettered one stood under. */
  readonly firstUnder: Map<string, string>;
  /** Paragraphs without a label since the heading, and items since the last paragraph that is none. */
  loose: number;
  items: number;
}

/** `reading` gives what a heading reads; `sections`, where each section's text begins: empty where places name none. */
export function placesOf(paragraphs: readonly Paragraph[], reading: (paragraph: Paragraph) => string, sections: readonly SectionStart[]): Places {
  const counter: Counter = { stack: [], heading: '', labelled: '', firstUnder: new Map(), loose: 0, items: 0 };
  const places: string[] = [];
  const outline = sectionEntries(sections);
  for (const paragraph of paragraphs) {
    const place = paragraph.kind === 'heading' ? headingPlace(counter, reading(paragraph)) : paragraphPlace(counter, paragraph);
    places.push(sections.length > 0 && paragraph.section !== '' ? `section ${paragraph.section}, ${place}` : place);
    const entry = outlineEntry(paragraph, counter);
    if (entry) outline.push(entry);
  }
  return { places, outline: outline.sort((a, b) => a.start - b.start || a.level - b.level) };
}

/** A section that was sent twice is told apart. */
function sectionEntries(sections: readonly SectionStart[]): OutlineEntry[] {
  return sections.map(({ section, start }, i) => {
    const again = sections.slice(0, i).some((earlier) => earlier.section === section);
    return { label: `Section ${section}${again ? ' (again)' : ''}`, level: 1, start };
  });
}

function headingPlace(counter: Counter, text: string): string {
  counter.heading = headingTitle(text);
  counter.stack = counter.stack.filter((label) => label.style === 'number');
  counter.labelled = '';
  counter.loose = 0;
  counter.items = 0;
  return counter.heading;
}

function paragraphPlace(counter: Counter, { label }: Paragraph): string {
  if (label?.style === 'bullet') return `${standing(counter)}, item ${++counter.items}`;
  counter.items = 0;
  if (label) counter.labelled = labelPlace(counter, label.style, label.text);
  else if (counter.labelled === '') counter.loose++;
  return standing(counter);
}

function labelPlace(counter: Counter, style: LabelStyle, text: string): string {
  const at = style === 'number' || style === 'decimal' ? 0 : counter.stack.findIndex((each) => each.style === style);
  if (at >= 0) counter.stack.length = at;
  counter.stack.push({ style, text });
  const place = `para ${cited(counter)}`;
  if (counter.stack.length < 2 || counter.heading === '') return place;
  const number = counter.stack[0]!.text;
  const first = counter.firstUnder.get(number) ?? counter.heading;
  counter.firstUnder.set(number, first);
  return first === counter.heading ? place : `${place}, ${counter.heading}`;
}

function cited(counter: Counter): string {
  return counter.stack.map((label) => label.text).join('.');
}

/** Where text stands that has no label of its own: with the last label, else so many paragraphs below the heading. */
function standing(counter: Counter): string {
  if (counter.labelled !== '') return counter.labelled;
  const loose = `unnumbered para ${Math.max(1, counter.loose)}`;
  return counter.heading === '' ? loose : `${counter.heading}, ${loose}`;
}

function outlineEntry(paragraph: Paragraph, counter: Counter): OutlineEntry | null {
  const { label, kind, start } = paragraph;
  if (kind === 'heading') return { label: counter.heading, level: 1, start };
  if (!label || label.style === 'bullet') return null;
  return { label: cited(counter), level: counter.stack.length > 1 ? 3 : 2, start };
}
