import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDefinitions } from '../../src/text/definitions.ts';
import { tokenize } from '../../src/text/tokens.ts';

/** "RCO = Rural Credit Office"; "~" where an owner named before gives the first letter. */
function definitions(text: string): string[] {
  const words = tokenize(text, { start: 0, end: text.length });
  const read = ({ from, to }: { from: number; to: number }) => text.slice(words[from]!.span.start, words[to - 1]!.span.end);
  return findDefinitions(words).map(({ short, long, owned }) => `${read(short)} ${owned ? '~' : '='} ${read(long)}`);
}

test.each<[string, string[]]>([
  ['The Rural Credit Office (RCO) opened.', ['RCO = Rural Credit Office']],
  ['THE RURAL CREDIT OFFICE (RCO) OPENED.', ['RCO = RURAL CREDIT OFFICE']],
  ['The RCO (Rural Credit Office) opened.', ['RCO = Rural Credit Office']],
  ['RCO (RURAL CREDIT OFFICE) OPENED.', ['RCO = RURAL CREDIT OFFICE']],
  ['the Office for the Coordination of Rural Credit (OCRC)', ['OCRC = Office for the Coordination of Rural Credit']],
  ['the Ministry of Fisheries and Ports (MFP)', ['MFP = Ministry of Fisheries and Ports']],
  ['the Ministry of Fisheries and Ports (MOFP)', ['MOFP = Ministry of Fisheries and Ports']],
  ['the Boat Theft Unit of the River Police (BTU)', ['BTU = Boat Theft Unit']],
  ['THE LAKES FORUM, WHOSE MISSION IN NORLAND (LMIN) IS NEW', ['LMIN ~ MISSION IN NORLAND']],
  ['the Lakes Forum and its Border Water Office (LBWO)', ['LBWO ~ Border Water Office']],
  ["the Fund's Crop Loan Board (CLB)", ['CLB = Crop Loan Board']],
  ['the UN Fishing Council (UNFC)', ['UNFC = UN Fishing Council']],
  ['the Non-Aligned Ports Group (NAPG)', ['NAPG = Non-Aligned Ports Group']],
  ['the U.S. Ferry Board (USFB)', ['USFB = U.S. Ferry Board']],
  ['THE CENTRAL FERRY UNIT (CFU)) SANK', ['CFU = CENTRAL FERRY UNIT']],
  ['the Rural Credit Office (hereinafter RCO)', ['RCO = Rural Credit Office']],
  ['the Rural Credit Office ("RCO")', ['RCO = Rural Credit Office']],
  ['the Provisional Harbour Council (the Council)', ['Council = Provisional Harbour Council']],
  ['the Joint Ferry Commission ("the Commission")', ['Commission = Joint Ferry Commission']],
  ['the Rural Credit Office (RCO) and the Boat Theft Unit (BTU)', ['RCO = Rural Credit Office', 'BTU = Boat Theft Unit']],
  ['the Union de Pescadores Libres (UPL)', ['UPL = Union de Pescadores Libres']],
])('reads %j', (text, expected) => {
  expect(definitions(text)).toEqual(expected);
});

test.each([
  'The mayor (a fisherman) left.',
  'The Board (see below) met.',
  'The Rural Credit Office (XYZ) opened.',
  'Three boats (two) sank in port (NATO).',
  'The Rural Credit Office (RCO opened.',
  'A) The ferry. B) The boat.',
  'The Rural Credit Office () opened.',
  'The fare rose (5).',
  '(RCO)',
  'He went to town (TO) by bus.',
])('finds none in %j', (text) => {
  expect(definitions(text)).toEqual([]);
});

test('whatever stands in brackets, both forms lie in the text, apart, and the whole holds them', () => {
  const word = fc.constantFrom('(', ')', 'the', 'Rural', 'Credit', 'Office', 'RCO', 'of', "'s", 'its', '"', 'A', 'and', '1', 'UN-led');
  fc.assert(fc.property(fc.array(word, { maxLength: 24 }), (list) => {
    const text = list.join(' ');
    const words = tokenize(text, { start: 0, end: text.length });
    for (const { long, short, span } of findDefinitions(words)) {
      expect(long.to).toBeGreaterThan(long.from);
      expect(short.to).toBeGreaterThan(short.from);
      expect(long.to <= short.from || short.to <= long.from).toBe(true);
      const starts = [long.from, short.from].map((at) => words[at]!.span.start);
      const ends = [long.to, short.to].map((to) => words[to - 1]!.span.end);
      expect(span.start).toBeLessThanOrEqual(Math.min(...starts));
      expect(span.end).toBeGreaterThanOrEqual(Math.max(...ends));
    }
  }), { numRuns: 300 });
});
