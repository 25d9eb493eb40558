import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSpans, sourceSpans } from '../../src/spans.ts';
import { blocksOf, cleaned, seed } from './reading.ts';

const HEAD = `P 121430Z JUL 84
FM AMEMBASSY FREEDONIA
TO SECSTATE WASHDC PRIORITY 1234
INFO AMEMBASSY SYLVANIA 77
CONFIDENTIAL SECTION 01 OF 02 FREEDONIA 004321

E.O. 12356: DECL: OADR
TAGS: PGOV, EAID
SUBJECT: HARBOR BOARD
REF: A) STATE 11 B) 83 FREEDONIA 12

`;
const PAGE = `
CONFIDENTIAL

PAGE 02        FREEDO 04321  01 OF 02  121433Z
`;
const SECTION = `CONFIDENTIAL

CONFIDENTIAL

PAGE 01        FREEDO 04321  02 OF 02  121433Z
ACTION EUR-12

INFO  OCT-00  AID-05  /047 W
------------------043210 121440Z /38
P 121430Z JUL 84
FM AMEMBASSY FREEDONIA
TO SECSTATE WASHDC PRIORITY 1235
CONFIDENTIAL SECTION 02 OF 02 FREEDONIA 004321

E.O. 12356: DECL: OADR
TAGS: PGOV, EAID
SUBJECT: HARBOR BOARD

`;

test.each<[string, string, string[]]>([
  ['a page that cuts a sentence', `1. THE BOARD RUNS THE${PAGE}HARBOR AND TWO DOCKS.\n\n2. IT IS SMALL.\n`,
    ['para 1: THE BOARD RUNS THE HARBOR AND TWO DOCKS.', 'para 2: IT IS SMALL.']],
  ['a page between paragraphs', `1. THE BOARD RUNS THE HARBOR.\n${PAGE}\n2. IT IS SMALL.\n`,
    ['para 1: THE BOARD RUNS THE HARBOR.', 'para 2: IT IS SMALL.']],
  ['a page that cuts a word at its hyphen', `1. THE BOARD IS NON-${PAGE}GOVERNMENTAL.\n`, ['para 1: THE BOARD IS NON-GOVERNMENTAL.']],
  ['a section that cuts a sentence', `1. THE BOARD RUNS A\n${SECTION}FERRY TO SYLVANIA.\n\nA. AND A BUOY.\n`,
    ['section 01, para 1: THE BOARD RUNS A FERRY TO SYLVANIA.', 'section 02, para 1.A: AND A BUOY.']],
  ['a section that begins with a letter', `1. SEE BELOW.\nA. THE BOARD.\n\n${SECTION}B. THE FERRY.\n`,
    ['section 01, para 1: SEE BELOW.', 'section 01, para 1.A: THE BOARD.', 'section 02, para 1.B: THE FERRY.']],
  ['a section without fields of its own', `1. THE BOARD RUNS A\n${SECTION.slice(0, SECTION.indexOf('E.O.'))}FERRY TO\nSYLVANIA AND\nA BUOY THERE\n${SECTION}IN THE BAY.\n`,
    ['section 01, para 1: THE BOARD RUNS A FERRY TO SYLVANIA AND A BUOY THERE IN THE BAY.']],
  ['no line of text that begins as a field does', '1. THE BOARD ACTS UNDER\nE.O. 12001 AND THE\nFM AMEMBASSY RULES.\n', ['para 1: THE BOARD ACTS UNDER E.O. 12001 AND THE FM AMEMBASSY RULES.']],
  ['who signed', '1. ALL IS WELL.\n\nMARXSON\n', ['para 1: ALL IS WELL.']],
  ['who signed, below the last page header', `1. ALL IS WELL.\n${PAGE}\nMARXSON\n\nCONFIDENTIAL\n\n<< END OF DOCUMENT >>\n`, ['para 1: ALL IS WELL.']],
  ['the number of a transmission only beside furniture', `CONFIDENTIAL\n\nABC1234\n1. CODE\nABC1234\nIS A CRANE.\n`, ['para 1: CODE ABC1234 IS A CRANE.']],
  ['the attributes of the archive', '1. ALL IS WELL.\n\n\nMessage Attributes\n\nCapture Date: 01 JAN 1994\nCurrent Handling Restrictions: n/a\n', ['para 1: ALL IS WELL.']],
])('takes off %s', (_, body, blocks) => {
  expect(blocksOf(HEAD + body)).toEqual(blocks);
});

