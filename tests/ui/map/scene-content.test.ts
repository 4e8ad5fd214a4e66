import { describe, expect, it } from 'vitest';
import { colouringOf } from '../../../src/app/map/colouring.ts';
import { indexScene, lightScene } from '../../../src/app/map/emphasis.ts';
import { MARK, MARK_SIZE } from '../../../src/app/map/mark-data.ts';
import type { MapTheme } from '../../../src/app/map/map-theme.ts';
import { NO_EMPHASIS } from '../../../src/app/map/map-types.ts';
import { SceneContent } from '../../../src/app/map/scene-content.ts';
import { STROKE, STROKE_SIZE } from '../../../src/app/map/stroke-data.ts';
import { Fade, hiddenIn } from '../../../src/app/map/visibility.ts';
import { edgeOf, nodeOf, sceneOf } from './scene-of.ts';

const rim = Array.from({ length: 18 }, (_, i) => `#0000${(i * 10).toString(16).padStart(2, '0')}`);
const theme = { rim, edge: '#ffffff', edgeIn: 0.5, edgeTag: 0.3, edgeOut: 0.19, edgeLit: 0.85 } as unknown as MapTheme;
const scene = sceneOf(
  [nodeOf('a0', 0), nodeOf('p1', 0, { x: 100 }), nodeOf('p2', 1, { x: 100, y: 100 }), nodeOf('a3', 1, { y: 100 })],
  [edgeOf(0, 1), { ...edgeOf(0, 2), isInferred: true }, edgeOf(3, 2), edgeOf(9, 2)],
);
const index = indexScene(scene);
const hide = (...nodes: number[]) =>
  hiddenIn(scene, {
    nodes: Uint8Array.from(scene.nodes, (_, i) => (nodes.includes(i) ? 1 : 0)),
    edges: new Uint8Array(4),
    groups: new Set<number>(),
  });

function contentOf(hidden = hide()) {
  const fade = new Fade(hidden);
  const content = new SceneContent(index, fade.shown);
  content.colour(colouringOf(index, null), theme);
  const dress = (emphasis = NO_EMPHASIS, now = hidden) => {
    const lighting = lightScene(index, emphasis, null, now);
    content.dress(lighting, theme);
    return lighting;
  };
  return { fade, content, dress, lighting: dress() };
}

/** A number of every mark, by node; marks stand in painting order: papers, then people. */
const markNumbers = (content: SceneContent, place: number): number[] =>
  [2, 0, 1, 3].map((start) => content.marks[start * MARK_SIZE + place] ?? NaN);
const strokeNumbers = (content: SceneContent, place: number): number[] =>
  [0, 1, 2].map((k) => content.strokes[k * STROKE_SIZE + place] ?? NaN);

describe('SceneContent', () => {
  it('places marks, passes over edges without ends, and dashes inferred ones', () => {
    const { content } = contentOf();
    expect(markNumbers(content, MARK.x)).toEqual([0, 100, 100, 0].map((x) => Math.fround(x / 1000)));
    expect(content.strokes).toHaveLength(3 * STROKE_SIZE);
    expect(strokeNumbers(content, STROKE.flags)).toEqual([2, 4, 2]);
  });

  it('hides marks and their edges at once, and brings them back by and by', () => {
    const { content, fade, dress } = contentOf(hide(0));
    expect(markNumbers(content, MARK.alpha)).toEqual([0, 1, 1, 1]);
    expect(strokeNumbers(content, STROKE.opacity).map((opacity) => opacity > 0)).toEqual([false, false, true]);
    fade.aim(hide(3));
    fade.step(0.5);
    dress(NO_EMPHASIS, hide(3));
    expect(markNumbers(content, MARK.alpha)).toEqual([0.5, 1, 1, 0.5]);
    fade.step(1);
    dress(NO_EMPHASIS, hide(3));
    expect(markNumbers(content, MARK.alpha)).toEqual([1, 1, 1, 0]);
    expect(strokeNumbers(content, STROKE.opacity).map((opacity) => opacity > 0)).toEqual([true, true, false]);
  });

  it('takes colours from an overlay, with neutral edges, and gives them back', () => {
    const { content, dress } = contentOf();
    expect(markNumbers(content, MARK.slot)).toEqual([1, 1, 2, 2]);
    expect(strokeNumbers(content, STROKE.colour)).toEqual([0, 1, 0]);
    content.colour(colouringOf(index, Uint8Array.from([17, 0, 13, 200])), theme);
    dress();
    expect(markNumbers(content, MARK.slot)).toEqual([17, 0, 13, 0]);
    expect(strokeNumbers(content, STROKE.colour)).toEqual([1, 1, 1]);
    content.colour(colouringOf(index, null), theme);
    dress();
    expect(strokeNumbers(content, STROKE.colour)).toEqual([0, 1, 0]);
  });

  it('draws a selected edge stronger than a lit one', () => {
    const { content, dress } = contentOf();
    const [a, b] = [scene.nodes[0]?.key, scene.nodes[1]?.key];
    if (!a || !b) throw new Error('no nodes');
    dress({ ...NO_EMPHASIS, lit: new Set([a, b]) });
    const lit = strokeNumbers(content, STROKE.width)[0] ?? 0;
    dress({ ...NO_EMPHASIS, selectedEdge: [b, a] });
    expect(strokeNumbers(content, STROKE.width)[0]).toBeGreaterThan(lit);
  });

  it('finds the edge under a point: neither hidden ones nor, where something is lit, unlit ones', () => {
    const { content, lighting, dress } = contentOf();
    expect(content.edgeNear({ x: 50, y: 3 }, 5, lighting)).toBe(0);
    expect(content.edgeNear({ x: 50, y: 103 }, 5, lighting)).toBe(2);
    expect(content.edgeNear({ x: 50, y: 25 }, 5, lighting)).toBe(-1);
    const dimmed = dress({ ...NO_EMPHASIS, lit: new Set([nodeOf('a0', 0).key]) });
    expect(content.edgeNear({ x: 50, y: 3 }, 5, dimmed)).toBe(-1);
    expect(content.edgeNear({ x: 50, y: 3 }, 5, dress(NO_EMPHASIS, hide(1)))).toBe(-1);
  });

  it('travels from old places, and new marks appear', () => {
    const { content } = contentOf();
    const from = new Map([[nodeOf('a0', 0).key, { x: 200, y: 0 }]]);
    content.travel(from, 0.5);
    expect(content.spotOf(0)).toEqual({ x: 100, y: 0 });
    expect(markNumbers(content, MARK.alpha)).toEqual([1, 0.5, 0.5, 0.5]);
    expect(content.positions().get(nodeOf('p1', 0).key)).toEqual({ x: 100, y: 0 });
    expect(content.spotOf(99)).toBeNull();
  });
});

describe('hiddenIn', () => {
  it('hides an edge with either of its ends, and holds arrays of any length', () => {
    expect([...hide(2).edges]).toEqual([0, 1, 1, 1]);
    const odd = hiddenIn(scene, { nodes: new Uint8Array(99).fill(1), edges: new Uint8Array(1), groups: new Set([1]) });
    expect([...odd.nodes]).toEqual([1, 1, 1, 1]);
    expect(odd.groups.has(1)).toBe(true);
    expect([...hiddenIn(scene, null).nodes]).toEqual([0, 0, 0, 0]);
  });
});
