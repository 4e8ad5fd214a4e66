import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdgeKind } from '../../../src/core/model/columns.ts';
import { NO_FILTER, PAPER_FLAGS, type Filter } from '../../../src/core/model/filter.ts';
import type { Scene } from '../../../src/core/model/scene.ts';
import {
  applyFilter,
  filterCount,
  filterWords,
  flagsOf,
  hiddenIn,
  isNoFilter,
  type Visible,
} from '../../../src/core/view/filter.ts';
import { fakeAnalysis, fakeScene, SIX_PAPERS, type FakePaper } from '../../support/fake-analysis.ts';

const PAPERS: readonly FakePaper[] = SIX_PAPERS.map((paper, i) => ({
  ...paper,
  category: i < 3 ? 'Vision' : null,
  organisations: i % 2 === 0 ? ['Lab A', 'Lab B'] : ['Lab C'],
}));
const analysis = fakeAnalysis(PAPERS, { circles: { 'Berg and Chen': ['Ada Berg', 'Bo Chen'] } });
const apply = (patch: Partial<Filter>): Visible => applyFilter(analysis, { ...NO_FILTER, ...patch });
const papersOf = (patch: Partial<Filter>): number[] =>
  [...apply(patch).papers.keys()].filter((p) => apply(patch).papers[p]);
const namesOf = (visible: Visible): string[] =>
  analysis.authors.filter((_, a) => visible.authors[a]).map(({ name }) => name);
const theme = (group: number): string => analysis.themes.groups[group]?.id ?? '';

describe('applyFilter', () => {
  it('shows everything without a filter', () => {
    expect(apply({})).toMatchObject({
      shown: { paper: 6, author: 6, topic: 4 },
      total: { paper: 6, author: 6, topic: 4 },
      isFiltered: false,
    });
  });

  it('keeps papers that meet every condition; values of one are alternatives', () => {
    expect(papersOf({ years: [2022, 2022], hasUndated: false })).toEqual([2, 3]);
    expect(papersOf({ years: [2022, 2022] })).toEqual([1, 2, 3, 4, 5]);
    expect(papersOf({ hasUndated: false })).toEqual([0, 2, 3]);
    expect(papersOf({ categories: ['Vision'] })).toEqual([0, 1, 2]);
    expect(papersOf({ organisations: ['Lab B', 'Lab C'] })).toEqual([0, 1, 2, 3, 4, 5]);
    expect(papersOf({ organisations: ['Lab C'], categories: ['Vision'] })).toEqual([1]);
    expect(papersOf({ themes: [theme(1)] })).toEqual([3, 4]);
    expect(papersOf({ themes: [theme(0), theme(1)], hasUndated: false })).toEqual([0, 2, 3]);
    expect(papersOf({ flags: ['cut', 'undated'] })).toEqual([1]);
    expect(papersOf({ categories: ['No such'] })).toEqual([]);
  });

  it('passes over groups that the partition does not have', () => {
    expect(papersOf({ themes: ['theme-gone'] })).toHaveLength(6);
    expect(papersOf({ themes: ['theme-gone', theme(1)] })).toEqual([3, 4]);
  });

  it('keeps people and topics by their papers that stay', () => {
    expect(namesOf(apply({ themes: [theme(1)] }))).toEqual(['Éva Fodor', 'Gus Holt']);
    expect(namesOf(apply({ minPapers: 2 }))).toEqual(['Ada Berg', 'Bo Chen', 'Éva Fodor']);
    expect(namesOf(apply({ minPapers: 2, hasUndated: false }))).toEqual(['Ada Berg', 'Bo Chen']);
    expect(apply({ minOccurrences: 2 }).shown).toEqual({ paper: 6, author: 6, topic: 3, item: 0 });
  });

  it('keeps the largest connected part of papers, people and topics', () => {
    expect(papersOf({ isLargestOnly: true })).toEqual([0, 1, 2]);
    expect(namesOf(apply({ isLargestOnly: true }))).toEqual(['Ada Berg', 'Bo Chen', 'Cy Diaz']);
    expect(papersOf({ isLargestOnly: true, themes: [theme(1)] })).toEqual([3, 4]);
  });

  it('lets hidden people and topics hold nothing together', () => {
    const papers = [
      { title: 'A', authors: ['Ann'], topics: ['t'] },
      { title: 'B', authors: ['Ben'], topics: ['t'] },
      { title: 'C', authors: ['Ben'], topics: [] },
    ];
    const shown = (hiddenKinds: Filter['hiddenKinds']) =>
      [...applyFilter(fakeAnalysis(papers), { ...NO_FILTER, isLargestOnly: true, hiddenKinds }).papers].join('');
    expect([shown([]), shown(['topic']), shown(['author']), shown(['author', 'topic'])]).toEqual([
      '111',
      '011',
      '110',
      '100',
    ]);
  });

  it('takes the part with the earliest paper where parts are as large', () => {
    const twins = fakeAnalysis([
      { title: 'A', authors: ['Ann'] },
      { title: 'B', authors: ['Ben'] },
    ]);
    expect([...applyFilter(twins, { ...NO_FILTER, isLargestOnly: true }).papers]).toEqual([1, 0]);
  });

  it('stands an empty list and a list where nothing stays', () => {
    const none = fakeAnalysis([]);
    expect(applyFilter(none, { ...NO_FILTER, isLargestOnly: true }).shown).toEqual({
      paper: 0,
      author: 0,
      topic: 0,
      item: 0,
    });
    expect(apply({ years: [1900, 1901], hasUndated: false, isLargestOnly: true }).shown.author).toBe(0);
  });
});

