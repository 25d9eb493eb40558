import { outlineJson } from '../../src/export/folder.ts';
import { graphJson } from '../../src/export/json.ts';
import { omissionsJson } from '../../src/export/omissions.ts';
import { wholeJson } from '../../src/export/whole.ts';
import type { RemitGraph } from '../../src/graph/graph.ts';
import type { Omission } from '../../src/model.ts';
import type { GraphData } from '../graph-data.ts';
import { fileName } from '../save.ts';

/** A graph with its documents as one JSON text, to be saved and opened again. Throws an Error with a line for the reader where a document is not to be had. */
export async function wholeOfData(data: GraphData): Promise<string> {
  const [omissions, ...texts] = await Promise.all([data.shelf.omissions(), ...data.documents.map(({ id }) => data.shelf.source(id))]);
  return wholeJson({
    graph: graphJson.write(data.graph as unknown as RemitGraph), outline: outlineJson(data.outlines), omissions: omissionsJson(omissions as Omission[]),
    sources: data.documents.map(({ id }, i) => ({ id, text: texts[i]! })),
  });
}

/** "harbour-letter-and-2-more": what a file of these documents may be called. */
export function nameOf({ documents }: GraphData): string {
  const more = documents.length - 1;
  return `${fileName(documents[0]?.title ?? '')}${more > 0 ? `-and-${more}-more` : ''}`;
}
