/** Examples of a Markdown file, each with what it prints. */

export interface Example {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly code: string;
  readonly prints: string;
}

/** Fenced blocks of a language, each with the block of `text` right after it. */
export function examplesIn(markdown: string, language: string): Example[] {
  const blocks = [...markdown.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map((match) => ({ language: match[1]!, text: match[2]!, line: markdown.slice(0, match.index).split('\n').length }));
  return blocks.flatMap(({ language: own, text, line }, i) => {
    const next = blocks[i + 1];
    return own === language ? [{ line, code: text, prints: next?.language === 'text' ? next.text : '' }] : [];
  });
}

const MARK = '\u0001';

/** All examples as one program, which parts what they print so that `printedBy` knows it apart. */
export function programOf(examples: readonly Example[]): string {
  return examples.map(({ code }) => code).join(`\nconsole.log(${JSON.stringify(MARK)});\n`);
}

export function printedBy(output: string): string[] {
  return output.split(`${MARK}\n`);
}
