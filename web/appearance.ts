import type { EdgeRecord, NodeRecord } from './graph-data.ts';
import type { Shown } from './filter.ts';
import type { Palette } from './palette.ts';
import { STATUS_WORDS, type Status } from './status.ts';
import { mix } from './colour.ts';

/** State -> how a node and an edge look. Pure; nothing here is ever set on the graph. */

export interface View {
  readonly palette: Palette;
  /** Kind -> colour, already fit for the palette's background. */
  readonly kindColours: Readonly<Record<string, string>>;
  readonly shown: Shown;
  readonly selected: string | null;
  readonly openEdge: string | null;
  readonly hoveredNode: string | null;
  readonly hoveredEdge: string | null;
  /** The selected or hovered node, its neighbours, and the ends of the open and hovered edges. Empty at rest. */
  readonly near: ReadonlySet<string>;
  /** The edges between them that everything else fades behind. */
  readonly lit: ReadonlySet<string>;
}

export type Mark = 'disc' | 'square' | 'triangle' | 'ring' | 'diamond';

const MARKS: Readonly<Record<string, Mark>> = { organisation: 'disc', regulation: 'square', country: 'triangle', activity: 'ring' };

/** A kind that the viewer has never heard of is a diamond. */
export function markOf(kind: string): Mark {
  return MARKS[kind] ?? 'diamond';
}

/** Organisations first, as in the legend of a map: the kinds that act, then what they act on; unknown kinds last. */
export function byMark(a: string, b: string): number {
  const order = Object.keys(MARKS);
  const rank = (kind: string): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

export interface NodeLook {
  color: string;
  size: number;
  hidden: boolean;
  zIndex: number;
  mark: Mark;
  /** 0 no ring, 1 a thin one (hovered), 2 a strong one (selected). */
  ring: 0 | 1 | 2;
  /** `always` is drawn whatever it covers; `room` where there is room; `never` while faded. */
  label: 'always' | 'room' | 'never';
}

export function nodeLook(node: Pick<NodeRecord, 'key' | 'kind' | 'size'>, view: View): NodeLook {
  const selected = node.key === view.selected;
  const hovered = node.key === view.hoveredNode;
  const near = view.near.has(node.key);
  const faded = view.near.size > 0 && !near;
  const colour = view.kindColours[node.kind] ?? view.palette.lit;
  const mark = markOf(node.kind);
  return {
    color: faded ? mix(colour, view.palette.background, 0.84) : colour,
    size: Math.min(18, Math.max(3, node.size)) * (mark === 'ring' ? 0.72 : 1) * (selected ? 1.15 : 1),
    hidden: !view.shown.nodes.has(node.key),
    zIndex: selected || hovered ? 3 : near ? 2 : faded ? 0 : 1,
    mark,
    ring: selected ? 2 : hovered ? 1 : 0,
    label: selected || hovered || near ? 'always' : faded ? 'never' : 'room',
  };
}

export type Dash = 'solid' | 'dashed' | 'dotted';

export interface EdgeLook {
  color: string;
  /** Pixels. */
  size: number;
  hidden: boolean;
  zIndex: number;
  dash: Dash;
  /** A stroke across the line: the statement is denied. */
  bar: boolean;
  /** Empty where the edge is not labelled now. */
  label: string;
}

const DASHES: Readonly<Record<Status, Dash>> = {
  stated: 'solid', reported: 'solid', denied: 'solid', required: 'dashed', planned: 'dashed', requested: 'dashed', possible: 'dotted',
};

type DrawnEdge = Pick<EdgeRecord, 'key' | 'label' | 'status'>;

export function edgeLook(edge: DrawnEdge, view: View): EdgeLook {
  const focus = edge.key === view.openEdge || edge.key === view.hoveredEdge;
  const lit = view.lit.has(edge.key);
  const faded = view.near.size > 0 && !lit && !focus;
  return {
    color: edgeColour(edge.status, { focus, lit, faded }, view.palette),
    size: (edge.status === 'stated' || edge.status === 'denied' ? 1.6 : 1.1) * (focus ? 1.8 : lit ? 1.3 : 1),
    hidden: !view.shown.edges.has(edge.key),
    zIndex: focus ? 3 : lit ? 2 : faded ? 0 : 1,
    dash: DASHES[edge.status],
    bar: edge.status === 'denied',
    label: focus || lit ? edgeLabel(edge) : '',
  };
}

function edgeColour(status: Status, is: { focus: boolean; lit: boolean; faded: boolean }, palette: Palette): string {
  const denied = status === 'denied';
  if (is.faded) return denied ? mix(palette.denied, palette.background, 0.8) : palette.faded;
  if (denied) return palette.denied;
  if (is.focus) return palette.accent;
  if (is.lit) return status === 'stated' ? palette.lit : mix(palette.lit, palette.background, 0.3);
  return status === 'stated' ? palette.edge : palette.weak;
}

/** "not: employs", "planned: trains", "funds". */
export function edgeLabel(edge: Pick<EdgeRecord, 'label' | 'status'>): string {
  return edge.status === 'stated' ? edge.label : `${STATUS_WORDS[edge.status].word}: ${edge.label}`;
}

/**
 * How far each edge bows, as a share of its length, so that edges between the same two nodes lie side by side.
 * Positive is to the left of its own direction; an edge that runs the other way takes the negative of its slot.
 */
export function curvatures(edges: Iterable<Pick<EdgeRecord, 'key' | 'source' | 'target'>>): Map<string, number> {
  const pairs = new Map<string, { key: string; forward: boolean }[]>();
  for (const { key, source, target } of edges) {
    const forward = source < target;
    const pair = JSON.stringify(forward ? [source, target] : [target, source]);
    const list = pairs.get(pair);
    if (list) list.push({ key, forward });
    else pairs.set(pair, [{ key, forward }]);
  }
  const bows = new Map<string, number>();
  for (const list of pairs.values()) {
    const step = Math.min(0.3, 1.4 / list.length);
    list.forEach(({ key, forward }, index) => {
      const slot = list.length === 1 ? 0.12 : (index - (list.length - 1) / 2) * step;
      bows.set(key, forward || list.length === 1 ? slot : -slot);
    });
  }
  return bows;
}
