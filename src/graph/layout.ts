import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import type { Skeleton } from './graph.ts';
import { byText } from './order.ts';

export interface Position {
  x: number;
  y: number;
}

/** One node's share of the plane, in units of the layout: at 100 nodes the picture is about 1,000 units wide. */
const cell = 100;
/** Nodes without links stand in rows, this far apart: wide enough for a label. */
const row = { x: 130, y: 50 };

/**
 * Where each node stands, in whole hundredths; y grows upwards. Linked nodes by ForceAtlas2 (Jacomy et al. 2014) from a fixed
 * start, then moved apart where they overlap; nodes without links in rows beneath.
 * @param keys every node, those without links included.
 */
export function positionsOf(keys: readonly string[], skeleton: Skeleton): Map<string, Position> {
  const linked = skeleton.order ? layLinked(skeleton) : new Map<string, Position>();
  const alone = keys.filter((key) => !linked.has(key)).sort(byText);
  const positions = [...linked, ...layRows(alone, [...linked.values()])];
  return new Map(positions.map(([key, { x, y }]) => [key, { x: rounded(x), y: rounded(y) }]));
}

/** Adding 0 turns -0 into 0. */
function rounded(n: number): number {
  return Math.round(n * 100) / 100 + 0;
}

function layLinked(skeleton: Skeleton): Map<string, Position> {
  const order = skeleton.order;
  sunflower(skeleton);
  const settings = { ...forceAtlas2.inferSettings(order), barnesHutOptimize: order > 500, gravity: 1, scalingRatio: 10, adjustSizes: false };
  forceAtlas2.assign(skeleton, { iterations: iterationsFor(order), getEdgeWeight: 'weight', settings });
  spread(skeleton, cell * Math.sqrt(order));
  noverlap.assign(skeleton, { maxIterations: order > 2000 ? 50 : 200, settings: { gridSize: Math.ceil(Math.sqrt(order)), margin: 12, ratio: 1 } });
  return new Map(skeleton.mapNodes((key, { x, y }) => [key, { x, y }] as const));
}

/** Enough to settle a small graph, few enough that 10,000 nodes take seconds. */
function iterationsFor(order: number): number {
  return Math.max(60, Math.min(800, Math.round(200_000 / order)));
}

/** A start without chance: points on a sunflower's spiral (Vogel 1979), in order of key. */
function sunflower(skeleton: Skeleton): void {
  const goldenAngle = Math.PI * (3 - Math.sqrt(5));
  skeleton.nodes().sort(byText).forEach((key, i) => {
    const radius = 10 * Math.sqrt(i + 0.5);
    skeleton.mergeNodeAttributes(key, { x: radius * Math.cos(i * goldenAngle), y: radius * Math.sin(i * goldenAngle) });
  });
}

/** Centres the nodes and scales them so that they are `width` across. */
function spread(skeleton: Skeleton, width: number): void {
  const box = boxOf(skeleton.mapNodes((_, { x, y }) => ({ x, y })));
  const scale = width / Math.max(box.right - box.left, box.top - box.bottom, 1e-9);
  skeleton.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: (attributes.x - (box.left + box.right) / 2) * scale,
    y: (attributes.y - (box.bottom + box.top) / 2) * scale,
  }));
}

function boxOf(positions: readonly Position[]) {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const { x, y } of positions) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return box;
}

/** Rows as wide as the picture above them, centred under it; a block of its own where nothing is linked. */
function layRows(keys: readonly string[], above: readonly Position[]): [string, Position][] {
  const box = above.length ? boxOf(above) : { left: 0, right: 0, bottom: 0, top: 0 };
  const width = Math.max(box.right - box.left, row.x * Math.sqrt(keys.length / 2));
  const columns = Math.max(1, Math.min(keys.length, Math.floor(width / row.x) + 1));
  const left = (box.left + box.right) / 2 - ((columns - 1) * row.x) / 2;
  const top = above.length ? box.bottom - 2 * row.y : 0;
  return keys.map((key, i) => [key, { x: left + (i % columns) * row.x, y: top - Math.floor(i / columns) * row.y }]);
}
