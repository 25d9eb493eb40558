/** What Remit knows of the world: the files of `data/`, loaded and checked. An error names the file and the entry. */
import type { Gazetteer, Listed, Role } from './gazetteer.ts';
import { BARRED, FOREVER, gazetteer } from './gazetteer.ts';
import type { Vocabulary } from './text/vocabulary.ts';
import { vocabulary } from './text/vocabulary.ts';
import type { Framing } from './text/framing.ts';
import { compileFraming } from './text/framing.ts';
import { loadAbbreviations } from './text/segment.ts';
import type { Table } from './table.ts';
import { readTable } from './table.ts';

/** The files of `data/` by path relative to it, with forward slashes: "relations/establishes.json"; "english.dic" is the dictionary. */
export type DataFiles = Readonly<Record<string, string>>;

export interface Kind {
  readonly kind: string;
  readonly label: string;
  readonly colour: string;
  /** Nouns that end a name of this kind: "Committee". */
  readonly heads: readonly string[];
  /** Heads that also end common phrases, and so prove less: "Group". */
  readonly weakHeads: readonly string[];
  /** Heads that name a body even in small letters after its owner: "UN police". */
  readonly institutions: readonly string[];
  /** Heads of which a country has one, so that the country's name is enough: "the Dutch cabinet", "Chad's parliament". */
  readonly national: readonly string[];
  /** Names, and with "of" beginnings of names, that many countries or posts have a body of: "Ministry of", "Supreme Court". */
  readonly common: readonly string[];
  /** Of these, the ones that stand without article: "Parliament passed". */
  readonly bare: readonly string[];
  /** Heads that a place follows: "Embassy Kampala". */
  readonly posts: readonly string[];
  /** Trades that end a company's name after a word that is none: "Skrova Steel". */
  readonly trades: readonly string[];
  /** Words that end a company's name: "Ltd". */
  readonly companySuffixes: readonly string[];
  /** What begins a name of this kind: "Ministry of". */
  readonly openers: readonly string[];
  /** Nouns that a number follows: "Regulation". */
  readonly numbered: readonly string[];
  /** Nouns that end or begin a titled text: "Convention". */
  readonly named: readonly string[];
}

export interface RelationExample {
  readonly text: string;
  /** "Subject > object", once for each statement; labels or aliases of nodes. */
  readonly states: string | readonly string[];
  readonly polarity?: 'affirmed' | 'negated';
  readonly modality?: string;
}

export interface Relation {
  readonly relation: string;
  readonly label: string;
  readonly inverse: string;
  readonly group: string;
  readonly iri?: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Verbs whose subject is the source: "establish", "set up", "work with", "be responsible for". */
  readonly verbs: readonly string[];
  /** Verbs whose subject is the target: for `memberOf`, "include". */
  readonly inverseVerbs: readonly string[];
  /** Nominals: "establishment of", "funding". */
  readonly nouns: readonly string[];
  /** Phrases that join two noun phrases: "under the direction of". */
  readonly links: readonly string[];
  /** Prepositions through which the target is looked for: "come from" with "victims in Chad" is about Chad. */
  readonly passes: readonly string[];
  /** Verb and object that mean something else together: "set scene" under `decides`; lemma and head noun. */
  readonly idioms: readonly string[];
  /** What the source has that says so: "whose mandate includes training". */
  readonly possessions: readonly string[];
  /** Nouns before a list of names that each have the relation to their owner: "NATO members (A, B)". */
  readonly listing: readonly string[];
  /** What the source holds, which stands for it as a subject: "the second session of the Board was held in Togo". */
  readonly occasions: readonly string[];
  /** Nouns that count whom a body has: "there are 40 Board officers". */
  readonly headcounts: readonly string[];
  /** What a name with an owner states: "Transport Board of the Union", "the Union's Board", "Union Transport Board". */
  readonly compounds: readonly Compound[];
  readonly examples: readonly RelationExample[];
  readonly silent: readonly string[];
}

