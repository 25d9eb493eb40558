/** The vocabularies of the RDF formats, and how the graph's own keys become IRIs. */
import { xmlCharacters } from '../characters.ts';

/**
 * Prefixes and what they stand for: RDF and its schema, SKOS, XML Schema, W3C ORG, schema.org, ELI, PROV-O, Web Annotation; then what only
 * Remit says. Its own are URNs: names that lead nowhere, so that no program that looks them up tells anybody what is being read.
 */
export const prefixes: Readonly<Record<string, string>> = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', rdfs: 'http://www.w3.org/2000/01/rdf-schema#', skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#', org: 'http://www.w3.org/ns/org#', schema: 'https://schema.org/',
  eli: 'http://data.europa.eu/eli/ontology#', prov: 'http://www.w3.org/ns/prov#', oa: 'http://www.w3.org/ns/oa#',
  remit: 'urn:remit:term:', relation: 'urn:remit:relation:', kind: 'urn:remit:kind:',
};

/** "org:memberOf" to the whole IRI; the prefix must be one of `prefixes`. */
export function term(name: string): string {
  const colon = name.indexOf(':');
  return `${prefixes[name.slice(0, colon)]!}${name.slice(colon + 1)}`;
}

/** The whole IRI as "prefix:name" where a prefix fits and the name is plain; undefined otherwise. */
export function shortened(iri: string): string | undefined {
  const found = Object.entries(prefixes).find(([, start]) => iri.startsWith(start));
  const name = found && iri.slice(found[1].length);
  return name && /^[A-Za-z]\w*$/.test(name) ? `${found[0]}:${name}` : undefined;
}

/** An IRI of Remit's own: "urn:remit:node:organisation/iom". Characters that an IRI cannot hold are encoded. */
export function own(space: 'node' | 'document' | 'statement' | 'kind' | 'relation', key: string): string {
  return `urn:remit:${space}:${xmlCharacters(key).split('/').map(encodeURIComponent).join('/')}`;
}

/** What wrote the graph. */
export const software = 'urn:remit:software';

/** What the data says to mean the same as a relation, if it is an IRI that every format can write; else the relation's own. */
export function relationIri(relation: string, iri?: string): string {
  return iri !== undefined && /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/.test(iri) ? iri : own('relation', relation);
}

/** Kinds that others have a class for. What an activity is, a noun phrase, no such vocabulary knows. */
export const classes: ReadonlyMap<string, readonly string[]> = new Map([
  ['organisation', ['org:Organization', 'schema:Organization']], ['country', ['schema:Country']], ['regulation', ['eli:LegalResource', 'schema:Legislation']],
]);
