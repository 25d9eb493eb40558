/** Words as the writer meant them: what a line broke is one word again, what a stroke or hyphen joins is several names. */
import type { Gazetteer } from '../gazetteer.ts';
import type { Word } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** "RESETTLE- MENT": a word or name that a telegram's line broke, where the dictionary or a list knows the whole. The token spans both parts. */
export function joinBroken(words: readonly Word[], vocabulary: Vocabulary, names: Gazetteer): readonly Word[] {
  if (!words.some((word) => word.text === '-')) return words;
  const joined: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word, hyphen, rest] = [words[i]!, words[i + 1], words[i + 2]];
    const broken = hyphen?.text === '-' && rest !== undefined && hyphen.span.start === word.span.end && rest.span.start > hyphen.span.end && rest.span.start - hyphen.span.end <= 3;
    const whole = broken ? wholeOf(word.lower + rest.lower, vocabulary, names) : null;
    if (whole !== null) {
      joined.push({ span: { start: word.span.start, end: rest!.span.end }, text: whole, lower: whole.toLowerCase() });
      i += 2;
    } else joined.push(word);
  }
  return joined;
}

/** How the whole is written, or null where nothing knows it: "austra" + "lian" -> "Australian". */
function wholeOf(lower: string, vocabulary: Vocabulary, names: Gazetteer): string | null {
  if (!/^\p{L}{5,}$/u.test(lower)) return null;
  if (vocabulary.lower(lower)) return lower;
  const listed = names.exact(lower)[0];
  if (listed) return listed.form;
  return vocabulary.title(lower) ? lower.slice(0, 1).toUpperCase() + lower.slice(1) : null;
}

/** Goes before a name with a hyphen, and is no part of it: "ANTI-SOVIET". */
const PREFIXES = new Set(['anti', 'pro', 'non']);

/** "US-DANISH", "NORWEGIAN/FINNISH", "HERUT-MAPAM", "PRO-PLO": a hyphen or stroke parts listed names, unless the whole is one ("AFL-CIO"). */
export function splitNames(words: readonly Word[], names: Gazetteer): readonly Word[] {
  if (!words.some((word) => /[-/]/.test(word.text))) return words;
  return words.flatMap((word) => {
    if (!/^[\p{L}.]+(?:[-/][\p{L}.]+)+$/u.test(word.text) || names.exact(word.text).length > 0) return [word];
    const parts = word.text.split(/([-/])/);
    const isName = (part: string) => /^(country|organisation)$/.test(names.exact(part)[0]?.kind ?? '');
    if (!parts.every((part, i) => i % 2 === 1 || (i === 0 && PREFIXES.has(part.toLowerCase())) || isName(part))) return [word];
    let start = word.span.start;
    return parts.map((part) => {
      const span = { start, end: start + part.length };
      start = span.end;
      return { span, text: part, lower: part.toLowerCase() };
    });
  });
}
