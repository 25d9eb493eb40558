import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyElement, inElement, pageHtml, pageStart, WHOLE_ELEMENT } from '../../src/export/html.ts';
import { wholeJson, wholeOf } from '../../src/export/whole.ts';
import { outputFiles } from '../../src/export/folder.ts';
import { assemble } from '../../src/graph/assemble.ts';
import { harbour, ontology, sources } from '../graph/harbour.ts';

const template = `${pageStart}<head>${emptyElement}</head>`;

/** What a browser's parser takes for the element's text: all up to the first end tag, line ends folded. */
function textInside(html: string): string {
  const opening = `id="${WHOLE_ELEMENT}">`;
  const start = html.indexOf(opening) + opening.length;
  return html.slice(start, html.search(/<\/script[\s/>]/i));
}

test('a graph is found again in its page, whatever its documents say', () => {
  const nasty = fc.array(fc.constantFrom('</script>', '</SCRIPT ', '<!--', '-->', '<script>', ']]>', '\r\n', '\u2028', '\0', '\uD800', '"', '\\', '\u202E', '$&', '$1', 'x'))
    .map((parts) => parts.join(''));
  fc.assert(fc.property(nasty, nasty, (id, text) => {
    const whole = wholeJson({ graph: '{}\n', outline: '{}\n', omissions: '[]\n', sources: [{ id, text }] });
    const inside = textInside(pageHtml(template, whole));
    expect(inside).not.toMatch(/<|\r|\0/);
    expect(JSON.parse(inside)).toEqual({ format: 'remit', graph: {}, outline: {}, omissions: [], sources: { [id]: text } });
  }));
});

test('nothing else of the template changes', () => {
  expect(pageHtml(`a$&${emptyElement}b$1`, '{}')).toBe(`a$&<script type="application/json" id="${WHOLE_ELEMENT}">{}</script>b$1`);
  expect(inElement('{"a":"<"}')).toBe(String.raw`{"a":"\u003c"}`);
});

test.each([[''], [pageStart], [emptyElement + emptyElement]])('a template without one place for a graph is refused: %j', (text) => {
  expect(() => pageHtml(text, '{}')).toThrow('has not one place for a graph');
});

test('one file holds what the files of the output folder hold', () => {
  const extraction = harbour();
  const graph = assemble(extraction, ontology, '1.2.3');
  const files = new Map(outputFiles(graph, extraction, sources).map(({ path, text }) => [path, text]));
  const part = (path: string): unknown => JSON.parse(files.get(path)!);
  expect(JSON.parse(wholeOf(graph, extraction, sources))).toEqual({
    format: 'remit', graph: part('graph.json'), outline: part('outline.json'), omissions: part('omissions.json'),
    sources: Object.fromEntries(sources.map(({ id }) => [id, files.get(`sources/${id}.txt`)])),
  });
});
