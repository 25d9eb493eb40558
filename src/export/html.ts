/** A page of one file: viewer, graph and documents, which opens from disk. */

/** The file beside the built viewer that such a page is made from: the whole viewer, with an empty element for the graph. */
export const TEMPLATE = 'page.html';

/** The id of that element. It holds `wholeJson`, and nothing in it is ever run. */
export const WHOLE_ELEMENT = 'whole';

const opening = `<script type="application/json" id="${WHOLE_ELEMENT}">`;

/** The element, empty, as the template has it. */
export const emptyElement = `${opening}</script>`;

/** How every such page begins, and no other. */
export const pageStart = '<!doctype html>\n<html lang="en" data-written-by="remit">';

/**
 * The template with a graph inside.
 * @param whole a text by `wholeJson`. Throws where the template has no place for it.
 */
export function pageHtml(template: string, whole: string): string {
  const [before, after, ...more] = template.split(emptyElement);
  if (after === undefined || more.length) throw new Error('the template of the page has not one place for a graph');
  return `${before}${opening}${inElement(whole)}</script>${after}`;
}

/** JSON that no HTML parser takes for markup: "<" can only stand in its strings, where it may be written as an escape. */
export function inElement(json: string): string {
  return json.replaceAll('<', String.raw`\u003c`);
}
