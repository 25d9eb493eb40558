/** Words that the setting of a page broke at the ends of lines, put together again. */

const BROKEN = /(?<![-\u2010\p{L}\p{N}])(\p{L}+)[-\u00AD\u2010]$/u;
/** Parts of compounds that English writes with a hyphen: "long-term", "state-owned". */
const FIRST = new Set('long short well self high full half cross large small vice twenty thirty forty fifty sixty seventy eighty ninety'.split(' '));
const SECOND = new Set('term based scale range year level led related funded sponsored owned supported style making'.split(' '));
const GOES_ON = /^\s*(\p{Ll}+)/u;

/**
 * Joins the parts of a broken word at the end of the first of its lines. The hyphen stays where the document writes the word
 * with it elsewhere, or writes both parts as words and never the whole, and in common compounds. A form feed may stand between the lines.
 */
export function joinHyphens(lines: readonly string[]): string[] {
  const words = vocabularyOf(lines);
  const joined = [...lines];
  for (let i = 0; i < joined.length; i++) {
    const next = nextLine(joined, i);
    const [first, rest] = [BROKEN.exec(joined[i]!)?.[1], next < 0 ? undefined : GOES_ON.exec(joined[next]!)];
    if (first === undefined || !rest) continue;
    const word = rest[1]!;
    const end = /^\s*(\S+)/.exec(joined[next]!)![1]!;
    joined[i] = joined[i]!.slice(0, -1) + (keepsHyphen(first.toLowerCase(), word, words) ? '-' : '') + end;
    joined[next] = joined[next]!.replace(/^(\s*)\S+ ?/, (_, before: string) => (before.includes('\f') ? '\f' : ''));
  }
  return joined.map((line) => line.replaceAll('\u00AD', '')).filter((line, i) => line !== '' || lines[i]!.trim() === '');
}

/** The next line with text, across at most one page's end, but not across a blank line. */
function nextLine(lines: readonly string[], i: number): number {
  if (i + 1 >= lines.length || lines[i + 1] === '') return -1;
  return i + 1;
}

function keepsHyphen(first: string, rest: string, words: ReadonlySet<string>): boolean {
  if (words.has(first + rest)) return false;
  if (FIRST.has(first) || SECOND.has(rest)) return true;
  return words.has(`${first}-${rest}`) || (words.has(first) && words.has(rest));
}

/** The words of a document in small letters, those with a hyphen as such and in parts; not what stands at a broken end. */
function vocabularyOf(lines: readonly string[]): Set<string> {
  const words = new Set<string>();
  lines.forEach((line, i) => {
    const whole = line.replace(BROKEN, '').replace(lines[i - 1] !== undefined && BROKEN.test(lines[i - 1]!) ? GOES_ON : /(?!)/, '');
    for (const word of whole.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []) words.add(word);
  });
  return words;
}
