/**
 * Papers as one CSV file that the reader of tables takes back to the same records. Lists are parted by `; `, affiliations
 * of one person by ` | `, and an entry that is missing in a list beside the names is `-`; a list of people that is cut
 * ends in "et al.". Semicolons inside entries become commas. Cost: linear in the papers.
 */
import type { Paper } from '../model/paper.ts';
import { BYTE_ORDER_MARK, csvRecord } from './csv.ts';

const BETWEEN = '; ';
const MISSING = '-';

const joined = (entries: readonly string[]): string => entries.map((entry) => entry.replaceAll(';', ',')).join(BETWEEN);

/** A list beside the names, blank where it would hold nothing. */
function besideNames({ authors }: Paper, entryOf: (author: Paper['authors'][number]) => string): string {
  const entries = authors.map(entryOf);
  return entries.every((entry) => entry === '') ? '' : joined(entries.map((entry) => entry || MISSING));
}

function people({ authors, authorsTruncated }: Paper): string {
  const names = authors.map(({ name }) => name);
  return joined(authorsTruncated ? [...names, 'et al.'] : names);
}

interface Column {
  readonly label: string;
  readonly text: (paper: Paper) => string;
}

const COLUMNS: readonly Column[] = [
  { label: 'Title', text: ({ title }) => title },
  { label: 'Authors', text: people },
  { label: 'Date', text: ({ date, year }) => date ?? (year === null ? '' : String(year)) },
  { label: 'Venue', text: ({ venue }) => venue ?? '' },
  { label: 'Abstract', text: ({ abstract }) => abstract ?? '' },
  { label: 'Keywords', text: ({ keywords }) => joined(keywords) },
  { label: 'Category', text: ({ category }) => category ?? '' },
  { label: 'Organisations', text: ({ organisations }) => joined(organisations) },
  { label: 'DOI', text: ({ doi }) => doi ?? '' },
  { label: 'arXiv', text: ({ ids }) => ids?.arxiv ?? '' },
  { label: 'PMID', text: ({ ids }) => ids?.pmid ?? '' },
  { label: 'OpenAlex', text: ({ ids }) => ids?.openalex ?? '' },
  { label: 'Score', text: ({ score }) => (score === null ? '' : String(score)) },
  { label: 'Id', text: ({ sourceId }) => sourceId ?? '' },
  { label: 'Author ids', text: (paper) => besideNames(paper, ({ id }) => id ?? '') },
  { label: 'ORCIDs', text: (paper) => besideNames(paper, ({ orcid }) => orcid ?? '') },
  {
    label: 'Authors with affiliations',
    text: (paper) =>
      besideNames(paper, ({ affiliations }) => affiliations.map((each) => each.replaceAll('|', '/')).join(' | ')),
  },
];

/** A field that begins with an apostrophe gets one more, so that the one put before formulas can be told from it. */
const marked = (field: string): string => (field.startsWith("'") ? `'${field}` : field);

/** All papers with a row of names first; starts with a byte order mark. */
export function writePapersCsv(papers: readonly Paper[]): string {
  const rows = papers.map((paper) => csvRecord(COLUMNS.map(({ text }) => marked(text(paper)))));
  return BYTE_ORDER_MARK + csvRecord(COLUMNS.map(({ label }) => label)) + rows.join('');
}
