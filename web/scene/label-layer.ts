import type Sigma from 'sigma';
import type { EdgeLook, NodeLook, View } from '../appearance.ts';
import type { GraphData, NodeRecord } from '../graph-data.ts';
import type { DrawnText } from '../picture.ts';
import { createSpace, placeLabels, slanted, type Box, type Placed, type Request, type Space } from '../placement.ts';

/** Draws the labels after each frame, on sigma's own (empty) label canvas, so that none covers another. */

const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const NODE_FONT = `500 12px ${FAMILY}`;
const STRONG_FONT = `600 13px ${FAMILY}`;
const EDGE_FONT = `500 11px ${FAMILY}`;
const MOST_LABELS = 220;
const LONGEST = 30;
/** The longest in a picture narrower than `NARROW` pixels. */
const LONGEST_NARROW = 22;
const NARROW = 560;
const NEAR = 0.75;
/** So many of the largest names may look further for room than the rest. */
const PROMINENT = 24;

interface Point {
  x: number;
  y: number;
}

/** What stands on the canvas, for writing it down elsewhere. */
export interface Written {
  texts: DrawnText[];
  leaders: [Point, Point][];
}

interface Pen extends Written {
  readonly context: CanvasRenderingContext2D;
}

interface Layer {
  readonly written: Written;
  /** The node whose label is drawn there. */
  at(x: number, y: number): string | null;
}

export function createLabelLayer(sigma: Sigma, data: GraphData, bows: ReadonlyMap<string, number>, view: () => View): Layer {
  const context = sigma.getCanvases()['labels']!.getContext('2d')!;
  const bySize = [...data.nodes.values()].sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1));
  const widthOf = createMeasure(context);
  const pen: Pen = { context, texts: [], leaders: [] };
  let drawn: Placed[] = [];
  sigma.on('afterRender', () => {
    const now = view();
    pen.texts = [];
    pen.leaders = [];
    const { width, height } = sigma.getDimensions();
    const within = { left: 4, top: 4, right: width - 4, bottom: height - 4 };
    const { requests, marks } = collect(sigma, inOrder(bySize, data, now), now, widthOf, within);
    const asked = new Map(requests.map((request) => [request.key, request]));
    const space = createSpace();
    for (const mark of marks) space.take(mark);
    const write = (keys: Iterable<string>, must: boolean): Box[] => drawEdgeLabels(pen, sigma, data, bows, now, space, widthOf, keys, must);
    // The label of the line in question comes first, then names, then the other lines' labels where room is left.
    const first = [now.hoveredEdge, now.openEdge].filter((key): key is string => key !== null && data.edges.has(key));
    drawn = placeLabels(requests, marks, within, write(new Set(first), true));
    for (const { box } of drawn) space.take(box);
    write([...now.lit].filter((key) => !first.includes(key)), false);
    for (const { key, box } of drawn) drawNodeLabel(pen, data.nodes.get(key)!, box, asked.get(key)!, now, longestIn(within));
  });
  return { written: pen, at: (x, y) => drawn.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)?.key ?? null };
}

/** The selected and hovered names first, then their neighbours, then the rest by size; lazily, since the first few hundred are enough. */
function* inOrder(bySize: readonly NodeRecord[], data: GraphData, view: View): Iterable<NodeRecord> {
  const first = new Set([view.hoveredNode, view.selected].flatMap((key) => data.nodes.get(key ?? '') ?? []));
  yield* first;
  if (view.near.size === 0) for (const node of bySize) { if (!first.has(node)) yield node; }
  else for (const node of bySize) if (view.near.has(node.key) && !first.has(node)) yield node;
}

function collect(
  sigma: Sigma, nodes: Iterable<NodeRecord>, view: View, widthOf: (text: string, font: string) => number, within: Box,
): { requests: Request[]; marks: Box[] } {
  const requests: Request[] = [];
  const marks: Box[] = [];
  // In a small picture, who acts is named first; what is done once the reader comes nearer.
  const crowded = within.right - within.left < NARROW && sigma.getCamera().ratio > NEAR;
  for (const node of nodes) {
    if (requests.length >= MOST_LABELS) break;
    const look = sigma.getNodeDisplayData(node.key) as (NodeLook & { x: number; y: number }) | undefined;
    if (!look || look.hidden || look.label === 'never') continue;
    if (crowded && look.mark === 'ring' && look.label === 'room') continue;
    const { x, y } = sigma.framedGraphToViewport(look);
    if (x < within.left || x > within.right || y < within.top || y > within.bottom) continue;
    const radius = sigma.scaleSize(look.size);
    marks.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
    const always = look.label === 'always';
    const width = widthOf(shortened(node.label, longestIn(within)), fontOf(node, view)) + 6;
    const reach = always ? 5 : requests.length < PROMINENT ? 3 : 1;
    requests.push({ key: node.key, x, y, radius: radius + 2 * look.ring, width, height: 16, always, reach });
  }
  return { requests, marks };
}

function longestIn({ left, right }: Box): number {
  return right - left < NARROW ? LONGEST_NARROW : LONGEST;
}

function fontOf(node: NodeRecord, view: View): string {
  return node.key === view.selected ? STRONG_FONT : NODE_FONT;
}

