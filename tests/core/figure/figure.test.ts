import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIM_ACROSS, DIM_WITHIN } from '../../../src/core/draw/edges.ts';
import { figureOf } from '../../../src/core/figure/figure.ts';
import type { Box } from '../../../src/core/figure/shapes.ts';
import { edgeOf, nodeAt, numbersOf, optionsWith, PALETTE, shapesOf, smallScene, textsOf } from './figure-fixture.ts';

const HIDE_SECOND = {
  nodes: Uint8Array.of(0, 0, 0, 1, 1, 0),
  edges: Uint8Array.of(0, 0, 1, 0, 1),
  groups: new Set([1]),
};

describe('figureOf', () => {
  it('draws hulls, edges, marks, titles and labels between title and caption', () => {
    const figure = figureOf(smallScene(), optionsWith());
    expect(figure.layers.map(({ name }) => name)).toEqual([
      'sheet',
      'hulls',
      'edges',
      'marks',
      'halos',
      'labels',
      'caption',
    ]);
    expect(shapesOf(figure, 'edges')).toHaveLength(5);
    expect(shapesOf(figure, 'hulls')).toHaveLength(5);
    expect(textsOf(figure, 'labels')).toEqual(expect.arrayContaining(['Diffusion', 'Low-bit', 'Cy Diaz', 'sampling']));
    expect(textsOf(figure, 'caption')).toEqual(['My list', 'Everything lens: 4 people.']);
    expect(figure.width).toBe(800);
  });

  it('is the same for the same input, with numbers rounded to hundredths', () => {
    const figure = figureOf(smallScene(), optionsWith({ width: 321.26, labelSize: 8 }));
    expect(figureOf(smallScene(), optionsWith({ width: 321.26, labelSize: 8 }))).toEqual(figure);
    const places = figure.layers.flatMap((layer) =>
      layer.shapes.flatMap((shape) => (shape.kind === 'path' ? shape.at : 'x' in shape ? [shape.x, shape.y] : [])),
    );
    expect(places.length).toBeGreaterThan(100);
    expect(places.filter((value) => Math.abs(value * 100 - Math.round(value * 100)) > 1e-6)).toEqual([]);
  });

  it('sets no text smaller than asked, whatever the width', () => {
    for (const width of [240, 321.26, 1920]) {
      const figure = figureOf(smallScene(), optionsWith({ width, labelSize: 8 }));
      const sizes = figure.layers.flatMap(({ shapes }) =>
        shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.font.size] : [])),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
    }
  });

  it('leaves out what is hidden, and fits to the rest', () => {
    const whole = figureOf(smallScene(), optionsWith());
    const part = figureOf(smallScene(), optionsWith({ hidden: HIDE_SECOND }));
    expect(shapesOf(part, 'edges')).toHaveLength(3);
    expect(textsOf(part, 'labels')).not.toContain('Low-bit');
    expect(textsOf(part, 'labels')).not.toContain('Two bits');
    expect(part.height).not.toBe(whole.height);
  });

  it('paints marks by the overlay and edges, hulls and titles neutrally', () => {
    const overlay = Uint8Array.of(13, 14, 15, 16, 17, 13);
    const figure = figureOf(smallScene(), optionsWith({ overlay }));
    const fills = new Set(shapesOf(figure, 'marks').map(({ fill }) => fill));
    const rims = new Set(shapesOf(figure, 'marks').map(({ stroke }) => stroke));
    for (const slot of [13, 14, 16, 17]) expect(fills).toContain(PALETTE.fill[slot]);
    expect(fills).toContain(PALETTE.surface);
    for (const slot of overlay.slice(0, 5)) expect(rims).toContain(PALETTE.rim[slot]);
    expect(fills).not.toContain(PALETTE.fill[1]);
    expect(new Set(shapesOf(figure, 'edges').map(({ stroke }) => stroke))).toEqual(new Set([PALETTE.edge]));
    expect(new Set(shapesOf(figure, 'hulls').map(({ fill }) => fill))).toEqual(new Set([PALETTE.fill[0], null]));
  });

  it('keeps what is lit and fades the rest', () => {
    const [ada, paper] = smallScene().nodes.map(({ key }) => key);
    const nodes = new Set([ada, paper].flatMap((key) => key ?? []));
    const light = {
      nodes,
      groups: new Set([0]),
      selected: new Set([...nodes].slice(0, 1)),
      selectedEdge: null,
      selectedGroup: null,
    };
    const figure = figureOf(smallScene(), optionsWith({ light }));
    const opacities = shapesOf(figure, 'edges').map(({ opacity }) => opacity);
    expect(opacities.filter((value) => value === PALETTE.edgeLit)).toHaveLength(1);
    const faded = (share: number): number => Math.round(PALETTE.edgeDim * share * 1000) / 1000;
    expect(opacities.filter((value) => value === faded(DIM_WITHIN))).toHaveLength(3);
    expect(opacities.filter((value) => value === faded(DIM_ACROSS))).toHaveLength(1);
    expect(textsOf(figure, 'labels').toSorted()).toEqual(['Ada Berg', 'Diffusion', 'Fast samplers', 'Low-bit']);
    expect(
      shapesOf(figure, 'marks').some(({ stroke, strokeWidth }) => stroke === PALETTE.ink && strokeWidth === 2),
    ).toBe(true);
  });

  it('names groups below the map where asked, and nowhere where not', () => {
    const below = figureOf(smallScene(), optionsWith({ groupNames: 'legend' }));
    expect(textsOf(below, 'labels')).not.toContain('Diffusion');
    expect(textsOf(below, 'legend')).toEqual(['Diffusion', 'Low-bit']);
    const none = figureOf(smallScene(), optionsWith({ groupNames: 'none' }));
    expect([...textsOf(none, 'labels'), ...textsOf(none, 'legend')]).not.toContain('Diffusion');
  });

  it('cuts to a part of the scene, with what is beside it left out', () => {
    const frame: Box = { x: 120, y: 150, width: 160, height: 140 };
    const figure = figureOf(smallScene(), optionsWith({ frame }));
    const clip = figure.layers.find(({ name }) => name === 'marks')?.clip;
    expect((clip?.width ?? 0) / (clip?.height ?? 1)).toBeCloseTo(160 / 140, 2);
    expect(textsOf(figure, 'labels')).not.toContain('Two bits');
    expect(shapesOf(figure, 'marks').length).toBeLessThan(
      shapesOf(figureOf(smallScene(), optionsWith()), 'marks').length,
    );
    expect(shapesOf(figure, 'frame')).toHaveLength(1);
  });

  it('has few labels where few are asked for, and none of one-paper people at fit', () => {
    const nodes = Array.from({ length: 40 }, (_, i) =>
      nodeAt('paper', `Paper ${i}`, (i % 8) * 120, Math.floor(i / 8) * 90, { papers: 1 }),
    );
    nodes.push(nodeAt('author', 'Once Only', 440, 500, { papers: 1 }));
    const scene = smallScene({ nodes, edges: [], groups: [] });
    expect(textsOf(figureOf(scene, optionsWith({ width: 1200 })), 'labels')).toHaveLength(40);
    expect(textsOf(figureOf(scene, optionsWith({ width: 1200, labels: 'few' })), 'labels')).toHaveLength(4);
  });

  it('badges cut lists, dashes what is inferred, pales what is uncertain', () => {
    const plain = shapesOf(figureOf(smallScene(), optionsWith()), 'marks').length;
    const badged = shapesOf(figureOf(smallScene(), optionsWith({ hasBadges: true })), 'marks').length;
    expect(badged - plain).toBe(4);
    const figure = figureOf(smallScene(), optionsWith());
    expect(shapesOf(figure, 'edges').filter(({ dash }) => dash !== null)).toHaveLength(1);
    const fills = shapesOf(figure, 'marks').map(({ fill }) => fill);
    expect(fills).toContain(PALETTE.fill[1]);
    expect(fills.filter((fill) => fill === PALETTE.fill[2])).toHaveLength(1);
  });

  it('shows a sign for each legend entry that has one', () => {
    const signs = ['author', 'size', 'ring', 'swatch', 'line', 'inferred', 'cut', 'uncertain', 'apart'] as const;
    const legend = signs.map((sign, i) => ({
      key: sign,
      sign,
      label: `label ${sign}`,
      slot: sign === 'swatch' ? i : -1,
    }));
    const figure = figureOf(
      smallScene(),
      optionsWith({ legend: [...legend, { key: 'l', sign: 'left-out', label: '3 of 4 shown', slot: -1 }] }),
    );
    expect(textsOf(figure, 'legend')).toEqual([...legend.map(({ label }) => label), '3 of 4 shown']);
    expect(shapesOf(figure, 'legend').length).toBeGreaterThan(2 * signs.length);
  });

  it('draws an empty scene, and shortens a title without end', () => {
    const empty = smallScene({ nodes: [], edges: [], groups: [] });
    const figure = figureOf(empty, optionsWith({ isTransparent: true, title: 'word '.repeat(200), caption: '' }));
    expect(figure.layers.map(({ name }) => name)).toEqual(['caption']);
    expect(textsOf(figure, 'caption')).toHaveLength(2);
    expect(textsOf(figure, 'caption')[1]).toMatch(/…$/);
    expect(figure.height).toBeGreaterThan(0);
  });

  it('never has a number that is none, whatever the places and weights', () => {
    const place = fc.oneof(fc.double({ min: -1e5, max: 1e5, noNaN: true }), fc.constantFrom(0, Number.NaN, Infinity));
    const scenes = fc.record({
      places: fc.array(fc.tuple(place, place, fc.constantFrom('author', 'paper', 'topic')), { maxLength: 12 }),
      weights: fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 12 }),
    });
    fc.assert(
      fc.property(scenes, fc.integer({ min: -5, max: 3000 }), ({ places, weights }, width) => {
        const nodes = places.map(([x, y, kind], i) => nodeAt(kind, `n${i}`, x, y, { group: (i % 3) - 1 }));
        const edges = weights.map((weight, i) =>
          edgeOf(i % Math.max(1, nodes.length), (i * 7 + 1) % Math.max(1, nodes.length), {
            kind: 'cooccurrence',
            weight,
          }),
        );
        const figure = figureOf(smallScene({ nodes, edges, groups: [] }), optionsWith({ width }));
        expect(numbersOf(figure).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
