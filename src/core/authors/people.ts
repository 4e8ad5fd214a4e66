/** Who wrote what, before anything is known of topics. */
import { tabulateAuthors } from '../graph/incidence.ts';
import type { Incidence } from '../model/analysis.ts';
import type { Author } from '../model/author.ts';
import type { Paper } from '../model/paper.ts';
import type { Progress } from '../model/progress.ts';
import type { NamedPaper } from './forms.ts';
import { findOwner } from './owner.ts';
import { resolveAuthors } from './resolve.ts';

/** What is read of a paper to tell its people. */
export type Authorship = NamedPaper & Pick<Paper, 'authorsTruncated'>;

export interface People {
  readonly authors: readonly Author[];
  /** Index of the author the list belongs to, or -1. */
  readonly owner: number;
  readonly incidence: Pick<Incidence, 'authorPapers' | 'paperAuthors'>;
}

/** The people of a list of papers and their tables. */
export function findPeople(papers: readonly Authorship[], progress: Progress): People {
  const authors = resolveAuthors(papers, progress);
  return { authors, owner: findOwner(papers, authors), incidence: tabulateAuthors(papers.length, authors) };
}
