import { readGraph } from '../disk/output.ts';
import { safeLine } from '../export/characters.ts';
import { shortened } from '../export/responsibilities.ts';
import { selected } from '../export/selection.ts';
import type { RemitGraph } from '../graph/graph.ts';
import { byText } from '../graph/order.ts';
import type { Strand } from '../graph/strands.ts';
import { strandsOf } from '../graph/strands.ts';
import { citation, labelOf, told } from '../graph/telling.ts';
import { shortestWays } from '../graph/ways.ts';
import { theOneNamed } from './names.ts';
import { selectionOf } from './narrowing.ts';
import type { Terminal } from './terminal.ts';
import { counted } from './terminal.ts';

export interface PathOptions {
  /** Only along the statements' own direction. */
  readonly directed: boolean;
  /** Of `statusNames`; affirmed if not given. */
  readonly status?: readonly string[];
  readonly json: boolean;
}

/** More ways of the same length than anyone would read. */
const MOST = 12;

/** `remit path`: the shortest ways from one name to another over what is stated, as sentences or as JSON. Returns the exit code. */
export function path(from: string, to: string, folder: string, { directed, status = ['affirmed'], json }: PathOptions, terminal: Terminal): number {
  const whole = readGraph(folder);
  const [start, end] = [theOneNamed(whole, from), theOneNamed(whole, to)];
  const graph = selected(whole, selectionOf(whole, { status }));
  const ways = [start, end].every((key) => graph.hasNode(key)) ? waysIn(graph, start, end, directed) : [];
  if (json) terminal.out(JSON.stringify({ from: start, to: end, paths: pathsOf(graph, ways, directed) }, null, 2));
  else for (const line of asText(whole, graph, { start, end, ways, directed })) terminal.out(safeLine(line));
  return 0;
}

function waysIn(graph: RemitGraph, from: string, to: string, directed: boolean): string[][] {
  const onward = (key: string) => (directed ? graph.outNeighbors(key) : graph.neighbors(key));
  const back = (key: string) => (directed ? graph.inNeighbors(key) : graph.neighbors(key)).sort(byText);
  return shortestWays({ from, to, onward, back }, MOST);
}

/** The statements of each step, those in its own direction first. */
function stepsOf(graph: RemitGraph, way: readonly string[], directed: boolean): Strand[][] {
  return way.slice(1).map((key, i) => {
    const before = way[i]!;
    const edges = [...graph.outEdges(before, key).sort(byText), ...(directed ? [] : graph.outEdges(key, before).sort(byText))];
    return edges.flatMap((edge) => strandsOf(graph, edge));
  });
}

function pathsOf(graph: RemitGraph, ways: readonly (readonly string[])[], directed: boolean) {
  return ways.map((way) => ({
    names: way.map((key) => ({ key, label: labelOf(graph, key) })),
    steps: stepsOf(graph, way, directed).map((strands) => strands.map((strand) => ({ ...strand, sentence: sentence(graph, strand) }))),
  }));
}

function sentence(graph: RemitGraph, strand: Strand): string {
  return told(graph, { ...strand, words: graph.getEdgeAttribute(strand.edge, 'label') }, strand.evidence[0]!);
}

interface Found {
  readonly start: string;
  readonly end: string;
  readonly ways: readonly (readonly string[])[];
  readonly directed: boolean;
}

function asText(whole: RemitGraph, graph: RemitGraph, { start, end, ways, directed }: Found): string[] {
  const ends = `${labelOf(whole, start)} to ${labelOf(whole, end)}`;
  if (start === end) return [`${ends}: both are the same`];
  if (!ways.length) {
    const others = waysIn(whole, start, end, directed).length ? '; one leads over what is denied or not stated as a fact: choose with --status' : '';
    return [`${ends}: no way over such statements${others}`];
  }
  const steps = ways[0]!.length - 1;
  return [
    `${ends}: ${ways.length === MOST ? 'the first ' : ''}${counted(ways.length, 'way')} of ${counted(steps, 'step')}`,
    ...ways.flatMap((way) => ['', way.map((key) => labelOf(graph, key)).join(' – '), ...stepsOf(graph, way, directed).flat().flatMap((strand) => [
      `  ${sentence(graph, strand)}`,
      `    "${shortened(strand.evidence[0]!)}" [${citation(graph, strand.evidence[0]!)}]${strand.evidence.length > 1 ? ` and ${counted(strand.evidence.length - 1, 'more place')}` : ''}`,
    ])]),
  ];
}
