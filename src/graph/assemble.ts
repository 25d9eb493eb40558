import type { Entity, Evidence, Extraction, Polarity, Span, Statement } from '../model.ts';
import type { Kind, Relation } from '../knowledge.ts';
import type { GraphAttributes, NodeAttributes, RemitGraph } from './graph.ts';
import { emptyGraph, generatorName, skeletonOf } from './graph.ts';
import { communitiesOf } from './communities.ts';
import { positionsOf } from './layout.ts';
import { byEvidence, byMention, byText, sortedRecord } from './order.ts';

/** What the graph needs of `Knowledge`. */
export interface Ontology {
  readonly kinds: readonly Pick<Kind, 'kind' | 'label' | 'colour'>[];
  readonly relations: readonly Pick<Relation, 'relation' | 'label' | 'inverse' | 'group' | 'iri'>[];
}

/**
 * The graph of an extraction, laid out and grouped. Everything in it is sorted: the order of the input leaves no trace.
 * The extraction must have passed `firstFault`.
 * @param version Remit's own version, for the record.
 */
export function assemble(extraction: Extraction, ontology: Ontology, version: string): RemitGraph {
  const graph = unplaced(extraction, ontology, version);
  const skeleton = skeletonOf(graph);
  const communities = communitiesOf(graph.nodes(), skeleton);
  const positions = positionsOf(graph.nodes(), skeleton);
  graph.updateEachNodeAttributes((key, attributes) => ({
    ...attributes, ...positions.get(key)!, size: attributes.size, community: communities.get(key)!,
  }));
  return graph;
}

/** The same graph before it is laid out and grouped: every node at (0, 0) and in community 0. */
export function unplaced(extraction: Extraction, ontology: Ontology, version: string): RemitGraph {
  const graph = emptyGraph();
  graph.replaceAttributes(graphAttributes(extraction, ontology, version));
  for (const entity of nodesOf(extraction)) graph.addNode(entity.key, nodeAttributes(entity));
  addEdges(graph, extraction.statements, ontology);
  graph.updateEachNodeAttributes((key, attributes) => ({ ...attributes, size: sizeOf(graph.degree(key)) }));
  return graph;
}

function graphAttributes(extraction: Extraction, ontology: Ontology, version: string): GraphAttributes {
  return {
    generator: { name: generatorName, version },
    documents: [...extraction.documents].sort((a, b) => byText(a.id, b.id)),
    kinds: sortedRecord(ontology.kinds.map(({ kind, label, colour }) => [kind, { label, colour }] as const)),
    relations: sortedRecord(ontology.relations.map(({ relation, label, inverse, group, iri }) =>
      [relation, { label, inverse, group, ...(iri === undefined ? {} : { iri }) }] as const)),
  };
}

/** The entities that the text names or that a statement speaks of; an activity that no statement needs is no node. */
function nodesOf(extraction: Extraction): Entity[] {
  const stated = new Set(extraction.statements.flatMap(({ source, target, evidence }) => [source, target, evidence.attributedTo]));
  return extraction.entities
    .filter(({ key, kind, mentions }) => stated.has(key) || (kind !== 'activity' && mentions.length > 0))
    .sort((a, b) => byText(a.key, b.key));
}

function nodeAttributes({ label, name, kind, aliases, mentions }: Entity): NodeAttributes {
  return {
    label, name, kind,
    aliases: [...new Set(aliases)].sort(byText),
    mentions: mentions.map(({ document, start, end, form }) => ({ document, start, end, form })).sort(byMention),
    x: 0, y: 0, size: 0, community: 0,
  };
}

/**
 * Stable and readable: "country/norland|funds|organisation/harbour-office", and "…|not funds|…" where the text denies it.
 * Entity keys hold no "|".
 */
export function edgeKey(source: string, relation: string, target: string, polarity: Polarity): string {
  return `${source}|${polarity === 'negated' ? 'not ' : ''}${relation}|${target}`;
}

function addEdges(graph: RemitGraph, statements: readonly Statement[], ontology: Ontology): void {
  const labels = new Map(ontology.relations.map(({ relation, label }) => [relation, label]));
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = edgeKey(statement.source, statement.relation, statement.target, statement.polarity);
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  for (const [key, group] of [...groups].sort(([a], [b]) => byText(a, b))) {
    const { source, relation, target, polarity } = group[0]!;
    const evidence = distinct(group.map((statement) => evidenceOf(statement.evidence)));
    graph.addEdgeWithKey(key, source, target, { relation, label: labels.get(relation)!, polarity, evidence });
  }
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const byContent = new Map(evidence.map((entry) => [JSON.stringify(entry), entry]));
  return [...byContent.values()].sort(byEvidence);
}

const bare = (spans: readonly Span[]): Span[] => spans.map(({ start, end }) => ({ start, end }));

/** The same evidence with its fields in the order of the contract, and no others. */
function evidenceOf(evidence: Evidence): Evidence {
  const { document, quote, predicate, verb, modality, time, attributedTo, place, rule } = evidence;
  return {
    document, spans: bare(evidence.spans), quote,
    subject: bare(evidence.subject), trigger: bare(evidence.trigger), object: bare(evidence.object),
    predicate, verb, modality,
    time: time && { text: time.text, from: time.from, to: time.to },
    attributedTo, place, rule,
  };
}

/** Radius in pixels: area grows with degree, within what can be seen and what does not cover others. */
function sizeOf(degree: number): number {
  return Math.round(Math.min(22, 4 + 2 * Math.sqrt(degree)) * 100) / 100;
}
