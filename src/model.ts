/**
 * The vocabulary that every room shares. Offsets are UTF-16 code units, half-open.
 * A *source* offset points into `Source.text` (what `sources/ID.txt` holds); a *clean* offset points into
 * `CleanText.text`. Only `Evidence`, `Omission` and `EntityMention` carry source offsets out of the core.
 */

/** Half-open range `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One document as decoded: the very text that every offset of the output points into. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** The path as given, with forward slashes; in a file of several documents, that file's with the part's below it: "box.zip/a.txt". */
  readonly file: string;
  readonly format: string;
  /** Hex SHA-256 of the bytes that were read: of the file, or of its part where it holds several documents. */
  readonly sha256: string;
  readonly text: string;
  readonly facts?: DocumentFacts;
  /** Source offsets at which the pages begin; the first is 0. Only where the file has pages. */
  readonly pages?: readonly number[];
}

/** What a file says of a document apart from its text: the head of a mail, the other columns of a table. As written. */
export interface DocumentFacts {
  readonly date?: string;
  readonly from?: string;
  readonly to?: readonly string[];
  readonly subject?: string;
  readonly reference?: string;
}

/** What the graph says of a document; the fields below `pages` come from a cable's header, or from `DocumentFacts`. */
export interface DocumentRecord {
  id: string;
  title: string;
  file: string;
  format: string;
  sha256: string;
  /** Length of the source text in UTF-16 code units. */
  characters: number;
  /** `Source.pages` */
  pages?: readonly number[];
  reference?: string;
  /** ISO 8601 date, or date and time in UTC: "2002-03-01T08:08Z". */
  date?: string;
  from?: string;
  to?: string[];
  subject?: string;
  tags?: string[];
  references?: string[];
  classification?: string;
}

/** A run of characters taken over from the source, in order. */
export interface Piece {
  readonly clean: number;
  readonly source: number;
  readonly length: number;
}

/** A text without its furniture. Characters outside every piece were inserted (a space where a page broke). */
export interface CleanText {
  readonly text: string;
  /** Sorted by `clean`, and by `source`; never overlapping. */
  readonly pieces: readonly Piece[];
}

/** A paragraph or heading of the clean text, without its label ("3. (SBU)", "G."). */
export interface Block {
  readonly kind: 'paragraph' | 'heading';
  /** Clean offsets. */
  readonly span: Span;
  /** The citation of its first character: "section 02, para 3.G". */
  readonly place: string;
}

/** A document with its furniture known: the input of segmentation. */
export interface CleanDocument {
  readonly record: DocumentRecord;
  readonly clean: CleanText;
  readonly blocks: readonly Block[];
  /** Source offsets of what was taken off, for the reader who wants to see it dimmed. */
  readonly furniture: readonly Span[];
  /** Source offsets of sections, headings and labelled paragraphs, for a table of contents. */
  readonly outline: readonly OutlineEntry[];
}

export interface OutlineEntry {
  readonly label: string;
  /** 1 for a section or heading, 2 for a paragraph, 3 for a sub-paragraph. */
  readonly level: number;
  /** Source offset. */
  readonly start: number;
}

/** What the head of a document says it refers to. */
export interface Citation {
  /** As written: "STATE 12686". */
  readonly text: string;
  /** The id of the document that it means; null where that is not known, or not here. */
  readonly document: string | null;
}

/** A sentence of the clean text, before tagging. */
export interface Sentence {
  /** Clean offsets. */
  readonly span: Span;
  readonly place: string;
  readonly heading: boolean;
}

/** Universal part-of-speech tag (Universal Dependencies v2). */
export type Tag =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM'
  | 'PART' | 'PRON' | 'PROPN' | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X';

export interface Token {
  /** Clean offsets. */
  readonly span: Span;
  /** As recased. */
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly tag: Tag;
}

export type MentionForm = 'name' | 'alias' | 'nominal' | 'pronoun';

/** A sentence with its words tagged. */
export interface TaggedSentence {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** True where it was all capitals, so that case tells nothing about names. */
  readonly capitals: boolean;
}

/** A place in a document where something is named. */
export interface Mention {
  /** Clean offsets. */
  readonly span: Span;
  /** Index of the sentence in the document, and of its first token and the one after its last. */
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly form: MentionForm;
  /** The name as read, recased, white space folded. */
  readonly text: string;
  /** The full name, where this place or the gazetteer says it. */
  readonly full?: string;
  /** The short name, where this place or the gazetteer says it. */
  readonly short?: string;
  /** Which names of the gazetteer it may be; more than one where the form is ambiguous. */
  readonly listed?: readonly string[];
  /** True where it only qualifies another noun: "Swedish" in "Swedish troops". */
  readonly adjectival?: boolean;
  /** True where it stands inside a longer name: "Border Police" in "Border Police Academy". */
  readonly nested?: boolean;
  /** Of a name that many countries or posts have a body of ("the MFA", "GOI"): whose it is, and whether the words beside it say so; else the author's country or the document. */
  readonly whose?: { readonly by: string; readonly said: boolean };
  /** The rule that found it: "names/countries.csv", "definition", "shape:organisation". */
  readonly foundBy: string;
}

export interface EntityMention {
  document: string;
  /** Source offsets; the outer ends where furniture stands inside the name. */
  start: number;
  end: number;
  form: MentionForm;
}

/** A node of the graph to be: an organisation, regulation, country, or the activity that a statement names. */
export interface Entity {
  /** Stable, unique, readable: "organisation/iom". */
  key: string;
  kind: string;
  label: string;
  name: string;
  aliases: string[];
  mentions: EntityMention[];
}

export type Polarity = 'affirmed' | 'negated';
export type Modality = 'asserted' | 'planned' | 'possible' | 'required' | 'requested';

/** A stated time; `from` and `to` are ISO 8601 calendar dates, both inclusive; empty where open. */
export interface StatedTime {
  text: string;
  from: string;
  to: string;
}

/** The place in a document that states an edge: the `Evidence` of the output's contract. All spans are source offsets. */
export interface Evidence {
  /** A document's id. */
  document: string;
  /** The sentence, in pieces where page furniture stands inside it. */
  spans: Span[];
  /** What those spans read, joined; white space folded, otherwise letter for letter. */
  quote: string;
  subject: Span[];
  trigger: Span[];
  object: Span[];
  /** What the trigger reads: "has now established". */
  predicate: string;
  /** Its lemma: "establish". */
  verb: string;
  modality: Modality;
  time: StatedTime | null;
  /** The node key of who says so. */
  attributedTo: string | null;
  /** Its citation: "section 02, para 3.G". */
  place: string;
  /** Which file and entry of `data/` spoke: "relations/funds.json: fund". */
  rule: string;
}

/** One reading of one sentence: `source` and `target` are entity keys. */
export interface Statement {
  source: string;
  relation: string;
  target: string;
  polarity: Polarity;
  evidence: Evidence;
}

/** A sentence that could have said something and gave no statement, with the reason. */
export interface Omission {
  document: string;
  spans: Span[];
  quote: string;
  place: string;
  reason: string;
  /** Keys of the entities it names. */
  entities: string[];
  /** Names of the relations whose trigger words it holds. */
  relations: string[];
}

/** What the core hands to `graph`: everything that was read from a set of documents. */
export interface Extraction {
  /** Sorted by id. */
  documents: DocumentRecord[];
  entities: Entity[];
  statements: Statement[];
  omissions: Omission[];
  /** By document id; `references` only where there are some. */
  outlines: Record<string, { furniture: readonly Span[]; outline: readonly OutlineEntry[]; references?: readonly Citation[] }>;
}
