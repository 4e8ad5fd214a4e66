import { describe, expect, it } from 'vitest';
import { sceneBounds, visiblePart } from '../../../src/core/draw/bounds.ts';
import { groupOf, nodeOf, sceneOf } from '../../ui/map/scene-of.ts';

describe('sceneBounds', () => {
  it('has bounds for an empty scene', () => {
    expect(sceneBounds(sceneOf([], [], []))).toEqual({ x: 0, y: 0, width: 1000, height: 600 });
  });

  it('has room for marks, hulls and, where there are any, titles', () => {
    const group = groupOf(0, {
      name: 'Samplers',
      titleX: 50,
      titleY: -40,
      titleSize: 20,
      hull: [[0, 0, 90, 0, 90, 60]],
    });
    const scene = sceneOf([nodeOf('p1', 0, { x: 100, y: 50 })], [], [group]);
    expect(sceneBounds(scene)).toEqual({ x: 0, y: -52, width: 110, height: 112 });
    expect(sceneBounds(scene, false)).toEqual({ x: 0, y: 0, width: 110, height: 60 });
  });
});

describe('visiblePart', () => {
  const view = { x: 0, y: 0, width: 1000, height: 600 };

  it('cuts an area at a panel and keeps the larger side', () => {
    const area = { x: 200, y: 100, width: 400, height: 200 };
    const panel = { x: 0, y: 0, width: 290, height: 500 };
    expect(visiblePart(area, view, [panel])).toEqual({ x: 290, y: 100, width: 310, height: 200 });
  });

  it('is null where nothing is seen', () => {
    const panel = { x: 0, y: 0, width: 1000, height: 600 };
    expect(visiblePart({ x: 10, y: 10, width: 50, height: 50 }, view, [panel])).toBeNull();
    expect(visiblePart({ x: -90, y: 10, width: 50, height: 50 }, view, [])).toBeNull();
  });
});
