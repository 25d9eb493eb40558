/** Folding of names: forms that differ only in case, number, spelling or a leading article fold to one key. */

const SPELLING: readonly (readonly [RegExp, string])[] = [
  [/\bcentre\b/g, 'center'], [/organis/g, 'organiz'], [/\bprogramme\b/g, 'program'], [/\bdefence\b/g, 'defense'], [/\blabour\b/g, 'labor'],
  [/\bcolour/g, 'color'], [/\bdep(?:artmen)?t\b/g, 'department'], [/\bmin\b/g, 'ministry'], [/ del$/g, ' delegation'], [/\bemb\b/g, 'embassy'], [/\bgovt\b/g, 'government'], [/\binter-?agency\b/g, 'interagency'],
  [/\bunited nations\b/g, 'un'], [/\bunited states\b/g, 'us'], [/\bcommittee\b|\bcomite\b/g, 'committee'], [/decentralis/g, 'decentraliz'],
];

/** The key of a name: "the Centre for Women's Rights" and "CENTER FOR WOMENS RIGHTS" give the same. */
export function foldName(name: string): string {
  let key = name.replace(/ ?\([^)]*\)/g, '').toLowerCase().replaceAll('’', "'").replace(/^(?:the|an?) /, '').replace(/'s?(?= |$)/g, '').replace(/'/g, '');
  key = key.replace(/\b(?:[a-z]\.)+[a-z]?\.?/g, (initials) => initials.replaceAll('.', ''));
  key = key.replace(/[^\p{L}\p{N}/&-]+/gu, ' ').trim();
  for (const [spelling, usual] of SPELLING) key = key.replace(spelling, usual);
  return key.split(' ').map(singular).join(' ');
}

function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** The key of a law by its number, or null: "UNMIK Regulation No. 2001/12 on Terrorism" -> "#2001/12", "resolution 1244 (1999)" -> "resolution#1244". */
export function foldLaw(name: string): string | null {
  const match = /^(.*?)\b(\p{L}+)?\s*(?:nos?\.? ?)?\b(\d+(?:[/.-]\d+)*)/iu.exec(name);
  if (!match) return null;
  const [, , head, number] = match;
  if (number!.includes('/')) return `#${number}`;
  const word = (head ?? '').toLowerCase() === 'no' ? (/(\p{L}+)\s+no\.?\s*\d/iu.exec(name)?.[1] ?? '').toLowerCase() : (head ?? '').toLowerCase();
  return word ? `${word}#${number}` : null;
}

/** What described legislation is about, to the first "and": "witness relocation and shelter regulations" -> "witness relocation"; null for other names. */
export function subjectOfLaw(folded: string): { subject: string; general: boolean } | null {
  const match = /^(\S+ \S+(?: \S+)*?)(?: and [^|]+)? (legislation|regulation|statute)$/.exec(folded);
  return match && !/\b(?:of|on|the|no)\b/.test(match[1]!) ? { subject: match[1]!, general: match[2] === 'legislation' } : null;
}

/** A readable part of a node key: "International Labour Organization" -> "international-labour-organization". */
export function slug(name: string): string {
  return name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 80) || 'unnamed';
}
