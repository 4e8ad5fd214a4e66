import { describe, expect, it } from 'vitest';
import { createRepulsion } from '../../../src/core/layout/repulsion.ts';
import { createRandom } from '../../../src/core/random/random.ts';

describe('createRepulsion', () => {
  it('is close to the sum over all pairs', () => {
    const random = createRandom(2);
    const n = 400;
    const x = Float64Array.from({ length: n }, () => random() * 100);
    const y = Float64Array.from({ length: n }, () => random() * 50);
    const mass = Float64Array.from({ length: n }, () => 1 + random());
    const fx = new Float64Array(n);
    const fy = new Float64Array(n);
    createRepulsion(n)({ x, y, mass }, fx, fy);
    let error = 0;
    let size = 0;
    for (let i = 0; i < n; i += 1) {
      let ex = 0;
      let ey = 0;
      for (let j = 0; j < n; j += 1) {
        if (i === j) continue;
        const dx = (x[i] ?? 0) - (x[j] ?? 0);
        const dy = (y[i] ?? 0) - (y[j] ?? 0);
        const factor = ((mass[i] ?? 0) * (mass[j] ?? 0)) / (dx * dx + dy * dy);
        ex += dx * factor;
        ey += dy * factor;
      }
      error += ((fx[i] ?? 0) - ex) ** 2 + ((fy[i] ?? 0) - ey) ** 2;
      size += ex ** 2 + ey ** 2;
    }
    expect(Math.sqrt(error / size)).toBeLessThan(0.06);
  });

  it('is finite where points coincide', () => {
    const n = 50;
    const fx = new Float64Array(n);
    const fy = new Float64Array(n);
    const points = { x: new Float64Array(n), y: new Float64Array(n), mass: new Float64Array(n).fill(1) };
    createRepulsion(n)(points, fx, fy);
    expect(fx.every(Number.isFinite)).toBe(true);
  });

  it('is the same when used again', () => {
    const random = createRandom(3);
    const n = 60;
    const column = () => Float64Array.from({ length: n }, () => random() * 9);
    const [first, second] = [column(), column()].map((x) => ({ x, y: column(), mass: new Float64Array(n).fill(1) }));
    if (!first || !second) throw new Error('two sets of points were made');
    const used = createRepulsion(n);
    used(second, new Float64Array(n), new Float64Array(n));
    const [again, fresh] = [new Float64Array(n), new Float64Array(n)];
    used(first, again, new Float64Array(n));
    createRepulsion(n)(first, fresh, new Float64Array(n));
    expect(again).toEqual(fresh);
  });
});
