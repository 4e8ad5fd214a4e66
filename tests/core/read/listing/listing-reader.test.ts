import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/model/paper.ts';
import { readSource } from '../../../../src/core/read/read-source.ts';

const read = (text: string): ReturnType<typeof readSource> => readSource({ file: 'paste', text });
const brief = (paper: Paper): [string, string] => [paper.title, paper.authors.map((author) => author.name).join(', ')];

const TEA = {
  title: 'TeaNet : Exploiting Warm Leaves for Faster Brewing',
  names: 'Mira Olsen, Piet van der Meer, Xiu Wang',
  abstract:
    'Brewing tea with robots is slow, since leaves must be warm before water is poured. TeaNet heats leaves while the robot moves. On three kitchens it brews 40% faster than a kettle.',
};
const GARDEN = {
  title: 'Garden Graphs: Planning Beds, Paths, and Ponds',
  names: 'Ana Rosa, Xiu Wang, Yann LeRoux',
  abstract:
    'A garden is a graph of beds, paths and ponds. We plan it with a search over subgraphs and compare with two gardeners. Plans of the search hold more ponds, and nobody falls into them.',
};
const SURVEY = {
  title: 'Can Kitchens Learn? A Survey',
  names: 'Tom Berg, Mira Olsen, Ana Rosa',
  abstract:
    'Kitchens see thousands of meals and remember none. This survey sorts 120 papers on learning kitchens by what they learn: recipes, habits, or the place of the spoons. Open questions close the survey.',
};
const PAPERS = [TEA, GARDEN, SURVEY];
const EXPECTED = PAPERS.map(({ title, names }) => [title, names]);

describe('a glued listing', () => {
  const text = [
    '7.6CVJul 17, 2023',
    `${TEA.title}${TEA.names} et al. · uni-a`,
    TEA.abstract,
    `${GARDEN.title}${GARDEN.names} et al.`,
    GARDEN.abstract,
    '31.0CLApr 22, 2024',
    `${SURVEY.title}${SURVEY.names} et al. · uni-a, institute-b`,
    SURVEY.abstract,
  ].join('\n');

  it('is read with all its fields', () => {
    const { papers, format, blocks, issues } = read(text);
    expect(format).toBe('pasted list');
    expect(blocks).toBe(3);
    expect(papers.map(brief)).toEqual(EXPECTED);
    expect(papers.map((paper) => paper.abstract)).toEqual(PAPERS.map((paper) => paper.abstract));
    expect(papers.map(({ score, category, date, year }) => [score, category, date, year])).toEqual([
      [7.6, 'CV', '2023-07-17', 2023],
      [null, null, null, null],
      [31, 'CL', '2024-04-22', 2024],
    ]);
    expect(papers.map((paper) => paper.organisations)).toEqual([['uni-a'], [], ['uni-a', 'institute-b']]);
    expect(papers.every((paper) => paper.authorsTruncated && paper.confidence >= 0.9)).toBe(true);
    expect(papers.map(({ source }) => [source.line, source.endLine])).toEqual([
      [1, 3],
      [4, 5],
      [6, 8],
    ]);
    expect(issues.map((issue) => [issue.code, issue.severity])).toEqual([['no-year', 'info']]);
  });

  it('is read the same with other line ends, odd spaces and blank lines', () => {
    const plain = read(text).papers.map((paper) => ({ ...paper, source: null }));
    for (const other of [
      text.replace(/\n/g, '\r\n'),
      text.replace(/ /g, '\u00a0'),
      text.replace(/\n/g, '  \n'),
      `\ufeff${text}\n\n`,
    ]) {
      expect(read(other).papers.map((paper) => ({ ...paper, source: null }))).toEqual(plain);
    }
  });

  it('keeps half a record at its end', () => {
    const { papers, issues } = read(text.slice(0, text.indexOf('Can Kitchens') + 12));
    expect(papers.map((paper) => paper.title)).toEqual([TEA.title, GARDEN.title, 'Can Kitchens']);
    expect(papers[2]).toMatchObject({ authors: [], date: '2024-04-22', score: 31 });
    expect(papers[2]?.confidence).toBeLessThan(0.9);
    expect(issues.map((issue) => issue.code)).toContain('no-authors');
  });
});

