import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/model/paper.ts';
import { guessMapping } from '../../../../src/core/read/table/guess.ts';
import { previewMapping } from '../../../../src/core/read/table/preview.ts';
import { findLayout } from '../../../../src/core/read/table/table.ts';
import { readTable, readWithMapping, tableReader } from '../../../../src/core/read/table/table-reader.ts';

const read = (text: string): readonly Paper[] => readTable(text, 't.csv', {}).papers;
const codes = (text: string): string[] => readTable(text, 't.csv', {}).issues.map(({ code }) => code);
const names = ({ authors }: Paper): string[] => authors.map(({ name }) => name);
const q = (...cells: string[]): string => `${cells.map((cell) => `"${cell}"`).join(',')}\n`;

describe('exports of services', () => {
  it('reads Scopus in its old form: names between commas, extra cells before the end', () => {
    const text =
      'Authors,Author(s) ID,Title,Year,Source title,DOI,Authors with affiliations,References,PubMed ID,EID\n' +
      q(
        'Berg A.C., Chen B.-L.',
        '571;742;',
        'Nets, and more',
        '2005',
        'J Nets',
        '10.1000/N1',
        'Berg, A.C., Univ X, Oslo; Chen, B.-L., Univ Y',
        'refs',
        'more refs',
        '29543794',
        '2-s2.0-1',
      ) +
      q(
        '[No author name available]',
        '[No author id available]',
        'Proceedings',
        '2006',
        'P',
        '',
        '',
        '',
        '',
        '2-s2.0-2',
      );
    const [first, second] = read(text);
    expect(first).toMatchObject({
      title: 'Nets, and more',
      doi: '10.1000/n1',
      ids: { pmid: '29543794' },
      sourceId: '2-s2.0-1',
      authors: [
        { name: 'A.C. Berg', id: '571', affiliations: ['Univ X, Oslo'] },
        { name: 'B.-L. Chen', id: '742', affiliations: ['Univ Y'] },
      ],
    });
    expect(second?.authors).toEqual([]);
    expect(codes(text)).toEqual(['no-authors']);
  });

  it('reads Scopus in its new form: full names with ids', () => {
    const text =
      q(
        'Authors',
        'Author full names',
        'Author(s) ID',
        'Title',
        'Year',
        'Source title',
        'Authors with affiliations',
        'EID',
      ) +
      q(
        'Berg A.; Chen B.',
        'Berg, Ada (571); Chen, Bo (7420)',
        '571; 7420',
        'T one',
        '2026',
        'J',
        'Berg A., X; Chen B., Y',
        'e1',
      );
    expect(read(text)[0]?.authors).toMatchObject([
      { name: 'Ada Berg', affiliations: ['X'] },
      { name: 'Bo Chen', id: '7420', affiliations: ['Y'] },
    ]);
  });

  it('reads Web of Science with tabs: full names, ORCIDs, addresses, month', () => {
    const text =
      'PT\tAU\tAF\tTI\tSO\tDE\tID\tC1\tOI\tPD\tPY\tDI\tWC\tPM\tUT\n' +
      'J\tBerg, A; Chen, B\tBerg, Ada; Chen, Bo\tA "quoted" thing\tJ NETS\tnets; graphs\tPLUS\t[Berg, Ada; Chen, Bo] Univ X, Oslo; [Chen, Bo] Univ Y\tChen, Bo/0000-0002-1825-0097\tOCT 17\t2023\t10.1000/w1\tComputer Science\t40680176\tWOS:1\n';
    expect(read(text)[0]).toMatchObject({
      title: 'A "quoted" thing',
      date: '2023-10-17',
      keywords: ['nets', 'graphs'],
      category: 'Computer Science',
      ids: { pmid: '40680176' },
      authors: [
        { name: 'Ada Berg', orcid: null, affiliations: ['Univ X, Oslo'] },
        { name: 'Bo Chen', orcid: '0000-0002-1825-0097', affiliations: ['Univ X, Oslo', 'Univ Y'] },
      ],
    });
  });

  it('passes over what is no publication in Zotero, and takes ids of its notes', () => {
    const head = q('Key', 'Item Type', 'Publication Year', 'Author', 'Title', 'DOI', 'Number', 'Extra');
    const text =
      head +
      q('A', 'preprint', '2021', 'Berg, Ada', 'One', '', '', 'arXiv:2101.00001 [cs]') +
      q('B', 'attachment', '', '', 'Full text PDF', '', '', '') +
      q('C', 'journalArticle', '2022', 'Chen, Bo', 'Two', '', '7', 'tex.key: x\nPMID: 31\nDOI: 10.1000/z') +
      q('D', 'note', '', '', 'To read', '', '', '') +
      q('E', 'preprint', '2023', 'Ek, Di', 'Three', '', 'arXiv:2303.00003', '');
    const { papers, issues, blocks } = readTable(text, 't.csv', {});
    expect([papers.map(({ ids, doi }) => [ids, doi]), blocks]).toEqual([
      [
        [{ arxiv: '2101.00001' }, null],
        [{ pmid: '31' }, '10.1000/z'],
        [{ arxiv: '2303.00003' }, null],
      ],
      3,
    ]);
    expect(issues).toMatchObject([{ code: 'no-publication', line: 3, endLine: 7 }]);
    expect(issues[0]?.message).toContain('2 items');
  });

  it('divides the glued names of Springer Link', () => {
    const text =
      'Item Title,Publication Title,Item DOI,Authors,Publication Year\n' +
      q('One', 'P', '10.1000/s1', 'Araz R. BergNigar T. Ismail', '2022') +
      q('Two', 'P', '10.1000/s2', 'Prof. Rafik A. BergProf. Dr. Janusz KowalMo JamshidH. A. Sanjay', '2022') +
      q('Three', 'P', '10.1000/s3', 'Yann LeCunJohn McCarthy Smith', '2022');
    expect(read(text).map(names)).toEqual([
      ['Araz R. Berg', 'Nigar T. Ismail'],
      ['Rafik A. Berg', 'Janusz Kowal', 'Mo Jamshid', 'H. A. Sanjay'],
      ['Yann LeCun', 'John McCarthy Smith'],
    ]);
  });

  it('reads Embase by column and by row', () => {
    const byRow =
      '"TITLE","A cyst"\n"AUTHOR NAMES","Liu R.","Adler D.G."\n"SOURCE","Gut (2014) 3:3 (1-2). Date of Publication: 1 May 2014"\n\n' +
      '"TITLE","Second"\n"AUTHOR NAMES","Roe J."\n"SOURCE","Gut (2015) 1:1"\n';
    const byColumn =
      'Title,Author Names,Source,Abstract,Open URL Link\n' +
      q(
        'A cyst',
        'Liu R., Adler D.G.',
        'Gut (2014) 3:3 (1-2). Date of Publication: 1 May 2014',
        'Text',
        'http://s?id=doi:10.4103%2F22-1.3&x=1',
      );
    for (const text of [byRow, byColumn]) {
      expect(tableReader.detect(text)).toBe(0.97);
      const [first] = read(text);
      expect(first).toMatchObject({ title: 'A cyst', venue: 'Gut', date: '2014-05-01' });
      expect(first && names(first)).toEqual(['R. Liu', 'D.G. Adler']);
    }
    expect(read(byRow)[1]).toMatchObject({ year: 2015, source: { line: 5, endLine: 7 } });
    expect(read(byColumn)[0]?.doi).toBe('10.4103/22-1.3');
  });

  it('reads OpenAlex lists between bars, places only where they fit one by one', () => {
    const text =
      'id,display_name,authorships.author.display_name,authorships.author.id,authorships.author.orcid,authorships.institutions.display_name,publication_year,doi\n' +
      q(
        'https://openalex.org/W123456',
        'T',
        'Ada Berg|Bo Chen',
        'https://openalex.org/A1|https://openalex.org/A2',
        '|https://orcid.org/0000-0002-1825-0097',
        'Univ X|Univ Y',
        '2020',
        'https://doi.org/10.1000/o1',
      ) +
      q('https://openalex.org/W123457', 'U', 'Ada Berg|Bo Chen', 'A1|A2', '', 'X||Y', '2020', '');
    expect(read(text)).toMatchObject([
      {
        ids: { openalex: 'W123456' },
        doi: '10.1000/o1',
        authors: [
          { id: 'A1', orcid: null, affiliations: ['Univ X'] },
          { id: 'A2', orcid: '0000-0002-1825-0097', affiliations: ['Univ Y'] },
        ],
      },
      { authors: [{ affiliations: [] }, { affiliations: [] }] },
    ]);
  });

  it.each([
    [
      'PubMed CSV',
      'PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,DOI\n' +
        '"31","T","Lira R, de Oliveira Filho ASB, Cruz A.","Bot. 2021.","Lira R","Bot","2021","10.1000/p1"\n',
      ['R Lira', 'ASB de Oliveira Filho', 'A. Cruz'],
    ],
    [
      'Dimensions CSV',
      '"About the data: Exported on Oct 2, 2025. Criteria: x"\nRank,Publication ID,DOI,Title,PubYear,Authors,Authors (Raw Affiliation)\n' +
        '1,pub.1,10.1000/d1,T,2020,"Berg, Ada; Chen, Bo","Berg, Ada (Univ X, Oslo); Chen, Bo (Univ Y)"\n',
      ['Ada Berg', 'Bo Chen'],
    ],
    [
      'Publish or Perish CSV',
      '"Cites","Authors","Title","Year","Source","ArticleURL","GSRank"\n12,"J Smith, K Doe, …","T","2019","N","https://doi.org/10.1000/x",1\n',
      ['J Smith', 'K Doe'],
    ],
    [
      'Zotero CSV',
      q('Key', 'Item Type', 'Publication Year', 'Author', 'Title', 'Url') +
        q('AB', 'a', '2016', 'Smith, John; van Doe, Jane', 'T', 'http://arxiv.org/abs/2101.00001'),
      ['John Smith', 'Jane van Doe'],
    ],
    [
      'Google Scholar CSV',
      'Authors,Title,Publication,Volume,Number,Pages,Year,Publisher\n"Alves, Luciano FS; others; ",T,J,1,,2,2017,X\n',
      ['Luciano FS Alves'],
    ],
    [
      'Rayyan CSV',
      'key,title,year,month,day,journal,authors\nr1,T,2021,5,4,J,"Berg, Ada and Chen, Bo"\n',
      ['Ada Berg', 'Bo Chen'],
    ],
    [
      'Lens CSV',
      q('Lens ID', 'Title', 'Date Published', 'Publication Year', 'Source Title', 'Author/s', 'PMID') +
        '"0-1","T","2020-11-22",2020,"J","Ada Berg; Bo Chen",NA\n',
      ['Ada Berg', 'Bo Chen'],
    ],
    [
      'IEEE Xplore CSV',
      q(
        'Document Title',
        'Authors',
        'Author Affiliations',
        'Publication Title',
        'Date Added To Xplore',
        'Publication Year',
      ) + q('T', 'A. Berg; B. Chen', 'X; Y', 'P', '1 Jan 2020', '2020'),
      ['A. Berg', 'B. Chen'],
    ],
    [
      'ACM Digital Library CSV',
      'type,id,author,editor,title,doi,booktitle,acronym,month,year\na,1,Ada Berg and Bo Chen,,T,10.1000/a,B,B20,May,2020\n',
      ['Ada Berg', 'Bo Chen'],
    ],
  ])('reads %s', (format, text, expected) => {
    const { papers, issues, format: found } = readTable(text, 't.csv', {});
    expect(found).toBe(format);
    expect(papers.map(({ title }) => title)).toEqual(['T']);
    expect(papers.flatMap(names)).toEqual(expected);
    expect(issues.filter(({ severity }) => severity === 'warning')).toEqual([]);
    expect(tableReader.detect(text)).toBe(0.97);
  });
});

