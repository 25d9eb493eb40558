/** `data/abbreviations.json`: where a full stop does not end a sentence. */

/** Lower case throughout, without the last stop. */
export interface Abbreviations {
  /** Never the last word of a sentence: "mr", "e.g". */
  readonly beforeName: ReadonlySet<string>;
  /** Not the last where a number or a single capital follows: "no", "art", "ref". */
  readonly beforeNumber: ReadonlySet<string>;
  /** The last word only where the next one surely begins a sentence: "inc", "a.m". */
  readonly maybeLast: ReadonlySet<string>;
  /** Words that begin a sentence, whatever the case. */
  readonly starters: ReadonlySet<string>;
  /** Words that begin one where they are capitalised in a text that is not all capitals. */
  readonly startersWhereCaseTells: ReadonlySet<string>;
}

/** Checks the file. Throws an `Error` of one line that names the file and the entry at fault. */
export function loadAbbreviations(json: unknown, file: string): Abbreviations {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error(`data/${file}: must be an object`);
  const words = (name: keyof Abbreviations): ReadonlySet<string> => {
    const list: unknown = (json as Record<string, unknown>)[name];
    if (!Array.isArray(list)) throw new Error(`data/${file}: "${name}" must be a list of words`);
    for (const word of list) {
      const fits = typeof word === 'string' && word !== '' && word === word.toLowerCase() && !word.endsWith('.');
      if (!fits) throw new Error(`data/${file}: "${name}" holds ${JSON.stringify(word)}, which is no lower-case word without its last stop`);
    }
    return new Set(list as string[]);
  };
  return {
    beforeName: words('beforeName'), beforeNumber: words('beforeNumber'), maybeLast: words('maybeLast'),
    starters: words('starters'), startersWhereCaseTells: words('startersWhereCaseTells'),
  };
}
