/**
 * The pipeline over several threads: the ranking of phrases, runs of community detection and the search for nearest papers are
 * spread, and texts, people and circles are read beside topics. The caller is one of the threads: it works as they do and then waits, so that the pipeline stays a plain
 * function. The answers are those of one thread. Small lists are not worth starting a thread for.
 */
import type { Aside } from '../../core/aside.ts';
import { LEIDEN } from '../../core/groups/algorithms.ts';
import { findAllNearest } from '../../core/groups/nearest.ts';
import { SERIAL, type RunHost } from '../../core/groups/run-host.ts';
import { rankHere, RANKING, type RankingHost } from '../../core/topics/ranking-host.ts';
import { Pool } from './pool.ts';
import { createPartFinder, shareNearest } from './shared-nearest.ts';
import { doParts } from './shared-parts.ts';
import { createPartRanker, rankedOf, shareRanking } from './shared-ranking.ts';
import { createRunMaker, membershipsOf, shareRuns } from './shared-runs.ts';

/** What is worth another thread: about a second of work. */
export interface Thresholds {
  /** Edges times runs. */
  readonly runs: number;
  /** Papers. */
  readonly papers: number;
}

const WORTH_IT: Thresholds = { runs: 2_000_000, papers: 5000 };

/** Runs, and the search for nearest papers, spread over the threads. */
function spread(pool: Pool, worthIt: Thresholds): RunHost {
  return {
    make: (algorithm, ties, runs, progress) => {
      if (algorithm.id !== LEIDEN.id || pool.size < 2 || ties.source.length * runs.length < worthIt.runs)
        return SERIAL.make(algorithm, ties, runs, progress);
      const shared = shareRuns(ties, runs);
      pool.giveAll({ kind: 'runs', shared });
      doParts(shared.parts, createRunMaker(shared), (done) => progress(done, runs.length));
      return membershipsOf(shared);
    },
    nearest: (search) => {
      if (pool.size < 2 || search.papers < worthIt.papers) return findAllNearest(search);
      const shared = shareNearest(search);
      pool.giveAll({ kind: 'nearest', shared });
      doParts(shared.parts, createPartFinder(shared));
      return shared.found;
    },
  };
}

/** The ranking of phrases, spread over the threads. */
function spreadRanking(pool: Pool, worthIt: number): RankingHost {
  return (index, count, progress) => {
    const papers = index.keywords.length;
    if (pool.size < 2 || papers < worthIt) return rankHere(index, count, progress);
    const shared = shareRanking(index, count);
    pool.giveAll({ kind: 'ranking', shared });
    const { length } = shared.parts.isDone;
    doParts(shared.parts, createPartRanker(shared, index), (done) =>
      progress(RANKING, (papers * done) / length, papers),
    );
    return rankedOf(shared);
  };
}

/** Threads that texts and people are given to; one does both where there is no other, texts first, since they are needed first. */
const TEXTS = 0;
const PEOPLE = 1;

function workAside(pool: Pool, worthIt: number): Aside {
  const isWorthIt = (papers: number): boolean => pool.size > 1 && papers >= worthIt;
  return {
    texts: (papers) => {
      if (!isWorthIt(papers.length)) return null;
      const read = papers.map(({ title, abstract, keywords }) => ({ title, abstract, keywords }));
      return pool.ask(TEXTS, 'texts', { papers: read });
    },
    people: (papers) => {
      if (!isWorthIt(papers.length)) return null;
      const list = pool.numberList();
      const read = papers.map(({ authors, authorsTruncated }) => ({
        authors: authors.map(({ name, id, orcid }) => ({ name, id, orcid })),
        authorsTruncated,
      }));
      return {
        people: pool.ask(PEOPLE, 'people', { list, papers: read }),
        circles: ({ algorithm, ...how }) =>
          algorithm.id === LEIDEN.id ? pool.ask(PEOPLE, 'circles', { list, how }) : () => null,
      };
    },
  };
}

/** What the pipeline takes to use the threads of `pool`. */
export function threaded(
  pool = new Pool(),
  worthIt: Thresholds = WORTH_IT,
): { readonly host: RunHost; readonly aside: Aside; readonly ranking: RankingHost } {
  return {
    host: spread(pool, worthIt),
    aside: workAside(pool, worthIt.papers),
    ranking: spreadRanking(pool, worthIt.papers),
  };
}
