/** Markdown, as it reads once it is set. The only file that imports marked. */
import { parseHtml, textOf } from './dom.ts';
import { decodeText } from './encoding.ts';
import type { Content, FileBytes, Format } from './format.ts';
import { endingOf } from './format.ts';
import { tooLarge } from './limits.ts';

export const markdown: Format = {
  name: 'Markdown',
  endings: ['.md', '.markdown'],
  bid: ({ path }) => (markdown.endings.includes(endingOf(path)) ? 0.5 : 0),
  decode,
};

/** What stands between two lines of dashes at the top, a name and a value on each line. */
const FRONT_MATTER = /^---[ \t]*\r?\n((?:[^\r\n]{0,2000}\r?\n){0,200}?)---[ \t]*(?:\r?\n|$)/;

/** "[^1]"; the note itself stays, without its mark. */
const NOTE_MARK = /\[\^[^\]\s]{1,30}\]:?/g;

async function decode({ bytes }: FileBytes): Promise<Content> {
  const problem = tooLarge(bytes.length);
  if (problem) return { problem };
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return decoded;
  const front = FRONT_MATTER.exec(decoded.text);
  const { parse } = await import('marked');
  const { body } = await parseHtml(parse(decoded.text.slice(front?.[0].length ?? 0).replace(NOTE_MARK, ''), { async: false, gfm: true }));
  const title = valueOf(front?.[1], 'title') ?? body.querySelector('h1')?.textContent?.trim();
  const date = valueOf(front?.[1], 'date');
  return { text: textOf(body), ...(title && { title }), ...(date && { facts: { date } }) };
}

function valueOf(front: string | undefined, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*["']?(.{1,300}?)["']?[ \\t]*$`, 'im').exec(front ?? '')?.[1];
}
