import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectCoauthorship } from '../../../src/core/graph/coauthorship.ts';
import { buildCsr, rowOf, transpose } from '../../../src/core/graph/csr.ts';
import { buildIncidence } from '../../../src/core/graph/incidence.ts';
import { buildLensGraph } from '../../../src/core/graph/lens.ts';
import { resolveAuthors } from '../../../src/core/authors/resolve.ts';
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
    expect(buildLensGraph(empty, 'everything').keys).toEqual([]);
  });
});
