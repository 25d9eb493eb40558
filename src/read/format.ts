/** What a document format does: one file of this folder each, named in `formats.ts`. */

export interface FileBytes {
  /** As given, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** `problem`: one line on why it cannot be read, without the path. */
export type Decoded = { readonly text: string } | { readonly problem: string };

export interface Format {
  readonly name: string;
  /** From 0 (cannot read it) to 1 (surely mine): the highest bid reads the file. */
  bid(file: FileBytes): number;
  decode(file: FileBytes): Decoded;
}
