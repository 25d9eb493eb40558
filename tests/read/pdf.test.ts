import { expect, test } from 'vitest';
import { extract } from '../../src/pipeline.ts';
import { joinHyphens } from '../../src/read/layout/hyphens.ts';
import { knowledge } from '../reading.ts';
import { blocksOf, cleaned } from '../text/reading.ts';
import { bytesOf, fixture, only, problemsOf } from './fixtures.ts';

/** A text with its paragraphs on one line each. */
const folded = (text: string): string => text.replace(/\s+/g, ' ');

test('columns are read one after the other, over the ends of columns and pages', async () => {
  const { text, title, pages } = await only('columns.pdf');
  expect(title).toBe('Annual Report of the Harbour Office');
  const prose = folded(text);
  expect(prose).toContain('The Harbour Office runs the night ferry between Port Amber and the outer islands. The Tidewater Bank supports the development of neighbourhood schools');
  expect(prose).toContain('on the northern waterfront, according to last year’s report. The Harbour Office inspects');
  expect(prose).toContain('The Weather Bureau monitors the environmental consequences of the dredging');
  expect(prose.match(/\. The Ferry Board [a-z]/g)!.length).toBeGreaterThan(4);
  expect(pages).toHaveLength(text.split('\f').length);
  for (const page of pages!.slice(1)) expect(text[page - 1]).toBe('\f');
});

test('running heads, feet and page numbers are taken off; what stands over the title stays', async () => {
  const { text } = await only('columns.pdf');
  expect(text.match(/Annual Report 2002/g)).toHaveLength(1);
  expect(text.indexOf('Annual Report 2002')).toBeLessThan(50);
  expect(text).not.toMatch(/– \d –/);
});

test('words broken at the ends of lines are put together; compounds keep their hyphens', async () => {
  const { text } = await only('columns.pdf');
  expect(text).not.toMatch(/\p{L}-\s/u);
  expect(text).toContain('long-term harbour');
  expect(text).not.toMatch(/longterm|inter-depart/);
  for (const word of ['interdepartmental', 'communications', 'environmental', 'transportation']) expect(text).toContain(word);
});

test.each<[string, string[], string[]]>([
  ['a broken word', ['the depart-', 'ment of ports'], ['the department', 'of ports']],
  ['at the end of a page', ['the depart-', '\fment of ports'], ['the department', '\fof ports']],
  ['a word that stands alone on its line', ['the depart-', 'ment', 'of ports'], ['the department', 'of ports']],
  ['a compound that is written so elsewhere', ['a ferry-', 'borne plague, the ferry-borne one'], ['a ferry-borne', 'plague, the ferry-borne one']],
  ['two words that stand by themselves elsewhere', ['a boat-', 'house. The boat and the house'], ['a boat-house.', 'The boat and the house']],
  ['a common compound', ['a state-', 'owned bank'], ['a state-owned', 'bank']],
  ['a name, which is not joined', ['the Attorney-', 'General'], ['the Attorney-', 'General']],
  ['a dash, which is none', ['the ferry -', 'a ship'], ['the ferry -', 'a ship']],
  ['over a blank line, which is none', ['pre-', '', 'war'], ['pre-', '', 'war']],
  ['a soft hyphen', ['the depart\u00AD', 'ment'], ['the department']],
])('hyphens: %s', (_, lines, joined) => {
  expect(joinHyphens(lines)).toEqual(joined);
});

test('labels stay with their paragraphs; cells of a table stand apart', async () => {
  const { text } = await only('table.pdf');
  expect(text).toMatch(/^ {0,6}1\. The Harbour Office runs the night ferry/m);
  expect(text).toContain('Harbour Office\n\n40\n\n1999');
});

test('each place names its page, where the sentence begins', async () => {
  const { extraction, sources } = await extract([{ path: 'memo.pdf', bytes: bytesOf('memo.pdf') }], knowledge);
  const places = extraction.statements.map(({ evidence }) => [evidence.place, evidence.spans[0]!.start] as const);
  expect(new Set(places.map(([place]) => place))).toEqual(new Set(['page 1, para 1', 'page 1, para 2', 'page 1, para 3', 'page 2, para 3', 'page 2, para 4']));
  for (const [place, start] of places) expect(place.startsWith('page 1')).toBe(start < sources[0]!.pages![1]!);
  expect(extraction.documents[0]!.pages).toEqual(sources[0]!.pages);
});

test('scans say so, whole or in part', async () => {
  expect(await problemsOf('scan.pdf')).toEqual(['scan.pdf: holds no text, only pictures of 2 pages: a scan; run it through character recognition first']);
  const { sources, problems } = await fixture('half-scan.pdf');
  expect(problems).toEqual([{ file: 'half-scan.pdf', problem: 'has no text on page 2, only pictures: scans; the other pages were read' }]);
  expect(sources[0]!.pages).toHaveLength(3);
});

test('a telegram that was released as a PDF reads as the telegram does', async () => {
  const { text } = await only('telegram.pdf');
  expect(text).not.toContain('Case No.');
  expect(cleaned(text).record).toMatchObject({ reference: '2001 FREEDONIA 351', references: ['STATE 12686', '00 FREEDONIA 371'] });
  expect(blocksOf(text)).toEqual([
    '[section 01, Summary]: SUMMARY', 'section 01, para 1: The Harbor Board runs the night ferry. Sylvania funds the Harbor Board. END SUMMARY.',
    '[section 01, Who Pays]: WHO PAYS', 'section 01, para 2: The Pilot Agency trains the clerks of the Harbor Board.',
    '[section 02, Comment]: COMMENT', 'section 02, para 3: The Board is small. END COMMENT.',
  ]);
});

test('a password is a line', async () => {
  expect(await problemsOf('locked.pdf')).toEqual(['locked.pdf: is protected by a password; save a copy without it']);
});

test('a file cut short anywhere is read or refused in a line', async () => {
  const bytes = bytesOf('memo.pdf');
  for (const length of [20, 500, 1500, 3000, bytes.length - 30]) {
    const { sources, problems } = await extract([{ path: 'cut.pdf', bytes: bytes.subarray(0, length) }], knowledge);
    expect(sources.length + problems.length).toBe(1);
  }
});
