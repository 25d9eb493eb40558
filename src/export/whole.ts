import type { Extraction, Source } from '../model.ts';
import type { RemitGraph } from '../graph/graph.ts';
import { outlineJson } from './folder.ts';
import { graphJson } from './json.ts';
import { omissionsJson } from './omissions.ts';

/** How the first field of such a file reads. */
export const WHOLE = 'remit';

/** The texts of `graph.json`, `outline.json` and `omissions.json`, and the sources by document id. */
export interface Parts {
  readonly graph: string;
  readonly outline: string;
  readonly omissions: string;
  readonly sources: readonly { readonly id: string; readonly text: string }[];
}

/**
 * A graph with everything that its viewer shows, as one JSON object: `graph`, `outline` and `omissions` as in the output folder's
 * files, `sources` by document id. What the viewer saves, and what a page of one file holds inside.
 */
export function wholeJson({ graph, outline, omissions, sources }: Parts): string {
  const texts = sources.map(({ id, text }) => `${JSON.stringify(id)}:${JSON.stringify(text)}`);
  return `{"format":"${WHOLE}",\n"graph":${graph.trimEnd()},\n"outline":${outline.trimEnd()},\n"omissions":${omissions.trimEnd()},\n"sources":{${texts.length ? `\n${texts.join(',\n')}\n` : ''}}}\n`;
}

/** The same of a graph that was just made. */
export function wholeOf(graph: RemitGraph, extraction: Pick<Extraction, 'omissions' | 'outlines'>, sources: readonly Pick<Source, 'id' | 'text'>[]): string {
  return wholeJson({ graph: graphJson.write(graph), outline: outlineJson(extraction.outlines), omissions: omissionsJson(extraction.omissions), sources });
}
