import { describe, expect, it } from 'vitest';
import { LEIDEN } from '../../../src/core/groups/algorithms.ts';
import { tabulateTies } from '../../../src/core/groups/network.ts';
import { createRunner, type Run, type RunHost, SERIAL } from '../../../src/core/groups/run-host.ts';
import { openRunBook, runMany } from '../../../src/core/groups/runs.ts';
import { plantPartition } from './planted.ts';

/** Two runners that take turns, each with a copy of the ties, as threads have them. */
const TWO_RUNNERS: RunHost = {
  make: (algorithm, ties, runs) => {
    const runners = [0, 1].map(() => createRunner(algorithm, structuredClone(ties)));
    const done = runs.map((run, i) => ({ run, i })).reverse();
    const made: Int32Array[] = [];
    for (const { run, i } of done) made[i] = runners[i % 2]?.(run) ?? new Int32Array(0);
    return made;
  },
};

describe('runMany', () => {
  const { n, edges } = plantPartition(8, 15, 0.3, 0.06, 3);
  const ties = tabulateTies(n, edges);
  const open = (host: RunHost) => openRunBook({ algorithm: LEIDEN, ties, seed: 5, isResampled: true, host });

  it('gives the same runs wherever they are made', () => {
    expect(runMany(open(TWO_RUNNERS), [0.7, 1.5], 5)).toEqual(runMany(open(SERIAL), [0.7, 1.5], 5));
  });

  it('gives the same runs at a resolution whatever was asked before, and makes none twice', () => {
    const made: Run[] = [];
    const counting: RunHost = {
      make: (algorithm, own, runs, progress) => {
        made.push(...runs);
        return SERIAL.make(algorithm, own, runs, progress);
      },
    };
    const book = open(counting);
    runMany(book, [0.7, 1.5], 3);
    const [runs] = runMany(book, [1.5], 8);
    expect(runs).toEqual(runMany(open(SERIAL), [1.5], 8)[0]);
    expect(made.filter(({ resolution }) => resolution === 1.5)).toHaveLength(8);
    expect(made).toHaveLength(11);
  });

  it('resamples each run anew, or not at all', () => {
    const [first, second] = runMany(open(SERIAL), [1], 2)[0] ?? [];
    expect(first).not.toEqual(second);
    const same = { seed: 1, sample: null, resolution: 1 };
    const runOne = createRunner(LEIDEN, ties);
    expect(runOne(same)).toEqual(runOne({ ...same }));
  });

  it('tells how far it is, and stops when told to', () => {
    const told: string[] = [];
    runMany(open(SERIAL), [1], 3, (done, total) => told.push(`${done}/${total}`));
    expect(told).toEqual(['0/3', '1/3', '2/3']);
    const stop = () => {
      throw new Error('stop');
    };
    expect(() => runMany(open(SERIAL), [1], 3, stop)).toThrow('stop');
  });
});
