import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { statementsCsv } from '../../src/export/csv.ts';
import { dossierMarkdown } from '../../web/dossier-text.ts';
import { indexGraph } from '../../web/graph-data.ts';
import { fileName } from '../../web/save.ts';
import { HARBOUR, HOSTILE, serialized } from './invented.ts';

const data = indexGraph(serialized(HARBOUR), {});

test('Markdown: names, then each statement with its status, its citation and its sentence', () => {
  const text = dossierMarkdown(data.nodes.get('organisation/hso')!, data);
  expect(text).toContain('# HSO\n\nHarbour Safety Office\n');
  expect(text).toContain('- **denied:** arrests sailors \\[harbour, para 1\\]\n  > THE HSO DOES NOT ARREST SAILORS.');
  expect(text).toContain('- **planned, says Coast Council:** trains pilots');
  expect(text.match(/^- inspects ferries /gm)).toHaveLength(2);
});

test('a name that is markup stays text in Markdown', () => {
  const hostile = indexGraph(serialized(HOSTILE), {});
  expect(dossierMarkdown(hostile.nodes.get('organisation/"]><script>')!, hostile)).toContain('# \\<script\\>window.hacked=1\\</script\\>');
});

test('CSV: a line for each place of the statements that are asked for, that a reader of CSV reads again', () => {
  const edges = data.graph.edges('organisation/hso');
  const { data: lines } = Papa.parse<Record<string, string>>(statementsCsv(data.graph, edges).trimEnd(), { header: true, delimiter: ',' });
  expect(lines.map((line) => [line['source_label'], line['label'], line['target_label'], line['said_by_label']].join(' ')).sort()).toEqual([
    'HSO denied: arrests sailors ', 'HSO inspects ferries ', 'HSO inspects ferries ', 'HSO planned: trains pilots Coast Council',
  ]);
  const { characters, quote } = lines.find(({ status }) => status === 'denied')!;
  const [start, end] = characters!.split('-').map(Number);
  expect(HARBOUR.text.slice(start, end)).toBe(quote);
  expect(statementsCsv(data.graph, []).trimEnd().split('\r\n')).toHaveLength(1);
});

test.each([['IOM / Kosovo', 'iom-kosovo'], ['../../etc/passwd', 'etc-passwd'], ['???', 'remit'], ['x'.repeat(300), 'x'.repeat(60)]])('the file of %j is named %s', (label, name) => {
  expect(fileName(label)).toBe(name);
});
