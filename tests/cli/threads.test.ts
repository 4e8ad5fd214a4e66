import { describe, expect, it } from 'vitest';
import { loadResources } from '../../src/cli/resources.ts';
import { findPeople } from '../../src/core/authors/people.ts';
import { writeMap } from '../../src/core/export/write-map.ts';
import { LEIDEN } from '../../src/core/groups/algorithms.ts';
import { findAllNearest, openChannel } from '../../src/core/groups/nearest.ts';
import { tabulateTies } from '../../src/core/groups/network.ts';
import { detectCircles } from '../../src/core/groups/partition.ts';
import { SERIAL, type Run } from '../../src/core/groups/run-host.ts';
import { newDocument } from '../../src/core/model/document.ts';
import type { Paper } from '../../src/core/model/paper.ts';
import { noProgress } from '../../src/core/model/progress.ts';
import { createPipeline } from '../../src/core/pipeline.ts';
import { createRandom } from '../../src/core/random/random.ts';
import { buildTextParts } from '../../src/core/related/text-parts.ts';
import { indexCorpus } from '../../src/core/topics/corpus-index.ts';
import { NO_EDITS } from '../../src/core/topics/edits.ts';
import { rankPhrases } from '../../src/core/topics/extract.ts';
import { rankHere } from '../../src/core/topics/ranking-host.ts';
import { parseTopicResources } from '../../src/core/topics/resources.ts';
import { awaitParts, takeParts } from '../../src/cli/threads/shared-parts.ts';
import { createPartRanker, openShared, rankedOf, shareRanking } from '../../src/cli/threads/shared-ranking.ts';
import { createRunMaker, membershipsOf, shareRuns } from '../../src/cli/threads/shared-runs.ts';
import { Pool } from '../../src/cli/threads/pool.ts';
import { threaded } from '../../src/cli/threads/threaded.ts';
import { makePaper } from '../core/groups/planted.ts';

const NODES = 600;
const EDGES = 6000;
const RUNS: readonly Run[] = Array.from({ length: 12 }, (_, i) => ({ resolution: 1 + (i % 3), sample: i, seed: i }));

/** Ties of six groups with noise between them. */
function plantedTies() {
  const random = createRandom(3);
  const pick = (below: number): number => Math.floor(random() * below);
  const source = Int32Array.from({ length: EDGES }, () => pick(NODES));
  const target = source.map((node) => (random() < 0.7 ? Math.floor(node / 100) * 100 + pick(100) : pick(NODES)));
  return tabulateTies(NODES, { source, target, weight: new Float64Array(EDGES).fill(1) });
}

const ties = plantedTies();
const here = SERIAL.make(LEIDEN, ties, RUNS, () => undefined);

const EVERYTHING = { runs: 0, papers: 0 };
const { host, aside, ranking } = threaded(new Pool(3), EVERYTHING);

describe('runs in threads', () => {
  it('are those that are made here, in their order', () => {
    const heard: number[] = [];
    const there = host.make(LEIDEN, ties, RUNS, (done) => heard.push(done));
    expect(there).toEqual(here);
    expect(heard.every((done) => done > 0 && done <= RUNS.length)).toBe(true);
  });

  it('are made here where another thread took one and never came back', () => {
    const shared = shareRuns(ties, RUNS);
    const make = createRunMaker(shared);
    Atomics.add(shared.parts.counters, 0, 2); // taken and lost
    takeParts(shared.parts, make);
    awaitParts(shared.parts, make, 10);
    expect(membershipsOf(shared)).toEqual(here);
  });
});

const SUBJECTS = ['graph drawing', 'protein folding', 'speech recognition', 'robot planning'] as const;

/** Papers of four labs of ten people, each lab with a subject of its own. */
function papersOfLabs(): readonly Paper[] {
  const random = createRandom(5);
  return Array.from({ length: 80 }, (_, p) => {
    const names = Array.from({ length: 10 }, (_, a) => `Ada${'bcdefghijk'[a]} Lab${'wxyz'[p % 4]}`);
    const subject = SUBJECTS[p % 4] ?? '';
    return makePaper({
      title: `On ${subject} number ${p}`,
      abstract: `We study ${subject} with ${SUBJECTS[(p + 1 + (p % 3)) % 4] ?? ''} in mind.`,
      authors: names.filter(() => random() < 0.3),
      topics: [],
    });
  });
}

