import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDGE_KINDS, NODE_KINDS } from '../../../src/core/model/columns.ts';
import type { NodeKey } from '../../../src/core/model/ids.ts';
import type { Scene, SceneEdge, SceneNode } from '../../../src/core/model/scene.ts';
import { packScene, unpackScene } from '../../../src/worker/scene-columns.ts';
import { fakeAnalysis, fakeScene } from '../../support/fake-analysis.ts';

const index = fc.integer({ min: -1, max: 100_000 });
const length = fc.double({ noNaN: true, noDefaultInfinity: true });

const node: fc.Arbitrary<SceneNode> = fc.record({
  key: fc.string().map((name) => `author:${name}` as NodeKey),
  kind: fc.constantFrom(...NODE_KINDS),
  ref: index,
  label: fc.string(),
  x: length,
  y: length,
  radius: length,
  group: index,
  papers: index,
  sectors: fc.array(fc.record({ group: index, papers: index }), { maxLength: 3 }),
  isHub: fc.boolean(),
  isUncertain: fc.boolean(),
  isTruncated: fc.boolean(),
  isInferred: fc.boolean(),
});

const edge: fc.Arbitrary<SceneEdge> = fc.record({
  source: index,
  target: index,
  kind: fc.constantFrom(...EDGE_KINDS),
  weight: length,
  isInferred: fc.boolean(),
});

/** As it arrives on the other side. */
function sent(scene: Scene): Scene {
  const { packed, buffers } = packScene(scene);
  return unpackScene(structuredClone(packed, { transfer: buffers }));
}

describe('a scene as columns', () => {
  const scene = fakeScene(fakeAnalysis());

  it('arrives as it was sent', () => {
    fc.assert(
      fc.property(fc.array(node), fc.array(edge), (nodes, edges) => {
        expect(sent({ ...scene, nodes, edges })).toEqual({ ...scene, nodes, edges });
      }),
    );
  });

  it('moves its columns and leaves the scene whole', () => {
    const before = structuredClone(scene);
    const { packed, buffers } = packScene(scene);
    structuredClone(packed, { transfer: buffers });
    expect(buffers.every(({ byteLength }) => byteLength === 0)).toBe(true);
    expect(packed.nodes.x).toHaveLength(0);
    expect(scene).toEqual(before);
  });
});
