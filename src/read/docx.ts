/** DOCX: Word since 2007. The only file that imports mammoth. */
import { repack, unpack } from './archive.ts';
import { parseHtml, textOf } from './dom.ts';
import type { Content, Context, FileBytes, Format } from './format.ts';
import { LARGEST_LAYOUT, megabytes } from './limits.ts';

export const docx: Format = {
  name: 'DOCX',
  endings: ['.docx'],
  bid: ({ bytes }, head) => (head.startsWith('PK\u0003\u0004') && names(bytes).includes('word/document.xml') ? 0.9 : 0),
  decode,
};

/** How far from its end an archive names its files. */
const DIRECTORY = 100_000;

/** The end of an archive, where the names of its files stand. */
export function names(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - DIRECTORY)));
}

/** Pictures, fonts and embedded files are not even unpacked. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[\w.-]+\.xml|_rels\/[\w.-]+\.rels))$/;

async function decode({ bytes }: FileBytes, { allowance }: Context): Promise<Content> {
  const files = await unpack(bytes, allowance.bytes);
  if ('problem' in files) return files;
  const needed = files.filter(({ name }) => NEEDED.test(name));
  if (needed.some(({ encrypted }) => encrypted)) return { problem: 'is protected by a password; save a copy without it' };
  const size = needed.reduce((sum, file) => sum + file.size, 0);
  if (size > LARGEST_LAYOUT) return { problem: `holds ${megabytes(size)} of text and its layout (the limit is ${megabytes(LARGEST_LAYOUT)}); split it` };
  allowance.bytes -= size;
  const markup = await convert(await repack(needed));
  const { body } = await parseHtml(markup);
  const title = body.querySelector('h1')?.textContent?.trim();
  return { text: textOf(body), ...(title && { title }) };
}

async function convert(archive: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const input = { buffer: archive, arrayBuffer: archive.buffer } as unknown as { arrayBuffer: ArrayBuffer };
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: ["p[style-name='Title'] => h1:fresh"], externalFileAccess: false,
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  });
  return value;
}
