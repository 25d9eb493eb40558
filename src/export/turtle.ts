import { describe } from './rdf/describe.ts';
import type { Resource, Value } from './rdf/resource.ts';
import { prefixes, shortened, term } from './rdf/terms.ts';
import type { Exporter } from './exporter.ts';

/** RDF 1.1 Turtle (https://www.w3.org/TR/turtle/). Only what is stated as a fact is a triple of its own; all else is reified. */
export const turtle: Exporter = {
  name: 'turtle', write: ({ graph, texts }) => [
    ...Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`), '',
    ...describe(graph, texts).map(block), '',
  ].join('\n'),
};

function block({ iri, facts }: Resource): string {
  const properties = [...new Set(facts.map(([property]) => property))];
  const lines = properties.map((property) => {
    const values = facts.filter(([other]) => other === property).map(([, value]) => written(value));
    return `${property === term('rdf:type') ? 'a' : name(property)} ${[...new Set(values)].join(', ')}`;
  });
  return `${name(iri)} ${lines.join(' ;\n  ')} .`;
}

const name = (iri: string): string => shortened(iri) ?? `<${iri}>`;

function written(value: Value): string {
  if ('iri' in value) return name(value.iri);
  return `"${value.text.replace(/["\\\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, escape)}"${value.datatype === undefined ? '' : `^^${name(value.datatype)}`}`;
}

/** Also of marks that would turn the direction of the file's own text. */
function escape(character: string): string {
  const short = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }[character];
  return short ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
