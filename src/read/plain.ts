/** Plain text, telegrams included. */
import { decodeText } from './encoding.ts';
import type { Content, FileBytes, Format } from './format.ts';
import { tooLarge } from './limits.ts';

export const plain: Format = {
  name: 'plain text',
  endings: ['.txt', '.text', '.cable', ''],
  bid: () => 0.1,
  decode,
};

function decode({ bytes }: FileBytes): Content {
  const problem = tooLarge(bytes.length);
  if (problem) return { problem };
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return decoded;
  return decoded.encoding === 'Windows-1252' ? { text: decoded.text, detail: decoded.encoding } : { text: decoded.text };
}
