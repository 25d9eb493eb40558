import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recase } from '../../src/text/recase.ts';
import { sentencesIn } from '../../src/text/segment.ts';
import { knowledge } from '../reading.ts';

function recased(text: string) {
  const spans = sentencesIn(text, { start: 0, end: text.length }, knowledge.abbreviations);
  return recase(text, spans.map((span) => ({ span, place: '', heading: false })), knowledge.names, knowledge.vocabulary);
}

test.each<[string, string]>([
  ['THE BOARD MET IN MARCH 2001 AND MAY RETURN.', 'The board met in March 2001 and may return.'],
  ['TROOPS MARCH IN MAY. THEY LEFT IN EARLY MARCH.', 'Troops march in May. They left in early March.'],
  ['TURKEY SOLD TEA TO CHINA AND MALAYSIA.', 'Turkey sold tea to China and Malaysia.'],
  ['THE FORMER SOVIET UNION SENT COAL TO YUGOSLAVIA.', 'The former Soviet Union sent coal to Yugoslavia.'],
  ['SWEDISH PILOTS MET BULGARIAN NURSES.', 'Swedish pilots met Bulgarian nurses.'],
  ['THE RURAL CREDIT OFFICE (RCO) OPENED. THE RCO LENDS MONEY.', 'The Rural Credit Office (RCO) opened. The RCO lends money.'],
  ['A RURAL CREDIT OFFICE LENT RICE. THE RURAL CREDIT OFFICE (RCO) CLOSED.', 'A Rural Credit Office lent rice. The Rural Credit Office (RCO) closed.'],
  ['UNDER REGULATION 1994/7 THE UN PAID.', 'Under Regulation 1994/7 the UN paid.'],
  ['UNDER THE REGULATION THE FUND PAID.', 'Under the regulation the fund paid.'],
  ['LET US GO, FOR ALL OF US MUST.', 'Let us go, for all of us must.'],
  ['STEPS TAKEN BY US IN TIME.', 'Steps taken by US in time.'],
  ['US-DANISH TALKS', 'US-Danish talks'],
  ['HE TOLD US THAT US TROOPS LEFT.', 'He told us that US troops left.'],
  ['IN POLAND NATO AND UNICEF AID FARMERS.', 'In Poland NATO and UNICEF aid farmers.'],
  ["THE BOARD'S FERRIES DON'T SAIL ON MONDAY.", "The board's ferries don't sail on Monday."],
  ['THE U.S. SENT RICE, E.G. TO MALI, AT 9 A.M.', 'The U.S. sent rice, e.g. to Mali, at 9 a.m.'],
  ['ANTI-FRAUD AND NON-NATO WORK', 'Anti-fraud and non-NATO work'],
  ['WHO RUNS THE FERRY?', 'Who runs the ferry?'],
  ['I MET HER AND I LEFT.', 'I met her and I left.'],
  ['THE MINISTER OF FINANCE DID NOT/NOT SIGN.', 'The minister of finance did not/not sign.'],
  ['IN BUDAPEST AND ZAGREB PRICES ROSE.', 'In Budapest and Zagreb prices rose.'],
  ['UNDP AND THE ILO HELPED.', 'UNDP and the ILO helped.'],
  ['THE 3RD BATTALION CAME ON 12 JULY.', 'The 3rd battalion came on 12 July.'],
])('recases %j', (text, expected) => {
  expect(recased(text).text).toBe(expected);
});

test.each([
  'The Board met. No one saw the ILO.',
  'the board MET',
  '1999 - 12: 4',
  '',
])('leaves %j alone', (text) => {
  expect(recased(text)).toEqual({ text, capitals: expect.not.arrayContaining([true]) as unknown });
});

test('sentences in capitals are told from the others', () => {
  expect(recased('THE BOARD MET. It was late. THE END CAME SOON.').capitals).toEqual([true, false, true]);
  expect(recased("THE MINISTRY'S BOATS, McDOWELL'S TOO, SAILED NORTH TO BERGEN.").capitals).toEqual([true]);
});

test('the same length and the same letters, whatever the text', () => {
  const word = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.toUpperCase()), fc.constantFrom('THE', 'İSTANBUL', 'STRASSE', 'ŒUVRE', '(RCO)', 'RURAL', 'CREDIT', 'OFFICE', 'U.S.', "'S", 'MAY', '.', 'ǅ', 'ΣΑΣ'));
  fc.assert(fc.property(fc.array(word, { maxLength: 20 }), (words) => {
    const text = words.join(' ');
    const { text: result } = recased(text);
    expect(result.length).toBe(text.length);
    // Final sigma and the like fold in two steps.
    expect(result.toUpperCase().toLowerCase()).toBe(text.toUpperCase().toLowerCase());
  }));
});
