import { expect, test } from 'vitest';
import { stated } from '../reading.ts';
import { thing } from './named.ts';

const of = (text: string, ...relations: string[]) => stated(text).filter((line) => relations.some((relation) => line.includes(` > ${relation} > `)));

test.each<[string, string[]]>([
  ['The Tidewater Bank met. It financed two ferries.', ['Tidewater Bank > funds > two ferries']],
  ['THE TIDEWATER BANK MET. IT FUNDS TWO FERRIES.', ['Tidewater Bank > funds > two ferries']],
  ['The Tidewater Bank said that it operates night ferries.', ['Tidewater Bank > runs > night ferries [says Tidewater Bank]']],
  ['The Boat Theft Unit opened in the old port. The Unit monitors docks.', ['Boat Theft Unit > monitors > docks']],
  ['THE BOAT THEFT UNIT (BTU) OPENED. THE UNIT MONITORS DOCKS.', ['BTU > monitors > docks']],
  ['The Tidewater Bank left. Norwegian pilots came. The Bank financed ferries.', ['Tidewater Bank > funds > ferries']],
  ['The Boat Theft Unit opened in the old port. The Unit has inspected docks.', ['Boat Theft Unit > inspects > docks']],
  ['THE BOAT THEFT UNIT (BTU) OPENED. THE UNIT INSPECTED DOCKS.', ['BTU > inspects > docks']],
  ['The Kelp Board left. Norwegian pilots came. Last, the Board was funded by Sweden.', ['Sweden > funds > Kelp Board']],
  ['The Ferry Board met in Oslo. Although the Board did not close any ports, it financed two ferries.', ['Ferry Board > funds > two ferries']],
  ['The Ferry Board met. The Board lost money in ports where they lacked docks and it funds ferries.', ['Ferry Board > funds > ferries']],
  ["The Port Ministry's Ferry Board met. It funds ferries, and it inspects docks.", ['Ferry Board > funds > ferries', 'Ferry Board > inspects > docks']],
  ['The Ministry of Boats closed.\n\nThe Ministry of Kelp met. The Ministry inspects docks.', ['Ministry of Kelp > inspects > docks']],
  ['The Kelp Board met. It is making efforts to pay, and it inspects docks.', ['Kelp Board > inspects > docks']],
  ['The Ferry Board met. It is funded by Sweden.', ['Sweden > funds > Ferry Board']],
])('%j has one candidate', (text, expected) => {
  expect(of(text, 'funds', 'runs', 'monitors', 'inspects')).toEqual(expected);
});

test.each([
  'The Tidewater Bank met the Kelp Board. It financed two ferries.',
  'The Tidewater Bank left. Rain fell on the old port. It financed ferries.',
  'Snow fell. It financed ferries.',
  'The Ferry Board met. The Board asked the Kelp Fund for aid and it financed ferries.',
  'The Ministry of Boats met the Ministry of Kelp. The Ministry inspects docks and monitors boats.',
  'The Boat Theft Unit met the Harbour Fire Unit. The Unit monitors docks.',
  'The Boat Theft Unit left. A unit monitors docks.',
  'The Boat Theft Unit left. Another unit monitors docks.',
  'It monitors docks. The Boat Theft Unit left.',
  'The Boat Theft Unit left. They monitor docks and Sweden.',
  'The Tidewater Bank met.\n\nIt financed two ferries.',
])('%j leaves it open: no statement', (text) => {
  expect(of(text, 'funds', 'monitors')).toEqual([]);
});

test('an "it" that stands for nothing states nothing', () => {
  expect(of('The Tidewater Bank met. It is clear that rain funds ferries.', 'funds', 'isA')).toEqual([]);
  expect(of('Sweden waited. It rained.', 'funds', 'isA')).toEqual([]);
});

test.each(['The Ferry Board runs a night ferry. Sweden has not funded it.', 'Sweden came. Sweden funds it.', 'THE BOAT THEFT UNIT (BTU) OPENED. THE BTU MONITORS THE UNIT.'])('nobody does to itself what %j says', (text) => {
  expect(of(text, 'funds', 'monitors')).toEqual([]);
});

test('the pronoun is a mention of what it stands for only where a statement needs it', () => {
  expect(thing('Tidewater Bank', 'The Tidewater Bank met. It financed two ferries.').mentions.map(({ form }) => form)).toEqual(['name', 'pronoun']);
  expect(thing('Tidewater Bank', 'The Tidewater Bank met. It rained.').mentions.map(({ form }) => form)).toEqual(['name']);
});
