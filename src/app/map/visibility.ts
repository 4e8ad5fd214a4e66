/** What of a scene is hidden, and how far along marks and edges are in going or coming back. */
import type { Scene } from '../../core/model/scene.ts';
import type { Hidden } from './map-types.ts';

const NO_GROUPS: ReadonlySet<number> = new Set();

/** What is hidden in arrays of the scene's length; an edge goes with either of its ends. */
export function hiddenIn(scene: Scene, hidden: Hidden | null): Hidden {
  const nodes = new Uint8Array(scene.nodes.length);
  const edges = new Uint8Array(scene.edges.length);
  if (hidden === null) return { nodes, edges, groups: NO_GROUPS };
  nodes.set(hidden.nodes.subarray(0, nodes.length));
  edges.set(hidden.edges.subarray(0, edges.length));
  for (let i = 0; i < edges.length; i += 1) {
    const edge = scene.edges[i];
    if (edge && (nodes[edge.source] === 1 || nodes[edge.target] === 1)) edges[i] = 1;
  }
  return { nodes, edges, groups: hidden.groups };
}

/** Per node and edge 0 (hidden) to 1 (shown). */
export interface Shown {
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
}

export class Fade {
  readonly shown: Shown;
  private from: Shown;
  private goal: Hidden;

  constructor(hidden: Hidden) {
    this.goal = hidden;
    this.shown = { nodes: sharesOf(hidden.nodes), edges: sharesOf(hidden.edges) };
    this.from = this.shown;
  }

  /** From here on `step` leads to what `hidden` says. */
  aim(hidden: Hidden): void {
    this.from = { nodes: this.shown.nodes.slice(), edges: this.shown.edges.slice() };
    this.goal = hidden;
  }

  step(share: number): void {
    blend(this.shown.nodes, this.from.nodes, this.goal.nodes, share);
    blend(this.shown.edges, this.from.edges, this.goal.edges, share);
  }
}

function sharesOf(hidden: Uint8Array): Float32Array {
  const shares = new Float32Array(hidden.length);
  for (let i = 0; i < shares.length; i += 1) shares[i] = 1 - (hidden[i] ?? 0);
  return shares;
}

function blend(into: Float32Array, from: Float32Array, hidden: Uint8Array, share: number): void {
  for (let i = 0; i < into.length; i += 1) {
    const start = from[i] ?? 1;
    into[i] = start + (1 - (hidden[i] ?? 0) - start) * share;
  }
}
