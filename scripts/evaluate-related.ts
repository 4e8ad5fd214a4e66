/**
 * How well related papers are found.
 *
 * Protocol: the papers of `eval/related/vis` (title, abstract, authors, author keywords), their references hidden. Every
 * paper with LEAST_LINKS links and more is a query; all others are ranked by the score of the map; relevant are those it
 * cites or is cited by. Figures are means over queries: average precision, nDCG at 10 (gains 0 and 1), recall at 20; papers
 * that are not ranked count as missed. `of others' work` asks again with candidates and links that share no author name
 * with the query, since people cite themselves. Rows without keywords, or of titles and abstracts alone, leave the other
 * fields out of the papers, so that all is found by what is left.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveAuthors } from '../src/core/authors/resolve.ts';
import { joinDuplicates } from '../src/core/corpus/deduplicate.ts';
import { buildIncidence } from '../src/core/graph/incidence.ts';
import { log } from '../src/core/math/math.ts';
import { readSource } from '../src/core/read/read-source.ts';
import { createRelatedIndex } from '../src/core/related/related.ts';
import { extractTopics } from '../src/core/topics/extract.ts';
import type { EvaluationTable } from './evaluation-table.ts';
import { loadTopicResources } from './evaluate-topics.ts';

/** With fewer, chance decides. */
const LEAST_LINKS = 5;

interface VisPaper {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  readonly refs: readonly string[];
}

/** What a ranking is worth, 0..1 each. */
export interface RankingScore {
  readonly averagePrecision: number;
  readonly ndcg: number;
  readonly recall: number;
}

/** Scores of one ranking, best first, against the relevant items. */
export function scoreRanking(ranking: readonly number[], relevant: ReadonlySet<number>): RankingScore {
  let hits = 0;
  let precision = 0;
  let gain = 0;
  let early = 0;
  ranking.forEach((item, rank) => {
    if (!relevant.has(item)) return;
    hits += 1;
    precision += hits / (rank + 1);
    if (rank < 10) gain += 1 / log(rank + 2);
    if (rank < 20) early += 1;
  });
  let ideal = 0;
  for (let rank = 0; rank < Math.min(10, relevant.size); rank += 1) ideal += 1 / log(rank + 2);
  return { averagePrecision: precision / relevant.size, ndcg: gain / ideal, recall: early / relevant.size };
}

/** By paper, those it cites or is cited by. */
function linksOf(papers: readonly VisPaper[]): Set<number>[] {
  const places = new Map(papers.map(({ id }, i) => [id, i]));
  const links = papers.map(() => new Set<number>());
  papers.forEach(({ refs }, i) => {
    for (const ref of refs) {
      const other = places.get(ref);
      if (other === undefined || other === i) continue;
      links[i]?.add(other);
      links[other]?.add(i);
    }
  });
  return links;
}

/** By paper, the others best first, as numbers in `papers`: what the pipeline does, but for the groups. */
function rankAll(papers: readonly VisPaper[], fields: readonly (keyof VisPaper)[], projectData: string): number[][] {
  const lines = papers.map((paper) => JSON.stringify(Object.fromEntries(fields.map((name) => [name, paper[name]]))));
  const read = joinDuplicates(readSource({ file: 'papers.jsonl', text: lines.join('\n') }).papers).papers;
  const authors = resolveAuthors(read);
  const { topics, paperTopics } = extractTopics(read, loadTopicResources(projectData));
  const incidence = buildIncidence(read.length, authors, paperTopics, topics.length);
  const places = new Map(papers.map(({ id }, i) => [id, i]));
  const numbers = read.map(({ sourceId }) => places.get(sourceId ?? '') ?? -1);
  const rankings = papers.map((): number[] => []);
  createRelatedIndex({ papers: read, topics, authors, incidence })
    .nearestAmong(Int32Array.from(read.keys()), read.length)
    .forEach((near, i) => {
      rankings[numbers[i] ?? -1] = near.map(({ paper }) => numbers[paper] ?? -1);
    });
  return rankings;
}

const mean = (values: readonly number[]): string =>
  ((values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)) * 100).toFixed(1);

function scoresOf(scores: readonly RankingScore[]): string[] {
  return [
    mean(scores.map(({ averagePrecision }) => averagePrecision)),
    mean(scores.map(({ ndcg }) => ndcg)),
    mean(scores.map(({ recall }) => recall)),
  ];
}

const FIELDS = ['id', 'title', 'abstract', 'year', 'authors', 'keywords'] as const;
const VARIANTS: readonly { readonly name: string; readonly without: readonly string[] }[] = [
  { name: 'whole papers', without: [] },
  { name: 'without keywords', without: ['keywords'] },
  { name: 'titles and abstracts alone', without: ['keywords', 'authors'] },
];

/** Figures over the papers in `dataFolder`; `projectData` holds the thesaurus. */
export function evaluateRelated(dataFolder: string, projectData: string): EvaluationTable {
  const file = join(dataFolder, 'eval/related/vis/papers.jsonl');
  const papers = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as VisPaper);
  const links = linksOf(papers);
  const names = papers.map(({ authors }) => new Set(authors));
  const isForeign = (a: number, b: number): boolean =>
    papers[b]?.authors.every((name) => names[a]?.has(name) !== true) ?? false;
  const rows = VARIANTS.map(({ name, without }) => {
    const rankings = rankAll(
      papers,
      FIELDS.filter((field) => !without.includes(field)),
      projectData,
    );
    const queries = papers.flatMap((_, i) => ((links[i]?.size ?? 0) >= LEAST_LINKS ? [i] : []));
    const scores = queries.map((i) => scoreRanking(rankings[i] ?? [], links[i] ?? new Set()));
    const foreign = queries.flatMap((i) => {
      const relevant = new Set([...(links[i] ?? [])].filter((other) => isForeign(i, other)));
      const ranking = (rankings[i] ?? []).filter((other) => isForeign(i, other));
      return relevant.size > 0 ? [scoreRanking(ranking, relevant)] : [];
    });
    return [name, queries.length, ...scoresOf(scores), foreign.length, ...scoresOf(foreign)];
  });
  return {
    title: `Related papers against citations (${papers.length} IEEE VIS papers, queries of ${LEAST_LINKS} links and more)`,
    columns: ['papers as given', 'queries', 'MAP', 'nDCG@10', 'R@20', "of others' work", 'MAP', 'nDCG@10', 'R@20'],
    rows,
  };
}
