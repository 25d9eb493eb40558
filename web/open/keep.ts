import { outlineJson } from '../../src/export/folder.ts';
import { pageHtml, TEMPLATE, WHOLE_ELEMENT } from '../../src/export/html.ts';
import { graphJson } from '../../src/export/json.ts';
import { omissionsJson } from '../../src/export/omissions.ts';
import { wholeJson } from '../../src/export/whole.ts';
import type { Omission } from '../../src/model.ts';
import type { GraphData } from '../graph-data.ts';
import { fileName } from '../save.ts';

/** A graph with its documents as one JSON text, to be saved and opened again. Throws an Error with a line for the reader where a document is not to be had. */
export async function wholeOfData(data: GraphData): Promise<string> {
  const [omissions, ...texts] = await Promise.all([data.shelf.omissions(), ...data.documents.map(({ id }) => data.shelf.source(id))]);
  return wholeJson({
    graph: graphJson.write(data.graph), outline: outlineJson(data.outlines), omissions: omissionsJson(omissions as Omission[]),
    sources: data.documents.map(({ id }, i) => ({ id, text: texts[i]! })),
  });
}

/** True where the page of one file can be had that a graph is put into: beside a viewer that is served. */
export const makesPages = (): boolean => document.getElementById(WHOLE_ELEMENT) === null;

/** A graph with its documents and the viewer, as one page that opens from disk. Throws an Error with a line for the reader. */
export async function pageOfData(data: GraphData): Promise<string> {
  const response = await fetch(`./${TEMPLATE}`).catch(() => null);
  if (!response?.ok) throw new Error('the viewer to put into the page could not be fetched. Is `remit view` still running?');
  return pageHtml(await response.text(), await wholeOfData(data));
}

/** "harbour-letter-and-2-more": what a file of these documents may be called. */
export function nameOf({ documents }: GraphData): string {
  const more = documents.length - 1;
  return `${fileName(documents[0]?.title ?? '')}${more > 0 ? `-and-${more}-more` : ''}`;
}