describe('other tables', () => {
  it.each([
    ['Título;Autores;Año\nNets;"Lira, R.; Cruz, A.";2020\n', ['R. Lira', 'A. Cruz']],
    ['题名,作者,年份\n深度学习综述,张三;李四,2020\n', ['张三', '李四']],
    ['| Title | Authors | Year |\n|---|---|---|\n| A | Ada Berg, Bo Chen | 2020 |\n', ['Ada Berg', 'Bo Chen']],
    ['Paper title,Author 1,Author 2,Notes\nA,Ada Berg,Bo Chen,x\n', ['Ada Berg', 'Bo Chen']],
    ['Title, Authors, Year\n"One, two", "Ada Berg, Bo Chen", 2020\n', ['Ada Berg', 'Bo Chen']],
    ["title,first_authors,year\nA,\"['Marx, Karl', 'O'Neil, Tip']\",2014\n", ['Karl Marx', "Tip O'Neil"]],
    ['title,author,year\nA,"Smith, J., & Jones, K. L.",2020\n', ['J. Smith', 'K. L. Jones']],
    ['title,author,year\nA,"John Smith, Ann Roe and Jane Doe",2020\n', ['John Smith', 'Ann Roe', 'Jane Doe']],
    ['title,author,year\nA,"Berg A., King M.L., Jr., XING L.",2020\n', ['A. Berg', 'M.L. King Jr.', 'L. XING']],
    ['title,author,year\nA,"Smith, John",2020\nB,"Roe, Rick",2020\n', ['John Smith', 'Rick Roe']],
  ])('lists the people of %j', (text, expected) => {
    expect(read(text).flatMap(names)).toEqual(expected);
    expect(tableReader.detect(text)).toBeGreaterThan(0.9);
  });

  it('takes unknown columns by their cells, with doubt, and says so', () => {
    const rows =
      'Graph neural networks for traffic forecasting,"Ada Berg, Bo Chen",2020\n' +
      'Deep learning in robotics: a survey,"Cy Diaz, Di Ek",2021\nOn the theory of everything,Ed Fox,2019\n';
    for (const text of [rows, `Foo,Bar,Baz\n${rows}`]) {
      expect(tableReader.detect(text)).toBeGreaterThan(0.6);
      const { papers, issues } = readTable(text, 't.csv', {});
      expect(papers.map((paper) => [paper.title.length > 10, paper.authors.length, paper.year])).toEqual([
        [true, 2, 2020],
        [true, 2, 2021],
        [true, 1, 2019],
      ]);
      expect(papers.every(({ confidence }) => confidence < 0.9)).toBe(true);
      expect(issues.map(({ code }) => code)).toEqual(['unmapped-columns']);
    }
  });

  it('finds the names under a preface and says what it skipped', () => {
    const text = 'sep=;\nMy list of 2020\n\nTitle;Authors;Year\nA;Ada Berg;2020\n';
    expect(read(text)).toMatchObject([{ title: 'A', year: 2020, source: { line: 5 } }]);
    expect(readTable(text, 't.csv', {}).issues[0]).toMatchObject({ code: 'table-preface', line: 1, endLine: 2 });
  });

  it('names ragged rows and repeated names, leaves lines of text to others', () => {
    const text =
      'Title,Authors,Year,Venue\nA,Ada Berg,2020\nB,Bo Chen,2021,X,y\nTotal 2\nTitle,Authors,Year,Venue\nC,Cy Diaz,2022,Z\n';
    const { papers, strays } = readTable(text, 't.csv', {});
    expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
      ['A', 2],
      ['B', 3],
      ['C', 6],
    ]);
    expect(strays).toEqual([{ line: 4, endLine: 4 }]);
    expect(codes(text)).toEqual(['repeated-header', 'ragged-row', 'ragged-row']);
  });

  it('keeps the rows after a quote that is never closed, and cells of several lines', () => {
    const text =
      'Title,Authors,Year\n"Open,Ada Berg,2020\n"Good, one","Bo Chen; Cy Diaz",2021\nPlain,Di Ek,2022\n"Two\nlines",Ed Fox,2023\n';
    expect(read(text).map(({ title, year, source }) => [title, year, source.line, source.endLine])).toEqual([
      ['Open', 2020, 2, 2],
      ['Good, one', 2021, 3, 3],
      ['Plain', 2022, 4, 4],
      ['Two lines', 2023, 5, 6],
    ]);
    expect(codes(text)).toEqual(['unclosed-quote']);
    const many = `Title,Authors,Year\n${'"Open,Ada Berg,2020\n'.repeat(60)}`;
    expect(read(many).length).toBe(60);
  });

  it('mends a quote in a cell before its end', () => {
    const text = q('Title', 'Authors', 'Venue', 'Year') + '"A","Ada Berg","Int. Conf. on "Tools"","2007"\n';
    expect(read(text)[0]).toMatchObject({ venue: 'Int. Conf. on "Tools"', year: 2007 });
  });

  it('reads long lines and long lists', () => {
    const people = Array.from({ length: 3000 }, (_person, i) => `Berg, Ada${String.fromCharCode(97 + (i % 26))}`).join(
      '; ',
    );
    const text = `Title,Authors,Abstract\nA,"${people}","${'word, '.repeat(200_000)}"\nB,Bo Chen,x\n`;
    expect(read(text).map(({ authors }) => authors.length)).toEqual([3000, 1]);
    expect(tableReader.detect(text)).toBeGreaterThan(0.7);
  });
});

