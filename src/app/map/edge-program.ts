import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { DIM_ACROSS, DIM_WITHIN, EDGE_DASH } from '../../core/draw/edges.ts';
import { glslFloat as f } from './glsl.ts';
import type { MapPaint, PaintPass } from './map-paint.ts';
import { STROKE_SIZE } from './stroke-data.ts';

const VERTEX = /* glsl */ `
precision highp float;
attribute vec2 a_source;
attribute vec2 a_control;
attribute vec2 a_target;
attribute vec4 a_colour;
attribute vec2 a_style;
attribute vec2 a_along;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_density;
uniform float u_dim;
uniform float u_edgeDim;
uniform float u_pass;
varying vec4 v_colour;
varying vec4 v_line;

vec2 toPixels(vec2 point) { return (u_matrix * vec3(point, 1.0)).xy * u_viewport * 0.5; }

void main() {
  float lit = mod(a_style.y, 2.0);
  if ((u_pass == 2.0 && lit > 0.5) || (u_pass == 3.0 && lit < 0.5) || a_colour.a <= 0.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec2 from = toPixels(a_source);
  vec2 control = toPixels(a_control);
  vec2 to = toPixels(a_target);
  float t = a_along.x;
  vec2 place = mix(mix(from, control, t), mix(control, to, t), t);
  vec2 direction = mix(control - from, to - control, t);
  if (dot(direction, direction) < 0.0001) direction = to - from;
  float stretch = max(length(direction), 0.001);
  vec2 normal = vec2(-direction.y, direction.x) / stretch;
  float half_width = a_style.x * 0.5;
  float reach = half_width + 1.0 / u_density;
  gl_Position = vec4((place + normal * a_along.y * reach) / (u_viewport * 0.5), 0.0, 1.0);
  float run = (length(to - from) + length(control - from) + length(to - control)) * 0.5;
  float within = mod(floor(a_style.y / 2.0), 2.0);
  float faded = u_edgeDim * mix(${f(DIM_ACROSS)}, ${f(DIM_WITHIN)}, within);
  float alpha = mix(a_colour.a, min(a_colour.a, faded), u_dim * (1.0 - lit));
  v_colour = vec4(a_colour.rgb, alpha);
  v_line = vec4(a_along.y * reach, half_width, t * run, floor(a_style.y / 4.0));
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_colour;
varying vec4 v_line;
uniform float u_density;

void main() {
  float cover = clamp((v_line.y - abs(v_line.x)) * u_density + 0.5, 0.0, 1.0);
  if (v_line.w > 0.5) cover *= clamp((${f(EDGE_DASH / 2)} - abs(mod(v_line.z, ${f(EDGE_DASH * 2)}) - ${f(EDGE_DASH / 2)})) * u_density + 0.5, 0.0, 1.0);
  float alpha = v_colour.a * cover;
  gl_FragColor = vec4(v_colour.rgb * alpha, alpha);
}
`;

const UNIFORMS = ['u_matrix', 'u_viewport', 'u_density', 'u_dim', 'u_edgeDim', 'u_pass'] as const;
type Uniform = (typeof UNIFORMS)[number];

const FLOAT = 0x1406;
const TRIANGLE_STRIP = 5;

/** Where along the curve, and on which side of it, the corners of the strip lie. */
function stripCorners(segments: number): number[][] {
  return Array.from({ length: segments + 1 }, (_, i) => i / segments).flatMap((t) => [
    [t, -1],
    [t, 1],
  ]);
}

abstract class CurveProgram extends EdgeProgram<Uniform> {
  private pass: PaintPass = 1;

  protected abstract get paint(): MapPaint;
  protected abstract get segments(): number;

  override getDefinition() {
    const along = stripCorners(this.segments);
    return {
      VERTICES: along.length,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_control', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_colour', size: 4, type: FLOAT },
        { name: 'a_style', size: 2, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_along', size: 2, type: FLOAT }],
      CONSTANT_DATA: along,
    };
  }

  // What is drawn lies in the paint: Sigma's own bookkeeping of edges is passed by.
  override reallocate(): void {}
  override process(): void {}
  override processVisibleItem(): void {}

  override render(params: RenderParams): void {
    const { strokes, isCurved } = this.paint;
    if (isCurved !== this.segments > 1) return;
    this.array = strokes;
    this.capacity = strokes.length / STROKE_SIZE;
    this.verticesCount = this.capacity * this.VERTICES;
    super.render(params);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    const { paint } = this;
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform2f(uniformLocations.u_viewport, params.width, params.height);
    gl.uniform1f(uniformLocations.u_density, params.pixelRatio);
    gl.uniform1f(uniformLocations.u_dim, paint.dim);
    gl.uniform1f(uniformLocations.u_edgeDim, paint.edgeDim);
    gl.uniform1f(uniformLocations.u_pass, this.pass);
  }

  protected override renderProgram(params: RenderParams, info: ProgramInfo): void {
    for (const pass of this.paint.hasLitEdges ? ([2, 3] as const) : ([1] as const)) {
      this.pass = pass;
      super.renderProgram(params, info);
    }
  }
}

/** Quadratic curves as strips of `segments` pieces; one piece draws straight lines. */
export function createEdgeProgram(paint: MapPaint, segments: number): EdgeProgramType {
  return class extends CurveProgram {
    protected override get paint(): MapPaint {
      return paint;
    }
    protected override get segments(): number {
      return segments;
    }
  };
}
