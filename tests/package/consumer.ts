/** The package as npm packs it, in an empty project that has installed it. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** All that `npm run build` and `npm pack` need of a checkout. */
const PARTS = ['src', 'web', 'data', 'schema', 'README.md', 'LICENSE', 'CHANGELOG.md', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts', 'vite.page.ts', 'vite.library.ts'];

interface Locked { dev?: boolean; devOptional?: boolean; [field: string]: unknown }
interface Manifest { name: string; version: string; dependencies: Record<string, string>; bin: Record<string, string>; engines: object }

export interface Packed {
  /** The file that `npm pack` made. */
  readonly tarball: string;
  /** What it is called, and the paths of what is in it. */
  readonly name: string;
  readonly files: readonly string[];
}

const run = promisify(execFile);
const npm = (args: readonly string[], cwd: string) => run('npm', [...args, '--no-audit', '--no-fund', '--no-update-notifier'], { cwd, maxBuffer: 1e8 });

/** A checkout of its own, so that nobody else's `dist/` is touched, which shares the dependencies of this one. `more` are parts that it has beside `PARTS`. */
export function checkout(...more: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'remit-checkout-'));
  for (const part of [...PARTS, ...more]) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Builds and packs. */
export async function packed(folder: string): Promise<Packed> {
  await npm(['run', 'build'], folder);
  const { stdout } = await npm(['pack', '--json', '--ignore-scripts'], folder);
  const [{ filename, files }] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  return { tarball: join(folder, filename), name: filename, files: files.map(({ path }) => path) };
}

/** An empty project with the package installed: the very dependencies that package-lock.json names, from npm's cache where it has them. */
export async function installed({ tarball, name }: Packed): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-consumer-'));
  cpSync(tarball, join(folder, name));
  const { name: own, version, dependencies, bin, engines } = json(join(root, 'package.json')) as Manifest;
  const wanted = { [own]: `file:${name}` };
  const lock = json(join(root, 'package-lock.json')) as { packages: Record<string, Locked> };
  const needed = Object.entries(lock.packages).filter(([path, { dev, devOptional }]) => path && !dev && !devOptional);
  write(folder, 'package.json', { name: 'consumer', version: '1.0.0', private: true, type: 'module', dependencies: wanted });
  write(folder, 'package-lock.json', {
    name: 'consumer', version: '1.0.0', lockfileVersion: 3,
    packages: { '': { name: 'consumer', version: '1.0.0', dependencies: wanted }, [`node_modules/${own}`]: { version, resolved: wanted[own], dependencies, bin, engines }, ...Object.fromEntries(needed) },
  });
  await npm(['ci', '--prefer-offline', '--ignore-scripts'], folder);
  return folder;
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function write(folder: string, path: string, value: object): void {
  writeFileSync(join(folder, path), JSON.stringify(value, null, 2));
}

/** Runs a program in a project, without what this process was told by its environment about node. */
export async function ran(folder: string, command: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run(command, [...args], { cwd: folder, maxBuffer: 1e8, env: { ...process.env, NODE_OPTIONS: '' } });
  return stdout;
}

/** Writes files of a project. */
export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
