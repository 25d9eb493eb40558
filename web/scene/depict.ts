import type Sigma from 'sigma';
import { byMark, edgeLook, markOf, type EdgeLook, type NodeLook, type View } from '../appearance.ts';
import type { GraphData } from '../graph-data.ts';
import type { DrawnEdge, DrawnNode, Picture } from '../picture.ts';
import { asText } from '../statements.ts';
import { STATUS_WORDS, STATUSES } from '../status.ts';
import type { Written } from './label-layer.ts';

/** What the scene shows now, as it stands on the screen, for writing it down as SVG. */
export function depict(sigma: Sigma, data: GraphData, bows: ReadonlyMap<string, number>, view: View, written: Written): Picture {
  const { width, height } = sigma.getDimensions();
  const edges = [...data.edges.values()].filter(({ key }) => view.shown.edges.has(key));
  const nodes = [...data.nodes.values()].filter(({ key }) => view.shown.nodes.has(key));
  const statuses = new Set(edges.map(({ status }) => status));
  return {
    width, height, background: view.palette.background, accent: view.palette.accent, ink: view.palette.ink,
    edges: edges.flatMap(({ key }) => drawnEdge(sigma, data, bows, key) ?? []).sort((a, b) => a.z - b.z),
    nodes: nodes.flatMap(({ key }) => drawnNode(sigma, data, key) ?? []).sort((a, b) => a.z - b.z),
    texts: written.texts, leaders: written.leaders,
    legend: [...new Set(nodes.map(({ kind }) => kind))].sort(byMark).map((kind) => ({ mark: markOf(kind), colour: view.kindColours[kind] ?? view.palette.lit, label: data.kinds[kind]?.label ?? kind })),
    lines: STATUSES.filter((status) => statuses.has(status)).map((status) => {
      const { dash, bar } = edgeLook({ key: '', label: '', status }, view);
      return { dash, bar, colour: bar ? view.palette.denied : view.palette.lit, label: `${STATUS_WORDS[status].word}: ${STATUS_WORDS[status].meaning}` };
    }),
  };
}

function drawnNode(sigma: Sigma, data: GraphData, key: string): (DrawnNode & { z: number }) | null {
  const look = sigma.getNodeDisplayData(key) as (NodeLook & { x: number; y: number }) | undefined;
  if (!look || look.hidden) return null;
  const { x, y } = sigma.framedGraphToViewport(look);
  const { name, label } = data.nodes.get(key)!;
  return { x, y, name: name === label ? label : `${label}: ${name}`, radius: sigma.scaleSize(look.size), mark: look.mark, colour: look.color, ring: look.ring, z: look.zIndex };
}

function drawnEdge(sigma: Sigma, data: GraphData, bows: ReadonlyMap<string, number>, key: string): (DrawnEdge & { z: number }) | null {
  const edge = data.edges.get(key)!;
  const look = sigma.getEdgeDisplayData(key) as unknown as EdgeLook | undefined;
  const source = sigma.getNodeDisplayData(edge.source);
  const target = sigma.getNodeDisplayData(edge.target);
  if (!look || look.hidden || !source || !target || edge.source === edge.target) return null;
  const from = sigma.framedGraphToViewport(source);
  const to = sigma.framedGraphToViewport(target);
  const bow = bows.get(key) ?? 0;
  const control = { x: (from.x + to.x) / 2 + bow * (to.y - from.y), y: (from.y + to.y) / 2 - bow * (to.x - from.x) };
  return { statement: asText(data, edge), from, control, to, radius: sigma.scaleSize(target.size), width: look.size, colour: look.color, dash: look.dash, bar: look.bar, z: look.zIndex };
}
