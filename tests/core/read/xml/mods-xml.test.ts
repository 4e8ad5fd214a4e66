import { describe, expect, it } from 'vitest';
import { modsXmlReader } from '../../../../src/core/read/xml/mods-xml.ts';

const read = (...inner: readonly string[]) =>
  modsXmlReader.read(
    `<modsCollection xmlns="http://www.loc.gov/mods/v3">\n${inner.map((each) => `<mods ID="k">${each}</mods>`).join('\n')}\n</modsCollection>`,
    'f',
    {},
  );
const paperOf = (inner: string) => read(inner).papers[0];
const person = (parts: string, role?: string, attributes = ' type="personal"'): string =>
  `<name${attributes}>${parts}${role === undefined ? '' : `<role><roleTerm type="text">${role}</roleTerm></role>`}</name>`;
const inParts = (given: string, family: string): string =>
  `<namePart type="given">${given}</namePart><namePart type="family">${family}</namePart>`;

describe('MODS', () => {
  it('is read', () => {
    const { papers, issues, strays } = read(`<titleInfo type="alternative"><title>Other</title></titleInfo>
<titleInfo><nonSort>The</nonSort><title>Work</title><subTitle>a view</subTitle></titleInfo>
${person(inParts('Jan', 'van Berg'), 'author')}${person('<namePart>Li, Ann,</namePart><namePart type="date">1953-</namePart>', 'aut')}
${person(inParts('No', 'Body'), 'editor')}${person('<namePart>Bureau, The Old</namePart>', undefined, ' type="corporate"')}
<abstract>Text.</abstract><subject><topic>one</topic><topic>two; three</topic></subject>
<identifier type="doi">10.1000/ABC</identifier><identifier type="citekey">key1</identifier>
<relatedItem type="host"><titleInfo><title>Acta</title></titleInfo><originInfo><dateIssued>2003-05</dateIssued></originInfo>
${person(inParts('Host', 'Editor'), 'editor')}<identifier type="doi">10.1000/host</identifier></relatedItem>`);
    expect(papers[0]).toMatchObject({
      title: 'The Work: a view',
      authors: [{ name: 'Jan van Berg' }, { name: 'Ann Li' }, { name: 'Bureau, The Old' }],
      date: '2003-05',
      venue: 'Acta',
      abstract: 'Text.',
      keywords: ['one', 'two', 'three'],
      doi: '10.1000/abc',
      sourceId: 'key1',
    });
    expect([issues, strays]).toEqual([[], []]);
  });

  it('takes editors where there are no authors, and a list that says it is cut as cut', () => {
    expect(paperOf(`${person(inParts('A', 'Li'), 'editor')}<name><etal/></name>`)).toMatchObject({
      authorsTruncated: true,
    });
    expect(paperOf(person(inParts('A', 'Li'), 'editor'))?.authors).toMatchObject([{ name: 'A Li' }]);
  });

  it('leaves years of life out of names', () => {
    expect(paperOf(person('<namePart>Li, Ann B., 1953-2001</namePart>'))?.authors).toMatchObject([
      { name: 'Ann B. Li' },
    ]);
  });

  it.each([
    ['<dateIssued encoding="iso8601">20110203</dateIssued>', '2011-02-03'],
    ['<dateIssued>201102</dateIssued>', '2011-02'],
    ['<dateIssued>c2011</dateIssued>', '2011'],
    ['<copyrightDate>2003</copyrightDate><dateCreated>1955-03-22</dateCreated>', '2003'],
  ])('reads the date %s as %s', (written, date) => {
    expect(paperOf(`<titleInfo><title>T</title></titleInfo><originInfo>${written}</originInfo>`)?.date).toBe(date);
  });

  it('is read with any prefix, alone, and within other XML', () => {
    const mods =
      '<m:mods xmlns:m="http://www.loc.gov/mods/v3"><m:titleInfo><m:title>T</m:title></m:titleInfo></m:mods>';
    const { papers, issues } = modsXmlReader.read(
      `<OAI><record>${mods}</record>\n<record>${mods}</record></OAI>`,
      'f',
      {},
    );
    expect(papers.map(({ title, source }) => [title, source.line])).toEqual([
      ['T', 1],
      ['T', 2],
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['no-authors', 'no-year']);
    expect(modsXmlReader.detect(mods)).toBe(0.97);
    expect(modsXmlReader.detect('<mods>new</mods>')).toBe(0);
  });
});
