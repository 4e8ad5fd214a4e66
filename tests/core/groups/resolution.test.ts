import { describe, expect, it } from 'vitest';
import { LEIDEN } from '../../../src/core/groups/algorithms.ts';
import { buildNetwork, tabulateTies, weighTies } from '../../../src/core/groups/network.ts';
import { chooseResolution, scanResolutions, type Scan } from '../../../src/core/groups/resolution.ts';
import { openRunBook, runMany } from '../../../src/core/groups/runs.ts';
import { separation } from '../../../src/core/groups/separation.ts';
import type { EdgeColumns } from '../../../src/core/model/columns.ts';
import { makeEdges, plantPartition } from './planted.ts';

const scan: Scan = { from: 0.1, to: 10, steps: 9, seed: 1, minSize: 3, suitableGroups: 6 };

function scanOf(n: number, edges: EdgeColumns, options: Partial<Scan> = {}) {
  const ties = tabulateTies(n, edges);
  const book = openRunBook({ algorithm: LEIDEN, ties, seed: 1, isResampled: false });
  return scanResolutions(weighTies(ties, ties.weight), (resolutions) => runMany(book, resolutions, 4), {
    ...scan,
    ...options,
  });
}

describe('scanResolutions', () => {
  const { n, edges } = plantPartition(6, 15, 0.6, 0.05, 1);

  it('tries resolutions evenly spaced in their logarithm', () => {
    const [first, second, third] = scanOf(n, edges).map(({ resolution }) => resolution);
    expect(first).toBeCloseTo(0.1, 12);
    expect((second ?? 0) / (first ?? 1)).toBeCloseTo((third ?? 0) / (second ?? 1), 9);
  });

  it('chooses a resolution at which the planted groups come out', () => {
    const steps = scanOf(n, edges);
    const chosen = steps.find(({ resolution }) => resolution === chooseResolution(steps));
    expect(chosen?.groups).toBeCloseTo(6, 9);
  });

  it('follows how well groups can be named', () => {
    const steps = scanOf(n, edges, { nameability: (membership) => (Math.max(...membership) < 2 ? 1 : 0) });
    const chosen = steps.find(({ resolution }) => resolution === chooseResolution(steps));
    expect(chosen?.groups).toBeLessThan(2.1);
  });

  it('falls back to 1 where nothing can be told', () => {
    expect(chooseResolution(scanOf(4, makeEdges([])))).toBe(1);
    expect(chooseResolution([])).toBe(1);
  });
});

describe('separation', () => {
  const network = buildNetwork(
    6,
    makeEdges([
      [0, 1],
      [0, 2],
      [1, 2],
      [3, 4],
      [3, 5],
      [4, 5],
    ]),
  );

  it('is 1 for groups without ties between them, less for cut and lumped ones', () => {
    expect(separation(network, Int32Array.of(0, 0, 0, 1, 1, 1), 2)).toBe(1);
    expect(separation(network, Int32Array.of(0, 0, 2, 1, 1, 1), 2)).toBeLessThan(1);
    expect(separation(network, Int32Array.of(0, 0, 1, 1, 0, 1), 2)).toBeLessThan(0.3);
  });
});
