/** Text as search compares it: lower case, accents off, everything that is no letter or digit a single space. */

export interface Folded {
  readonly text: string;
  /** For each character of `text`, its offset in the original. */
  readonly at: readonly number[];
}

/** "Centre-d'Été" -> "centre d ete", with where each letter stood. */
export function fold(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let offset = 0;
  for (const character of original) {
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (const letter of plain) {
      const kept = /[\p{L}\p{N}]/u.test(letter) ? letter : ' ';
      if (kept === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += kept;
      for (let i = 0; i < kept.length; i++) at.push(offset);
    }
    offset += character.length;
  }
  return { text, at };
}

/** The text alone, many times faster where it is plain ASCII. */
export function folded(original: string): string {
  return /^[\x00-\x7f]*$/.test(original) ? original.toLowerCase().replace(/[^a-z0-9]+/g, ' ').replace(/^ /, '') : fold(original).text;
}

/** What somebody typed, folded, without the space at its end. */
export function foldedQuery(typed: string): string {
  return folded(typed.slice(0, 200)).trimEnd();
}
