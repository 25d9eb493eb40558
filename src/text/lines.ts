/** The lines of a text that hold something, with what stood between them. */

export interface Line {
  /** Source offsets of its text, the white space around it left out. */
  readonly start: number;
  readonly end: number;
  /** Whether a blank line, or the start of the text, stands before it. */
  readonly blank: boolean;
  /** Characters of white space before it on its line. */
  readonly indent: number;
  /** Whether a form feed stands before it. */
  readonly page: boolean;
}

const SPACES = new Set([0x20, 0x09, 0x0b, 0x0c, 0x85, 0xa0, 0x1a, 0x2003, 0x3000, 0xfeff]);
const FORM_FEED = 0x0c;

/** Splits at line feeds, returns, and both together. Blank lines are not listed. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blank = true;
  let page = false;
  for (let from = 0; from < text.length;) {
    const to = endOfLine(text, from);
    let start = from;
    let end = to;
    while (start < end && SPACES.has(text.charCodeAt(start))) if (text.charCodeAt(start++) === FORM_FEED) page = true;
    while (end > start && SPACES.has(text.charCodeAt(end - 1))) end--;
    if (start === end) blank = true;
    else {
      lines.push({ start, end, blank, indent: start - from, page });
      blank = false;
      page = false;
    }
    from = to + (text.charCodeAt(to) === 0x0d && text.charCodeAt(to + 1) === 0x0a ? 2 : 1);
  }
  return lines;
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return at;
  }
  return text.length;
}
