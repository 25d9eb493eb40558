/** Corrections by hand: what they look like, and how they are read. They name things as a person would, so that they outlive a rebuild. */
import { parse } from 'yaml';
import type { Polarity } from '../model.ts';
import { Failure } from '../failure.ts';

/** A node by any of its names; `kind` where the name alone could be several. */
export interface NodeName {
  readonly name: string;
  readonly kind?: string;
}

/** A statement by its ends and relation; with `quote`, only where the sentence reads so. */
export interface StatementName {
  readonly source: NodeName;
  readonly relation: string;
  readonly target: NodeName;
  readonly polarity?: Polarity;
  readonly quote?: string;
}

/** `reason` is for people. */
export type Correction = { readonly reason?: string } & (
  | { readonly do: 'merge'; readonly nodes: readonly NodeName[] }
  | { readonly do: 'split'; readonly node: NodeName; readonly alias?: string; readonly document?: string; readonly label: string }
  | { readonly do: 'rename'; readonly node: NodeName; readonly label?: string; readonly fullName?: string }
  | { readonly do: 'kind'; readonly node: NodeName; readonly kind: string }
  | { readonly do: 'alias'; readonly node: NodeName; readonly alias: string }
  | { readonly do: 'hide'; readonly node: NodeName }
  | { readonly do: 'reject' | 'confirm'; readonly statement: StatementName }
);

type Json = Record<string, unknown>;

/**
 * Reads `{ "corrections": [ … ] }` from JSON or YAML. A node may be given as its name alone.
 * @param file named in errors. Throws a `Failure` of one line that names the entry at fault.
 */
export function readCorrections(text: string, file: string): Correction[] {
  const value = parsed(text, file);
  const list = Array.isArray(value) ? value : isRecord(value) ? value['corrections'] : undefined;
  if (!Array.isArray(list)) throw new Failure(`${file} must hold a list "corrections"`);
  return list.map((entry, i) => correction(entry, `${file}, correction ${i + 1}`));
}

function parsed(text: string, file: string): unknown {
  try {
    // JSON is YAML too; aliases are refused, as a few lines of them can stand for millions.
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new Failure(`${file} is neither JSON nor YAML: ${(error as Error).message.split('\n')[0]!}`);
  }
}

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function correction(entry: unknown, where: string): Correction {
  if (!isRecord(entry)) throw new Failure(`${where} must be an object with "do"`);
  const common = entry['reason'] === undefined ? {} : { reason: word(entry, 'reason', where) };
  const node = () => nodeName(entry['node'], 'node', where);
  switch (entry['do']) {
    case 'merge': return { do: 'merge', nodes: several(entry['nodes'], where), ...common };
    case 'split': return { do: 'split', node: node(), label: word(entry, 'label', where), ...splitBy(entry, where), ...common };
    case 'rename': return { do: 'rename', node: node(), ...newNames(entry, where), ...common };
    case 'kind': return { do: 'kind', node: node(), kind: word(entry, 'kind', where), ...common };
    case 'alias': return { do: 'alias', node: node(), alias: word(entry, 'alias', where), ...common };
    case 'hide': return { do: 'hide', node: node(), ...common };
    case 'reject': case 'confirm': return { do: entry['do'], statement: statementName(entry['statement'], where), ...common };
    default: throw new Failure(`${where}: "do" must be merge, split, rename, kind, alias, hide, reject or confirm`);
  }
}

function word(entry: Json, field: string, where: string): string {
  const value = entry[field];
  if (typeof value !== 'string' || !value.trim()) throw new Failure(`${where}: "${field}" must be a text`);
  return value;
}

function nodeName(value: unknown, field: string, where: string): NodeName {
  if (typeof value === 'string' && value.trim()) return { name: value };
  if (!isRecord(value)) throw new Failure(`${where}: "${field}" must be a name, or an object with "name"`);
  return { name: word(value, 'name', where), ...(value['kind'] === undefined ? {} : { kind: word(value, 'kind', where) }) };
}

function several(value: unknown, where: string): NodeName[] {
  if (!Array.isArray(value) || value.length < 2) throw new Failure(`${where}: "nodes" must name two nodes or more`);
  return value.map((one) => nodeName(one, 'nodes', where));
}

function splitBy(entry: Json, where: string): { alias?: string; document?: string } {
  const by = (['alias', 'document'] as const).filter((field) => entry[field] !== undefined);
  if (!by.length) throw new Failure(`${where}: a split needs "alias" or "document", to say which mentions go`);
  return Object.fromEntries(by.map((field) => [field, word(entry, field, where)]));
}

function newNames(entry: Json, where: string): { label?: string; fullName?: string } {
  const given = (['label', 'fullName'] as const).filter((field) => entry[field] !== undefined);
  if (!given.length) throw new Failure(`${where}: a rename needs "label" or "fullName"`);
  return Object.fromEntries(given.map((field) => [field, word(entry, field, where)]));
}

function statementName(value: unknown, where: string): StatementName {
  if (!isRecord(value)) throw new Failure(`${where}: "statement" must be an object with "source", "relation" and "target"`);
  const polarity = value['polarity'];
  if (polarity !== undefined && polarity !== 'affirmed' && polarity !== 'negated') throw new Failure(`${where}: "polarity" must be affirmed or negated`);
  return {
    source: nodeName(value['source'], 'source', where), relation: word(value, 'relation', where), target: nodeName(value['target'], 'target', where),
    ...(polarity === undefined ? {} : { polarity }), ...(value['quote'] === undefined ? {} : { quote: word(value, 'quote', where) }),
  };
}