describe('other shapes of listings', () => {
  const wrap = (text: string): string => text.replace(/(.{50}\S*) /g, '$1\n');
  const shapes: [string, string][] = [
    ['two lines and abstract', PAPERS.map((p) => `${p.title}\n${p.names}\n${p.abstract}`).join('\n')],
    ['two lines, wrapped abstract', PAPERS.map((p) => `${p.title}\n${p.names}\n${wrap(p.abstract)}`).join('\n\n')],
    ['two lines', PAPERS.map((p) => `${p.title}\n${p.names}`).join('\n')],
    ['all lines apart', PAPERS.map((p) => `${p.title}\n\n${p.names}\n\n${p.abstract}`).join('\n\n')],
    ['tab', PAPERS.map((p) => `${p.title}\t${p.names}`).join('\n')],
    ['dash', PAPERS.map((p) => `${p.title} - ${p.names}`).join('\n')],
    ['bullets and stops', PAPERS.map((p) => `- ${p.title}. ${p.names}. 2021.`).join('\n')],
    ['numbers and venue', PAPERS.map((p, i) => `${i + 1}. ${p.title}. ${p.names}. Journal of Tea, 2021.`).join('\n')],
    ['date line after', PAPERS.map((p) => `${p.title}\n${p.names}\n3 May 2021`).join('\n')],
    [
      'labels',
      PAPERS.map((p) => `Title: ${p.title}\nAuthors: ${p.names}\nYear: 2021\nAbstract: ${p.abstract}`).join('\n\n'),
    ],
    ['venue line', PAPERS.map((p) => `${p.title}\n${p.names}\nProceedings of the Tea Conference, 2021`).join('\n')],
  ];

  it.each(shapes)('%s', (name, text) => {
    const { papers, issues } = read(text);
    const year = text.includes('2021') ? 2021 : null;
    const hasAbstract = /abstract|apart|labels/.test(name);
    expect(papers.map(brief)).toEqual(EXPECTED);
    expect(papers.map((paper) => paper.year)).toEqual([year, year, year]);
    expect(papers.map((paper) => paper.abstract)).toEqual(PAPERS.map((p) => (hasAbstract ? p.abstract : null)));
    expect(issues.filter((issue) => issue.severity !== 'info')).toEqual([]);
  });

  it('references that begin with the names', () => {
    const text = [
      'Olsen, M., & Meer, P. (2021). Warm leaves for faster brewing. Journal of Tea, 12(3), 1-20.',
      'Mira Olsen and Piet Meer. 2020. Garden graphs for ponds. In Proceedings of TEA, pages 1–9.',
      'M. Olsen and P. Meer, "Can kitchens learn?" Tea Letters, vol. 3, 2019.',
    ];
    const { papers } = read(text.join('\n'));
    expect(papers.map((paper) => [...brief(paper), paper.year])).toEqual([
      ['Warm leaves for faster brewing', 'Olsen, M., Meer, P.', 2021],
      ['Garden graphs for ponds', 'Mira Olsen, Piet Meer', 2020],
      ['Can kitchens learn?', 'M. Olsen, P. Meer', 2019],
    ]);
  });

  it('titles alone', () => {
    const { papers, issues } = read(PAPERS.map((p) => p.title).join('\n'));
    expect(papers.map((paper) => paper.title)).toEqual(PAPERS.map((p) => p.title));
    expect(issues.map((issue) => issue.code)).toEqual(['no-authors', 'no-year']);
  });

  it('cut marks of all kinds', () => {
    for (const mark of [' et al.', ', ...', ' and others', ', +3 authors']) {
      const { papers } = read(PAPERS.map((p) => `${p.title}\n${p.names}${mark}\n${p.abstract}`).join('\n'));
      expect(papers.map(brief)).toEqual(EXPECTED);
      expect(papers.map((paper) => paper.authorsTruncated)).toEqual([true, true, true]);
    }
  });
});

