import type { EdgeAttributes, RemitGraph } from '../../graph/graph.ts';
import { statusOf } from '../../graph/status.ts';
import { labelOf, qualifiers } from '../../graph/telling.ts';
import type { Evidence } from '../../model.ts';
import type { CountedText } from './places.ts';
import { placeOf } from './places.ts';
import type { Fact, Resource } from './resource.ts';
import { date, isA, link, literal } from './resource.ts';
import { own, relationIri, software, term } from './terms.ts';

/** An edge's key and ends, with what the graph says of it. */
interface Edge extends EdgeAttributes {
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

/** The predicate of an edge. */
export function predicateOf(graph: RemitGraph, relation: string): string {
  return relationIri(relation, graph.getAttribute('relations')[relation]?.iri);
}

/** The triple that an edge states as a fact; none where every place denies it, plans it, or says who says so. */
export function plainFact(graph: RemitGraph, { relation, polarity, evidence }: EdgeAttributes, target: string): Fact[] {
  const stated = evidence.some((entry) => statusOf(polarity, entry) === 'stated');
  return stated ? [[predicateOf(graph, relation), { iri: own('node', target) }]] : [];
}

/**
 * An edge as reified statements (rdf:Statement asserts nothing): one for each modality and sayer, with its polarity, and an
 * annotation for each place that states it.
 */
export function statementsOf(graph: RemitGraph, edge: Edge, texts: ReadonlyMap<string, CountedText>): Resource[] {
  const groups = new Map<string, Evidence[]>();
  for (const entry of edge.evidence) {
    const name = entry.attributedTo === null ? entry.modality : `${entry.modality}|${entry.attributedTo}`;
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups].flatMap(([name, group]) => {
    const iri = own('statement', `${edge.key}|${name}`);
    return [statement(graph, iri, edge, group), ...group.flatMap((entry, i) => annotation(`${iri}#${i + 1}`, iri, entry, texts))];
  });
}

function statement(graph: RemitGraph, iri: string, { source, target, relation, label, polarity }: Edge, group: readonly Evidence[]): Resource {
  const [first] = group as [Evidence];
  const before = qualifiers(graph, polarity, first).join(', ');
  return {
    iri,
    facts: [
      isA('rdf:Statement'),
      link('rdf:subject', own('node', source)), link('rdf:predicate', predicateOf(graph, relation)), link('rdf:object', own('node', target)),
      ...literal('rdfs:label', `${before ? `${before}: ` : ''}${labelOf(graph, source)} ${label} ${labelOf(graph, target)}`),
      link('remit:polarity', term(`remit:${polarity}`)), link('remit:modality', term(`remit:${first.modality}`)),
      ...literal('remit:status', statusOf(polarity, first)),
      ...(first.attributedTo === null ? [] : [link('prov:wasAttributedTo', own('node', first.attributedTo))]),
      ...[...new Set(group.map(({ document }) => document))].map((document) => link('prov:wasDerivedFrom', own('document', document))),
    ],
  };
}

/** One place that states it: a Web Annotation whose body is the statement, and whose targets are the pieces of the sentence. */
function annotation(iri: string, body: string, evidence: Evidence, texts: ReadonlyMap<string, CountedText>): Resource[] {
  const { document, spans, quote, predicate, verb, time, place, rule } = evidence;
  const text = texts.get(document);
  if (!text) throw new Error(`the text of the document "${document}" is missing`);
  const piece = (i: number) => `${iri}-${i + 1}`;
  const facts: Fact[] = [
    isA('oa:Annotation'), link('oa:motivatedBy', term('oa:describing')), link('oa:hasBody', body), ...spans.map((_, i) => link('oa:hasTarget', piece(i))),
    ...literal('remit:quote', quote), ...literal('remit:place', place), ...literal('remit:predicate', predicate), ...literal('remit:verb', verb),
    ...literal('remit:rule', rule), ...literal('remit:time', time?.text), ...date('remit:from', time?.from), ...date('remit:to', time?.to),
    link('prov:wasAttributedTo', software),
  ];
  return [{ iri, facts }, ...spans.flatMap((span, i) => placeOf(piece(i), own('document', document), text, span))];
}