describe('columns that nothing is read from', () => {
  it('are named once, where they hold something and the table is no known export', () => {
    const text =
      'Titel;Autoren;Jahr;Erschienen in;Regal;Leer;Notes\nNets;Ada Berg;2020;J Nets;A7;;x\nTea;Bo Chen;2021;J Tea;;;\n';
    const { papers, issues } = readTable(text, 't.csv', {});
    expect(papers.map(({ venue }) => venue)).toEqual(['J Nets', 'J Tea']);
    expect(issues).toMatchObject([{ code: 'unused-columns', severity: 'info', line: 1 }]);
    expect(issues[0]?.message).toBe('Nothing was read from 2 columns: “Regal”, “Notes”.');
    const asked = readWithMapping(text, 't.csv', { title: ['Titel'], authors: [1], year: ['Jahr'] });
    expect(asked.issues[0]?.message).toContain('3 columns: “Erschienen in”, “Regal”, “Notes”');
  });

  it.each(['Erschienen in', 'Publié dans', 'Publicado en', '发表于'])('%s is the venue', (name) => {
    expect(read(`Title,Authors,Year,${name}\nA,Ada Berg,2020,J Nets\n`)[0]?.venue).toBe('J Nets');
  });
});

describe('columns as a person has them', () => {
  const text = 'Foo;Bar;Baz\nBo Chen/Ada Berg;x;Nets\nCy Diaz;y;Graphs\n';

  it('reads by places and names', () => {
    const mapping = { title: ['Baz'], authors: [0], keywords: ['bar'], delimiter: ';', headerLine: 1 } as const;
    expect(readWithMapping(text, 't', mapping).papers).toMatchObject([
      { title: 'Nets', keywords: ['x'], confidence: 1 },
      { title: 'Graphs', authors: [{ name: 'Cy Diaz' }], confidence: 1 },
    ]);
    const preview = previewMapping(text, mapping, 1);
    expect(preview).toMatchObject({ columns: ['Foo', 'Bar', 'Baz'], rows: [['Bo Chen/Ada Berg', 'x', 'Nets']] });
    expect(preview?.papers.length).toBe(1);
  });

  it('reads the same by its own guess, through JSON', () => {
    const table = 'Title,Authors,Year\nA,"Berg, Ada; Chen, Bo",2020\n';
    const layout = findLayout(table);
    const mapping = layout && guessMapping(layout);
    expect(mapping).toMatchObject({ title: [0], authors: [1], authorSeparator: ';', headerLine: 1 });
    expect(readWithMapping(table, 't', JSON.parse(JSON.stringify(mapping))).papers).toEqual(
      readTable(table, 't', {}).papers,
    );
  });
});
