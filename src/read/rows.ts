/** Rows of a table, or records, each of which is a document: which column holds its text, and what the others say of it. */
import type { Asked, Content, Decoded, Part } from './format.ts';
import { idOf } from './ids.ts';

export type Row = Readonly<Record<string, unknown>>;

const TEXT_NAMES = ['text', 'body', 'content', 'contents', 'full_text', 'document', 'message', 'article', 'transcript', 'cable', 'raw_text', 'body_text', 'plain_text'];
const TITLE_NAMES = ['title', 'subject', 'headline', 'name', 'heading'];
const DATE_NAMES = ['date', 'published', 'created', 'sent', 'datetime', 'timestamp', 'publication_date', 'created_at', 'published_at'];
const ID_NAMES = ['id', 'doc_id', 'document_id', 'identifier', 'reference', 'ref', 'key', 'uuid', 'number'];
const FROM_NAMES = ['from', 'sender', 'author', 'origin'];
const TO_NAMES = ['to', 'recipient', 'recipients', 'addressee'];
/** A column that nobody named holds texts where its values are so long, and of so many words, on the average. */
const [LENGTH, WORDS] = [80, 12];
const SAMPLE = 200;

/** Whether a column of one of these names surely holds texts. */
export const hasTextColumn = (names: readonly string[]): boolean => find(names, TEXT_NAMES) !== undefined;

/** The documents of a table; `path` is the table's. */
export function documentsOf(rows: readonly Row[], path: string, { columns = {} }: Asked): Content {
  const names = [...new Set(rows.slice(0, SAMPLE).flatMap((row) => Object.keys(row)))];
  const missing = Object.values(columns).find((name) => name !== undefined && !names.includes(name));
  const those = `its columns are ${names.slice(0, 12).map((name) => `"${name}"`).join(', ')}${names.length > 12 ? ' …' : ''}`;
  if (missing !== undefined) return { problem: `has no column "${missing}": ${those}` };
  const text = columns.text ?? find(names, TEXT_NAMES) ?? longest(rows, names);
  if (text === undefined) return { problem: names.length ? `has no column of texts that could be found: ${those}; name one with --text` : 'holds no rows' };
  const named = {
    text, title: columns.title ?? find(names, TITLE_NAMES), date: columns.date ?? find(names, DATE_NAMES), id: columns.id ?? find(names, ID_NAMES),
    from: find(names, FROM_NAMES), to: find(names, TO_NAMES),
  };
  const parts = rows.flatMap((row, i) => partOf(row, i + 1, path, named));
  return parts.length ? { parts } : { problem: `has nothing but empty values in its column "${text}"` };
}

type Named = Readonly<Record<'title' | 'date' | 'id' | 'from' | 'to', string | undefined>> & { readonly text: string };

function partOf(row: Row, number: number, path: string, named: Named): Part[] {
  const value = (column: string | undefined) => (column === undefined ? '' : plain(row[column]));
  const text = value(named.text);
  if (text === '') return [];
  const [title, date, id, from, to] = [value(named.title), value(named.date), value(named.id), value(named.from), value(named.to)];
  const facts = { ...(date && { date }), ...(from && { from }), ...(to && { to: [to] }), ...(title && { subject: title }), ...(id && { reference: id }) };
  const document: Decoded = { text, ...(title && { title }), ...(Object.keys(facts).length && { facts }) };
  return [{ name: `row ${number}`, id: id ? id : `${idOf(path)}-${number}`, document }];
}

/** A value as text: lists in lines, what is no text or number as nothing. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(plain).filter(Boolean).join('\n\n') : '';
}

/** The column whose name is the first of `wanted` that any is, case and punctuation apart. */
function find(names: readonly string[], wanted: readonly string[]): string | undefined {
  const bare = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
  return wanted.map((one) => names.find((name) => bare(name) === bare(one))).find((name) => name !== undefined);
}

function longest(rows: readonly Row[], names: readonly string[]): string | undefined {
  const sample = rows.slice(0, SAMPLE);
  const average = (name: string, measure: (text: string) => number) => sample.reduce((sum, row) => sum + measure(plain(row[name])), 0) / sample.length;
  const texts = names.filter((name) => average(name, (text) => text.length) >= LENGTH && average(name, (text) => text.split(/\s+/).length) >= WORDS);
  return texts.toSorted((a, b) => average(b, (text) => text.length) - average(a, (text) => text.length))[0];
}
