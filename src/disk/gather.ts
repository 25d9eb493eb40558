import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { reasonOf } from '../failure.ts';
import { byText } from '../graph/order.ts';
import { endings } from '../read/formats.ts';
import { isOutput } from './output.ts';

/** The path that means standard input. */
export const STANDARD_INPUT = '-';

/** A file that was found, and not yet read. */
export interface FoundFile {
  /** How the graph names it: its path in the folder that was given, with forward slashes, whatever that folder is called. */
  readonly path: string;
  /** Its place on disk, as the user would write it; "-" is standard input. */
  readonly given: string;
}

export interface Problem {
  /** As the user would write it. */
  readonly file: string;
  readonly problem: string;
}

export interface Gathered {
  /** Sorted by path. */
  readonly files: FoundFile[];
  readonly problems: Problem[];
  /** Files of the given folders whose ending is no document's. */
  readonly skipped: number;
}

/**
 * Finds the files at `paths` and, in folders, all documents at any depth. Hidden files and folders, links to folders and Remit's
 * own output are passed over. What cannot be found is a problem, and no reason to stop.
 */
export function gather(paths: readonly string[]): Gathered {
  const problems: Problem[] = [];
  let skipped = 0;
  const found = paths.flatMap((path): FoundFile[] => {
    if (path === STANDARD_INPUT) return [{ path: 'standard-input', given: path }];
    try {
      const found = statSync(path);
      if (found.isDirectory()) {
        const documents = walk(path, '', problems, () => skipped++);
        if (!documents.length) problems.push({ file: path, problem: `no documents in this folder: none of its files ends in ${endings.filter(Boolean).join(', ')}, or in nothing` });
        return documents;
      }
      if (found.isFile()) return [{ path: basename(path), given: path }];
      problems.push({ file: path, problem: 'neither a file nor a folder' });
    } catch (error) {
      problems.push({ file: path, problem: reasonOf(error) });
    }
    return [];
  });
  return { files: distinctNames(found).sort((a, b) => byText(a.path, b.path)), problems, skipped };
}

function walk(top: string, below: string, problems: Problem[], skip: () => void): FoundFile[] {
  const folder = join(top, below);
  if (below && isOutput(folder)) return [];
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => !name.startsWith('.')).sort(byText);
  } catch (error) {
    problems.push({ file: folder, problem: reasonOf(error) });
    return [];
  }
  return names.flatMap((name): FoundFile[] => {
    const given = join(folder, name);
    if (lstatSync(given, { throwIfNoEntry: false })?.isDirectory()) return walk(top, join(below, name), problems, skip);
    if (!endings.includes(extname(name).toLowerCase())) skip();
    else if (isFile(given, problems)) return [{ path: slashed(join(below, name)), given }];
    return [];
  });
}

/** Whether a path of a folder is a file, or a link to one. A link to a folder is none, and no problem. */
function isFile(given: string, problems: Problem[]): boolean {
  const found = statSync(given, { throwIfNoEntry: false });
  if (!found?.isFile() && !found?.isDirectory()) problems.push({ file: given, problem: found ? 'neither a file nor a folder' : 'no such file or folder' });
  return found?.isFile() ?? false;
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

/** Each file once; where two would go by one name, both go by the path from here. */
function distinctNames(found: readonly FoundFile[]): FoundFile[] {
  const once = [...new Map(found.map((file) => [resolve(file.given), file])).values()];
  const uses = new Map<string, number>();
  for (const { path } of once) uses.set(path, (uses.get(path) ?? 0) + 1);
  return once.map(({ path, given }) => ({ path: uses.get(path) === 1 ? path : slashed(relative('.', given)), given }));
}
