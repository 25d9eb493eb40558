import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { dossiers } from '../../src/export/markdown.ts';
import { assemble } from '../../src/graph/assemble.ts';
import { harbour, ontology } from '../graph/harbour.ts';
import { hostileGraph } from './hostile.ts';

// Many graphs are written and read, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const graph = assemble(harbour(), ontology, '1.2.3');

test('the dossier of one name, every place with its status and citation', () => {
  expect(dossiers(graph, 'country/norland')).toBe([
    '# Norland', '', 'Country.', '', '## What it does', '', '### means', '',
    '- funds Harbour Office \\[a, para 1\\]\n  > Norland funds the Harbour Office.',
    '- **planned, says Tide Board:** funds Harbour Office (in May) \\[b, para 1\\]\n  > According to the Tide Board, Norland plans to fund the Harbour Office.',
    '- funds Harbour Office \\[b, para 1\\]\n  > Norland funds the Harbour Office.', '',
  ].join('\n'));
  expect(dossiers(graph, 'organisation/harbour-office')).toContain('- **denied:** funds night ferry \\[a, para 1\\]\n  > The Office has not funded \\& will not fund \\<the\\> ferry.');
});

test('all of them by label; an activity is told of with those who do it', () => {
  expect([...dossiers(graph).matchAll(/^# (.+)$/gm)].map(([, label]) => label)).toEqual(['Harbour Office', 'Norland']);
  expect(dossiers(graph, 'organisation/tide-board')).toContain('No statement names it.');
});

/** A line's text as CommonMark reads it: a backslash before punctuation is taken off, everything else that means something is found. */
function read(line: string): { text: string; marks: string } {
  const marks = line.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/[^\\`*_{}[\]<>#|~&!$]/g, '');
  return { text: line.replace(/\\([!-/:-@[-`{-~])/g, '$1'), marks };
}

test('hostile texts: nothing of them is markup, and every line is one of ours', () => {
  fc.assert(fc.property(hostileGraph, (hostile) => {
    for (const line of dossiers(hostile, hostile.nodes()[0]).split('\n')) {
      expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/);
      const [, start, rest] = /^(#{1,3} |- (?:\*\*.+?:\*\* )?| {2}> )?(.*)$/.exec(line)!;
      expect(read(rest!).marks).toBe('');
      if (start === undefined) expect(rest!).not.toMatch(/^(?:[+=-]|\d{1,9}[.)])/);
    }
  }), { numRuns: 200 });
});
