import type { Dash, Mark } from './appearance.ts';

/** The picture as SVG, from what the scene draws. Pixels; y grows downwards. Pure. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface DrawnNode extends Point {
  readonly name: string;
  readonly radius: number;
  readonly mark: Mark;
  readonly colour: string;
  readonly ring: 0 | 1 | 2;
}

export interface DrawnEdge {
  readonly statement: string;
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
  /** Of the mark at which it ends. */
  readonly radius: number;
  readonly width: number;
  readonly colour: string;
  readonly dash: Dash;
  readonly bar: boolean;
}

export interface DrawnText extends Point {
  readonly text: string;
  /** Radians. */
  readonly angle: number;
  /** As in CSS: "500 12px …". */
  readonly font: string;
  readonly colour: string;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly accent: string;
  readonly ink: string;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly texts: readonly DrawnText[];
  /** Thin lines from marks to labels that stand further off. */
  readonly leaders: readonly (readonly [Point, Point])[];
  readonly legend: readonly { readonly mark: Mark; readonly colour: string; readonly label: string }[];
  readonly lines: readonly { readonly dash: Dash; readonly bar: boolean; readonly colour: string; readonly label: string }[];
}

const FAMILY = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif';
const LEGEND_ROW = 20;

/** A whole SVG document: edges below marks below labels, the legend in the lower left corner; names and statements as titles. */
export function svgOf(picture: Picture): string {
  const { width, height, background, nodes, edges, texts, leaders } = picture;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${FAMILY}">`,
    `<rect width="100%" height="100%" fill="${background}"/>`,
    ...edges.map(edgeSvg), ...nodes.map((node) => nodeSvg(node, picture)),
    ...leaders.map(([a, b]) => `<path d="M${at(a)}L${at(b)}" stroke="${picture.ink}" stroke-opacity="0.6" stroke-width="0.75"/>`),
    ...texts.map((text) => textSvg(text, background)), ...legendSvg(picture), '</svg>', '',
  ].join('\n');
}

function edgeSvg({ statement, from, control, to, radius, width, colour, dash, bar }: DrawnEdge): string {
  const curve = (t: number): Point => ({
    x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * control.x + t ** 2 * to.x,
    y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * control.y + t ** 2 * to.y,
  });
  let end = 1;
  while (end > 0.5 && Math.hypot(curve(end).x - to.x, curve(end).y - to.y) < radius + 2) end -= 0.01;
  const tip = curve(end);
  // The part of a quadratic curve up to t: its control point lies t of the way from the start to the old one.
  const half = { x: from.x + (control.x - from.x) * end, y: from.y + (control.y - from.y) * end };
  const angle = Math.atan2(tip.y - curve(end - 0.05).y, tip.x - curve(end - 0.05).x);
  const size = 4 + 2 * width;
  const wing = (side: number): Point => ({ x: tip.x - size * Math.cos(angle + side * 0.45), y: tip.y - size * Math.sin(angle + side * 0.45) });
  const dashes = dash === 'solid' ? '' : ` stroke-dasharray="${dash === 'dashed' ? '6 4' : '1.5 3.5'}"`;
  const middle = curve(0.5);
  const across = Math.atan2(curve(0.52).y - curve(0.48).y, curve(0.52).x - curve(0.48).x) + Math.PI / 2;
  const ends = [-7, 7].map((far) => at({ x: middle.x + far * Math.cos(across), y: middle.y + far * Math.sin(across) }));
  return `<g stroke="${colour}" fill="none" stroke-width="${n(width)}"><title>${escaped(statement)}</title>`
    + `<path d="M${at(from)}Q${at(half)} ${at(tip)}"${dashes}/><path d="M${at(tip)}L${at(wing(1))}L${at(wing(-1))}Z" fill="${colour}" stroke="none"/>`
    + `${bar ? `<path d="M${ends[0]}L${ends[1]}" stroke-width="2"/>` : ''}</g>`;
}

function nodeSvg(node: DrawnNode, { accent, background }: Picture): string {
  const ring = node.ring === 0 ? '' : `<circle cx="${n(node.x)}" cy="${n(node.y)}" r="${n(node.radius + 2 * node.ring)}" fill="none" stroke="${accent}" stroke-width="${node.ring}"/>`;
  return `<g><title>${escaped(node.name)}</title>${markSvg(node, node.radius, node.mark, node.colour, background)}${ring}</g>`;
}

function markSvg({ x, y }: Point, r: number, mark: Mark, colour: string, background: string): string {
  const polygon = (points: readonly (readonly [number, number])[]): string => `<polygon points="${points.map(([dx, dy]) => at({ x: x + dx * r, y: y + dy * r })).join(' ')}" fill="${colour}"/>`;
  if (mark === 'square') return polygon([[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]]);
  if (mark === 'triangle') return polygon([[0, -1.2], [1.13, 0.7], [-1.13, 0.7]]);
  if (mark === 'diamond') return polygon([[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]]);
  if (mark === 'ring') return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r * 0.8)}" fill="${background}" stroke="${colour}" stroke-width="${n(Math.max(1.5, r * 0.4))}"/>`;
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${colour}"/>`;
}

function textSvg({ text, x, y, angle, font, colour }: DrawnText, background: string): string {
  const [, weight = '400', size = '12'] = /^(\d{3}) (\d{1,2})px/.exec(font) ?? [];
  const turn = angle === 0 ? '' : ` transform="rotate(${n((angle * 180) / Math.PI)} ${at({ x, y })})"`;
  return `<text x="${n(x)}" y="${n(y + 0.5)}"${turn} font-size="${size}" font-weight="${weight}" text-anchor="middle" dominant-baseline="central" fill="${colour}"`
    + ` stroke="${background}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escaped(text)}</text>`;
}

function legendSvg({ legend, lines, height, background, ink }: Picture): string[] {
  const rows = legend.length + lines.length;
  const top = height - 12 - rows * LEGEND_ROW;
  const row = (i: number): number => top + (i + 0.5) * LEGEND_ROW;
  const word = (label: string, i: number): string => textSvg({ text: label, x: 46, y: row(i), angle: 0, font: '400 12px', colour: ink }, background).replace('text-anchor="middle"', 'text-anchor="start"');
  return ['<g>',
    ...legend.flatMap(({ mark, colour, label }, i) => [markSvg({ x: 26, y: row(i) }, 5, mark, colour, background), word(label, i)]),
    ...lines.flatMap(({ dash, bar, colour, label }, j) => {
      const i = legend.length + j;
      const dashes = dash === 'solid' ? '' : ` stroke-dasharray="${dash === 'dashed' ? '5 3' : '1.5 3'}"`;
      return [`<path d="M12 ${n(row(i))}H40" stroke="${colour}" stroke-width="1.6"${dashes}/>`, bar ? `<path d="M26 ${n(row(i) - 6)}V${n(row(i) + 6)}" stroke="${colour}" stroke-width="2"/>` : '', word(label, i)];
    }), '</g>'];
}

function at({ x, y }: Point): string {
  return `${n(x)} ${n(y)}`;
}

/** Two decimals at most; what is no number is 0. */
function n(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(2))) : '0';
}

/** Everything that XML 1.0 does not allow: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text.replace(ILLEGAL, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
