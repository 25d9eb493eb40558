import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diff } from '../../src/commands/diff.ts';
import { deliver } from '../../src/disk/deliver.ts';
import { outputFiles } from '../../src/export/folder.ts';
import { assemble } from '../../src/graph/assemble.ts';
import type { Statement } from '../../src/model.ts';
import { folderWith, harbourOutput } from '../disk/folders.ts';
import { harbour, ontology, sources } from '../graph/harbour.ts';
import { said } from './terminal.ts';

/** An output folder of the harbour's graph without some statements and without document b. */
function outputOf(keep: (one: Statement) => boolean): string {
  const folder = join(folderWith(), 'out');
  const whole = harbour();
  const extraction = { ...whole, statements: whole.statements.filter(keep), documents: whole.documents.filter(({ id }) => id === 'a') };
  deliver(folder, outputFiles(assemble(extraction, ontology, '1'), extraction, sources));
  return folder;
}

const differing = (first: string, second: string, json = false) => said((terminal) => diff(first, second, { json }, terminal));

test('gained, lost and changed, as sentences with their places', () => {
  const before = outputOf(({ polarity, evidence }) => polarity === 'affirmed' && evidence.document === 'a');
  expect(differing(before, harbourOutput())).toBe(`2 statements gained, 0 statements lost, 1 statement changed
+ document b

Gained
+ Denied: Harbour Office funds night ferry.
    "The Office has not funded & will not fund <the> ferry." [a, para 1]
+ Harbour Office runs anti-smuggling patrols.
    "The Harbour Office runs anti-smuggling patrols." [b, para 1]

Changed
  Planned, says Tide Board: Norland funds Harbour Office (in May).
    + "According to the Tide Board, Norland plans to fund the Harbour Office." [b, para 1]
    + "Norland funds the Harbour Office." [b, para 1]`);
});

test('a status that changed is told', () => {
  expect(differing(outputOf(({ evidence }) => evidence.modality === 'planned'), outputOf(({ source, evidence }) => source === 'country/norland' && evidence.modality === 'asserted')))
    .toContain('  Norland funds Harbour Office. Was planned, is stated.\n    - "According');
});

test('a folder and its own GraphML are the same; as JSON', () => {
  const folder = harbourOutput();
  const nothing = '0 statements gained, 0 statements lost, 0 statements changed';
  expect(differing(folder, join(folder, 'graph.graphml'))).toBe(nothing);
  expect(JSON.parse(differing(folder, folder, true))).toEqual({ documents: { gained: [], lost: [] }, gained: [], lost: [], changed: [] });
});
