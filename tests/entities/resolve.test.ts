import { expect, test } from 'vitest';
import { nodes, thing } from './named.ts';

test.each<[string, string, string[]]>([
  ['a definition', 'The Rural Credit Office (RCO) opened. RCO lends.', ['RCO = Rural Credit Office']],
  ['a definition in the other order', 'RCO (RURAL CREDIT OFFICE) OPENED. THE RURAL CREDIT OFFICE LENDS.', ['RCO = Rural Credit Office']],
  ['a short form before its definition', 'RCO LENDS. THE RURAL CREDIT OFFICE (RCO) OPENED.', ['RCO = Rural Credit Office']],
  ['two spellings', 'The Center for Coral Research sailed. The Centre for Coral Research sank.', ['Center for Coral Research = Centre for Coral Research']],
  ['number', 'The Boat Investigation Unit left. The Boat Investigations Unit came.', ['Boat Investigation Unit = Boat Investigations Unit']],
  ['a listed name and its short form', 'The International Labour Organization met. The ILO left.', ['ILO = International Labour Organization']],
  ['a demonym', 'Sweden paid. Swedish pilots came.', ['Sweden = Swedish']],
  ['a law by its number', 'PORT REGULATION 1994/7 BANS NETS. REGULATION 1994/7 IS NEW. UNDER 1994/7 NETS ARE BANNED.', ['1994/7 = Port Regulation 1994/7 = Regulation 1994/7']],
  ['a resolution with and without its year', 'Resolution 912 (1993) was read. Resolution 912 stands.', ['Resolution 912 = Resolution 912 (1993)']],
  ['a country of another official name', 'The Republic of Albania paid. Albania left.', ['Albania = Republic of Albania']],
  ['case', 'The Border Transport Committee met.\n\nTHE BORDER TRANSPORT COMMITTEE LEFT EARLY.', ['Border Transport Committee']],
  ['a plural possessive without its mark', "The Women's Cotton Union sang. The Womens Cotton Union left.", ["Women's Cotton Union = Womens Cotton Union"]],
  ['an owned definition', 'The Lakes Bank (LB) met. The Lakes Bank, whose Water Office (LWO) is new, left. LWO pays.', ['LB = Lakes Bank', 'LWO = Water Office']],
  ['"International" dropped', 'The UN International Police came. The UN Police left.', ['UN International Police = UN Police']],
  ['an acronym that nobody explains', 'The Harbour Lights Advisory Board met. HLAB chose a chairman.', ['HLAB = Harbour Lights Advisory Board']],
  ['an acronym without the owner', 'THE OAU COMMITTEE ON RIVER TRAFFIC MET. CRT CHAIRMAN LEFT.', ['CRT = OAU Committee on River Traffic', 'OAU']],
  ["a firm's first word", 'TELVACO PHARMACEUTICALS LTD. BUILT A PLANT. TELVACO WAS FINED.', ['Telvaco = Telvaco Pharmaceuticals Ltd.']],
  ['a delegation in short', 'UK DELEGATION SPOKE. UK DEL LEFT.', ['UK', 'UK Del = UK Delegation']],
  ['legislation and regulations of one subject', 'WITNESS RELOCATION AND SHELTER REGULATIONS WERE SIGNED. WITNESS RELOCATION LEGISLATION IS NEW.', ['Witness Relocation Legislation = Witness Relocation and Shelter Regulations']],
  ['a name without its place', 'The FAO Mission in Chad left. The FAO Mission came back.', ['Chad', 'FAO', 'FAO Mission = FAO Mission in Chad']],
])('one thing under several names: %s', (_, text, expected) => {
  expect(nodes(text)).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ['two ministries of one name', 'The Swedish Ministry of Mines met the Omani Ministry of Mines.', ['Omani Ministry of Mines', 'Swedish Ministry of Mines']],
  ['a body and a country in its name', 'Chad Force left Chad.', ['Chad', 'Chad Force']],
  ['a body and its mission', 'FAO paid. The FAO Mission in Chad left.', ['FAO', 'FAO Mission in Chad']],
  ['a body and its police', 'The UN came. The UN Police left. The UN Mission in Chad stayed.', ['UN', 'UN Mission in Chad', 'UN Police']],
  ['a country and its embassy', 'Norway paid. The Norwegian Embassy left.', ['Norway = Norwegian', 'Norwegian Embassy']],
  ['Niger and Nigeria', 'Niger paid Nigeria.', ['Niger', 'Nigeria']],
  ['two laws', 'Regulation 1994/7 and Regulation 1994/8 stand.', ['Regulation 1994/7', 'Regulation 1994/8']],
  ['two laws of one number and other heads', 'Resolution 12 and Law No. 12 stand.', ['Law No. 12', 'Resolution 12']],
  ['two laws of one number by two issuers', 'Sylvania Regulation 2 and the Fish Board met under Directive 2.', ['Directive 2', 'Fish Board', 'Sylvania Regulation 2']],
  ['regulations on two subjects', 'HARBOUR PILOT REGULATIONS WERE SIGNED. HARBOUR TAX LEGISLATION IS NEW.', ['Harbour Pilot Regulations', 'Harbour Tax Legislation']],
  ['an acronym that two names spell', 'The Rural Credit Office came. The River Customs Office came. RCO officials left.', ['RCO', 'River Customs Office', 'Rural Credit Office']],
  ['a ministry and a shorter-named one', 'The Ministry of Health and Sport met the Ministry of Health.', ['Ministry of Health', 'Ministry of Health and Sport']],
  ['a short form that two names share', 'The Rural Credit Office came. The River Customs Office came. RCO left.', ['River Customs Office', 'Rural Credit Office']],
])('different things stay apart: %s', (_, text, expected) => {
  expect(nodes(text)).toEqual(expect.arrayContaining(expected));
});

