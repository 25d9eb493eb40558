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
  ['EMBASSY OSLO AND CONSULATE KADUNA REPORT RAIN.', ['organisation: Embassy Oslo', 'organisation: Consulate Kaduna']],
  ['THE BRITISH HIGH COMMISSION LUSAKA CLOSED.', ['organisation: British High Commission Lusaka']],
  ['AMEMBASSY DAR ES SALAAM WILL REPLY.', ['organisation: AMEMBASSY Dar Es Salaam']],
  ['THE 204TH SIGNALS SQUADRON LEFT.', ['organisation: 204th Signals Squadron']],
  ['The 31st Fighter Wing came.', ['organisation: 31st Fighter Wing']],
  ['REQUEST DEPARTMENT OF MINES OFFICIAL COME.', ['organisation: Department of Mines']],
  ['The Truth, Justice and Water Commission met.', ['organisation: Truth, Justice and Water Commission']],
  ['The Arab Bench Group and the Nordic Bench Group met.', ['organisation: Arab Bench Group', 'organisation: Nordic Bench Group']],
  ['UK DEL SPOKE.', ['organisation: UK Del']],
  ["Norway's parliament adjourned.", ["organisation: Norway's parliament"]],
  ['SKROVA STEEL AND HINNOY SHIPPING MERGED.', ['organisation: SKROVA Steel', 'organisation: HINNOY Shipping']],
  ['THE LEGAL COMMITTEE ADJOURNED.', ['organisation: Legal Committee']],
  ['DEPT OF FORESTRY, GAME, AND TOURISM PAID.', ['organisation: Dept of Forestry, Game, and Tourism']],
  ['The Ministry of Labour, Youth and Sports paid.', ['organisation: Ministry of Labour, Youth and Sports']],
  ['The Ministry of Health, UNICEF and FAO paid.', ['organisation: Ministry of Health', 'organisation: UNICEF', 'organisation: FAO']],
  ['Instituto Nacional de Pesca opened.', ['organisation: Instituto Nacional de Pesca']],
  ['The Port Authority of Oslo and Skrova Lines met.', ['organisation: Port Authority of Oslo', 'organisation: Skrova Lines']],
  ['Parliament adopted the plan.', ['organisation: Parliament']],
  ['THE PLAN WAS SENT TO PARLIAMENT.', ['organisation: Parliament']],
  ['THE NATIONAL INSTITUTE FOR BOATS CLOSED.', ['organisation: National Institute for Boats']],
  ['THE SEAL RACING ASSOCIATION MET.', ['organisation: Seal Racing Association']],
  ['THE CHAD CONGRESS PARTY LOST.', ['organisation: Chad Congress Party']],
  ['STAFF OF THE MINISTRY OF BOATS AND SUPREME COUNCIL FOR KELP CAME.', ['organisation: Ministry of Boats', 'organisation: Supreme Council for Kelp']],
  ['DEPT FOREIGN AFFAIRS AND MINISTRY FINANCE PAID.', ['organisation: Dept Foreign Affairs', 'organisation: Ministry Finance']],
  ['CUSTOMS DEPT LACKS BOATS.', ['organisation: Customs Dept']],
  ['Members of the Kelp Workers Party and the Salt Miners Union met.', ['organisation: Kelp Workers Party', 'organisation: Salt Miners Union']],
])('finds the bodies of %j', (text, expected) => {
  expect(mentioned(text)).toEqual(expected);
});

test.each([
  'The committee met.', 'THE COMMITTEE MET.', 'Another committee met.', 'A LOCAL OFFICE CLOSED.', 'Both committees met a large group.', 'THE TWO COMMITTEES MET.',
  'COURT PROCEEDINGS WERE SLOW.', 'THE LOCAL PRESS WROTE.', 'THE QUITO CONFERENCE FAILED.', 'A FOREIGN GOVERNMENT KNEW.', 'THE FOUR-MAN COMMITTEE MET.', 'SEE SECTION 02.', 'WREN AIR FORCE BASE IS OLD.', 'THE ARAMI PARTY CAME TO TEA.', 'OFFICIALS AND GOVERNMENT AGREED.', 'POLICE RAIDED THE BAR.', 'They sailed in good company.', 'THE SHIP HAS NO STAFF.', 'Of great service he was.', 'THE PARENT COMPANY PAID.', 'FON MIN HANSEN LEFT.', 'They met in congress with others.', 'A PARLIAMENT SAT.',
])('finds none in %j', (text) => {
  expect(mentioned(text)).toEqual([]);
});
