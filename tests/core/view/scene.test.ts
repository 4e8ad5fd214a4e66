import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../src/core/graph/csr.ts';
import { roundThousandth } from '../../../src/core/math/math.ts';
import { CancelledError } from '../../../src/core/model/progress.ts';
import type { Ring, Scene } from '../../../src/core/model/scene.ts';
import { titleWidth } from '../../../src/core/view/labels.ts';
import { buildScene } from '../../../src/core/view/scene.ts';
import { lens, makeAnalysis, randomAnalysis } from './scene-fixture.ts';

const OPTIONS = { colourBy: 'themes', aspect: 'wide', seed: 1 } as const;

function sceneOf(papers: number, groups: number, seed: number, aspect: 'wide' | 'tall' = 'wide'): Scene {
  const analysis = randomAnalysis(papers, groups, seed);
  return buildScene(analysis, lens(analysis), { ...OPTIONS, aspect });
}

function smallestGap(scene: Scene): number {
  let least = Infinity;
  scene.nodes.forEach((a, i) => {
    for (const b of scene.nodes.slice(0, i)) {
      least = Math.min(least, Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2) - a.radius - b.radius);
    }
  });
  return least;
}

function holds(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const ax = ring[i] ?? 0;
      const ay = ring[i + 1] ?? 0;
      const bx = ring[i + 2] ?? 0;
      const by = ring[i + 3] ?? 0;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

const lists = fc.record({
  papers: fc.integer({ min: 0, max: 50 }),
  groups: fc.integer({ min: 0, max: 7 }),
  seed: fc.integer({ min: 0, max: 999 }),
  aspect: fc.constantFrom('wide' as const, 'tall' as const),
});

describe('buildScene', () => {
  it('gives the same scene for the same input, another for another seed', () => {
    const first = JSON.stringify(sceneOf(40, 5, 3));
    expect(JSON.stringify(sceneOf(40, 5, 3))).toBe(first);
    const analysis = randomAnalysis(40, 5, 3);
    expect(JSON.stringify(buildScene(analysis, lens(analysis), { ...OPTIONS, seed: 2 }))).not.toBe(first);
  });

  it('keeps marks apart and everything on the sheet', () => {
    fc.assert(
      fc.property(lists, ({ papers, groups, seed, aspect }) => {
        const scene = sceneOf(papers, groups, seed, aspect);
        expect(smallestGap(scene)).toBeGreaterThan(1);
        const isOut = scene.nodes.filter(
          ({ x, y, radius }) => x < radius || x > scene.width - radius || y < radius || y > scene.height - radius,
        );
        expect(isOut).toEqual([]);
        expect(scene.nodes.every(({ x, y }) => x === roundThousandth(x) && y === roundThousandth(y))).toBe(true);
      }),
      { numRuns: 20, seed: 1 },
    );
  });

  it('keeps marks out of title boxes', () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const scene = sceneOf(45, 6, seed);
      for (const group of scene.groups) {
        const halfWidth = titleWidth(group.name, group.titleSize) / 2;
        for (const node of scene.nodes) {
          const isBeside = Math.abs(node.x - group.titleX) >= halfWidth + node.radius;
          expect(isBeside || Math.abs(node.y - group.titleY) >= group.titleSize / 2 + node.radius).toBe(true);
        }
      }
    }
  });

  it('draws hulls that hold their sure members and never overlap', () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const scene = sceneOf(45, 6, seed);
      let shared = 0;
      for (let y = -40; y < scene.height + 40; y += 9) {
        for (let x = -40; x < scene.width + 40; x += 9) {
          if (scene.groups.filter((group) => holds(group.hull, x, y)).length > 1) shared += 1;
        }
      }
      expect(shared).toBe(0);
      const members = scene.nodes.filter((node) => node.group !== -1 && !node.isHub && !node.isUncertain);
      const held = members.filter((node) =>
        holds(scene.groups.find((group) => group.group === node.group)?.hull ?? [], node.x, node.y),
      );
      expect(held.length).toBeGreaterThanOrEqual(members.length * 0.97);
      for (const group of scene.groups) expect(holds(group.hull, group.titleX, group.titleY)).toBe(true);
    }
  });

  it('is ready for nothing, and for one paper without authors', () => {
    const none = buildScene(makeAnalysis([]), lens(makeAnalysis([])), OPTIONS);
    expect(none.nodes).toEqual([]);
    expect(none.groups).toEqual([]);
    const single = makeAnalysis([{ authors: [], group: -1 }]);
    const one = buildScene(single, lens(single), OPTIONS);
    expect(one.nodes).toHaveLength(1);
    expect(one.nodes[0]?.x).toBeGreaterThan(0);
  });

  it('gives the first twelve groups their own colours and later ones none', () => {
    const specs = Array.from({ length: 45 }, (_, p) => ({ authors: [`A${p}`, `B${p % 15}`], group: p % 15 }));
    const analysis = makeAnalysis(specs);
    const colours = buildScene(analysis, lens(analysis), OPTIONS).groups.map((group) => group.colour);
    expect(colours.slice(0, 12).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(colours.slice(12)).toEqual([0, 0, 0]);
  });

  it('moves little, and keeps colours, when it starts from the scene before', () => {
    const analysis = randomAnalysis(40, 5, 3);
    const before = buildScene(analysis, lens(analysis), OPTIONS);
    const specs = randomAnalysis(40, 5, 3).papers.map((paper, p) => ({
      authors: paper.authors.map((author) => author.name),
      topics: Array.from(rowOf(analysis.incidence.paperTopics, p), (t) => analysis.topics[t]?.label ?? ''),
      group: analysis.themes.paperGroup[p] ?? -1,
      title: paper.title,
    }));
    const more = makeAnalysis([...specs, { authors: ['Chief Author', 'New Person'], group: 0, title: 'A new paper' }]);
    const after = buildScene(more, lens(more), { ...OPTIONS, previous: before });
    const places = new Map(before.nodes.map((node) => [node.key, node]));
    const moves = after.nodes.flatMap((node) => {
      const old = places.get(node.key);
      return old ? [Math.sqrt((node.x - old.x) ** 2 + (node.y - old.y) ** 2)] : [];
    });
    expect(moves).toHaveLength(before.nodes.length);
    expect(moves.reduce((sum, move) => sum + move, 0) / moves.length).toBeLessThan(15);
    expect(after.groups.map((group) => group.colour)).toEqual(before.groups.map((group) => group.colour));
    expect(smallestGap(after)).toBeGreaterThan(1);
  });

  it('draws the strongest nodes up to the limit and counts the others', () => {
    const analysis = randomAnalysis(40, 4, 2);
    const all = buildScene(analysis, lens(analysis), OPTIONS);
    const few = buildScene(analysis, lens(analysis), { ...OPTIONS, nodeLimit: 30 });
    expect(all.leftOut).toEqual({ author: 0, paper: 0, topic: 0, item: 0 });
    expect(few.nodes).toHaveLength(30);
    expect(few.leftOut.author + few.leftOut.paper + few.leftOut.topic).toBe(all.nodes.length - 30);
    expect(few.nodes.some((node) => node.label === 'Chief Author')).toBe(true);
    for (const edge of few.edges) expect(Math.max(edge.source, edge.target)).toBeLessThan(30);
  });

  it('marks hubs, rings and doubts', () => {
    const specs = Array.from({ length: 24 }, (_, p) => ({
      authors: [`Own ${p}`, 'Hub'],
      group: p % 4,
      stability: p === 0 ? 0.6 : 1,
    }));
    const analysis = makeAnalysis(specs);
    const hub = analysis.authors.findIndex((author) => author.name === 'Hub');
    const authors = analysis.authors.map((author, a) => (a === hub ? { ...author, isInferred: true } : author));
    const scene = buildScene({ ...analysis, authors }, lens(analysis), OPTIONS);
    const node = scene.nodes.find((mark) => mark.label === 'Hub');
    expect(node).toMatchObject({ isHub: true, radius: 15, papers: 24, isInferred: true });
    expect(node?.sectors).toEqual([0, 1, 2, 3].map((group) => ({ group, papers: 6 })));
    expect(scene.nodes.filter((mark) => mark.isUncertain).map((mark) => mark.kind)).toEqual(['paper']);
    expect(scene.groups.map((group) => group.isFirm)).toEqual([true, false, true, true]);
  });

  it('adds inferred authorships that count for nothing else', () => {
    const analysis = randomAnalysis(30, 3, 4);
    const plain = buildScene(analysis, lens(analysis), { ...OPTIONS, sizeBy: 'links' });
    const named = new Set(rowOf(analysis.incidence.authorPapers, 0));
    const papers = analysis.papers.map((_, p) => p).filter((p) => p < 12);
    const inferred = [{ author: 0, papers }];
    const scene = buildScene({ ...analysis, inferred }, lens(analysis), { ...OPTIONS, sizeBy: 'links' });
    const added = scene.edges.filter((edge) => edge.isInferred);
    expect(added).toHaveLength(papers.filter((p) => !named.has(p)).length);
    expect(added.length).toBeGreaterThan(0);
    expect(added.every(({ source, kind, weight }) => source === 0 && kind === 'authorship' && weight === 1)).toBe(true);
    expect(scene.nodes).toEqual(plain.nodes);
    expect(scene.groups).toEqual(plain.groups);
    const order = scene.edges.map(({ source, target }) => source * 1000 + target);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(
      buildScene({ ...analysis, inferred }, lens(analysis, 'people'), OPTIONS).edges.some((e) => e.isInferred),
    ).toBe(false);
  });

  it('draws what passes a filter, then the strongest of that, and counts both as left out', () => {
    const analysis = randomAnalysis(40, 4, 2);
    const { incidence } = analysis;
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        fc.integer({ min: 1, max: 60 }),
        (keep, nodeLimit) => {
          const papers = Uint8Array.from(keep, Number);
          const touched = (table: typeof incidence.authorPapers) =>
            Uint8Array.from({ length: table.offsets.length - 1 }, (_, i) =>
              rowOf(table, i).some((p) => keep[p]) ? 1 : 0,
            );
          const [authors, topics] = [touched(incidence.authorPapers), touched(incidence.topicPapers)];
          const filter = { papers, authors, topics, items: new Uint8Array(0) };
          const graph = lens(analysis);
          const scene = buildScene(analysis, graph, { ...OPTIONS, filter, nodeLimit });
          const mask = { author: filter.authors, paper: filter.papers, topic: filter.topics, item: filter.items };
          expect(scene.nodes.every(({ kind, ref }) => mask[kind][ref] === 1)).toBe(true);
          expect(scene.nodes.length).toBeLessThanOrEqual(nodeLimit);
          const { author, paper, topic } = scene.leftOut;
          expect(author + paper + topic + scene.nodes.length).toBe(graph.keys.length);
        },
      ),
      { numRuns: 8, seed: 1 },
    );
  });

  it('sizes marks by links and by their strength, within bounds', () => {
    const analysis = randomAnalysis(40, 4, 2);
    for (const sizeBy of ['links', 'strength'] as const) {
      const { nodes, edges, sizeBy: said } = buildScene(analysis, lens(analysis), { ...OPTIONS, sizeBy });
      expect(said).toBe(sizeBy);
      const value = new Float64Array(nodes.length);
      for (const { source, target, weight } of edges) {
        for (const end of [source, target]) value[end] = (value[end] ?? 0) + (sizeBy === 'links' ? 1 : weight);
      }
      const byValue = nodes.map((node, i) => ({ ...node, value: value[i] ?? 0 }));
      for (const kind of ['author', 'paper', 'topic'] as const) {
        const own = byValue.filter((node) => node.kind === kind).sort((a, b) => a.value - b.value);
        const radii = own.map(({ radius }) => radius);
        expect(radii).toEqual([...radii].sort((a, b) => a - b));
        expect(Math.min(...radii)).toBeGreaterThanOrEqual(4);
        expect(Math.max(...radii)).toBeLessThanOrEqual(15);
      }
    }
  });

  it('fills topics in their own lens, by papers', () => {
    const analysis = randomAnalysis(40, 4, 2);
    const { nodes } = buildScene(analysis, lens(analysis, 'topics'), OPTIONS);
    expect(nodes.length).toBeGreaterThan(2);
    for (const { radius, papers } of nodes) expect(radius).toBeCloseTo(Math.min(24, 6 + 3.1 * Math.sqrt(papers)), 9);
  });

  it('lays out another view afresh, near where its nodes stood', () => {
    const analysis = randomAnalysis(60, 6, 3);
    const before = buildScene(analysis, lens(analysis), OPTIONS);
    const places = new Map(before.nodes.map((node) => [node.key, node]));
    const distance = (scene: Scene): number =>
      scene.nodes.reduce((sum, node) => {
        const old = places.get(node.key);
        return old ? sum + (node.x - old.x) ** 2 + (node.y - old.y) ** 2 : sum;
      }, 0);
    // Seeds differ, so that fresh placements do.
    const options = { ...OPTIONS, seed: 7 };
    const fresh = buildScene(analysis, lens(analysis, 'papers'), options);
    const turned = buildScene(analysis, lens(analysis, 'papers'), { ...options, previous: before });
    expect(distance(turned)).toBeLessThan(distance(fresh));
    expect(smallestGap(turned)).toBeGreaterThan(1);
    const regrouped = {
      ...analysis,
      themes: { ...analysis.themes, paperGroup: analysis.themes.paperGroup.map((g) => g % 2) },
    };
    const again = buildScene(regrouped, lens(analysis), { ...OPTIONS, previous: before });
    expect(smallestGap(again)).toBeGreaterThan(1);
  });

  it('gives a group one colour in every lens, whichever lens came before', () => {
    const analysis = randomAnalysis(60, 6, 3);
    const coloursOf = ({ groups }: Scene): Map<number, number> =>
      new Map(groups.map(({ group, colour }) => [group, colour]));
    const everything = buildScene(analysis, lens(analysis), OPTIONS);
    const known = coloursOf(everything);
    expect(new Set(known.values()).size).toBe(known.size);
    for (const name of ['papers', 'topics'] as const) {
      const fresh = buildScene(analysis, lens(analysis, name), OPTIONS);
      const after = buildScene(analysis, lens(analysis, name), { ...OPTIONS, previous: everything });
      expect(coloursOf(after)).toEqual(coloursOf(fresh));
      for (const [group, colour] of coloursOf(fresh)) expect(colour).toBe(known.get(group));
      // Also of groups that have nothing there.
      expect(after.colours).toEqual(everything.colours);
    }
  });

  it('lays out people alone, without groups too', () => {
    const analysis = randomAnalysis(40, 0, 5);
    const scene = buildScene(analysis, lens(analysis, 'people'), { ...OPTIONS, colourBy: 'circles' });
    expect(scene.nodes.every((node) => node.kind === 'author')).toBe(true);
    expect(scene.groups).toEqual([]);
    expect(smallestGap(scene)).toBeGreaterThan(1);
  });

  it('reports progress and can be stopped from there', () => {
    const analysis = randomAnalysis(30, 3, 1);
    let reports = 0;
    buildScene(analysis, lens(analysis), { ...OPTIONS, progress: () => (reports += 1) });
    expect(reports).toBeGreaterThan(5);
    const stop = (): never => {
      throw new CancelledError();
    };
    expect(() => buildScene(analysis, lens(analysis), { ...OPTIONS, progress: stop })).toThrow(CancelledError);
  });
});
