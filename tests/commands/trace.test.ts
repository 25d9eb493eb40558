import { expect, test } from 'vitest';
import { shortened } from '../../src/export/responsibilities.ts';
import { trace } from '../../src/commands/trace.ts';
import type { Terminal } from '../../src/commands/terminal.ts';
import { folderWith, harbourOutput } from '../disk/folders.ts';
import { remit } from './remit.ts';

function traced(name: string, json = false): string {
  const lines: string[] = [];
  const terminal: Terminal = { out: (line) => lines.push(line), warn: () => {}, progress: () => {} };
  trace(name, harbourOutput(), { json, markdown: false }, terminal);
  return lines.join('\n');
}

test('what an agency does, denies and is to do, each with its place', () => {
  expect(traced('the harbour office')).toMatchInlineSnapshot(`
    "Harbour Office
    Organisation
    also Office

    What it does
      means: funds
        night ferry
          "The Office has not funded & will not fund <the> ferry." [a, para 1]
        NOT night ferry
          "The Office has not funded & will not fund <the> ferry." [a, para 1]
      work: runs
        anti-smuggling patrols
          "The Harbour Office runs anti-smuggling patrols." [b, para 1]
        night ferry
          "The Harbour Office runs a night ferry." [a, para 1]

    What others do
      means: funded by
        Norland
          "Norland funds the Harbour Office." [a, para 1]
          (planned; says Tide Board; in May) "According to the Tide Board, Norland plans to fund the Harbour Office." [b, para 1]
          "Norland funds the Harbour Office." [b, para 1]"
  `);
});

const much = 'and so it is written again and again '.repeat(8).trim();

test.each([
  ['at its beginning', `The office runs a ferry ${much}`, /^The office runs a ferry and.*[a-z] …$/],
  ['in the middle', `${much} the office runs a ferry ${much}`, /^… [a-z].* the office runs a ferry .*[a-z] …$/],
  ['at its end', `${much} the office runs a ferry`, /^… [a-z].* the office runs a ferry$/],
  ['without spaces', `${'x'.repeat(500)}runs`, /^x{160} …$/],
])('a long sentence that says it %s is cut between words', (_, quote, pattern) => {
  const short = shortened({ quote, predicate: 'runs' });
  expect(short).toMatch(pattern);
  expect(short.length).toBeLessThan(170);
});

test('the same as JSON', () => {
  const found = JSON.parse(traced('Norland', true)) as { key: string; does: { label: string; other: object; evidence: object[] }[] };
  expect(found.key).toBe('country/norland');
  expect(found.does).toHaveLength(1);
  expect(found.does[0]).toMatchObject({ label: 'funds', group: 'means', other: { key: 'organisation/harbour-office' } });
  expect(found.does[0]!.evidence).toHaveLength(3);
});

test('the same as Markdown', async () => {
  const { code, out } = await remit('trace', 'norland', harbourOutput(), '--markdown');
  expect([code, out.split('\n')[0]]).toEqual([0, '# Norland']);
  expect(out).toContain('- **planned, says Tide Board:** funds Harbour Office (in May) \\[b, para 1\\]\n');
});

test('a name that nobody has is one line with its neighbours, and exit code 1', async () => {
  const { code, out, err } = await remit('trace', 'Harbor Office', harbourOutput());
  expect({ code, out, err }).toEqual({ code: 1, out: '', err: 'remit: nothing is called "Harbor Office"; did you mean Harbour Office?\n' });
});

test('a folder that is no output is one line', async () => {
  const folder = folderWith({ 'a.txt': 'a' });
  const { code, err } = await remit('trace', 'X', folder);
  expect({ code, err }).toEqual({ code: 1, err: `remit: ${folder} is not a folder that remit build wrote: it has no graph.json of Remit's\n` });
});
