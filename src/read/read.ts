/** Bytes -> Source: the room's only door. */
import type { Source } from '../model.ts';
import { fingerprint } from './fingerprint.ts';
import type { FileBytes, Format } from './format.ts';
import { formats } from './formats.ts';
import { idOf } from './ids.ts';

/** `problem` is one line for the user, and begins with the path. */
export type Read = { readonly source: Source } | { readonly problem: string };

/** Reads one file by the format that bids highest for it. Never throws: what cannot be read is a `problem`. */
export function read(file: FileBytes): Read {
  const format = bestBid(file);
  if (!format) return { problem: `${file.path}: no format reads this file` };
  const decoded = format.decode(file);
  if ('problem' in decoded) return { problem: `${file.path}: ${decoded.problem}` };
  const id = idOf(file.path);
  const source = {
    id, title: id, file: file.path, format: format.name, sha256: fingerprint(file.bytes), text: decoded.text,
  };
  return { source };
}

function bestBid(file: FileBytes): Format | null {
  let best: Format | null = null;
  let highest = 0;
  for (const format of formats) {
    const bid = format.bid(file);
    if (bid > highest) [best, highest] = [format, bid];
  }
  return best;
}
