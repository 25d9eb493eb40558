import { xmlCharacters } from '../characters.ts';
import { term } from './terms.ts';

/** What a property is set to: another resource, or a literal with the IRI of its datatype, xsd:string where none is given. */
export type Value = { readonly iri: string } | { readonly text: string; readonly datatype?: string };

/** A resource with everything that is said of it: whole IRIs of properties, each with a value. No resource is without a name. */
export interface Resource {
  readonly iri: string;
  readonly facts: readonly Fact[];
}

export type Fact = readonly [property: string, value: Value];

/** `name` and `value` as "prefix:name". */
export const isA = (name: string): Fact => [term('rdf:type'), { iri: term(name) }];
export const link = (name: string, iri: string): Fact => [term(name), { iri }];

/** A literal; none where there is no text. What an xsd:string cannot hold is U+FFFD. */
export function literal(name: string, text: string | undefined, datatype?: string): Fact[] {
  return text ? [[term(name), { text: xmlCharacters(text), ...(datatype === undefined ? {} : { datatype: term(datatype) }) }]] : [];
}

/** An ISO 8601 date, or date and time of day; another text stays a text. */
export function date(name: string, text: string | undefined): Fact[] {
  if (text && /^\d{4}-\d\d-\d\d$/.test(text)) return literal(name, text, 'xsd:date');
  const minute = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?Z$/.exec(text ?? '');
  return minute ? literal(name, `${minute[1]}${minute[2] ?? ':00'}Z`, 'xsd:dateTime') : literal(name, text);
}
