/** HTML -> its elements, and their text in paragraphs. The only file that imports linkedom. */

/** What is used of an element. */
export interface HtmlElement {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlElement>;
  readonly children: Iterable<HtmlElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  remove(): void;
}

export interface HtmlDocument {
  readonly title: string;
  readonly body: HtmlElement;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

/** A page, or a piece of one. Nothing of it is run or fetched. */
export async function parseHtml(html: string): Promise<HtmlDocument> {
  const { parseHTML } = await import('linkedom/worker');
  const whole = /<body[\s>]/i.test(html) && /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as HtmlDocument;
}

const [ELEMENT, TEXT] = [1, 3];
const SILENT = new Set(('script style noscript template head title svg iframe object embed audio video canvas map select option optgroup datalist button input textarea ' +
  'progress meter').split(' '));
const BLOCKS = new Set(('address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr ' +
  'legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul').split(' '));
/** A note's mark: "1", "[2]", "*", "†". */
const NOTE_MARK = /^\s*(?:\[?\d{1,3}\]?|\[?[a-z]\]|[*†‡§↑]{1,3})\s*$/;

interface Writer {
  readonly blocks: string[];
  inline: string;
  /** What stands before the next block: "3. ". */
  label: string;
  typed: number;
}

/**
 * The text of an element: paragraphs, headings, list items and cells of tables each in a block of its own, with blank lines
 * between; line breaks where the page has them; marks of notes, forms and what is hidden left out.
 */
export function textOf(element: HtmlElement): string {
  const writer: Writer = { blocks: [], inline: '', label: '', typed: 0 };
  write(element, writer);
  flush(writer);
  return writer.blocks.join('\n\n');
}

function write(node: HtmlElement, writer: Writer): void {
  if (node.nodeType === TEXT) {
    writer.inline += writer.typed ? (node.textContent ?? '') : (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
    return;
  }
  if (node.nodeType !== ELEMENT || isSilent(node)) return;
  const name = node.localName;
  if (name === 'br') writer.inline += '\n';
  const block = BLOCKS.has(name);
  if (block) flush(writer);
  if (name === 'li') writer.label = labelOf(node);
  if (name === 'pre') writer.typed++;
  let number = startOf(node);
  for (const child of node.childNodes) {
    if (name === 'ol' && child.localName === 'li') numbers.set(child, number++);
    write(child, writer);
  }
  if (block) flush(writer);
  if (name === 'pre') writer.typed--;
  if (name === 'li') writer.label = '';
}

const numbers = new WeakMap<HtmlElement, number>();
const labelOf = (item: HtmlElement): string => (numbers.has(item) ? `${numbers.get(item)!}. ` : '- ');
const startOf = (list: HtmlElement): number => (list.localName === 'ol' ? Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1 : 1);

function isSilent(node: HtmlElement): boolean {
  if (SILENT.has(node.localName) || node.getAttribute('hidden') !== null || node.getAttribute('aria-hidden') === 'true') return true;
  if (/display:\s*none/i.test(node.getAttribute('style') ?? '')) return true;
  return (node.localName === 'sup' || node.localName === 'a') && NOTE_MARK.test(node.textContent ?? '') && isNote(node);
}

/** Whether a raised mark, or a link, leads to a note or back from one. Readability may have made the link a whole address. */
function isNote(node: HtmlElement): boolean {
  const href = (node.localName === 'a' ? node : node.querySelector('a'))?.getAttribute('href');
  return href ? href.includes('#') : node.localName === 'sup';
}

function flush(writer: Writer): void {
  const text = writer.typed
    ? writer.inline.replace(/^\s*\n|\s+$/g, '')
    : writer.inline.replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
  writer.inline = '';
  if (text.trim() === '') return;
  writer.blocks.push(writer.label + text);
  writer.label = '';
}
