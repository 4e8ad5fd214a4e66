/**
 * Pointing at nodes of a map of 50,000: the script of the page's thread from a move of the pointer to numbers ready for the
 * graphics card: what is under the pointer, what it lights, marks and edges dressed anew, names placed. Drawing itself is the
 * browser's and is not in it. The scene is made: groups of people on a sheet, three ties each, as the People lens of 70,000 papers has.
 */
import { colouringOf } from '../../src/app/map/colouring.ts';
import { indexScene, lightScene, type SceneIndex } from '../../src/app/map/emphasis.ts';
import type { Hover, HoverStage } from '../../src/app/map/hover-timer.ts';
import type { LabelScene } from '../../src/app/map/label-requests.ts';
import { NO_EMPHASIS } from '../../src/app/map/map-types.ts';
import { NameLayer } from '../../src/app/map/name-layer.ts';
import { SceneContent } from '../../src/app/map/scene-content.ts';
import { projectionOf } from '../../src/app/map/viewport.ts';
import { Fade, hiddenIn } from '../../src/app/map/visibility.ts';
import { nodeNear } from '../../src/app/map/walk.ts';
import { COLOUR_SLOTS, type Palette } from '../../src/core/draw/palette.ts';
import type { NodeKey } from '../../src/core/model/ids.ts';
import type { Scene, SceneEdge, SceneGroup, SceneNode } from '../../src/core/model/scene.ts';
import { createRandom } from '../../src/core/random/random.ts';
import { costs, quantile, timeEach, type Benchmark, type Figure } from './measure.ts';

const NODES = 50_000;
const GROUPS = 400;
const TIES = 3;
const HOVERS = 200;
const BUDGET = 16;
/** Pixels around a mark. */
const POINTER_REACH = 3;
const SHEET = { width: 9000, height: 5600 };
const PAGE = { width: 1440, height: 850 };

function made(): Scene {
  const random = createRandom(1);
  const centres = Array.from({ length: GROUPS }, () => ({ x: random() * SHEET.width, y: random() * SHEET.height }));
  const nodes = Array.from({ length: NODES }, (_, i): SceneNode => {
    const group = Math.floor(random() * random() * GROUPS);
    const { x, y } = centres[group] ?? { x: 0, y: 0 };
    const papers = 1 + Math.floor(8 * random() ** 6);
    return {
      key: `author:${i}` as NodeKey,
      kind: 'author',
      ref: i,
      label: `Person Number ${i}`,
      x: x + 300 * (random() - 0.5),
      y: y + 300 * (random() - 0.5),
      radius: papers > 2 ? 7.5 : 4.8,
      group,
      papers,
      sectors: [],
      isHub: false,
      isUncertain: false,
      isTruncated: false,
      isInferred: false,
    };
  });
  const edges = Array.from({ length: NODES * TIES }, (_, i): SceneEdge => {
    const source = i % NODES;
    const target = Math.floor(random() ** 2 * NODES);
    return { source, target, kind: 'coauthorship', weight: 1, isInferred: false };
  });
  const groups = centres.map(({ x, y }, group): SceneGroup => ({
    group,
    name: `Circle ${group}`,
    colour: group < 12 ? group + 1 : 0,
    titleX: x,
    titleY: y,
    titleSize: group < 30 ? 20 : 14,
    x,
    y,
    hull: [],
    core: [],
    isFirm: true,
  }));
  const leftOut = { author: 0, paper: 0, topic: 0, item: 0 };
  return {
    lens: 'people',
    colourBy: 'circles',
    aspect: 'wide',
    sizeBy: 'papers',
    ...SHEET,
    nodes,
    edges,
    groups,
    colours: groups.map(({ colour }) => colour),
    leftOut,
  };
}

const colours = (colour: string): string[] => Array.from({ length: COLOUR_SLOTS }, () => colour);
const PALETTE: Palette = {
  fill: colours('#446688'),
  rim: colours('#335577'),
  text: colours('#224466'),
  ink: '#111111',
  inkSoft: '#333333',
  sheet: '#ffffff',
  surface: '#ffffff',
  edge: '#888888',
  halo: '#ffffff',
  edgeIn: 0.5,
  edgeTag: 0.3,
  edgeOut: 0.2,
  edgeLit: 0.85,
  edgeDim: 0.1,
  dimNode: 0.2,
  dimTitle: 0.3,
  dimHull: 0.2,
  hullFill: 0.1,
  hullCore: 0.1,
  hullLine: 0.3,
};

/** Everything that a move of the pointer to a node does before the page draws. */
function createHover(index: SceneIndex): (node: number, stage: HoverStage) => void {
  const { scene } = index;
  const hidden = hiddenIn(scene, null);
  const colouring = colouringOf(index, null);
  const content = new SceneContent(index, new Fade(hidden).shown);
  content.colour(colouring, PALETTE);
  const names = new NameLayer();
  const scale = Math.min(PAGE.width / SHEET.width, PAGE.height / SHEET.height);
  const at = projectionOf({ x: SHEET.width / 2, y: SHEET.height / 2, scale }, PAGE);
  return (node, stage) => {
    const spot = scene.nodes[node] ?? { x: 0, y: 0 };
    const reachOf = (radius: number): number => (radius * at.markScale + POINTER_REACH) / scale;
    nodeNear(index.spots, { x: spot.x, y: spot.y, most: reachOf(index.largestRadius) }, (i) =>
      reachOf(scene.nodes[i]?.radius ?? 0),
    );
    const hover: Hover = { target: { kind: 'node', index: node }, stage };
    const lighting = lightScene(index, NO_EMPHASIS, hover, hidden);
    content.dress(lighting, PALETTE);
    const labels: LabelScene = {
      index,
      lighting,
      colouring,
      at,
      size: PAGE,
      fitScale: scale,
      obstacles: [],
      families: { tool: 'sans-serif', literature: 'serif' },
      measure: (text, { size }) => text.length * size * 0.55,
      previous: names.lastPlaces,
    };
    names.place(labels);
  };
}

const WORDS: Readonly<Record<HoverStage, string>> = {
  near: 'the node',
  lit: 'and its neighbours',
  dim: 'and all else fades',
};

function run(): Figure[] {
  const hover = createHover(indexScene(made()));
  const step = Math.floor(NODES / HOVERS);
  const nodes = Array.from({ length: HOVERS }, (_, i) => i * step);
  for (const node of nodes.slice(0, 20)) hover(node, 'dim');
  return (['near', 'lit', 'dim'] as const).map((stage) => {
    const times = timeEach(nodes, (node) => hover(node, stage));
    const what = `hover at ${NODES} nodes and ${NODES * TIES} edges, ${WORDS[stage]}`;
    return costs(what, 'ms', quantile(times, 0.5), {
      budget: BUDGET,
      note: `95th percentile ${quantile(times, 0.95).toFixed(1)} ms`,
    });
  });
}

export const hover: Benchmark = {
  id: 'hover',
  summary: 'pointing at nodes of a map of 50,000, up to what the browser draws',
  needsData: false,
  run,
};
