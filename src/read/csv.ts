/** CSV and TSV: tables whose rows are documents. */
import { readTable } from '../table.ts';
import { decodeText } from './encoding.ts';
import type { Content, Context, FileBytes, Format } from './format.ts';
import { endingOf } from './format.ts';
import { LARGEST_TABLE, megabytes } from './limits.ts';
import { documentsOf, hasTextColumn } from './rows.ts';

export const csv: Format = {
  name: 'CSV',
  endings: ['.csv', '.tsv'],
  bid: ({ path }, head) => (csv.endings.includes(endingOf(path)) ? 0.5 : looksLikeTable(head) ? 0.4 : 0),
  decode,
};

/** Whether the first line is a list of names of columns, one of which holds texts. */
function looksLikeTable(head: string): boolean {
  const names = (/^[^\r\n]{3,1000}/.exec(head)?.[0] ?? '').split(/[,;\t|]/).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  return names.length >= 2 && names.every((name) => /^[\p{L}][\p{L}\p{N} _-]{0,30}$/u.test(name)) && names.every((name) => name.split(' ').length < 4) && hasTextColumn(names);
}

function decode({ path, bytes }: FileBytes, { asked }: Context): Content {
  if (bytes.length > LARGEST_TABLE) return { problem: `is a table of ${megabytes(bytes.length)} (the limit is ${megabytes(LARGEST_TABLE)}); split it` };
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return decoded;
  const { rows, faults } = readTable(decoded.text);
  const fault = faults.find(({ short }) => !short);
  return fault ? { problem: `is a broken table: row ${fault.row.toLocaleString('en')}: ${fault.message}` } : documentsOf(rows, path, asked);
}
