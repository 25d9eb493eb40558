import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { deliver } from '../../src/disk/deliver.ts';
import { outputFiles } from '../../src/export/folder.ts';
import { assemble } from '../../src/graph/assemble.ts';
import { harbour, ontology, sources } from '../graph/harbour.ts';

/** A folder with these files, gone when the test is over. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'remit-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The files of an output folder of the harbour's graph. */
export function harbourFiles() {
  const extraction = harbour();
  return outputFiles(assemble(extraction, ontology, '1.2.3'), extraction, sources);
}

/** An output folder of the harbour's graph, gone when the test is over. */
export function harbourOutput(): string {
  const folder = join(folderWith(), 'out');
  deliver(folder, harbourFiles());
  return folder;
}
