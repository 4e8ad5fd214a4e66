import { describe, expect, it } from 'vitest';
import { buildAdjacency } from '../../../src/core/layout/adjacency.ts';
import { placeTerritories } from '../../../src/core/layout/placement.ts';

const SHEET = { width: 1000, height: 600 };
const NO_TIES = { source: [], target: [], weight: [] };

describe('placeTerritories', () => {
  it('gives cells of about the wanted areas, which fill the sheet', () => {
    const wanted = Float64Array.from([8, 4, 4, 2, 1, 1]);
    const cells = placeTerritories(wanted, buildAdjacency(6, NO_TIES), SHEET, 1);
    cells.area.forEach((area, t) => {
      const share = ((wanted[t] ?? 0) / 20) * 600_000;
      expect(area / share).toBeGreaterThan(0.85);
      expect(area / share).toBeLessThan(1.15);
    });
  });

  it('sets tied territories side by side', () => {
    const chain = { source: [0, 2, 4], target: [1, 3, 5], weight: [3, 3, 3] };
    const cells = placeTerritories(new Float64Array(6).fill(1), buildAdjacency(6, chain), SHEET, 1);
    for (const a of [0, 2, 4]) {
      const away = Math.sqrt(
        ((cells.x[a] ?? 0) - (cells.x[a + 1] ?? 0)) ** 2 + ((cells.y[a] ?? 0) - (cells.y[a + 1] ?? 0)) ** 2,
      );
      expect(away).toBeLessThan(400);
    }
  });

  it('loses none of many small territories among large ones', () => {
    const wanted = Float64Array.from({ length: 60 }, (_, t) => (t < 10 ? 60 : 1));
    const cells = placeTerritories(wanted, buildAdjacency(60, NO_TIES), SHEET, 3);
    expect(cells.area.every((area) => area > 0)).toBe(true);
  });

  it('spreads a heap of many tied territories over the sheet', () => {
    const k = 600;
    const hubs = Array.from({ length: k - 1 }, (_, t) => t + 1);
    const star = { source: hubs.map((t) => t % 5), target: hubs, weight: hubs.map(() => 1) };
    const cells = placeTerritories(new Float64Array(k).fill(1), buildAdjacency(k, star), SHEET, 1);
    expect(cells.area.filter((area) => area > 500).length).toBeGreaterThan(540);
    expect(cells.area.every((area) => area < 2500)).toBe(true);
  });

  it('is ready for no territory and for one', () => {
    expect(placeTerritories(new Float64Array(0), buildAdjacency(0, NO_TIES), SHEET, 1).x).toHaveLength(0);
    const one = placeTerritories(Float64Array.from([5]), buildAdjacency(1, NO_TIES), SHEET, 1);
    expect(one.x[0]).toBeCloseTo(500, -1);
    expect(one.y[0]).toBeCloseTo(300, -1);
  });
});
