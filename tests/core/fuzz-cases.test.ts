import { describe, expect, it } from 'vitest';
import { judgeCase, type Finding } from '../../scripts/fuzz/judge.ts';
import { makeCase, type FuzzCase } from '../../scripts/fuzz/make-case.ts';
import { loadCases } from '../../scripts/fuzz/saved-cases.ts';
import { loadSeeds } from '../../scripts/fuzz/seeds.ts';
import { TARGETS } from '../../scripts/fuzz/targets.ts';

const SEED = 20_261;
const CASES = 500;

/** What goes wrong, but for time, which a test does not judge. */
function findingOf(target: string, input: string | Uint8Array): Finding | null {
  const entry = TARGETS.find(({ id }) => id === target);
  if (!entry) return { kind: 'fault', rule: 'the target is there', detail: target };
  const { finding } = judgeCase(entry, input);
  return finding?.kind === 'slow' ? null : finding;
}

describe('cases that once went wrong', () => {
  it('hold', () => {
    const found = loadCases().flatMap(({ name, target, input }) => {
      const finding = findingOf(target, input);
      return finding ? [{ name, ...finding }] : [];
    });
    expect(found).toEqual([]);
  });
});

describe('seeded cases', () => {
  const seeds = loadSeeds(null);

  it('find nothing', () => {
    const found = Array.from({ length: CASES }, (_, index) => {
      const { target, input } = makeCase(SEED, index, TARGETS, seeds);
      const finding = findingOf(target.id, input);
      return finding ? [{ index, target: target.id, ...finding }] : [];
    }).flat();
    expect(found).toEqual([]);
  }, 120_000);

  it('are the same for the same seed, and others for another', () => {
    const caseOf = (seed: number): FuzzCase => makeCase(seed, 7, TARGETS, seeds);
    expect(caseOf(3)).toEqual(caseOf(3));
    expect(caseOf(3)).not.toEqual(caseOf(4));
  });
});
