import { expect, test } from 'vitest';
import { compare } from '../../web/compare.ts';
import type { CompareBy } from '../../web/state.ts';
import { NO_FILTERS, shown } from '../../web/filter.ts';
import { indexGraph } from '../../web/graph-data.ts';
import { HARBOUR, serialized } from './invented.ts';

const [inspects, arrests, trains] = HARBOUR.edges;
const council = 'organisation/council';
const data = indexGraph(serialized({ ...HARBOUR, edges: [
  ...HARBOUR.edges, { ...inspects!, source: council }, { ...arrests!, source: council, negated: false }, { ...trains!, source: council, target: 'country/malvania' },
] }), {});
const sides = (by: CompareBy, hidden = NO_FILTERS): string[] => {
  const { onlyFirst, both, onlySecond } = compare(data, shown(data, hidden), 'organisation/hso', council, by);
  return [onlyFirst, both.flatMap(({ first, second }) => [...first, ...second]), onlySecond].map((edges) => edges.map(({ key }) => key).join(' '));
};

test('the same relation with the same name is shared; a denied one is not the same as one that is not', () => {
  expect(sides('what')).toEqual([
    'organisation/hso|not arrests|activity/sailors organisation/hso|trains|activity/pilots',
    'organisation/hso|inspects|activity/ferries organisation/council|inspects|activity/ferries',
    'organisation/council|arrests|activity/sailors organisation/council|trains|country/malvania',
  ]);
});

test('or the same relation with whatever', () => {
  expect(sides('relation')[1]).toContain('organisation/hso|trains|activity/pilots organisation/council|trains|country/malvania');
});

test('what is filtered out is on no side', () => {
  expect(sides('what', { ...NO_FILTERS, hiddenRelations: ['inspects', 'trains'] })).toEqual(['organisation/hso|not arrests|activity/sailors', '', 'organisation/council|arrests|activity/sailors']);
});
