import { expect, test } from 'vitest';
import { blocksOf } from './reading.ts';

test.each<[string, string, string[]]>([
  ['numbers', '1. One.\n\n2. Two.\n\n3) Three.', ['para 1: One.', 'para 2: Two.', 'para 3: Three.']],
  ['numbers without blank lines', '1. One.\n2. Two.\n3. Three.', ['para 1: One.', 'para 2: Two.', 'para 3: Three.']],
  ['numbers alone in their line', '1.\nOne goes\non.\n2.\nTwo.', ['para 1: One goes on.', 'para 2: Two.']],
  ['paragraph signs', '¶1. (SBU) One.\n\n¶2. (C) Two.', ['para 1: One.', 'para 2: Two.']],
  ['portion marks', '1. (U) One.\n\n(SBU) More.\n\n2. (S/NF) Two.', ['para 1: One.', 'para 1: More.', 'para 2: Two.']],
  ['a word after the number', '2.  COMMENT: It is so.', ['para 2: COMMENT: It is so.']],
  ['a decimal, which is none', 'The rate fell to\n2.5 percent in May.', ['unnumbered para 1: The rate fell to 2.5 percent in May.']],
  ['a year at the head of a line, which is none', 'It was founded in\n1999. The fund grew.', ['unnumbered para 1: It was founded in 1999. The fund grew.']],
  ['a day at the head of a line, which is none', '1. It met on July\n31. The fund grew.', ['para 1: It met on July 31. The fund grew.']],
  ['letters below numbers', '3. Three:\n\nA. A.\n\nB. B.\n\n4. Four.\n\nA. Again.', ['para 3: Three:', 'para 3.A: A.', 'para 3.B: B.', 'para 4: Four.', 'para 4.A: Again.']],
  ['an initial, which is none', 'The speech was read by\nJ. Doe in May.\n\nJ. Doe is 50.', ['unnumbered para 1: The speech was read by J. Doe in May.', 'unnumbered para 2: J. Doe is 50.']],
  ['small letters and Roman numbers in brackets', '1. One:\n(a) a:\n(i) first;\n(ii) second;\n(b) b.', ['para 1: One:', 'para 1.a: a:', 'para 1.a.i: first;', 'para 1.a.ii: second;', 'para 1.b: b.']],
  ['bullets', '4. Three things:\n-- one;\n-- two, which\ngoes on;\n-- three.\n\n5. Done.', ['para 4: Three things:', 'para 4, item 1: one;', 'para 4, item 2: two, which goes on;', 'para 4, item 3: three.', 'para 5: Done.']],
  ['a dash at the head of a line, which is no bullet', '1. THE BOARD RUNS A LINE\n-- THE FERRY -- TO TOWN.', ['para 1: THE BOARD RUNS A LINE -- THE FERRY -- TO TOWN.']],
  ['a hyphen at the end of a line', '1. A NON-\nGOVERNMENTAL BODY, PRE-\nAND POST-WAR.', ['para 1: A NON-GOVERNMENTAL BODY, PRE- AND POST-WAR.']],
  ['a dash at the end of a line', '1. THE FERRY --\nA SHIP -\nSANK.', ['para 1: THE FERRY -- A SHIP - SANK.']],
])('labels: %s', (_, text, blocks) => {
  expect(blocksOf(text)).toEqual(blocks);
});

test.each<[string, string, string[]]>([
  ['a short line alone', 'SUMMARY\n\n1. ONE.\n\nTHE WAY AHEAD (REF A)\n\n2. TWO.', ['[Summary]: SUMMARY', 'para 1: ONE.', '[The Way Ahead]: THE WAY AHEAD (REF A)', 'para 2: TWO.']],
  ['with a colon', 'BACKGROUND:\n\nThe board met.', ['[Background]: BACKGROUND:', 'Background, unnumbered para 1: The board met.']],
  ['underlined', 'Text ends here.\n\nComment\n-------\n\nWe agree.', ['unnumbered para 1: Text ends here.', '[Comment]: Comment', 'Comment, unnumbered para 1: We agree.']],
  ['with a Roman number', 'It ends.\n\nII. The harbour\n12. It is deep.', ['unnumbered para 1: It ends.', '[The harbour]: The harbour', 'para 12: It is deep.']],
  ['no line that ends with a stop', 'It ends.\n\nIt is deep.\n\n2. Two.', ['unnumbered para 1: It ends.', 'unnumbered para 2: It is deep.', 'para 2: Two.']],
  ['no line after a colon', '1. CALL:\n\nANN LEE, CLERK\n\nPHONE: 555-0100\n\n2. TWO.', ['para 1: CALL:', 'para 1: ANN LEE, CLERK', 'para 1: PHONE: 555-0100', 'para 2: TWO.']],
  ['no sentence that goes on', '1. ONE.\n\nTHE BOARD OF THE\n\nHARBOR MET.', ['para 1: ONE.', 'para 1: THE BOARD OF THE', 'para 1: HARBOR MET.']],
  ['letters that come again under it', '3. SEE:\n\nPORTS\n\nA. A.\n\nB. B.\n\nROADS (PARA 4)\n\nA. A AGAIN.', ['para 3: SEE:', '[Ports]: PORTS', 'para 3.A: A.', 'para 3.B: B.', '[Roads]: ROADS (PARA 4)', 'para 3.A, Roads: A AGAIN.']],
  ['text without a number below it', '1. ONE.\n\nCOMMENT\n\nWE AGREE.\n\n2. TWO.\n\nMORE OF TWO.', ['para 1: ONE.', '[Comment]: COMMENT', 'Comment, unnumbered para 1: WE AGREE.', 'para 2: TWO.', 'para 2: MORE OF TWO.']],
])('headings: %s', (_, text, blocks) => {
  expect(blocksOf(text)).toEqual(blocks);
});

test.each<[string, string, string[]]>([
  ['a form feed in a sentence', 'The board runs the\n\n\fharbour and a dock.', ['unnumbered para 1: The board runs the harbour and a dock.']],
  ['a blank line in a sentence that surely goes on', 'The board, which was set up by the assembly in spring,\n\nruns the harbour.', ['unnumbered para 1: The board, which was set up by the assembly in spring, runs the harbour.']],
  ['indented paragraphs', '    The board met.\nIt sat late.\n    It met again.', ['unnumbered para 1: The board met. It sat late.', 'unnumbered para 2: It met again.']],
  ['a paragraph in each line', `${'The board met in the harbour. '.repeat(6)}\n${'It sat late in the evening. '.repeat(6)}`, [
    `unnumbered para 1: ${'The board met in the harbour. '.repeat(6).trim()}`, `unnumbered para 2: ${'It sat late in the evening. '.repeat(6).trim()}`]],
  ['line ends of Windows', 'The board met\r\nin Lagos.\r\n\r\nIt sat late.\r\n', ['unnumbered para 1: The board met in Lagos.', 'unnumbered para 2: It sat late.']],
])('paragraphs: %s', (_, text, blocks) => {
  expect(blocksOf(text)).toEqual(blocks);
});
