import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Source } from '../../src/model.ts';
import { idOf, uniqueIds } from '../../src/read/ids.ts';

test.each([
  ['in/2002LAGOS00351.txt', '2002LAGOS00351'],
  ['Report (final), v2.txt', 'Report-final-v2'],
  ['a/b/.hidden', 'hidden'],
  ['notes.v1.txt', 'notes.v1'],
  ['Übersicht.TXT', 'Übersicht'],
  ['???.txt', 'document'],
  ['NUL.txt', 'document-NUL'],
  ['aux.b.txt', 'document-aux.b'],
  [`${'x'.repeat(300)}.txt`, 'x'.repeat(100)],
])('the id of %s', (path, id) => {
  expect(idOf(path)).toBe(id);
});

const source = (file: string, letter: string): Source => ({
  id: idOf(file), title: file, file, format: 'plain text', sha256: letter.repeat(64), text: letter,
});

test('names that collide each get eight digits of their fingerprint, whatever their case', () => {
  const { sources, duplicates } = uniqueIds([source('x/a.txt', '1'), source('y/A.txt', '2'), source('b.txt', '3')]);
  expect(sources.map(({ id, file }) => [id, file])).toEqual([['A-22222222', 'y/A.txt'], ['a-11111111', 'x/a.txt'], ['b', 'b.txt']]);
  expect(duplicates).toEqual([]);
});

test('of the same bytes the smallest path is kept', () => {
  const { sources, duplicates } = uniqueIds([source('z.txt', '1'), source('m.txt', '1'), source('c.txt', '1'), source('d.txt', '2')]);
  expect(sources.map((each) => each.file)).toEqual(['c.txt', 'd.txt']);
  expect(duplicates).toEqual([{ file: 'm.txt', of: 'c.txt' }, { file: 'z.txt', of: 'c.txt' }]);
});

test('a name that is another one with its digits is told apart too', () => {
  const { sources } = uniqueIds([source('x/a.txt', '1'), source('y/a.txt', '2'), source('a-11111111.txt', '3')]);
  expect(new Set(sources.map((each) => each.id)).size).toBe(3);
});

test('the ids are unique and do not depend on the order of the files', () => {
  const files = fc.uniqueArray(fc.record({ name: fc.constantFrom('a', 'A', 'b', 'a-1'), folder: fc.nat(9), byte: fc.nat(15) }), { selector: ({ name, folder }) => `${folder}/${name}` })
    .map((made) => made.map(({ name, folder, byte }) => source(`${folder}/${name}.txt`, byte.toString(16))));
  fc.assert(fc.property(files.chain((made) => fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length }))), ([made, shuffled]) => {
    const result = uniqueIds(made);
    expect(uniqueIds(shuffled)).toEqual(result);
    expect(new Set(result.sources.map((each) => each.id.toLowerCase())).size).toBe(result.sources.length);
    expect(result.sources.length + result.duplicates.length).toBe(made.length);
  }));
});
