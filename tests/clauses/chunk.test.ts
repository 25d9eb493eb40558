import { expect, test } from 'vitest';
import { chunks } from './reading.ts';

test.each<[string, string]>([
  ['The Ferry Board operates two old boats.', 'noun{The Ferry Board} verb{operates} noun{two old boats} .'],
  ['Many suspected cases rose in the spring of 1999.', 'noun{Many suspected cases} verb{rose} preposition{in} noun{the spring} preposition{of} noun{1999} .'],
  ['The Board, which Sweden operates, met.', 'noun{The Board} , relative{which} noun{Sweden} verb{operates} , verb{met} .'],
  ['Its social and economic policy is based on trade.', 'noun{Its social and economic policy} verb{is based} preposition{on} noun{trade} .'],
  ["Sweden's ferries and the miners' boats sank.", "noun{Sweden 's ferries} conjunction{and} noun{the miners ' boats} verb{sank} ."],
  ['It acts in cooperation with Mali.', 'noun{It} verb{acts} preposition{in cooperation with} noun{Mali} .'],
  ['Sweden said that it paid.', 'noun{Sweden} verb{said} subordinator{that} noun{it} verb{paid} .'],
  ['If Sweden pays, Mali will build boats; Chad left.', 'subordinator{If} noun{Sweden} verb{pays} , noun{Mali} verb{will build} noun{boats} ; noun{Chad} verb{left} .'],
  ['Sweden is responsible for boats.', 'noun{Sweden} verb{is} adjective{responsible} preposition{for} noun{boats} .'],
  ['Boats operated by Sweden carried trained pilots.', 'noun{Boats} verb{operated} preposition{by} noun{Sweden} verb{carried} noun{trained pilots} .'],
])('cuts %j', (text, expected) => {
  expect(chunks(text)).toBe(expected);
});
