import type { NodeAttributes, RemitGraph } from '../../graph/graph.ts';
import { byText } from '../../graph/order.ts';
import type { DocumentRecord } from '../../model.ts';
import { sourcePath } from '../folder.ts';
import { countedText } from './places.ts';
import type { Resource } from './resource.ts';
import { date, isA, literal } from './resource.ts';
import { plainFact, predicateOf, statementsOf } from './statements.ts';
import { classes, own, software, term } from './terms.ts';

/**
 * A graph as RDF resources, in the graph's order: what wrote it, its documents, the relations that are Remit's own, the nodes, each
 * with what is stated of it as a fact, and the statements with their places.
 * @param texts what the offsets point into, by document id. Throws an `Error` where one that is spoken of is missing.
 */
export function describe(graph: RemitGraph, texts: ReadonlyMap<string, string>): Resource[] {
  const { name, version } = graph.getAttribute('generator');
  const counted = new Map([...texts].map(([id, text]) => [id, countedText(text)]));
  const sayers = new Set(graph.mapEdges((_, { evidence }) => evidence.map(({ attributedTo }) => attributedTo)).flat());
  return [
    { iri: software, facts: [isA('prov:SoftwareAgent'), ...literal('rdfs:label', name), ...literal('schema:softwareVersion', version)] },
    ...graph.getAttribute('documents').map(documentOf),
    ...relationsOf(graph),
    ...graph.mapNodes((key, attributes) => nodeOf(graph, key, attributes, sayers.has(key))),
    ...graph.mapEdges((key, attributes, source, target) => statementsOf(graph, { key, source, target, ...attributes }, counted)).flat(),
  ];
}

function documentOf({ id, title, file, sha256, reference, date: when, subject }: DocumentRecord): Resource {
  return {
    iri: own('document', id),
    facts: [
      isA('prov:Entity'), isA('schema:DigitalDocument'), ...literal('rdfs:label', title), ...literal('schema:identifier', reference),
      ...literal('schema:about', subject), ...date('schema:dateCreated', when),
      ...literal('remit:file', file), ...literal('remit:text', sourcePath(id)), ...literal('remit:sha256', sha256),
    ],
  };
}

/** The relations that are used and that no other vocabulary has; of others' terms nothing is said. */
function relationsOf(graph: RemitGraph): Resource[] {
  const used = [...new Set(graph.mapEdges((_, { relation }) => relation))].sort(byText);
  return used.flatMap((relation) => {
    const iri = predicateOf(graph, relation);
    const { label = relation, inverse, group } = graph.getAttribute('relations')[relation] ?? {};
    return iri === own('relation', relation)
      ? [{ iri, facts: [isA('rdf:Property'), ...literal('rdfs:label', label), ...literal('remit:inverse', inverse), ...literal('remit:group', group)] }]
      : [];
  });
}

function nodeOf(graph: RemitGraph, key: string, { label, name, kind, aliases }: NodeAttributes, speaks: boolean): Resource {
  return {
    iri: own('node', key),
    facts: [
      [term('rdf:type'), { iri: own('kind', kind) }], ...(classes.get(kind) ?? []).map(isA), ...(speaks ? [isA('prov:Agent')] : []),
      ...literal('rdfs:label', label), ...literal('schema:name', name), ...literal('remit:key', key),
      ...aliases.flatMap((alias) => literal('skos:altLabel', alias)),
      ...graph.outEdges(key).flatMap((edge) => plainFact(graph, graph.getEdgeAttributes(edge), graph.target(edge))),
    ],
  };
}
