/** What a document format does: one file of this folder each, named in `formats.ts`. */
import type { DocumentFacts } from '../model.ts';

export interface FileBytes {
  /** As given, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A document of a file. */
export interface Decoded {
  /** What is kept, and what every offset points into: paragraphs parted by blank lines, pages by form feeds. */
  readonly text: string;
  readonly title?: string;
  /** How the text was found out, where that was a finding: "Windows-1252". */
  readonly detail?: string;
  /** What the file says of the document apart from its text. */
  readonly facts?: DocumentFacts;
  /** Offsets into `text` at which the pages begin; the first is 0. */
  readonly pages?: readonly number[];
  /** One line on what of it could not be read, without the path. */
  readonly notice?: string;
}

/** What stands in a file that holds several documents. `name` is its path in the file; `id` is given where the name makes none; `skipped` is no document. */
export type Part =
  | { readonly name: string; readonly id?: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly id?: string; readonly document: Decoded }
  | { readonly name: string; readonly problem: string }
  | { readonly name: string; readonly skipped: true };

/** Taken one at a time, so that they need not all be in memory at once. */
export type Parts = Iterable<Part> | AsyncIterable<Part>;

/** `problem` alone: one line on why the file cannot be read, without the path. */
export type Content = Decoded | { readonly problem: string } | { readonly document?: Decoded; readonly parts: Parts };

/** What whoever asks may say of the files: which columns or fields of a table hold what. */
export interface Asked {
  readonly columns?: Columns;
}

export interface Columns {
  readonly text?: string;
  readonly title?: string;
  readonly date?: string;
  readonly id?: string;
}

/** What goes with a file and all that is unpacked from it. */
export interface Context {
  readonly asked: Asked;
  /** Of documents: what ends otherwise is skipped. */
  readonly endings: readonly string[];
  /** How many files it stands in. */
  readonly depth: number;
  /** Bytes that may still be unpacked. */
  readonly allowance: { bytes: number };
}

export interface Format {
  /** As documents are told to be of it: "PDF". */
  readonly name: string;
  /** With the dot, in small letters: files of a folder that end so are read. */
  readonly endings: readonly string[];
  /** From 0 (cannot read it) to 1 (surely mine): the highest bid reads the file. `head` is how the file begins, as text. */
  bid(file: FileBytes, head: string): number;
  decode(file: FileBytes, context: Context): Content | Promise<Content>;
}

/** ".txt" of "a/B.TXT"; '' where the name has none. */
export function endingOf(path: string): string {
  return /[^/](\.[^./]{1,10})$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
