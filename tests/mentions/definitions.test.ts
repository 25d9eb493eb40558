import { expect, test } from 'vitest';
import { document } from '../reading.ts';
import { mentioned } from './mentioned.ts';

test.each<[string, string[]]>([
  ['The Rural Credit Office (RCO) opened. The RCO lends.', ['organisation: Rural Credit Office', 'organisation: RCO', 'organisation: RCO']],
  ['THE RURAL CREDIT OFFICE (RCO) OPENED. THE RCO LENDS.', ['organisation: Rural Credit Office', 'organisation: RCO', 'organisation: RCO']],
  ['RCO LENDS. THE RURAL CREDIT OFFICE (RCO) OPENED.', ['organisation: RCO', 'organisation: Rural Credit Office', 'organisation: RCO']],
  ['The RCO (Rural Credit Office) opened.', ['organisation: RCO', 'organisation: Rural Credit Office']],
  ['The Ferry Safety Code (FSC) applies.', ['regulation: Ferry Safety Code', 'regulation: FSC']],
  ['The Provisional Harbour Council (the Council) met. The Council left.', ['organisation: Provisional Harbour Council', 'organisation: Council', 'organisation: Council']],
  ['THE CENTRAL FERRY UNIT (CFU)) SAILS. CFU IS NEW.', ['organisation: Central Ferry Unit', 'organisation: CFU', 'organisation: CFU']],
  ['The Boat Theft Unit of the River Police (BTU) met.', ['organisation: Boat Theft Unit', 'organisation: River Police', 'organisation: BTU']],
])('finds what %j defines, and its short form wherever it stands', (text, expected) => {
  expect(mentioned(text)).toEqual(expected);
});

test('a definition that names no kind of thing gives no mention', () => {
  expect(mentioned('The gross national product (GNP) rose.')).toEqual([]);
  expect(mentioned('THE POINT OF NO RETURN (PNR) IS NEAR. PNR IS BAD.')).toEqual([]);
});

test('what is defined carries both forms', () => {
  expect(document('THE RURAL CREDIT OFFICE (RCO) OPENED.').defined).toEqual([{ short: 'RCO', long: 'Rural Credit Office', kind: 'organisation', owned: false }]);
});

test('the same word in small letters is not the short form', () => {
  expect(mentioned('The Rural Aid Team (RAT) left. A rat came.')).toEqual(['organisation: Rural Aid Team', 'organisation: RAT']);
});
