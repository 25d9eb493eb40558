import { expect, test } from 'vitest';
import type { DocumentFacts } from '../../src/model.ts';
import { clean } from '../../src/text/clean.ts';
import { knowledge } from '../reading.ts';
import { cleaned, seed } from './reading.ts';

test('the seed: the record of its header', () => {
  expect(cleaned(seed).record).toEqual({
    id: 'test', title: 'KOSOVO: SECOND ANNUAL ANTI-TRAFFICKING IN PERSONS (TIP) REPORT', file: 'test.txt', format: 'plain text', sha256: '',
    characters: 36363, reference: '2002 PRISTINA 351', date: '2002-03-01T08:08Z', from: 'USOFFICE PRISTINA',
    to: [
      'SECSTATE WASHDC', 'NSC WASHDC', 'SECDEF WASHDC', 'DIA WASHDC', 'DEPT OF JUSTICE WASHDC', 'DEPT OF LABOR WASHDC', 'NATO EU COLLECTIVE',
      'AMEMBASSY ZAGREB', 'AMEMBASSY SARAJEVO', 'AMEMBASSY SKOPJE', 'AMEMBASSY BERN', 'AMEMBASSY SOFIA', 'AMEMBASSY BUCHAREST',
      'AMEMBASSY TIRANA', 'AMEMBASSY LJUBLJANA', 'USCINCEUR VAIHINGEN GE//ECJ2/POLAD//', 'USNMR SHAPE BE//INTAF//',
      'JAC MOLESWORTH RAF MOLESWORTH UK', 'CDR TASK FORCE FALCON//POLAD/G2//', 'USDOCO SOUTH NAPLES IT//INTAF//',
    ],
    subject: 'KOSOVO: SECOND ANNUAL ANTI-TRAFFICKING IN PERSONS (TIP) REPORT',
    tags: ['KCRM', 'PHUM', 'KWMN', 'ELAB', 'SMIG', 'ASEC', 'KFRD', 'PREF', 'EAID', 'UNMIK', 'YI'],
    references: ['STATE 12686', '01 PRISTINA 371'], classification: 'UNCLASSIFIED',
  });
});

const telegram = (lines: Record<string, string>) => {
  const { date = 'R 312359Z DEC 99', from = 'FM AMEMBASSY FREEDONIA', to = 'TO SECSTATE WASHDC 1', heading = 'UNCLAS FREEDONIA 000012', fields = 'SUBJECT: A FERRY' } = lines;
  return cleaned(`${date}\n${from}\n${to}\n${heading}\n\nE.O. 12958: N/A\n${fields}\n\n1. THE FERRY SANK.\n`).record;
};

test.each<[string, Record<string, string>, object]>([
  ['a date of the last century', {}, { date: '1999-12-31T23:59Z', reference: '1999 FREEDONIA 12' }],
  ['a date of this one', { date: 'O P 010000Z JAN 07' }, { date: '2007-01-01T00:00Z' }],
  ['no date where there is no such day', { date: 'R 310000Z JUN 99' }, { reference: 'FREEDONIA 12' }],
  ['a classification in spaced letters', { heading: 'C O N F I D E N T I A L SECTION 01 OF 03 SAN FREEDO 001200' }, { classification: 'CONFIDENTIAL', reference: '1999 SAN FREEDO 1200' }],
  ['a classification of several words', { heading: 'LIMITED OFFICIAL USE FREEDONIA 4321' }, { classification: 'LIMITED OFFICIAL USE' }],
  ['addressees with their routing off', { to: 'TO RUEHC/SECSTATE WASHDC PRIORITY 0012\nINFO RUEHSY/AMEMBASSY SYLVANIA IMMEDIATE\nUSMISSION GENEVA 33 PRIORITY' }, { to: ['SECSTATE WASHDC', 'AMEMBASSY SYLVANIA', 'USMISSION GENEVA'] }],
  ['a subject of two lines', { fields: 'SUBJECT: THE FERRY TO\nSYLVANIA' }, { subject: 'THE FERRY TO SYLVANIA', title: 'THE FERRY TO SYLVANIA' }],
  ['a subject that breaks at a hyphen', { fields: 'SUBJECT: A NON-\nEVENT' }, { subject: 'A NON-EVENT' }],
  ['tags with spaces or commas', { fields: 'TAGS: PGOV EAID, FR\nSUBJECT: X' }, { tags: ['PGOV', 'EAID', 'FR'] }],
  ['references by letter over two lines', { fields: 'SUBJECT: X\n\nREF: (A) STATE 1, (B) 98 SYLVANIA 22\n     (C) FREEDONIA 7' }, { references: ['STATE 1', '98 SYLVANIA 22', 'FREEDONIA 7'] }],
  ['references with two labels each, over blank lines', { fields: 'SUBJECT: X\n\nREF: A. A) STATE 1\n\n     ¶B. B) 98 SYLVANIA 22\n\n     ¶C. FREEDONIA 7' }, { references: ['STATE 1', '98 SYLVANIA 22', 'FREEDONIA 7'] }],
  ['references by comma', { fields: 'SUBJECT: X\nREFS: STATE 1, SYLVANIA 22' }, { references: ['STATE 1', 'SYLVANIA 22'] }],
  ['a single reference', { fields: 'SUBJECT: X\nREF: STATE 1' }, { references: ['STATE 1'] }],
])('reads %s', (_, lines, wanted) => {
  expect(telegram(lines)).toMatchObject(wanted);
});

