/** A folder that `remit build` wrote. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sourcePath } from '../export/folder.ts';
import { formats } from '../export/formats.ts';
import { Failure, reasonOf } from '../failure.ts';
import type { Ledgers } from '../export/part.ts';
import { readGraphml } from '../export/graphml-read.ts';
import type { RemitGraph, SerializedRemitGraph } from '../graph/graph.ts';
import { generatorName, graphFrom } from '../graph/graph.ts';
import { KEPT, strangersAmongKept } from './kept.ts';

/** The graph of an output folder. Throws a `Failure` where the folder is none. */
export function readOutput(folder: string): SerializedRemitGraph {
  if (!existsSync(folder)) throw new Failure(`${folder}: no such folder; remit build writes one`);
  if (!statSync(folder).isDirectory()) throw new Failure(`${folder} is a file, not a folder that remit build wrote`);
  const graph = parsedGraph(folder);
  if (!graph) throw new Failure(`${folder} is not a folder that remit build wrote: it has no graph.json of Remit's`);
  return graph;
}

/**
 * The graph of an output folder, or of a GraphML file that Remit wrote.
 * Throws a `Failure` where it is neither, or does not hang together.
 */
export function readGraph(path: string): RemitGraph {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  if (isFile && !path.endsWith('.graphml')) throw new Failure(`${path} is neither a folder that remit build wrote nor a .graphml file of Remit's`);
  const serialized = isFile ? undefined : readOutput(path);
  try {
    return serialized ? graphFrom(serialized) : readGraphml(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Failure(`cannot read ${path}: ${reasonOf(error)}`);
  }
}

/** The texts of the documents of an output folder, by id. Throws a `Failure` that names the first that is not there. */
export function readSources(folder: string, ids: readonly string[]): Map<string, string> {
  return new Map(ids.map((id) => [id, textOf(join(folder, sourcePath(id)))]));
}

/** The texts of an output folder's ledgers. Throws a `Failure` that names the first that is not there. */
export function readLedgers(folder: string): Ledgers {
  return { outline: textOf(join(folder, 'outline.json')), omissions: textOf(join(folder, 'omissions.json')) };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure(`cannot read ${file}: ${reasonOf(error)}`);
  }
}

export function isOutput(folder: string): boolean {
  return parsedGraph(folder) !== undefined;
}

function parsedGraph(folder: string): SerializedRemitGraph | undefined {
  const file = join(folder, 'graph.json');
  if (!existsSync(file)) return undefined;
  try {
    const graph = JSON.parse(readFileSync(file, 'utf8')) as Partial<SerializedRemitGraph> | null;
    return graph?.attributes?.generator?.name === generatorName && graph.nodes && graph.edges ? (graph as SerializedRemitGraph) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw new Failure(`cannot read ${file}: ${reasonOf(error)}`);
  }
}

/** What a person may put beside what Remit wrote: it is kept, and applied on every build. */
export const correctionNames = ['corrections.json', 'corrections.yaml', 'corrections.yml'];

const litter = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** Paths in an output folder that Remit did not write; in any other folder, all of them. */
export function foreignFiles(folder: string): string[] {
  const graph = parsedGraph(folder);
  const own = new Set([KEPT, ...litter, ...(graph ? [
    ...formats.map(({ file }) => file), 'omissions.json', 'outline.json', 'sources', ...correctionNames,
    ...graph.attributes.documents.map(({ id }) => sourcePath(id)), ...litter.map((name) => `sources/${name}`),
  ] : [])]);
  const inSources = own.has('sources') && existsSync(join(folder, 'sources')) ? readdirSync(join(folder, 'sources')) : [];
  const others = [...readdirSync(folder), ...inSources.map((name) => `sources/${name}`)].filter((path) => !own.has(path));
  return [...others, ...strangersAmongKept(folder)].sort();
}
