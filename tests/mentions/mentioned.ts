import { document } from '../reading.ts';

/** The names of a text in order, a line each: "organisation: Ferry Board"; "~" after what only qualifies a noun. Names inside names are left out. */
export function mentioned(text: string): string[] {
  return document(text).mentions.filter(({ nested }) => !nested).map(({ kind, text: name, adjectival }) => `${kind}: ${name}${adjectival ? '~' : ''}`);
}