test('a country and its government are two nodes', () => {
  const texts = ['Brazil paid. The Brazilian Government left. GOB wrote.'];
  expect(thing('Brazil', ...texts).kind).toBe('country');
  expect(thing('Brazilian Government', ...texts).kind).toBe('organisation');
  expect(thing('GOB', ...texts).key).not.toBe(thing('Brazil', ...texts).key);
});

test('an article is not its code', () => {
  const text = 'Article 4 of the Ferry Safety Code (FSC) applies. The FSC is old.';
  expect(thing('FSC', text).aliases).not.toContain('Article 4 of the Ferry Safety Code');
});

test('a former state is not its successor', () => {
  expect(nodes('The Soviet Union paid. Russia pays.')).toEqual(['Russia', 'Soviet Union']);
});

test('label is the short name that the text uses, name the full one', () => {
  expect(thing('RCO', 'The Rural Credit Office (RCO) opened.')).toMatchObject({ label: 'RCO', name: 'Rural Credit Office', kind: 'organisation' });
  expect(thing('ILO', 'The ILO met.')).toMatchObject({ label: 'ILO', name: 'International Labour Organization' });
  expect(thing('Swedish', 'Swedish pilots came.')).toMatchObject({ label: 'Sweden', name: 'Sweden', kind: 'country' });
  expect(thing('Tidewater Bank', 'THE TIDEWATER BANK FAILED.')).toMatchObject({ label: 'Tidewater Bank', name: 'Tidewater Bank' });
});

test('mentions read their forms in the source', () => {
  const text = 'The Rural Credit Office (RCO) opened.\nThe RCO lends.';
  const read = thing('RCO', text).mentions.map(({ document, start, end, form }) => `${document} ${text.slice(start, end)} ${form}`);
  expect(read).toEqual(['note-1 Rural Credit Office name', 'note-1 RCO alias', 'note-1 RCO alias']);
});

test('one thing in two documents is one node', () => {
  const texts = ['The Rural Credit Office (RCO) opened.', 'THE RURAL CREDIT OFFICE LENDS. SWEDEN PAYS.', 'Swedish pilots came.'];
  expect(nodes(...texts)).toEqual(['RCO = Rural Credit Office', 'Sweden = Swedish']);
  expect(thing('RCO', ...texts).mentions.map(({ document }) => document)).toEqual(['note-1', 'note-1', 'note-2']);
});

test('a short form that two documents explain in two ways is two nodes', () => {
  const found = nodes('The Rural Credit Office (RCO) opened. RCO lends.', 'The River Customs Office (RCO) closed. RCO sailed.');
  expect(found).toEqual(['RCO = River Customs Office', 'RCO = Rural Credit Office']);
});

test('a short form that only another document explains is not taken for it', () => {
  expect(nodes('The Rural Aid Team (QRAT) opened.', 'QRAT left.').filter((node) => node.includes('Rural Aid Team') && node.includes('QRAT'))).toEqual([]);
  expect(nodes('The Rural Aid Team (RAT) opened.', 'The committee left.')).toEqual(['RAT = Rural Aid Team']);
});

test('keys are readable and do not depend on the order of files', () => {
  const keys = (texts: string[]) => texts.map((form) => thing(form, 'The ILO paid Sweden.', 'Mali paid the Tidewater Bank.').key);
  expect(keys(['ILO', 'Sweden', 'Tidewater Bank'])).toEqual(['organisation/ilo', 'country/sweden', 'organisation/tidewater-bank']);
});

test('aliases are the forms that the text writes, and no others', () => {
  expect(thing('FAO', 'FAO paid.').aliases).toEqual(['FAO']);
});
