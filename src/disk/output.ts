/** A folder that `remit build` wrote. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sourcePath } from '../export/folder.ts';
import { formats } from '../export/formats.ts';
import { Failure, reasonOf } from '../failure.ts';
import type { SerializedRemitGraph } from '../graph/graph.ts';
import { generatorName } from '../graph/graph.ts';

/** The graph of an output folder. Throws a `Failure` where the folder is none. */
export function readOutput(folder: string): SerializedRemitGraph {
  if (!existsSync(folder)) throw new Failure(`${folder}: no such folder; remit build writes one`);
  if (!statSync(folder).isDirectory()) throw new Failure(`${folder} is a file, not a folder that remit build wrote`);
  const graph = parsedGraph(folder);
  if (!graph) throw new Failure(`${folder} is not a folder that remit build wrote: it has no graph.json of Remit's`);
  return graph;
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

const litter = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** Paths in an output folder that Remit did not write; in any other folder, all of them. */
export function foreignFiles(folder: string): string[] {
  const graph = parsedGraph(folder);
  const own = new Set(graph ? [
    ...formats.map(({ file }) => file), 'omissions.json', 'outline.json', 'sources',
    ...graph.attributes.documents.map(({ id }) => sourcePath(id)), ...litter, ...litter.map((name) => `sources/${name}`),
  ] : litter);
  const inSources = own.has('sources') && existsSync(join(folder, 'sources')) ? readdirSync(join(folder, 'sources')) : [];
  return [...readdirSync(folder), ...inSources.map((name) => `sources/${name}`)].filter((path) => !own.has(path)).sort();
}
