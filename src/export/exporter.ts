import type { RemitGraph } from '../graph/graph.ts';
import type { OutputFile } from './folder.ts';

/** What is exported. */
export interface Exported {
  /** The part of the graph that is wanted. */
  readonly graph: RemitGraph;
  /** What the offsets of its documents point into, by id. */
  readonly texts: ReadonlyMap<string, string>;
  /** The key of the node that it is all about, if there is one. */
  readonly focus?: string;
}

/** A way of writing a graph for another program, as one text. */
export interface Exporter {
  /** As `remit export --format` calls it. */
  readonly name: string;
  readonly write: (exported: Exported) => string;
}

/** One that writes several files: paths are relative to a folder of their own. */
export interface FolderExporter {
  readonly name: string;
  readonly files: (exported: Exported) => OutputFile[];
}
