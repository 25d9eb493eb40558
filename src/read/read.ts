/** Bytes -> Source: the room's only door. */
import type { Source } from '../model.ts';
import { fingerprint } from './fingerprint.ts';
import { headOf } from './encoding.ts';
import type { Asked, Content, Context, Decoded, FileBytes, Format, Part } from './format.ts';
import { endings, formats } from './formats.ts';
import type { Duplicate } from './ids.ts';
import { idOf, uniqueIds } from './ids.ts';
import { DEEPEST, LARGEST_FILE, LARGEST_UNPACKED, LONGEST_LINE, megabytes, tooLarge } from './limits.ts';

/** A file to be read: its bytes, or how to get them when its turn comes. What that throws is the file's problem, in its message. */
export interface InputFile {
  /** As given, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array | (() => Uint8Array | Promise<Uint8Array>);
}

export interface Problem {
  /** The file's path; for a part of a file, that path with the part's below it. */
  readonly file: string;
  /** One line for the user, without the path. */
  readonly problem: string;
}

/** The documents of one file. */
export interface ReadFile {
  readonly sources: Source[];
  /** What could not be read, or was left out, with the reason. */
  readonly problems: Problem[];
  /** How many files in it are no documents by their endings. */
  readonly skipped: number;
}

/** What files held when they were last read, for whoever keeps it. */
export interface FileMemory {
  find(file: FileBytes): ReadFile | undefined;
  add(file: FileBytes, read: ReadFile): void;
}

/** The documents of some files, before any is read closely. */
export interface Opened extends ReadFile {
  /** Files whose bytes another file has too: read once, under the other's name. */
  readonly duplicates: readonly Duplicate[];
}

/** Decodes files, one after the other, and names the documents in them. The order of `files` does not matter. */
export async function readFiles(files: readonly InputFile[], asked: Asked = {}, memory?: FileMemory): Promise<Opened> {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  let skipped = 0;
  for (const file of files) {
    const read = await readFile(file, asked, memory);
    for (const source of read.sources) sources.push(source);
    problems.push(...read.problems);
    skipped += read.skipped;
  }
  return { ...uniqueIds(sources), skipped, problems: problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)) };
}

/**
 * Reads one file, and the files in it, each by the format that bids highest for it. Never throws: what cannot be read is a
 * problem. Ids are not yet unique among files.
 */
export async function readFile({ path, bytes }: InputFile, asked: Asked = {}, memory?: FileMemory): Promise<ReadFile> {
  const read = { sources: [] as Source[], problems: [] as Problem[], skipped: 0 };
  try {
    const file = { path, bytes: typeof bytes === 'function' ? await bytes() : bytes };
    const known = memory?.find(file);
    if (known) return known;
    await readBytes(file, idOf(path), { asked, endings, depth: 0, allowance: { bytes: LARGEST_UNPACKED } }, read);
    memory?.add(file, read);
  } catch (error) {
    read.problems.push({ file: path, problem: oneLine(error) });
  }
  return read;
}

async function readBytes(file: FileBytes, id: string, context: Context, read: { sources: Source[]; problems: Problem[]; skipped: number }): Promise<void> {
  const format = bestBid(file);
  const content = await decoded(file, format, context);
  const keep = (document: Decoded, sha256: string, as: { id: string; path: string }) => {
    const problem = faultOf(document.text);
    const said = problem ?? document.notice;
    if (said !== undefined) read.problems.push({ file: as.path, problem: said });
    if (problem === undefined) read.sources.push(sourceOf(document, format, sha256, as));
  };
  if ('problem' in content) read.problems.push({ file: file.path, problem: content.problem });
  else if ('text' in content) keep(content, fingerprint(file.bytes), { id, path: file.path });
  else {
    if (content.document) keep(content.document, fingerprint(file.bytes), { id, path: file.path });
    for await (const part of content.parts) {
      const as = { path: `${file.path}/${part.name}`, id: idOfPart(part) };
      if ('document' in part) keep(part.document, fingerprintOf(part.document), as);
      else if ('skipped' in part) read.skipped += 1;
      else if ('problem' in part) read.problems.push({ file: as.path, problem: part.problem });
      else await readBytes({ path: as.path, bytes: part.bytes }, as.id, { ...context, depth: context.depth + 1 }, read);
    }
  }
}

const idOfPart = (part: Part): string => ('id' in part && part.id !== undefined ? idOf(`${part.id.replaceAll('/', '-')}.x`) : idOf(part.name));

/** What the format makes of the file; where it fails on it, the file is broken. */
async function decoded(file: FileBytes, format: Format, context: Context): Promise<Content> {
  if (file.bytes.length === 0) return { problem: 'is empty' };
  if (file.bytes.length > LARGEST_FILE) return { problem: `is ${megabytes(file.bytes.length)} (the limit for one file is ${megabytes(LARGEST_FILE)}); split it` };
  if (context.depth > DEEPEST) return { problem: `stands in more than ${DEEPEST} files in files; unpack them first` };
  try {
    return await format.decode(file, context);
  } catch (error) {
    return { problem: `is no ${format.name} file, or a broken one (${oneLine(error)})` };
  }
}

function bestBid(file: FileBytes): Format {
  const head = headOf(file.bytes);
  return formats.map((format) => ({ format, bid: format.bid(file, head) })).reduce((best, next) => (next.bid > best.bid ? next : best)).format;
}

function sourceOf({ text, title, detail, facts, pages }: Decoded, { name }: Format, sha256: string, { id, path }: { id: string; path: string }): Source {
  return {
    id, title: title?.replace(/\s+/g, ' ').trim() || id, file: path, format: detail ? `${name} (${detail})` : name, sha256, text,
    ...(facts && { facts }), ...(pages && { pages }),
  };
}

/** Why the text of a document cannot be read as one; undefined where it can. */
function faultOf(text: string): string | undefined {
  if (text.trim() === '') return 'holds nothing but white space';
  const longest = longestLine(text);
  if (longest > LONGEST_LINE) return `has a line of ${longest.toLocaleString('en')} characters, which is no prose (the limit is ${LONGEST_LINE.toLocaleString('en')}); break it into lines`;
  return tooLarge(text.length);
}

function longestLine(text: string): number {
  let longest = 0;
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    longest = Math.max(longest, stop - at);
    at = stop + 1;
  }
  return longest;
}

/** A row of a table has no bytes of its own: what it says stands for them. */
function fingerprintOf(document: Decoded): string {
  return fingerprint(new TextEncoder().encode(JSON.stringify(document)));
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim().slice(0, 200) || 'nothing more is known';
}
