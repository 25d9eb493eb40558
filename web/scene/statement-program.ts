import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Dash } from '../appearance.ts';

/**
 * Draws an edge as an arrowed quadratic curve that says its status without colour: dashed where it is no fact yet,
 * with a bar across where it is denied. A ribbon of a few pixels along the curve, so that long edges cost no more than
 * they show. Nothing is drawn for the pointer: `hit.ts` finds the edge under it.
 */

const DASHES: readonly Dash[] = ['solid', 'dashed', 'dotted'];
/** Straight pieces of a curve: with 14, one of 1,000 pixels strays from its course by less than half a pixel; among thousands, nobody sees by more. */
const PIECES = 14;
const PIECES_OF_MANY = 5;
const MANY = 4000;
const FLOAT = 5126;
const UNSIGNED_BYTE = 5121;
const TRIANGLE_STRIP = 5;
const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_dimensions', 'u_pieces'] as const;

const VERTEX = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_bow;
attribute float a_style;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_place;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform vec2 u_dimensions;
uniform float u_pieces;
varying vec4 v_color;
varying vec2 v_at;
varying vec2 v_from;
varying vec2 v_control;
varying vec2 v_to;
varying float v_t;
varying float v_across;
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
  v_control = 0.5 * (v_from + v_to) + a_bow * vec2(-chord.y, chord.x);
  v_thickness = a_thickness * u_pixelRatio;
  v_targetSize = (a_targetSize / u_sizeRatio + 2.0) * u_pixelRatio;
  v_style = a_style;
  v_t = a_place.x;
  vec2 first = mix(v_from, v_control, v_t);
  vec2 second = mix(v_control, v_to, v_t);
  vec2 along = second - first + vec2(0.0001, 0.0);
  // No wider than what is drawn there: the line itself, the head near the target, the bar in the middle.
  float toTarget = (1.0 - v_t - 1.0 / u_pieces) * length(chord) - v_targetSize - 2.0 * v_thickness;
  float reach = a_style > 3.5 && abs(v_t - 0.5) < 2.0 / u_pieces ? 8.0 : toTarget < 8.0 * u_pixelRatio ? 4.0 : 0.5;
  v_across = a_place.y * (reach * u_pixelRatio + v_thickness);
  v_at = mix(first, second, v_t) + v_across * normalize(vec2(-along.y, along.x));
  gl_Position = vec4(v_at / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  v_color = a_color;
  #ifdef PICKING_MODE
  v_color = a_id;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_at;
varying vec2 v_from;
varying vec2 v_control;
varying vec2 v_to;
varying float v_t;
varying float v_across;
varying float v_thickness;
varying float v_targetSize;
varying float v_style;

void main() {
  float width = 0.5 * v_thickness;
  float toTarget = length(v_at - v_to);
  float head = 6.0 * u_pixelRatio + 2.0 * v_thickness;
  bool inHead = toTarget < v_targetSize + head;
  if (inHead) width = max(0.0, (toTarget - v_targetSize) / head) * (2.6 * u_pixelRatio + v_thickness);
  float style = mod(v_style, 4.0);
  float run = v_t * length(v_to - v_from) / u_pixelRatio;
  if (!inHead && style > 1.5) width *= step(mod(run, 5.0), 2.0);
  else if (!inHead && style > 0.5) width *= step(mod(run, 10.0), 6.0);
  float cover = width > 0.0 ? 1.0 - smoothstep(width - 0.5, width + 0.5, abs(v_across)) : 0.0;
  if (v_style > 3.5) {
    vec2 along = normalize(v_to - v_from);
    vec2 middle = v_at - (0.25 * v_from + 0.5 * v_control + 0.25 * v_to);
    float thick = abs(dot(middle, along)) - 1.2 * u_pixelRatio;
    float far = abs(dot(middle, vec2(-along.y, along.x))) - 6.5 * u_pixelRatio;
    cover = max(cover, 1.0 - smoothstep(-0.5, 0.5, max(thick, far)));
  }
  gl_FragColor = v_color * cover;
}`;

/** What the program needs beyond sigma's own display data: set by the edge reducer. */
export interface StatementData {
  bow: number;
  dash: Dash;
  bar: boolean;
}

/** @param edges how many there are to draw. */
export function createStatementProgram(edges: number) {
  const pieces = edges > MANY ? PIECES_OF_MANY : PIECES;
  return class StatementProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
    override drawLabel = undefined;

    getDefinition() {
      return {
        VERTICES: 2 * (pieces + 1),
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
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
        CONSTANT_ATTRIBUTES: [{ name: 'a_place', size: 2, type: FLOAT }],
        CONSTANT_DATA: Array.from({ length: 2 * (pieces + 1) }, (_, i) => [Math.floor(i / 2) / pieces, i % 2 ? 1 : -1]),
      };
    }

    processVisibleItem(
      edgeIndex: number, start: number, source: NodeDisplayData, target: NodeDisplayData,
      data: EdgeDisplayData & Partial<StatementData>,
    ): void {
      const array = this.array;
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = target.x;
      array[start + 3] = target.y;
      array[start + 4] = target.size;
      array[start + 5] = data.size;
      array[start + 6] = data.bow ?? 0;
      array[start + 7] = DASHES.indexOf(data.dash ?? 'solid') + (data.bar ? 4 : 0);
      array[start + 8] = floatColor(data.color);
      array[start + 9] = edgeIndex;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
      gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
      gl.uniform1f(uniformLocations['u_pixelRatio']!, params.pixelRatio);
      gl.uniform1f(uniformLocations['u_pieces']!, pieces);
      gl.uniform2f(uniformLocations['u_dimensions']!, params.width * params.pixelRatio, params.height * params.pixelRatio);
    }
  };
}
