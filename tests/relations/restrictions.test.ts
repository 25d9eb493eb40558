import { expect, test } from 'vitest';
import { stated } from '../reading.ts';

test.each<[string, string[]]>([
  ['Norway visited the ports which the storm had hit.', ['Norway > visits > ports which the storm had hit']],
  ['THE KELP BOARD IS TRYING TO RECOVER SHIPS THAT ARE RIGHTFULLY NORWAY\'S.', ["Kelp Board > rescues > ships that are rightfully Norway's [possible]"]],
  ['The Kelp Board urged states that are willing to lend boats.', ['Kelp Board > urges > states that are willing to lend boats']],
  ['The Kelp Board expects the reductions envisioned by Mali.', ['Kelp Board > expects > reductions envisioned by Mali']],
  ['The duties being transferred are outlined in the Port Charter.', ['Port Charter > defines > duties being transferred']],
  ['The captain will retain those duties reserved for him under chapter 8 of the Port Charter Act.', ['Port Charter Act > defines > duties reserved for him']],
  ['Norway opened a night school that has forty beds.', ['Norway > opens > night school']],
  ['Norway visited the ports, which the storm had hit.', ['Norway > visits > ports']],
  ['The steps taken by Norway pleased the crews.', []],
])('what tells which ones are meant goes with a bare or definite noun: %j', (text, expected) => {
  expect(stated(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['Norway supported 12 week Kelp Board session.', ['Norway > supports > 12 week Kelp Board session']],
  ['It was plain that the Kelp Board had some support.', ['Kelp Board > has > some support']],
  ['Norway visited all ports.', ['Norway > visits > all ports']],
  ['Norway gave up its claim to some of the area.', ['Norway > givesUp > claim to some of the area']],
])('quantities stay: %j', (text, expected) => {
  expect(stated(text)).toEqual(expected);
});

test.each(['Norway has expressed interest.', 'The Kelp Board gave up its claim.', 'Mali has taken measures.', 'Mali has reservations.'])('a noun of something, and nobody says of what: %j', (text) => {
  expect(stated(text)).toEqual([]);
});
