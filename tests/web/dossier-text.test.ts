import Papa from 'papaparse';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { field, statementsCsv } from '../../web/csv.ts';
import { dossierMarkdown } from '../../web/dossier-text.ts';
import { indexGraph } from '../../web/graph-data.ts';
import { fileName } from '../../web/save.ts';
import { HARBOUR, HOSTILE, serialized } from './invented.ts';

const data = indexGraph(serialized(HARBOUR), {});

test('Markdown: names, then each statement with its status, its citation and its sentence', () => {
  const text = dossierMarkdown(data.nodes.get('organisation/hso')!, data);
  expect(text).toContain('# HSO\n\nHarbour Safety Office\n');
  expect(text).toContain('- **not** arrests sailors [A letter from the harbour, para 1]\n  > THE HSO DOES NOT ARREST SAILORS.');
  expect(text).toContain('- **planned** **says Coast Council** trains pilots');
  expect(text).toContain('inspects ferries [A letter from the harbour, para 1, and 1 more]');
});

test('a name that is markup stays text in Markdown', () => {
  const hostile = indexGraph(serialized(HOSTILE), {});
  expect(dossierMarkdown(hostile.nodes.get('organisation/"]><script>')!, hostile)).toContain('# \\<script\\>window.hacked=1\\</script\\>');
});

test('CSV: a line for each place, that a reader of CSV reads again', () => {
  const { data: lines } = Papa.parse<Record<string, string>>(statementsCsv(data.edges.values(), data).trimEnd(), { header: true });
  expect(lines.map((line) => [line['subject'], line['status'], line['relation'], line['object'], line['said by']].join(' '))).toEqual([
    'HSO stated inspects ferries ', 'HSO stated inspects ferries ', 'HSO not arrests sailors ', 'HSO planned trains pilots Coast Council',
  ]);
  const [start, end] = lines[2]!['characters']!.split('-').map(Number);
  expect(HARBOUR.text.slice(start, end)).toBe(lines[2]!['quote']);
});

test.each([
  ['=1+1', "'=1+1"], ['+49', "'+49"], ['-1', "'-1"], ['@SUM(A1)', "'@SUM(A1)"], [' =1', "' =1"], ['\t=1', "'\t=1"], ['\uff1d1', "'\uff1d1"],
  ['a=b', 'a=b'], ['say "no"', '"say ""no"""'], ['one, two', '"one, two"'], ['=A1,"x"', '"\'=A1,""x"""'], ['\r=1', '"\'\r=1"'],
])('a cell %j is written %j', (value, written) => {
  expect(field(value)).toBe(written);
});

test('no cell ever begins with what a spreadsheet runs, and each is read back but for its apostrophe', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => {
    const [[read]] = Papa.parse<string[]>(`${field(value)},x`).data as [string[]];
    expect(read).not.toMatch(/^\s*[=+\-@]/);
    expect(read === value || read === `'${value}`).toBe(true);
  }));
});

test.each([['IOM / Kosovo', 'iom-kosovo'], ['../../etc/passwd', 'etc-passwd'], ['???', 'remit'], ['x'.repeat(300), 'x'.repeat(60)]])('the file of %j is named %s', (label, name) => {
  expect(fileName(label)).toBe(name);
});
