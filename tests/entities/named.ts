import type { Entity } from '../../src/model.ts';
import { things } from '../reading.ts';

/** The named things of texts: for each, the forms that the texts write, in alphabetical order, joined by " = ". */
export function nodes(...texts: readonly string[]): string[] {
  const all = texts.join('\n').toLowerCase();
  return things(...texts).map(({ aliases }) => aliases.filter((form) => all.includes(form.toLowerCase())).join(' = ')).toSorted();
}

/** The thing that has this form; fails where none or more than one has it. */
export function thing(form: string, ...texts: readonly string[]): Entity {
  const found = things(...texts).filter(({ aliases }) => aliases.includes(form));
  if (found.length !== 1) throw new Error(`${found.length} things are named "${form}"`);
  return found[0]!;
}
