import { expect, test } from 'vitest';
import { loadAbbreviations } from '../../src/text/abbreviations.ts';
import { compileFraming } from '../../src/text/framing.ts';

const good = {
  framing: 'memo', words: { mark: 'MEMO|NOTE' }, signs: { needed: 1, within: 5, lines: [{ name: 'mark', line: '^{mark}$' }] },
  furniture: [{ name: 'page', line: '^- (?<page>\\d+) -$', where: 'alone' }],
};

test('compiles patterns, with words put in', () => {
  const framing = compileFraming(good, 'framings/memo.json');
  expect(framing.signs.lines[0]!.line.test('NOTE')).toBe(true);
  expect(framing.signs.lines[0]!.line.test('NOTES')).toBe(false);
  expect(framing.anyFurniture.test('- 12 -')).toBe(true);
  expect(framing).toMatchObject({ name: 'memo', header: null, signature: null, titleFirst: false });
});

test.each<[object | string, string]>([
  ['text', 'data/framings/x.json: the file must be an object'],
  [{ ...good, framing: '' }, 'data/framings/x.json: framing must be a non-empty string'],
  [{ ...good, signs: { ...good.signs, needed: 0 } }, 'data/framings/x.json: signs.needed must be a whole number above 0'],
  [{ ...good, furniture: 'none' }, 'data/framings/x.json: furniture must be a list'],
  [{ ...good, furniture: [{ name: 'page', line: 'PAGE' }] }, 'data/framings/x.json: furniture[0].line must begin with "^"'],
  [{ ...good, furniture: [{ name: 'page', line: '^{stamp}$' }] }, 'data/framings/x.json: furniture[0].line names the word "stamp", which "words" does not have'],
  [{ ...good, furniture: [{ name: 'page', line: '^P$', where: 'never' }] }, 'data/framings/x.json: furniture[0].where must be one of sure, beside, alone, top, running, onward'],
  [{ ...good, header: { fields: {} } }, 'data/framings/x.json: header.opens must be a list'],
])('refuses %j in one line', (json, message) => {
  expect(() => compileFraming(json, 'framings/x.json')).toThrow(new Error(message));
});

test('a bad pattern is named', () => {
  const bad = { ...good, furniture: [{ name: 'page', line: '^(PAGE' }] };
  expect(() => compileFraming(bad, 'framings/x.json')).toThrow(/^data\/framings\/x\.json: furniture\[0\]\.line is no regular expression: .+$/);
});

test.each<[unknown, string]>([
  [[], 'data/abbreviations.json: must be an object'],
  [{ beforeName: 'mr' }, 'data/abbreviations.json: "beforeName" must be a list of words'],
  [{ beforeName: ['Mr'] }, 'data/abbreviations.json: "beforeName" holds "Mr", which is no lower-case word without its last stop'],
  [{ beforeName: ['mr.'] }, 'data/abbreviations.json: "beforeName" holds "mr.", which is no lower-case word without its last stop'],
])('refuses abbreviations %j in one line', (json, message) => {
  expect(() => loadAbbreviations(json, 'abbreviations.json')).toThrow(new Error(message));
});
