import { expect, test } from 'vitest';
import { facetsOf } from '../../web/facets.ts';
import { filterWords } from '../../web/filter-words.ts';
import { NO_FILTERS } from '../../web/filter.ts';
import { focusOn, unfold } from '../../web/focus.ts';
import { indexGraph } from '../../web/graph-data.ts';
import { HARBOUR, serialized } from './invented.ts';

const data = indexGraph(serialized(HARBOUR), {});
const words = (hidden: Partial<typeof NO_FILTERS>): string[] => filterWords(data, { ...NO_FILTERS, ...hidden }).map(({ text }) => text);

test.each<[Partial<typeof NO_FILTERS>, string[]]>([
  [{}, []],
  [{ hiddenKinds: ['country'] }, ['without Country']],
  [{ hiddenKinds: ['country', 'organisation'] }, ['only Activity']],
  [{ hiddenKinds: ['country', 'organisation', 'activity'] }, ['no kinds']],
  [{ hiddenKinds: ['unheard-of'] }, []],
  [{ hiddenRelations: ['trains', 'arrests'] }, ['only inspects']],
  [{ hiddenStatuses: ['denied'] }, ['without denied']],
  [{ hiddenDocuments: ['harbour'] }, ['no documents']],
  [{ dateFrom: '2001-03-01' }, ['from 1 March 2001']],
  [{ dateFrom: '2001-03-01', dateTo: '2001-03-31' }, ['from 1 March 2001 to 31 March 2001']],
  [{ hiddenNodes: ['organisation/hso'] }, ['without HSO']],
  [{ onlyNodes: ['organisation/hso', 'activity/ferries', 'activity/sailors', 'activity/pilots'] }, ['only 4 names']],
  [{ focus: focusOn('organisation/hso', null), hiddenStatuses: ['planned'] }, ['around HSO', 'without planned']],
])('%j reads %j', (hidden, expected) => {
  expect(words(hidden)).toEqual(expected);
});

test('each part is taken back alone', () => {
  const hidden = { ...NO_FILTERS, hiddenKinds: ['country'], dateFrom: '2001-03-01', hiddenNodes: ['organisation/hso'] };
  for (const { text, clear } of filterWords(data, hidden)) expect(filterWords(data, { ...hidden, ...clear }).map((one) => one.text)).toEqual(words(hidden).filter((one) => one !== text));
});

test('a thing is counted given all the other filters, and whatever is said of itself', () => {
  const { relations, statuses, kinds, documents } = facetsOf(data, { ...NO_FILTERS, hiddenRelations: ['inspects'], hiddenStatuses: ['denied'] });
  expect([...relations]).toEqual([['inspects', 1], ['trains', 1]]);
  expect(statuses).toEqual(new Map([['denied', 1], ['planned', 1]]));
  expect([...documents]).toEqual([['harbour', 1]]);
  expect(kinds).toEqual(new Map([['organisation', 1], ['activity', 1]]));
});

test('names are unfolded out of whatever took them away', () => {
  const now = { focus: focusOn('a', null), hiddenNodes: ['b', 'c'], onlyNodes: ['a'] };
  expect(unfold(now, ['b'])).toEqual({ focus: { ...now.focus, added: ['b'] }, hiddenNodes: ['c'], onlyNodes: ['a', 'b'] });
  expect(unfold({ focus: null, hiddenNodes: ['b'], onlyNodes: [] }, ['b'])).toEqual({ focus: null, hiddenNodes: [], onlyNodes: [] });
});
