import Sigma from 'sigma';
import { curvatures, edgeLook, nodeLook, type View } from '../appearance.ts';
import type { GraphData } from '../graph-data.ts';
import { createMarkProgram } from './mark-program.ts';
import { createLabelLayer } from './label-layer.ts';
import { StatementProgram } from './statement-program.ts';

/** This folder is the only one that imports sigma. */

export interface SceneEvents {
  node(key: string): void;
  /** A click on an edge. */
  edge(key: string): void;
  /** A click beside everything. */
  nothing(): void;
  hover(what: { node?: string; edge?: string } | null, at: { x: number; y: number }): void;
}

export interface Scene {
  draw(view: View): void;
  zoom(direction: 'in' | 'out'): void;
  fit(): void;
  /** Brings a node and its neighbours into the picture, near enough to read; does nothing where they are so already. */
  show(key: string): void;
}

/** @param motion milliseconds for camera moves, asked at each move: 0 with reduced motion. */
export function createScene(container: HTMLElement, data: GraphData, first: View, events: SceneEvents, motion: () => number): Scene {
  let view = first;
  const bows = curvatures(data.edges.values());
  const sigma = new Sigma(data.graph, container, {
    nodeProgramClasses: { mark: createMarkProgram(() => view.palette) },
    edgeProgramClasses: { statement: StatementProgram },
    defaultNodeType: 'mark', defaultEdgeType: 'statement',
    renderLabels: false, renderEdgeLabels: false, enableEdgeEvents: true, zIndex: true,
    stagePadding: 56, minCameraRatio: 0.05, maxCameraRatio: 3, allowInvalidContainer: true, doubleClickZoomingDuration: 0,
    nodeReducer: (key, node) => ({ x: node.x, y: node.y, type: 'mark', ...nodeLook({ key, kind: node.kind, size: node.size }, view) }),
    edgeReducer: (key) => {
      const edge = data.edges.get(key)!;
      return { type: 'statement', bow: bows.get(key) ?? 0, ...edgeLook(edge, view) };
    },
  });
  const labels = createLabelLayer(sigma, data, bows, () => view);
  bindPointer(sigma, labels, events);
  new ResizeObserver(() => void sigma.scheduleRefresh()).observe(container);
  const camera = sigma.getCamera();
  return {
    draw(next) {
      view = next;
      sigma.refresh({ skipIndexation: false });
    },
    zoom: (direction) => void (direction === 'in' ? camera.animatedZoom({ duration: motion() }) : camera.animatedUnzoom({ duration: motion() })),
    fit: () => void camera.animatedReset({ duration: motion() }),
    show: (key) => showAround(sigma, [key, ...view.near], motion()),
  };
}

/** The smallest share of the picture's width or height that the nodes shown may take up before it moves nearer. */
const READABLE = 0.4;
const MARGIN = 80;
/** As far as it moves nearer of itself. */
const NEAREST = 0.45;

function showAround(sigma: Sigma, keys: readonly string[], duration: number): void {
  const places = keys.flatMap((key) => sigma.getNodeDisplayData(key) ?? []).filter((place) => !place.hidden);
  if (!places.length) return;
  const points = places.map((place) => sigma.framedGraphToViewport(place));
  const { width, height } = sigma.getDimensions();
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const within = left > MARGIN / 2 && right < width - MARGIN / 2 && top > MARGIN / 2 && bottom < height - MARGIN / 2;
  if (within && Math.max((right - left) / width, (bottom - top) / height) >= READABLE) return;
  const camera = sigma.getCamera();
  const fill = Math.max((right - left) / Math.max(1, width - 2 * MARGIN), (bottom - top) / Math.max(1, height - 2 * MARGIN));
  const ratio = Math.min(1, Math.max(NEAREST, camera.ratio * fill));
  const { x, y } = sigma.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 });
  void camera.animate({ x, y, ratio }, { duration });
}

function bindPointer(sigma: Sigma, labels: { at(x: number, y: number): string | null }, events: SceneEvents): void {
  const cursor = (name: string): void => void (sigma.getContainer().style.cursor = name);
  sigma.on('clickNode', ({ node }) => events.node(node));
  sigma.on('clickEdge', ({ edge, event }) => {
    const label = labels.at(event.x, event.y);
    if (label) events.node(label);
    else events.edge(edge);
  });
  sigma.on('clickStage', ({ event }) => {
    const label = labels.at(event.x, event.y);
    if (label) events.node(label);
    else events.nothing();
  });
  sigma.on('doubleClickNode', ({ event }) => event.preventSigmaDefault());
  sigma.on('enterNode', ({ node, event }) => {
    cursor('pointer');
    events.hover({ node }, event);
  });
  sigma.on('enterEdge', ({ edge, event }) => {
    cursor('pointer');
    events.hover({ edge }, event);
  });
  for (const leave of ['leaveNode', 'leaveEdge'] as const) sigma.on(leave, ({ event }: { event: { x: number; y: number } }) => {
    cursor('default');
    events.hover(null, event);
  });
}
