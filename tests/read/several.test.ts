import { expect, test } from 'vitest';
import { extract } from '../../src/pipeline.ts';
import { readFile } from '../../src/read/read.ts';
import { knowledge } from '../reading.ts';
import { bytesOf, fixture, only, problemsOf, read } from './fixtures.ts';

const summary = async (name: string) => (await fixture(name)).sources.map(({ id, file, format }) => `${id} ${file} ${format}`);

test('mail: the letter without marks of quoting, its head, and the documents that came with it', async () => {
  const { sources: [letter, ...others], problems, skipped } = await fixture('letter.eml');
  expect(letter).toMatchObject({
    id: 'letter', title: 'Ferries in Málaga', format: 'mail',
    facts: { date: '2003-04-14T08:00:00.000Z', from: 'Ada Clerk <clerk@harbour.example>', to: ['board@ferry.example'], subject: 'Ferries in Málaga' },
  });
  expect(letter!.text).toBe([
    'The Harbour Office in Málaga runs the night ferry.\nNorway funds the boats – as before.', 'On Friday the clerk wrote:',
    'The Tidewater Bank finances\nthe communications tower.', 'Who pays?', '\nRegards',
  ].join('\n\n'));
  expect(others.map(({ file, format }) => `${file} ${format}`)).toEqual(['letter.eml/report.docx DOCX', 'letter.eml/notes.txt plain text']);
  expect([problems, skipped]).toEqual([[], 1]);
});

test('mail in HTML only, and in Windows-1252', async () => {
  expect((await only('html.eml')).text).toBe('The Lantern Trust supports the schools.\n\nIt is old.');
  expect((await only('western.eml')).text.trim()).toBe('The café group’s debt – €5.');
});

test('a memorandum with fields at its head is no mail, and a mail without an ending is one', async () => {
  const memo = 'From: The Board\nTo: The clerks\nSubject: Boats\nDate: 14 April 2003\n\nNorway funds the boats.\n';
  expect((await read('memo.txt', memo)).sources[0]).toMatchObject({ format: 'plain text', text: memo });
  expect((await readFile({ path: 'standard-input', bytes: bytesOf('html.eml') })).sources[0]!.format).toBe('mail');
});

test('a mailbox: each letter a document; a line of a letter that begins with "From" as it was', async () => {
  expect(await summary('inbox.mbox')).toEqual(['inbox-1 inbox.mbox/1.eml mail', 'inbox-2 inbox.mbox/2.eml mail', 'inbox-3 inbox.mbox/3.eml mail']);
  expect((await fixture('inbox.mbox')).sources[0]!.text).toContain('\n\nFrom Port Amber it goes to the islands.');
});

test('a table: columns known by their names, rows without text left out', async () => {
  expect((await fixture('cables.csv')).sources).toMatchObject([
    { id: 'PA-1', title: 'Ferries', file: 'cables.csv/row 1', format: 'CSV', facts: { date: '2003-04-14', reference: 'PA-1' }, text: 'The Harbour Office runs the night ferry.\r\nIt began in 1987; it goes daily.' },
    { id: 'PA-2', title: 'Banks', file: 'cables.csv/row 2', facts: { date: '03/04/2003' }, text: 'Norway funds the Tidewater Bank.' },
  ]);
});

test('a table: the column of texts found by what is in it, or named', async () => {
  expect((await fixture('found.csv')).sources.map(({ id, text }) => `${id}: ${text.slice(0, 16)}`)).toEqual(['found-1: The Pilot Agency', 'found-2: The Ferry Board ']);
  expect((await fixture('cables.csv', { columns: { text: 'Subject', id: 'Ref' } })).sources.map(({ text }) => text)).toEqual(['Ferries', 'Banks', 'Nothing']);
  expect((await fixture('cables.csv', { columns: { text: 'Wort' } })).problems[0]!.problem).toBe('has no column "Wort": its columns are "Ref", "Date", "Subject", "Body"');
  expect(await problemsOf('numbers.csv')).toEqual(['numbers.csv: has no column of texts that could be found: its columns are "year", "boats"; name one with --text']);
  expect(await problemsOf('uneven.csv')).toEqual(['uneven.csv: is a broken table: row 1: Too many fields: expected 2 fields but parsed 3']);
});

