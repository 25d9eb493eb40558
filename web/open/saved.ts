import { emptyElement, pageStart } from '../../src/export/html.ts';
import { WHOLE } from '../../src/export/whole.ts';
import { generatorName } from '../../src/graph/graph.ts';
import { quoteOf } from '../../src/quote.ts';
import type { Handed } from './handed.ts';
import { checked, type SavedWhole } from './shape.ts';

/** How much of a file tells whether a graph was saved in it, in bytes. */
const HEAD = 1000;

/** The files of a folder that `remit build` wrote. */
const OUTPUT = /^(?:graph|outline|omissions)\.json$|^sources\/[^/]+\.txt$/;

/**
 * The graph that was handed over: what "Save" wrote, a graph.json, a page of one file, or a folder that `remit build` wrote. Null where
 * it is none, and so documents. Throws an Error of one line, without the name, where it is a graph that cannot be shown.
 */
export async function graphIn({ files, folder }: Handed): Promise<SavedWhole | null> {
  const file = folder ? files.find(({ path }) => path === 'graph.json') : files[0];
  if (!file || !(await begins(file.content))) return null;
  if (!folder) return savedGraph(await textOf(file.content));
  const texts = files.filter(({ path }) => OUTPUT.test(path)).map(async ({ path, content }) => [path, await textOf(content)] as const);
  return savedFolder(Object.fromEntries(await Promise.all(texts)));
}

/** True where a file begins as Remit's own do. */
async function begins(file: Blob): Promise<boolean> {
  const head = await file.slice(0, HEAD).text().catch(() => '');
  return head.startsWith(pageStart) || /^\s{0,9}\{\s{0,9}"(?:format":\s{0,9}"remit"|(?:options|attributes)":[^]{0,200}"generator":\s{0,9}\{\s{0,9}"name":\s{0,9}"remit")/.test(head);
}

/** A byte order mark is a character of the text, as in a source that has one. */
async function textOf(file: Blob): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
}

function savedGraph(text: string): SavedWhole {
  const value = parsed(text.startsWith(pageStart) ? insideOf(text) : text);
  return verified(value['format'] === WHOLE ? value : { graph: value, outline: {}, omissions: [], sources: {} });
}

function savedFolder(files: Readonly<Record<string, string>>): SavedWhole {
  const sources = Object.entries(files).flatMap(([path, text]) => {
    const [, id] = /^sources\/(.+)\.txt$/.exec(path) ?? [];
    return id === undefined ? [] : [[id, text] as const];
  });
  const part = (path: string, otherwise: string): Record<string, unknown> => parsed(files[path] ?? otherwise);
  return verified({ graph: part('graph.json', ''), outline: part('outline.json', '{}'), omissions: part('omissions.json', '[]'), sources: Object.fromEntries(sources) });
}

function insideOf(page: string): string {
  const opening = emptyElement.slice(0, emptyElement.indexOf('</'));
  const start = page.indexOf(opening);
  return start < 0 ? '' : page.slice(start + opening.length, page.indexOf('</script>', start));
}

function parsed(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Error('is not JSON that can be read; perhaps it was cut short');
  }
  if (typeof value !== 'object' || value === null) throw new Error('is JSON, but holds no graph of Remit’s');
  return value as Record<string, unknown>;
}

/** Throws where the graph is not one, or does not say what its documents say. */
function verified(value: Readonly<Record<string, unknown>>): SavedWhole {
  const { attributes } = (value['graph'] ?? {}) as { attributes?: { generator?: { name?: unknown } } };
  if (attributes?.generator?.name !== generatorName) throw new Error('is JSON, but holds no graph of Remit’s');
  const whole = checked(value);
  if (typeof whole === 'string') throw new Error(`is a graph of Remit’s that was changed or damaged (${whole.slice(0, 160)})`);
  const fault = faultOf(whole);
  if (fault) throw new Error(`is a graph of Remit’s that was changed or damaged (${fault.slice(0, 160)})`);
  return whole;
}

/** The first thing in the graph that hangs in the air, or that its document does not say; '' where there is none. */
function faultOf({ graph, sources }: SavedWhole): string {
  const keys = new Set(graph.nodes.map(({ key }) => key));
  const edges = new Set(graph.edges.map(({ key }) => key));
  if (keys.size < graph.nodes.length || edges.size < graph.edges.length) return 'two of its names or statements have the same key';
  for (const { key, source, target, attributes } of graph.edges) {
    if (!keys.has(source) || !keys.has(target)) return `the statement ${key} joins a name that it does not have`;
    for (const { document, spans, quote } of attributes.evidence) {
      const text = Object.hasOwn(sources, document) ? sources[document] : undefined;
      if (text !== undefined && quoteOf(text, spans) !== quote) return `the statement ${key} quotes what ${document} does not read`;
    }
  }
  return '';
}
