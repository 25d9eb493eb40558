import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexGraph } from '../../web/graph-data.ts';
import { binsOf, datedPlaces, dayOf, extentOf, isoOf, lanesOf, monthsOn, ticksOf, type Dated } from '../../web/timeline.ts';
import { HARBOUR, serialized } from './invented.ts';

const [edge] = indexGraph(serialized(HARBOUR), {}).edges.values();
const at = (from: string, to: string): Dated[] => datedPlaces([{ ...edge!, evidence: [{ ...edge!.evidence[0]!, time: { text: '', from, to } }], statuses: ['stated'] }]);

test.each([['1970-01-02', 1], ['2001-03-15', 11396], ['2000-02-29T10:00Z', 11016], ['March', null], ['', null], ['2001-13-40', null]])('%s is day %s', (iso, day) => {
  expect(dayOf(iso)).toBe(day);
});

test('a day is written as it was read', () => {
  fc.assert(fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => { expect(dayOf(isoOf(day))).toBe(day); }));
});

test('a place without a time is not dated; an open end reaches as far as anything dated', () => {
  expect(datedPlaces([edge!])).toEqual([]);
  expect(at('2001-03-15', '').map(({ from, to }) => to - from)).toEqual([0]);
  expect(at('', '2001-03-15').map(({ from }) => isoOf(from))).toEqual(['2001-03-15']);
  const times = [['1999-01-01', ''], ['2001-02-01', '2001-02-28'], ['', '2000-06-30']].map(([from, to]) => ({ ...edge!.evidence[0]!, time: { text: '', from: from!, to: to! } }));
  expect(datedPlaces([{ ...edge!, evidence: times, statuses: ['stated', 'stated', 'stated'] }]).map(({ from, to }) => `${isoOf(from)} ${isoOf(to)}`)).toEqual([
    '1999-01-01 2000-06-30', '1999-01-01 2001-02-28', '2001-02-01 2001-02-28',
  ]);
});

test('the strip covers whole quarters', () => {
  const { from, to } = extentOf([...at('2001-02-10', '2001-03-01'), ...at('2001-11-05', '2002-01-02')])!;
  expect([isoOf(from), isoOf(to)]).toEqual(['2001-01-01', '2002-03-31']);
  expect(extentOf([])).toBe(null);
});

test('no two bars of a lane touch', () => {
  const spans = fc.array(fc.tuple(fc.nat(400), fc.nat(60)), { maxLength: 60 });
  fc.assert(fc.property(spans, (made) => {
    const places = made.map(([from, days]) => ({ edge: edge!, place: 0, from, to: from + days })).sort((a, b) => a.from - b.from);
    const lanes = lanesOf(places, 2);
    places.forEach((one, i) => places.slice(0, i).forEach((other, j) => {
      if (lanes[i] === lanes[j]) expect(one.from).toBeGreaterThan(other.to + 2);
    }));
  }));
});

test('bins count what touches them', () => {
  expect(binsOf([{ edge: edge!, place: 0, from: 0, to: 4 }, { edge: edge!, place: 0, from: 9, to: 9 }], { from: 0, to: 9 }, 5)).toEqual([1, 1, 1, 0, 1]);
});

test.each([
  ['2001-01-01', '2001-12-31', '2001 Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'],
  ['2001-01-01', '2002-12-31', '2001 Apr Jul Oct 2002 Apr Jul Oct'],
  ['1990-04-01', '2005-12-31', '1992 1994 1996 1998 2000 2002 2004'],
])('%s to %s is marked %s', (from, to, labels) => {
  expect(ticksOf({ from: dayOf(from)!, to: dayOf(to)! }, 12).map(({ label }) => label).join(' ')).toBe(labels);
});

test('a month on, to its first day or its last', () => {
  expect(isoOf(monthsOn(dayOf('2001-01-31')!, 1, 'first'))).toBe('2001-02-01');
  expect(isoOf(monthsOn(dayOf('2001-01-31')!, 1, 'last'))).toBe('2001-02-28');
  expect(isoOf(monthsOn(dayOf('2001-01-01')!, -1, 'first'))).toBe('2000-12-01');
});
