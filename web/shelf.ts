import { WHOLE_ELEMENT } from '../src/export/html.ts';
import { sourcePath } from '../src/export/folder.ts';

/** Where a graph and its documents are had from. Each throws an Error with a line that a reader can act on. */
export interface Shelf {
  /** As in graph.json, and so on. */
  graph(): Promise<unknown>;
  outline(): Promise<unknown>;
  omissions(): Promise<unknown>;
  /** The very text that the offsets into this document point into. */
  source(id: string): Promise<string>;
}

/** What `wholeJson` writes, parsed. */
export interface Whole {
  readonly graph: unknown;
  readonly outline: unknown;
  readonly omissions: unknown;
  readonly sources: Readonly<Record<string, string>>;
}

/** The shelf of the graph that came with this page: inside of it, or beside it under `base`; null for a page of one file that has none yet. */
export function pageShelf(base: string): Shelf | null {
  const inside = document.getElementById(WHOLE_ELEMENT);
  if (!inside) return servedShelf(base);
  return inside.textContent ? wholeShelf(JSON.parse(inside.textContent) as Whole) : null;
}

export function wholeShelf({ graph, outline, omissions, sources }: Whole): Shelf {
  return {
    graph: async () => graph, outline: async () => outline, omissions: async () => omissions,
    async source(id) {
      const text = Object.hasOwn(sources, id) ? sources[id] : undefined;
      if (text === undefined) throw new Error('The text of this document is not in the file that was opened. Open what "Save" wrote, or the whole folder that `remit build` wrote.');
      return text;
    },
  };
}

function servedShelf(base: string): Shelf {
  return {
    graph: () => fetchJson(`${base}graph.json`), outline: () => fetchJson(`${base}outline.json`), omissions: () => fetchJson(`${base}omissions.json`),
    async source(id) {
      const address = `${base}${sourcePath(encodeURIComponent(id))}`;
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address} is not there (${response.status}). Run \`remit build\` again.`);
      // A byte order mark, if it has one, is a character of it.
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    },
  };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address).catch(() => null);
  if (!response) throw new Error(`${address} could not be reached. Is \`remit view\` still running?`);
  if (!response.ok) throw new Error(`${address} is not there (${response.status}). Run \`remit build\` first, then \`remit view\` on its folder.`);
  return response.json().catch(() => {
    throw new Error(`${address} is not JSON. Run \`remit build\` again.`);
  });
}
