import type { Exporter } from './exporter.ts';
import { lines } from './json.ts';
import { describe } from './rdf/describe.ts';
import type { Fact, Resource, Value } from './rdf/resource.ts';
import { prefixes, shortened, term } from './rdf/terms.ts';

/** JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/), flattened, with its context inside: the same triples as Turtle. */
export const jsonld: Exporter = {
  name: 'jsonld', write: ({ graph, texts }) => `{"@context":${JSON.stringify(prefixes)},\n"@graph":${lines(describe(graph, texts).map(node))}}\n`,
};

function node({ iri, facts }: Resource): Record<string, unknown> {
  const type = term('rdf:type');
  const properties = [...new Set(facts.map(([property]) => property))].filter((property) => property !== type);
  return {
    '@id': name(iri),
    '@type': valuesOf(facts, type).map((value) => name((value as { iri: string }).iri)),
    ...Object.fromEntries(properties.map((property) => {
      const values = valuesOf(facts, property).map(written);
      return [name(property), values.length === 1 ? values[0] : values];
    })),
  };
}

const name = (iri: string): string => shortened(iri) ?? iri;

function valuesOf(facts: readonly Fact[], property: string): Value[] {
  return facts.filter(([other]) => other === property).map(([, value]) => value);
}

function written(value: Value): unknown {
  if ('iri' in value) return { '@id': name(value.iri) };
  return value.datatype === undefined ? value.text : { '@value': value.text, '@type': name(value.datatype) };
}
