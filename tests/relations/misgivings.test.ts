import { expect, test } from 'vitest';
import { extracted, stated } from '../reading.ts';

test.each<[string, string]>([
  ['a place is not who aims', 'He saw Mali smuggling rings in Norway aimed at destroying the docks.'],
  ['people of a body are not the body', 'They were critics of the Kelp Board who condemned Mali.'],
  ['a name tells itself apart', 'The policy toward Norway which condemned Mali was old.'],
  ['what a letter asks is not asked by its reader', 'The trader wrote a letter to the Kelp Board condemning Mali.'],
  ['talks held in a place', 'Talks held here in March and in Norway condemned Mali.'],
  ['the thrift of two', 'Rain, and the Kelp Board and Norway\'s thrift condemned Mali.'],
  ['an apposition has no verb', 'B) NORWAY, THE PORT MUST WAIT, C) CHAD, CONDEMNED MALI.'],
  ['who could be either', 'He said that Norway is cold, and condemned Mali.'],
  ['speech after speech', 'Hansen said that Norway is cold but added that Mali pays.'],
  ['who is led to do it', 'The storm led Norwegians to condemn Mali.'],
  ['what should have been', 'Norway should have condemned Mali.'],
  ['a claim with an insertion', 'Claims by Hansen, a captain of the north, that Norway condemned Mali are old.'],
  ['what another asserts', 'The clerk did not say, as the Chilean note asserts, that Norway condemned Mali.'],
  ['an idea', 'The idea that Norway condemned Mali gained ground.'],
  ['hope', 'Chad hopes that Norway will condemn Mali.'],
  ['until', 'Prices stay until Norway condemns Mali.'],
  ['argued by somebody without a node', 'The old captain argued that Norway condemned Mali.'],
  ['believed by somebody without a node', 'Hansen believed that Norway condemned Mali.'],
  ['not asked', 'We are not asking Norway to condemn Mali.'],
  ['less likely', 'Norway is less likely to condemn Mali.'],
  ['either', 'Either Norway or Chad condemned Mali.'],
])('%s: %j condemns nobody', (_, text) => {
  expect(stated(text).filter((line) => line.includes(' > condemns > '))).toEqual([]);
});

test.each<[string, string[]]>([
  ['Norway reportedly operates a ferry.', ['Norway > runs > ferry [possible]']],
  ['Norway is reported to operate a ferry.', ['Norway > runs > ferry [possible]']],
  ['Norway is capable of operating a ferry.', ['Norway > runs > ferry [possible]']],
  ['Norway is unlikely to operate a ferry.', ['Norway > runs > ferry [not, possible]']],
  ['Norway insists on operating a ferry.', ['Norway > runs > ferry [planned]']],
  ['Norway offered to operate a ferry.', ['Norway > runs > ferry [planned]']],
  ['Norway will be asked to operate a ferry.', ['Norway > runs > ferry [requested]']],
  ['Norway might turn out to operate a ferry.', ['Norway > runs > ferry [possible]']],
  ['Norway is under pressure from Mali to operate a ferry.', []],
  ['UNICEF takes the position that it operates a ferry.', ['UNICEF > runs > ferry [says UNICEF]']],
  ['UNICEF doubts, however, that Norway operates a ferry.', ['Norway > runs > ferry [not, says UNICEF]']],
  ['Norway denied having operated a ferry.', ['Norway > runs > ferry [not]']],
  ['After Norway operated a ferry, Mali paid.', ['Norway > runs > ferry']],
])('%j: %j', (text, expected) => {
  expect(stated(text).filter((line) => line.includes(' > runs > '))).toEqual(expected);
});

test.each([
  'Norway set the scene for talks.',
  'Norway created the impression of haste.',
  'Norway dismissed the possibility of rain.',
  'Norway considers the ferry unsafe.',
  'Norway described Mali as poor.',
  'DEPT PLEASE PASS THE RENT LAW TO NORWAY.',
  'NORWAY HAS INFORMED DEPARTMENT.',
  'NORWAY SAID THE CASE FOR RENT WAS WEAK.',
  'NORWAY VISITED MINISTER HANSEN.',
  'NORWAY ISSUED BRELVOSK.',
  'Norway cannot sell oil for less than the price.',
  'Norway agreed with the Mali Kelp Board.',
  'Norway is aware of the problems of Mali in handling the catch.',
])('an idiom, a judgement, a limit or a half phrase states nothing: %j', (text) => {
  expect(stated(text)).toEqual([]);
});

test.each([
  ['Norway sent a proposal for the training of divers by Mali.', 'trains'],
  ['The possible use of nets by Norway was noted.', 'uses'],
  ['Rain put an end to the training of divers by Norway.', 'trains'],
  ['Chad requested Norwegian Embassy training of divers.', 'trains'],
  ['Nets removed any possibility of participation in the race by Norway.', 'participatesIn'],
])('a noun of what is sought or open claims nothing: %j', (text, relation) => {
  expect(stated(text).filter((line) => line.includes(` > ${relation} > `))).toEqual([]);
});

test('a noun of what was done claims it', () => {
  expect(stated('The training of divers by Norway was noted.')).toEqual(['Norway > trains > divers']);
});

test.each<[string, string[]]>([
  ['The Kelp Board trained divers in safety and rescue.', ['Kelp Board > trains > divers in safety and rescue']],
  ['Norway resolved a dispute between Mali and a trader.', ['Norway > negotiates > dispute between Mali and a trader']],
  ['Norway asked a captain to sail on Friday with nets.', ['Norway > requests > captain to sail']],
  ['Norway gives no visas to minors.', ['Norway > provides > visas to minors [not]']],
  ['Norway wants peace and not war.', ['Norway > wants > peace']],
])('an activity keeps what makes it whole: %j', (text, expected) => {
  expect(stated(text).filter((line) => !line.includes('[planned'))).toEqual(expected);
});

test('what is not stated is listed with the reason', () => {
  const reasons = (text: string) => extracted(text).extraction.omissions.map(({ reason }) => reason);
  expect(reasons('Norway considers the ferry unsafe.')).toEqual(['what it is held to be is lost']);
  expect(reasons('Norway set the scene for talks.')).toEqual(['the verb and its object mean something else together']);
  expect(reasons('Hansen believed that Norway condemned Mali.')).toEqual(['who claims it has no node']);
});
