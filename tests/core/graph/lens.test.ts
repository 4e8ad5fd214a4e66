import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectCoauthorship } from '../../../src/core/graph/coauthorship.ts';
import { buildCsr, rowOf, transpose } from '../../../src/core/graph/csr.ts';
import { buildIncidence } from '../../../src/core/graph/incidence.ts';
import { buildLensGraph, type LensOptions } from '../../../src/core/graph/lens.ts';
import { tiePapers } from '../../../src/core/graph/paper-ties.ts';
import { createRelatedIndex } from '../../../src/core/related/related.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { resolveAuthors } from '../../../src/core/authors/resolve.ts';
import { LENSES, type LensGraph } from '../../../src/core/model/columns.ts';
import type { Topic } from '../../../src/core/model/topic.ts';
import { makeTopicId } from '../../../src/core/model/ids.ts';
import { paperWith } from '../../support/papers.ts';

const topic = (label: string, papers: number): Topic => ({
  id: makeTopicId(label),
  label,
  acronym: null,
  forms: [label],
  kind: 'topic',
  broader: null,
  papers,
});

const papers = [
  paperWith({ title: 'One', authors: ['Ann Lee', 'Bo Chen', 'Cy Dow'] }),
  paperWith({ title: 'Two', authors: ['Ann Lee', 'Bo Chen'] }),
  paperWith({ title: 'Three', authors: ['Dee Fox'], authorsTruncated: true }),
];
const authors = resolveAuthors(papers);
const tag = (t: number) => ({ topic: t, score: 0.5, evidence: [] });
const input = {
  papers,
  authors,
  topics: [topic('shared', 2), topic('lonely', 1)],
  incidence: buildIncidence(3, authors, [[tag(0)], [tag(0), tag(1)], []], 2),
};
const nameOf = (i: number): string => authors[i]?.name ?? '';

describe('buildCsr and transpose', () => {
  it('are inverse to each other', () => {
    const rows = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (columns) => {
        const csr = buildCsr(columns.map((row) => row.map((column) => [column, column + 1] as const)));
        const back = transpose(transpose(csr, 10), columns.length);
        expect(back).toEqual(csr);
        columns.forEach((row, i) => expect([...rowOf(csr, i)]).toEqual(row.sort((a, b) => a - b)));
      }),
    );
  });
});

describe('projectCoauthorship', () => {
  const project = (counting: 'full' | 'fractional', authorCap = 50, isTruncated = false) =>
    projectCoauthorship(input.incidence.paperAuthors, input.incidence.authorPapers, {
      counting,
      authorCap,
      isTruncated: () => isTruncated,
    });
  const weightOf = (result: ReturnType<typeof project>, a: string, b: string): number => {
    const { source, target, weight } = result.edges;
    const pair = [a, b].sort().join('|');
    const at = [...source].findIndex((s, e) => [nameOf(s), nameOf(target[e] ?? -1)].sort().join('|') === pair);
    return weight[at] ?? 0;
  };

  it('counts shared papers in full', () => {
    expect(weightOf(project('full'), 'Ann Lee', 'Bo Chen')).toBe(2);
    expect(weightOf(project('full'), 'Ann Lee', 'Cy Dow')).toBe(1);
  });

  it('gives 1/(n-1) for a paper of n authors when counting fractionally', () => {
    expect(weightOf(project('fractional'), 'Ann Lee', 'Bo Chen')).toBe(1.5);
    expect(weightOf(project('fractional'), 'Ann Lee', 'Cy Dow')).toBe(0.5);
  });

  it('counts papers whose lists are cut in full', () => {
    expect(weightOf(project('fractional', 50, true), 'Ann Lee', 'Bo Chen')).toBe(2);
  });

  it('does not expand papers over the cap, and says how many', () => {
    const result = project('full', 2);
    expect(result.notExpanded).toBe(1);
    expect(weightOf(result, 'Ann Lee', 'Bo Chen')).toBe(1);
  });
});

describe('buildLensGraph', () => {
  it('draws authors, papers and topics of two papers and more', () => {
    const graph = buildLensGraph(input, 'everything');
    expect(graph.keys.filter((key) => key.startsWith('topic:'))).toEqual(['topic:shared']);
    expect(graph.keys).toHaveLength(authors.length + 3 + 1);
    expect(graph.source).toHaveLength(6 + 2);
    expect([...graph.source].every((s, e) => s < (graph.target[e] ?? 0))).toBe(true);
  });

  it('draws people by shared papers', () => {
    const graph = buildLensGraph(input, 'people');
    expect(graph.keys).toHaveLength(4);
    expect([...graph.weight].sort((a, b) => a - b)).toEqual([1, 1, 2]);
  });

  it('is empty for an empty list', () => {
    const empty = { papers: [], authors: [], topics: [], incidence: buildIncidence(0, [], [], 0) };
    for (const lens of LENSES) expect(buildLensGraph(empty, lens).keys).toEqual([]);
  });
});