/** Kinds of the head and of the owner, and which of them is the source. */
export interface Compound {
  readonly head: string;
  readonly owner: string;
  readonly source: 'head' | 'owner';
  /** A word that the head's name must hold: "Member Administrations". Without it, names that hold such a word are nobody's. */
  readonly word?: string;
  /** Where the owner ends the name, the words that stand before it: "in" of the "Board Mission in Chad". Without them it begins the name. */
  readonly behind?: readonly string[];
}

export interface Knowledge {
  readonly kinds: readonly Kind[];
  readonly relations: readonly Relation[];
  readonly framings: readonly Framing[];
  readonly names: Gazetteer;
  readonly vocabulary: Vocabulary;
  readonly abbreviations: ReturnType<typeof loadAbbreviations>;
  /** Words that begin a person's name or role, lower case: "ambassador". */
  readonly titles: ReadonlySet<string>;
}

/** What is spoken of, and how it can be related. */
export type Ontology = Pick<Knowledge, 'kinds' | 'relations'>;

/** Loads `data/`. Throws an `Error` of one line that names the file and the entry at fault. */
export function loadKnowledge(files: DataFiles): Knowledge {
  const { kinds, relations } = loadOntology(files);
  const known = new Set(kinds.map((kind) => kind.kind));
  const names = under(files, 'names', '.csv');
  return {
    kinds,
    relations,
    framings: under(files, 'framings', '.json').map((path) => compileFraming(json(files, path), path)),
    names: gazetteer(names.flatMap((path) => readNames(path, files[path]!, known))),
    vocabulary: vocabulary(files['english.dic'] ?? ''),
    abbreviations: loadAbbreviations(json(files, 'abbreviations.json'), 'abbreviations.json'),
    titles: new Set(names.flatMap((path) => table(path, files[path]!).map((row) => (row['title'] ?? '').toLowerCase())).filter(Boolean)),
  };
}

/** Loads kinds and relations alone: all that a graph needs of `data/` once its documents are read. */
export function loadOntology(files: DataFiles): Ontology {
  const kinds = under(files, 'kinds', '.json').map((path) => readKind(path, json(files, path)));
  const known = new Set(kinds.map((kind) => kind.kind));
  const relations = under(files, 'relations', '.json').map((path) => readRelation(path, json(files, path), known));
  refuseTwice(under(files, 'relations', '.json'), relations);
  return { kinds, relations };
}

const under = (files: DataFiles, folder: string, ending: string): string[] =>
  Object.keys(files).filter((path) => path.startsWith(`${folder}/`) && path.endsWith(ending)).sort();

function refuseTwice(paths: readonly string[], relations: readonly Relation[]): void {
  const files = new Map<string, string>();
  relations.forEach(({ relation }, i) => {
    const other = files.get(relation);
    if (other) throw new Error(`data/${paths[i]}: "${relation}" stands in data/${other} too`);
    files.set(relation, paths[i]!);
  });
}

type Json = Record<string, unknown>;

