import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveAuthors } from '../../../src/core/authors/resolve.ts';
import { compareGiven } from '../../../src/core/authors/compatible.ts';
import { paperWith } from '../../support/papers.ts';

const names = (lists: readonly (readonly string[])[]): string[][] =>
  resolveAuthors(lists.map((authors, i) => paperWith({ title: `Paper ${i}`, authors }))).map((author) => [
    ...author.forms,
  ]);

describe('resolveAuthors', () => {
  it('joins spellings of one name', () => {
    expect(names([['Jian-Yun Nie', 'Ann Lee'], ['Jianyun Nie'], ['José García'], ['Jose Garcia']])).toHaveLength(3);
  });

  it('joins initials that fit one person only', () => {
    expect(names([['Xuefei Ning', 'Ann Lee'], ['X. Ning']])).toHaveLength(2);
  });

  it('keeps initials apart that fit two people', () => {
    expect(names([['Wei Wang'], ['Weidong Wang'], ['W. Wang']])).toHaveLength(3);
  });

  it('joins ambiguous initials that share two co-authors', () => {
    const people = names([['Wei Wang', 'Ann Lee', 'Bo Chen'], ['Weidong Wang'], ['W. Wang', 'Ann Lee', 'Bo Chen']]);
    expect(people).toContainEqual(['W. Wang', 'Wei Wang']);
  });

  it('never joins two names of one paper', () => {
    expect(names([['X. Ning', 'Xuefei Ning']])).toHaveLength(2);
  });

  it('keeps people with different ids of one source apart', () => {
    const papers = [
      paperWith({ title: 'A', authors: [{ name: 'Wei Wang', id: 'acl:wei-wang-1' }] }),
      paperWith({ title: 'B', authors: [{ name: 'Wei Wang', id: 'acl:wei-wang-2' }] }),
    ];
    expect(resolveAuthors(papers)).toHaveLength(2);
  });

  it('shows the spelled-out name and says why forms were joined', () => {
    const [author] = resolveAuthors([
      paperWith({ title: 'A', authors: ['X. Ning'] }),
      paperWith({ title: 'B', authors: ['Xuefei Ning'] }),
    ]);
    expect(author?.name).toBe('Xuefei Ning');
    expect(author?.joinedBecause[0]).toContain('initials');
  });

  it('gives every mention to exactly one person', () => {
    const name = fc.constantFrom(
      'Wei Wang',
      'W. Wang',
      'Wang, Wei',
      'Ann M. Lee',
      'Ann Lee',
      'A. Lee',
      'The ATLAS Collaboration',
      '',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(fc.array(name, { maxLength: 5 }), { maxLength: 12 }), (lists) => {
        const papers = lists.map((authors, i) => paperWith({ title: `Paper ${i}`, authors }));
        const seen = resolveAuthors(papers).flatMap((author) => author.mentions.map(([p, i]) => `${p}:${i}`));
        expect(seen.sort()).toEqual(lists.flatMap((list, p) => list.map((_, i) => `${p}:${i}`)).sort());
      }),
    );
  });
});

describe('compareGiven', () => {
  it.each([
    [['jian', 'yun'], ['jianyun'], 'same'],
    [['ann', 'm'], ['ann'], 'middle-name'],
    [['x'], ['xuefei'], 'initials'],
    [['wei'], ['weidong'], 'none'],
    [[], ['wei'], 'none'],
  ] as const)('%j and %j: %s', (a, b, expected) => {
    expect(compareGiven(a, b)).toBe(expected);
    expect(compareGiven(b, a)).toBe(expected);
  });
});
