import { expect, test } from 'vitest';
import { mentioned } from './mentioned.ts';

test.each<[string, string[]]>([
  ['The Border Transport Committee met.', ['organisation: Border Transport Committee']],
  ['THE BORDER TRANSPORT COMMITTEE MET.', ['organisation: Border Transport Committee']],
  ['The Ministry of Fisheries sued the Tidewater Bank.', ['organisation: Ministry of Fisheries', 'organisation: Tidewater Bank']],
  ['THE MINISTRY OF FISHERIES SUED THE TIDEWATER BANK.', ['organisation: Ministry of Fisheries', 'organisation: Tidewater Bank']],
  ['The Ministry of Foreign Affairs and Trade spoke.', ['organisation: Ministry of Foreign Affairs and Trade']],
  ['The Center for Coral Research opened.', ['organisation: Center for Coral Research']],
  ["The Women's Cotton Union marched.", ["organisation: Women's Cotton Union"]],
  ['Delta Barge Ltd sold a boat to Roe Shipping Inc.', ['organisation: Delta Barge Ltd', 'organisation: Roe Shipping Inc']],
  ['The Embassy of Norway in Quito closed.', ['organisation: Embassy of Norway']],
  ['The Norwegian Embassy closed.', ['organisation: Norwegian Embassy']],
  ['The Relief and Works Agency left.', ['organisation: Relief and Works Agency']],
  ['The Supreme Court sat.', ['organisation: Supreme Court']],
  ['Boats of the River Police sank.', ['organisation: River Police']],
  ["Sweden's Harbour Inspectorate came.", ['country: Sweden', 'organisation: Harbour Inspectorate']],
  ['The Brazilian Government paid.', ['organisation: Brazilian Government']],
  ['The Brazilian government paid.', ['organisation: Brazilian government']],
  ['Members of the Kelp Workers Party and the Salt Miners Union met.', ['organisation: Kelp Workers Party', 'organisation: Salt Miners Union']],
])('finds the bodies of %j', (text, expected) => {
  expect(mentioned(text)).toEqual(expected);
});

test.each([
  'The committee met.', 'THE COMMITTEE MET.', 'Another committee met.', 'A LOCAL OFFICE CLOSED.', 'Both committees met a large group.', 'THE TWO COMMITTEES MET.',
  'COURT PROCEEDINGS WERE SLOW.', 'POLICE RAIDED THE BAR.', 'They sailed in good company.', 'THE SHIP HAS NO STAFF.', 'Of great service he was.',
])('finds none in %j', (text) => {
  expect(mentioned(text)).toEqual([]);
});
