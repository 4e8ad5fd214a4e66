import { describe, expect, it } from 'vitest';
import { buildThemeEdges } from '../../../src/core/groups/theme-edges.ts';
import { themeTagsOf } from '../../../src/core/groups/theme-tags.ts';
import type { EdgeColumns } from '../../../src/core/model/columns.ts';
import { rowVector } from '../../../src/core/related/sparse.ts';
import { type ListedPaper, makeList, threeFields } from './planted.ts';

function edgesOf(listed: readonly ListedPaper[]): EdgeColumns {
  const { papers, topics } = makeList(listed);
  return buildThemeEdges(papers, themeTagsOf(papers, topics));
}

const weightBetween = ({ source, target, weight }: EdgeColumns, a: number, b: number): number =>
  weight[source.findIndex((from, e) => from === a && target[e] === b)] ?? 0;

describe('themeTagsOf', () => {
  it('has tags, broader topics and mentions, and leaves out topics of one paper', () => {
    const list = makeList([
      { title: 'Maps', authors: [], topics: ['road maps', 'atlases'] },
      { title: 'Trees', authors: [], topics: ['maps'], abstract: 'Not of road maps.' },
      { title: 'Soil', authors: [], topics: ['soil'] },
    ]);
    const topics = list.topics.topics.map((topic) => (topic.label === 'road maps' ? { ...topic, broader: 2 } : topic));
    const tags = themeTagsOf(list.papers, { ...list.topics, topics });
    const labels = (paper: number) =>
      Array.from(rowVector(tags.papers, paper).entries, (topic) => topics[topic]?.label ?? '');
    expect(labels(0)).toEqual(['road maps', 'maps']);
    expect(labels(1)).toEqual(['road maps', 'maps']);
    expect(labels(2)).toEqual([]);
    const [road = 0, maps = 0] = rowVector(tags.papers, 1).weights;
    expect(maps).toBeCloseTo(2 * road, 6);
  });

  it('has topics only: what papers use makes no themes', () => {
    const list = makeList([
      { title: 'One', authors: [], topics: ['maps', 'ImageNet'] },
      { title: 'Two', authors: [], topics: ['maps', 'ImageNet'] },
      { title: 'Three', authors: [], topics: [] },
    ]);
    const topics = list.topics.topics.map((topic) =>
      topic.label === 'ImageNet' ? { ...topic, kind: 'dataset' as const } : topic,
    );
    const tags = themeTagsOf(list.papers, { ...list.topics, topics });
    expect(Array.from(rowVector(tags.papers, 0).entries, (topic) => topics[topic]?.label)).toEqual(['maps']);
  });
});

describe('buildThemeEdges', () => {
  it('ties papers by topics and wording, each pair once and in order', () => {
    const edges = edgesOf(threeFields());
    expect(weightBetween(edges, 0, 1)).toBeGreaterThan(weightBetween(edges, 0, 8));
    edges.source.forEach((source, e) => {
      expect(source).toBeLessThan(edges.target[e] ?? -1);
      const before = (edges.source[e - 1] ?? -1) * 1000 + (edges.target[e - 1] ?? -1);
      expect(source * 1000 + (edges.target[e] ?? -1)).toBeGreaterThan(before);
      expect(edges.weight[e]).toBeGreaterThan(0);
      expect(edges.weight[e]).toBeLessThanOrEqual(1 + 1e-6);
    });
  });

  it('ties a paper that resembles nothing to nothing', () => {
    const stray = {
      title: 'Earthworms of the study',
      authors: [],
      topics: ['soil'],
      abstract: 'Burrowing, by layout.',
    };
    const edges = edgesOf([...threeFields(), stray]);
    expect([...edges.source, ...edges.target]).not.toContain(24);
  });

  it('ties each paper of a long list to near ones only', () => {
    const long = Array.from({ length: 240 }, (_, i) => {
      const field = threeFields()[i % 24];
      return {
        title: `${field?.title ?? ''} ${i}`,
        authors: [],
        topics: field?.topics ?? [],
        abstract: field?.abstract ?? '',
      };
    });
    const edges = edgesOf(long);
    const degrees = new Int32Array(240);
    for (const end of [...edges.source, ...edges.target]) degrees[end] = (degrees[end] ?? 0) + 1;
    expect(edges.source.length).toBeLessThanOrEqual(240 * 15);
    expect(Math.min(...degrees)).toBeGreaterThanOrEqual(15);
    const within = edges.source.filter(
      (a, e) => Math.floor((a % 24) / 8) === Math.floor(((edges.target[e] ?? 0) % 24) / 8),
    );
    expect(within.length).toBe(edges.source.length);
  });

  it('takes no papers', () => {
    expect(edgesOf([]).source).toHaveLength(0);
  });
});
