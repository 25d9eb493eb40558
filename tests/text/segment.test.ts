import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segment, sentencesIn } from '../../src/text/segment.ts';
import { abbreviations, cleaned, seed } from './reading.ts';

const split = (text: string) => sentencesIn(text, { start: 0, end: text.length }, abbreviations).map(({ start, end }) => text.slice(start, end));

test.each<[string, string[]]>([
  ['The board met. It sat late.', ['The board met.', 'It sat late.']],
  ['THE BOARD MET. OF ITS MEMBERS, TWO LEFT. ALL IS WELL.', ['THE BOARD MET.', 'OF ITS MEMBERS, TWO LEFT.', 'ALL IS WELL.']],
  ['THE OFFICE, WITH U.S. DOJ HELP, RAN A COURSE. IT ENDED.', ['THE OFFICE, WITH U.S. DOJ HELP, RAN A COURSE.', 'IT ENDED.']],
  ['THE TEAM LEFT THE U.S. THE BOARD STAYED.', ['THE TEAM LEFT THE U.S.', 'THE BOARD STAYED.']],
  ['SOME (E.G.: THE FERRY, I.E. THE SHIP) SANK.', ['SOME (E.G.: THE FERRY, I.E. THE SHIP) SANK.']],
  ['UNDER REGULATION NO. 2001/12 AND ART. 4 IT PAYS.', ['UNDER REGULATION NO. 2001/12 AND ART. 4 IT PAYS.']],
  ['THE ANSWER IS NO. THE BOARD WILL WAIT.', ['THE ANSWER IS NO.', 'THE BOARD WILL WAIT.']],
  ['MR. SMITH MET GEN. LEE AND LT. COL. ROE.', ['MR. SMITH MET GEN. LEE AND LT. COL. ROE.']],
  ['VISAS, PERMITS, ETC., AND A GUIDE.', ['VISAS, PERMITS, ETC., AND A GUIDE.']],
  ['IT OPENS AT 9 A.M. ON MONDAYS. WE WAIT.', ['IT OPENS AT 9 A.M. ON MONDAYS.', 'WE WAIT.']],
  ['It opens at 9 a.m. On Mondays we wait.', ['It opens at 9 a.m.', 'On Mondays we wait.']],
  ['J. B. DOE SPOKE. R. ROE LEFT.', ['J. B. DOE SPOKE.', 'R. ROE LEFT.']],
  ['SEE REF. A AND REF. B. IT IS CLEAR.', ['SEE REF. A AND REF. B.', 'IT IS CLEAR.']],
  ['He said "we will go." She stayed (for a while.) They sang.', ['He said "we will go."', 'She stayed (for a while.)', 'They sang.']],
  ['PUNITIVE ACTION (LOSS OF AID). USOP URGES CARE.', ['PUNITIVE ACTION (LOSS OF AID).', 'USOP URGES CARE.']],
  ['Why? Because! So it is.', ['Why?', 'Because!', 'So it is.']],
  ['It went on ... and on. It rose 2.5 per cent, to 3.14.', ['It went on ... and on.', 'It rose 2.5 per cent, to 3.14.']],
  ['One; two; three. Four.', ['One; two; three.', 'Four.']],
  ['It ended in 2001. The board left on May 3. Lagos fell.', ['It ended in 2001.', 'The board left on May 3.', 'Lagos fell.']],
  ['The firm Roe Inc. runs it. Doe Corp. The end.', ['The firm Roe Inc. runs it.', 'Doe Corp.', 'The end.']],
  ['"1. The board. 2. The ferry."', ['"1. The board.', '2. The ferry."']],
  ['Write to a@b.org. Or call.', ['Write to a@b.org.', 'Or call.']],
  ['no stop at the end', ['no stop at the end']],
  ['   ', []],
])('splits %j', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

test('sentences are in order and apart, and hold all of the text', () => {
  const word = fc.constantFrom('THE', 'board', 'U.S.', 'No.', '12', 'A.', '"', '(', ').', '?!', '...', 'etc.,', ' ', '  ', '\u00a0', '😀', '.', 'x'.repeat(5000));
  fc.assert(fc.property(fc.array(word, { maxLength: 30 }), fc.boolean(), (words, spaced) => {
    const text = words.join(spaced ? ' ' : '');
    const spans = sentencesIn(text, { start: 0, end: text.length }, abbreviations);
    let at = 0;
    for (const { start, end } of spans) {
      expect(text.slice(at, start).trim()).toBe('');
      expect(end - start).toBeLessThanOrEqual(4000);
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(text.slice(at).trim()).toBe('');
  }));
});

test('the seed: sentences stand inside their blocks, in the section where they begin', () => {
  const document = cleaned(seed);
  const sentences = segment(document, abbreviations);
  const reading = (start: string) => sentences.find(({ span }) => document.clean.text.startsWith(start, span.start));
  for (const { span } of sentences) expect(document.blocks.filter((block) => block.span.start <= span.start && span.end <= block.span.end)).toHaveLength(1);
  expect(reading('OF THESE, OVER 400')?.place).toBe('section 01, para 3.A');
  expect(reading('THE TPIU, WITH A CENTRAL OFFICE')?.place).toBe('section 02, para 3.G');
  expect(reading('VICTIMS CAN BE SHELTERED')?.place).toBe('section 08, para 3.E, Protection and Assistance to Victims');
  expect(reading('PREVENTION')).toMatchObject({ heading: true, place: 'section 03, Prevention' });
});