const subset = <T>(values: readonly T[]) => fc.subarray([...values]);
const anyFilter: fc.Arbitrary<Filter> = fc.record({
  hiddenKinds: subset(['author', 'paper', 'topic'] as const),
  themes: subset([theme(0), theme(1), 'gone']),
  circles: subset(analysis.circles.groups.map(({ id }) => id)),
  years: fc.option(fc.tuple(fc.integer({ min: 2018, max: 2022 }), fc.integer({ min: 2020, max: 2024 }))),
  hasUndated: fc.boolean(),
  categories: subset(['Vision', 'None']),
  organisations: subset(['Lab A', 'Lab C']),
  flags: subset(PAPER_FLAGS),
  minPapers: fc.integer({ min: 1, max: 3 }),
  minOccurrences: fc.integer({ min: 1, max: 3 }),
  minLinks: fc.constant(0),
  isLargestOnly: fc.constant(false),
});
const covers = (more: Uint8Array, less: Uint8Array): boolean => less.every((mark, i) => mark <= (more[i] ?? 0));

describe('filters as a whole', () => {
  it('never show more with one condition more', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...(Object.keys(NO_FILTER) as (keyof Filter)[])), (filter, key) => {
        const [less, more] = [
          applyFilter(analysis, filter),
          applyFilter(analysis, { ...filter, [key]: NO_FILTER[key] }),
        ];
        expect(covers(more.papers, less.papers)).toBe(true);
        expect(covers(more.authors, less.authors)).toBe(true);
        expect(covers(more.topics, less.topics)).toBe(true);
      }),
    );
  });

  it('show no more for being cut to the largest part, which is connected', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const [less, more] = [applyFilter(analysis, { ...filter, isLargestOnly: true }), applyFilter(analysis, filter)];
        expect(covers(more.papers, less.papers)).toBe(true);
        expect(less.shown.paper > 0).toBe(more.shown.paper > 0);
      }),
    );
  });

  it('are empty once every word is taken back', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        let left: Filter = { ...filter, themes: filter.themes.filter((id) => id !== 'gone') };
        const count = filterCount(analysis, left);
        for (let i = 0; i < count; i += 1) left = { ...left, ...filterWords(analysis, left)[0]?.without };
        expect(isNoFilter(left)).toBe(true);
        expect(isNoFilter(filter)).toBe(count === 0 && filter.themes.length === 0);
      }),
    );
  });
});

describe('flagsOf', () => {
  it('counts what there is to look at, once an analysis', () => {
    expect(flagsOf(analysis).counts).toEqual({ undated: 3, cut: 1, unsure: 0, between: 0, joined: 0 });
    expect(flagsOf(analysis)).toBe(flagsOf(analysis));
  });

  it('finds doubt, papers between groups and joined names', () => {
    const doubted = fakeAnalysis([
      { title: 'A', authors: ['Ann'], theme: 'T', confidence: 0.89 },
      { title: 'B', authors: ['Ben'], theme: 'T', confidence: 0.9 },
    ]);
    doubted.themes.paperStability[1] = 0.69;
    const authors = doubted.authors.map((author, i) => ({ ...author, joinedBecause: i === 0 ? ['Same.'] : [] }));
    const { bits, counts } = flagsOf({ ...doubted, authors });
    expect(counts).toMatchObject({ unsure: 1, between: 1, joined: 1 });
    expect([...bits]).toEqual([0b10101, 0b01001]);
  });
});

