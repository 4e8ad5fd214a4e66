import { describe, expect, it } from 'vitest';
import { endnoteXmlReader } from '../../../../src/core/read/xml/endnote-xml.ts';

const styled = (text: string): string => `<style face="normal" size="100%">${text}</style>`;
const record = (inner: string): string => `<record><rec-number>7</rec-number>${inner}</record>`;
const read = (...inner: readonly string[]) =>
  endnoteXmlReader.read(
    `<?xml version="1.0"?>\n<xml><records>\n${inner.map(record).join('\n')}\n</records></xml>\n`,
    'f',
    {},
  );
const paperOf = (inner: string) => read(inner).papers[0];

describe('EndNote XML', () => {
  it('is read with values in wrappers', () => {
    const { papers, issues, strays } = read(`<ref-type name="Journal Article">17</ref-type>
<contributors><authors><author>${styled('Berg, Jan van der')}</author><author>${styled('World Health Organization,')}</author></authors>
<secondary-authors><author>Editor, An</author></secondary-authors></contributors>
<auth-address>${styled('Univ A, Town')}</auth-address>
<titles><title>${styled('Growth of ')}<style face="italic">E. coli</style></title><secondary-title>${styled('Acta')}</secondary-title></titles>
<dates><year>${styled('2015')}</year><pub-dates><date>${styled('Mar 3')}</date></pub-dates></dates>
<keywords><keyword/><keyword>${styled('one; two')}</keyword></keywords>
<abstract>${styled('Some text.')}</abstract><electronic-resource-num>${styled('https://doi.org/10.1000/ABC')}</electronic-resource-num>
<accession-num>123456</accession-num><remote-database-name>Medline</remote-database-name>`);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      title: 'Growth of E. coli',
      authors: [{ name: 'Jan van der Berg' }, { name: 'World Health Organization' }],
      organisations: ['Univ A, Town'],
      date: '2015-03-03',
      venue: 'Acta',
      keywords: ['one', 'two'],
      abstract: 'Some text.',
      doi: '10.1000/abc',
      ids: { pmid: '123456' },
      sourceId: '7',
      source: { line: 3, endLine: 11 },
    });
    expect([issues, strays]).toEqual([[], []]);
  });

  it.each([
    ['2021', '15-17 June 2021', '2021'],
    ['2018', 'Jun 01', '2018-06-01'],
    ['1937', 'Jan', '1937-01'],
    ['2018', 'Spring', '2018'],
    ['2018', '3 May 2017', '2018'],
  ])('dates year %s and day %s to %s', (year, day, date) => {
    const dates = `<dates><year>${year}</year><pub-dates><date>${day}</date></pub-dates></dates>`;
    expect(paperOf(`<titles><title>T</title></titles>${dates}`)?.date).toBe(date);
  });

  it('takes editors where there are no authors, and a DOI from the links', () => {
    const editors = '<contributors><secondary-authors><author>Li, A</author></secondary-authors></contributors>';
    const links =
      '<urls><related-urls><url>http://a.example</url><url>https://doi.org/10.1/x 10.1000/y</url></related-urls></urls>';
    expect(paperOf(`${editors}${links}`)).toMatchObject({ authors: [{ name: 'A Li' }], doi: '10.1000/y' });
  });

  it.each([
    ['<xml><records><record><ref-type/></record></records></xml>', 0.97],
    ['Some lines\n<xml><records><record><ref-type/></record></records></xml>', 0.7],
    ['<OAI-PMH><record><metadata/></record></OAI-PMH>', 0],
    ['{"xml":"<record><titles>"}', 0],
    ['Use <record> tags for titles.', 0],
  ])('is told from other text: %j', (text, score) => {
    expect(endnoteXmlReader.detect(text)).toBe(score);
  });

  it('keeps what stands before the end of a cut record', () => {
    const begun = `<contributors><authors><author>${styled('Lee, Ann')}</author></authors></contributors><titles><title>Tea</title></titles>`;
    const whole = record(`${begun}<dates><year>2020</year></dates><abstract>On tea.</abstract>`);
    const { papers, issues, blocks } = endnoteXmlReader.read(`<xml><records>\n${whole.slice(0, -25)}`, 'f', {});
    expect(papers).toMatchObject([{ title: 'Tea', authors: [{ name: 'Ann Lee' }], year: 2020 }]);
    expect([blocks, issues.map(({ code, line }) => [code, line])]).toEqual([1, [['xml-cut', 2]]]);
  });
});
