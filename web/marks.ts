import { markOf, type Mark } from './appearance.ts';
import { legible } from './colour.ts';
import { icon } from './dom.ts';
import type { GraphData } from './graph-data.ts';
import type { Palette } from './palette.ts';

const PATHS: Readonly<Record<Mark, string>> = {
  disc: 'M8 3a5 5 0 1 0 0 10A5 5 0 1 0 8 3z',
  square: 'M3.5 3.5h9v9h-9z',
  triangle: 'M8 2.5 14 13H2z',
  ring: 'M8 4a4 4 0 1 0 0 8A4 4 0 1 0 8 4zm0 2a2 2 0 1 1 0 4A2 2 0 1 1 8 6z',
  diamond: 'M8 2.5 13.5 8 8 13.5 2.5 8z',
};

/** style.css knows this many colours of kinds; a ninth kind shares the first one's. */
const COLOURS = 8;

/** The class that gives an element its kind's colour: "kind-2". */
export function kindClass(kind: string, data: Pick<GraphData, 'kinds'>): string {
  return `kind-${Math.max(0, Object.keys(data.kinds).indexOf(kind)) % COLOURS}`;
}

/** The mark of a kind in its colour, as the picture draws it. */
export function markIcon(kind: string, data: Pick<GraphData, 'kinds'>): SVGSVGElement {
  return icon(PATHS[markOf(kind)], `mark ${kindClass(kind, data)}`);
}

/** Kind -> a colour that can be told from the background. */
export function kindColours(data: Pick<GraphData, 'kinds'>, palette: Palette): Record<string, string> {
  return Object.fromEntries(Object.entries(data.kinds).map(([kind, { colour }]) => [kind, legible(colour, palette.background, palette.ink)]));
}

/** Hands the kinds' colours to style.css. */
export function paintKinds(colours: Readonly<Record<string, string>>, root: HTMLElement): void {
  Object.values(colours).forEach((colour, index) => root.style.setProperty(`--kind-${index % COLOURS}`, colour));
}
