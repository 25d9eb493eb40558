import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import { rgb } from '../colour.ts';
import type { Mark } from '../appearance.ts';

/** Draws every kind's mark with one program: a signed distance decides what is inside, in units of the mark's radius. */

const SHAPES: readonly Mark[] = ['disc', 'square', 'triangle', 'ring', 'diamond'];
const FLOAT = 5126;
const UNSIGNED_BYTE = 5121;
const TRIANGLES = 4;
const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_background', 'u_accent'] as const;

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_at;
varying float v_shape;
varying float v_pixel;

void main() {
  v_pixel = u_sizeRatio / a_size;
  v_at = a_corner * (1.4 + 7.0 * v_pixel);
  vec2 position = a_position + v_at * 2.0 * a_size * u_correctionRatio / u_sizeRatio;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform vec3 u_background;
uniform vec3 u_accent;
varying vec4 v_color;
varying vec2 v_at;
varying float v_shape;
varying float v_pixel;

float outside(vec2 p, float shape) {
  if (shape < 0.5) return length(p) - 1.0;
  if (shape < 1.5) return max(abs(p.x), abs(p.y)) - 0.9;
  if (shape < 2.5) return max(-p.y - 0.62, 0.866 * abs(p.x) + 0.5 * p.y - 0.62) - 0.04;
  if (shape < 3.5) return length(p) - 1.0;
  return (abs(p.x) + abs(p.y)) * 0.7071 - 0.85;
}

void main() {
  float shape = mod(v_shape, 8.0);
  float ring = floor(v_shape / 8.0);
  float distance = outside(v_at, shape) / v_pixel;
  #ifdef PICKING_MODE
  gl_FragColor = distance < 3.0 ? v_color : vec4(0.0);
  #else
  vec4 background = vec4(u_background, 1.0);
  vec4 inner = v_color;
  if (shape > 2.5 && shape < 3.5) inner = mix(background, v_color, smoothstep(-2.6, -1.8, distance));
  float inside = 1.0 - smoothstep(-0.5, 0.5, distance);
  float gap = 1.0 - smoothstep(1.0, 2.0, distance);
  vec4 colour = mix(background * gap, inner, inside);
  float width = ring > 1.5 ? 2.5 : 1.5;
  float band = ring > 0.5 ? smoothstep(1.5, 2.5, distance) * (1.0 - smoothstep(1.5 + width, 2.5 + width, distance)) : 0.0;
  gl_FragColor = mix(colour, vec4(u_accent, 1.0), band);
  #endif
}`;

/** What the program needs beyond sigma's own display data: set by the node reducer. */
export interface MarkData {
  mark: Mark;
  ring: 0 | 1 | 2;
}

/** @param colours is asked before each frame, so that a change of theme needs no new program. */
export function createMarkProgram(colours: () => { background: string; accent: string }) {
  return class MarkProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    override drawLabel = undefined;
    override drawHover = () => {};

    getDefinition() {
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [1, -1], [-1, 1], [1, 1]],
      };
    }

    processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & Partial<MarkData>): void {
      const array = this.array;
      array[start] = data.x;
      array[start + 1] = data.y;
      array[start + 2] = data.size;
      array[start + 3] = Math.max(0, SHAPES.indexOf(data.mark ?? 'disc')) + 8 * (data.ring ?? 0);
      array[start + 4] = floatColor(data.color);
      array[start + 5] = nodeIndex;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const { background, accent } = colours();
      gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
      gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
      gl.uniform1f(uniformLocations['u_correctionRatio']!, params.correctionRatio);
      gl.uniform3fv(uniformLocations['u_background']!, rgb(background).map((c) => c / 255));
      gl.uniform3fv(uniformLocations['u_accent']!, rgb(accent).map((c) => c / 255));
    }
  };
}
