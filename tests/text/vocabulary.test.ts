import { expect, test } from 'vitest';
import { vocabulary } from '../../src/text/vocabulary.ts';
import { knowledge } from '../reading.ts';

test('a dictionary of four lines', () => {
  const words = vocabulary('4\nplan/S\nMoscow/M\nNATO\nturkey\nTurkey/M\nform/A\ngrasp\n');
  expect(['plan', 'plans', 'planned', 'planning', 'reform', 'turkey'].map(words.lower)).toEqual([true, true, true, true, true, true]);
  expect(['moscow', 'nato', 'regrasp', 'zlot'].map(words.lower)).toEqual([false, false, false, false]);
  expect(['moscow', 'turkey', 'nato', 'plan'].map(words.title)).toEqual([true, true, false, false]);
  expect(['nato', 'moscow', 'plan'].map(words.upper)).toEqual([true, false, false]);
});

test('no dictionary: closed words only, and no error', () => {
  const words = vocabulary('');
  expect(words.lower('was')).toBe(true);
  expect(words.lower('board')).toBe(false);
});

test.each([
  'applied', 'cities', 'stopped', 'misreported', 'organised', 'programmes', 'reestablish', 'unpaid', 'donors', 'happily', 'fishermen',
  'shelters', 'repatriation', 'licensing', 'ferries', 'taxes', 'judges', 'overcrowding', 'whereas', 'interviewed', 'her', 'him', 'me',
])('"%s" is a word of English', (word) => {
  expect(knowledge.vocabulary.lower(word)).toBe(true);
});

test.each(['moscow', 'unicef', 'zagreb', 'kosovo', 'nato', 'albania', 'qzx', 'undp'])('"%s" is none without capitals', (word) => {
  expect(knowledge.vocabulary.lower(word)).toBe(false);
});
