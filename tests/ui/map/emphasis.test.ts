import { describe, expect, it } from 'vitest';
import { indexScene, lightScene, neighboursOf } from '../../../src/app/map/emphasis.ts';
import type { Hover, HoverStage, HoverTarget } from '../../../src/app/map/hover-timer.ts';
import { NO_EMPHASIS } from '../../../src/app/map/map-types.ts';
import { hiddenIn } from '../../../src/app/map/visibility.ts';
import { edgeOf, nodeOf, sceneOf } from './scene-of.ts';

const scene = sceneOf(
  [nodeOf('a0', 0), nodeOf('p1', 0), nodeOf('p2', 1), nodeOf('a3', 1)],
  [edgeOf(0, 1), edgeOf(0, 2), edgeOf(3, 2)],
);
const index = indexScene(scene);
const key = (i: number) => scene.nodes[i]?.key ?? nodeOf('p9', 0).key;

const hoverOn = (kind: HoverTarget['kind'], at: number, stage: HoverStage): Hover => ({
  target: { kind, index: at },
  stage,
});
const hide = (nodes: number[], edges: number[], groups: number[] = []) => ({
  nodes: Uint8Array.from(nodes),
  edges: Uint8Array.from(edges),
  groups: new Set(groups),
});

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

  it('fades nothing for a selection that is hidden', () => {
    const wanted = { ...NO_EMPHASIS, selected: key(0), lit: new Set([key(0), key(1)]), litGroups: new Set([0]) };
    const hidden = lightScene(index, wanted, null, hide([1, 0, 0, 0], [1, 1, 0]));
    expect([hidden.isDim, hidden.litGroups, [...hidden.nodes]]).toEqual([false, null, [0, 0, 0, 0]]);
    expect(lightScene(index, wanted, null, hide([0, 1, 0, 0], [1, 0, 0])).isDim).toBe(true);
    const group = { ...NO_EMPHASIS, selectedGroup: 1, lit: new Set([key(2)]), litGroups: new Set([1]) };
    const gone = lightScene(index, group, null, hide([0, 0, 1, 1], [0, 1, 1], [1]));
    expect([gone.isDim, gone.litGroups, gone.selectedGroup]).toEqual([false, null, null]);
    const tie = { ...NO_EMPHASIS, selectedEdge: [key(0), key(2)] as const, lit: new Set([key(0)]) };
    expect(lightScene(index, tie, null, hide([1, 0, 1, 0], [1, 1, 1])).isDim).toBe(false);
  });

  it('lights only edges that touch a selected group', () => {
    const all = new Set(scene.nodes.map((node) => node.key));
    const lighting = lightScene(index, { ...NO_EMPHASIS, selectedGroup: 0, lit: all }, null);
    expect([...lighting.edges]).toEqual([1, 1, 0]);
    expect([...(lighting.litGroups ?? [])]).toEqual([0]);
  });

  it('comes on in stages under the pointer', () => {
    const near = lightScene(index, NO_EMPHASIS, hoverOn('node', 3, 'near'));
    expect([...near.nodes, ...near.edges, near.isDim]).toEqual([0, 0, 0, 1, 0, 0, 0, false]);
    const lit = lightScene(index, NO_EMPHASIS, hoverOn('node', 3, 'lit'));
    expect([...lit.nodes, ...lit.edges, lit.isDim]).toEqual([0, 0, 1, 1, 0, 0, 1, false]);
    expect(lightScene(index, NO_EMPHASIS, hoverOn('node', 3, 'dim')).isDim).toBe(true);
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

  it('outlines search hits only, where something else is lit', () => {
    const lighting = lightScene(index, { ...NO_EMPHASIS, lit: new Set([key(0)]), matched: new Set([key(2)]) }, null);
    expect([...lighting.nodes]).toEqual([1, 0, 0, 0]);
    expect(lighting.matched.has(key(2))).toBe(true);
  });

  it('chooses every selected node, the inspected one first', () => {
    const lighting = lightScene(
      index,
      { ...NO_EMPHASIS, selected: key(2), selectedNodes: new Set([key(0), key(2)]) },
      null,
    );
    expect([...lighting.chosen]).toEqual([2, 0]);
    expect([...lighting.nodes]).toEqual([1, 0, 1, 0]);
    expect(lighting.isDim).toBe(false);
  });

  it('lights a selected edge and its ends, whichever end comes first', () => {
    const lighting = lightScene(index, { ...NO_EMPHASIS, selectedEdge: [key(2), key(0)] }, null);
    expect([...lighting.strongEdges]).toEqual([1]);
    expect([...lighting.edges]).toEqual([0, 1, 0]);
    expect([...lighting.nodes]).toEqual([1, 0, 1, 0]);
    const unknown = lightScene(index, { ...NO_EMPHASIS, selectedEdge: [key(0), key(3)] }, null);
    expect(unknown.strongEdges.size).toBe(0);
  });

  it('lights the members of a group that is pointed at, and fades the rest later', () => {
    const near = lightScene(index, NO_EMPHASIS, hoverOn('group', 0, 'near'));
    expect([...near.nodes]).toEqual([0, 0, 0, 0]);
    const lit = lightScene(index, NO_EMPHASIS, hoverOn('group', 0, 'lit'));
    expect([...lit.nodes, ...lit.edges, lit.isDim]).toEqual([1, 1, 0, 0, 1, 0, 0, false]);
    expect(lit.hoveredGroup).toBe(0);
    const dim = lightScene(index, NO_EMPHASIS, hoverOn('group', 0, 'dim'));
    expect([dim.isDim, ...(dim.litGroups ?? [])]).toEqual([true, 0]);
  });

  it('shows an edge that is pointed at without fading anything', () => {
    const lighting = lightScene(index, NO_EMPHASIS, hoverOn('edge', 2, 'dim'));
    expect([...lighting.edges]).toEqual([0, 0, 1]);
    expect([...lighting.nodes, lighting.isDim]).toEqual([0, 0, 0, 0, false]);
  });

  it('never lights what is hidden', () => {
    const hidden = hiddenIn(scene, hide([0, 0, 1, 0], [0, 0, 0], [1]));
    const all = new Set(scene.nodes.map((node) => node.key));
    const lighting = lightScene(index, { ...NO_EMPHASIS, lit: all, selectedEdge: [key(0), key(2)] }, null, hidden);
    expect([...lighting.nodes]).toEqual([1, 1, 0, 1]);
    expect([...lighting.edges]).toEqual([1, 0, 0]);
    expect(lighting.strongEnds.size).toBe(0);
    expect(lightScene(index, NO_EMPHASIS, hoverOn('node', 2, 'dim'), hidden).isDim).toBe(false);
    expect(lightScene(index, NO_EMPHASIS, hoverOn('group', 1, 'dim'), hidden).isDim).toBe(false);
    expect(neighboursOf(index, 0, hidden)).toEqual([1]);
  });

  it('knows neighbours', () => {
    expect(neighboursOf(index, 0)).toEqual([1, 2]);
    expect(neighboursOf(index, 99)).toEqual([]);
  });
});
