import { describe, expect, it } from 'vitest';
import { buildHulls } from '../../../src/core/layout/hulls.ts';

const SHEET = { width: 400, height: 300 };

describe('buildHulls', () => {
  it('draws one closed ring around near members, rounded to a tenth', () => {
    const [shape] = buildHulls([{ x: [100, 140, 120], y: [100, 110, 140], title: null }], SHEET);
    expect(shape?.hull).toHaveLength(1);
    const ring = shape?.hull[0] ?? [];
    expect(ring.slice(0, 2)).toEqual(ring.slice(-2));
    for (const value of ring) expect(Math.round(value * 10) / 10).toBe(value);
    const xs = ring.filter((_, i) => i % 2 === 0);
    expect(Math.min(...xs)).toBeLessThan(75);
    expect(Math.max(...xs)).toBeGreaterThan(165);
    const core = shape?.core[0]?.filter((_, i) => i % 2 === 0) ?? [];
    expect(Math.min(...core)).toBeGreaterThan(Math.min(...xs));
  });

  it('has no minus zero, which files would not keep', () => {
    const shifts = Array.from({ length: 80 }, (_, i) => i / 40);
    const rings = shifts.flatMap((by) => buildHulls([{ x: [by, 40 + by], y: [by, 30], title: null }], SHEET));
    expect(rings.flatMap(({ hull }) => hull.flat()).filter((value) => Object.is(value, -0))).toEqual([]);
  });

  it('takes the title in', () => {
    const title = { x: 200, y: 60, width: 180, height: 28 };
    const [shape] = buildHulls([{ x: [200], y: [110], title }], SHEET);
    const ring = shape?.hull[0] ?? [];
    const xs = ring.filter((_, i) => i % 2 === 0);
    expect(Math.min(...xs)).toBeLessThan(112);
    expect(Math.max(...xs)).toBeGreaterThan(288);
  });

  it('keeps a hole where another group lies inside, and fills a mere gap', () => {
    const turn = Array.from({ length: 16 }, (_, i) => (i / 16) * 2 * Math.PI);
    const around = {
      x: turn.map((a) => 200 + 90 * Math.cos(a)),
      y: turn.map((a) => 150 + 90 * Math.sin(a)),
      title: null,
    };
    expect(buildHulls([around], SHEET)[0]?.hull).toHaveLength(1);
    const inside = { x: [200, 205], y: [150, 155], title: null };
    const [outer, inner] = buildHulls([around, inside], SHEET);
    expect(outer?.hull).toHaveLength(2);
    expect(inner?.hull).toHaveLength(1);
  });

  it('gives no hull to a group without members', () => {
    expect(buildHulls([{ x: [], y: [], title: null }], SHEET)).toEqual([{ hull: [], core: [] }]);
    expect(buildHulls([], SHEET)).toEqual([]);
  });
});