describe('titles that begin like a label', () => {
  it('stay titles', () => {
    const odd = { ...TEA, title: 'TLDR: Short Texts for Warm Kitchens' };
    const abstract = { ...SURVEY, title: 'Abstract Argumentation in Gardens' };
    const entries = [GARDEN, odd, abstract];
    const { papers } = read(entries.map((p) => `${p.title}${p.names} et al.\n${p.abstract}`).join('\n'));
    expect(papers.map(brief)).toEqual(entries.map(({ title, names }) => [title, names]));
  });
});

describe('what is left over', () => {
  it('is named line by line', () => {
    const text = `Publications\n${TEA.title}${TEA.names} et al.\n${TEA.abstract}\n[PDF] [Code]\n${GARDEN.title}${GARDEN.names} et al.\nhttps://example.org/x`;
    const { papers, issues } = read(text);
    expect(papers).toHaveLength(2);
    expect(issues.filter((issue) => issue.code === 'unused-lines').map((issue) => issue.line)).toEqual([1, 4, 6]);
  });

  it('unsure boundaries are told', () => {
    const { papers, issues } = read('On Gardens in BloomRose, Mira Olsen et al.');
    expect(papers).toHaveLength(1);
    expect(papers[0]?.confidence).toBeLessThan(0.9);
    expect(issues.map((issue) => [issue.code, issue.line])).toContainEqual(['unsure-boundary', 1]);
  });
});

describe('round trip of rendered listings', () => {
  const GIVEN = 'Mira Piet Xiu Ana Tom Yann Hana Lars Ines Omar'.split(' ');
  const FAMILY = 'Olsen Meer Wang Rosa Berg Roux Kato Lund Silva Haddad'.split(' ');
  const NOUNS = 'Gardens Kitchens Robots Ponds Spoons Kettles Meals Paths Leaves Rivers'.split(' ');
  const VERBS = 'Planning Brewing Cleaning Mapping Sorting Watering'.split(' ');
  const name = fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...FAMILY)).map((words) => words.join(' '));
  const noun = fc.constantFrom(...NOUNS);
  const title = fc
    .tuple(fc.constantFrom(...VERBS), noun, fc.constantFrom('with', 'for', 'beyond', 'near'), noun, noun)
    .map(([verb, a, joint, b, c]) => `${verb} ${a} ${joint} ${b}: A Study of ${c}`);
  const entry = fc.record({
    title,
    names: fc.uniqueArray(name, { minLength: 2, maxLength: 6 }),
    meta: fc.boolean(),
    isCut: fc.boolean(),
  });
  const abstractOf = (text: string): string =>
    `We look at ${text.toLowerCase().replace(':', ',')} and find that it works. The experiments are small, but they are many, and they agree with each other in the end.`;
  type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;
  const STYLES: Record<string, (e: Entry) => string> = {
    glued: (e) =>
      `${e.meta ? '7.5LGMay 3, 2021\n' : ''}${e.title}${e.names.join(', ')}${e.isCut ? ' et al.' : ''}\n${abstractOf(e.title)}`,
    lines: (e) =>
      `${e.meta ? '7.5LGMay 3, 2021\n' : ''}${e.title}\n${e.names.join(', ')}${e.isCut ? ' et al.' : ''}\n${abstractOf(e.title)}`,
    bare: (e) => `${e.title}\n${e.names.join(', ')}${e.isCut ? ' et al.' : ''}`,
    dash: (e) => `${e.title} - ${e.names.join(', ')}${e.isCut ? ' et al.' : ''}`,
  };

  it.each(Object.keys(STYLES))('%s', (style) => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
        const { papers } = read(entries.map((e) => STYLES[style]?.(e) ?? '').join('\n'));
        expect(papers.map((paper) => [...brief(paper), paper.authorsTruncated])).toEqual(
          entries.map((e) => [e.title, e.names.join(', '), e.isCut]),
        );
        const hasMeta = style === 'glued' || style === 'lines';
        expect(papers.map((paper) => paper.date)).toEqual(
          entries.map((e) => (hasMeta && e.meta ? '2021-05-03' : null)),
        );
      }),
      { numRuns: 60 },
    );
  });
});
