/** What the shape of a line tells: whether it ends a sentence, goes on, reads as a heading. */

const CLOSERS = `"'”’)]»`;
/** No English sentence or heading ends with one of these. */
const GOES_ON = new Set((
  'a an the of in on to for by with from and or nor as at that which who whom whose is are was were be been being has have had ' +
  'will would shall should may might can could must its his her their our this these those than into under between among upon ' +
  'within without against through during including such not no if when while because although per via about'
).split(' '));
/** A letter after one of these is a name, not an article: "REF A". */
const LETTERED = /\b(?:ref|refs|para|annex|part|tab|appendix|option|group|article|section|phase|plan)\s\(?a$/i;
const SMALL = new Set('a an and as at by for from in into nor of on or the to under with'.split(' '));
const LONGEST_HEADING_LINE = 76;
const LONGEST_TITLE = 60;

/** Offset after the last character that is no closing quote or bracket. */
function core(line: string): string {
  let end = line.length;
  while (end > 0 && CLOSERS.includes(line[end - 1]!)) end--;
  return line.slice(Math.max(0, end - 24), end);
}

/** Whether the line's last word ends a sentence: "…AS NEEDED.", "…the end.)", or the telegram's "END SUMMARY" */
export function endsSentence(line: string): boolean {
  const end = core(line);
  return /[.!?…]$/.test(end) || /\bend\s(?:of\s)?(?:summary|comment|text|note|quote)$/i.test(end);
}

export function endsWithColon(line: string): boolean {
  return core(line).endsWith(':');
}

/** Whether a sentence surely goes on after this line: it ends with a comma, a word's hyphen, or a word such as "of". */
export function surelyGoesOn(line: string): boolean {
  const end = core(line);
  if (line.endsWith(')') || LETTERED.test(end)) return false;
  if (/(?:,|[\p{L}\p{N}][-/])$/u.test(end)) return true;
  const word = /(?:^|\s)\(?([\p{L}]+)$/u.exec(end)?.[1];
  return word !== undefined && GOES_ON.has(word.toLowerCase());
}

/** Whether the hyphen at the end of `before` belongs to a word that `after` goes on with: "NON-" "GOVERNMENTAL". */
export function hyphenJoins(before: string, after: string): boolean {
  return /[\p{L}\p{N}]-$/u.test(before.slice(-3)) && /^[\p{L}\p{N}]/u.test(after.slice(0, 2)) && !/^(?:and|or|to)\b/i.test(after.slice(0, 4));
}

/** A line of dashes, stars or the like, drawn to set text apart. */
export function isRule(line: string): boolean {
  return line.length >= 3 && line.length <= 160 && /^(?:[-=_*~#+.–—] ?)+$/u.test(line);
}

/** Whether these lines, standing by themselves, have the shape of a heading. */
export function headingShape(lines: readonly string[]): boolean {
  if (lines.length === 0 || lines.length > 3 || lines.some((line) => line.length > LONGEST_HEADING_LINE)) return false;
  const whole = lines.join(' ');
  const last = lines.at(-1)!;
  if (!/^["“'(]?[\p{Lu}\p{N}]/u.test(whole) || !/\p{L}{3}/u.test(whole)) return false;
  if (/[.;,?!]$/.test(core(last)) || /[@]|:\s*\S*\d{3}/.test(whole) || surelyGoesOn(last)) return false;
  const words = whole.split(/\s+/);
  return last.endsWith(':') ? words.length <= 6 : words.length <= 16;
}

/** "PREVENTION (PARA 24 REF A)" -> "Prevention"; a heading that is not all capitals stays as it is written. */
export function headingTitle(heading: string): string {
  const bare = heading.replace(/\s+/g, ' ').replace(/\s*\([^)]*\)?$/, '').replace(/[\s:]+$/, '') || heading;
  const title = /\p{Ll}/u.test(bare) ? bare : titleCase(bare);
  if (title.length <= LONGEST_TITLE) return title;
  return `${title.slice(0, title.lastIndexOf(' ', LONGEST_TITLE) + 1 || LONGEST_TITLE).trim()}…`;
}

/** Words of two letters that are no small words stay capitals: "UN". */
function titleCase(text: string): string {
  return text.replace(/[\p{L}][\p{L}'’]*/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (at > 0 && SMALL.has(lower)) return lower;
    return word.length <= 2 ? word : word[0]! + lower.slice(1);
  });
}
