import { describe, expect, it } from 'vitest';
import { pubmedXmlReader } from '../../../../src/core/read/xml/pubmed-xml.ts';

const article = (inner: string, rest = '', data = ''): string =>
  `<PubmedArticle><MedlineCitation><PMID Version="1">42</PMID><Article>${inner}</Article>${rest}</MedlineCitation>${data}</PubmedArticle>`;
const read = (...records: readonly string[]) =>
  pubmedXmlReader.read(
    `<?xml version="1.0"?>\n<PubmedArticleSet>\n${records.join('\n')}\n</PubmedArticleSet>\n`,
    'f',
    {},
  );
const paperOf = (record: string) => read(record).papers[0];
const dated = (date: string): string =>
  article(`<Journal><JournalIssue><PubDate>${date}</PubDate></JournalIssue></Journal><ArticleTitle>T.</ArticleTitle>`);

describe('PubMed XML', () => {
  it('is read: article', () => {
    const text = article(
      `<Journal><JournalIssue><PubDate><Year>2020</Year><Month>Mar</Month><Day>07</Day></PubDate></JournalIssue><Title>Acta</Title></Journal>
<ArticleTitle>On H<sub>2</sub>O &amp; <i>E. coli</i>.</ArticleTitle>
<ELocationID EIdType="pii">x</ELocationID><ELocationID EIdType="doi" ValidYN="N">10.1000/old</ELocationID>
<Abstract><AbstractText Label="AIM">To do.</AbstractText><AbstractText>Done.</AbstractText><CopyrightInformation>C</CopyrightInformation></Abstract>
<AuthorList CompleteYN="N"><Author><LastName>van Berg</LastName><ForeName>Jan P</ForeName><Initials>JP</Initials><Suffix>Jr</Suffix>
<Identifier Source="ORCID">https://orcid.org/0000-0002-1825-0097</Identifier>
<AffiliationInfo><Affiliation>A</Affiliation></AffiliationInfo><AffiliationInfo><Affiliation>B</Affiliation></AffiliationInfo></Author>
<Author ValidYN="N"><LastName>Wrong</LastName></Author><Author><CollectiveName>The Group</CollectiveName></Author></AuthorList>`,
      `<MeshHeadingList><MeshHeading><DescriptorName>Humans</DescriptorName><QualifierName>q</QualifierName></MeshHeading></MeshHeadingList>
<KeywordList><Keyword>water</Keyword></KeywordList>`,
      `<PubmedData><ArticleIdList><ArticleId IdType="doi">10.1000/NEW</ArticleId></ArticleIdList>
<ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1000/cited</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData>`,
    );
    const { papers, issues } = read(text);
    expect(papers[0]).toMatchObject({
      title: 'On H2O & E. coli',
      authors: [
        { name: 'Jan P van Berg Jr', orcid: '0000-0002-1825-0097', affiliations: ['A', 'B'] },
        { name: 'The Group', orcid: null },
      ],
      authorsTruncated: true,
      date: '2020-03-07',
      venue: 'Acta',
      abstract: 'AIM: To do.\n\nDone.',
      keywords: ['water', 'Humans'],
      doi: '10.1000/new',
      ids: { pmid: '42' },
      source: { line: 3 },
    });
    expect(issues).toEqual([]);
  });

  it.each([
    ['<Year>2013</Year><Season>Spring</Season>', '2013'],
    ['<Year>2013</Year><Month>02</Month>', '2013-02'],
    ['<MedlineDate>1998 Dec-1999 Jan</MedlineDate>', '1998'],
    ['<MedlineDate>2000 Spring</MedlineDate>', '2000'],
  ])('reads the date %s as %s', (written, date) => {
    expect(paperOf(dated(written))?.date).toBe(date);
  });

  it('takes the title in the language of the article where there is no other', () => {
    const titles = '<ArticleTitle>[Not Available].</ArticleTitle><VernacularTitle>Ein Titel.</VernacularTitle>';
    expect(paperOf(article(titles))?.title).toBe('Ein Titel');
    expect(paperOf(article('<ArticleTitle>And so on...</ArticleTitle>'))?.title).toBe('And so on...');
  });

  it('is read: book and chapter', () => {
    const book = `<Book><Publisher><PublisherName>P</PublisherName></Publisher><BookTitle>The Book</BookTitle><PubDate><Year>2009</Year></PubDate>
<AuthorList Type="editors"><Author><LastName>Ed</LastName></Author></AuthorList>
<AuthorList Type="authors"><Author><LastName>Li</LastName><Initials>A</Initials></Author></AuthorList></Book>`;
    const whole = `<PubmedBookArticle><BookDocument><PMID>7</PMID>${book}</BookDocument></PubmedBookArticle>`;
    expect(paperOf(whole)).toMatchObject({ title: 'The Book', venue: 'P', date: '2009', authors: [{ name: 'A Li' }] });
    const part = whole.replace('</Book>', '</Book><ArticleTitle>A Part</ArticleTitle>');
    expect(paperOf(part)).toMatchObject({ title: 'A Part', venue: 'The Book', ids: { pmid: '7' } });
  });

  it('keeps thousands of authors', () => {
    const authors = Array.from({ length: 3000 }, (_none, i) => `<Author><LastName>L${i}</LastName></Author>`).join('');
    expect(paperOf(article(`<AuthorList>${authors}</AuthorList>`))?.authors).toHaveLength(3000);
  });

  it('names records that hold nothing or cannot be read', () => {
    const { papers, issues, blocks } = read('<PubmedArticle>\n</PubmedArticle>', '<PubmedArticle>\nwrong', dated(''));
    expect([papers.length, blocks]).toEqual([1, 3]);
    expect(issues.map(({ code, line }) => [code, line])).toEqual(
      expect.arrayContaining([
        ['not-a-record', 3],
        ['xml-error', 5],
      ]),
    );
  });

  it.each([
    ['<PubmedArticle>\n</PubmedArticle>', 0.97],
    ['see:\n<PubmedArticleSet><PubmedArticle></PubmedArticle>', 0.7],
    ['<PubmedArticleSet></PubmedArticleSet>', 0],
    ['PMID- 12\nTI  - A', 0],
  ])('is told from other text: %j', (text, score) => {
    expect(pubmedXmlReader.detect(text)).toBe(score);
  });
});
