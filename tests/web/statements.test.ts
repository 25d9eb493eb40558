import { expect, test } from 'vitest';
import { indexGraph } from '../../web/graph-data.ts';
import { asText, sectionsOf } from '../../web/statements.ts';
import { firmest, statusOf, statusWords, type Status } from '../../web/status.ts';
import { byGroup, groupName, plainDate, shortPlace } from '../../web/wording.ts';
import { HARBOUR, serialized } from './invented.ts';

const data = indexGraph(serialized(HARBOUR), {});
const told = (node: string, of = data): string[] => sectionsOf(of, node).flatMap(({ title, groups }) =>
  groups.flatMap(({ lines }) => lines.map(({ words, status, other, evidence }) => [`${title}:`, words, ...status.map(({ word }) => word), of.labelOf(other), `(${evidence.place})`].join(' '))));

test('a dossier tells what a node does, plans and does not do, each line with its words', () => {
  expect(told('organisation/hso')).toEqual([
    'What it does: inspects ferries (para 1)', 'What it plans: trains planned says Coast Council pilots (para 1)', 'What it does not do: arrests not sailors (para 1)',
  ]);
});

test('what is done to a node is told by the inverse', () => {
  expect(told('activity/pilots')).toEqual(['Who does it: trains (by) planned says Coast Council HSO (para 1)']);
});

test.each<[string, string, boolean, 'out' | 'in', string]>([
  ['partOf', 'structure', false, 'out', 'What it is'], ['partOf', 'structure', true, 'out', 'What it does not do'], ['comprises', 'structure', false, 'in', 'What it is'],
  ['actsUnder', 'law', false, 'out', 'What it is'], ['enforces', 'law', false, 'out', 'What it does'], ['funds', 'means', false, 'in', 'What it is'],
  ['funds', 'means', false, 'out', 'What it does'], ['funds', 'means', true, 'in', 'What others do to it'], ['cooperatesWith', 'together', false, 'in', 'Whom it works with'],
  ['cooperatesWith', 'together', true, 'out', 'What it does not do'], ['inspects', 'work', false, 'in', 'What others do to it'], ['establishes', 'work', false, 'in', 'What it is'],
])('%s (of %s), denied: %s, %s: %s', (relation, group, negated, direction, title) => {
  const ends = direction === 'out' ? { source: 'organisation/hso', target: 'organisation/council' } : { source: 'organisation/council', target: 'organisation/hso' };
  const made = serialized({ ...HARBOUR, edges: [{ ...HARBOUR.edges[0]!, ...ends, relation, negated }] }) as { attributes: { relations: Record<string, { group: string }> } };
  made.attributes.relations[relation]!.group = group;
  expect(told('organisation/hso', indexGraph(made, {})).map((line) => line.split(':')[0])).toEqual([title]);
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
