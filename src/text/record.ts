/** What the graph says of a document: from its header, else from its first lines. */
import type { DocumentRecord, Source } from '../model.ts';
import { dateLine, dateTimeGroup, writtenDate } from './dates.ts';
import type { Framing } from './framing.ts';
import { short } from './furniture.ts';
import type { Header } from './header.ts';
import { subjectOf } from './header.ts';
import { portionMark } from './labels.ts';
import type { Line } from './lines.ts';

/** Where a date line of a plain text may stand. */
const TOP = 20;
/** Longer names may differ by one letter and be the same name, misread. */
const SURELY_A_NAME = 10;

/** The record of a document that has no framing, or whose framing has no header. `groups`: what its furniture says. */
export function plainRecord(source: Source, lines: readonly Line[], groups: Iterable<Record<string, string | undefined>>): DocumentRecord {
  const record = baseRecord(source);
  withFacts(record, source);
  for (const { reference, date } of groups) {
    if (reference) record.reference ??= reference;
    if (date) record.date ??= dateLine(date);
  }
  for (const line of lines.slice(0, TOP)) record.date ??= dateLine(short(source.text, line));
  return withoutGaps(record);
}

/** The record of a telegram, from the headers of its sections; the first that says a thing is believed. */
export function telegramRecord(source: Source, headers: readonly Header[], framing: Framing): DocumentRecord {
  const record = baseRecord(source);
  withFacts(record, source);
  const heading = headers.find((header) => header.heading)?.heading;
  const date = headers.find((header) => header.date)?.date;
  const first = (field: 'tags' | 'subject' | 'references') => headers.find((header) => header.fields.get(field)?.length);
  record.date = (date && dateTimeGroup(date['stamp'] ?? '', date['month'] ?? '', date['year'] ?? '')) ?? record.date;
  record.reference = heading ? referenceOf(heading, record.date) : record.reference;
  record.from = headers.find((header) => header.from)?.from.replace(/^R[HU][A-Z0-9]{2,6} *\/ */, '').trim() ?? record.from;
  const to = addressees(headers.map((header) => header.addressees));
  if (to.length) record.to = to;
  record.subject = subjectOf(first('subject')).replace(portionMark(framing.portionMarks), '') || record.subject;
  record.tags = (first('tags')?.fields.get('tags') ?? []).join(' ').replace(/\([^()]{0,80}\)/g, ' ').split(/[,;\s]+/).filter(Boolean);
  record.references = referencesOf((first('references')?.fields.get('references') ?? []).join(' '));
  const classification = heading?.['classification'];
  record.classification = classification && (framing.classifications.get(classification) ?? classification);
  record.title = record.subject ?? record.title;
  return withoutGaps(record);
}

function baseRecord({ id, title, file, format, sha256, text, pages }: Source): DocumentRecord {
  return { id, title, file, format, sha256, characters: text.length, ...(pages && { pages }) };
}

/** What the file itself says goes before what the first lines seem to say. */
function withFacts(record: DocumentRecord, { facts }: Source): void {
  if (!facts) return;
  record.date = facts.date && writtenDate(facts.date);
  record.from = facts.from;
  record.to = facts.to && [...facts.to];
  record.subject = facts.subject;
  record.reference = facts.reference;
}

/** "2002 PRISTINA 351"; without the year where the date is not known. */
function referenceOf(heading: Record<string, string | undefined>, date: string | undefined): string {
  return [date?.slice(0, 4), heading['post']?.trim(), Number(heading['number'])].filter(Boolean).join(' ');
}

/** Every addressee once, in the order of the first section that has it; what one section misread is not told twice. */
function addressees(sections: readonly (readonly string[])[]): string[] {
  const all: string[] = [];
  for (const section of sections) {
    const known = new Set(all);
    const here = new Set(section);
    for (const name of here) {
      if (known.has(name)) continue;
      const same = name.length >= SURELY_A_NAME && [...known].some((other) => !here.has(other) && oneLetterApart(name, other));
      if (!same) all.push(name);
    }
  }
  return all;
}

function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - from && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return Math.max(a.length, b.length) - from - tail <= 1;
}

/** "A) STATE 12686 B) 01 PRISTINA 371" -> both; "BONN 1234, PARIS 99" -> both; "A. A) STATE 12686 ¶B. B) PARIS 99" -> both. */
function referencesOf(line: string): string[] {
  return line.split(/(?:^|[\s,;]+)¶?\(?[A-Z][.)]\s+(?:\(?[A-Z][.)]\s+)?|;\s*|(?<=\d),\s+/).map((part) => part.trim().replace(/(?:[\s,;.]+|\s\(?NOTAL\)?|\sAND PREVIOUS)+$/i, '')).filter(Boolean);
}

/** JSON has no undefined: fields that the header does not give are not there. */
function withoutGaps(record: DocumentRecord): DocumentRecord {
  const given = Object.entries(record).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(given) as unknown as DocumentRecord;
}
