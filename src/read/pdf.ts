/** PDF: the text as it is read, column after column and page after page. The only file that imports unpdf, which is pdf.js without its canvas. */
import type { Content, Decoded, FileBytes, Format } from './format.ts';
import { columnsOf, median } from './layout/columns.ts';
import { joinHyphens } from './layout/hyphens.ts';
import { proseOf, usualStep } from './layout/prose.ts';
import { withoutRunning } from './layout/running.ts';
import type { Piece, Run } from './layout/runs.ts';
import { runsOf } from './layout/runs.ts';
import { LARGEST_PAGE, megabytes } from './limits.ts';
import { overpacked } from './packed-streams.ts';

export const pdf: Format = {
  name: 'PDF',
  endings: ['.pdf'],
  bid: (_, head) => (head.slice(0, 1100).includes('%PDF-') ? 0.95 : 0),
  decode,
};

interface Page {
  /** In points. */
  readonly height: number;
  readonly runs: Run[];
  /** Whether it shows a picture; asked only of pages without text. */
  readonly picture: boolean;
}

/** Letters that a font does not explain, of all: with more of them the text cannot be read. */
const MOST_UNKNOWN = 0.2;
/** Parts of a column's usual line. */
const FULL = 0.7;
const FEWEST_LINES = 4;
type Pdfjs = Awaited<ReturnType<typeof import('unpdf')['getResolvedPDFJS']>>;
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type Items = Awaited<ReturnType<PdfPage['getTextContent']>>['items'];

async function decode({ bytes }: FileBytes): Promise<Content> {
  const most = await overpacked(bytes);
  if (most !== undefined) return { problem: `holds a stream that would unpack to more than ${megabytes(most)}, as no text of its size does; nothing of it was read: print it to a new PDF file if you trust it` };
  const { getResolvedPDFJS } = await import('unpdf');
  const pdfjs = await getResolvedPDFJS();
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: pdfjs.VerbosityLevel.ERRORS, isEvalSupported: false, disableFontFace: true, useSystemFonts: false });
  try {
    const document = await task.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(await document.getPage(number), pdfjs));
    return contentOf(pages, await titleOf(document));
  } catch (error) {
    return { problem: reasonOf(error as Error) };
  } finally {
    await task.destroy();
  }
}

/** A page holds more than any does. */
class Overfull extends Error {
  override name = 'Overfull';
}

function reasonOf({ name, message }: Error): string {
  if (name === Overfull.name) return message;
  if (name === 'PasswordException') return 'is protected by a password; save a copy without it';
  return `is a broken PDF file (${message.replace(/\s+/g, ' ').replace(/\.$/, '')}); open it in a reader and save it anew`;
}

async function readPage(page: PdfPage, { OPS, Util }: Pdfjs): Promise<Page> {
  const { transform, height } = page.getViewport({ scale: 1 });
  const pieces = (await itemsOf(page)).flatMap((item): Piece[] => {
    if (!('str' in item)) return [];
    const [a, b, , , x, y] = Util.transform(transform, item.transform) as [number, number, number, number, number, number];
    // What stands askew is a stamp or a mark in the margin.
    return Math.abs(b) > 0.05 * Math.abs(a) ? [] : [{ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) || item.height }];
  });
  const runs = runsOf(pieces);
  const drawn = runs.length ? [] : (await page.getOperatorList()).fnArray;
  page.cleanup();
  const pictures: readonly number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  return { height, runs, picture: drawn.some((operation) => pictures.includes(operation)) };
}

/** What stands on a page, taken as it comes, so that no page can fill the memory: forms in forms say the same a million times over. */
async function itemsOf(page: PdfPage): Promise<Items> {
  const reader = (page.streamTextContent() as ReadableStream<{ items: Items }>).getReader();
  const items: Items = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    for (const item of next.value.items) {
      items.push(item);
      size += 'str' in item ? item.str.length + 1 : 1;
    }
    if (size > LARGEST_PAGE) {
      void reader.cancel(new Error('too much')).catch(() => {});
      throw new Overfull(`holds more than ${LARGEST_PAGE.toLocaleString('en')} letters on page ${page.pageNumber}, as no page does; split it`);
    }
  }
  return items;
}

function contentOf(pages: readonly Page[], title: string): Content {
  const scanned = pages.flatMap(({ picture }, i) => (picture ? [i + 1] : []));
  if (pages.every(({ runs }) => runs.length === 0)) {
    return { problem: scanned.length ? `holds no text, only pictures of ${scanned.length === 1 ? 'a page' : `${scanned.length} pages`}: a scan; run it through character recognition first` : 'holds no text' };
  }
  const document = textOf(pages);
  const letters = document.text.match(/\S/gu)?.length ?? 0;
  const unknown = document.text.match(/[\p{Co}\uFFFD\p{Cn}]/gu)?.length ?? 0;
  if (unknown > MOST_UNKNOWN * letters) return { problem: 'holds letters that its fonts do not explain; run it through character recognition first' };
  const known = title.length > 3 && folded(document.text.slice(0, document.pages?.[1] ?? 5000)).includes(folded(title));
  const notice = scanned.length ? `has no text on ${listed(scanned)}, only pictures: scans; the other pages were read` : undefined;
  return { ...document, ...(known && { title }), ...(notice && { notice }) };
}

/** The text, a form feed before each page but the first. */
function textOf(pages: readonly Page[]): Decoded {
  const set = withoutRunning(pages).map((runs) => columnsOf(runs));
  const usual = usualStep(set.flat());
  const read = set.map((columns) => columns.map((column) => proseOf(column, usual)));
  const lines = read.flatMap((columns, page) => {
    const flat = columns.flatMap((column, i) => (i === 0 || goesOn(columns[i - 1]!, column) ? column : ['', ...column]));
    return page > 0 ? [`\f${flat[0] ?? ''}`, ...flat.slice(1)] : flat;
  });
  const text = joinHyphens(lines).join('\n');
  const starts = [0];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) starts.push(at + 1);
  return { text, pages: starts };
}

/** Whether a sentence goes on from the last line of one column in the first of the next: it has no end there, and the line is full. */
function goesOn(above: readonly string[], below: readonly string[]): boolean {
  const last = above.at(-1)!;
  const full = above.length >= FEWEST_LINES && last.length > FULL * median(above.map((line) => line.length));
  return /[^.!?:;"”)]$/.test(last) && (full || /^\s*[\p{Ll}(]/u.test(below[0]!));
}

/** "page 3", "pages 3, 5 to 7" */
function listed(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return `page${numbers.length > 1 ? 's' : ''} ${ranges.map(([from, to]) => (from === to ? from : `${from} to ${to}`)).join(', ')}`;
}

/** What the file says it is called; often nonsense, so it is believed only where the first page says so too. */
async function titleOf(document: PdfDocument): Promise<string> {
  const { info } = await document.getMetadata();
  const title = (info as { Title?: unknown }).Title;
  return typeof title === 'string' ? title.trim() : '';
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
