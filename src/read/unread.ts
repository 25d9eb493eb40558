/** Files that are known and not read, so that the user is told what to do with them. */
import { names } from './docx.ts';
import type { Format } from './format.ts';

interface Known {
  is(head: string, bytes: Uint8Array): boolean;
  readonly problem: string;
}

const zipWith = (name: string) => (head: string, bytes: Uint8Array) => head.startsWith('PK\u0003\u0004') && (head.includes(name) || names(bytes).includes(name));
const startsWith = (...start: readonly number[]) => (_: string, bytes: Uint8Array) => start.every((byte, i) => bytes[i] === byte);

const known: readonly Known[] = [
  { is: zipWith('xl/workbook.xml'), problem: 'is an Excel workbook; save the sheet with the documents as CSV' },
  { is: zipWith('ppt/presentation.xml'), problem: 'is a PowerPoint presentation; save it as PDF' },
  { is: zipWith('application/vnd.oasis.opendocument'), problem: 'is an OpenDocument file; save it as DOCX or PDF' },
  { is: zipWith('application/epub+zip'), problem: 'is an EPUB book; save it as HTML or PDF' },
  { is: startsWith(0xd0, 0xcf, 0x11, 0xe0), problem: 'is a file of Word, Excel or Outlook in their old format; save it as DOCX, CSV or EML' },
  { is: (head) => head.startsWith('{\\rtf'), problem: 'is an RTF file; save it as DOCX' },
  { is: startsWith(0x1f, 0x8b), problem: 'is compressed with gzip; unpack it first' },
  { is: startsWith(0x37, 0x7a, 0xbc, 0xaf), problem: 'is a 7z archive; unpack it first' },
  { is: (head) => head.startsWith('Rar!'), problem: 'is a RAR archive; unpack it first' },
  { is: startsWith(0xff, 0xd8, 0xff), problem: 'is a picture; Remit reads text: run it through character recognition first' },
  { is: startsWith(0x89, 0x50, 0x4e, 0x47), problem: 'is a picture; Remit reads text: run it through character recognition first' },
  { is: (head) => /^(?:II\*\0|MM\0\*)/.test(head), problem: 'is a picture; Remit reads text: run it through character recognition first' },
];

export const unread: Format = {
  name: 'unread',
  endings: [],
  bid: ({ bytes }, head) => (known.some((one) => one.is(head, bytes)) ? 1 : 0),
  decode: ({ bytes }) => ({ problem: known.find((one) => one.is(new TextDecoder().decode(bytes.subarray(0, 200)), bytes))!.problem }),
};
