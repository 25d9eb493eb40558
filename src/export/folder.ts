import type { Extraction, Source } from '../model.ts';
import type { RemitGraph } from '../graph/graph.ts';
import { sortedRecord } from '../graph/order.ts';
import { formats } from './formats.ts';
import { omissionsJson } from './omissions.ts';

/** A file to be written: its path in the output folder, with forward slashes, and its text, to be encoded as UTF-8. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Every file of an output folder. `sources/ID.txt` holds the very text that all offsets point into; `outline.json` says, by
 * document id, what is furniture, where sections and paragraphs begin, and which documents a cable refers to, for the viewer.
 * Throws where a document's id cannot be a file's name.
 */
export function outputFiles(graph: RemitGraph, extraction: Pick<Extraction, 'omissions' | 'outlines'>, sources: readonly Pick<Source, 'id' | 'text'>[]): OutputFile[] {
  return [
    ...formats.map(({ file, write }) => ({ path: file, text: write(graph) })),
    { path: 'omissions.json', text: omissionsJson(extraction.omissions) },
    { path: 'outline.json', text: outlineJson(extraction.outlines) },
    ...sources.map(({ id, text }) => ({ path: sourcePath(id), text })),
  ];
}

/** Where the text of a document stands in an output folder. */
export function sourcePath(id: string): string {
  if (!/^[^/\\:\0]+$/.test(id) || id.startsWith('.')) throw new Error(`the document id "${id}" cannot be the name of a file`);
  return `sources/${id}.txt`;
}

export function outlineJson(outlines: Extraction['outlines']): string {
  const entries = Object.entries(outlines).map(([id, { furniture, outline, references }]) => [id, {
    furniture: furniture.map(({ start, end }) => ({ start, end })),
    outline: outline.map(({ label, level, start }) => ({ label, level, start })),
    ...(references && { references: references.map(({ text, document }) => ({ text, document })) }),
  }] as const);
  return `${JSON.stringify(sortedRecord(entries))}\n`;
}
