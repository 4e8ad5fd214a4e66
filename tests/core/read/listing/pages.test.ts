import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../src/core/read/read-source.ts';

const read = (...lines: readonly string[]) => readSource({ file: 'paste', text: lines.join('\n') }).papers;
const rows = (...lines: readonly string[]) =>
  read(...lines).map(({ title, authors, authorsTruncated, date, venue, ids }) => [
    title,
    authors.map(({ name }) => name).join('; ') + (authorsTruncated ? ' …' : ''),
    date,
    venue,
    ids?.arxiv ?? null,
  ]);

const TEA = 'Sparse Kettles for Long Evenings in Practice';
const LEAVES = 'A Note on Stable Leaves';
const MAPS = 'Drawing Gardens with Words: From Paths to Beds';

describe('a page copied from', () => {
  it("a person's list of citations", () => {
    expect(
      rows(
        'TITLE\tCITED BY\tYEAR',
        TEA,
        'M Olsen, P van der Meer, AR Lopez',
        'Advances in kettle research 36, 1203-1215\t120\t2023',
        LEAVES,
        'W Zhang, JP Dubois, M Olsen',
        'Proceedings of the Garden Conference 40 (2), 88-97\t34\t2026',
        MAPS,
        "L Wei, S Ahmed, T O'Neill, M Olsen, ...",
        'arXiv preprint arXiv:2511.17099\t7*\t2025',
      ),
    ).toEqual([
      [TEA, 'M Olsen; P van der Meer; AR Lopez', '2023', 'Advances in kettle research 36, 1203-1215', null],
      [LEAVES, 'W Zhang; JP Dubois; M Olsen', '2026', 'Proceedings of the Garden Conference 40 (2), 88-97', null],
      [MAPS, "L Wei; S Ahmed; T O'Neill; M Olsen …", '2025', 'arXiv preprint arXiv:2511.17099', '2511.17099'],
    ]);
  });

  it('an author page with fields of study, venues and buttons', () => {
    const buttons = ['120', 'PDF', 'Save', 'Cite'];
    expect(
      rows(
        TEA,
        'Mira Olsen, Piet van der Meer, +3 authors, Ana Rosa Lopez',
        'Tea Science',
        'Neural Kettle Systems',
        '10 December 2023',
        'TLDR',
        'This work routes leaves sparsely and shows gains on long evenings.',
        ...buttons,
        LEAVES,
        'Wei Zhang, J. Dubois, Mira Olsen',
        'Botany',
        'Garden Conference on Leaves',
        '2026',
        ...buttons,
        MAPS,
        "Li Wei, Sara Ahmed, +10 authors, Tom O'Neill",
        'Tea Science',
        'ArXiv',
        '21 November 2025',
        ...buttons,
      ),
    ).toEqual([
      [TEA, 'Mira Olsen; Piet van der Meer; Ana Rosa Lopez …', '2023-12-10', 'Neural Kettle Systems', null],
      [LEAVES, 'Wei Zhang; J. Dubois; Mira Olsen', '2026', 'Garden Conference on Leaves', null],
      [MAPS, "Li Wei; Sara Ahmed; Tom O'Neill …", '2025-11-21', 'ArXiv', null],
    ]);
  });

  it('a list of submissions', () => {
    expect(
      rows(
        TEA,
        'Mira Olsen, Piet van der Meer, Ana Rosa Lopez',
        'Published: 21 Sept 2023, Last Modified: 02 Nov 2023',
        'KettleConf 2023 poster',
        'Readers: Everyone',
        MAPS,
        "Li Wei, Sara Ahmed, Tom O'Neill",
        '22 Nov 2025 (modified: 25 Nov 2025)',
        'Submitted to GardenConf 2026',
        'Readers: Everyone',
      ).map(([title, , date]) => [title, date]),
    ).toEqual([
      [TEA, '2023-09-21'],
      [MAPS, '2025-11-22'],
    ]);
  });

  it('a bibliography that sets names in lines of their own', () => {
    expect(
      rows(
        '2026',
        '[c3]\t',
        'Wei Zhang 0012, Jean-Pierre Dubois, Mira Olsen:',
        `${LEAVES}. GARDEN 2026: 88-97`,
        '2025',
        '[i2]\t',
        "Li Wei, Sara Ahmed, Tom O'Neill:",
        `${MAPS}. CoRR abs/2511.17099 (2025)`,
      ),
    ).toEqual([
      [LEAVES, 'Wei Zhang; Jean-Pierre Dubois; Mira Olsen', '2026', 'GARDEN 2026: 88-97', null],
      [MAPS, "Li Wei; Sara Ahmed; Tom O'Neill", '2025', 'CoRR abs/2511.17099', '2511.17099'],
    ]);
  });

  it('an anthology with bars between names', () => {
    const venue = 'Proceedings of the 61st Annual Meeting of the Society for Gardens';
    const page = ['pdf bib abs', TEA, 'Mira Olsen | Piet van der Meer | Ana Rosa Lopez', venue];
    const next = ['pdf bib abs', LEAVES, 'Wei Zhang | Jean-Pierre Dubois', venue];
    expect(rows(...page, ...next).map(([title, names]) => [title, names])).toEqual([
      [TEA, 'Mira Olsen; Piet van der Meer; Ana Rosa Lopez'],
      [LEAVES, 'Wei Zhang; Jean-Pierre Dubois'],
    ]);
  });

  it('recent submissions with authors that are not shown', () => {
    expect(
      rows(
        'Authors and titles for recent submissions',
        'Mon, 24 Nov 2025 (showing first 50 of 203 entries )',
        '[1] arXiv:2511.17123 [pdf, html, other]',
        `Title: ${TEA}`,
        'Mira Olsen, Piet Meer',
        'Comments: 12 pages',
        '[2] arXiv:2511.17099 [pdf, other]',
        `Title: ${MAPS}`,
        "Li Wei, Sara Ahmed, Tom O'Neill, et al. (12 additional authors not shown)",
      ).map(([title, names, , , arxiv]) => [title, names, arxiv]),
    ).toEqual([
      [TEA, 'Mira Olsen; Piet Meer', '2511.17123'],
      [MAPS, "Li Wei; Sara Ahmed; Tom O'Neill …", '2511.17099'],
    ]);
  });

  it('keeps a title without names that no venue could be', () => {
    const titles = read(TEA, 'Mira Olsen, Piet Meer', 'Leaves. A Report (2023)', LEAVES, 'Wei Zhang, Ana Rosa').map(
      ({ title }) => title,
    );
    expect(titles).toContain(LEAVES);
    expect(titles).toContain(TEA);
  });
});
