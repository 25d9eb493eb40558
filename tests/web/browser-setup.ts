import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from '../../src/commands/build.ts';
import { cables } from '../../src/disk/installation.ts';
import { viewerFolder } from '../../src/disk/web.ts';
import { unpackChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser's program. */
    chromium: string;
    /** Folder of the built viewer. */
    viewer: string;
    /** What `remit build` wrote for the seed. */
    seed: string;
  }
}

/** Before the workers start: two of them would unpack the browser over each other. */
export default async function setup(project: TestProject): Promise<() => void> {
  const seed = mkdtempSync(join(tmpdir(), 'remit-seed-'));
  const said: string[] = [];
  const code = await build([cables], seed, { out: (line) => void said.push(line), warn: (line) => void said.push(line), progress: () => {} });
  if (code !== 0) throw new Error(`remit build failed: ${said.join('\n')}`);
  project.provide('seed', seed);
  project.provide('viewer', await viewerFolder());
  project.provide('chromium', await unpackChromium());
  return () => rmSync(seed, { recursive: true, force: true });
}
