import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Correction } from '../corrections/corrections.ts';
import { readCorrections } from '../corrections/corrections.ts';
import type { OutputFile } from '../export/folder.ts';
import { Failure, reasonOf } from '../failure.ts';
import { correctionNames } from './output.ts';

export interface ByHand {
  /** As the user would write it. */
  readonly file: string;
  readonly list: readonly Correction[];
  /** The file itself, where it stands in the output folder and must stay there. */
  readonly kept: OutputFile | null;
}

/** The corrections that a build is to apply: those of `file`, else those in the output folder; null where there are none. Throws a `Failure` where they cannot be read. */
export function findCorrections(out: string, file?: string): ByHand | null {
  const own = correctionNames.find((name) => existsSync(join(out, name)));
  const kept = own === undefined ? null : { path: own, text: textOf(join(out, own)) };
  if (file !== undefined) return { file, list: readCorrections(textOf(file), file), kept };
  return kept && { file: join(out, kept.path), list: readCorrections(kept.text, join(out, kept.path)), kept };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(`cannot read ${path}: ${reasonOf(error)}`);
  }
}
