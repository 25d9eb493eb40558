import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { reasonOf } from '../failure.ts';
import { byText } from '../graph/order.ts';
import { endings } from '../read/formats.ts';
import { isOutput } from './output.ts';

/** A file as the core takes it. */
export interface InputFile {
  /** How the graph names it: its path in the folder that was given, with forward slashes, whatever that folder is called. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Problem {
  /** As the user would write it. */
  readonly file: string;
  readonly problem: string;
}

export interface Gathered {
  /** Sorted by path. */
  readonly files: InputFile[];
  readonly problems: Problem[];
  /** Files of the given folders whose ending is no document's. */
  readonly skipped: number;
  /** The place on disk, as the user would write it, of an `InputFile.path`. */
  readonly given: ReadonlyMap<string, string>;
}

interface Found {
  readonly path: string;
  readonly given: string;
}

/**
 * Reads the files at `paths` and, in folders, all documents at any depth. Hidden files and folders, links to folders and Remit's
 * own output are passed over. What cannot be read is a problem, and no reason to stop.
 */
export function gather(paths: readonly string[]): Gathered {
  const problems: Problem[] = [];
  let skipped = 0;
  const found = paths.flatMap((path) => {
    try {
      if (statSync(path).isDirectory()) {
        const documents = walk(path, '', problems, () => skipped++);
        if (!documents.length) problems.push({ file: path, problem: `no documents in this folder: none of its files ends in ${endings.filter(Boolean).join(', ')}, or in nothing` });
        return documents;
      }
      return [{ path: basename(path), given: path }];
    } catch (error) {
      problems.push({ file: path, problem: reasonOf(error) });
      return [];
    }
  });
  const named = distinctNames(found);
  const files = named.flatMap(({ path, given }) => read(path, given, problems)).sort((a, b) => byText(a.path, b.path));
  return { files, problems, skipped, given: new Map(named.map(({ path, given }) => [path, given])) };
}

function walk(top: string, below: string, problems: Problem[], skip: () => void): Found[] {
  const folder = join(top, below);
  if (below && isOutput(folder)) return [];
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => !name.startsWith('.')).sort(byText);
  } catch (error) {
    problems.push({ file: folder, problem: reasonOf(error) });
    return [];
  }
  return names.flatMap((name): Found[] => {
    const given = join(folder, name);
    if (lstatSync(given).isDirectory()) return walk(top, join(below, name), problems, skip);
    if (endings.includes(extname(name).toLowerCase())) return linksToFolder(given) ? [] : [{ path: slashed(join(below, name)), given }];
    skip();
    return [];
  });
}

function linksToFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

/** Each file once; where two would go by one name, both go by the path from here. */
function distinctNames(found: readonly Found[]): Found[] {
  const once = [...new Map(found.map((file) => [resolve(file.given), file])).values()];
  const uses = new Map<string, number>();
  for (const { path } of once) uses.set(path, (uses.get(path) ?? 0) + 1);
  return once.map(({ path, given }) => ({ path: uses.get(path) === 1 ? path : slashed(relative('.', given)), given }));
}

function read(path: string, given: string, problems: Problem[]): InputFile[] {
  try {
    if (statSync(given).isFile()) return [{ path, bytes: readFileSync(given) }];
    problems.push({ file: given, problem: 'neither a file nor a folder' });
  } catch (error) {
    problems.push({ file: given, problem: reasonOf(error) });
  }
  return [];
}
