import { describe, expect, it } from 'vitest';
import { tabulateAuthors } from '../../src/core/graph/incidence.ts';
import { LEIDEN } from '../../src/core/groups/algorithms.ts';
import { tabulateTies } from '../../src/core/groups/network.ts';
import { detectCircles } from '../../src/core/groups/partition.ts';
import { SERIAL, type Run } from '../../src/core/groups/run-host.ts';
import { createRandom } from '../../src/core/random/random.ts';
import { awaitRuns, membershipsOf, shareRuns, takeRuns } from '../../src/cli/threads/shared-runs.ts';
import { Pool } from '../../src/cli/threads/pool.ts';
import { threaded } from '../../src/cli/threads/threaded.ts';

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

const { host, circlesAside } = threaded(new Pool(3), { runs: 0, circles: 0 });

describe('runs in threads', () => {
  it('are those that are made here, in their order', () => {
    const heard: number[] = [];
    const there = host.make(LEIDEN, ties, RUNS, (done) => heard.push(done));
    expect(there).toEqual(here);
    expect(heard.every((done) => done > 0 && done <= RUNS.length)).toBe(true);
  });

  it('are made here where another thread took one and never came back', () => {
    const shared = shareRuns(ties, RUNS);
    Atomics.add(shared.counters, 0, 2); // taken and lost
    takeRuns(shared);
    awaitRuns(shared, 10);
    expect(membershipsOf(shared)).toEqual(here);
  });
});

describe('circles found aside', () => {
  it('are those that are found here', () => {
    const random = createRandom(5);
    const papers = Array.from({ length: 80 }, () => ({ authorsTruncated: false }));
    // Four labs of ten people; each paper has three of one lab.
    const authors = Array.from({ length: 40 }, (_, a) => ({
      mentions: papers.flatMap((_, p) => (p % 4 === a % 4 && random() < 0.3 ? [[p, 0] as const] : [])),
    }));
    const incidence = tabulateAuthors(papers.length, authors);
    const input = {
      papers,
      incidence,
      owner: -1,
      algorithm: LEIDEN,
      seed: 3,
      resolution: null,
      grain: 'medium',
    } as const;
    const there = circlesAside(input)?.();
    expect(there).toEqual(detectCircles(input));
    expect(there?.groups).toBe(4);
  });

  it('are not worth a thread for a short list', () => {
    const incidence = tabulateAuthors(0, []);
    expect(threaded().circlesAside({ papers: [], incidence, owner: -1 })).toBeNull();
  });
});
