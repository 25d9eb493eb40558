import { expect, test } from 'vitest';
import { mentioned } from './mentioned.ts';

test.each<[string, string[]]>([
  ['Regulation 1994/7 bans nets.', ['regulation: Regulation 1994/7']],
  ['REGULATION 1994/7 BANS NETS.', ['regulation: Regulation 1994/7']],
  ['Regulation No. 1994/7 on the Use of Nets applies.', ['regulation: Regulation No. 1994/7 on the Use of Nets']],
  ['UNDER REGULATION 1994/7, AS 1994/7 SAYS, NETS ARE BANNED.', ['regulation: Regulation 1994/7', 'regulation: 1994/7']],
  ['Resolution 912 (1993) was read.', ['regulation: Resolution 912 (1993)']],
  ['SECURITY COUNCIL RESOLUTION 912 WAS READ.', ['regulation: Security Council Resolution 912']],
  ['Executive Order 9000 and Law No. 12 stand.', ['regulation: Executive Order 9000', 'regulation: Law No. 12']],
  ['The Treaty of Ambato and the Fisheries Act stand.', ['regulation: Treaty of Ambato', 'regulation: Fisheries Act']],
  ['THE FISHERIES ACT STANDS.', ['regulation: Fisheries Act']],
  ['THE RENT AND TENANCY ACT OF 1975 AND THE STATUTORY BODIES AMENDMENT BILL STAND.', ['regulation: Rent and Tenancy Act of 1975', 'regulation: Statutory Bodies Amendment Bill']],
  ['The Convention on the Law of Rivers failed.', ['regulation: Convention on the Law of Rivers']],
  ['The parliament passed witness relocation legislation.', ['regulation: witness relocation legislation']],
])('finds the laws of %j', (text, expected) => {
  expect(mentioned(text)).toEqual(expected);
});

test.each([
  'They act on it.', 'THEY ACT ON IT.', 'The law is the law.', 'THE BOATS ACT AS BAIT.', 'Resolutions are hard to keep.', 'A code of 1994/7 days', 'THE BILL FOR BOATS CAME.', 'AN ACT OF 1975 STANDS.', 'THE FIRST ACT OF 1975 STANDS.', 'Flight 912 left in 1993.',
])('finds none in %j', (text) => {
  expect(mentioned(text)).toEqual([]);
});
