import type { Entity, Evidence, Extraction, Source, Span, Statement } from '../model.ts';
import type { Ontology } from './assemble.ts';
import { edgeKey } from './assemble.ts';
import { quoteOf } from '../quote.ts';

/**
 * The first thing in an extraction that is not what it says it is, as one line that names the edge or the entity;
 * undefined where every span reads in its source what it claims to read.
 */
export function firstFault(extraction: Extraction, sources: readonly Source[], ontology: Ontology): string | undefined {
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  return entityFaults(extraction.entities, texts, ontology) ?? statementFaults(extraction, texts, ontology);
}

type Texts = ReadonlyMap<string, string>;

function entityFaults(entities: readonly Entity[], texts: Texts, ontology: Ontology): string | undefined {
  const kinds = new Set(ontology.kinds.map(({ kind }) => kind));
  const keys = new Set<string>();
  for (const { key, kind, mentions } of entities) {
    if (keys.has(key)) return `entity ${key}: its key is used twice`;
    keys.add(key);
    if (!kinds.has(kind)) return `entity ${key}: no such kind: ${kind}`;
    for (const { document, start, end } of mentions) {
      const text = texts.get(document);
      if (text === undefined) return `entity ${key}: no such document: ${document}`;
      if (!within(text, { start, end }) || !text.slice(start, end).trim()) return `entity ${key}: mention ${start}-${end} is not a place in ${document}`;
    }
  }
  return undefined;
}

function statementFaults(extraction: Extraction, texts: Texts, ontology: Ontology): string | undefined {
  const keys = new Set(extraction.entities.map(({ key }) => key));
  const relations = new Set(ontology.relations.map(({ relation }) => relation));
  for (const statement of extraction.statements) {
    const fault = endsFault(statement, keys, relations) ?? evidenceFault(statement.evidence, texts, keys);
    const { source, relation, target, polarity } = statement;
    if (fault) return `edge ${edgeKey(source, relation, target, polarity)}: ${fault}`;
  }
  return undefined;
}

function endsFault({ source, relation, target }: Statement, keys: ReadonlySet<string>, relations: ReadonlySet<string>): string | undefined {
  const stranger = [source, target].find((key) => !keys.has(key));
  if (stranger !== undefined) return `no such entity: ${stranger}`;
  return relations.has(relation) ? undefined : `no such relation: ${relation}`;
}

function evidenceFault(evidence: Evidence, texts: Texts, keys: ReadonlySet<string>): string | undefined {
  const { document, spans, quote, predicate, trigger, attributedTo } = evidence;
  const text = texts.get(document);
  if (text === undefined) return `no such document: ${document}`;
  if (attributedTo !== null && !keys.has(attributedTo)) return `attributed to no entity: ${attributedTo}`;
  const misplaced = spansFault(text, evidence);
  if (misplaced) return `${misplaced} in ${document}`;
  const read = quoteOf(text, spans);
  if (read !== quote) return `its quote is "${quote}" where ${document} reads "${read}"`;
  const said = quoteOf(text, trigger);
  return said.toLowerCase() === predicate.toLowerCase() ? undefined : `its predicate is "${predicate}" where ${document} reads "${said}"`;
}

function spansFault(text: string, evidence: Evidence): string | undefined {
  const sentence = merged(evidence.spans);
  for (const part of ['spans', 'subject', 'trigger', 'object'] as const) {
    const spans = evidence[part];
    for (const [i, span] of spans.entries()) {
      const at = `${part} ${span.start}-${span.end}`;
      if (!within(text, span)) return `${at} is not a place`;
      if (i > 0 && span.start < spans[i - 1]!.end) return `${at} is out of order`;
      if (!sentence.some(({ start, end }) => start <= span.start && span.end <= end)) return `${at} is outside the sentence`;
    }
    if (!quoteOf(text, spans)) return `${part} reads nothing`;
  }
  return undefined;
}

/** Pieces that touch, as one. */
function merged(spans: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last?.end === span.start) whole[whole.length - 1] = { start: last.start, end: span.end };
    else whole.push(span);
  }
  return whole;
}

function within(text: string, { start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
}
