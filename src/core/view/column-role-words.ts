/** What the roles of a table's columns are called. */
import { COLUMN_ROLES, type ColumnRole } from '../model/column-mapping.ts';

const WORDS: Readonly<Record<ColumnRole, string>> = {
  title: 'Title',
  authors: 'Authors',
  authorIds: 'Ids of authors',
  orcids: 'ORCIDs',
  affiliations: 'Affiliations',
  date: 'Date',
  year: 'Year',
  month: 'Month',
  day: 'Day',
  venue: 'Venue',
  abstract: 'Abstract',
  keywords: 'Keywords',
  category: 'Category',
  organisations: 'Organisations',
  doi: 'DOI',
  arxiv: 'arXiv id',
  pmid: 'PubMed id',
  openalex: 'OpenAlex id',
  id: 'Own id',
  url: 'Link',
  score: 'Score',
};

export interface RoleOption {
  readonly role: ColumnRole;
  readonly label: string;
}

/** The roles in the order in which they are offered. */
export const ROLE_OPTIONS: readonly RoleOption[] = COLUMN_ROLES.map((role) => ({ role, label: WORDS[role] }));