/** A label that had to go further from its mark than its neighbours' hangs on a thin line. */
function drawNodeLabel(pen: Pen, node: NodeRecord, box: Box, request: Request, view: View, longest: number): void {
  const near = { x: Math.max(box.left, Math.min(request.x, box.right)), y: Math.max(box.top, Math.min(request.y, box.bottom)) };
  const away = Math.hypot(near.x - request.x, near.y - request.y) - request.radius;
  if (away > 12) {
    const { context } = pen;
    const share = (request.radius + 2) / (away + request.radius);
    const start = { x: request.x + (near.x - request.x) * share, y: request.y + (near.y - request.y) * share };
    pen.leaders.push([start, near]);
    context.beginPath();
    context.moveTo(start.x, start.y);
    context.lineTo(near.x, near.y);
    context.lineWidth = 0.75;
    context.strokeStyle = view.palette.lit;
    context.stroke();
  }
  const strong = node.key === view.selected || node.key === view.hoveredNode;
  write(pen, shortened(node.label, longest), (box.left + box.right) / 2, (box.top + box.bottom) / 2, 0, fontOf(node, view),
    strong ? view.palette.ink : view.palette.label, view.palette.background);
}

/**
 * Writes the labels of these edges along them where there is room; with `must`, also where there is none.
 * Gives the boxes that they cover, which are then taken.
 */
function drawEdgeLabels(
  pen: Pen, sigma: Sigma, data: GraphData, bows: ReadonlyMap<string, number>, view: View,
  space: Space, widthOf: (text: string, font: string) => number, keys: Iterable<string>, must: boolean,
): Box[] {
  const covered: Box[] = [];
  for (const key of keys) {
    const look = sigma.getEdgeDisplayData(key) as unknown as EdgeLook | undefined;
    if (!look || look.hidden || !look.label) continue;
    const line = curveOf(sigma, data, key, bows.get(key) ?? 0);
    const text = shortened(look.label, LONGEST);
    const width = widthOf(text, EDGE_FONT) + 4;
    if (!line || (line.room < width && !must)) continue;
    // A label longer than its line lies level beside the middle.
    const angle = line.room < width ? 0 : line.angle;
    const spots = line.room < width ? line.beside : line.spots;
    const spot = spots.find(({ x, y }) => slanted(x, y, width, 13, angle).every((box) => space.free(box))) ?? (must ? spots[0] : undefined);
    if (!spot) continue;
    const boxes = slanted(spot.x, spot.y, width, 13, angle);
    for (const box of boxes) space.take(box);
    covered.push(...boxes);
    write(pen, text, spot.x, spot.y, angle, EDGE_FONT, look.bar || must ? look.color : view.palette.label, view.palette.background);
  }
  return covered;
}

interface LabelledLine {
  /** Along the curve: its middle first, then to either side. */
  spots: Point[];
  /** Level beside the middle, nearest first. */
  beside: Point[];
  angle: number;
  /** Pixels between the two marks. */
  room: number;
}

function curveOf(sigma: Sigma, data: GraphData, key: string, bow: number): LabelledLine | null {
  const edge = data.edges.get(key)!;
  const source = sigma.getNodeDisplayData(edge.source);
  const target = sigma.getNodeDisplayData(edge.target);
  if (!source || !target || edge.source === edge.target) return null;
  const from = sigma.framedGraphToViewport(source);
  const to = sigma.framedGraphToViewport(target);
  const run = { x: to.x - from.x, y: to.y - from.y };
  const control = { x: (from.x + to.x) / 2 + bow * run.y, y: (from.y + to.y) / 2 - bow * run.x };
  const spots = [0.5, 0.38, 0.62, 0.28, 0.72].map((t) => ({
    x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * control.x + t ** 2 * to.x,
    y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * control.y + t ** 2 * to.y,
  }));
  const angle = Math.atan2(run.y, run.x);
  const upright = angle > Math.PI / 2 ? angle - Math.PI : angle < -Math.PI / 2 ? angle + Math.PI : angle;
  const middle = spots[0]!;
  const beside = [16, -16, 32, -32, 48, -48, 64, -64].flatMap((dy) => [0, 30, -30, 60, -60].map((dx) => ({ x: middle.x + dx, y: middle.y + dy })));
  return { spots, beside, angle: upright, room: Math.hypot(run.x, run.y) - sigma.scaleSize(source.size) - sigma.scaleSize(target.size) };
}

function write(
  { context, texts }: Pen, text: string, x: number, y: number, angle: number, font: string, colour: string, halo: string,
): void {
  texts.push({ text, x, y, angle, font, colour });
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.strokeText(text, 0, 0.5);
  context.fillStyle = colour;
  context.fillText(text, 0, 0.5);
  context.restore();
}

function createMeasure(context: CanvasRenderingContext2D): (text: string, font: string) => number {
  const known = new Map<string, number>();
  return (text, font) => {
    const key = font + text;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}

/** One line of bounded length, without the marks that would turn the writing direction of the canvas. */
function shortened(label: string, longest: number): string {
  const plain = label.slice(0, 200).replace(/[\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ').trim();
  return plain.length > longest ? `${plain.slice(0, longest - 1).trimEnd()}…` : plain;
}
