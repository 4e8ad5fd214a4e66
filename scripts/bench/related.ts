/**
 * Related papers over the whole corpus: 300 seeded papers asked for their 20 nearest with reasons, against MiniSearch over
 * the same titles and abstracts asked for each paper's title (any of its words), which is what one would do without us.
 */
import MiniSearch from 'minisearch';
import { loadResources } from '../../src/cli/resources.ts';
import { resolveAuthors } from '../../src/core/authors/resolve.ts';
import { buildIncidence } from '../../src/core/graph/incidence.ts';
import { createRelatedIndex } from '../../src/core/related/related.ts';
import { extractTopics } from '../../src/core/topics/extract.ts';
import { parseTopicResources } from '../../src/core/topics/resources.ts';
import { corpusPapers } from './corpus.ts';
import { costs, measure, quantile, timeEach, type Benchmark, type Figure } from './measure.ts';

const ASKED = 300;
const LIMIT = 20;
const BUDGET = 10;

function run(data: string): Figure[] {
  const papers = corpusPapers(data);
  const authors = resolveAuthors(papers);
  const { topics, paperTopics } = extractTopics(papers, parseTopicResources(loadResources()));
  const incidence = buildIncidence(papers.length, authors, paperTopics, topics.length);
  const made = measure(() => createRelatedIndex({ papers, authors, topics, incidence }));
  const peer = new MiniSearch<{ id: number; title: string; abstract: string }>({ fields: ['title', 'abstract'] });
  const madePeer = measure(() =>
    peer.addAll(papers.map(({ title, abstract }, id) => ({ id, title, abstract: abstract ?? '' }))),
  );
  const step = Math.floor(papers.length / ASKED);
  const asked = Array.from({ length: ASKED }, (_, i) => i * step);
  // The first question makes what later ones share.
  made.result.relatedTo(0, LIMIT);
  const ours = timeEach(asked, (paper) => made.result.relatedTo(paper, LIMIT));
  const theirs = timeEach(asked, (paper) => peer.search(papers[paper]?.title ?? '').slice(0, LIMIT));
  const name = 'MiniSearch';
  return [
    costs(`a question, median: ${papers.length} papers`, 'ms', quantile(ours, 0.5), {
      budget: BUDGET,
      peer: { name, value: quantile(theirs, 0.5) },
    }),
    costs('a question, 95th percentile', 'ms', quantile(ours, 0.95), { peer: { name, value: quantile(theirs, 0.95) } }),
    costs('making the index', 's', made.cost.processor, { peer: { name, value: madePeer.cost.processor } }),
  ];
}

export const related: Benchmark = {
  id: 'related',
  summary: 'related papers of the whole corpus',
  needsData: true,
  run,
};
