/** Labels that a reader understands without the sentence, and what is left out because none can be had. */
import { expect, test } from 'vitest';
import { statedOf } from '../reading.ts';

test.each<[string, string, string, string[]]>([
  ['a past that is no participle', 'controls', 'The Port Service, an agency of the Kelp Board, took over control of the docks.', ['Port Service > controls > docks']],
  ['a second report', 'reportsTo', 'The Kelp Board coordinates hiring among towns and reports to the Cod Council.', ['Kelp Board > reportsTo > Cod Council']],
  ['what help is given', 'provides', 'The Kelp Board provided legal assistance to stranded sailors.', ['Kelp Board > provides > legal assistance to stranded sailors']],
  ['help to a body', 'assists', 'The Kelp Board provided legal assistance to the Cod Council.', ['Kelp Board > assists > Cod Council']],
  ['an offer to sailors', 'assists', 'The Kelp Board offers assistance to sailors.', ['Kelp Board > assists > sailors']],
  ['an offer to a country', 'assists', 'The Kelp Board offers assistance to Chad.', ['Kelp Board > assists > Chad [planned]']],
  ['a place to stay', 'provides', 'The Kelp Board provides sailors with a safe place to stay within Chad.', ['Kelp Board > provides > safe place to stay within Chad']],
  ['a platform for members', 'isA', 'The Cod Group will serve as a platform for members to exchange views on docks.', ['Cod Group > isA > platform for members to exchange views on docks [planned]']],
  ['some of many', 'seeks', 'The Kelp Board seeks out Member States that are willing to pay rent.', ['Kelp Board > seeks > Member States that are willing to pay rent']],
  ['what a short form spells', 'develops', 'The Kelp Board will develop a Coastal Security and Port Policy (CSPP).', ['Kelp Board > develops > Coastal Security and Port Policy [planned]']],
  ['advisers of a body', 'trains', 'UNICEF nutrition advisers provided training to 30 cooks.', ['UNICEF > trains > 30 cooks']],
  ['expected to do', 'expects', 'The Kelp Board expects rents in Chad to increase over 4 percent.', ['Kelp Board > expects > rents in Chad to increase over 4 percent']],
  ['nobody to do it', 'coordinates', 'The Kelp Board lacks a body to coordinate hiring.', []],
  ['the body that it lacks', 'lacks', 'The Kelp Board lacks a body to coordinate aid.', ['Kelp Board > lacks > body to coordinate aid']],
  ['in a manner', 'requests', 'The Kelp Board called on the authorities of both ports to run the docks in a manner consistent with the law.', ['Kelp Board > requests > authorities of both ports to run the docks']],
  ['two adverbs', 'requests', 'The Kelp Board requested me to keep it closely and regularly informed of strikes.', ['Kelp Board > requests > keep it closely and regularly informed of strikes']],
  ['information on a right', 'provides', 'The Kelp Board provided information on the right to apply for a berth.', ['Kelp Board > provides > information on the right to apply for a berth']],
  ['efforts of others', 'supports', 'The Kelp Board supports the efforts of port crews to take on more work.', ['Kelp Board > supports > efforts of port crews to take on more work']],
  ['funding among others', 'pays', 'The Kelp Board paid two bills, including funding for huts to house sailors.', ['Kelp Board > pays > funding for huts to house sailors', 'Kelp Board > pays > two bills']],
  ['a permission not had', 'publishes', "The Kelp Board did not obtain the Cod Council's permission to issue a map.", []],
  ['a doubt of nobody known', 'runs', 'We doubt that Norway operates a ferry.', []],
  ['a verb that the tagger does not know', 'runs', 'UNICEF quibbles, however, that Norway operates a ferry.', []],
  ['a word left out', 'drafts', 'ONLY MALI WILL SEND EXPERTS ALTHOUGH NORWAY PREPARED DO SO.', []],
  ['funding of what is made', 'funds', 'The Kelp Board launched a campaign in June with funding from Japan.', ['Japan > funds > campaign']],
  ['a suggestion of two deeds', 'visits', 'We suggest GAO Team meet embassy officers in the morning and pay call on UNICEF officers.', ['GAO Team > visits > UNICEF officers [requested]']],
  ['all of them', 'isA', 'UNICEF and UNESCO are all members of the team.', ['UNESCO > isA > members of the team', 'UNICEF > isA > members of the team']],
  ['a belief that belongs to it', 'opens', 'The Kelp Board opens each case with the assumption that a crew is lost.', ['Kelp Board > opens > case with the assumption that a crew is lost']],
  ['neither sure', 'changes', 'He is not sure and neither are we that the Kelp Board would alter its maps.', []],
  ['only to some', 'publishes', 'The Kelp Board only issued maps to local sailors.', []],
  ['the time of the second verb', 'ends', 'The Kelp Board closed docks and met in 2011.', ['Kelp Board > ends > docks']],
  ['no time of an apposition', 'isA', 'In 2011, the Kelp Board, a public body, closed docks.', ['Kelp Board > isA > public body']],
  ['the time of what is set out', 'requests', 'The Kelp Board requested me to report on goals set out in my letter of 19 March 2008.', ['Kelp Board > requests > report on goals set out in my letter of 19 March 2008']],
])('%s', (_, relation, text, expected) => {
  expect(statedOf(relation, text)).toEqual(expected);
});
