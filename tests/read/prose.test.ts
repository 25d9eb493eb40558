import { expect, test } from 'vitest';
import { only, problemsOf, read } from './fixtures.ts';

test('HTML: the article, without navigation, scripts, notes’ marks and what is hidden', async () => {
  const { text, title, format, facts } = await only('article.html');
  expect({ title, format, facts }).toEqual({ title: 'Night ferry gets a new boat', format: 'HTML', facts: { date: '2003-04-14T09:30:00Z' } });
  expect(text.split('\n\n').slice(0, 4)).toEqual([
    'The Harbour Office runs the night ferry between Port Amber and the outer islands, as it has done since 1987. Norway funds the\u00a0boats.',
    'Who pays',
    'The Tidewater Bank finances the new boat, according to last year’s report.\nThe Ferry Board inspects it.',
    '- The Pilot Agency trains the clerks of the administrative district every spring.',
  ]);
  expect(text).toContain('Harbour Office\n\n40\n\n');
  expect(text).toContain('1. The Coastal Survey publishes the timetable.');
  for (const around of ['Politics', 'Cookie', 'Sidebar', 'Footer', 'Script', 'Hidden', '↑', 'display']) expect(text).not.toContain(around);
});

test('HTML: a cable on an archive’s page keeps its lines, and loses the page around it', async () => {
  const { text } = await only('cable.html');
  expect(text).toMatch(/^P 140930Z APR 03\nFM AMEMBASSY PORT AMBER\n/);
  expect(text).toContain('\n\n1.  THE HARBOUR OFFICE RUNS THE NIGHT FERRY BETWEEN PORT\nAMBER');
});

test.each<[string, string, string]>([
  ['a page that is too short for an article', '<html><body><nav>Home</nav><p>Norway funds the bank.</p></body></html>', 'Norway funds the bank.'],
  ['a piece of a page', '<p>Norway funds<br>the bank.<p>It is old.', 'Norway funds\nthe bank.\n\nIt is old.'],
  ['characters by name and by number', '<html><body><p>A &amp; B &#8217; &#146; &eacute;</p></body></html>', 'A & B ’ ’ é'],
  ['old pages in tables, with double breaks', '<html><body><table><tr><td>Norway paid.<br><br>Mali paid.</td><td>Chad did not.</td></tr></table></body></html>', 'Norway paid.\n\nMali paid.\n\nChad did not.'],
])('HTML: %s', async (_, html, text) => {
  expect((await read('a.html', html)).sources.map((source) => source.text)).toEqual([text]);
});

test('HTML is known by its content, and by the encoding it names', async () => {
  const bytes = Uint8Array.from('<html><head><meta charset="iso-8859-2"></head><body><p>Ł is a letter, as in £ódź.</p></body></html>', (letter) => ({ Ł: 0xa3, '£': 0xa3, 'ź': 0xbc })[letter] ?? letter.charCodeAt(0));
  const { readFile } = await import('../../src/read/read.ts');
  expect((await readFile({ path: 'page', bytes })).sources[0]).toMatchObject({ format: 'HTML', text: 'Ł is a letter, as in Łódź.' });
});

test('HTML that is nested without end is refused or read, and no more', async () => {
  const { sources, problems } = await read('deep.html', `<html><body>${'<div>'.repeat(8_000)}Norway pays.`);
  expect(sources.length + problems.length).toBe(1);
});

test('Markdown reads as it is set', async () => {
  const { text, title, format, facts } = await only('notes.md');
  expect({ title, format, facts }).toEqual({ title: 'Notes on ferries', format: 'Markdown', facts: { date: '2003-04-14' } });
  expect(text.split('\n\n')).toEqual([
    'The night ferry', 'The Harbour Office runs the night ferry. Norway funds the boats.', 'Banks',
    '1. The Tidewater Bank finances the boat.', '2. The Ferry Board inspects it.', '- The Pilot Agency trains clerks.',
    'Body', 'Year', 'Harbour Office', '1987', 'The Lantern Trust supports the schools.',
  ]);
});

test('DOCX: headings, lists, tables and notes; no running heads; changes as accepted', async () => {
  const { text, title, format } = await only('report.docx');
  expect({ title, format }).toEqual({ title: 'Ferries and Banks', format: 'DOCX' });
  expect(text.split('\n\n')).toEqual([
    'Ferries and Banks', 'The night ferry', 'The Harbour Office runs the night ferry. It began in 1987.', 'Norway funds the Tidewater Bank.',
    '1. The Ferry Board inspects the boats.', '2. The Pilot Agency trains the clerks.', 'Body', 'Year', 'Harbour Office', '1987', '1. The Lantern Trust pays for the lamps.',
  ]);
});

test('DOCX: entities of XML are not expanded, from the file or from the disk', async () => {
  expect(await problemsOf('entities.docx')).toEqual([expect.stringMatching(/^entities\.docx: is no DOCX file, or a broken one \(.*entity not found.*\)$/)]);
});

test.each([
  ['book.xlsx', 'book.xlsx: is an Excel workbook; save the sheet with the documents as CSV'],
])('%s is known and not read', async (name, problem) => {
  expect(await problemsOf(name)).toEqual([problem]);
});

test.each([
  ['{\\rtf1\\ansi Norway}', 'is an RTF file; save it as DOCX'],
  ['%PDF-1.4\n1 0 obj', 'is a broken PDF file (Invalid PDF structure); open it in a reader and save it anew'],
  ['PK\u0003\u0004 and no more', /^is no ZIP file, or a broken one \(.+\)$/],
])('%j is refused in one line', async (text, problem) => {
  expect((await read('a.txt', text)).problems).toEqual([{ file: 'a.txt', problem: typeof problem === 'string' ? problem : expect.stringMatching(problem) }]);
});