test.each<[string, string, string[]]>([
  ['the network of 2005 to 2010', `VZCZCXRO1234
RR RUEHAB RUEHCD
DE RUEHFR #0084/01 0461434
ZNR UUUUU ZZH
R 151434Z FEB 08
FM AMEMBASSY FREEDONIA
TO RUEHC/SECSTATE WASHDC PRIORITY 8127
INFO RUEHSY/AMEMBASSY SYLVANIA 1234
UNCLAS SECTION 01 OF 02 FREEDONIA 000084 
 
SIPDIS 
 
DEPARTMENT FOR EUR/XX 
 
E.O. 12958: N/A 
TAGS: PGOV EAID FR 
SUBJECT: Harbor Board Opens 
A Ferry Line 
 
REF: A. FREEDONIA 12 
     B. 07 SYLVANIA 344 
 
FREEDONIA 00000084  001.2 OF 003 
 
1.  (SBU) SUMMARY: The Harbor Board opened a line. END SUMMARY 
 
THE NEW LINE 
------------ 
 
2.  (SBU) The Board owns a ferry that 
 
FREEDONIA 00000084  002 OF 003 
 
crosses twice a day. 
 
FIREFLY
NNNN
`, ['para 1: SUMMARY: The Harbor Board opened a line. END SUMMARY', '[The New Line]: THE NEW LINE', 'para 2: The Board owns a ferry that crosses twice a day.']],
  ['the archive of 1973 to 1979', `PAGE 01        FREEDO 04321  121430Z

53
ACTION EUR-25

INFO  OCT-01  ISO-00  AID-20  /099 W
                     --------------------- 071717
R 121110Z JUL 74
FM AMEMBASSY FREEDONIA
TO SECSTATE WASHDC 9999
LIMITED OFFICIAL USE FREEDONIA 4321

E.O. 11652: N/A
TAGS:  EAID, FR
SUBJECT:  FERRY

1. FERRY BELONGS TO HARBOR BOARD AND
LIMITED OFFICIAL USE

LIMITED OFFICIAL USE

PAGE 02        FREEDO 04321  121430Z

SAILS DAILY.
FIREFLY

LIMITED OFFICIAL USE

<< END OF DOCUMENT >>
`, ['para 1: FERRY BELONGS TO HARBOR BOARD AND SAILS DAILY.']],
  ['a printed sheet that stands in the middle of a sentence', `${HEAD}1. THE BOARD HIRED

UNCLASSIFIED

Date Printed:
25 Jun 1999

DOC_NBR: 1984FREEDO04321

CHANNEL: n/a
HANDLING: n/a

20

Case Number: 199903020

A PILOT.
`, ['para 1: THE BOARD HIRED A PILOT.']],
])('reads %s', (_, text, blocks) => {
  expect(blocksOf(text)).toEqual(blocks);
});

test.each<[string, string, string[]]>([
  ['no furniture without the signs of a telegram', 'CONFIDENTIAL\n\nThe board met.\n\nPAGE 02\n\n20\n', ['[Confidential]: CONFIDENTIAL', 'Confidential, unnumbered para 1: The board met.', '[Page 02]: PAGE 02', 'Page 02, unnumbered para 1: 20']],
  ['paragraphs at blank lines, whole over line ends', 'The board met in\nLagos on Monday.\n\nIt met again.\n', ['unnumbered para 1: The board met in Lagos on Monday.', 'unnumbered para 2: It met again.']],
])('leaves a plain text alone: %s', (_, text, blocks) => {
  expect(blocksOf(text)).toEqual(blocks);
  expect(cleaned(text).furniture).toEqual([]);
});

test('takes the running heads off a document of the United Nations', () => {
  const text = `A/55/123

United Nations

General Assembly

Distr.: General
3 May 2001
Original: English

Report of the Harbour Committee
I. Mandate
1.
The Committee was set up by the Assembly and reports

2

A/55/123

to it each year.
2. The Committee has 12 members:
(a) six from the north;
(b) six from the south.
`;
  expect(blocksOf(text)).toEqual([
    '[Report of the Harbour Committee]: Report of the Harbour Committee', '[Mandate]: Mandate',
    'para 1: The Committee was set up by the Assembly and reports to it each year.',
    'para 2: The Committee has 12 members:', 'para 2.a: six from the north;', 'para 2.b: six from the south.',
  ]);
  expect(cleaned(text).record).toMatchObject({ reference: 'A/55/123', date: '2001-05-03', title: 'Report of the Harbour Committee' });
});

