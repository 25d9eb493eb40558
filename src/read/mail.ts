/** Mail: the letter, and the documents that came with it. The only file that imports postal-mime. */
import type { Address, Attachment, Email } from 'postal-mime';
import { parseHtml, textOf } from './dom.ts';
import { westernMarks } from './encoding.ts';
import type { Content, Context, Decoded, FileBytes, Format, Part } from './format.ts';
import { endingOf } from './format.ts';
import { LARGEST_TEXT, megabytes } from './limits.ts';

export const mail: Format = {
  name: 'mail',
  endings: ['.eml'],
  bid: ({ path }, head) => (isMail(head) ? 0.7 : mail.endings.includes(endingOf(path)) && FIELD.test(head) ? 0.6 : 0),
  decode,
};

const FIELD = /^[A-Za-z][A-Za-z-]{1,40}:/;
/** What no memorandum has at its head, and every mail that was sent has some of. */
const SENT = /^(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To|Content-Type|X-[A-Za-z-]{1,40}):/gim;
const TO_READERS = /^(?:From|Date|Subject|To):/gim;

/** Whether a text begins as a mail: fields of it, down to the first empty line. */
export function isMail(head: string): boolean {
  const fields = /^\s{0,4}((?:[A-Za-z][A-Za-z-]{1,60}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+)/.exec(head)?.[1] ?? '';
  return (fields.match(SENT)?.length ?? 0) >= 1 && (fields.match(TO_READERS)?.length ?? 0) >= 2;
}

async function decode({ bytes }: FileBytes, context: Context): Promise<Content> {
  const { default: PostalMime } = await import('postal-mime');
  const email = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  const text = await textOfMail(email);
  if (text.length > LARGEST_TEXT) return { problem: `holds a letter of ${megabytes(text.length)} (the limit for one document is ${megabytes(LARGEST_TEXT)}); split it` };
  const parts = email.attachments.map((attachment, i) => partOf(attachment, i, context)).filter((part) => part !== null);
  if (text.trim() === '') return parts.length ? { parts } : { problem: 'holds no text' };
  return { document: letter(email, text), parts };
}

function letter({ subject, date, from, to }: Email, text: string): Decoded {
  const sender = from && written(from);
  const addressees = (to ?? []).map(written).filter(Boolean);
  const when = date && Number.isFinite(Date.parse(date)) ? new Date(date).toISOString() : undefined;
  return {
    text, ...(subject && { title: subject }),
    facts: { ...(when && { date: when }), ...(sender && { from: sender }), ...(addressees.length && { to: addressees }), ...(subject && { subject }) },
  };
}

const written = ({ name, address }: Address): string => (name && address ? `${name} <${address}>` : (name || address) ?? '');

async function textOfMail({ text, html }: Email): Promise<string> {
  if (text?.trim()) return unquoted(westernMarks(text));
  return html ? textOf((await parseHtml(westernMarks(html))).body) : '';
}

/** Without the marks of quoting; where one letter's words end and another's begin stands a blank line. */
function unquoted(text: string): string {
  let last = 0;
  return text.split(/\r?\n/).map((line) => {
    const marks = /^(?:> ?){1,20}/.exec(line)?.[0] ?? '';
    const depth = marks.replaceAll(' ', '').length;
    const apart = depth !== last && line.trim() !== '';
    if (line.trim() !== '') last = depth;
    return `${apart ? '\n' : ''}${line.slice(marks.length)}`;
  }).join('\n').trim();
}

/** A file that came with a letter; null where it is a picture in it, or another part of its making. */
function partOf({ filename, content, mimeType, disposition }: Attachment, i: number, { endings, allowance }: Context): Part | null {
  const name = filename?.replace(/[\\/\p{Cc}]+/gu, '-') || (mimeType === 'message/rfc822' ? `letter-${i + 1}.eml` : '');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content as ArrayBuffer);
  if (!name || (endingOf(name) === '' && mimeType !== 'text/plain')) return null;
  if (!endings.includes(endingOf(name))) return disposition === 'inline' ? null : { name, skipped: true };
  if (bytes.length > allowance.bytes) return { name, problem: 'is left out: with it, too much would be unpacked from one file' };
  allowance.bytes -= bytes.length;
  return { name, bytes };
}
