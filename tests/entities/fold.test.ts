import { expect, test } from 'vitest';
import { foldLaw, foldName, slug } from '../../src/entities/fold.ts';

test.each<[string, string]>([
  ['the Centre for Coral Research', 'CENTER FOR CORAL RESEARCH'],
  ['Organisation of Boatmen', 'Organization of Boatmen'],
  ["Women's Cotton Union", 'WOMENS COTTON UNION'],
  ['U.S. Coast Survey', 'US Coast Survey'],
  ['United Nations Police', 'UN Police'],
  ['Boat Investigations Unit', 'Boat Investigation Unit'],
  ['Dept. of Mines', 'Department of Mines'],
  ['Ministry of Defence', 'Ministry of Defense'],
  ['Boards', 'Board'],
])('"%s" and "%s" are one name', (a, b) => {
  expect(foldName(a)).toBe(foldName(b));
});

test.each<[string, string]>([
  ['Ferry Board', 'Ferry Bank'], ['Chad', 'Cha'], ['Niger', 'Nigeria'], ['Ministry of Mines', 'Ministry of Mimes'], ['Congo', 'Republic of Congo'], ['Border Police', 'Police'],
])('"%s" and "%s" are two', (a, b) => {
  expect(foldName(a)).not.toBe(foldName(b));
});

test.each<[string, string | null]>([
  ['Regulation 1994/7', '#1994/7'],
  ['Port Regulation No. 1994/7 on Nets', '#1994/7'],
  ['1994/7', '#1994/7'],
  ['Resolution 912', 'resolution#912'],
  ['Security Council resolution 912 (1993)', 'resolution#912'],
  ['Law No. 12', 'law#12'],
  ['Treaty of Ambato', null],
])('the number of %j is %j', (name, number) => {
  expect(foldLaw(name)).toBe(number);
});

test.each<[string, string]>([
  ['International Labour Organization', 'international-labour-organization'], ["L'Été à São João", 'l-ete-a-sao-joao'], ['AT&T', 'at-t'], ['…', 'unnamed'], ['東京', '東京'],
])('%j gives the key part %j', (name, part) => {
  expect(slug(name)).toBe(part);
});
