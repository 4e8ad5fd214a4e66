/** One record of each JSON dialect, made up, and ways to read them. */
import { expect } from 'vitest';
import type { Paper } from '../../../../src/core/model/paper.ts';
import { jsonReader } from '../../../../src/core/read/json/json-lines.ts';
import type { ReadResult } from '../../../../src/core/read/reader.ts';

export const read = (value: unknown): ReadResult =>
  jsonReader.read(typeof value === 'string' ? value : JSON.stringify(value), 'f', {});
export const codes = (result: ReadResult): string[] => result.issues.map((issue) => issue.code);
export const only = (value: unknown): Paper | undefined => {
  const { papers } = read(value);
  expect(papers).toHaveLength(1);
  return papers[0];
};
export const names = (paper: Paper | undefined) => paper?.authors.map(({ name }) => name);

export const OPENALEX = {
  id: 'https://openalex.org/W4210000001',
  doi: 'https://doi.org/10.1234/Tea.1',
  title: 'Tea and <i>Time</i>',
  publication_date: '2021-05-06',
  publication_year: 2021,
  ids: { openalex: 'https://openalex.org/W4210000001', pmid: 'https://pubmed.ncbi.nlm.nih.gov/123456' },
  primary_location: { source: { display_name: 'Tea Letters' } },
  locations: [{ landing_page_url: 'https://arxiv.org/abs/2101.00001v2' }],
  authorships: [
    {
      author: {
        id: 'https://openalex.org/A5000000007',
        display_name: 'Mira Olsen',
        orcid: 'https://orcid.org/0000-0001-2345-678X',
      },
      institutions: [{ display_name: 'Uni A' }],
      raw_affiliation_strings: ['Department of Tea, Uni A'],
    },
    { author: { id: null }, raw_author_name: 'Piet Meer', institutions: [], raw_affiliation_strings: ['Kettle Ltd'] },
  ],
  is_authors_truncated: true,
  keywords: [{ id: 'k', display_name: 'Tea' }],
  primary_topic: {
    display_name: 'Tea Houses',
    subfield: { display_name: 'Plant Science' },
    field: { display_name: 'Agriculture' },
  },
  abstract_inverted_index: { tea: [1, 3], We: [0], with: [2], far: [9_000_000], bad: 'x' },
};
export const CROSSREF = {
  DOI: '10.1234/TEA.2',
  type: 'journal-article',
  title: ['Milk in Tea'],
  subtitle: ['A Review'],
  author: [
    {
      given: 'Hanna K.',
      family: 'Hall',
      suffix: 'Jr.',
      ORCID: 'http://orcid.org/0000-0001-2345-678x',
      affiliation: [{ name: 'Uni B' }],
    },
    { name: 'The Kettle Group', sequence: 'additional', affiliation: [] },
  ],
  issued: { 'date-parts': [[null]] },
  'published-online': { 'date-parts': [[2019, 3]] },
  'container-title': ['Tea Letters'],
  subject: ['Food Science', 'History'],
  abstract:
    '<jats:title>Abstract</jats:title><jats:sec><jats:title>Aims</jats:title><jats:p>We study\n   <jats:italic>Camellia</jats:italic>\n  .</jats:p></jats:sec>',
  'is-referenced-by-count': 3,
};
export const CSL = {
  id: 'olsen2020',
  type: 'article-journal',
  title: 'Garden Graphs',
  author: [
    { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr' },
    { family: 'Humboldt', given: 'Alex', 'dropping-particle': 'von' },
    { literal: 'The Tea Team' },
    { family: '王', given: '伟' },
  ],
  issued: { 'date-parts': [['2020', '4', 9]] },
  'container-title': 'Graph Notes',
  keyword: 'gardens, graphs',
  categories: ['cs.LG', 'cs.AI'],
  note: 'some words\nPMID: 0445566\narXiv: 2001.00003v1 [cs.LG]',
  URL: 'https://doi.org/10.1234/garden',
};
export const ZOTERO = {
  key: 'ABCD2345',
  version: 3,
  meta: { creatorSummary: 'Roy', parsedDate: '2018-02' },
  data: {
    key: 'ABCD2345',
    itemType: 'conferencePaper',
    title: 'Kettles',
    creators: [
      { creatorType: 'editor', firstName: 'Ed', lastName: 'Itor' },
      { creatorType: 'author', firstName: 'Asha', lastName: 'Roy' },
      { creatorType: 'author', name: 'Kettle Lab' },
    ],
    abstractNote: 'On kettles.',
    date: '02/2018',
    proceedingsTitle: 'Proceedings of Tea',
    tags: [{ tag: 'kettle' }, { tag: 'steam', type: 1 }],
    extra: 'PMID: 991\nCitation Key: roy2018',
    DOI: '10.1234/kettle',
  },
};
export const S2 = {
  paperId: 'ab12',
  externalIds: { DOI: '10.1234/S2', ArXiv: '1905.00001', PubMed: '777', CorpusId: 5 },
  title: 'Steam',
  authors: [
    { authorId: '42', name: 'Mira Olsen' },
    { authorId: null, name: 'P. Meer' },
  ],
  abstract: 'Of steam.',
  venue: '',
  journal: { name: 'Steam Today' },
  year: 2019,
  publicationDate: null,
  fieldsOfStudy: ['Physics', 'History'],
};
export const DBLP = {
  '@score': '3',
  '@id': '1',
  info: {
    authors: { author: [{ '@pid': '65/9612', text: 'Wei Wang 0001' }, { text: 'Wei Li 0002' }, 'Ann Lee'] },
    title: 'Tea &amp; Graphs.',
    venue: 'CoRR',
    volume: 'abs/1901.00002',
    year: '2019',
    key: 'journals/corr/abs-1901-00002',
    ee: 'http://arxiv.org/abs/1901.00002',
  },
};
export const ORCID = {
  'external-ids': {
    'external-id': [
      { 'external-id-type': 'doi', 'external-id-value': '10.1234/orc', 'external-id-relationship': 'self' },
    ],
  },
  'work-summary': [
    {
      'put-code': 99,
      title: { title: { value: 'Cups' }, subtitle: null },
      'journal-title': { value: 'Cup Notes' },
      'external-ids': {
        'external-id': [
          { 'external-id-type': 'doi', 'external-id-value': '10.1234/book', 'external-id-relationship': 'part-of' },
        ],
      },
      'publication-date': { year: { value: '2015' }, month: { value: '07' }, day: null },
      contributors: {
        contributor: [
          { 'credit-name': { value: 'Olsen, Mira' }, 'contributor-orcid': { path: '0000-0001-2345-678X' } },
          { 'credit-name': { value: 'Ed Itor' }, 'contributor-attributes': { 'contributor-role': 'editor' } },
        ],
      },
    },
    { 'put-code': 100, title: { title: { value: 'Cups again' } } },
  ],
};
export const DATACITE = {
  id: '10.1234/data',
  type: 'dois',
  attributes: {
    doi: '10.1234/data',
    creators: [
      {
        name: 'Olsen, Mira',
        nameType: 'Personal',
        givenName: 'Mira',
        familyName: 'Olsen',
        affiliation: ['Uni A'],
        nameIdentifiers: [{ nameIdentifier: 'https://orcid.org/0000-0001-2345-678X', nameIdentifierScheme: 'ORCID' }],
      },
      { name: 'Tea, Milk and Sugar Board', nameType: 'Organizational' },
    ],
    titles: [{ title: 'Translated', titleType: 'TranslatedTitle' }, { title: 'Tea Data' }],
    publicationYear: 2017,
    dates: [{ date: '2017-03-02', dateType: 'Issued' }],
    descriptions: [
      { description: 'How.', descriptionType: 'Methods' },
      { description: 'Cups.', descriptionType: 'Abstract' },
    ],
    subjects: [{ subject: 'tea' }],
    container: {},
    publisher: { name: 'Zenodo' },
  },
};
export const SUMMARY = {
  uid: '31000001',
  pubdate: '2019 Mar 4',
  source: 'Tea Lett',
  fulljournalname: 'Tea letters',
  authors: [
    { name: 'van Berg JA Jr', authtype: 'Author' },
    { name: 'Tea Team', authtype: 'CollectiveName' },
  ],
  title: 'Tea leaves.',
  articleids: [
    { idtype: 'pubmed', value: '31000001' },
    { idtype: 'doi', value: '10.1234/leaf' },
  ],
};
export const ARXIV = {
  id: '0704.0001',
  submitter: 'x',
  authors: "C. Bal\\'azs, E. Berger Jr",
  title: 'Photon\n  pairs',
  categories: 'hep-ph math.CO',
  abstract: '  Some\n  text. ',
  versions: [{ version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' }],
  update_date: '2008-11-26',
  authors_parsed: [
    ["Bal\\'azs", 'C.', ''],
    ['Berger', 'E.', 'Jr'],
  ],
};
