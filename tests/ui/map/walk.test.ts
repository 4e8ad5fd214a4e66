import { describe, expect, it } from 'vitest';
import { indexScene, lightScene } from '../../../src/app/map/emphasis.ts';
import { NO_EMPHASIS } from '../../../src/app/map/map-types.ts';
import { nextNode, nodeNear, nodeToward, spotsOf, type WalkGround } from '../../../src/app/map/walk.ts';
import { hiddenIn } from '../../../src/app/map/visibility.ts';
import { strongestNode, Walker } from '../../../src/app/map/walker.ts';
import { edgeOf, nodeOf, sceneOf } from './scene-of.ts';

const nodes = [
  { x: 0, y: 0 },
  { x: 50, y: 5 },
  { x: 30, y: 40 },
  { x: -20, y: 0 },
  { x: 0, y: -90 },
  { x: 200, y: 0 },
];

function groundOf(tied: Readonly<Record<number, readonly number[]>> = {}, closed: readonly number[] = []): WalkGround {
  return { nodes, neighboursOf: (i) => tied[i] ?? [], isOpen: (i) => !closed.includes(i) };
}

describe('walking', () => {
  it('goes to the nearest node in the direction where no neighbour is there', () => {
    const ground = groundOf({ 0: [3] });
    expect(nodeToward(ground, 0, 'right')).toBe(1);
    expect(nodeToward(ground, 0, 'down')).toBe(2);
    expect(nodeToward(ground, 0, 'left')).toBe(3);
    expect(nodeToward(ground, 0, 'up')).toBe(4);
    expect(nodeToward(ground, 4, 'up')).toBe(-1);
    expect(nodeToward(ground, 99, 'up')).toBe(-1);
  });

  it('goes to a neighbour past nearer nodes', () => {
    expect(nodeToward(groundOf({ 0: [5, 3] }), 0, 'right')).toBe(5);
    expect(nodeToward(groundOf({ 0: [5, 1] }), 0, 'right')).toBe(1);
  });

  it('passes over closed nodes, neighbours too', () => {
    expect(nodeToward(groundOf({ 0: [5] }, [5]), 0, 'right')).toBe(1);
    expect(nodeToward(groundOf({}, [1, 5, 2]), 0, 'right')).toBe(-1);
  });

  it('starts at the open node nearest to the centre', () => {
    expect(nextNode(groundOf(), undefined, { x: 28, y: 35 }, 'left')).toBe(2);
    expect(nextNode(groundOf({}, [2]), undefined, { x: 28, y: 35 }, 'left')).toBe(1);
    expect(nextNode({ ...groundOf(), nodes: [] }, undefined, { x: 0, y: 0 }, 'left')).toBe(-1);
  });

  it('finds the mark under a point, the nearest where two reach it', () => {
    const near = (x: number, y: number, reach: number) => nodeNear(spotsOf(nodes), { x, y, most: 20 }, () => reach);
    expect(near(49, 4, 8)).toBe(1);
    expect(near(-12, 0, 15)).toBe(3);
    expect(near(800, 200, 15)).toBe(-1);
    expect(near(49, 4, -1)).toBe(-1);
    expect(near(49, 12, 6.9)).toBe(-1);
  });
});

describe('Walker', () => {
  const scene = sceneOf(
    [nodeOf('a0', 0, { x: 0 }), nodeOf('p1', 0, { x: 10 }), nodeOf('p2', 1, { x: 20 }), nodeOf('a3', 1, { x: 30 })],
    [edgeOf(0, 1), edgeOf(1, 2), edgeOf(3, 2), { ...edgeOf(0, 2), weight: 2 }],
  );
  const index = indexScene(scene);
  const key = (i: number) => scene.nodes[i]?.key ?? nodeOf('p9', 0).key;

  it('adds to what is selected and goes on from there', () => {
    const chosen: string[] = [key(1)];
    const walker = new Walker({
      map: () => ({
        picture: {
          index,
          lighting: lightScene(
            index,
            { ...NO_EMPHASIS, selectedNodes: new Set(scene.nodes.map((n) => n.key).filter((k) => chosen.includes(k))) },
            null,
          ),
        },
        centre: { x: 0, y: 0 },
      }),
      go: (node, isAdding) => {
        if (isAdding) chosen.push(node.key);
        else chosen.splice(0, chosen.length, node.key);
      },
    });
    walker.walk('right', true);
    expect(chosen).toEqual([key(1), key(2)]);
    walker.walk('right', true);
    expect(chosen).toEqual([key(1), key(2), key(3)]);
    walker.walk('left', true);
    expect(chosen).toEqual([key(1), key(2), key(3), key(0)]);
    walker.inspect();
    expect(chosen).toEqual([key(0)]);
    walker.home();
    expect(chosen).toEqual([key(2)]);
  });

  it('takes the strongest of what is shown', () => {
    const hidden = (nodesHidden: number[]) =>
      hiddenIn(scene, { nodes: Uint8Array.from(nodesHidden), edges: new Uint8Array(4), groups: new Set() });
    expect(strongestNode(index, { hidden: hidden([0, 0, 0, 0]) })).toBe(2);
    expect(strongestNode(index, { hidden: hidden([0, 0, 1, 0]) })).toBe(0);
    expect(strongestNode(index, { hidden: hidden([1, 1, 1, 1]) })).toBe(-1);
  });
});
