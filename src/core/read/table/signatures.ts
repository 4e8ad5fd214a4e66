/**
 * Tables that services and tools write, known by names of columns that only they have together: which column holds
 * what, and how people are listed. The first entry whose `names` are all there counts. Names are compared folded.
 */
import type { AuthorSeparator } from '../../model/column-mapping.ts';
import type { ColumnMapping } from '../../model/column-mapping.ts';
import { columnKey } from './column-words.ts';

/** What a row of some exports says beyond its columns; see signature-details.ts. */
export type Detail = 'scopus' | 'wos' | 'openalex' | 'dimensions' | 'embase' | 'written';

export interface Signature {
  readonly id: string;
  readonly label: string;
  readonly names: readonly string[];
  readonly mapping: ColumnMapping;
  readonly detail?: Detail;
  /** The column with kinds of items, some of which are no publications. */
  readonly kind?: string;
  /** The column with notes, in whose lines ids may stand. */
  readonly note?: string;
  /** Rows longer than the names have their extra cells before this column. */
  readonly tailFrom?: string;
}

const by = (authorSeparator: AuthorSeparator): { authorSeparator: AuthorSeparator } => ({ authorSeparator });

export const SIGNATURES: readonly Signature[] = [
  {
    id: 'coterie',
    label: 'Coterie CSV',
    names: ['Title', 'Authors', 'Author ids', 'ORCIDs', 'Authors with affiliations', 'OpenAlex', 'Organisations'],
    mapping: {
      title: ['Title'],
      authors: ['Authors'],
      authorIds: ['Author ids'],
      orcids: ['ORCIDs'],
      affiliations: ['Authors with affiliations'],
      date: ['Date'],
      venue: ['Venue'],
      abstract: ['Abstract'],
      keywords: ['Keywords'],
      category: ['Category'],
      organisations: ['Organisations'],
      doi: ['DOI'],
      arxiv: ['arXiv'],
      pmid: ['PMID'],
      openalex: ['OpenAlex'],
      score: ['Score'],
      id: ['Id'],
      ...by('written'),
    },
    detail: 'written',
  },
  {
    id: 'scopus',
    label: 'Scopus CSV',
    names: ['Authors', 'Title', 'Year', 'Source title', 'EID'],
    mapping: {
      title: ['Title'],
      authors: ['Author full names', 'Authors'],
      authorIds: ['Author(s) ID'],
      affiliations: ['Authors with affiliations'],
      organisations: ['Affiliations'],
      year: ['Year'],
      venue: ['Source title', 'Conference name'],
      abstract: ['Abstract'],
      keywords: ['Author Keywords', 'Index Keywords'],
      doi: ['DOI'],
      pmid: ['PubMed ID'],
      id: ['EID'],
      url: ['Link'],
    },
    detail: 'scopus',
    tailFrom: 'References',
  },
  {
    id: 'scopus-short',
    label: 'Scopus CSV',
    names: ['Authors', 'Title', 'Year', 'Source title', 'Cited by'],
    mapping: {
      title: ['Title'],
      authors: ['Author full names', 'Authors'],
      authorIds: ['Author(s) ID'],
      affiliations: ['Authors with affiliations'],
      organisations: ['Affiliations'],
      year: ['Year'],
      venue: ['Source title'],
      abstract: ['Abstract'],
      keywords: ['Author Keywords', 'Index Keywords'],
      doi: ['DOI'],
      url: ['Link'],
    },
    detail: 'scopus',
  },
  {
    id: 'wos',
    label: 'Web of Science (tab-delimited)',
    names: ['PT', 'AU', 'TI', 'SO'],
    mapping: {
      title: ['TI'],
      authors: ['AF', 'AU', 'CA', 'BA', 'BE', 'ED'],
      affiliations: ['C1'],
      orcids: ['OI'],
      year: ['PY'],
      month: ['PD'],
      venue: ['SO'],
      abstract: ['AB'],
      keywords: ['DE', 'ID'],
      category: ['WC', 'SC'],
      doi: ['DI'],
      pmid: ['PM'],
      id: ['UT'],
      ...by(';'),
    },
    detail: 'wos',
  },
  {
    id: 'wos-excel',
    label: 'Web of Science table',
    names: ['Publication Type', 'Authors', 'Article Title', 'Source Title'],
    mapping: {
      title: ['Article Title'],
      authors: ['Author Full Names', 'Authors', 'Group Authors', 'Book Authors', 'Book Editors'],
      affiliations: ['Addresses'],
      orcids: ['ORCIDs'],
      year: ['Publication Year'],
      month: ['Publication Date'],
      venue: ['Source Title'],
      abstract: ['Abstract'],
      keywords: ['Author Keywords', 'Keywords Plus'],
      category: ['WoS Categories', 'Web of Science Categories', 'Research Areas'],
      doi: ['DOI'],
      pmid: ['Pubmed Id'],
      id: ['UT (Unique WOS ID)', 'UT (Unique ID)'],
      ...by(';'),
    },
    detail: 'wos',
  },
  {
    id: 'lens',
    label: 'Lens CSV',
    names: ['Lens ID', 'Title', 'Author/s'],
    mapping: {
      title: ['Title'],
      authors: ['Author/s'],
      date: ['Date Published'],
      year: ['Publication Year'],
      venue: ['Source Title'],
      abstract: ['Abstract'],
      keywords: ['Keywords', 'Fields of Study'],
      doi: ['DOI'],
      pmid: ['PMID'],
      id: ['Lens ID'],
      url: ['External URL'],
      ...by(';'),
    },
  },
  {
    id: 'ieee',
    label: 'IEEE Xplore CSV',
    names: ['Document Title', 'Authors', 'Publication Title', 'Date Added To Xplore'],
    mapping: {
      title: ['Document Title'],
      authors: ['Authors'],
      affiliations: ['Author Affiliations'],
      year: ['Publication Year'],
      venue: ['Publication Title'],
      abstract: ['Abstract'],
      keywords: ['Author Keywords', 'IEEE Terms', 'INSPEC Controlled Terms'],
      doi: ['DOI'],
      url: ['PDF Link'],
      ...by(';'),
    },
  },
  {
    id: 'springer',
    label: 'Springer Link CSV',
    names: ['Item Title', 'Publication Title', 'Item DOI', 'Authors'],
    mapping: {
      title: ['Item Title'],
      authors: ['Authors'],
      year: ['Publication Year'],
      venue: ['Publication Title', 'Book Series Title'],
      doi: ['Item DOI'],
      url: ['URL'],
      ...by('glued'),
    },
  },
  {
    id: 'embase',
    label: 'Embase CSV',
    names: ['Title', 'Author Names', 'Source'],
    mapping: {
      title: ['Title', 'Original Title'],
      authors: ['Author Names'],
      date: ['Publication Date', 'Date of Publication'],
      year: ['Publication Year'],
      venue: ['Source Title', 'Source'],
      abstract: ['Abstract', 'Original Abstract'],
      keywords: [
        'Author Keywords',
        'keywords',
        'Emtree Medical Index Terms (Major Focus)',
        'Emtree Medical Index Terms',
      ],
      organisations: ['Author Address', 'Author Addresses'],
      doi: ['DOI'],
      pmid: ['Medline PMID'],
      id: ['Embase Accession ID', 'PUI'],
      url: ['Open URL Link', 'Embase Link'],
    },
    detail: 'embase',
  },
  {
    id: 'openalex',
    label: 'OpenAlex CSV',
    names: ['id', 'authorships.author.display_name'],
    mapping: {
      title: ['title', 'display_name'],
      authors: ['authorships.author.display_name'],
      authorIds: ['authorships.author.id'],
      orcids: ['authorships.author.orcid'],
      organisations: ['authorships.institutions.display_name'],
      affiliations: ['authorships.affiliations', 'authorships.raw_affiliation_strings'],
      date: ['publication_date'],
      year: ['publication_year'],
      venue: ['primary_location.source.display_name', 'host_venue.display_name'],
      abstract: ['abstract'],
      keywords: ['keywords.display_name', 'topics.display_name'],
      category: ['primary_topic.display_name'],
      doi: ['doi', 'ids.doi'],
      pmid: ['ids.pmid'],
      openalex: ['id'],
      ...by('|'),
    },
    detail: 'openalex',
  },
  {
    id: 'pubmed',
    label: 'PubMed CSV',
    names: ['PMID', 'Title', 'Authors', 'Citation', 'Journal/Book'],
    mapping: {
      title: ['Title'],
      authors: ['Authors'],
      year: ['Publication Year'],
      venue: ['Journal/Book'],
      doi: ['DOI'],
      pmid: ['PMID'],
      id: ['PMID'],
      ...by(','),
      isFamilyFirst: true,
    },
  },
  {
    id: 'dimensions',
    label: 'Dimensions CSV',
    names: ['Publication ID', 'Title', 'PubYear', 'Authors'],
    mapping: {
      title: ['Title'],
      authors: ['Authors'],
      affiliations: ['Authors (Raw Affiliation)', 'Authors Affiliations'],
      organisations: ['Research Organizations - standardized'],
      date: ['Publication Date', 'Publication Date (online)', 'Publication Date (print)'],
      year: ['PubYear'],
      venue: ['Source title', 'Anthology title'],
      abstract: ['Abstract'],
      keywords: ['Author Keywords', 'Keywords', 'MeSH terms'],
      category: ['Fields of Research (ANZSRC 2020)', 'FOR (ANZSRC) Categories'],
      doi: ['DOI'],
      pmid: ['PMID'],
      id: ['Publication ID'],
      url: ['Source Linkout', 'Dimensions URL'],
      ...by(';'),
    },
    detail: 'dimensions',
  },
  {
    id: 'publish-or-perish',
    label: 'Publish or Perish CSV',
    names: ['Authors', 'Title', 'Year', 'Source', 'GSRank'],
    mapping: {
      title: ['Title'],
      authors: ['Authors'],
      year: ['Year'],
      venue: ['Source'],
      abstract: ['Abstract'],
      doi: ['DOI'],
      url: ['ArticleURL'],
    },
  },
  {
    id: 'zotero',
    label: 'Zotero CSV',
    names: ['Key', 'Item Type', 'Publication Year', 'Author', 'Title'],
    mapping: {
      title: ['Title'],
      authors: ['Author', 'Editor'],
      date: ['Date'],
      year: ['Publication Year'],
      venue: ['Publication Title', 'Conference Name', 'Series Title', 'Publisher'],
      abstract: ['Abstract Note'],
      keywords: ['Manual Tags', 'Automatic Tags'],
      doi: ['DOI'],
      arxiv: ['Archive Location', 'Number'],
      id: ['Key'],
      url: ['Url'],
      ...by(';'),
    },
    kind: 'Item Type',
    note: 'Extra',
  },
  {
    id: 'acm',
    label: 'ACM Digital Library CSV',
    names: ['author', 'title', 'booktitle', 'acronym', 'doi', 'year'],
    mapping: {
      title: ['title'],
      authors: ['author', 'editor'],
      year: ['year'],
      month: ['month'],
      venue: ['journal', 'booktitle'],
      abstract: ['abstract'],
      keywords: ['keywords'],
      doi: ['doi'],
      id: ['id'],
      url: ['url'],
    },
  },
  {
    id: 'google-scholar',
    label: 'Google Scholar CSV',
    names: ['Authors', 'Title', 'Publication', 'Volume', 'Number', 'Pages', 'Year'],
    mapping: { title: ['Title'], authors: ['Authors'], year: ['Year'], venue: ['Publication'], ...by(';') },
  },
  {
    id: 'rayyan',
    label: 'Rayyan CSV',
    names: ['key', 'title', 'year', 'month', 'day', 'journal', 'authors'],
    mapping: {
      title: ['title'],
      authors: ['authors'],
      year: ['year'],
      month: ['month'],
      day: ['day'],
      venue: ['journal'],
      abstract: ['abstract'],
      keywords: ['keywords'],
      doi: ['doi'],
      pmid: ['pubmed_id'],
      id: ['key'],
      url: ['url'],
    },
  },
];

const KEYS = SIGNATURES.map(({ names }) => names.map(columnKey));

/** The export that has these columns, or null. */
export function findSignature(header: readonly string[] | null): Signature | null {
  if (header === null) return null;
  const given = new Set(header.map(columnKey));
  const at = KEYS.findIndex((names) => names.every((name) => given.has(name)));
  return SIGNATURES[at] ?? null;
}
