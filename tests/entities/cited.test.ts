import { expect, test } from 'vitest';
import { cited } from '../../src/entities/cited.ts';
import { outlineJson } from '../../src/export/folder.ts';
import { joinReadings } from '../../src/joining.ts';
import type { DocumentRecord } from '../../src/model.ts';
import { readOne } from '../../src/reading.ts';
import { file, knowledge, opened } from '../reading.ts';

const record = (id: string, more: Partial<DocumentRecord>): DocumentRecord => ({ id, title: id, file: `${id}.txt`, format: 'plain text', sha256: id, characters: 0, ...more });

const here = [
  record('ferry', { reference: '1998 FREEDONIA 12', date: '1998-05-02T00:00Z' }),
  record('harbour', { reference: '1997 SAN FREEDO 1200', date: '1997-11-30T00:00Z' }),
  record('pilots', { reference: '1998 FREEDONIA 40', date: '1998-09-02T00:00Z' }),
  record('twin-a', { reference: '1998 SYLVANIA 9', date: '1998-01-02T00:00Z' }),
  record('twin-b', { reference: '1998 SYLVANIA 9', date: '1998-01-02T00:00Z' }),
  record('1998SYLVAN00077', {}),
  record('undated', { reference: 'FREEDONIA 500' }),
  record('rules', { reference: 'S/1998/12', date: '1998-02-02' }),
];

const citedIn = (references: string[], more: Partial<DocumentRecord> = {}) =>
  cited([...here, record('letter', { date: '1998-07-01T10:00Z', reference: '1998 FREEDONIA 33', references, ...more })]).get('letter')!.map(({ document }) => document);

test.each<[string, string | null]>([
  ['FREEDONIA 12', 'ferry'], ['FREEDONIA 00012', 'ferry'], ['FREEDONIA  12 (NOTAL)', 'ferry'], ['98 FREEDONIA 12', 'ferry'], ['1998 FREEDONIA 12', 'ferry'], ['98FREEDONIA12', 'ferry'],
  ['Freedonia 12', 'ferry'], ['97 SAN FREEDO 1200', 'harbour'], ['97SANFREEDO001200', 'harbour'],
  // another year than that of the reference must be written
  ['SAN FREEDO 1200', null], ['97 FREEDONIA 12', null],
  // of a later day
  ['FREEDONIA 40', null],
  // two documents, itself, none here, no year to tell by
  ['SYLVANIA 9', null], ['FREEDONIA 33', null], ['FREEDONIA 13', null], ['STATE 12', null], ['FREEDONIA 500', null],
  // an archive's name for a cable is cut off
  ['SYLVANIA 77', '1998SYLVAN00077'], ['SYLVANIA VALLEY 77', '1998SYLVAN00077'], ['SYLVA 77', null],
  ['LETTER OF 3 MAY', null], ['S/1998/13', null], ['12', null],
])('%j means %j', (text, document) => {
  expect(citedIn([text])).toEqual([document]);
});

test('a number alone is of the post before it', () => {
  expect(citedIn(['STATE 3', 'FREEDONIA 11', '12'])).toEqual([null, null, 'ferry']);
  expect(citedIn(['FREEDONIA 11 AND 12'])).toEqual([null, 'ferry']);
  expect(citedIn(['FREEDONIA 11/12'])).toEqual([null, 'ferry']);
  expect(citedIn(['FREEDONIA 12', 'S/1998/12'])).toEqual(['ferry', null]);
  expect(citedIn(['FREEDONIA 11', 'MY LETTER', '12'])).toEqual([null, null, null]);
});

test('an undated cable’s year is that of its name in the archive', () => {
  expect(cited([...here, record('1998STATE00100', { references: ['FREEDONIA 12'] })]).get('1998STATE00100')).toEqual([{ text: 'FREEDONIA 12', document: 'ferry' }]);
  expect(citedIn(['FREEDONIA 12'], { date: undefined as never })).toEqual([null]);
});

const telegram = (number: string, day: string, fields: string) =>
  `R ${day}1200Z MAY 98\nFM AMEMBASSY FREEDONIA\nTO SECSTATE WASHDC 1\nUNCLAS FREEDONIA 0000${number}\n\nE.O. 12958: N/A\n${fields}\n\n1. THE HARBOUR OFFICE RUNS THE NIGHT FERRY.\n`;

test('cables that refer to each other are linked, and the outline file says so', () => {
  const files = [
    file('one.txt', telegram('12', '02', 'SUBJECT: A FERRY')),
    file('two.txt', telegram('15', '09', 'SUBJECT: MORE OF THE FERRY\nREF: A) FREEDONIA 12 B) 97 STATE 12686')),
  ];
  const { extraction } = joinReadings(opened(files).sources.map((source) => readOne(source, knowledge)));
  expect(extraction.outlines['two']!.references).toEqual([{ text: 'FREEDONIA 12', document: 'one' }, { text: '97 STATE 12686', document: null }]);
  const written = JSON.parse(outlineJson(extraction.outlines)) as typeof extraction.outlines;
  expect(written['two']!.references).toEqual(extraction.outlines['two']!.references);
  expect(Object.keys(written['one']!)).toEqual(['furniture', 'outline']);
});
