import { shown, type Shown } from './filter.ts';
import type { GraphData } from './graph-data.ts';
import { shortestPaths, type Path } from './paths.ts';
import { FILTERS, type ViewState } from './state.ts';

let last: { asked: readonly unknown[]; paths: Path[] } | null = null;

/** The paths that the state asks for, over what passes its filters; kept until it asks for others. */
export function foundPaths(data: GraphData, state: ViewState, visible: Shown = shown(data, state)): Path[] {
  const { pathFrom: from, pathTo: to, pathDirected: directed, pathDenied: denied } = state;
  if (from === null || to === null) return [];
  const asked = [data, from, to, directed, denied, ...FILTERS.map((part) => state[part])];
  if (last?.asked.every((one, i) => one === asked[i])) return last.paths;
  const paths = shortestPaths(data, { from, to, directed, denied }, (edge) => visible.edges.has(edge.key));
  last = { asked, paths };
  return paths;
}