function json(files: DataFiles, path: string): Json {
  const text = files[path];
  if (text === undefined) throw new Error(`data/${path} is missing`);
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new Error(`data/${path} is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

function text(path: string, entry: Json, field: string): string {
  const value = entry[field];
  if (typeof value !== 'string' || !value) throw new Error(`data/${path}: "${field}" must be a non-empty string`);
  return value;
}

function list(path: string, entry: Json, field: string): string[] {
  const value = entry[field] ?? [];
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) throw new Error(`data/${path}: "${field}" must be a list of strings`);
  return value as string[];
}

function readKind(path: string, entry: Json): Kind {
  const lists = ['heads', 'weakHeads', 'institutions', 'national', 'common', 'bare', 'posts', 'trades', 'companySuffixes', 'openers', 'numbered', 'named'] as const;
  const fields = Object.fromEntries(lists.map((field) => [field, list(path, entry, field)])) as Record<(typeof lists)[number], string[]>;
  return {
    kind: text(path, entry, 'kind'), label: text(path, entry, 'label'), colour: text(path, entry, 'colour'),
    ...fields,
  };
}

function readRelation(path: string, entry: Json, kinds: ReadonlySet<string>): Relation {
  const ends = (field: string) => {
    const value = list(path, entry, field);
    const stranger = value.find((kind) => !kinds.has(kind));
    if (stranger) throw new Error(`data/${path}: "${field}" names the kind "${stranger}", which data/kinds does not have`);
    return value;
  };
  return {
    relation: text(path, entry, 'relation'), label: text(path, entry, 'label'), inverse: text(path, entry, 'inverse'),
    group: text(path, entry, 'group'), ...(entry['iri'] === undefined ? {} : { iri: text(path, entry, 'iri') }),
    from: ends('from'), to: ends('to'),
    verbs: list(path, entry, 'verbs'), inverseVerbs: list(path, entry, 'inverseVerbs'),
    nouns: list(path, entry, 'nouns'), links: list(path, entry, 'links'),
    passes: list(path, entry, 'passes'), listing: list(path, entry, 'listing'), possessions: list(path, entry, 'possessions'), idioms: list(path, entry, 'idioms'),
    occasions: list(path, entry, 'occasions'), headcounts: list(path, entry, 'headcounts'),
    compounds: readCompounds(path, entry, kinds),
    examples: readExamples(path, entry), silent: list(path, entry, 'silent'),
  };
}

function readCompounds(path: string, entry: Json, kinds: ReadonlySet<string>): Compound[] {
  const compounds = (entry['compounds'] ?? []) as Compound[];
  const stranger = compounds.flatMap(({ head, owner }) => [head, owner]).find((kind) => !kinds.has(kind));
  if (stranger) throw new Error(`data/${path}: "compounds" names the kind "${stranger}", which data/kinds does not have`);
  return compounds;
}

function readExamples(path: string, entry: Json): RelationExample[] {
  const examples = (entry['examples'] ?? []) as RelationExample[];
  const at = examples.findIndex((example) => typeof example.text !== 'string' || !example.states);
  if (at >= 0) throw new Error(`data/${path}: example ${at + 1} needs "text" and "states"`);
  return examples;
}

function table(path: string, csv: string): Table['rows'] {
  const { rows, faults: [fault] } = readTable(csv);
  if (fault) throw new Error(`data/${path}, line ${fault.row + 1}: ${fault.message}`);
  return rows;
}

const split = (field: string | undefined): string[] => (field ?? '').split('|').map((form) => form.trim()).filter(Boolean);

const yearsOf = (row: Table['rows'][number]): { years?: [number, number] } => (row['from'] || row['until'] ? { years: [Number(row['from'] || 0), Number(row['until'] || FOREVER)] } : {});

function readNames(path: string, csv: string, kinds: ReadonlySet<string>): Listed[] {
  return table(path, csv).flatMap((row, i) => {
    const name = row['name'] || row['full'] || '';
    if (!name && row['title'] !== undefined) return [];
    const kind = row['kind'];
    if (!name || !kind) throw new Error(`data/${path}, line ${i + 2}: "name" (or "full") and "kind" must be given`);
    if (!kinds.has(kind) && !BARRED.has(kind)) throw new Error(`data/${path}, line ${i + 2}: the kind "${kind}" is none of data/kinds`);
    const common = { name, kind, short: row['short'] ?? '', caution: row['caution'] === 'y', country: row['country'] ?? '', file: path, ...yearsOf(row) };
    const forms = (role: Role, list: string[]) => list.map((form) => ({ ...common, role, form }));
    return [
      ...forms('name', [name]), ...forms('short', split(row['short'])), ...forms('alias', split(row['aliases'])),
      ...forms('demonym', split(row['demonyms'])), ...forms('capital', split(row['capitals'])),
    ];
  });
}
