/** A map that is changed step by step draws what one drawn anew would: whatever is kept between moves of the pointer shows nowhere. */
import { describe, expect, it } from 'vitest';
import { colouringOf } from '../../../src/app/map/colouring.ts';
import { indexScene, lightScene, type Lighting, type SceneIndex } from '../../../src/app/map/emphasis.ts';
import type { Hover, HoverTarget } from '../../../src/app/map/hover-timer.ts';
import type { LabelScene } from '../../../src/app/map/label-requests.ts';
import { NO_EMPHASIS, type Emphasis, type Overlay } from '../../../src/app/map/map-types.ts';
import { NameLayer } from '../../../src/app/map/name-layer.ts';
import { SceneContent } from '../../../src/app/map/scene-content.ts';
import { projectionOf, type Size, type View } from '../../../src/app/map/viewport.ts';
import { Fade, hiddenIn } from '../../../src/app/map/visibility.ts';
import type { Rect } from '../../../src/core/view/label-grid.ts';
import type { NodeKey } from '../../../src/core/model/ids.ts';
import type { Scene } from '../../../src/core/model/scene.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { PALETTE } from '../../core/figure/figure-fixture.ts';
import { edgeOf, groupOf, nodeOf, sceneOf } from './scene-of.ts';

const NODES = 260;
const GROUPS = 5;
const STEPS = 80;
const FIT = 0.8;

type Random = () => number;

const below = (random: Random, most: number): number => Math.floor(random() * most);
const oneOf = <T>(random: Random, values: readonly [T, ...T[]]): T => values[below(random, values.length)] ?? values[0];

function randomScene(random: Random): Scene {
  const nodes = Array.from({ length: NODES }, (_, i) => {
    const papers = 1 + Math.floor(25 * random() ** 4);
    return nodeOf(`${oneOf(random, ['a', 'p', 't'])}${i}`, below(random, GROUPS), {
      label: random() < 0.05 ? '' : `Node ${i}`,
      x: 1000 * random(),
      y: 600 * random(),
      radius: 3 + 6 * random(),
      papers,
      isHub: papers > 20,
      isTruncated: random() < 0.3,
    });
  });
  const edges = Array.from({ length: 3 * NODES }, () => edgeOf(below(random, NODES), below(random, NODES)));
  const groups = Array.from({ length: GROUPS }, (_, group) => {
    const x = 1000 * random();
    const y = 600 * random();
    return groupOf(group, { titleX: x, titleY: y, hull: [[x - 90, y - 60, x + 90, y - 60, x, y + 60]] });
  });
  return sceneOf(nodes, edges, groups);
}

/** What the map shows, and the parts of it that last. */
class Shown {
  readonly index: SceneIndex;
  hidden;
  readonly fade: Fade;
  readonly content: SceneContent;
  readonly names = new NameLayer();
  overlay: Overlay | null = null;
  emphasis: Emphasis = NO_EMPHASIS;
  hover: Hover | null = null;
  view: View = { x: 500, y: 300, scale: FIT };
  size: Size = { width: 900, height: 560 };
  obstacles: readonly Rect[] = [];

  constructor(scene: Scene) {
    this.index = indexScene(scene);
    this.hidden = hiddenIn(scene, null);
    this.fade = new Fade(this.hidden);
    this.content = new SceneContent(this.index, this.fade.shown);
    this.recolour(null);
  }

  recolour(overlay: Overlay | null): void {
    this.overlay = overlay;
    this.content.colour(colouringOf(this.index, overlay), PALETTE);
  }

  get lighting(): Lighting {
    return lightScene(this.index, this.emphasis, this.hover, this.hidden);
  }

  labelScene(previous: ReadonlyMap<string, number>): LabelScene {
    return {
      index: this.index,
      lighting: this.lighting,
      colouring: colouringOf(this.index, this.overlay),
      at: projectionOf(this.view, this.size),
      size: this.size,
      fitScale: FIT,
      obstacles: this.obstacles,
      families: { tool: 'sans-serif', literature: 'serif' },
      measure: (text, { size }) => text.length * size * 0.5,
      previous,
    };
  }
}

function randomHover(random: Random): Hover | null {
  if (random() < 0.15) return null;
  const kind = oneOf<HoverTarget['kind']>(random, ['node', 'node', 'node', 'edge', 'group']);
  const index = below(random, kind === 'group' ? GROUPS : NODES);
  return { target: { kind, index }, stage: oneOf(random, ['near', 'lit', 'dim']) };
}