const papers = papersOfLabs();
const how = { algorithm: LEIDEN, seed: 3, resolution: null, grain: 'medium' } as const;

describe('work done aside', () => {
  it('gives the people and circles that are found here', () => {
    const people = findPeople(papers, noProgress);
    const started = aside.people(papers);
    const circles = started?.circles(how);
    expect(started?.people()).toEqual(people);
    expect(circles?.()).toEqual(detectCircles({ papers, ...people, ...how }));
  });

  it('gives the text vectors that are made here, in memory that all threads see', () => {
    const there = aside.texts(papers)?.();
    expect(there).toEqual(buildTextParts(papers));
    expect(there?.postings.entries.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('is the work of one thread where there is no other, each list with its own people', () => {
    const alone = threaded(new Pool(2), EVERYTHING).aside;
    const few = alone.people(papers.slice(0, 20));
    const all = alone.people(papers);
    expect(all?.circles(how)()?.membership).toHaveLength(findPeople(papers, noProgress).authors.length);
    expect(few?.circles(how)()).toBeNull();
  });

  it('is not worth a thread for a short list, nor possible without one', () => {
    expect(threaded().aside.people(papers)).toBeNull();
    expect(threaded(new Pool(1), EVERYTHING).aside.texts(papers)).toBeNull();
  });
});

describe('phrases ranked in threads', () => {
  const resources = parseTopicResources(loadResources());
  const listed = papers.map((paper, at): Paper => {
    const keywords = at % 5 === 0 ? ['force-directed layout', SUBJECTS[at % 4] ?? ''] : [];
    const defined =
      at % 3 === 0 ? ' Graph neural networks (GNNs) and the GNN of others such as YieldNet, a benchmark, serve.' : '';
    return { ...paper, keywords, abstract: `${paper.abstract}${defined}` };
  });

  it('are candidates as they are ranked here, tags of the person and keywords among them', () => {
    const [, , , fourth] = listed;
    if (!fourth) throw new Error('There are papers.');
    const added = new Map([[fourth.id, ['mind', 'robot planning']]]);
    const index = indexCorpus(listed, resources, noProgress, { ...NO_EDITS, added });
    expect([...index.given.keys()]).toEqual([3]);
    const heard: number[] = [];
    const there = ranking(index, null, (_, done) => heard.push(done));
    expect(there).toEqual(rankHere(index, null, noProgress));
    expect(there[3]?.some(({ isGiven }) => isGiven)).toBe(true);
    expect(there.flat().some(({ isDefined }) => isDefined)).toBe(true);
    expect(heard.every((done) => done > 0 && done <= listed.length)).toBe(true);
  });

  it('are as many as are asked for', () => {
    expect(rankPhrases(listed, resources, 12, { ranking })).toEqual(rankPhrases(listed, resources, 12));
  });

  it('are ranked here where another thread took some and never came back', () => {
    const index = indexCorpus(listed, resources);
    const shared = shareRanking(index, null);
    const rank = createPartRanker(shared, openShared(shared));
    Atomics.add(shared.parts.counters, 0, 2); // taken and lost
    takeParts(shared.parts, rank);
    awaitParts(shared.parts, rank, 10);
    expect(rankedOf(shared)).toEqual(rankHere(index, null, noProgress));
  });
});

describe('nearest papers sought in threads', () => {
  it('are those that are found here', () => {
    const { papers: rows, postings } = buildTextParts(papers);
    const search = { papers: papers.length, nearest: 5, channels: [openChannel(rows, postings, 1)] };
    expect(host.nearest?.(search)).toEqual(findAllNearest(search));
  });
});

describe('the pipeline over threads', () => {
  it('gives the same analysis and map', () => {
    const lines = papers.map(({ title, abstract, authors }) => JSON.stringify({ title, abstract, authors }));
    const document = newDocument([{ file: 'list', text: lines.join('\n') }], {});
    const one = createPipeline(loadResources());
    const many = createPipeline({ ...loadResources(), host, aside, ranking });
    const [alone, together] = [one.run(document), many.run(document)];
    expect(together).toEqual(alone);
    const text = (pipeline: typeof one, analysis: typeof alone): string =>
      [...(writeMap(pipeline.map(analysis, document.settings, 'everything'), 'json')[0] ?? [])].join('');
    expect(text(many, together)).toBe(text(one, alone));
  });
});
