/** What the page and the worker that reads documents say to each other. */

/** A document to be read. */
export interface InputFile {
  /** How the graph names it: its name, or its path in the folder that was given, with forward slashes. */
  readonly path: string;
  readonly content: Blob;
  /** True for a file of a folder: of those only documents are read. */
  readonly inFolder: boolean;
}

export interface Problem {
  readonly file: string;
  /** One line, without the file's name. */
  readonly problem: string;
}

/** What came of a reading. */
export interface Reading {
  /** The graph with everything that its viewer shows (`wholeJson`); null where no document could be read. */
  readonly whole: string | null;
  readonly problems: readonly Problem[];
  /** Files of folders that are no documents by their endings, or hidden. */
  readonly skipped: number;
}

export type Answer =
  | { readonly is: 'progress'; readonly done: number; readonly total: number; readonly path: string }
  | { readonly is: 'reading'; readonly reading: Reading }
  | { readonly is: 'fault'; readonly message: string };
