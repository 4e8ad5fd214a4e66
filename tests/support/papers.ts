/** Short ways to make records in tests. */
import { makePaperId } from '../../src/core/model/ids.ts';
import type { AuthorMention, Paper } from '../../src/core/model/paper.ts';

export type PaperParts = Partial<Omit<Paper, 'authors' | 'id'>> & {
  authors?: readonly (string | Partial<AuthorMention>)[];
};

export function paperWith({ authors = [], ...parts }: PaperParts): Paper {
  const mentions = authors.map((author) => ({
    name: '',
    id: null,
    orcid: null,
    affiliations: [],
    ...(typeof author === 'string' ? { name: author } : author),
  }));
  const base = {
    sourceId: null,
    title: 'A paper',
    authorsTruncated: false,
    organisations: [],
    date: null,
    year: null,
    venue: null,
    category: null,
    score: null,
    abstract: null,
    keywords: [],
    doi: null,
    confidence: 1,
    source: { file: 'test.txt', line: 1, endLine: 1 },
    ...parts,
    authors: mentions,
  };
  return { id: makePaperId(base), ...base };
}
