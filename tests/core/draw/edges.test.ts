import { describe, expect, it } from 'vitest';
import { controlPoint } from '../../../src/core/draw/control-point.ts';
import {
  bendOf,
  drawnEdges,
  litStyle,
  NEUTRAL,
  plainShare,
  plainStyle,
  STRAND_LIMIT,
  thinning,
} from '../../../src/core/draw/edges.ts';
import type { Palette } from '../../../src/core/draw/palette.ts';
import type { EdgeKind } from '../../../src/core/model/columns.ts';
import { edgeOf, nodeOf, sceneOf } from '../../ui/map/scene-of.ts';

const theme = { edgeIn: 0.5, edgeTag: 0.3, edgeOut: 0.19, edgeLit: 0.85 } as Palette;
const slot = (group: number): number => group + 1;
const author = nodeOf('a0', 0);
const own = nodeOf('p1', 0);
const far = nodeOf('p2', 1);
const hub = nodeOf('a3', 0, { isHub: true, papers: 29 });

describe('edge styles', () => {
  it('takes the group colour within a group and neutral ink across', () => {
    expect(plainStyle(edgeOf(0, 1), { a: author, b: own }, slot, theme, 0)).toEqual({
      colour: 1,
      opacity: 0.5,
      width: 1.15,
    });
    expect(plainStyle(edgeOf(0, 2), { a: author, b: far }, slot, theme, 0)).toMatchObject({
      colour: NEUTRAL,
      opacity: 0.19,
    });
    const tag = plainStyle(edgeOf(0, 2, 'tagging'), { a: nodeOf('t0', 0), b: far }, slot, theme, 0);
    expect(tag.opacity).toBeLessThan(0.19);
  });

  it('is neutral between nodes that stand apart', () => {
    const ends = { a: nodeOf('a0', -1), b: nodeOf('p1', -1) };
    expect(plainStyle(edgeOf(0, 1), ends, slot, theme, 0).colour).toBe(NEUTRAL);
  });

  it('draws co-authorship by weight, a few papers thin', () => {
    const width = (weight: number, heaviest: number): number =>
      plainStyle({ ...edgeOf(0, 1, 'coauthorship'), weight }, { a: author, b: author }, slot, theme, heaviest).width;
    expect(width(1, 1)).toBeLessThan(2);
    expect(width(40, 40)).toBeCloseTo(6);
    expect(width(3, 40)).toBeLessThan(width(9, 40));
  });

  it('draws relatedness to 4 px and co-occurrence to 6 px of the strongest', () => {
    const style = (kind: EdgeKind, weight: number, b = own) =>
      plainStyle({ ...edgeOf(0, 1, kind), weight }, { a: author, b }, slot, theme, 0.5);
    expect(style('relatedness', 0.5).width).toBeCloseTo(4);
    expect(style('cooccurrence', 0.5).width).toBeCloseTo(6);
    expect(style('cooccurrence', 0).width).toBeCloseTo(0.8);
    expect(style('relatedness', 0.2).colour).toBe(1);
    expect(style('relatedness', 0.2, far).colour).toBe(NEUTRAL);
  });

  it('colours a lit edge by the far end', () => {
    const ends = { a: author, b: far };
    expect(litStyle(edgeOf(0, 2), ends, slot, theme, 0, { focus: 0, selectedGroup: null }).colour).toBe(2);
    expect(litStyle(edgeOf(0, 2), ends, slot, theme, 0, { focus: 2, selectedGroup: null }).colour).toBe(1);
    expect(litStyle(edgeOf(0, 2), ends, slot, theme, 0, { focus: -1, selectedGroup: 1 })).toMatchObject({
      colour: 1,
      opacity: 0.75,
    });
    expect(litStyle(edgeOf(3, 2), { a: hub, b: far }, slot, theme, 0, { focus: -1, selectedGroup: 1 }).colour).toBe(0);
  });

  it('bends an edge across groups toward the centre of the far group, and hardly any within', () => {
    const centre = { x: 100, y: 100 };
    const bent = controlPoint(
      bendOf(edgeOf(0, 2), { a: author, b: far }, () => centre),
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    );
    expect(bent.y).toBeGreaterThan(15);
    const within = controlPoint(
      bendOf(edgeOf(0, 1), { a: author, b: own }, () => centre),
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    );
    expect(Math.abs(within.y)).toBeLessThan(5);
  });

  it('thins many edges out and never below a fifth', () => {
    expect(thinning(0)).toBe(1);
    expect(thinning(800)).toBe(1);
    expect(thinning(1600)).toBeCloseTo(0.5);
    expect(thinning(1e6)).toBe(0.2);
  });

  it('is fainter in the neutral ink of an overlay', () => {
    expect(plainShare(1600, false)).toBeCloseTo(0.5);
    expect(plainShare(1600, true)).toBeCloseTo(0.3);
  });

  it('bends relatedness and co-occurrence as other edges, and co-authorship always alike', () => {
    const share = (kind: EdgeKind, b = own): number =>
      bendOf(edgeOf(0, 1, kind), { a: author, b }, () => undefined).share;
    for (const kind of ['relatedness', 'cooccurrence', 'authorship', 'tagging'] as const) {
      expect([share(kind), share(kind, far)]).toEqual([0.04, 0.07]);
    }
    expect([share('coauthorship'), share('coauthorship', far)]).toEqual([0.08, 0.08]);
  });
});

describe('drawnEdges', () => {
  it('keeps every edge of a scene of common size', () => {
    expect(drawnEdges(sceneOf([author, own, far], [edgeOf(0, 1), edgeOf(0, 2)])).map(({ index }) => index)).toEqual([
      0, 1,
    ]);
  });

  it('draws one strand a node and far group in a very large one', () => {
    const papers = Array.from({ length: 200 }, (_, i) => nodeOf(`p${i}`, i < 100 ? 0 : 1));
    const people = Array.from({ length: 150 }, (_, i) => nodeOf(`a${i}`, 0));
    const edges = people.flatMap((_, i) => papers.map((_paper, k) => edgeOf(200 + i, k)));
    expect(edges.length).toBeGreaterThan(STRAND_LIMIT);
    expect(drawnEdges(sceneOf([...papers, ...people], edges))).toHaveLength(150 * 100 + 150);
  });
});
