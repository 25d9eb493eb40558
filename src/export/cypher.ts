import type { RemitGraph } from '../graph/graph.ts';
import type { Strand } from '../graph/strands.ts';
import { strandsOf } from '../graph/strands.ts';
import { labelOf } from '../graph/telling.ts';
import { xmlCharacters } from './characters.ts';
import type { Exporter } from './exporter.ts';

/**
 * Cypher (https://opencypher.org) for Neo4j and others: one statement a line, which can be run again without making anything twice.
 * Nodes are `:RemitNode` and of their kind (`:Organisation`); what is stated as a fact is a relationship of the relation's own type
 * (`:FUNDS`), anything else of another (`:DENIED_FUNDS`, `:PLANNED_FUNDS`). No text of a document is ever outside of a string.
 */
export const cypher: Exporter = {
  name: 'cypher', write: ({ graph }) => [
    'CREATE INDEX remit_node_key IF NOT EXISTS FOR (n:RemitNode) ON (n.key);',
    ...batches('MERGE (d:RemitDocument {id: row.id}) SET d += row', graph.getAttribute('documents').map(({ id, title, file, sha256, reference, date }) =>
      ({ id, title, file, sha256, reference, date }))),
    ...byName(graph.mapNodes((key) => key), (key) => identifier(graph.getNodeAttribute(key, 'kind'), capitalised)).flatMap(([label, keys]) =>
      batches(`MERGE (n:RemitNode {key: row.key}) SET n:${label}, n += row`, keys.map((key) => nodeProperties(graph, key)))),
    ...byName(strandsOf(graph), typeOf).flatMap(([type, strands]) => batches(
      `MATCH (a:RemitNode {key: row.source}) MATCH (b:RemitNode {key: row.target}) MERGE (a)-[r:${type} {key: row.key}]->(b) SET r += row.properties`,
      strands.map((strand) => ({ source: strand.source, target: strand.target, key: `${strand.edge}|${strand.status}`, properties: edgeProperties(graph, strand) })),
    )),
    '',
  ].join('\n'),
};

type Literal = string | number | undefined | readonly string[] | { readonly [name: string]: Literal };

function nodeProperties(graph: RemitGraph, key: string): Record<string, Literal> {
  const { label, name, kind, aliases, mentions, community } = graph.getNodeAttributes(key);
  return { key, label, name, kind, aliases, mentions: mentions.length, community };
}

/** Lists go along with each other: the third quote stands at the third place of the third document. */
function edgeProperties(graph: RemitGraph, { relation, label, polarity, status, evidence }: Strand): Record<string, Literal> {
  return {
    relation, label, polarity, status,
    modality: [...new Set(evidence.map(({ modality }) => modality))],
    quotes: evidence.map(({ quote }) => quote),
    documents: evidence.map(({ document }) => document),
    places: evidence.map(({ place }) => place),
    characters: evidence.map(({ spans }) => spans.map(({ start, end }) => `${start}-${end}`).join(';')),
    saidBy: evidence.map(({ attributedTo }) => (attributedTo === null ? '' : labelOf(graph, attributedTo))),
    times: evidence.map(({ time }) => time?.text ?? ''),
    from: evidence.map(({ time }) => time?.from ?? ''),
    to: evidence.map(({ time }) => time?.to ?? ''),
  };
}

/** In the order in which the names first come. */
function byName<T>(items: readonly T[], nameOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return [...groups];
}

/** So many at a time that a statement stays within what engines like to parse. */
const BATCH = 200;

function batches(action: string, rows: readonly Record<string, Literal>[]): string[] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) =>
    `UNWIND [${rows.slice(i * BATCH, (i + 1) * BATCH).map(written).join(', ')}] AS row ${action};`);
}

function typeOf({ relation, status }: Strand): string {
  const name = identifier(relation, (words) => words.map((word) => word.toUpperCase()).join('_'));
  return status === 'stated' ? name : `${status.toUpperCase()}_${name}`;
}

const capitalised = (words: readonly string[]): string => words.map((word) => `${word[0]!.toUpperCase()}${word.slice(1)}`).join('');

/** An identifier of plain letters and digits that needs no quoting: "cooperatesWith" as ["cooperates", "With"], joined by `join`. */
function identifier(name: string, join: (words: readonly string[]) => string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').split(/[^A-Za-z0-9]+/).filter(Boolean);
  const joined = join(words);
  return /^[A-Za-z]/.test(joined) ? joined : `X${joined}`;
}

function written(value: Literal): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${(value as readonly string[]).map(quoted).join(', ')}]`;
  const fields = Object.entries(value as Record<string, Literal>).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${name}: ${written(field)}`).join(', ')}}`;
}

/**
 * A string in single quotes. A "u" after a backslash is written as an escape itself: some engines read "\u0027" wherever it stands in a
 * query, even after a backslash that is escaped, and would end the string there.
 */
function quoted(text: string): string {
  const escaped = xmlCharacters(text).replace(/\\u?|['\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, (found) =>
    short[found] ?? `\\u${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
  return `'${escaped}'`;
}

const short: Readonly<Record<string, string>> = { '\\': '\\\\', '\\u': '\\\\\\u0075', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };
