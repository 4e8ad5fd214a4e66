/**
 * Topics of the whole corpus, up to each paper's tags with their evidence: speed, memory, and what has to be loaded for them.
 * The peer is the YAKE-style baseline of the evaluation on a part of the same papers: phrases alone, without tags that papers share.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadResources, PROJECT_ROOT } from '../../src/cli/resources.ts';
import { extractTopics } from '../../src/core/topics/extract.ts';
import { parseTopicResources } from '../../src/core/topics/resources.ts';
import { BASELINES } from '../baseline-keyphrases.ts';
import { corpusPapers } from './corpus.ts';
import { costs, gains, measure, type Benchmark, type Figure } from './measure.ts';

/** Abstracts a second that the design asks for. */
const SPEED = 600;
/** Kilobytes of gzip. */
const TABLE = 250;
const PEER = 'YAKE-style';
const PEER_PAPERS = 2000;
const PEER_PHRASES = 10;

/** Megabytes that the process has held at most so far. */
const peak = (): number => process.resourceUsage().maxRSS / 1024;
const gzipOf = (file: string): number => gzipSync(readFileSync(new URL(`data/${file}`, PROJECT_ROOT))).length / 1000;

function run(data: string): Figure[] {
  const papers = corpusPapers(data);
  const before = peak();
  const { result, cost } = measure(() => extractTopics(papers, parseTopicResources(loadResources())));
  const after = peak();
  const tags = result.paperTopics.reduce((sum, { length }) => sum + length, 0);
  const part = papers
    .slice(0, PEER_PAPERS)
    .map(({ id, title, abstract }) => ({ id, title, abstract: abstract ?? '', keyphrases: [] }));
  const theirs = measure(() =>
    BASELINES.find(({ name }) => name === PEER)?.answer(part, PEER_PHRASES, { papers: 0, papersWith: () => 0 }),
  );
  return [
    gains(`abstracts a second of processor time: ${papers.length} papers`, '/s', papers.length / cost.processor, {
      budget: SPEED,
      peer: { name: PEER, value: PEER_PAPERS / theirs.cost.processor },
      note: `${tags} tags of ${result.topics.length} topics`,
    }),
    costs('peak memory of the process', 'MB', after, { note: `${before.toFixed(0)} MB when the papers were read` }),
    costs('counts of phrases, gzip', 'kB', gzipOf('phrase-counts.txt'), { budget: TABLE }),
    costs('weights of the ranker, gzip', 'kB', gzipOf('topic-ranker.json')),
  ];
}

export const topics: Benchmark = {
  id: 'topics',
  summary: 'topics of the whole corpus',
  needsData: true,
  run,
};