test('JSON: a list in an object, lines, one document', async () => {
  expect((await fixture('documents.json')).sources).toMatchObject([{ id: 'd1', title: 'One', facts: { date: '14 April 2003' } }, { id: 'd2', text: 'Norway funds the Tidewater Bank.\n\nThe Ferry Board inspects boats.' }]);
  expect((await fixture('documents.jsonl')).sources).toMatchObject([{ id: 'documents-1', facts: { from: 'Ada Clerk' } }, { id: 'documents-2' }]);
  expect((await read('one.json', '{"title":"T","text":"Norway paid.","notes":[{"a":1}]}')).sources).toMatchObject([{ id: 'one-1', title: 'T', text: 'Norway paid.' }]);
  expect((await read('stdin', '{"text":"Norway paid."}\n{"text":"Mali paid."}\n')).sources).toHaveLength(2);
});

test.each([
  ['settings.json', '{"depth": 3}', 'has no column of texts that could be found: its columns are "depth"; name one with --text'],
  ['broken.jsonl', '{"text":"Norway paid."}\n{"text":\n', 'is neither JSON nor JSON in lines: line 2 cannot be read'],
  ['numbers.json', '[1,2]', 'holds no documents: neither objects nor texts'],
])('%s is refused in one line', async (name, text, problem) => {
  expect((await read(name, text)).problems).toEqual([{ file: name, problem }]);
});

test('an archive: the documents in it by their own formats; hidden files and pictures are not', async () => {
  expect(await summary('box.zip')).toEqual(['a box.zip/letters/a.txt plain text', 'b box.zip/letters/b.md Markdown', 'c box.zip/letters/c.html HTML']);
  expect((await fixture('box.zip')).skipped).toBe(1);
});

test('an archive in an archive; a broken file in it is a line, and the others are read', async () => {
  expect(await summary('nested.zip')).toEqual(['deep nested.zip/inner.zip/deep.txt plain text', 'A-1 nested.zip/table.csv/row 1 CSV', 'A-2 nested.zip/table.csv/row 2 CSV']);
  expect(await problemsOf('nested.zip')).toEqual(['nested.zip/broken.pdf: is a broken PDF file (Invalid PDF structure); open it in a reader and save it anew']);
});

test('a name that leads out of the archive is a line each, and the others are read', async () => {
  expect(await summary('paths.zip')).toEqual(['good paths.zip/good.txt plain text']);
  expect(await problemsOf('paths.zip')).toEqual(['../../evil.txt', '/etc/evil.txt', 'C:\\evil.txt', 'a/../../evil.txt', '..\\evil.txt']
    .map((name) => `paths.zip/${name}: has a name that leads out of the archive; left out`));
});

test('a bomb is refused before it is unpacked; one that lies about its size, as soon as it is found out', async () => {
  expect(await problemsOf('bomb.zip')).toEqual(['bomb.zip: would unpack to 20 MB, 1,023 times its size, as no documents do; nothing of it was read: unpack it yourself if you trust it']);
  expect(await problemsOf('liar.zip')).toEqual([expect.stringMatching(/^liar\.zip\/a\.txt: cannot be unpacked: the archive is damaged \(.+\)$/)]);
  expect(await problemsOf('locked.zip')).toEqual(['locked.zip/secret.txt: is protected by a password; unpack it first']);
});

test('relative dates are told from the date that the file gives', async () => {
  const bytes = new TextEncoder().encode('date,text\n2003-04-14,"In January, Norway funded the Tidewater Bank."\n');
  const { extraction } = await extract([{ path: 'rows.csv', bytes }], knowledge);
  expect(extraction.statements.map(({ evidence }) => evidence.time)).toEqual([{ text: expect.stringContaining('January') as string, from: '2003-01-01', to: '2003-01-31' }]);
});
