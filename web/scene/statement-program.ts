import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Dash } from '../appearance.ts';

/**
 * Draws an edge as an arrowed quadratic curve that says its status without colour: dashed where it is no fact yet,
 * with a bar across where it is denied. Easier to hit than to see: eleven pixels wide for the pointer.
 */

const DASHES: readonly Dash[] = ['solid', 'dashed', 'dotted'];
const FLOAT = 5126;
const UNSIGNED_BYTE = 5121;
const TRIANGLES = 4;
const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_dimensions'] as const;

const VERTEX = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_bow;
attribute float a_style;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_dimensions;
varying vec4 v_color;
varying vec2 v_at;
varying vec2 v_from;
varying vec2 v_control;
varying vec2 v_to;
varying float v_thickness;
varying float v_targetSize;
varying float v_style;

vec2 pixels(vec2 position) {
  return ((u_matrix * vec3(position, 1.0)).xy + 1.0) * 0.5 * u_dimensions;
}

void main() {
  v_from = pixels(a_source);
  v_to = pixels(a_target);
  vec2 chord = v_to - v_from;
  float len = max(length(chord), 0.001);
  vec2 along = chord / len;
  vec2 normal = vec2(-along.y, along.x);
  float bow = a_bow * len;
  v_control = 0.5 * (v_from + v_to) + normal * bow;
  v_thickness = a_thickness * u_pixelRatio;
  v_targetSize = (a_targetSize / u_sizeRatio + 2.0) * u_pixelRatio;
  v_style = a_style;
  float pad = 9.0 * u_pixelRatio + v_thickness;
  float side = mix(min(0.0, bow * 0.5) - pad, max(0.0, bow * 0.5) + pad, a_corner.y);
  v_at = mix(v_from - along * pad, v_to + along * pad, a_corner.x) + normal * side;
  gl_Position = vec4(v_at / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

/** Nearest point of the curve: Nehab and Hoppe 2008, "Random-access rendering of general vector graphics". */
const FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_at;
varying vec2 v_from;
varying vec2 v_control;
varying vec2 v_to;
varying float v_thickness;
varying float v_targetSize;
varying float v_style;

float cross2(vec2 a, vec2 b) { return a.x * b.y - b.x * a.y; }

float nearest(vec2 b0, vec2 b1, vec2 b2) {
  float a = cross2(b0, b2), b = 2.0 * cross2(b1, b0), d = 2.0 * cross2(b2, b1);
  float f = b * d - a * a;
  vec2 d21 = b2 - b1, d10 = b1 - b0, d20 = b2 - b0;
  vec2 gf = 2.0 * (b * d21 + d * d10 + a * d20);
  gf = vec2(gf.y, -gf.x);
  vec2 d0p = b0 + f * gf / dot(gf, gf);
  float ap = cross2(d0p, d20), bp = 2.0 * cross2(d10, d0p);
  return clamp((ap + bp) / (2.0 * a + b + d), 0.0, 1.0);
}

void main() {
  vec2 b0 = v_from - v_at, b1 = v_control - v_at, b2 = v_to - v_at;
  float t = nearest(b0, b1, b2);
  float distance = length(mix(mix(b0, b1, t), mix(b1, b2, t), t));
  float half_ = 0.5 * v_thickness;
  float toTarget = length(v_at - v_to);
  float head = (6.0 * u_pixelRatio + 2.0 * v_thickness);
  bool inHead = toTarget < v_targetSize + head;
  if (inHead) half_ = max(0.0, (toTarget - v_targetSize) / head) * (2.6 * u_pixelRatio + v_thickness);
  #ifdef PICKING_MODE
  gl_FragColor = distance < max(half_, 5.5 * u_pixelRatio) ? v_color : vec4(0.0);
  #else
  float style = mod(v_style, 4.0);
  float run = t * length(v_to - v_from) / u_pixelRatio;
  if (!inHead && style > 1.5) half_ *= step(mod(run, 5.0), 2.0);
  else if (!inHead && style > 0.5) half_ *= step(mod(run, 10.0), 6.0);
  float cover = half_ > 0.0 ? 1.0 - smoothstep(half_ - 0.5, half_ + 0.5, distance) : 0.0;
  if (v_style > 3.5) {
    vec2 along = normalize(v_to - v_from);
    vec2 middle = v_at - (0.25 * v_from + 0.5 * v_control + 0.25 * v_to);
    float across = abs(dot(middle, along)) - 1.2 * u_pixelRatio;
    float reach = abs(cross2(middle, along)) - 6.5 * u_pixelRatio;
    cover = max(cover, 1.0 - smoothstep(-0.5, 0.5, max(across, reach)));
  }
  gl_FragColor = v_color * cover;
  #endif
}`;

/** What the program needs beyond sigma's own display data: set by the edge reducer. */
export interface StatementData {
  bow: number;
  dash: Dash;
  bar: boolean;
}

export class StatementProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  override drawLabel = undefined;

  getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_targetSize', size: 1, type: FLOAT },
        { name: 'a_thickness', size: 1, type: FLOAT },
        { name: 'a_bow', size: 1, type: FLOAT },
        { name: 'a_style', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [[0, 0], [1, 0], [0, 1], [1, 0], [0, 1], [1, 1]],
    };
  }

  processVisibleItem(
    edgeIndex: number, start: number, source: NodeDisplayData, target: NodeDisplayData,
    data: EdgeDisplayData & Partial<StatementData>,
  ): void {
    const bow = data.bow ?? 0;
    const values = [
      source.x, source.y, target.x, target.y, target.size, data.size,
      // A straight line has no nearest point in the formula above: it bows by a hair.
      Math.abs(bow) < 0.02 ? 0.02 : bow,
      DASHES.indexOf(data.dash ?? 'solid') + (data.bar ? 4 : 0), floatColor(data.color), edgeIndex,
    ];
    this.array.set(values, start);
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
    gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
    gl.uniform1f(uniformLocations['u_pixelRatio']!, params.pixelRatio);
    gl.uniform2f(uniformLocations['u_dimensions']!, params.width * params.pixelRatio, params.height * params.pixelRatio);
  }
}