test('what one section misread is no second addressee, but a near name in the same list is', () => {
  const head = (section: number, post: string) => `R 312359Z DEC 99\nFM AMEMBASSY FREEDONIA\nTO SECSTATE WASHDC 1\nINFO ${post}\nAMEMBASSY LOME\nAMEMBASSY ROME\nUNCLAS SECTION 0${section} OF 02 FREEDONIA 000012\n\nE.O. 12958: N/A\nSUBJECT: X\n\n${section}. TEXT.\n\n`;
  expect(cleaned(head(1, 'USNMR VAIHINGEN') + head(2, 'USNMR VAHINGEN')).record.to).toEqual(['SECSTATE WASHDC', 'USNMR VAIHINGEN', 'AMEMBASSY LOME', 'AMEMBASSY ROME']);
});

test.each([
  ['Minutes\n\n14 April 2003\n\nThe board met.', '2003-04-14'],
  ['Minutes\nApril 4, 2003\n\nThe board met.', '2003-04-04'],
  ['2003-04-14\nThe board met.', '2003-04-14'],
  ['The board met on\n14 April 2003 in Lagos.', undefined],
  ['31 April 2003\nThe board met.', undefined],
])('a plain text is dated by a line that is a date: %j', (text, date) => {
  expect(cleaned(text).record.date).toBe(date);
});

test('a field that the header does not give is not in the record', () => {
  expect(Object.keys(cleaned('The board met.').record)).toEqual(['id', 'title', 'file', 'format', 'sha256', 'characters']);
});

const recordOf = (text: string, facts: DocumentFacts) => clean({ id: 'row', title: 'row', file: 'row.csv', format: 'CSV', sha256: '', text, facts }, knowledge.framings).record;

test.each<[string, DocumentFacts, object]>([
  ['a date and time', { date: '2003-04-14T09:30:00.000Z', from: 'Ada Clerk', to: ['The Board'] }, { date: '2003-04-14T09:30Z', from: 'Ada Clerk', to: ['The Board'] }],
  ['a day with a time somewhere on earth', { date: '2003-04-14T09:30:00+02:00' }, { date: '2003-04-14' }],
  ['a date in words', { date: '14 April 2003', reference: 'PA-1' }, { date: '2003-04-14', reference: 'PA-1' }],
])('what the file says of a document is in its record: %s', (_, facts, wanted) => {
  expect(recordOf('May 2, 2004\n\nThe board met.', facts)).toMatchObject(wanted);
});

test('a date that may be two days is none; then the text may say it', () => {
  expect(recordOf('The board met.', { date: '03/04/2003' }).date).toBeUndefined();
  expect(recordOf('May 2, 2004\n\nThe board met.', { date: '03/04/2003' }).date).toBe('2004-05-02');
});

test('a telegram’s own header goes before what the file says of it', () => {
  const telegram = 'R 312359Z DEC 99\nFM AMEMBASSY FREEDONIA\nTO SECSTATE WASHDC 1\nUNCLAS FREEDONIA 000012\n\nE.O. 12958: N/A\nSUBJECT: A FERRY\n\n1. THE FERRY SANK.\n';
  expect(recordOf(telegram, { date: '2003-04-14', from: 'an archive', reference: 'PA-1', subject: 'x' })).toMatchObject({ date: '1999-12-31T23:59Z', from: 'AMEMBASSY FREEDONIA', reference: '1999 FREEDONIA 12', subject: 'A FERRY' });
});
