import { describe, expect, it } from 'vitest';
import { buildAdjacency } from '../../../src/core/layout/adjacency.ts';
import { layoutLinLog } from '../../../src/core/layout/linlog.ts';
import { createRandom } from '../../../src/core/random/random.ts';

/** `k` planted communities of `size` nodes; four of five edges stay inside. */
function planted(k: number, size: number, edges: number) {
  const random = createRandom(7);
  const n = k * size;
  const source: number[] = [];
  const target: number[] = [];
  while (source.length < edges) {
    const a = Math.floor(random() * n);
    const b = random() < 0.8 ? Math.floor(random() * size) * k + (a % k) : Math.floor(random() * n);
    if (a === b) continue;
    source.push(a);
    target.push(b);
  }
  return buildAdjacency(n, { source, target, weight: source.map(() => 1) });
}

/** Mean share of a node's ten nearest that are of its community (node modulo k). */
function purity(at: { x: Float64Array; y: Float64Array }, k: number): number {
  let sum = 0;
  at.x.forEach((x, i) => {
    const distances = Array.from(at.x, (other, j) => [(other - x) ** 2 + ((at.y[j] ?? 0) - (at.y[i] ?? 0)) ** 2, j]);
    const nearest = distances.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)).slice(1, 11);
    sum += nearest.filter(([, j]) => (j ?? 0) % k === i % k).length / 10;
  });
  return sum / at.x.length;
}

describe('layoutLinLog', () => {
  it('sets planted communities apart', () => {
    const graph = planted(10, 40, 2400);
    expect(purity(layoutLinLog(graph, 1), 10)).toBeGreaterThan(0.85);
  });

  it('is the same for the same seed, to the bit', () => {
    const graph = planted(4, 20, 240);
    expect(layoutLinLog(graph, 5)).toEqual(layoutLinLog(graph, 5));
  });

  it('gives finite places to any graph', () => {
    const none = layoutLinLog(buildAdjacency(0, { source: [], target: [], weight: [] }), 1);
    expect(none.x).toHaveLength(0);
    const loose = layoutLinLog(buildAdjacency(40, { source: [0, 0], target: [0, 1], weight: [1, 2] }), 1);
    expect(loose.x.every(Number.isFinite)).toBe(true);
    expect(new Set(loose.x).size).toBeGreaterThan(30);
  });
});
