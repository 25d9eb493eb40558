/** The header of a telegram and of each of its later sections: where it ends, and what it says. */
import type { Framing, HeaderField, HeaderRules } from './framing.ts';
import { short } from './furniture.ts';
import type { Line } from './lines.ts';
import { endsSentence } from './shape.ts';

/** What one header reads, as written. */
export interface Header {
  /** Groups of the date line: `stamp`, `month`, `year`. */
  date: Record<string, string | undefined> | null;
  from: string;
  addressees: string[];
  /** Groups of the heading: `classification`, `section`, `sections`, `post`, `number`. */
  heading: Record<string, string | undefined> | null;
  /** Each field's lines. */
  fields: Map<HeaderField, string[]>;
}

export interface HeaderAt extends Header {
  /** The lines `[first, after)` are header or furniture; the text goes on at `after`. */
  readonly first: number;
  readonly after: number;
}

type Phase = 'routing' | 'addressees' | 'captions' | 'fields';

interface Scan {
  readonly rules: HeaderRules;
  readonly header: Header;
  phase: Phase;
  field: HeaderField | null;
  /** The subject as the first section gives it: what a later one may go on with after a blank line. */
  readonly subject: string;
}

interface HeaderLine {
  readonly text: string;
  readonly long: boolean;
  /** Whether a blank line or furniture stands before it. */
  readonly apart: boolean;
  /** Whether a field follows before any text does. */
  readonly fieldAhead: () => boolean;
}

