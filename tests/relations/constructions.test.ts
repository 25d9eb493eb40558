import { expect, test } from 'vitest';
import type { Span, Statement } from '../../src/model.ts';
import { extracted, stated } from '../reading.ts';

test.each<[string, string, string[]]>([
  ['two objects', 'Norway gave Mali a ferry.', ['Norway > provides > ferry']],
  ['active', 'The Tidewater Bank financed two schools.', ['Tidewater Bank > funds > two schools']],
  ['active, in capitals', 'THE TIDEWATER BANK FINANCED TWO SCHOOLS.', ['Tidewater Bank > funds > two schools']],
  ['passive', 'Two schools were financed by the Tidewater Bank.', ['Tidewater Bank > funds > Two schools']],
  ['passive that goes on', 'Two mills are being financed by the Tidewater Bank.', ['Tidewater Bank > funds > Two mills']],
  ['reduced passive', 'Rain spoiled a harvest insured by the Tidewater Bank and a school built by Norway.', ['Norway > builds > school']],
  ['relative', 'Norway, which operates a ferry, is cold.', ['Norway > runs > ferry']],
  ['relative over the object', 'The ferry that Norway operates is old.', ['Norway > runs > ferry']],
  ['whose', 'The Kelp Board, whose boats are operated by Norway, closed.', ['Norway > runs > boats']],
  ['conjoined subjects', 'Norway and the Kelp Board operate a ferry.', ['Kelp Board > runs > ferry', 'Norway > runs > ferry']],
  ['a list of subjects', 'Norway, Mali, Chad and the Kelp Board operate a ferry.', ['Chad > runs > ferry', 'Kelp Board > runs > ferry', 'Mali > runs > ferry', 'Norway > runs > ferry']],
  ['conjoined verbs', 'Norway operates a ferry and inspected two docks.', ['Norway > inspects > two docks', 'Norway > runs > ferry']],
  ['conjoined passives', 'The mill was built by Norway and is operated by Mali.', ['Mali > runs > mill', 'Norway > builds > mill']],
  ['conjoined objects', 'Norway operates a ferry and a mill.', ['Norway > runs > ferry', 'Norway > runs > mill']],
  ['by + -ing', 'The Kelp Board acted early by inspecting the docks.', ['Kelp Board > inspects > docks']],
  ['responsible for + -ing', 'The Kelp Board is responsible for inspecting docks.', ['Kelp Board > inspects > docks [required]']],
  ['a nominal', 'With Norwegian Embassy funding, the Kelp Board inspected docks.', ['Kelp Board > inspects > docks', 'Norwegian Embassy > funds > Kelp Board']],
  ['according to', 'According to UNICEF, Norway operates a ferry.', ['Norway > runs > ferry [says UNICEF]']],
  ['membership', 'Norway is a member of the Cod Council.', ['Norway > memberOf > Cod Council']],
  ['part', 'The Boat Theft Unit is part of the River Police.', ['Boat Theft Unit > partOf > River Police']],
  ['under a direction', 'The Boat Theft Unit works under the direction of the River Police.', ['Boat Theft Unit > reportsTo > River Police']],
  ['head', 'Norway chairs the Cod Council.', ['Cod Council > headedBy > Norway']],
  ['head, passive', 'The Cod Council is chaired by Norway.', ['Cod Council > headedBy > Norway']],
  ['work with', 'UNICEF works with the Kelp Board.', ['UNICEF > cooperatesWith > Kelp Board']],
  ['a law', 'Regulation 1994/7 prohibits drift nets.', ['Regulation 1994/7 > prohibits > drift nets']],
  ['a law made', 'Norway promulgated Regulation 1994/7.', ['Norway > issues > Regulation 1994/7']],
  ['two objects', 'Norway gave Mali a ferry.', ['Norway > provides > ferry']],
  ['an adjective of a country is not the country', 'Norwegian fishermen operate a ferry.', []],
  ['a person is no body', 'Mr. Hansen of Bergen operates a ferry.', []],
  ['nearness states nothing', 'Norway, the Kelp Board and a ferry were in the news.', []],
  ['the object of one verb is not the subject of the next', 'Norway met Mali and operates a ferry.', ['Norway > consults > Mali', 'Norway > runs > ferry']],
  ['a report between commas', 'Norway, Mali reported, operates a ferry.', ['Norway > runs > ferry [says Mali]']],
  ['a place is not the subject', 'A ferry near Norway operates a radio.', []],
  ['people of a place are not the place', 'Fishermen from Norway operate a ferry.', []],
  ['critics of a body are not the body', 'Critics of Norway condemned Mali.', []],
  ['one passive after another', 'Norway was condemned by Mali and attacked by Chad.', ['Chad > attacks > Norway', 'Mali > condemns > Norway']],
  ['a body between', 'Norway established the Kelp Board, which will inspect docks.', ['Kelp Board > inspects > docks [planned]', 'Norway > establishes > Kelp Board']],
  ['two reduced passives', 'The ferry, operated by Norway and funded by Mali, sank.', ['Mali > funds > ferry', 'Norway > runs > ferry']],
  ['an apposition', 'The Kelp Board, an agency of the Ministry of Mines, operates a ferry.', ['Kelp Board > isA > agency of the Ministry of Mines', 'Kelp Board > partOf > Ministry of Mines', 'Kelp Board > runs > ferry']],
  ['the nearest noun is not the subject', 'The head of the ferry that sank near Norway operates a mill.', []],
])('%s: %j', (_, text, expected) => {
  expect(stated(text)).toEqual(expected);
});

test('direction: active and passive of one fact are one edge', () => {
  expect(stated('Norway trained Maltese divers.')).toEqual(stated('Maltese divers were trained by Norway.'));
});

test('the evidence points at what it names', () => {
  const text = 'Rain fell. Two big schools were\nfinanced by the Tidewater Bank.';
  const { extraction } = extracted(text);
  const [{ evidence }] = extraction.statements as [Statement];
  const read = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));
  expect(evidence.quote).toBe('Two big schools were financed by the Tidewater Bank.');
  expect(read(evidence.subject)).toEqual(['Tidewater Bank']);
  expect(read(evidence.object)).toEqual(['Two big schools']);
  expect(evidence.predicate).toContain('financed');
  expect(evidence).toMatchObject({ verb: 'finance', document: 'note-1', rule: 'relations/funds.json: finance' });
});

// Beyond the first edition: a passive with two objects, and a participle before its subject.
test.fails.each<[string, string[]]>([
  ['Mali was given a ferry by Norway.', ['Norway > provides > ferry']],
  ['Having operated a ferry, Norway left Mali.', ['Norway > runs > ferry']],
])('not yet: %j', (text, expected) => {
  expect(stated(text)).toEqual(expected);
});
