import { expect, test } from 'vitest';
import { indexGraph } from '../../web/graph-data.ts';
import { asText, linesOf } from '../../web/statements.ts';
import { firmest, statusOf, statusWords, type Status } from '../../web/status.ts';
import { byGroup, groupName, plainDate, shortPlace } from '../../web/wording.ts';
import { HARBOUR, serialized } from './invented.ts';

const data = indexGraph(serialized(HARBOUR), {});
const told = (node: string, direction: 'out' | 'in'): string[] =>
  linesOf(data, node, direction).flatMap(({ lines }) => lines.map(({ words, status, other, evidence }) => [words, ...status.map(({ word }) => word), data.labelOf(other), `(${evidence.place})`].join(' ')));

test('a dossier tells what a node does, each line with its words', () => {
  expect(told('organisation/hso', 'out')).toEqual(['arrests not sailors (para 1)', 'inspects ferries (para 1)', 'trains planned says Coast Council pilots (para 1)']);
});

test('what is done to a node is told by the inverse', () => {
  expect(told('activity/pilots', 'in')).toEqual(['trains (by) planned says Coast Council HSO (para 1)']);
});

test('a statement in one line of text never hides that it is denied', () => {
  expect([...data.edges.values()].map((edge) => asText(data, edge))).toEqual(['HSO inspects ferries', 'HSO, not: arrests sailors', 'HSO, planned, says Coast Council: trains pilots']);
});

test.each<['affirmed' | 'negated', 'asserted' | 'planned' | 'required', string | null, Status, string]>([
  ['affirmed', 'asserted', null, 'stated', ''],
  ['affirmed', 'asserted', 'k', 'reported', 'says K'],
  ['affirmed', 'planned', 'k', 'planned', 'planned, says K'],
  ['negated', 'asserted', null, 'denied', 'not'],
  ['negated', 'required', 'k', 'denied', 'not, must, says K'],
])('%s, %s, said by %s: %s (%s)', (polarity, modality, attributedTo, status, words) => {
  expect(statusOf(polarity, { modality, attributedTo })).toBe(status);
  expect(statusWords(polarity, { modality, attributedTo }, (key) => key.toUpperCase()).map(({ word }) => word).join(', ')).toBe(words);
});

test('an edge is drawn by its firmest place', () => {
  expect(firmest(['planned', 'stated', 'possible'])).toBe('stated');
  expect(firmest(['possible', 'required'])).toBe('required');
});

test.each([
  ['section 02, para 3.G', '§02 ¶3.G'], ['para 4', '¶4'], ['section 05, para 3.A, Tides and Currents', '§05 ¶3.A'], ['section 05, Tides', '§05, Tides'], ['heading', 'heading'], ['', ''],
])('the citation "%s" is shortened to "%s"', (place, short) => {
  expect(shortPlace(place)).toBe(short);
});

test.each([['2002-03-01T08:08Z', '1 March 2002'], ['1999-12-31', '31 December 1999'], ['March', 'March'], ['2002-99-99', '2002-99-99']])('the date "%s" reads "%s"', (iso, plain) => {
  expect(plainDate(iso)).toBe(plain);
});

test('groups have names and an order; new ones come last, by their own name', () => {
  expect(['salvage', 'work', 'being', 'law'].sort(byGroup)).toEqual(['being', 'law', 'work', 'salvage']);
  expect([groupName('together'), groupName('salvage')]).toEqual(['With others', 'Salvage']);
});
