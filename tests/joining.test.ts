import { expect, test } from 'vitest';
import { graphJson } from '../src/export/json.ts';
import { assemble } from '../src/graph/assemble.ts';
import { joinReadings } from '../src/joining.ts';
import type { DocumentReading } from '../src/reading.ts';
import { readOne } from '../src/reading.ts';
import { file, knowledge, opened } from './reading.ts';

const texts = [
  'The Rural Credit Office (RCO) runs a night ferry. It reported that Norway funds the Tidewater Bank.',
  'THE RURAL CREDIT OFFICE RUNS NIGHT FERRIES. NORWEGIAN BOATS ARE INSPECTED BY THE RCO AND THE PILOT AGENCY.',
  'The River Customs Office (RCO) denied that it funds the Pilot Agency.',
];
const readings = (): DocumentReading[] => opened(texts.map((text, i) => file(`${i}.txt`, text))).sources.map((source) => readOne(source, knowledge));
const graphOf = (list: readonly DocumentReading[]): string => graphJson.write(assemble(joinReadings(list).extraction, knowledge, '1.0.0'));

test('a reading is plain data: written down and read back, or cloned for another thread, it joins to the same graph', () => {
  const expected = graphOf(readings());
  expect(expected).toContain('activity/night-ferry');
  expect(graphOf(JSON.parse(JSON.stringify(readings())) as DocumentReading[])).toBe(expected);
  expect(graphOf(structuredClone(readings()))).toBe(expected);
});

test('readings are joined the same in any order, and stay as they were', () => {
  const list = readings();
  const before = structuredClone(list);
  expect(graphOf(list.toReversed())).toBe(graphOf(list));
  expect(list).toEqual(before);
});

test('a reading holds neither the text nor its words', () => {
  const [source] = opened([file('long.txt', `${'Snow fell on the old port. '.repeat(2000)}Norway funds the Tidewater Bank.`)]).sources;
  const written = JSON.stringify(readOne(source!, knowledge));
  expect(written).toContain('Tidewater Bank');
  expect(written.length).toBeLessThan(3000);
});

test('what a document is called is what its record says', () => {
  const [first] = readings();
  const { extraction, keys } = joinReadings([{ ...first!, record: { ...first!.record, id: 'renamed' } }]);
  expect([...keys.keys()]).toEqual(['renamed']);
  expect(new Set(extraction.statements.map(({ evidence }) => evidence.document))).toEqual(new Set(['renamed']));
  expect(new Set(extraction.entities.flatMap(({ mentions }) => mentions.map(({ document }) => document)))).toEqual(new Set(['renamed']));
});

test('the same thing in two documents has one key, two of one short form have two', () => {
  const { keys, extraction } = joinReadings(readings());
  const keyOf = (document: string, form: string): string => {
    const { things } = readings().find(({ record }) => record.id === document)!;
    return keys.get(document)!.get(things.find(({ forms }) => forms.some(({ text }) => text === form))!.key)!;
  };
  expect(keyOf('0', 'RCO')).toBe(keyOf('1', 'Rural Credit Office'));
  expect(keyOf('2', 'RCO')).not.toBe(keyOf('0', 'RCO'));
  expect(new Set(extraction.entities.map(({ key }) => key))).toContain(keyOf('2', 'RCO'));
});