test('a section that was sent twice is told apart in the outline', () => {
  const text = `${HEAD}1. THE BOARD.\n\n${SECTION}2. THE FERRY.\n\n${HEAD.replace('1234', '1236')}1. THE BOARD.\n`;
  expect(cleaned(text).outline.filter((entry) => entry.label.startsWith('Section')).map((entry) => entry.label)).toEqual(['Section 01', 'Section 02', 'Section 01 (again)']);
});

/** Every piece reads the same in both texts, white space aside; blocks and furniture share no character. */
function expectFaithful(text: string): void {
  const { clean, blocks, furniture } = cleaned(text);
  for (const piece of clean.pieces) {
    const here = clean.text.slice(piece.clean, piece.clean + piece.length);
    expect(text.slice(piece.source, piece.source + piece.length).replace(/\s/g, ' ')).toBe(here);
  }
  let last = 0;
  for (const block of blocks) {
    const spans = sourceSpans(clean, block.span);
    expect(readSpans(text, spans)).toBe(clean.text.slice(block.span.start, block.span.end).replace(/\s+/g, ' ').trim());
    expect(spans[0]!.start).toBeGreaterThanOrEqual(last);
    last = spans.at(-1)!.end;
    for (const span of spans) for (const off of furniture) expect(off.end <= span.start || span.end <= off.start).toBe(true);
  }
}

test('every block stands where it says, whatever the lines', () => {
  const line = fc.constantFrom(
    'THE BOARD RUNS THE', 'HARBOR.', '1. IT', '2. (SBU) WAS', 'A. SMALL.', '', '', 'CONFIDENTIAL', 'PAGE 02        FREEDO 04321  01 OF 02  121433Z',
    'NON-', '-- A BUOY', 'HEADING', '------', '  indented, é\u00a0ü', '20', 'MARXSON', 'UNCLAS SECTION 02 OF 02 FREEDONIA 004321', 'FM AMEMBASSY FREEDONIA', 'TAGS: PGOV,', '\f', '1.', '(a) x',
  );
  fc.assert(fc.property(fc.boolean(), fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\r'), (framed, lines, end) => {
    expectFaithful((framed ? HEAD : '') + lines.join(end));
  }), { numRuns: 300 });
});

test('the seed: sentences are whole, furniture is gone, every character knows its place', () => {
  expectFaithful(seed);
  const { clean: { text }, blocks, furniture } = cleaned(seed);
  const folded = text.replace(/ +/g, ' ');
  expect(folded).toContain('ORGANIZING SOME ANTI-TRAFFICKING PROGRAMS.');
  expect(folded).toContain('AS PART OF THE FEDERAL REPUBLIC OF YUGOSLAVIA.');
  expect(folded).toContain('GOVERNMENTAL AND NON-GOVERNMENTAL ORGANIZATIONS');
  expect(folded).toMatch(/REFERRING THEM FOR HELP, IN MONITORING COURT/);
  for (const gone of [/PTQ\d/, /Date Printed/, /DEPT PASS USAID/, /UNCLASSIFIED/, /AMEMBASSY/, /PRISTI 00351/, /MENZIES/, /\bTAGS\b/, /END OF DOCUMENT/]) {
    expect(text).not.toMatch(gone);
  }
  expect(furniture.some((span) => seed.slice(span.start, span.end).includes('PTQ4446'))).toBe(true);
  expect(blocks.filter((block) => block.kind === 'heading').map((block) => block.place)).toEqual([
    'section 01, Overview', 'section 03, Prevention', 'section 05, Investigation and Prosecution of Traffickers', 'section 06, Protection and Assistance to Victims',
  ]);
});

test.each([
  ['KOSOVO\'S GOVERNMENTAL FUNCTIONS', 'section 02, para 3.G'],
  ['UNMIK AND KFOR BOTH', 'section 04, para 3.G, Prevention'],
  ['ANTI-TRAFFICKING POINT OF CONTACT', 'section 01, para 1'],
  ['JULIE WINN', 'section 01, para 1'],
  ['BELGRADE MINIMIZE', 'section 08, para 3'],
  ['IN 2000-2001, THERE WAS', 'section 04, para 3.H, Prevention'],
])('the seed: "%s" stands in %s', (start, place) => {
  const { clean: { text }, blocks } = cleaned(seed);
  expect(blocks.find((block) => text.startsWith(start, block.span.start))?.place).toBe(place);
});
