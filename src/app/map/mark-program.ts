import { NodeProgram, type NodeProgramType } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { ProgramInfo } from 'sigma/rendering';
import type { MapPaint, PaintPass } from './map-paint.ts';
import { MARK_SIZE } from './mark-data.ts';
import { MARK_FRAGMENT, MARK_VERTEX } from './mark-shaders.ts';

const UNIFORMS = [
  'u_matrix',
  'u_viewport',
  'u_scale',
  'u_dim',
  'u_dimNode',
  'u_pass',
  'u_fill',
  'u_rim',
  'u_density',
  'u_sheet',
  'u_surface',
  'u_ink',
] as const;
type Uniform = (typeof UNIFORMS)[number];

const FLOAT = 0x1406;
const TRIANGLE_STRIP = 5;

type ProgramArguments = ConstructorParameters<NodeProgramType>;

/** One program for all marks, drawn from the paint. Pointing is resolved by the map itself, so nothing is drawn for picking. */
abstract class MarkProgram extends NodeProgram<Uniform> {
  private pass: PaintPass = 1;

  protected abstract get paint(): MapPaint;

  constructor(gl: ProgramArguments[0], _picking: ProgramArguments[1], renderer: ProgramArguments[2]) {
    super(gl, null, renderer);
  }

  override getDefinition() {
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: MARK_VERTEX,
      FRAGMENT_SHADER_SOURCE: MARK_FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_radius', size: 1, type: FLOAT },
        { name: 'a_flags', size: 1, type: FLOAT },
        { name: 'a_slot', size: 1, type: FLOAT },
        { name: 'a_alpha', size: 1, type: FLOAT },
        { name: 'a_sectors', size: 4, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  // What is drawn lies in the paint: Sigma's own bookkeeping of nodes is passed by.
  override reallocate(): void {}
  override process(): void {}
  override processVisibleItem(): void {}

  override render(params: RenderParams): void {
    this.array = this.paint.marks;
    this.capacity = this.array.length / MARK_SIZE;
    this.verticesCount = this.capacity * this.VERTICES;
    super.render(params);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    const { paint } = this;
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform2f(uniformLocations.u_viewport, params.width, params.height);
    gl.uniform1f(uniformLocations.u_scale, paint.markScale);
    gl.uniform1f(uniformLocations.u_dim, paint.dim);
    gl.uniform1f(uniformLocations.u_dimNode, paint.dimNode);
    gl.uniform1f(uniformLocations.u_pass, this.pass);
    gl.uniform3fv(uniformLocations.u_fill, paint.fill);
    gl.uniform3fv(uniformLocations.u_rim, paint.rim);
    gl.uniform1f(uniformLocations.u_density, params.pixelRatio);
    gl.uniform3f(uniformLocations.u_sheet, ...paint.sheet);
    gl.uniform3f(uniformLocations.u_surface, ...paint.surface);
    gl.uniform3f(uniformLocations.u_ink, ...paint.ink);
  }

  protected override renderProgram(params: RenderParams, info: ProgramInfo): void {
    if (this.paint.dim === 0) {
      this.pass = 1;
      super.renderProgram(params, info);
      return;
    }
    for (const pass of [2, 3] as const) {
      this.pass = pass;
      super.renderProgram(params, info);
    }
  }
}

/** The program of marks painted by `paint`, which may change between frames. */
export function createMarkProgram(paint: MapPaint): NodeProgramType {
  return class extends MarkProgram {
    protected override get paint(): MapPaint {
      return paint;
    }
  };
}
