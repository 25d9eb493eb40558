/** JSON and JSONL: a document, a list of them, or one on each line. */
import { decodeText } from './encoding.ts';
import type { Content, Context, FileBytes, Format } from './format.ts';
import { endingOf } from './format.ts';
import { LARGEST_TABLE, megabytes } from './limits.ts';
import type { Row } from './rows.ts';
import { documentsOf, hasTextColumn } from './rows.ts';

export const json: Format = {
  name: 'JSON',
  endings: ['.json', '.jsonl', '.ndjson'],
  bid: ({ path }, head) => (json.endings.includes(endingOf(path)) ? 0.5 : /^\s{0,9}(?:\[\s{0,9})?\{\s{0,9}"[^"\n]{1,100}"\s{0,9}:/.test(head) ? 0.4 : 0),
  decode,
};

function decode({ path, bytes }: FileBytes, { asked }: Context): Content {
  if (bytes.length > LARGEST_TABLE) return { problem: `is ${megabytes(bytes.length)} (the limit for JSON is ${megabytes(LARGEST_TABLE)}); split it` };
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return decoded;
  const records = recordsOf(decoded.text);
  if ('problem' in records) return records;
  return documentsOf(records.rows, path, asked);
}

function recordsOf(text: string): { rows: readonly Row[] } | { problem: string } {
  const whole = parsed(text);
  const values = whole === undefined ? linesOf(text) : listIn(whole);
  if ('problem' in values) return values;
  const strings = values.every((value) => typeof value === 'string');
  const rows = strings ? values.map((value): Row => ({ text: value })) : values.filter((value): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value));
  return rows.length ? { rows } : { problem: 'holds no documents: neither objects nor texts' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** One value a line. The first line that is none is named. */
function linesOf(text: string): unknown[] | { problem: string } {
  const values: unknown[] = [];
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (value === undefined) return { problem: `is neither JSON nor JSON in lines: line ${(i + 1).toLocaleString('en')} cannot be read` };
    values.push(value);
  }
  return values;
}

/** The list itself; of an object without a text of its own the longest list of objects that stands right in the object ("documents", "hits"); else the object alone. */
function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value !== 'object' || value === null || hasTextColumn(Object.keys(value))) return [value];
  const lists = Object.values(value).filter((one): one is unknown[] => Array.isArray(one) && one.length > 0 && one.every((item) => typeof item === 'object' && item !== null));
  const [longest] = lists.toSorted((a, b) => b.length - a.length);
  return longest ?? [value];
}
