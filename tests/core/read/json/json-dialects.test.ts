import { describe, expect, it } from 'vitest';
import {
  OPENALEX,
  CROSSREF,
  CSL,
  ZOTERO,
  S2,
  DBLP,
  ORCID,
  DATACITE,
  SUMMARY,
  ARXIV,
  names,
  only,
} from './json-samples.ts';

describe('a record of', () => {
  it('OpenAlex has its abstract put together and its ids and affiliations', () => {
    const paper = only(OPENALEX);
    expect(paper).toMatchObject({
      title: 'Tea and Time',
      abstract: 'We tea with tea',
      authorsTruncated: true,
      date: '2021-05-06',
      venue: 'Tea Letters',
      category: 'Agriculture',
      subjects: ['Tea Houses', 'Plant Science', 'Agriculture'],
      keywords: ['Tea'],
      doi: '10.1234/tea.1',
      sourceId: 'W4210000001',
      ids: { openalex: 'W4210000001', pmid: '123456', arxiv: '2101.00001' },
    });
    expect(paper?.authors).toEqual([
      { name: 'Mira Olsen', id: 'openalex:A5000000007', orcid: '0000-0001-2345-678X', affiliations: ['Uni A'] },
      { name: 'Piet Meer', id: null, orcid: null, affiliations: ['Kettle Ltd'] },
    ]);
  });

  it('Crossref has its first date, its subtitle and plain text', () => {
    const paper = only({ status: 'ok', 'message-type': 'work', message: CROSSREF });
    expect(paper).toMatchObject({
      title: 'Milk in Tea: A Review',
      date: '2019-03',
      venue: 'Tea Letters',
      category: 'Food Science, History',
      abstract: 'Aims: We study Camellia.',
      doi: '10.1234/tea.2',
    });
    expect(paper?.authors).toEqual([
      { name: 'Hanna K. Hall Jr.', id: null, orcid: '0000-0001-2345-678X', affiliations: ['Uni B'] },
      { name: 'The Kettle Group', id: null, orcid: null, affiliations: [] },
    ]);
  });

  it('CSL-JSON has names in spoken order and ids from its note', () => {
    const paper = only(CSL);
    expect(names(paper)).toEqual(['Jan van der Berg Jr', 'Alex von Humboldt', 'The Tea Team', '王伟']);
    expect(paper).toMatchObject({
      sourceId: 'olsen2020',
      date: '2020-04-09',
      venue: 'Graph Notes',
      keywords: ['gardens', 'graphs'],
      category: 'cs.LG, cs.AI',
      doi: '10.1234/garden',
      ids: { arxiv: '2001.00003', pmid: '445566' },
    });
    expect(only({ ...CSL, issued: { raw: 'Spring 2003' } })?.date).toBe('2003');
    expect(names(only({ ...CSL, author: [], editor: [{ family: 'Itor', given: 'Ed' }] }))).toEqual(['Ed Itor']);
  });

  it('Zotero has its authors by role', () => {
    const paper = only([ZOTERO]);
    expect(names(paper)).toEqual(['Asha Roy', 'Kettle Lab']);
    expect(paper).toMatchObject({
      date: '2018-02',
      venue: 'Proceedings of Tea',
      abstract: 'On kettles.',
      keywords: ['kettle', 'steam'],
      sourceId: 'ABCD2345',
      ids: { pmid: '991' },
    });
    const [editor] = ZOTERO.data.creators;
    expect(names(only({ ...ZOTERO.data, creators: [editor] }))).toEqual(['Ed Itor']);
  });

  it('Semantic Scholar has its ids, in a citation too', () => {
    for (const value of [S2, { isInfluential: true, citedPaper: S2 }, { data: [{ citingPaper: S2 }] }]) {
      expect(only(value)).toMatchObject({
        title: 'Steam',
        authors: [{ id: 's2:42' }, { id: null, name: 'P. Meer' }],
        year: 2019,
        venue: 'Steam Today',
        category: 'Physics, History',
        doi: '10.1234/s2',
        ids: { arxiv: '1905.00001', pmid: '777' },
      });
    }
  });

  it('DBLP loses numbers of homonyms and the last full stop', () => {
    const paper = only({ result: { hits: { '@total': '1', hit: [DBLP] } } });
    expect(paper?.authors.map(({ name, id }) => [name, id])).toEqual([
      ['Wei Wang', 'dblp:65/9612'],
      ['Wei Li', 'dblp:Wei Li 0002'],
      ['Ann Lee', null],
    ]);
    expect(paper).toMatchObject({ title: 'Tea & Graphs', venue: 'CoRR', year: 2019, ids: { arxiv: '1901.00002' } });
    const one = { info: { ...DBLP.info, authors: { author: { '@pid': '1/2', text: 'Ann Lee' } } } };
    expect(names(only(one))).toEqual(['Ann Lee']);
  });

  it('ORCID is one for a group, with its own ids', () => {
    const paper = only({ 'last-modified-date': null, group: [ORCID], path: '/0000-0001-2345-678X/works' });
    expect(paper).toMatchObject({
      title: 'Cups',
      authors: [{ name: 'Mira Olsen', orcid: '0000-0001-2345-678X' }],
      date: '2015-07',
      venue: 'Cup Notes',
      doi: '10.1234/orc',
    });
    expect(only({ 'activities-summary': { works: { group: [ORCID] }, fundings: {} } })?.title).toBe('Cups');
    expect(only({ bulk: [{ work: ORCID['work-summary'][0] }] })?.title).toBe('Cups');
  });

  it('DataCite has its main title and its abstract', () => {
    for (const value of [{ data: [DATACITE], meta: {} }, { data: DATACITE }, DATACITE.attributes]) {
      const paper = only(value);
      expect(names(paper)).toEqual(['Mira Olsen', 'Tea, Milk and Sugar Board']);
      expect(paper).toMatchObject({
        title: 'Tea Data',
        authors: [{ orcid: '0000-0001-2345-678X', affiliations: ['Uni A'] }, {}],
        date: '2017-03-02',
        venue: 'Zenodo',
        abstract: 'Cups.',
        keywords: ['tea'],
        doi: '10.1234/data',
      });
    }
  });

  it('PubMed has its names spelled out', () => {
    const paper = only({ header: {}, result: { uids: ['31000001'], '31000001': SUMMARY } });
    expect(names(paper)).toEqual(['J. A. van Berg Jr', 'Tea Team']);
    expect(paper).toMatchObject({
      title: 'Tea leaves',
      date: '2019-03-04',
      venue: 'Tea letters',
      doi: '10.1234/leaf',
      ids: { pmid: '31000001' },
    });
  });

  it('arXiv has its first date and its categories', () => {
    const paper = only(ARXIV);
    expect(names(paper)).toEqual(['C. Balázs', 'E. Berger Jr']);
    expect(paper).toMatchObject({
      title: 'Photon pairs',
      abstract: 'Some text.',
      date: '2007-04-02',
      category: 'hep-ph, math.CO',
      ids: { arxiv: '0704.0001' },
    });
  });
});
