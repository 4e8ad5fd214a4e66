import { describe, expect, it } from 'vitest';
import { indexScene, lightScene, neighboursOf } from '../../../src/app/map/emphasis.ts';
import { NO_EMPHASIS } from '../../../src/app/map/map-types.ts';
import { edgeOf, nodeOf, sceneOf } from './scene-of.ts';

const scene = sceneOf(
  [nodeOf('a0', 0), nodeOf('p1', 0), nodeOf('p2', 1), nodeOf('a3', 1)],
  [edgeOf(0, 1), edgeOf(0, 2), edgeOf(3, 2)],
);
const index = indexScene(scene);
const key = (i: number) => scene.nodes[i]?.key ?? nodeOf('p9', 0).key;

describe('lightScene', () => {
  it('lights nothing and dims nothing without emphasis', () => {
    const lighting = lightScene(index, NO_EMPHASIS, null);
    expect([...lighting.nodes, ...lighting.edges]).not.toContain(1);
    expect(lighting.isDim).toBe(false);
    expect(lighting.litGroups).toBeNull();
  });

  it('lights what is wanted, the edges between, and their groups', () => {
    const lighting = lightScene(index, { ...NO_EMPHASIS, selected: key(0), lit: new Set([key(1)]) }, null);
    expect([...lighting.nodes]).toEqual([1, 1, 0, 0]);
    expect([...lighting.edges]).toEqual([1, 0, 0]);
    expect([...(lighting.litGroups ?? [])]).toEqual([0]);
    expect(lighting.isDim).toBe(true);
  });

  it('lights only edges that touch a selected group', () => {
    const all = new Set(scene.nodes.map((node) => node.key));
    const lighting = lightScene(index, { ...NO_EMPHASIS, selectedGroup: 0, lit: all }, null);
    expect([...lighting.edges]).toEqual([1, 1, 0]);
    expect([...(lighting.litGroups ?? [])]).toEqual([0]);
  });

  it('comes on in stages under the pointer', () => {
    const near = lightScene(index, NO_EMPHASIS, { node: 3, stage: 'near' });
    expect([...near.nodes, ...near.edges, near.isDim]).toEqual([0, 0, 0, 1, 0, 0, 0, false]);
    const lit = lightScene(index, NO_EMPHASIS, { node: 3, stage: 'lit' });
    expect([...lit.nodes, ...lit.edges, lit.isDim]).toEqual([0, 0, 1, 1, 0, 0, 1, false]);
    expect(lightScene(index, NO_EMPHASIS, { node: 3, stage: 'dim' }).isDim).toBe(true);
  });

  it('lights search hits where nothing else is lit, and passes over unknown keys', () => {
    const unknown = nodeOf('p99', 0).key;
    const lighting = lightScene(
      index,
      { ...NO_EMPHASIS, selected: unknown, matched: new Set([key(2), unknown]) },
      null,
    );
    expect([...lighting.nodes]).toEqual([0, 0, 1, 0]);
    expect(lighting.selected).toBe(-1);
  });

  it('knows neighbours', () => {
    expect(neighboursOf(index, 0)).toEqual([1, 2]);
    expect(neighboursOf(index, 99)).toEqual([]);
  });
});
