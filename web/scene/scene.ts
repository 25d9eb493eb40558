import Sigma from 'sigma';
import { curvatures, edgeLook, nodeLook, type View } from '../appearance.ts';
import type { GraphData } from '../graph-data.ts';
import type { Camera } from '../state.ts';
import { curveFinder } from '../hit.ts';
import type { Picture } from '../picture.ts';
import { depict } from './depict.ts';
import { createMarkProgram } from './mark-program.ts';
import { createLabelLayer } from './label-layer.ts';
import { createStatementProgram } from './statement-program.ts';

/** This folder is the only one that imports sigma. */

export interface SceneEvents {
  node(key: string): void;
  /** A double click on a node. */
  enter(key: string): void;
  /** The picture is looked at from elsewhere now, and has come to rest there; null for the whole of it. */
  camera(camera: Camera | null): void;
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
  /** What is shown now, as it stands on the screen. */
  picture(): Picture;
  /** Looks from there; null for the whole picture. */
  look(from: Camera | null): void;
  /** Lets go of what it holds of the graphics card. */
  end(): void;
  /** Brings a node and its neighbours into the picture, near enough to read; does nothing where they are so already. */
  show(key: string): void;
}

/** @param motion milliseconds for camera moves, asked at each move: 0 with reduced motion. */
export function createScene(container: HTMLElement, data: GraphData, first: View, events: SceneEvents, motion: () => number): Scene {
  let view = first;
  const bows = curvatures(data.edges.values());
  const sigma = new Sigma(data.graph, container, {
    nodeProgramClasses: { mark: createMarkProgram(() => view.palette) },
    edgeProgramClasses: { statement: createStatementProgram(data.edges.size) },
    defaultNodeType: 'mark', defaultEdgeType: 'statement',
    renderLabels: false, renderEdgeLabels: false, zIndex: true,
    stagePadding: 56, minCameraRatio: 0.05, maxCameraRatio: 3, allowInvalidContainer: true, doubleClickZoomingDuration: 0,
    nodeReducer: (key, node) => ({ x: node.x, y: node.y, type: 'mark', ...nodeLook({ key, kind: node.kind, size: node.size }, view) }),
    edgeReducer: (key) => {
      const edge = data.edges.get(key)!;
      return { type: 'statement', bow: bows.get(key) ?? 0, ...edgeLook(edge, view) };
    },
  });
  const labels = createLabelLayer(sigma, data, bows, () => view);
  bindPointer(sigma, labels, edgeUnder(sigma, data, bows, () => view), events);
  // Nothing is measured anew: only the frame is drawn again, and only where there is one.
  new ResizeObserver(() => void (container.offsetWidth > 0 && sigma.scheduleRender())).observe(container);
  const camera = sigma.getCamera();
  reportCamera(sigma, events);
  return {
    draw(next) {
      view = next;
      sigma.refresh({ skipIndexation: false });
    },
    zoom: (direction) => void (direction === 'in' ? camera.animatedZoom({ duration: motion() }) : camera.animatedUnzoom({ duration: motion() })),
    look: (from) => void camera.animate(from ?? WHOLE, { duration: motion() }),
    picture: () => depict(sigma, data, bows, view, labels.written),
    fit: () => void camera.animatedReset({ duration: motion() }),
    end: () => sigma.kill(),
    show: (key) => showAround(sigma, [key, ...(view.near.size > 0 ? view.near : view.shown.nodes)], motion()),
  };
}

const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 };
/** Milliseconds without a move. */
const REST = 250;

function reportCamera(sigma: Sigma, events: SceneEvents): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  sigma.getCamera().on('updated', ({ x, y, ratio }) => {
    clearTimeout(timer);
    const whole = Math.abs(x - WHOLE.x) + Math.abs(y - WHOLE.y) + Math.abs(ratio - WHOLE.ratio) < 1e-4;
    timer = setTimeout(() => events.camera(whole ? null : { x, y, ratio }), REST);
  });
}

/** The smallest share of the picture's width or height that the nodes shown may take up before it moves nearer. */
const READABLE = 0.6;
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

/** How near to a line the pointer has to be, in pixels. */
const REACH = 6;

/** Finds the edge under the pointer; positions never change, so the curves are measured once. */
function edgeUnder(sigma: Sigma, data: GraphData, bows: ReadonlyMap<string, number>, view: () => View): (x: number, y: number) => string | null {
  let find: ReturnType<typeof curveFinder> | null = null;
  return (x, y) => {
    find ??= curveFinder([...data.edges.values()].flatMap(({ key, source, target }) => {
      const from = sigma.getNodeDisplayData(source);
      const to = sigma.getNodeDisplayData(target);
      return from && to ? [{ key, from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y }, bow: bows.get(key) ?? 0 }] : [];
    }));
    const at = sigma.viewportToFramedGraph({ x, y });
    const beside = sigma.viewportToFramedGraph({ x: x + REACH, y });
    return find(at, Math.hypot(beside.x - at.x, beside.y - at.y), (key) => view().shown.edges.has(key));
  };
}

interface Under {
  node?: string;
  edge?: string;
}

function bindPointer(
  sigma: Sigma, labels: { at(x: number, y: number): string | null }, edgeAt: (x: number, y: number) => string | null, events: SceneEvents,
): void {
  let node: string | null = null;
  let shown: Under | null = null;
  const point = (under: Under | null, at: { x: number; y: number }): void => {
    if (under?.node === shown?.node && under?.edge === shown?.edge) return;
    shown = under;
    sigma.getContainer().style.cursor = under ? 'pointer' : 'default';
    events.hover(under, at);
  };
  const under = (x: number, y: number): Under | null => {
    const label = node ?? labels.at(x, y);
    if (label !== null) return { node: label };
    const edge = edgeAt(x, y);
    return edge === null ? null : { edge };
  };
  sigma.on('enterNode', (entered) => {
    node = entered.node;
    point({ node }, entered.event);
  });
  sigma.on('leaveNode', ({ event }) => {
    node = null;
    point(under(event.x, event.y), event);
  });
  sigma.on('moveBody', ({ event }) => {
    // While the picture is dragged, nothing is pointed at.
    if (event.original instanceof MouseEvent && event.original.buttons === 0) point(under(event.x, event.y), event);
  });
  sigma.on('clickNode', (clicked) => events.node(clicked.node));
  sigma.on('clickStage', ({ event }) => {
    const found = under(event.x, event.y);
    if (found?.node !== undefined) events.node(found.node);
    else if (found?.edge !== undefined) events.edge(found.edge);
    else events.nothing();
  });
  sigma.on('doubleClickNode', ({ node: entered, event }) => {
    event.preventSigmaDefault();
    events.enter(entered);
  });
  sigma.getContainer().addEventListener('mouseleave', () => point(null, { x: 0, y: 0 }));
}
