/** HTML: the article of a page, without navigation. The only file that imports Readability. */
import type { HtmlDocument, HtmlElement } from './dom.ts';
import { parseHtml, textOf } from './dom.ts';
import { decodeText, westernMarks } from './encoding.ts';
import type { Content, FileBytes, Format } from './format.ts';
import { endingOf } from './format.ts';
import { tooLarge } from './limits.ts';

export const html: Format = {
  name: 'HTML',
  endings: ['.html', '.htm', '.xhtml'],
  bid: ({ path }, head) => (PAGE.test(head) ? 0.7 : html.endings.includes(endingOf(path)) && /<[a-z][^<>]{0,200}>/i.test(head) ? 0.6 : 0),
  decode,
};

/** How a page begins, after declarations and comments. */
const PAGE = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^]{0,1000}?-->\s*){0,3}<(?:!doctype\s+html|html|head|body)[\s>]/i;
/** What stands around the text of a page. */
const AROUND = 'nav, aside, body > header, body > footer, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog], [class*=cookie], [id*=cookie]';
/** With so many characters, or elements inside each other, Readability takes too long. */
const LARGEST_ARTICLE = 3_000_000;
const DEEPEST = 150;
/** An article is no shorter; a page without one is taken whole. */
const SHORTEST_ARTICLE = 200;

async function decode({ bytes }: FileBytes): Promise<Content> {
  const problem = tooLarge(bytes.length);
  if (problem) return { problem };
  const decoded = decodeMarkup(bytes);
  if ('problem' in decoded) return decoded;
  return page(decoded.text);
}

/** The text of a page, and what it says of itself. */
export async function page(markup: string): Promise<Content> {
  const document = await parseHtml(markup);
  const heading = document.querySelector('h1')?.textContent?.trim();
  const title = document.title.trim() || heading;
  const date = dateOf(document);
  const rest = { ...(title && { title }), ...(date && { facts: { date } }) };
  const whole = await parseHtml(markup);
  for (const element of whole.querySelectorAll(AROUND)) element.remove();
  const typed = typedIn(whole.body);
  if (typed || markup.length > LARGEST_ARTICLE || isDeep(whole.body)) return { text: textOf(typed ?? whole.body), ...rest };
  const article = await articleOf(document);
  return { text: article !== undefined && article.length >= SHORTEST_ARTICLE ? article : textOf(whole.body), ...rest };
}

/** The text that Readability finds; it takes the document apart. */
async function articleOf(document: HtmlDocument): Promise<string | undefined> {
  const { Readability } = await import('@mozilla/readability');
  const found = new Readability<HtmlElement>(document as unknown as Document, { serializer: (node) => node as unknown as HtmlElement }).parse();
  return found?.content ? textOf(found.content) : undefined;
}

/** Whether elements stand too deep inside each other. */
function isDeep(body: HtmlElement): boolean {
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((element) => [...element.children]);
  }
  return false;
}

/** The block of typed text that is most of the page, as archives show telegrams. */
function typedIn(body: HtmlElement): HtmlElement | undefined {
  const all = (body.textContent ?? '').length;
  return [...body.querySelectorAll('pre')].find((block) => 2 * (block.textContent ?? '').length > all);
}

const DATES = ['meta[property="article:published_time"]', 'meta[name="date"]', 'meta[name="dc.date"]', 'meta[name="DC.date.issued"]', 'meta[itemprop="datePublished"]'];

function dateOf(document: HtmlDocument): string | undefined {
  for (const selector of DATES) {
    const content = document.querySelector(selector)?.getAttribute('content');
    if (content) return content;
  }
  return undefined;
}

/** By the encoding that the page names, where it is not Unicode. */
function decodeMarkup(bytes: Uint8Array): ReturnType<typeof decodeText> {
  const decoded = decodeText(bytes);
  if (!('problem' in decoded) && decoded.encoding !== 'Windows-1252') return decoded;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const named = /<meta[^>]{0,200}?charset=["']?\s*([\w-]{2,20})/i.exec(head)?.[1] ?? /^<\?xml[^>]{0,100}?encoding=["']([\w-]{2,20})/.exec(head)?.[1];
  if (!named || /^utf-?8$/i.test(named)) return decoded;
  try {
    return { text: westernMarks(new TextDecoder(named).decode(bytes)), encoding: 'Windows-1252' };
  } catch {
    return decoded;
  }
}
