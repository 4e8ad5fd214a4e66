import { assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildInSlices,
  createSearchIndex,
  matchesIn,
  matchingKeys,
  nearest,
  search,
} from '../../../src/core/search/search.ts';
import { fakeAnalysis, SIX_PAPERS } from '../../support/fake-analysis.ts';
import { finish } from './finish.ts';

const analysis = fakeAnalysis(SIX_PAPERS, { circles: { 'Berg and Chen': ['Ada Berg', 'Bo Chen'] } });
const index = createSearchIndex(analysis);
const labels = (query: string, limit = 10) => search(index, query, limit).map((hit) => hit.label);

/** The label with one typo somewhere in its longest word. */
function withTypo(label: string, random: number, other: string, change: string): string {
  const word = [...label.matchAll(/\p{L}+/gu)].reduce((a, b) => (b[0].length > a[0].length ? b : a));
  const at = word.index + (random % (word[0].length - 1));
  const [before, here, next, after] = [label.slice(0, at), label[at], label[at + 1], label.slice(at + 2)];
  if (change === 'add') return `${before}${other}${here}${next}${after}`;
  if (change === 'drop') return `${before}${next}${after}`;
  return change === 'swap' ? `${before}${next}${here}${after}` : `${before}${other}${next}${after}`;
}

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

describe('search with typos', () => {
  it('finds every label by itself with one typo in a longer word', () => {
    const names = index.entries.filter(({ label }) => /\p{L}{5}/u.test(label));
    const letter = constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split(''));
    const kind = constantFrom('add', 'drop', 'change', 'swap');
    assert(
      property(constantFrom(...names), nat(), letter, kind, ({ label, target }, random, other, change) => {
        const query = withTypo(label, random, other, change);
        const found = search(index, query, index.entries.length);
        expect(found.map((hit) => hit.target)).toContainEqual(target);
      }),
    );
  });

  it('allows one typo from four letters on, two from eight, the first letter included', () => {
    expect(labels('fodro')).toEqual(['Éva Fodor']);
    expect(labels('xodor')).toEqual(['Éva Fodor']);
    expect(labels('xoddr')).toEqual([]);
    expect(labels('sxhedulse')).toEqual(['Schedules for diffusion']);
    expect(labels('hlt')).toEqual([]);
  });

  it('says so, and marks the words that are meant', () => {
    expect(search(index, 'fodro', 1)).toMatchObject([{ isExact: false, matches: [[4, 9]] }]);
    expect(search(index, 'fodo', 1)).toMatchObject([{ isExact: true, matches: [[4, 8]] }]);
  });

  it('ranks names as written first, then by typos, then by papers', () => {
    const ranked = createSearchIndex(
      fakeAnalysis([
        { title: 'One', authors: ['Marten', 'Martin', 'Marlon'] },
        { title: 'Two', authors: ['Marten', 'Martini'] },
        { title: 'Three', authors: ['Marten'] },
      ]),
    );
    expect(search(ranked, 'martin', 9).map(({ label }) => label)).toEqual(['Martin', 'Martini', 'Marten']);
  });
});

describe('search over other forms of words', () => {
  const spelled = createSearchIndex(
    fakeAnalysis([
      { title: 'Colour in neural networks', authors: ['James Williams'], topics: ['quantization', 'language model'] },
      { title: 'Optimising color', authors: ['William Ito'] },
    ]),
  );
  const found = (query: string) => search(spelled, query, 9).map(({ label, isExact }) => [label, isExact]);

  it('takes British and American spelling for one', () => {
    expect(found('quantisation')).toEqual([['quantization', true]]);
    const both = [
      ['Colour in neural networks', true],
      ['Optimising color', true],
    ];
    expect(found('colour')).toEqual(both);
    expect(found('color')).toEqual(both);
    expect(found('optimiz')).toEqual([both[1]]);
  });

  it('takes plural and singular for one, but not in names of people', () => {
    expect(found('language models')).toEqual([['language model', true]]);
    expect(found('neural network')).toEqual([['Colour in neural networks', true]]);
    expect(found('williams')[0]).toEqual(['James Williams', true]);
    expect(found('williams').filter(([, isExact]) => isExact)).toHaveLength(1);
  });

  it('takes initials for names', () => {
    expect(found('j will')).toEqual([['James Williams', true]]);
    expect(found('w i')).toEqual([['William Ito', true]]);
  });
});

describe('organisations', () => {
  const placed = createSearchIndex(
    fakeAnalysis([
      { title: 'One', organisations: ['Tsinghua University', 'Google'] },
      { title: 'Two', organisations: ['Tsinghua University'] },
    ]),
  );

  it('are found with their papers', () => {
    expect(search(placed, 'tsing', 1)).toMatchObject([
      { target: { kind: 'organisation', name: 'Tsinghua University', ref: -1 }, papers: 2 },
    ]);
  });

  it('stand for their papers', () => {
    expect(matchingKeys(placed, 'tsinghua', 9)).toHaveLength(2);
    expect(matchingKeys(placed, 'goggle', 9)).toEqual(matchingKeys(placed, 'one', 9));
  });
});

describe('matchingKeys', () => {
  it('gives all nodes that are meant, strongest first, groups left out', () => {
    expect(matchingKeys(index, 'diff', 9)).toEqual(
      search(index, 'diff', 9).flatMap(({ target }) => ('key' in target ? [target.key] : [])),
    );
    expect(matchingKeys(index, 'diff', 1)).toHaveLength(1);
    expect(matchingKeys(index, '', 9)).toEqual([]);
  });

  it('goes by typos only where nothing is as written', () => {
    expect(matchingKeys(index, 'fodro', 9)).toEqual(['author:éva fodor']);
    expect(matchingKeys(index, 'berg', 9)).toEqual(['author:ada berg']);
  });
});

describe('buildInSlices', () => {
  it('makes the same index', () => {
    const steps = buildInSlices(analysis);
    expect(finish(steps)).toEqual(index);
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
    expect(search(index, 'fodor networks ada', 3)).toEqual([]);
    expect(nearest(index, 'fodro papers', 3)[0]?.label).toBe('Éva Fodor');
    expect(nearest(index, 'dffusoin', 1)[0]?.label).toBe('Diffusion');
  });

  it('prefers names that are near in every word', () => {
    expect(nearest(index, 'adda bergg', 1)[0]?.label).toBe('Ada Berg');
  });

  it('gives nothing where nothing is near', () => {
    expect(nearest(index, 'xyzxyz', 3)).toEqual([]);
    expect(nearest(createSearchIndex(fakeAnalysis([])), 'a', 3)).toEqual([]);
  });
});
