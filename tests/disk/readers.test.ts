import { availableParallelism } from 'node:os';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { threadsFor } from '../../src/disk/readers.ts';
import { version } from '../../src/disk/installation.ts';
import { graphJson } from '../../src/export/json.ts';
import { assemble } from '../../src/graph/assemble.ts';
import type { Source } from '../../src/model.ts';
import { extract } from '../../src/pipeline.ts';
import { remit } from '../commands/remit.ts';
import { file, knowledge } from '../reading.ts';
import { folderWith } from './folders.ts';

const sourcesOf = (...lengths: number[]): Source[] => lengths.map((length, i) => ({ id: `${i}`, title: '', file: `${i}.txt`, format: 'plain text', sha256: '', text: ' '.repeat(length) }));

test('threads are started only where they are worth it, and never more than there are cores or documents', () => {
  expect(threadsFor(sourcesOf(1000, 2000))).toBe(0);
  expect(threadsFor(sourcesOf(3_000_000))).toBe(1);
  expect(threadsFor(sourcesOf(...new Array<number>(100).fill(100_000)))).toBe(Math.min(availableParallelism(), 25));
});

// Mostly white space, so that they are long enough for threads and yet soon read.
const documents = Object.fromEntries(['The Harbour Office (HO) runs the night ferry.', 'NORWAY FUNDS THE HARBOUR OFFICE.', 'The HO denied that it funds the Tidewater Bank.']
  .map((sentence, i) => [`${i}.txt`, `${'Snow fell on the old port.\n\n'.repeat(40 * (i + 1))}${sentence}\n${' '.repeat(300_000)}\nNorwegian boats left.\n`]));

test('documents read in threads give the same bytes as documents read one after the other', async () => {
  const folder = folderWith(documents);
  const { code, err } = await remit('build', folder, '--out', join(folder, 'out'));
  expect([code, err]).toEqual([0, '']);
  const { extraction } = await extract(Object.entries(documents).map(([path, text]) => file(path, text)), knowledge);
  expect(extraction.statements.length).toBeGreaterThan(1);
  expect(readFileSync(join(folder, 'out/graph.json'), 'utf8')).toBe(graphJson.write(assemble(extraction, knowledge, version())));
}, 60_000);
