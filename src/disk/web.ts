import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATE } from '../export/html.ts';
import { Failure } from '../failure.ts';
import { root } from './installation.ts';

/**
 * The folder of the built viewer. A package carries it; in a checkout it is built here where it is missing or older than what
 * it is made from. Throws a `Failure` where there is nothing to build it from.
 */
export async function viewerFolder(): Promise<string> {
  const built = join(root, 'dist', 'web');
  const parts = ['web', 'src', 'data', 'vite.config.ts', 'vite.page.ts', 'package.json'].map((part) => join(root, part));
  const made = modified(join(built, 'index.html'));
  if (!existsSync(parts[0]!)) {
    if (made) return built;
    throw new Failure('the viewer is missing from this installation; install remit-graph again');
  }
  if (made < Math.max(...parts.map(newest))) {
    const { build } = await import('vite');
    await build({ root: parts[0]!, configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  }
  return built;
}

/** The viewer as a page of one file, with a place for a graph. */
export async function pageTemplate(): Promise<string> {
  return readFileSync(join(await viewerFolder(), TEMPLATE), 'utf8');
}

/** Milliseconds since 1970 of the last change; 0 where there is no such file. */
function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(path: string): number {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return modified(path);
  return Math.max(0, ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => modified(join(path, name))));
}
