import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Correction } from '../corrections/corrections.ts';
import { readCorrections } from '../corrections/corrections.ts';
import { Failure, reasonOf } from '../failure.ts';
import { correctionNames } from './output.ts';

export interface ByHand {
  /** As the user would write it. */
  readonly file: string;
  readonly list: readonly Correction[];
}

/** The corrections that a build is to apply: those of `file`, else those in the output folder; null where there are none. Throws a `Failure` where they cannot be read. */
export function findCorrections(out: string, file?: string): ByHand | null {
  const own = correctionNames.map((name) => join(out, name)).find((path) => existsSync(path));
  const used = file ?? own;
  return used === undefined ? null : { file: used, list: readCorrections(textOf(used), used) };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(`cannot read ${path}: ${reasonOf(error)}`);
  }
}
