/** The labels of paragraphs, as they stand at the beginning of a line: "3. (SBU)", "G.", "(a)", "III.", "--". */

export type LabelStyle = 'number' | 'decimal' | 'roman' | 'bullet' | '(1)' | 'A.' | 'a.' | '(A)' | '(a)' | '(i)';

export interface Label {
  readonly style: LabelStyle;
  /** As cited: "3", "G", "2.1"; for a bullet its mark. */
  readonly text: string;
  /** Its place in its sequence, from 1; 0 for a bullet. */
  readonly value: number;
  /** Length of the label with the white space after it. */
  readonly length: number;
}

/** How much of a line is looked at. */
const REACH = 48;
const PATTERNS: readonly (readonly [LabelStyle, RegExp])[] = [
  ['number', /^¶ ?(\d{1,3})\b[.)]?\s*/u],
  ['number', /^(\d{1,3})(?:\.(?=\s|$|\(|")|\)(?=\s|$))\s*/u],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=\p{Lu})/u],
  ['(1)', /^\((\d{1,2})\)\s*/u],
  ['A.', /^([A-Z])[.)](?=\s|$|\()\s*/u],
  ['a.', /^([a-z])[.)](?=\s|$|\()\s*/u],
  ['(A)', /^\(([A-Z])\)\s+/u],
  ['(i)', /^\(([ivx]{1,5})\)\s+/u],
  ['(a)', /^\(([a-z])\)\s+/u],
  ['roman', /^([IVX]{1,5})\.\s+/u],
  ['bullet', /^(--?|[*•·–—▪●]|o(?=\s))\s+(?=\S)/u],
];
/** What every label begins with: most lines are no label, and need no more than this. */
const MAYBE = /^(?:[\d(¶*•·–—▪●-]|[A-Za-z][.)]|[IVX]{2,5}\.|o\s)/u;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi', 'xvii', 'xviii', 'xix', 'xx'];

/** Every label that the beginning of the line may be read as: "I." is a letter and a Roman number. */
export function labelsAt(line: string): Label[] {
  if (!MAYBE.test(line)) return [];
  const head = line.slice(0, REACH);
  return PATTERNS.flatMap(([style, pattern]) => {
    const found = pattern.exec(head);
    if (!found) return [];
    const text = found[1]!;
    const value = valueOf(style, text);
    return value < 0 ? [] : [{ style, text, value, length: found[0].length }];
  });
}

function valueOf(style: LabelStyle, text: string): number {
  if (style === 'bullet') return 0;
  if (style === 'roman' || style === '(i)') return ROMAN.indexOf(text.toLowerCase()) + 1 || -1;
  if (style === 'decimal') return Number(text.slice(text.lastIndexOf('.') + 1));
  if (style === 'number' || style === '(1)') return Number(text);
  return text.toLowerCase().charCodeAt(0) - 0x60;
}

/** Matches a paragraph's own classification at its beginning, with the white space after it: "(SBU) ". */
export function portionMark(marks: Iterable<string>): RegExp {
  const known = [...new Set(marks)].sort().map((mark) => mark.replace(/[^\w]/g, '\\$&'));
  return known.length ? new RegExp(`^\\((?:${known.join('|')})\\)\\s*`) : /^(?!)/;
}
