/** Short lists for the tests of relatedness. */
import type { RelatedInput } from '../../../src/core/related/related.ts';
import { type ListedPaper, makeList } from '../groups/planted.ts';

export function makeInput(listed: readonly ListedPaper[]): RelatedInput {
  const { papers, authors, topics, incidence } = makeList(listed);
  return { papers, authors, topics: topics.topics, incidence };
}

export const READING: readonly ListedPaper[] = [
  {
    title: 'Drawing large graphs with stress',
    authors: ['Ann Lee', 'Bo Chen', 'Hub'],
    topics: ['graph drawing'],
    abstract: 'We draw large graphs. Stress majorization keeps edge crossings few in graph drawing.',
  },
  {
    title: 'Edge crossings and readability',
    authors: ['Ann Lee', 'Hub'],
    topics: ['graph drawing', 'readability'],
    abstract: 'Readers count edge crossings. Stress majorization is compared with force layouts.',
  },
  {
    title: 'Folding proteins by simulation',
    authors: ['Cy Diaz', 'Hub'],
    topics: ['protein folding'],
    abstract: 'Molecular dynamics folds small proteins in water.',
  },
  {
    title: 'Proteins in water',
    authors: ['Di Evans', 'Hub'],
    topics: ['protein folding', 'molecular dynamics'],
    abstract: 'A study of molecular dynamics and of hydration shells around small proteins.',
  },
  { title: 'On nothing else', authors: ['Ed Fox'], topics: ['soil'], abstract: 'Earthworms burrow.' },
];
