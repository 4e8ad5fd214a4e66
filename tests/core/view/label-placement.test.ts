import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from '../../../src/core/view/label-grid.ts';
import { placeLabels, type PlacementRequest, type TitleRequest } from '../../../src/core/view/label-placement.ts';
import { LabelRoom, type LabelRequest } from '../../../src/core/view/label-room.ts';

const VIEW: Rect = { x: 0, y: 0, width: 600, height: 400 };

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isFaded: boolean;
}

function mark(x: number, y: number, isFaded = false): Mark {
  return { x, y, radius: 6, isFaded };
}

function label(at: number, options: Partial<LabelRequest> = {}): LabelRequest {
  return {
    key: `n${at}`,
    mark: at,
    width: 60,
    height: 13,
    gap: 4,
    badge: 0,
    canRoam: false,
    isKept: false,
    ...options,
  };
}

function title(options: Partial<TitleRequest> = {}): TitleRequest {
  return { key: 't', x: 300, y: 200, width: 120, height: 24, region: VIEW, isKept: false, ...options };
}

interface Parts extends Partial<Omit<PlacementRequest, 'room'>> {
  readonly marks?: readonly Mark[];
}

function roomOf(marks: readonly Mark[]): LabelRoom {
  const discs = {
    xs: Float64Array.from(marks, ({ x }) => x),
    ys: Float64Array.from(marks, ({ y }) => y),
    radii: Float64Array.from(marks, ({ radius }) => radius),
  };
  const faded = Uint8Array.from(marks, ({ isFaded }) => (isFaded ? 1 : 0));
  return new LabelRoom(VIEW, discs, faded);
}

