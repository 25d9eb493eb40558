import { expect, test } from 'vitest';
import { stated } from '../reading.ts';
import { chunks, frames } from './reading.ts';

test.each<[string, string[]]>([
  ['MALI CONTINUES OPERATE NIGHT FERRIES.', ['continue: MALI > -', 'operate: MALI > NIGHT FERRIES']],
  ['CHAD HOPES OPEN TWO PORTS.', ['hope: CHAD > -', 'open: CHAD > TWO PORTS [planned]']],
  ['NORWAY REFUSES PERMIT FISHING.', ['refuse: NORWAY > -', 'permit: NORWAY > FISHING [not]']],
  ['NORWAY DOES NOT INTEND SIGN PORT AGREEMENT.', ['intend: NORWAY > - [not]', 'sign: NORWAY > PORT AGREEMENT [not, planned]']],
])('reads an infinitive without "to" in %j', (text, expected) => {
  expect(frames(text).map((line) => line.toLowerCase())).toEqual(expected.map((line) => line.toLowerCase()));
});

test.each<[string, string[]]>([
  ['CHAD WOULD WELCOME DELAY OF THE TALKS.', ['Chad > welcomes > delay of the talks [planned]']],
  ['NORWAY RECOMMENDS CHAD RELEASE SECOND LIST OF CREWS.', ['Chad > releases > second list of crews [requested]', 'Norway > urges > Chad']],
  ['THE RULES REQUIRE THAT THE FERRY BOARD INSPECT DOCKS.', ['Ferry Board > inspects > docks [required]']],
  ['CHAD HAD NOT RPT NOT REQUESTED MORE BOATS.', ['Chad > requests > more boats [not]']],
  ['CHAD HAS NOT REPEAT NOT PAID RENT.', ['Chad > pays > rent [not]']],
  ['SWEDEN HAS APPROVED GRANT OF DOLS 2 MILLION.', ['Sweden > adopts > grant of DOLS 2 million']],
  ['The Kelp Board, however, has closed two ports.', ['Kelp Board > ends > two ports']],
  ['The Kelp Board said that Chad would reject the plan and that Mali would pay the crew.', ['Mali > pays > crew [planned, says Kelp Board]']],
  ['The Kelp Board has a backlog of more than 900 cases.', ['Kelp Board > has > backlog of more than 900 cases']],
  ['The Kelp Board prohibits the employment of persons under the age of 14.', ['Kelp Board > prohibits > employment of persons under the age of 14']],
  ['The Kelp Board distributed posters at docks with funding from Chad.', ['Chad > funds > Kelp Board', 'Kelp Board > distributes > posters at docks']],
  ['The Kelp Board said that the dock was old, citing leaks and rust.', ['Kelp Board > states > the dock was old']],
  ['NORWAY STUDIED THE SWEDISH REQUEST FOR BOATS.', ['Sweden > requests > boats']],
  ['The Kelp Board is making efforts to do so.', ['Kelp Board > conducts > efforts']],
])('%j', (text, expected) => {
  const found = stated(text);
  for (const line of expected) expect(found).toContain(line);
});

test.each<[string, RegExp]>([
  ['The Kelp Board has one boat, and the dock, a gift of Norway, has not worked since 1998.', /Kelp Board > has > dock/],
  ['The Kelp Board took the orders, involving two million dollars worth of goods.', /engages/],
  ['The Kelp Board said that Chad would reject the plan and that Mali would pay the crew.', /Mali.*not/],
  ['The pilot met the Kelp Board asking them to close the dock.', /Kelp Board > requests/],
  ['The Kelp Board has no intention of paying.', /has > intention/],
  ['The Kelp Board signed its part of 1971 Quito pacts.', /1971-01-01/],
  ['A POSSIBLE SWEDISH REQUEST FOR BOATS WAS DISCUSSED.', /Sweden/],
  ['The Swedish boats and request for help came late.', /Sweden > requests/],
  ['DEPT FOREIGN AFFAIRS SENT TWO BOATS.', /partOf/],
  ['MALI PLANS AIRLIFT.', /\bairlift: /],
])('%j does not say so', (text, wrong) => {
  expect(stated(text).filter((line) => wrong.test(line))).toEqual([]);
});

test('a date that stands without "on" ends the noun before it', () => {
  expect(chunks('THE FERRY BOARD CALLED FOR THE OPENING OF THE DOCK JULY 17.')).toContain('{July 17}');
});
