/**
 * Topic tags of papers: phrases found in titles, abstracts and keywords, joined over their spellings, plurals and acronyms
 * into topics, ranked in each paper by a small network and chosen so that papers share them. English; other languages give
 * few tags. Deterministic. Time linear in the text; memory about 17 bytes a word while texts are read, then 9, 8 a mention
 * and 60 a phrase.
 */
import type { Paper } from '../model/paper.ts';
import { noProgress, type Progress } from '../model/progress.ts';
import type { TopicResult } from '../model/topic.ts';
import { assembleTopics } from './assemble.ts';
import { indexCorpus, readCasing } from './corpus-index.ts';
import { NO_EDITS } from './edits.ts';
import type { TopicMemory, TopicReading } from './memory.ts';
import type { TagEdits } from './own-marks.ts';
import { readOwnNames } from './own-names.ts';
import { rankHere, type RankingHost } from './ranking-host.ts';
import type { TopicResources } from './resources.ts';
import { selectTags } from './select.ts';

export interface TopicOptions {
  readonly progress?: Progress;
  /** Most tags of a paper; 6. */
  readonly maxTags?: number;
  /** Tags a paper is filled up to where it has passable ones; 3. */
  readonly minTags?: number;
  /** Tags the person has given to papers and taken from them; none. */
  readonly edits?: TagEdits;
  /** Keeps what was read for the next call; the result is the same without. */
  readonly memory?: TopicMemory;
  /** Ranks the phrases, unless there is a memory; here where not given. */
  readonly ranking?: RankingHost;
}

/** Reads papers from nothing, and keeps nothing. */
function readOnce(
  papers: readonly Paper[],
  resources: TopicResources,
  edits: TagEdits,
  progress: Progress,
  ranking: RankingHost,
): TopicReading {
  const index = indexCorpus(papers, resources, progress, edits);
  return { index, candidates: ranking(index, null, progress), casing: readCasing(index, progress) };
}

/** Two to six tags for each paper with text, and those the person gave it, with evidence; throws only what `progress` throws. */
export function extractTopics(
  papers: readonly Paper[],
  resources: TopicResources,
  options: TopicOptions = {},
): TopicResult {
  const { progress = noProgress, maxTags = 6, minTags = 3, edits = NO_EDITS, memory, ranking = rankHere } = options;
  const { index, casing, candidates } =
    memory?.read(papers, resources, edits, progress) ?? readOnce(papers, resources, edits, progress, ranking);
  const chosen = selectTags(candidates, index, { maxTags, minTags });
  return assembleTopics(chosen, { papers, index, casing, names: readOwnNames(resources, index), progress });
}

/** The `perPaper` best phrases of each paper in order, whether other papers share them or not. */
export function rankPhrases(
  papers: readonly Paper[],
  resources: TopicResources,
  perPaper: number,
  options: Pick<TopicOptions, 'progress' | 'ranking'> = {},
): TopicResult {
  const { progress = noProgress, ranking = rankHere } = options;
  const index = indexCorpus(papers, resources, progress);
  const chosen = ranking(index, perPaper, progress).map((phrases) =>
    phrases.map((candidate) => ({ candidate, score: candidate.probability })),
  );
  const casing = readCasing(index, progress);
  return assembleTopics(chosen, { papers, index, casing, names: readOwnNames(resources, index), progress });
}
