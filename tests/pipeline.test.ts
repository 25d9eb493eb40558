import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphJson } from '../src/export/json.ts';
import { assemble } from '../src/graph/assemble.ts';
import { firstFault } from '../src/graph/verify.ts';
import type { Extracted } from '../src/pipeline.ts';
import { extract, extractOpened } from '../src/pipeline.ts';
import { file, knowledge, opened } from './reading.ts';

const written = ({ extraction }: Extracted): string => graphJson.write(assemble(extraction, knowledge, '1.0.0'));

/** Reads a text, checks that every span reads what it claims, and gives what was written. */
function checked(text: string): string {
  const result = extractOpened(opened([file('a.txt', text)]), knowledge);
  expect(firstFault(result.extraction, result.sources, knowledge)).toBeUndefined();
  for (const { spans, quote } of result.extraction.omissions) {
    expect(spans.length).toBeGreaterThan(0);
    expect(quote).not.toBe('');
  }
  return written(result);
}

const words = fc.constantFrom(
  'Norway', 'NORWAY', 'the', 'The', 'UNICEF', 'ILO', 'Tidewater Bank', 'TIDEWATER BANK', 'Regulation 1994/7', '1994/7', 'the Unit', 'it', 'It', 'whose', 'which', 'that',
  'operates', 'financed', 'was', 'is', 'not', 'NOT/NOT', 'never', 'will', 'to', 'of', 'by', 'with', 'and', 'or', 'if', 'if,', 'said', 'denied', 'without', 'neither', 'nor', 'no',
  'ferry', 'a', 'member', 'part', 'responsible', 'for', 'in', 'May', '1999', 'last', 'year', 'Mission', 'Unit (BTU)', '(TB)', '(the', 'Bank)', '(', ')', '((', '))', '"', '“', '’s', "'s", "n't",
  ',', ';', ':', '.', '?', '...', '--', '/', '&', 'U.S.', '1.', 'A.', '\n', '\n\n', '\t', '\f', '\u00a0', '\ufeff', '\u200b', '\u0301', '😀', 'İ', 'ß', 'ﬁ', '\u2028', '\u0085', '\r\n',
  'PAGE 02 NOWHER 00351 01 OF 02 010811Z', 'UNCLASSIFIED', 'SUBJECT: BOATS', 'P 010808Z MAR 02', 'FM USOFFICE NOWHERE', 'TO SECSTATE WASHDC', 'UNCLAS SECTION 01 OF 02 NOWHERE 000351',
);
const salad = fc.tuple(fc.array(words, { minLength: 1, maxLength: 60 }), fc.constantFrom(' ', '\n', '')).map(([list, joint]) => list.join(joint));
const anything = fc.oneof(
  { weight: 3, arbitrary: salad },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.toUpperCase()) },
);

test('any text is read without an error, every span reads what it claims, and twice the same', () => {
  fc.assert(fc.property(anything, (text) => {
    expect(checked(text)).toBe(checked(text));
  }), { numRuns: 250 });
}, 60_000);

/** Pieces of the sentences of data/relations, put together anew. */
const pieces = knowledge.relations.flatMap(({ examples }) => examples.flatMap(({ text }) => text.split(/(?<=,) |(?= (?:which|by|of|with|in|under|is|was|and|has|does)\b)/i).map((piece) => piece.trim())));
const mosaic = fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 8 }).map((list) => list.join(' '));

test('sentences put together from pieces of others are read, and every span reads what it claims', () => {
  fc.assert(fc.property(mosaic, (text) => void checked(text)), { numRuns: 1000 });
}, 60_000);

test('any bytes are read or refused in one line', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
    const { sources, problems } = await extract([{ path: 'a.txt', bytes }], knowledge);
    expect(sources.length + problems.length).toBe(1);
    for (const { problem } of problems) expect(problem).not.toMatch(/\n/);
  }), { numRuns: 100 });
});

test('the order of files leaves no trace', async () => {
  const files = ['Norway operates a ferry.', 'THE TIDEWATER BANK (TB) FINANCED NORWEGIAN BOATS.', 'TB is not a member of the ILO.', 'Nothing here.'].map((text, i) => file(`${i}.txt`, text));
  const expected = written(await extract(files, knowledge));
  expect(expected).toContain('"relation":"funds"');
  await fc.assert(fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (shuffled) => {
    expect(written(await extract(shuffled, knowledge))).toBe(expected);
  }), { numRuns: 10 });
});

test('one document leaves no trace in what is read of another', async () => {
  const alone = (await extract([file('b.txt', 'Norway operates a ferry.')], knowledge)).extraction.statements;
  const beside = (await extract([file('a.txt', 'THE RURAL NORWAY OFFICE (FERRY) TOLD US.'), file('b.txt', 'Norway operates a ferry.')], knowledge)).extraction.statements;
  expect(beside.filter(({ evidence }) => evidence.document === 'b')).toEqual(alone);
});

test('a file that cannot be read is a problem, and the others are read', async () => {
  const result = await extract([{ path: 'bad.txt', bytes: new Uint8Array([0, 1, 2, 0, 255, 0]) }, file('good.txt', 'Norway operates a ferry.')], knowledge);
  expect(result.problems.map(({ file: path }) => path)).toEqual(['bad.txt']);
  expect(result.sources.map(({ id }) => id)).toEqual(['good']);
  expect(result.extraction.statements).toHaveLength(1);
});

test('progress is told for each document, in the order read', async () => {
  const told: string[] = [];
  await extract([file('b.txt', 'Norway paid.'), file('a.txt', 'Mali paid.')], knowledge, (done, total, path) => told.push(`${done}/${total} ${path}`));
  expect(told).toEqual(['1/2 a.txt', '2/2 b.txt']);
});

const SIZE = 100_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length));

test.each<[string, string]>([
  ['opening brackets', fill('(')],
  ['closing brackets', fill(')')],
  ['nested brackets', '('.repeat(SIZE / 2) + ')'.repeat(SIZE / 2)],
  ['brackets with words', fill('Bank (TB ')],
  ['definitions', fill('Tidewater Bank (TB) ')],
  ['"and "', fill('and ')],
  ['conjoined names', fill('Norway and ')],
  ['a list of names', fill('Norway, ')],
  ['"of the "', `Norway operates ${fill('boat of the ')}`],
  ['one word', fill('a')],
  ['one word in capitals', fill('A')],
  ['one word of digits', fill('1')],
  ['a number without end', fill('1/')],
  ['letters with stops', fill('A. ')],
  ['letters with stops, joined', fill('A.')],
  ['apostrophes', fill("'s")],
  ['hyphens', fill('a-')],
  ['full stops', fill('.')],
  ['quotation marks', fill('"')],
  ['commas', fill(',')],
  ['white space', fill(' ')],
  ['line ends', fill('\n')],
  ['labels', fill('1. A.\n')],
  ['verbs', fill('operates ')],
  ['"which operates "', fill('Norway, which operates ')],
  ['"to "', fill('plans to ')],
  ['"not "', fill('not ')],
  ['"that "', fill('UNICEF said that ')],
  ['adverbs', `Norway has ${fill('quickly ')}operated boats.`],
  ['heads of names', fill('Committee ')],
  ['openers of names', fill('Ministry of ')],
  ['combining marks', `e${fill('\u0301')}`],
  ['page headers', fill('PAGE 02 NOWHER 00351 01 OF 02 010811Z\n')],
])('100 kB of %s are read to the end', (_, text) => {
  checked(text);
}, 20_000);