function randomEmphasis(random: Random, { nodes, edges }: Scene): Emphasis {
  const some = (most: number): Set<NodeKey> =>
    new Set(nodes.filter(() => random() < most / NODES).map(({ key }) => key));
  const edge = edges[below(random, edges.length)];
  const ends = edge && ([nodes[edge.source]?.key, nodes[edge.target]?.key] as const);
  return {
    ...NO_EMPHASIS,
    selected: random() < 0.4 ? (nodes[below(random, NODES)]?.key ?? null) : null,
    selectedGroup: random() < 0.2 ? below(random, GROUPS) : null,
    selectedNodes: random() < 0.3 ? some(10) : null,
    selectedEdge: ends?.[0] && ends[1] && random() < 0.2 ? [ends[0], ends[1]] : null,
    lit: random() < 0.3 ? some(80) : null,
    pinned: some(3),
    matched: random() < 0.2 ? some(20) : null,
  };
}

function randomHiding(random: Random, { nodes, edges }: Scene) {
  return {
    nodes: Uint8Array.from(nodes, () => (random() < 0.2 ? 1 : 0)),
    edges: Uint8Array.from(edges, () => (random() < 0.1 ? 1 : 0)),
    groups: new Set([below(random, GROUPS)]),
  };
}

/** Changes what is shown in some way. */
function change(shown: Shown, random: Random): void {
  const { scene } = shown.index;
  const what = random();
  if (what < 0.55) shown.hover = randomHover(random);
  else if (what < 0.75) shown.emphasis = randomEmphasis(random, scene);
  else if (what < 0.85) {
    shown.hidden = hiddenIn(scene, random() < 0.3 ? null : randomHiding(random, scene));
    shown.fade.aim(shown.hidden);
    shown.fade.step(oneOf(random, [0.4, 1]));
  } else if (what < 0.9) shown.recolour(random() < 0.4 ? null : Uint8Array.from(scene.nodes, () => below(random, 12)));
  else {
    shown.view = { x: 1000 * random(), y: 600 * random(), scale: FIT * oneOf(random, [1, 1.7, 3]) };
    shown.size = { width: oneOf(random, [900, 400]), height: 560 };
    shown.obstacles = random() < 0.5 ? [] : [{ x: 10, y: 10, width: 200, height: 90 }];
  }
}

/** Where two arrays of one length differ first, or -1. */
function firstOther(a: Float32Array, b: Float32Array): number {
  expect(a).toHaveLength(b.length);
  return a.findIndex((value, i) => !Object.is(value, b[i]));
}

function expectAsAnew(shown: Shown, step: number): void {
  const { index, content, names, lighting } = shown;
  content.dress(lighting, PALETTE);
  const fresh = new SceneContent(index, shown.fade.shown);
  fresh.colour(colouringOf(index, shown.overlay), PALETTE);
  fresh.dress(lighting, PALETTE);
  const mark = firstOther(content.marks, fresh.marks);
  const stroke = firstOther(content.strokes, fresh.strokes);
  expect({ step, mark, stroke }).toEqual({ step, mark: -1, stroke: -1 });

  const scene = shown.labelScene(names.lastPlaces);
  const anew = new NameLayer();
  anew.place(scene);
  names.place(scene);
  const drawn = names.drawn(scene);
  expect({ step, drawn, places: names.lastPlaces }).toEqual({
    step,
    drawn: anew.drawn(scene),
    places: anew.lastPlaces,
  });
}

describe('a sequence of hovers, selections, filters, colours and views', () => {
  it.each([1, 2, 3])('draws what a map drawn anew draws (seed %i)', (seed) => {
    const random = createRandom(seed);
    const shown = new Shown(randomScene(random));
    let drawn = 0;
    for (let step = 0; step < STEPS; step += 1) {
      expectAsAnew(shown, step);
      drawn += shown.names.lastPlaces.size;
      change(shown, random);
    }
    expect(drawn).toBeGreaterThan(STEPS);
  });

  it('keeps nothing of a scene that has gone', () => {
    const names = new NameLayer();
    for (const seed of [4, 5, 4]) {
      const shown = new Shown(randomScene(createRandom(seed)));
      const scene = shown.labelScene(new Map());
      const anew = new NameLayer();
      anew.place(scene);
      names.place(scene);
      expect(names.drawn(scene)).toEqual(anew.drawn(scene));
    }
  });
});