const LONGEST_HEADER = 200;
const LONGEST_SUBJECT = 5;
const FIELD_AHEAD = 30;
const PARAGRAPH = /^(?:¶ ?\d{1,3}\b|\d{1,3}\.(?:\s|$)|\d{1,3}\. ?\()/u;
const SUMMARY = /^(?:SUMMARY|Summary|INTRODUCTION|Introduction)\b/;

/** Finds every header; `marked` lines are skipped as furniture. In order; they do not overlap. */
export function findHeaders(text: string, lines: readonly Line[], marked: readonly boolean[], framing: Framing): HeaderAt[] {
  const rules = framing.header;
  if (!rules) return [];
  const headers: HeaderAt[] = [];
  let textSeen = false;
  for (let i = 0; i < lines.length; i++) {
    if (marked[i]) continue;
    const phase = opening(short(text, lines[i]!), rules, !textSeen && headers.length === 0);
    if (!phase) {
      textSeen = true;
      continue;
    }
    const header = scanHeader(text, lines, marked, i, phase, rules, subjectOf(headers[0]));
    headers.push(header);
    i = header.after - 1;
  }
  return headers;
}

/** The subject as one line. */
export function subjectOf(header: Header | undefined): string {
  return (header?.fields.get('subject') ?? []).join(' ').replace(/-\s/g, '-').trim();
}

function opening(line: string, rules: HeaderRules, atTop: boolean): Phase | null {
  if (line === '') return null;
  if (rules.opens.test(line)) return 'routing';
  const heading = rules.heading.exec(line);
  if (heading && (heading.groups?.['section'] || (atTop && heading.groups?.['number']))) return 'routing';
  if (rules.fields.get('order')!.test(line)) return 'captions';
  if (!atTop) return null;
  if (rules.opensAtTop.test(line)) return 'routing';
  return [...rules.fields.values()].some((field) => field.test(line)) ? 'captions' : null;
}

function scanHeader(
  text: string, lines: readonly Line[], marked: readonly boolean[], first: number, phase: Phase, rules: HeaderRules, subject: string,
): HeaderAt {
  const header: Header = { date: null, from: '', addressees: [], heading: null, fields: new Map() };
  const scan: Scan = { rules, header, phase, field: null, subject };
  let apart = false;
  let i = first;
  for (; i < lines.length && i - first < LONGEST_HEADER; i++) {
    const line = lines[i]!;
    apart ||= line.blank;
    if (marked[i]) continue;
    const read = short(text, line);
    const at = i;
    const taken = take(scan, { text: read, long: read === '' || read.length > 100, apart, fieldAhead: () => fieldAhead(text, lines, marked, at, rules) });
    if (!taken) break;
    apart = false;
  }
  return { ...header, first, after: i };
}

/** Takes the line into the header, or says that the text begins with it. */
function take(scan: Scan, line: HeaderLine): boolean {
  if (takeField(scan, line)) return true;
  if (line.long || (PARAGRAPH.test(line.text) && scan.phase !== 'routing')) return false;
  if (scan.phase === 'fields') return goesOn(scan, line);
  if (scan.phase === 'captions') return scan.rules.caption.test(line.text) || line.fieldAhead();
  return takeRouting(scan, line.text);
}

function takeField(scan: Scan, line: HeaderLine): boolean {
  for (const [field, pattern] of scan.rules.fields) {
    const found = pattern.exec(line.text);
    if (!found) continue;
    const rest = (found.groups?.['rest'] ?? '').trim();
    if (!scan.header.fields.has(field)) scan.header.fields.set(field, rest ? [rest] : []);
    scan.phase = 'fields';
    scan.field = field;
    return true;
  }
  return false;
}

function takeRouting(scan: Scan, line: string): boolean {
  const { rules, header } = scan;
  const heading = rules.heading.exec(line);
  if (heading) {
    header.heading = { ...heading.groups };
    scan.phase = 'captions';
    return true;
  }
  if (SUMMARY.test(line) || endsSentence(line)) return false;
  const date = rules.date.exec(line);
  const from = rules.from.exec(line);
  if (date) header.date ??= { ...date.groups };
  else if (from) {
    header.from = from.groups?.['rest'] ?? '';
    scan.phase = 'addressees';
  } else if (scan.phase === 'addressees') {
    const addressee = rules.addressee.exec(line)?.groups?.['rest'];
    if (addressee) header.addressees.push(addressee.trim());
  }
  return true;
}

/** Whether the line goes on with the field before it. */
function goesOn(scan: Scan, line: HeaderLine): boolean {
  const field = scan.field!;
  const sofar = scan.header.fields.get(field)!;
  if (!continues(scan, field, sofar, line)) return false;
  sofar.push(line.text);
  return true;
}

function continues(scan: Scan, field: HeaderField, sofar: readonly string[], line: HeaderLine): boolean {
  const comma = sofar.at(-1)?.endsWith(',') ?? false;
  switch (field) {
    case 'tags':
      return (!line.apart || comma) && scan.rules.moreTags.test(line.text);
    case 'references':
      return scan.rules.moreReferences.test(line.text) || (!line.apart && !SUMMARY.test(line.text) && sofar.length < 2 * LONGEST_SUBJECT);
    case 'subject':
      if (sofar.length >= LONGEST_SUBJECT || SUMMARY.test(line.text)) return false;
      return !line.apart || sofar.length === 0 || beginsAs(scan.subject, [...sofar, line.text]);
    default:
      return !line.apart && sofar.length < LONGEST_SUBJECT;
  }
}

function beginsAs(subject: string, lines: readonly string[]): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  return subject !== '' && letters(subject).startsWith(letters(lines.join('')));
}

function fieldAhead(text: string, lines: readonly Line[], marked: readonly boolean[], at: number, rules: HeaderRules): boolean {
  for (let i = at, seen = 0; i < lines.length && seen < FIELD_AHEAD; i++) {
    if (marked[i]) continue;
    seen++;
    const line = short(text, lines[i]!);
    if ([...rules.fields.values()].some((field) => field.test(line))) return true;
    if (line === '' || line.length > 100 || PARAGRAPH.test(line) || endsSentence(line)) return false;
    if (rules.opens.test(line) || rules.heading.test(line)) return false;
  }
  return false;
}
