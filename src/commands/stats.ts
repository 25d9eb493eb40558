import { readGraph } from '../disk/output.ts';
import { safeLine } from '../export/characters.ts';
import type { Counts, Stats } from '../graph/stats.ts';
import { statsOf } from '../graph/stats.ts';
import type { Terminal } from './terminal.ts';
import { counted } from './terminal.ts';

/** `remit stats`: how much of what is in a graph, as text or as JSON. Returns the exit code. */
export function stats(folder: string, { json }: { json: boolean }, terminal: Terminal): number {
  const found = statsOf(readGraph(folder));
  if (json) terminal.out(JSON.stringify(found, null, 2));
  else for (const line of asText(found)) terminal.out(safeLine(line));
  return 0;
}

function asText(found: Stats): string[] {
  const part = (title: string, counts: Counts): string[] => {
    const width = Math.max(...counts.map(({ count }) => count.toLocaleString('en').length));
    return counts.length ? ['', title, ...counts.map(({ name, count }) => `  ${count.toLocaleString('en').padStart(width)} ${name}`)] : [];
  };
  return [
    `${counted(found.documents, 'document')} of ${counted(found.characters, 'character')}; ${counted(found.names, 'name')}, `
      + `${counted(found.statements, 'statement')} at ${counted(found.places, 'place')}`,
    ...part('Names by kind', found.kinds), ...part('Places by status', found.statuses), ...part('Statements by relation', found.relations),
    ...part('Most statements', found.connected),
  ];
}
