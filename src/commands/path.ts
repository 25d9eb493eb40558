import { readGraph } from '../disk/output.ts';
import { safeLine } from '../export/characters.ts';
import { selectionOf } from '../export/narrowing.ts';
import { shortened } from '../export/responsibilities.ts';
import { selected } from '../export/selection.ts';
import type { RemitGraph } from '../graph/graph.ts';
import { theOneNamed } from '../graph/names.ts';
import type { Path } from '../graph/paths.ts';
import { MOST_PATHS, pathsIn } from '../graph/paths.ts';
import { citation, labelOf } from '../graph/telling.ts';
import type { Terminal } from './terminal.ts';
import { counted } from './terminal.ts';

export interface PathOptions {
  /** Only along the statements' own direction. */
  readonly directed: boolean;
  /** Of `statusNames`; affirmed if not given. */
  readonly status?: readonly string[];
  readonly json: boolean;
}

/** `remit path`: the shortest ways from one name to another over what is stated, as sentences or as JSON. Returns the exit code. */
export function path(from: string, to: string, folder: string, { directed, status = ['affirmed'], json }: PathOptions, terminal: Terminal): number {
  const whole = readGraph(folder);
  const [start, end] = [theOneNamed(whole, from), theOneNamed(whole, to)];
  const paths = pathsIn(selected(whole, selectionOf(whole, { status })), start, end, directed);
  if (json) terminal.out(JSON.stringify({ from: start, to: end, paths }, null, 2));
  else for (const line of asText(whole, { start, end, paths, directed })) terminal.out(safeLine(line));
  return 0;
}

interface Found {
  readonly start: string;
  readonly end: string;
  readonly paths: readonly Path[];
  readonly directed: boolean;
}

function asText(graph: RemitGraph, { start, end, paths, directed }: Found): string[] {
  const ends = `${labelOf(graph, start)} to ${labelOf(graph, end)}`;
  if (start === end) return [`${ends}: both are the same`];
  if (!paths.length) {
    const others = pathsIn(graph, start, end, directed).length ? '; one leads over what is denied or not stated as a fact: choose with --status' : '';
    return [`${ends}: no way over such statements${others}`];
  }
  return [
    `${ends}: ${paths.length === MOST_PATHS ? 'the first ' : ''}${counted(paths.length, 'way')} of ${counted(paths[0]!.steps.length, 'step')}`,
    ...paths.flatMap(({ names, steps }) => ['', names.map(({ label }) => label).join(' – '), ...steps.flat().flatMap(({ sentence, evidence }) => [
      `  ${sentence}`,
      `    "${shortened(evidence[0]!)}" [${citation(graph, evidence[0]!)}]${evidence.length > 1 ? ` and ${counted(evidence.length - 1, 'more place')}` : ''}`,
    ])]),
  ];
}
