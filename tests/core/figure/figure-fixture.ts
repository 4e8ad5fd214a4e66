/** Scenes and options for tests of figures: widths are told by letters, colours by slot. */
import type { Palette } from '../../../src/core/draw/palette.ts';
import type { FigureOptions } from '../../../src/core/figure/options.ts';
import type { Figure, LayerName, Shape } from '../../../src/core/figure/shapes.ts';
import { makeNodeKey, type NodeKind } from '../../../src/core/model/ids.ts';
import type { Scene, SceneEdge, SceneGroup, SceneNode } from '../../../src/core/model/scene.ts';

const slots = (letter: string): string[] =>
  Array.from({ length: 18 }, (_, slot) => `#${letter.repeat(4)}${String(slot).padStart(2, '0')}`);

export const PALETTE: Palette = {
  fill: slots('a'),
  rim: slots('b'),
  text: slots('c'),
  ink: '#111111',
  inkSoft: '#444444',
  sheet: '#ffffff',
  surface: '#fafafa',
  edge: '#222222',
  halo: '#ffffff',
  edgeIn: 0.5,
  edgeTag: 0.3,
  edgeOut: 0.2,
  edgeLit: 0.85,
  edgeDim: 0.05,
  dimNode: 0.25,
  dimTitle: 0.4,
  dimHull: 0.45,
  hullFill: 0.1,
  hullCore: 0.06,
  hullLine: 0.3,
};

export function optionsWith(patch: Partial<FigureOptions> = {}): FigureOptions {
  return {
    width: 800,
    labelSize: 12,
    frame: null,
    palette: PALETTE,
    families: { tool: 'Inter, sans-serif', literature: "'Source Serif 4', serif" },
    measure: (text, font) => text.length * font.size * 0.5,
    title: 'My list',
    caption: 'Everything lens: 4 people.',
    legend: [],
    groupNames: 'map',
    labels: 'many',
    hasBadges: false,
    isTransparent: false,
    hidden: null,
    overlay: null,
    light: null,
    ...patch,
  };
}

export function nodeAt(kind: NodeKind, name: string, x: number, y: number, patch: Partial<SceneNode> = {}): SceneNode {
  return {
    key: makeNodeKey(kind, name),
    kind,
    ref: 0,
    label: name,
    x,
    y,
    radius: 6,
    group: 0,
    papers: 2,
    sectors: [],
    isHub: false,
    isUncertain: false,
    isTruncated: false,
    isInferred: false,
    ...patch,
  };
}

export function edgeOf(source: number, target: number, patch: Partial<SceneEdge> = {}): SceneEdge {
  return { source, target, kind: 'authorship', weight: 1, isInferred: false, ...patch };
}

function square(x: number, y: number, half: number): number[] {
  const ring: number[] = [];
  for (let i = 0; i < 8; i += 1) ring.push(x - half + (i * half) / 4, y - half);
  for (let i = 0; i < 8; i += 1) ring.push(x + half, y - half + (i * half) / 4);
  for (let i = 0; i < 8; i += 1) ring.push(x + half - (i * half) / 4, y + half);
  for (let i = 0; i < 8; i += 1) ring.push(x - half, y + half - (i * half) / 4);
  return ring;
}

export function groupAt(group: number, name: string, x: number, y: number): SceneGroup {
  return {
    group,
    name,
    colour: group + 1,
    titleX: x,
    titleY: y - 80,
    titleSize: 20,
    x,
    y,
    hull: [square(x, y, 120)],
    core: [square(x, y, 90)],
    isFirm: group === 0,
  };
}

/** Two groups of a paper, a topic and people each, and a person between. */
export function smallScene(patch: Partial<Scene> = {}): Scene {
  return {
    lens: 'everything',
    colourBy: 'themes',
    aspect: 'wide',
    sizeBy: 'papers',
    width: 800,
    height: 400,
    nodes: [
      nodeAt('author', 'Ada Berg', 150, 180),
      nodeAt('paper', 'Fast samplers', 220, 220, { isTruncated: true, papers: 1 }),
      nodeAt('topic', 'sampling', 180, 270),
      nodeAt('author', 'Bo Chen', 620, 190, { group: 1, isUncertain: true }),
      nodeAt('paper', 'Two bits', 660, 250, { group: 1, papers: 1 }),
      nodeAt('author', 'Cy Diaz', 400, 200, {
        group: 0,
        isHub: true,
        papers: 22,
        radius: 15,
        sectors: [
          { group: 0, papers: 14 },
          { group: 1, papers: 8 },
        ],
      }),
    ],
    edges: [
      edgeOf(0, 1),
      edgeOf(1, 2, { kind: 'tagging' }),
      edgeOf(3, 4),
      edgeOf(5, 1),
      edgeOf(5, 4, { isInferred: true }),
    ],
    groups: [groupAt(0, 'Diffusion', 190, 220), groupAt(1, 'Low-bit', 640, 220)],
    colours: [1, 2],
    leftOut: { author: 0, paper: 0, topic: 0, item: 0 },
    ...patch,
  };
}

export function shapesOf(figure: Figure, name: LayerName): readonly Shape[] {
  return figure.layers.find((layer) => layer.name === name)?.shapes ?? [];
}

export function textsOf(figure: Figure, name: LayerName): string[] {
  return shapesOf(figure, name).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
}

/** Every number of a figure. */
export function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersOf);
}
