import { describe, expect, it } from 'vitest';
import { aclXmlReader } from '../../../../src/core/read/xml/acl-xml.ts';

const meta = (book: string, month: string): string =>
  `<meta><booktitle>${book}</booktitle><editor><first>Ed</first><last>Itor</last></editor><year>2020</year><month>${month}</month></meta>`;
const paper = (title: string, id = 1): string =>
  `<paper id="${id}"><title>${title}</title><author id="li-ann"><first>Ann</first><last>van Li</last></author><url hash="ab">2020.x-main.${id}</url><bibkey>li-2020</bibkey></paper>`;
const text = `<?xml version='1.0'?>
<collection id="2020.x">
<volume id="main" type="proceedings">${meta('Proceedings of X', 'July')}<frontmatter><url>2020.x-main.0</url></frontmatter>
${paper('On <fixed-case>BERT</fixed-case> with <tex-math>n^2</tex-math>')}
</volume>
<volume id="1" type="journal">${meta('Acta, Volume 46, Issue 1 - March 2020', 'July-August')}
<paper id="2"><title>B</title><author>Li, Bo</author><abstract>An <i>abstract</i>.</abstract><doi>10.1000/B</doi><bibkey>li-2020-b</bibkey></paper>
</volume>
<volume id="3"><paper id="3"><title>C</title><author><first/><last>Mono</last></author><year>1999</year><booktitle>Own</booktitle></paper></volume>
</collection>
`;

describe('ACL Anthology XML', () => {
  it('is read, each paper with the year and book of its volume', () => {
    const { papers, issues, blocks } = aclXmlReader.read(text, 'f', {});
    expect(papers).toMatchObject([
      {
        title: 'On BERT with $n^2$',
        authors: [{ name: 'Ann van Li', id: 'li-ann' }],
        date: '2020-07',
        venue: 'Proceedings of X',
        sourceId: '2020.x-main.1',
        source: { line: 4, endLine: 4 },
      },
      {
        authors: [{ name: 'Bo Li', id: null }],
        date: '2020',
        venue: 'Acta',
        abstract: 'An abstract.',
        doi: '10.1000/b',
        sourceId: 'li-2020-b',
      },
      { authors: [{ name: 'Mono' }], date: '1999', venue: 'Own', sourceId: null },
    ]);
    expect([issues, blocks]).toEqual([[], 3]);
  });

  it('is told from other XML', () => {
    expect(aclXmlReader.detect(text)).toBe(0.97);
    expect(aclXmlReader.detect('<shop><paper id="1"><title>A4</title></paper></shop>')).toBe(0);
  });
});
