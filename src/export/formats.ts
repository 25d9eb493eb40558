import type { RemitGraph } from '../graph/graph.ts';
import { graphJson } from './json.ts';
import { graphml } from './graphml.ts';

/** A way of writing the whole graph as one text file. */
export interface Format {
  readonly name: string;
  /** The file's name in the output folder. */
  readonly file: string;
  /** The media type under which it is served. */
  readonly mediaType: string;
  readonly write: (graph: RemitGraph) => string;
}

export const formats: readonly Format[] = [graphJson, graphml];
