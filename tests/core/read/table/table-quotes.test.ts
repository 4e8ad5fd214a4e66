import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/core/read/table/table-reader.ts';

const read = (text: string) => readTable(text, 't', {});
const rows = (...lines: readonly string[][]): string => lines.map((cells) => `${cells.join('\t')}\n`).join('');

describe('quotes in tables with tabs', () => {
  const head = ['PT', 'AU', 'TI', 'SO', 'AB', 'PY', 'UT'];

  it('are plain characters where they do not wrap a cell', () => {
    const text = rows(
      head,
      ['J', 'Berg, A', 'Plain title', 'NATURE', 'Text', '2022', 'WOS:1'],
      ['J', 'Lee, K', '"Quoted" title starts', 'NATURE', '"Hello," he said. "Fine"', '2023', 'WOS:2'],
      ['J', 'Roe, J', '"Open title', 'CELL', 'A 5" disk', '2024', 'WOS:3', ''],
      ['J', 'Li, B', '"Wrapped ""title"""', 'CELL', '"Text', '2025', 'WOS:4'],
    );
    const { papers, issues } = read(text);
    expect(papers.map(({ title, abstract, year, sourceId }) => [title, abstract, year, sourceId])).toEqual([
      ['Plain title', 'Text', 2022, 'WOS:1'],
      ['"Quoted" title starts', '"Hello," he said. "Fine"', 2023, 'WOS:2'],
      ['"Open title', 'A 5" disk', 2024, 'WOS:3'],
      ['Wrapped "title"', '"Text', 2025, 'WOS:4'],
    ]);
    expect(issues).toEqual([]);
  });

  it('wrap cells of several lines, and cells with tabs where the columns ask for it', () => {
    const text = rows(
      ['Title', 'Authors', 'Abstract'],
      ['"One\nand more"', 'Ada Berg', '"Two\nlines"'],
      ['Nets', 'Bo Chen', '"With\ta tab"'],
      ['Graphs', 'Cy Diaz', '"Begins here,\ngoes on"'],
    );
    expect(read(text).papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['One and more', 'Two\nlines'],
      ['Nets', 'With\ta tab'],
      ['Graphs', 'Begins here,\ngoes on'],
    ]);
  });
});

describe('a table cut inside quotes', () => {
  const head = 'Title,Authors,Year,Abstract\nOne,Ada Berg,2020,Text\n';

  it.each(['We show, as others, that', 'We show,\nas others,\nthat'])(
    'keeps the cell that it ends in: %j',
    (abstract) => {
      const { papers, issues } = read(`${head}Two,Bo Chen,2021,"${abstract}`);
      expect(papers[1]).toMatchObject({ title: 'Two', year: 2021, abstract });
      expect(issues.map(({ code, line }) => [code, line])).toContainEqual(['unclosed-quote', 3]);
    },
  );

  it('is told from a stray quote in a whole row, and from one that would swallow rows', () => {
    expect(read(`${head}"Two,Bo Chen,2021,Text\n`).papers[1]).toMatchObject({ title: 'Two', year: 2021 });
    expect(read(`${head}"Two,Bo Chen,2021,Text\nThree,Cy Diaz,2022,Text\n`).papers).toHaveLength(3);
  });
});