function request({ marks = [], ...parts }: Parts): PlacementRequest {
  return { view: VIEW, obstacles: [], room: roomOf(marks), titles: [], labels: [], previous: new Map(), ...parts };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('placeLabels', () => {
  it('puts a label to the right of a lone mark', () => {
    const { labels } = placeLabels(request({ marks: [mark(100, 100)], labels: [label(0)] }));
    expect(labels).toHaveLength(1);
    expect(labels[0]).toMatchObject({ place: 0, leader: null, box: { x: 110, y: 93.5 } });
  });

  it('goes to the left at the right border', () => {
    const { labels } = placeLabels(request({ marks: [mark(590, 100)], labels: [label(0)] }));
    expect(labels[0]?.place).toBe(1);
  });

  it('leaves out a label that has no place', () => {
    const marks = [mark(100, 100)];
    const obstacles = [{ x: 0, y: 0, width: 600, height: 400 }];
    expect(placeLabels(request({ marks, obstacles, labels: [label(0, { isKept: true })] })).labels).toEqual([]);
  });

  it('does not cover another mark, unless that one has faded', () => {
    const near = [mark(100, 100), mark(140, 100)];
    expect(placeLabels(request({ marks: near, labels: [label(0)] })).labels[0]?.place).toBe(1);
    const faded = [mark(100, 100), mark(140, 100, true)];
    expect(placeLabels(request({ marks: faded, labels: [label(0)] })).labels[0]?.place).toBe(0);
  });

  it('refuses a place that lies nearer to another mark', () => {
    const marks = [mark(100, 100), mark(140, 115)];
    const [placed] = placeLabels(request({ marks, labels: [label(0)] })).labels;
    expect(placed?.place).not.toBe(0);
  });

  it('leads away from a crowded mark with a line that starts at the mark', () => {
    const ring = Array.from({ length: 12 }, (_, i) =>
      mark(300 + 28 * Math.cos((i * Math.PI) / 6), 200 + 28 * Math.sin((i * Math.PI) / 6)),
    );
    const marks = [mark(300, 200), ...ring.filter((_, i) => i !== 3)];
    const still = placeLabels(request({ marks, labels: [label(0)] }));
    expect(still.labels).toEqual([]);
    const [placed] = placeLabels(request({ marks, labels: [label(0, { canRoam: true })] })).labels;
    expect(placed?.leader).not.toBeNull();
    const [x1 = 0, y1 = 0] = placed?.leader ?? [];
    expect(Math.sqrt((x1 - 300) ** 2 + (y1 - 200) ** 2)).toBeCloseTo(6, 6);
  });

  it('keeps a label where it was while it fits there', () => {
    const parts = { marks: [mark(100, 100)], labels: [label(0)] };
    const kept = placeLabels(request({ ...parts, previous: new Map([['n0', 3]]) }));
    expect(kept.labels[0]?.place).toBe(3);
    const blocked = { ...parts, obstacles: [{ x: 60, y: 60, width: 80, height: 20 }] };
    expect(placeLabels(request({ ...blocked, previous: new Map([['n0', 3]]) })).labels[0]?.place).toBe(0);
  });

  it('comes back beside its mark from a place with a leader', () => {
    const parts = { marks: [mark(100, 100)], labels: [label(0, { canRoam: true })] };
    expect(placeLabels(request({ ...parts, previous: new Map([['n0', 40]]) })).labels[0]?.place).toBe(0);
  });

  it('names a kept label over marks where nothing else is left', () => {
    const crowd = Array.from({ length: 400 }, (_, i) => mark(10 + (i % 25) * 24, 10 + Math.floor(i / 25) * 24));
    const at = 212;
    expect(placeLabels(request({ marks: crowd, labels: [label(at)] })).labels).toEqual([]);
    const kept = placeLabels(request({ marks: crowd, labels: [label(at, { isKept: true })] }));
    expect(kept.labels).toHaveLength(1);
  });

  it('moves a title off marks, and drops one whose region is hidden', () => {
    const marks = [mark(300, 200), mark(330, 202)];
    const [placed] = placeLabels(request({ marks, titles: [title()] })).titles;
    expect(placed?.box.y).not.toBe(188);
    const hidden = { x: 0, y: 0, width: 60, height: 400 };
    expect(placeLabels(request({ titles: [title({ region: hidden })] })).titles).toEqual([]);
  });

  it('keeps a title within the part of its region that is seen', () => {
    const region = { x: 380, y: 50, width: 150, height: 200 };
    const [placed] = placeLabels(request({ titles: [title({ region })] })).titles;
    expect(placed?.box.x).toBeGreaterThanOrEqual(380);
  });

  it('never lets two boxes meet, nor a box and a panel, and answers the same twice', () => {
    const rect = fc.record({
      x: fc.integer({ min: -50, max: 600 }),
      y: fc.integer({ min: -50, max: 400 }),
      width: fc.integer({ min: 1, max: 300 }),
      height: fc.integer({ min: 1, max: 200 }),
    });
    const marks = fc.array(
      fc.record({
        x: fc.integer({ min: -100, max: 700 }),
        y: fc.integer({ min: -100, max: 500 }),
        radius: fc.integer({ min: 1, max: 18 }),
        isFaded: fc.boolean(),
      }),
      { maxLength: 60 },
    );
    const titles = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 600 }),
        y: fc.integer({ min: 0, max: 400 }),
        width: fc.integer({ min: 20, max: 200 }),
        region: rect,
        isKept: fc.boolean(),
      }),
      { maxLength: 6 },
    );
    const choice = fc.record({ canRoam: fc.boolean(), isKept: fc.boolean(), width: fc.integer({ min: 5, max: 160 }) });
    fc.assert(
      fc.property(marks, titles, fc.array(rect, { maxLength: 3 }), choice, (some, names, obstacles, options) => {
        const asked = request({
          marks: some,
          obstacles,
          titles: names.map((name, i) => ({ ...name, key: `t${i}`, height: 20 })),
          labels: some.map((_, i) => label(i, { ...options, isKept: options.isKept && i % 5 === 0 })),
          previous: new Map(some.map((_, i) => [`n${i}`, (i * 7) % 104])),
        });
        const placed = placeLabels(asked);
        expect(placeLabels(asked)).toEqual(placed);
        // The room remembers what it found taken: that answers for it as marks do.
        const moved = {
          ...asked,
          obstacles: [],
          labels: asked.labels.toReversed(),
          previous: new Map<string, number>(),
        };
        expect(placeLabels(moved)).toEqual(placeLabels({ ...moved, room: roomOf(some) }));
        const boxes = [...placed.titles, ...placed.labels].map(({ box }) => box);
        boxes.forEach((box, i) => {
          for (const other of [...boxes.slice(i + 1), ...obstacles]) expect(overlap(box, other)).toBe(false);
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 600 && box.y + box.height <= 400).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });
});
