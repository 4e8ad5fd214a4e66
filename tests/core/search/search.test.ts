import { describe, expect, it } from 'vitest';
import { createSearchIndex, matchesIn, nearest, search } from '../../../src/core/search/search.ts';
import { fakeAnalysis, SIX_PAPERS } from '../../support/fake-analysis.ts';

const analysis = fakeAnalysis(SIX_PAPERS, { circles: { 'Berg and Chen': ['Ada Berg', 'Bo Chen'] } });
const index = createSearchIndex(analysis);
const labels = (query: string, limit = 10) => search(index, query, limit).map((hit) => hit.label);

describe('search', () => {
  it('finds people, papers, topics and groups by a prefix', () => {
    expect(search(index, 'diff', 10).map(({ label, target }) => [label, target.kind])).toEqual([
      ['Diffusion', 'group'],
      ['diffusion models', 'topic'],
      ['Schedules for diffusion', 'paper'],
    ]);
  });

  it('ranks the whole name before its beginning before a word inside', () => {
    const ranked = fakeAnalysis([
      { title: 'On berg', authors: ['Berg'] },
      { title: 'Bergen', authors: ['Ada Berg'] },
    ]);
    expect(search(createSearchIndex(ranked), 'berg', 10).map(({ label }) => label)).toEqual([
      'Berg',
      'Bergen',
      'Ada Berg',
      'On berg',
    ]);
  });

  it('ranks by papers among equals', () => {
    const ranked = fakeAnalysis([
      { title: 'One', authors: ['Berg A', 'Berg B'] },
      { title: 'Two', authors: ['Berg B'] },
    ]);
    expect(search(createSearchIndex(ranked), 'be', 10).map(({ label, papers }) => [label, papers])).toEqual([
      ['Berg B', 2],
      ['Berg A', 1],
    ]);
  });

  it('puts people before the circles named after them', () => {
    const circles = { 'Ada Berg and Bo Chen': ['Ada Berg', 'Bo Chen'] };
    const named = createSearchIndex(
      fakeAnalysis([...SIX_PAPERS, { title: 'More', authors: ['Bo Chen'] }], { circles }),
    );
    expect(search(named, 'ada', 10).map(({ label }) => label)).toEqual(['Ada Berg', 'Ada Berg and Bo Chen']);
  });

  it('asks every word of the query to begin a word, in any order', () => {
    expect(labels('berg ad')).toEqual(['Ada Berg']);
    expect(labels('ada chen')).toEqual([]);
  });

  it('compares letters without diacritics and case', () => {
    expect(labels('EVA')).toEqual(['Éva Fodor']);
    expect(labels('éva f')).toEqual(['Éva Fodor']);
  });

  it('finds other forms and says which', () => {
    const [author, ...rest] = analysis.authors;
    if (author === undefined) throw new Error('no author');
    const forms = createSearchIndex({
      ...analysis,
      authors: [{ ...author, forms: ['Ada Berg', 'A. Bergström'] }, ...rest],
    });
    expect(search(forms, 'bergst', 1)).toMatchObject([{ label: 'Ada Berg', form: 'A. Bergström', matches: [] }]);
    expect(search(forms, 'berg', 1)).toMatchObject([{ form: null }]);
  });

  it('gives nothing for queries without letters, and at most the limit', () => {
    expect(labels('')).toEqual([]);
    expect(labels(' – ')).toEqual([]);
    expect(labels('o', 1)).toHaveLength(1);
  });

  it('gives the keys under which nodes and groups are selected', () => {
    expect(search(index, 'berg and', 1)[0]?.target).toEqual({
      kind: 'group',
      of: 'circles',
      ref: 0,
      id: analysis.circles.groups[0]?.id,
    });
    expect(search(index, 'ada', 1)[0]?.target).toMatchObject({ kind: 'author', key: 'author:ada berg' });
  });
});

describe('matchesIn', () => {
  it('marks the letters of each word of the query', () => {
    expect(matchesIn('Low-bit Training', 'tra low')).toEqual([
      [0, 3],
      [8, 11],
    ]);
  });

  it('counts letters as written, not as folded', () => {
    expect(matchesIn('Straße', 'strass')).toEqual([[0, 5]]);
    expect(matchesIn('E\u0301va', 'ev')).toEqual([[0, 3]]);
    expect(matchesIn('Éva', 'ev')).toEqual([[0, 2]]);
  });
});

describe('nearest', () => {
  it('finds names at a small edit distance', () => {
    expect(search(index, 'fodro', 3)).toEqual([]);
    expect(nearest(index, 'fodro', 3)[0]?.label).toBe('Éva Fodor');
    expect(nearest(index, 'quantisation', 1)[0]?.label).toBe('quantization');
  });

  it('prefers names that are near in every word', () => {
    expect(nearest(index, 'adda bergg', 1)[0]?.label).toBe('Ada Berg');
  });

  it('gives nothing where nothing is near', () => {
    expect(nearest(index, 'xyzxyz', 3)).toEqual([]);
    expect(nearest(createSearchIndex(fakeAnalysis([])), 'a', 3)).toEqual([]);
  });
});