describe('filterWords', () => {
  it('says each condition and how to take it back', () => {
    const filter: Filter = {
      ...NO_FILTER,
      hiddenKinds: ['topic'],
      themes: [theme(1), theme(0)],
      years: [2020, 2022],
      hasUndated: false,
      organisations: ['A', 'B and C', 'D'],
      categories: ['B and C', 'D'],
      flags: ['cut'],
      minPapers: 3,
    };
    expect(filterWords(analysis, filter).map(({ label }) => label)).toEqual([
      'Topics hidden',
      'Diffusion or Low-bit',
      'B and C or D',
      '3 organisations',
      'Years 2020 to 2022',
      'Dated only',
      'People with 3 papers or more',
      'Author list cut',
    ]);
    expect(filterWords(analysis, filter)[0]?.without).toEqual({ hiddenKinds: [] });
    expect(filterWords(analysis, { ...NO_FILTER, years: [2020, 2020] })[0]?.label).toBe('Year 2020');
  });
});

function sceneWith(kind: EdgeKind, source: number, target: number): Scene {
  return { ...fakeScene(analysis), edges: [{ source, target, kind, weight: 1, isInferred: false }] };
}

describe('hiddenIn', () => {
  const hide = (scene: Scene, patch: Partial<Filter>) => {
    const filter = { ...NO_FILTER, ...patch };
    return hiddenIn(analysis, scene, applyFilter(analysis, filter), filter);
  };
  const scene = fakeScene(analysis);

  it('is null where nothing is hidden', () => {
    expect(hide(scene, {})).toBeNull();
    expect(hide(scene, { years: [1900, 2100] })).toBeNull();
  });

  it('hides groups whose papers are gone, though people of theirs stay for others, and those of which hardly any is left', () => {
    const guest = { title: 'Diffusion in two bits', authors: ['Ada Berg', 'Gus Holt'], theme: 'Low-bit' };
    const mixed = fakeAnalysis([...PAPERS, guest, { ...guest, authors: ['Bo Chen'] }]);
    const { groups } = mixed.themes;
    const gone = (patch: Partial<Filter>): string[] => {
      const filter = { ...NO_FILTER, ...patch };
      const hidden = hiddenIn(mixed, fakeScene(mixed), applyFilter(mixed, filter), filter);
      return [...(hidden?.groups ?? [])].flatMap((group) => groups[group]?.name ?? []).sort();
    };
    const lowBit = { ...NO_FILTER, themes: ['theme-low-bit'] };
    expect(namesOf(applyFilter(mixed, lowBit))).toContain('Ada Berg');
    expect(gone(lowBit)).toEqual(['Diffusion']);
    expect(gone({ years: [2020, 2020], hasUndated: false })).toEqual(['Low-bit']);
    const onlyPapers = { hiddenKinds: ['author', 'topic'], hasUndated: false } as const;
    expect(gone({ ...onlyPapers, years: [2020, 2020] })).toEqual(['Diffusion', 'Low-bit']);
    expect(gone({ ...onlyPapers, years: [2020, 2022] })).toEqual(['Low-bit']);
  });

  it('hides nodes by kind and by what stays, and groups without a node', () => {
    const hidden = hide(scene, { themes: [theme(1)], hiddenKinds: ['topic'] });
    const left = scene.nodes.filter((_, i) => hidden?.nodes[i] === 0).map(({ label }) => label);
    expect(left).toEqual(['Éva Fodor', 'Gus Holt', 'Binary networks', 'Two bits']);
    expect([...(hidden?.groups ?? [])]).toEqual([0]);
  });

  it('hides an edge with its end, and a tie that has lost its papers', () => {
    const [ada, bo, cy] = [0, 1, 2];
    expect(hide(sceneWith('authorship', ada, 6), { hasUndated: false })?.edges[0]).toBe(0);
    expect(hide(sceneWith('authorship', ada, 6), { hiddenKinds: ['paper'] })?.edges[0]).toBe(1);
    // Ada and Cy share the undated paper only.
    expect(hide(sceneWith('coauthorship', ada, cy), { categories: ['Vision'] })?.edges[0]).toBe(0);
    expect(hide(sceneWith('coauthorship', ada, bo), { flags: ['cut'] })?.edges[0]).toBe(1);
    expect(hide(sceneWith('coauthorship', ada, cy), { flags: ['cut'] })?.edges[0]).toBe(0);
    // Sampling and diffusion models are both on the first paper, apart on the next two.
    expect(hide(sceneWith('cooccurrence', 12, 13), { years: [2020, 2020] })?.edges[0]).toBe(0);
    const apart = hide(sceneWith('cooccurrence', 12, 13), { years: [2021, 2022] });
    expect([apart?.nodes[12], apart?.nodes[13], apart?.edges[0]]).toEqual([0, 0, 1]);
  });
});
