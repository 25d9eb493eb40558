/** How English writes a word: which of "turkey", "Turkey" and "TURKEY" stand in a dictionary. */
export interface Vocabulary {
  /** True where the lower-case word, or its stem, stands in the dictionary. */
  lower(word: string): boolean;
  /** True where the dictionary knows the word only with a capital initial: "moscow". */
  title(word: string): boolean;
  /** True where the dictionary knows the word only in capitals: "nato". */
  upper(word: string): boolean;
}

// Suffix, and what may stand in its place in the stem: "applies" -> "apply", "planned" -> "plan".
const SUFFIXES: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']], ['ied', ['y']], ['es', ['', 'e']], ['s', ['']], ['ed', ['', 'e']], ['ing', ['', 'e']], ['ings', ['', 'e']],
  ['ly', ['', 'e']], ['er', ['', 'e']], ['ers', ['', 'e']], ['or', ['', 'e']], ['ors', ['', 'e']], ['ion', ['', 'e']],
  ['ions', ['', 'e']], ['ness', ['']], ['ment', ['']], ['ments', ['']], ['able', ['', 'e']], ['al', ['', 'e']], ['ity', ['', 'e']], ['en', ['', 'e']], ['ation', ['', 'e']], ['ations', ['', 'e']], ['ive', ['', 'e']],
  ['est', ['', 'e']], ['ier', ['y']], ['iest', ['y']], ['ily', ['y']], ['ise', ['ize']], ['ised', ['ize']], ['ising', ['ize']], ['ises', ['ize']], ['our', ['or']], ['ours', ['or']],
];
// The prefix flags of the English Hunspell dictionary, which lists "protest" as "test/K".
const FLAGGED: readonly (readonly [string, string])[] = [['re', 'A'], ['in', 'I'], ['un', 'U'], ['de', 'C'], ['dis', 'E'], ['con', 'F'], ['pro', 'K']];
// Words that the dictionary holds only as inflections or compounds of others, or not at all.
const CLOSED = ('he him she her it they them we me my mine you your who whom whose which what these those am been being had having is as has his its this us was does goes hers ours yours theirs ones else forth thus whereas whilst amongst towards '
  + 'versus etc per via throughout onto within upon therefore hence however moreover nonetheless programme programmes centre centres only led using tied owing memoranda demarche defence fulfilment organisation organisations').split(' ');
const PREFIXES = ['non', 'over', 'under', 'mis', 'pre', 'sub', 'inter', 'anti', 'co', 'multi', 'semi', 'counter', 'out'];

/** Reads a Hunspell `.dic` file; suffix flags are left aside and the common inflections tried instead. */
export function vocabulary(dictionary: string): Vocabulary {
  const lower = new Map(CLOSED.map((word) => [word, '']));
  const title = new Set<string>();
  const upper = new Set<string>();
  for (const line of dictionary.split('\n')) {
    const [word = '', flags = ''] = line.trim().split('/');
    if (!word || /\d/.test(word)) continue;
    const folded = word.toLowerCase();
    if (word === folded) lower.set(folded, flags);
    else if (word === word.toUpperCase() && word.length > 1) upper.add(folded);
    else if (word[0] !== folded[0]) title.add(folded);
  }
  const prefixed = (word: string): boolean => FLAGGED.some(([prefix, flag]) => word.startsWith(prefix) && lower.get(word.slice(prefix.length))?.includes(flag));
  const seen = new Map<string, boolean>();
  const isLower = (word: string): boolean => {
    let known = seen.get(word);
    if (known === undefined) seen.set(word, (known = stems(word).some((stem) => lower.has(stem) || prefixed(stem))));
    return known;
  };
  return { lower: isLower, title: (word) => title.has(word), upper: (word) => upper.has(word) };
}

function stems(word: string): string[] {
  const list = [word];
  for (const [suffix, ends] of SUFFIXES) {
    if (word.length < suffix.length + 3 || !word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    for (const end of ends) list.push(stem + end);
    if (stem.at(-1) === stem.at(-2)) list.push(stem.slice(0, -1));
  }
  for (const prefix of PREFIXES) {
    if (word.length < prefix.length + 4 || !word.startsWith(prefix)) continue;
    list.push(...stems(word.slice(prefix.length)));
  }
  return list;
}
