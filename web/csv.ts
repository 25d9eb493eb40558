import { STATUS_WORDS } from './status.ts';
import type { EdgeRecord, GraphData } from './graph-data.ts';

/** Statements as comma-separated values (RFC 4180), one line a place. */

const HEADS = [
  'subject', 'status', 'relation', 'object', 'polarity', 'modality', 'said by', 'when', 'from', 'to', 'document', 'place', 'characters', 'quote',
  'subject key', 'relation name', 'object key',
] as const;

/** With a line of heads, lines ended by CR LF. `characters` are the sentence's offsets into the source: "120-180;200-240". */
export function statementsCsv(edges: Iterable<EdgeRecord>, data: Pick<GraphData, 'labelOf' | 'documents'>): string {
  const titles = new Map(data.documents.map((one) => [one.id, one.reference ?? one.title]));
  const lines = [...edges].flatMap((edge) => edge.evidence.map((one, place) => [
    data.labelOf(edge.source), STATUS_WORDS[edge.statuses[place]!].word, edge.label, data.labelOf(edge.target), edge.polarity, one.modality,
    one.attributedTo === null ? '' : data.labelOf(one.attributedTo), one.time?.text ?? '', one.time?.from ?? '', one.time?.to ?? '',
    titles.get(one.document) ?? one.document, one.place, one.spans.map(({ start, end }) => `${start}-${end}`).join(';'), one.quote,
    edge.source, edge.relation, edge.target,
  ]));
  return [[...HEADS], ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

/** A cell that a spreadsheet would run as a formula begins with an apostrophe instead (OWASP, "CSV Injection"). */
export function field(value: string): string {
  const plain = /^[\s\u200e\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
