import { describe, expect, it } from 'vitest';
import { dblpXmlReader } from '../../../../src/core/read/xml/dblp-xml.ts';

const head = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE dblp SYSTEM "dblp.dtd">\n';
const read = (text: string) => dblpXmlReader.read(head + text, 'f', {});

describe('DBLP XML', () => {
  it('is read', () => {
    const { papers, issues, blocks } = read(`<dblp>
<article mdate="2020-01-01" key="journals/a/Wang20"><author orcid="0000-0002-1825-0097">Wei Wang 0001</author><author pid="12/3">J&ouml;rg Li</author>
<title>On <i>k</i>-Sets.</title><year>2020</year><month>March</month><journal>Acta</journal><ee type="oa">https://a.example/1</ee><ee>https://doi.org/10.1000/ABC</ee></article>
<www key="homepages/w/WeiWang"><author>Wei Wang 0001</author><title>Home Page</title></www>
<article key="journals/corr/abs-1"><author>Ann Li</author><title>Why?</title><year>2021</year><journal>CoRR</journal><volume>abs/2101.00001</volume></article>
<proceedings key="conf/x/2020"><editor>Ed Itor</editor><title>Proceedings.</title><booktitle>X</booktitle><year>2020</year></proceedings>
</dblp>`);
    expect(papers).toHaveLength(3);
    expect(blocks).toBe(3);
    expect(papers[0]).toMatchObject({
      title: 'On k-Sets',
      authors: [
        { name: 'Wei Wang', id: 'Wei Wang 0001', orcid: '0000-0002-1825-0097' },
        { name: 'Jörg Li', id: '12/3' },
      ],
      date: '2020-03',
      venue: 'Acta',
      doi: '10.1000/abc',
      sourceId: 'journals/a/Wang20',
      source: { line: 4, endLine: 5 },
    });
    expect(papers[1]).toMatchObject({ title: 'Why?', ids: { arxiv: '2101.00001' } });
    expect(papers[2]).toMatchObject({ authors: [{ name: 'Ed Itor', id: null }], venue: 'X' });
    expect(issues).toEqual([]);
  });

  it('is read from the page of a person', () => {
    const page =
      '<dblpperson name="A Li" n="1">\n<person key="homepages/l/ALi"><author>A Li</author></person>\n' +
      '<r><inproceedings key="conf/x/Li20"><author>A Li</author><title>T.</title><booktitle>X</booktitle><year>2020</year></inproceedings>\n</r>\n' +
      '<coauthors><co><na>B Ho</na></co></coauthors></dblpperson>';
    expect(read(page).papers).toMatchObject([{ title: 'T', venue: 'X', authors: [{ name: 'A Li' }] }]);
    expect(dblpXmlReader.detect(page)).toBe(0.97);
  });

  it('is told from other XML', () => {
    expect(dblpXmlReader.detect('<html><article>See <dblp> key="x"</article></html>')).toBe(0);
    expect(dblpXmlReader.detect('<root><article key="a"/></root>')).toBe(0);
  });
});
