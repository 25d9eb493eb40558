/** What Remit knows of the world: the files of `data/`, loaded and checked. An error names the file and the entry. */

/** The files of `data/` by path relative to it, with forward slashes: "relations/establishes.json". */
export type DataFiles = Readonly<Record<string, string>>;

export interface Kind {
  readonly kind: string;
  readonly label: string;
  readonly colour: string;
}

export interface RelationExample {
  readonly text: string;
  /** "Subject > object", once for each statement; labels or aliases of nodes. */
  readonly states: string | readonly string[];
  readonly polarity?: 'affirmed' | 'negated';
  readonly modality?: string;
  /** Why it cannot be met yet: the test is then expected to fail. */
  readonly unmet?: string;
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
  readonly examples: readonly RelationExample[];
  readonly silent: readonly string[];
}
