/** How reports of councils, auditors and agencies say who does what. */
import { expect, test } from 'vitest';
import { stated, statedOf } from '../reading.ts';

test.each<[string, string, string, string[]]>([
  ['the decision of the subject', 'issues', 'By its Decision 12 of 3 May 1999, the Kelp Board closed the docks.', ['Kelp Board > issues > Decision 12 [1999-05-03]']],
  ['the decision of the subject, behind the verb', 'issues', 'UNESCO told Chad what the Kelp Board stated in its Decision 12.', ['Kelp Board > issues > Decision 12']],
  ['a law by which it is done', 'establishes', 'By Decision 12, the Kelp Board set up the Dock Fund.', ['Decision 12 > establishes > Dock Fund', 'Kelp Board > establishes > Dock Fund']],
  ['a law, its date, by which it is done', 'establishes', 'The note cites Law 4 of 3 May 1999, by which Chad set up the Dock Fund.', ['Chad > establishes > Dock Fund', 'Law 4 > establishes > Dock Fund']],
  ['several laws under one word', 'issues', 'The rule stands in UNESCO resolutions 12 (1990) and 13 (1991).', ['UNESCO > issues > UNESCO resolutions 12 (1990)']],
  ['what somebody without a name is asked', 'requests', 'The Kelp Board asked me to report on the tides.', ['Kelp Board > requests > report on the tides']],
  ['a pronoun is no object without what is said of it', 'requests', 'The Kelp Board asked me to keep it informed of the tides.', ['Kelp Board > requests > keep it informed of the tides']],
  ['what opens a sentence', 'cooperatesWith', 'In cooperation with Norway, the Kelp Board runs a ferry.', ['Kelp Board > cooperatesWith > Norway']],
  ['whose power it is', 'monitors', 'The loan raised the capacity of the Kelp Board to monitor docks.', ['Kelp Board > monitors > docks [possible]']],
  ['a right of nobody named', 'requests', 'UNHCR printed a leaflet on the right to request asylum.', []],
  ['own failure', 'pays', "The Kelp Board's failure to pay rent led to a quarrel.", ['Kelp Board > pays > rent [not]']],
  ['in the process of', 'builds', 'Norway is in the process of building two docks.', ['Norway > builds > two docks']],
  ['with the aim of', 'builds', 'Norway borrowed money with the aim of building two docks.', ['Norway > builds > two docks [planned]']],
  ['a class noun and its clause', 'provides', 'The Kelp Board is an agency of the Ministry of Mines that provides maps.', ['Kelp Board > provides > maps']],
  ['an apposition and its clause', 'provides', 'In 1999, the Kelp Board, a state body that provides maps, left Chad.', ['Kelp Board > provides > maps']],
  ['a class noun and its -ing form', 'supports', 'The Kelp Board is the main agency supporting divers.', ['Kelp Board > supports > divers']],
  ['a class denied with its clause', 'isA', 'Chad is not a state that hosts divers.', []],
  ['kept from', 'prevents', 'The Kelp Board helps by preventing boats from sinking, repairing nets and inspecting divers.', ['Kelp Board > prevents > boats from sinking']],
  ['after what is kept from', 'inspects', 'The Kelp Board helps by preventing boats from sinking, repairing nets and inspecting divers.', ['Kelp Board > inspects > divers']],
  ['-ing forms that others do', 'trains', 'Norway opposed training divers.', []],
  ['-ing forms that the subject does', 'trains', 'Norway reported training 40 divers.', ['Norway > trains > 40 divers']],
  ['dashes as brackets', 'combines', 'Norway merged nine docks--several of them new--into one harbor.', ['Norway > combines > nine docks into one harbor']],
  ['a title before a name', 'visits', 'The Kelp Board director, Mr. Hansen, visited Chad.', ['Kelp Board > visits > Chad']],
  ['a sum', 'provides', 'The Kelp Board will provide EUR 3 million to Chad.', ['Kelp Board > provides > EUR 3 million [planned]']],
  ['over a sum', 'pays', 'The Kelp Board paid over $4 million.', ['Kelp Board > pays > $4 million']],
  ['a relative clause that its object ends', 'runs', 'The body that met the Kelp Board runs a ferry.', []],
  ['a relative clause without its pronoun', 'conducts', 'Chad praised the surveys Norway has conducted.', ['Norway > conducts > surveys']],
  ['no relative clause behind what opens a sentence', 'runs', 'For most tourists Norway runs ferries.', ['Norway > runs > ferries']],
  ['quantities of what is one', 'decides', "Many of the ferry's rates are set by the Kelp Board.", ["Kelp Board > decides > Many of the ferry's rates"]],
  ['a list over an inserted clause', 'visits', 'The team, which was led by Norway and met the Kelp Board, the Cod Council and, at length, Mali, visited Chad.', []],
  ['a time behind the subject', 'builds', 'Norway this week repaired two docks.', ['Norway > builds > two docks']],
  ['has since', 'changes', 'The Kelp Board has since expanded the docks.', ['Kelp Board > changes > docks']],
  ['a law as amended', 'requires', 'The Docks Act, as amended, requires two audits.', ['Docks Act > requires > two audits']],
  ['a year before a name', 'runs', 'Since 2004 Norway has run the ferry.', ['Norway > runs > ferry [2004-01-01..]']],
  ['a body within a body', 'partOf', 'Norway wrote to the Office of Tides within the Ministry of Mines.', ['Office of Tides > partOf > Ministry of Mines']],
  ['a place that ends a name', 'operatesIn', 'The Kelp Board Mission in Chad left.', ['Kelp Board Mission in Chad > operatesIn > Chad']],
  ['the time of a participle', 'negotiates', 'Norway held talks on the Docks Act, adopted in May 1999.', ['Norway > negotiates > Docks Act']],
  ['the time of a letter', 'publishes', 'Norway published extracts in its letter of 3 May 1999.', ['Norway > publishes > extracts in its letter']],
  ['days of a range', 'visits', 'Norway visited Chad on 14-15 May 2001.', ['Norway > visits > Chad [2001-05-14..2001-05-15]']],
])('%s', (_, relation, text, expected) => {
  expect(statedOf(relation, text)).toEqual(expected);
});

test('a sentence that tells what a body is leaves "It" to that body', () => {
  expect(stated('UNICEF is an agency of the United Nations. It trains divers.')).toContain('UNICEF > trains > divers');
});

test('where a document writes "the Mission" for one, "the mission" is another', () => {
  expect(stated('The Kelp Board Mission in Chad met. The Mission paid rent. The mission trained divers.').filter((line) => / (pays|trains) /.test(line)))
    .toEqual(['Kelp Board Mission in Chad > pays > rent']);
});

test('initials in another order, the first in its place', () => {
  expect(stated('The Norwegian Integrated Mission in Chad (NMIC) met. NMIC trained divers.')).toContain('NMIC > trains > divers');
});
