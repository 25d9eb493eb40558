import type { RemitGraph } from '../graph/graph.ts';
import { strandsOf } from '../graph/strands.ts';
import { labelOf } from '../graph/telling.ts';
import { writeTable } from '../table.ts';
import { xmlCharacters } from './characters.ts';
import type { FolderExporter } from './exporter.ts';

/** Comma-separated values (RFC 4180) with a byte order mark, by which spreadsheets know UTF-8: `nodes.csv`, and `edges.csv` with one row a place. */
export const csv: FolderExporter = {
  name: 'csv', files: ({ graph }) => [{ path: 'nodes.csv', text: table(nodeRows(graph)) }, { path: 'edges.csv', text: statementsCsv(graph) }],
};

/** `edges.csv` of some edges, of all if none are named: a row for each place. */
export function statementsCsv(graph: RemitGraph, edges?: readonly string[]): string {
  return table(edgeRows(graph, edges));
}

type Row = Readonly<Record<string, string>>;

/** The first row's names in the first line; an empty table has none. */
interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

function nodeRows(graph: RemitGraph): Table {
  const columns = ['id', 'label', 'name', 'kind', 'aliases', 'mentions', 'documents', 'statements', 'community'];
  const rows = graph.mapNodes((id, { label, name, kind, aliases, mentions, community }) => ({
    id, label, name, kind, aliases: aliases.join('; '), mentions: String(mentions.length),
    documents: [...new Set(mentions.map(({ document }) => document))].join('; '), statements: String(graph.degree(id)), community: String(community),
  }));
  return { columns, rows };
}

/** `relation` is the bare name for filtering, `label` the words with the status before them; `characters` are offsets in UTF-16 code units: "120-180;200-240". */
function edgeRows(graph: RemitGraph, edges: readonly string[] = graph.edges()): Table {
  const columns = [
    'source', 'target', 'source_label', 'label', 'target_label', 'status', 'polarity', 'modality', 'said_by', 'said_by_label', 'time', 'from', 'to',
    'document', 'title', 'place', 'characters', 'quote', 'predicate', 'relation', 'rule', 'edge',
  ];
  const titles = new Map(graph.getAttribute('documents').map(({ id, title, reference }) => [id, reference ?? title]));
  const rows = edges.flatMap((key) => strandsOf(graph, key)).flatMap(({ edge, source, target, label, status, polarity, relation, evidence }) => evidence.map((one) => ({
    source, target, source_label: labelOf(graph, source), label, target_label: labelOf(graph, target), status, polarity, modality: one.modality,
    said_by: one.attributedTo ?? '', said_by_label: one.attributedTo === null ? '' : labelOf(graph, one.attributedTo),
    time: one.time?.text ?? '', from: one.time?.from ?? '', to: one.time?.to ?? '', document: one.document, title: titles.get(one.document) ?? '', place: one.place,
    characters: one.spans.map(({ start, end }) => `${start}-${end}`).join(';'), quote: one.quote, predicate: one.predicate, relation, rule: one.rule, edge,
  })));
  return { columns, rows };
}

function table({ columns, rows }: Table): string {
  const cells = rows.map((row) => columns.map((column) => cell(row[column] ?? '')));
  return `\uFEFF${writeTable([columns, ...cells])}`;
}

/** What a spreadsheet would run as a formula, in its own signs or in full-width ones, after white space, marks of direction or an apostrophe. */
const formula = /^(?:'{0,9}[\s\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]{0,99}[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|'{0,9}[\t\r\n])/;

/** A cell that a spreadsheet would run as a formula begins with an apostrophe instead (OWASP, "CSV Injection"); one apostrophe taken off such a cell gives the text again. */
function cell(value: string): string {
  const text = xmlCharacters(value);
  return formula.test(text) ? `'${text}` : text;
}
