import { describe, expect, it } from 'vitest';
import { NO_FILTER, type Filter } from '../../../src/core/model/filter.ts';
import type { NodeKey } from '../../../src/core/model/ids.ts';
import { selectedPapers } from '../../../src/core/view/selected-papers.ts';
import { applyFilter } from '../../../src/core/view/filter.ts';
import { SMALLER, timeline } from '../../../src/core/view/timeline.ts';
import { fakeAnalysis, type FakePaper } from '../../support/fake-analysis.ts';

const analysis = fakeAnalysis();
const show = (papers: readonly FakePaper[]) => timeline(fakeAnalysis(papers), 'themes');
const many = (count: number, year: number | null): FakePaper[] =>
  Array.from({ length: count }, (_, i) => ({ title: `P${i}`, year, theme: i % 2 === 0 ? 'Even' : 'Odd' }));

describe('timeline', () => {
  it('gives a column a year without gaps and a brick a paper', () => {
    const { columns, undated, undatedTotal, isMerged, caption } = timeline(analysis, 'themes');
    expect(columns.map(({ from, to, total }) => [from, to, total])).toEqual([
      [2020, 2020, 1],
      [2021, 2021, 0],
      [2022, 2022, 2],
    ]);
    const brick = { slot: null, lit: 1, shown: 1, full: 1, isSelected: false };
    expect(columns[2]?.parts).toEqual([
      { ...brick, group: 0, papers: [2] },
      { ...brick, group: 1, papers: [3] },
    ]);
    expect(undated.map(({ group }) => group)).toEqual([0, 1, -1]);
    expect([undatedTotal, isMerged, caption]).toEqual([3, false, '3 dated, 2020 to 2022.']);
  });

  it('merges bricks to bars above twelve a year', () => {
    expect(show(many(12, 2020)).isMerged).toBe(false);
    const merged = show(many(13, 2020));
    expect(merged.isMerged).toBe(true);
    expect(merged.columns[0]?.parts.map(({ group, papers }) => [group, papers.length])).toEqual([
      [0, 7],
      [1, 6],
    ]);
  });

  it('joins the groups after the twentieth in one part of a bar', () => {
    const papers = Array.from({ length: 60 }, (_, i) => ({ title: `P${i}`, year: 2020, theme: `T${i % 25}` }));
    const parts = show([...papers, { title: 'Apart', year: 2020 }]).columns[0]?.parts ?? [];
    expect(parts.map(({ group }) => group)).toEqual([...Array.from({ length: 20 }, (_, i) => i), SMALLER, -1]);
    expect(parts.at(-2)?.papers.every((paper) => paper % 25 >= 20)).toBe(true);
    expect(parts.reduce((sum, part) => sum + part.papers.length, 0)).toBe(61);
  });

  it('joins years where the list reaches over more than sixty', () => {
    const { columns } = show([
      { title: 'Old', year: 1687 },
      { title: 'New', year: 2025 },
    ]);
    expect(columns.length).toBeLessThanOrEqual(61);
    expect(columns[0]).toMatchObject({ from: 1680, to: 1689, total: 1 });
    expect(columns.at(-1)).toMatchObject({ from: 2020, total: 1 });
  });

  it('lights the papers of the selection and counts them', () => {
    const lit = (key: string) => {
      const selected = selectedPapers(analysis, { kind: 'node', key: key as NodeKey });
      const { columns, undated, caption } = timeline(analysis, 'themes', { selected, filtered: null, slots: null });
      const parts = [...columns.flatMap((column) => column.parts), ...undated];
      return [parts.filter((part) => part.lit > 0).flatMap((part) => part.papers), caption];
    };
    expect(lit('author:ada berg')).toEqual([[0, 2, 1], '2 dated, 1 undated with this name']);
    expect(lit('topic:sampling')).toEqual([[0, 2], '2 dated on this topic, 2020 to 2022']);
    expect(lit(`paper:${analysis.papers[5]?.id}`)).toEqual([[5], 'This paper has no date']);
    expect(lit(`paper:${analysis.papers[0]?.id}`)).toEqual([[0], 'This paper is of 2020']);
  });

  it('counts what a filter leaves and says it', () => {
    const filter: Filter = { ...NO_FILTER, years: [2022, 2022] };
    const view = { selected: null, filtered: { visible: applyFilter(analysis, filter), filter }, slots: null };
    const { columns, undatedShown, caption } = timeline(analysis, 'themes', view);
    expect(columns.map(({ shown, total }) => [shown, total])).toEqual([
      [0, 1],
      [0, 0],
      [2, 2],
    ]);
    expect([undatedShown, caption]).toEqual([3, '2022: 5 of 6 papers, 3 undated among them.']);
    const selected = selectedPapers(analysis, { kind: 'node', key: 'author:ada berg' as NodeKey });
    expect(timeline(analysis, 'themes', { ...view, selected }).caption).toBe(
      '2 dated, 1 undated with this name; 2 shown',
    );
  });

  it('stacks by the slots of an overlay, grey last', () => {
    const slots = Uint8Array.of(0, 0, 0, 13, 0, 0);
    const { columns } = timeline(analysis, 'themes', { selected: null, filtered: null, slots });
    expect(columns[2]?.parts.map(({ slot, papers }) => [slot, papers])).toEqual([
      [13, [3]],
      [0, [2]],
    ]);
  });

  it('rings the selected paper and lights those near it', () => {
    const key = `paper:${analysis.papers[2]?.id}` as NodeKey;
    const selected = selectedPapers(analysis, { kind: 'node', key }, [3]);
    const { columns } = timeline(analysis, 'themes', { selected, filtered: null, slots: null });
    const parts = columns.flatMap((column) => column.parts);
    expect(parts.filter(({ isSelected }) => isSelected).map(({ papers }) => papers)).toEqual([[2]]);
    expect(parts.filter(({ lit }) => lit > 0).flatMap(({ papers }) => papers)).toEqual([2, 3]);
  });

  it('shows the undated block alone where nothing is dated', () => {
    expect(show(many(3, null))).toMatchObject({ columns: [], undatedTotal: 3, caption: 'None of 3 papers is dated.' });
    expect(show([])).toMatchObject({ columns: [], undatedTotal: 0, caption: 'No papers.' });
  });
});