/** A list of `count` papers, each with two of ten topics. */
function longList(count: number, seed: number) {
  const random = createRandom(seed);
  const papers = Array.from({ length: count }, (_, p) =>
    paperWith({
      title: `Paper ${p} on ${random() < 0.5 ? 'drawing graphs' : 'folding proteins'}`,
      authors: [`A ${p % 9}`],
    }),
  );
  const authors = resolveAuthors(papers);
  const tags = papers.map(() => {
    const first = Math.floor(random() * 9);
    return [tag(first), tag(first + 1)];
  });
  const topics = Array.from({ length: 11 }, (_, t) => topic(`topic ${t}`, 2));
  return { papers, authors, topics, incidence: buildIncidence(count, authors, tags, topics.length) };
}

function edgesOf({ source, target }: LensGraph): [number, number][] {
  return Array.from(source, (s, e) => [s, target[e] ?? -1]);
}

function expectOrdered(graph: LensGraph): void {
  const edges = edgesOf(graph);
  expect(edges.every(([s, t]) => s < t)).toBe(true);
  expect(edges).toEqual([...edges].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  expect(new Set(edges.map(String)).size).toBe(edges.length);
}

describe('the Papers lens', () => {
  const list = longList(40, 1);
  const lens = (options: LensOptions = {}) =>
    buildLensGraph(list, 'papers', { related: () => createRelatedIndex(list), ...options });

  it('ties each paper to its nearest, by score', () => {
    const graph = lens();
    expectOrdered(graph);
    expect(graph.keys).toHaveLength(40);
    expect(graph.weight.every((weight) => weight > 0 && weight <= 1)).toBe(true);
    expect(new Set(edgesOf(graph).flat()).size).toBe(40);
  });

  it('has no ties without an index, and asks for none elsewhere', () => {
    expect(buildLensGraph(list, 'papers').source).toHaveLength(0);
    const refuse = () => {
      throw new Error('asked');
    };
    expect(() => buildLensGraph(list, 'everything', { related: refuse })).not.toThrow();
    expect(() => buildLensGraph(list, 'papers', { related: refuse })).toThrow('asked');
  });

  it('ties only the strongest, and only those that pass a filter', () => {
    const few = lens({ nodeLimit: 10 });
    expect(few.keys).toHaveLength(40);
    expect(new Set(edgesOf(few).flat()).size).toBeLessThanOrEqual(10);
    const papers = Uint8Array.from({ length: 40 }, (_, p) => p % 2);
    const filter = {
      papers,
      authors: new Uint8Array(list.authors.length),
      topics: new Uint8Array(11),
      items: new Uint8Array(0),
    };
    expect(
      edgesOf(lens({ filter }))
        .flat()
        .every((p) => p % 2 === 1),
    ).toBe(true);
  });
});

describe('tiePapers', () => {
  const near = (...entries: [paper: number, score: number][]) => entries.map(([paper, score]) => ({ paper, score }));

  it('keeps the nearest and the mutual, not what is far weaker than the best', () => {
    const lists = [near([1, 0.8], [2, 0.7], [3, 0.2]), near([0, 0.8]), near([0, 0.7]), near([0, 0.2])];
    const ties = tiePapers(Int32Array.of(0, 1, 2, 3), () => lists);
    expect(ties.map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    const without = tiePapers(Int32Array.of(0, 1, 2, 3), () => [...lists.slice(0, 3), near()]);
    expect(without.map(({ b }) => b)).toEqual([1, 2]);
  });
});

describe('the Topics lens', () => {
  it('weighs ties by how many times as often topics are together as by chance', () => {
    const two = [[tag(0), tag(1)], [tag(0), tag(1)], [tag(2)], [tag(2), tag(0)]];
    const papers = two.map((_, p) => paperWith({ title: `Paper ${p}`, authors: [] }));
    const topics = ['a', 'b', 'c'].map((label) => topic(label, 2));
    const graph = buildLensGraph({ papers, authors: [], topics, incidence: buildIncidence(4, [], two, 3) }, 'topics');
    expectOrdered(graph);
    expect(edgesOf(graph)).toEqual([[0, 1]]);
    expect(graph.weight[0]).toBeCloseTo((2 * 4) / (3 * 2), 12);
  });

  it('keeps a few ties a topic', () => {
    const list = longList(300, 2);
    const graph = buildLensGraph(list, 'topics');
    expectOrdered(graph);
    expect(graph.keys.length).toBeGreaterThan(5);
    expect(graph.source.length).toBeLessThanOrEqual(4 * graph.keys.length);
    const few = buildLensGraph(list, 'topics', { nodeLimit: 3 });
    expect(new Set(edgesOf(few).flat()).size).toBeLessThanOrEqual(3);
  });

  it('shows topics of one paper where there are no others, and none of no paper', () => {
    expect(buildLensGraph(input, 'topics').keys).toEqual(['topic:shared']);
    const single = { ...input, incidence: buildIncidence(3, authors, [[tag(0)], [tag(1)], []], 2) };
    expect(buildLensGraph(single, 'topics').keys).toEqual(['topic:shared', 'topic:lonely']);
    const named = { ...input, incidence: buildIncidence(3, authors, [[tag(0)], [], []], 2) };
    expect(buildLensGraph(named, 'topics').keys).toEqual(['topic:shared']);
  });
});
