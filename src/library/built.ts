/** What goes into `build`, and what comes out of it. */
import type { Correction } from '../corrections/corrections.ts';
import type { RemitGraph } from '../graph/graph.ts';
import type { DataFiles } from '../knowledge.ts';
import type { Extraction, Omission } from '../model.ts';
import type { Columns } from '../read/format.ts';
import type { Duplicate } from '../read/ids.ts';
import type { Problem } from '../read/read.ts';

/** A document to be read, in any format that `remit build` reads. */
export interface Input {
  /** What the graph calls the file, with forward slashes: "letters/memo.txt". Its ending helps to know the format. */
  readonly path: string;
  /** Its text, its bytes, or how to get either when its turn comes; what that throws becomes a problem of this document. */
  readonly content: string | Uint8Array | (() => string | Uint8Array | Promise<string | Uint8Array>);
}

export interface BuildOptions {
  /** Which columns of tables, or fields of JSON, hold what; found where they are not given. */
  readonly columns?: Columns;
  /** Corrections by hand, applied in their order: see `parseCorrections`. */
  readonly corrections?: readonly Correction[];
  /**
   * Files of `data/` by path ("relations/tows.json"), beside those that come with Remit or in the place of them: relations, kinds
   * and names of your own. A file at fault is an `Error` of one line that names the entry.
   */
  readonly data?: DataFiles;
  /** Is told each document once it is read: how many are done, of how many, and the path of the last. */
  readonly onProgress?: (done: number, total: number, path: string) => void;
}

/** What documents state, and what came of reading them. Plain data but for `graph` and `texts`. */
export interface Built {
  /** A graphology graph, as `graph.json` holds it. */
  readonly graph: RemitGraph;
  /** By document id, the very text that every offset points into, in UTF-16 code units. */
  readonly texts: ReadonlyMap<string, string>;
  /** Sentences that could have said something and gave no statement, with the reason. */
  readonly omissions: Omission[];
  /** By document id, page furniture, and where sections and paragraphs begin; all source offsets. */
  readonly outlines: Extraction['outlines'];
  /** What could not be read, or only in part, one line each; everything else was. */
  readonly problems: readonly Problem[];
  /** Documents whose bytes another one has too: read once, under the other's name. */
  readonly duplicates: readonly Duplicate[];
  /** How many files in archives are no documents by their endings. */
  readonly skipped: number;
  /** Corrections that apply to nothing any more, one line each. */
  readonly idle: readonly string[];
}

export type Build = (documents: readonly Input[], options?: BuildOptions) => Promise<Built>;
