/** ZIP: the documents in it, each by its own format. */
import type { Packed } from './archive.ts';
import { unpack } from './archive.ts';
import type { Content, Context, FileBytes, Format, Part } from './format.ts';
import { endingOf } from './format.ts';

export const zip: Format = {
  name: 'ZIP',
  endings: ['.zip'],
  bid: (_, head) => (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006') ? 0.8 : 0),
  decode,
};

/** What no folder shows either, and what Macs add. */
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)/;

async function decode({ bytes }: FileBytes, { allowance, endings }: Context): Promise<Content> {
  const files = await unpack(bytes, allowance.bytes);
  if ('problem' in files) return files;
  const kept = files.filter(({ name, link }) => !link && !(isSafe(name) && HIDDEN.test(name)));
  const documents = new Set(kept.filter(({ name }) => endings.includes(endingOf(name))));
  if (!documents.size) return { problem: 'holds no documents' };
  return { parts: partsOf(kept, documents, allowance) };
}

async function* partsOf(files: readonly Packed[], documents: ReadonlySet<Packed>, allowance: Context['allowance']): AsyncGenerator<Part> {
  const seen = new Set<string>();
  for (const file of files) {
    const name = seen.has(file.name) ? `${file.name} (again)` : file.name;
    seen.add(name);
    if (!isSafe(file.name)) yield { name: shown(file.name), problem: 'has a name that leads out of the archive; left out' };
    else if (!documents.has(file)) yield { name, skipped: true };
    else if (file.encrypted) yield { name, problem: 'is protected by a password; unpack it first' };
    else yield await partOf(file, name, allowance);
  }
}

async function partOf(file: Packed, name: string, allowance: Context['allowance']): Promise<Part> {
  if (file.size > allowance.bytes) return { name, problem: 'is left out: with it, too much would be unpacked from one file' };
  allowance.bytes -= file.size;
  try {
    return { name, bytes: await file.bytes() };
  } catch (error) {
    return { name, problem: `cannot be unpacked: the archive is damaged (${(error as Error).message})` };
  }
}

/** Whether a name stays in the folder where the archive is: "../x", "/x", "C:\x" and names with controls do not. */
function isSafe(name: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return !/^[\\/]|^[A-Za-z]:|(?:^|[\\/])\.\.(?:[\\/]|$)|[\u0000-\u001F]/.test(name);
}

/** A name on one line. */
// oxlint-disable-next-line no-control-regex
const shown = (name: string): string => name.replace(/[\u0000-\u001F]/g, '?');