describe('selectedPapers', () => {
  it('gives the papers of a group', () => {
    const id = analysis.themes.groups[1]?.id ?? '';
    expect(selectedPapers(analysis, { kind: 'group', id })).toEqual({ kind: 'group', papers: [3, 4], related: [] });
  });

  it('gives the papers behind a tie', () => {
    const tie = (source: string, target: string) =>
      selectedPapers(analysis, { kind: 'edge', source: source as NodeKey, target: target as NodeKey })?.papers;
    const paper = (index: number): string => `paper:${analysis.papers[index]?.id}`;
    expect(tie('author:ada berg', 'author:bo chen')).toEqual([0, 2]);
    expect(tie('author:ada berg', paper(1))).toEqual([1]);
    expect(tie(paper(4), 'topic:quantization')).toEqual([4]);
    expect(tie('author:gus holt', paper(0))).toEqual([0]);
    expect(tie('author:ada berg', 'author:gus holt')).toEqual([]);
    expect(tie(paper(2), paper(0))).toEqual([0, 2]);
    expect(tie('author:ada berg', 'author:gone')).toBeUndefined();
  });

  it('gives the papers of several nodes together', () => {
    const keys = ['author:gus holt', 'topic:sampling', 'author:gone'] as NodeKey[];
    expect(selectedPapers(analysis, { kind: 'nodes', keys })).toEqual({
      kind: 'nodes',
      papers: [0, 2, 4],
      related: [],
    });
    expect(selectedPapers(analysis, { kind: 'nodes', keys: [] })).toBeNull();
  });

  it('is null for nothing and for what is not there', () => {
    expect(selectedPapers(analysis, null)).toBeNull();
    expect(selectedPapers(analysis, { kind: 'group', id: 'gone' })).toBeNull();
    expect(selectedPapers(analysis, { kind: 'node', key: 'paper:gone' as NodeKey })).toBeNull();
  });
});
