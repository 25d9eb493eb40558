/** What is packed in a ZIP file, within limits. The only file that imports zip.js. */
import type { FileEntry } from '@zip.js/zip.js';
import { HARMLESS, LARGEST_RATIO, megabytes } from './limits.ts';

export interface Packed {
  readonly name: string;
  /** Bytes once unpacked, as the archive says. */
  readonly size: number;
  readonly encrypted: boolean;
  /** Whether it only points to another file. */
  readonly link: boolean;
  /** Unpacks it. Throws where it is damaged, or is not as large as the archive says. */
  bytes(): Promise<Uint8Array>;
}

/**
 * Lists the files of an archive in its own order. An archive that would unpack to more than `most` bytes, or to so many times
 * its size as no text does, is refused whole: `problem`. Throws where it is broken.
 */
export async function unpack(bytes: Uint8Array, most: number): Promise<readonly Packed[] | { readonly problem: string }> {
  const { configure, Uint8ArrayReader, ZipReader } = await import('@zip.js/zip.js');
  configure({ useWebWorkers: false });
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), { checkOverlappingEntry: true, filenameValidation: 'tolerant' }).getEntries();
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  const size = files.reduce((sum, file) => sum + file.uncompressedSize, 0);
  if (size > most) return { problem: `would unpack to ${megabytes(size)} (the limit is ${megabytes(most)}); nothing of it was read: unpack it yourself if you trust it` };
  if (size > HARMLESS && size > LARGEST_RATIO * bytes.length) {
    return { problem: `would unpack to ${megabytes(size)}, ${Math.round(size / bytes.length).toLocaleString('en')} times its size, as no documents do; nothing of it was read: unpack it yourself if you trust it` };
  }
  return files.map((file) => ({
    name: file.filename, size: file.uncompressedSize, encrypted: file.encrypted, link: file.symlink,
    bytes: () => bytesOf(file),
  }));
}

/** Stops as soon as more comes out than was said. */
async function bytesOf(file: FileEntry): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.uncompressedSize);
  let length = 0;
  await file.getData(new WritableStream<Uint8Array>({
    write(chunk) {
      if (length + chunk.length > bytes.length) throw new Error('it is larger than the archive says');
      bytes.set(chunk, length);
      length += chunk.length;
    },
  }));
  if (length < bytes.length) throw new Error('it is smaller than the archive says');
  return bytes;
}

/** The named files of an archive as a new archive, not compressed: what a library without limits may be given. */
export async function repack(files: readonly Packed[]): Promise<Uint8Array> {
  const { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } = await import('@zip.js/zip.js');
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 0 });
  for (const file of files) await writer.add(file.name, new Uint8ArrayReader(await file.bytes()), { lastModDate: new Date(0) });
  return writer.close();
}
