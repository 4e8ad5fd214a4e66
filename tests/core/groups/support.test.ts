import { describe, expect, it } from 'vitest';
import { measureSupport } from '../../../src/core/groups/support.ts';

const membership = Int32Array.of(0, 0, 0, 1, 1, -1);

describe('measureSupport', () => {
  const runs = [
    Int32Array.of(4, 4, 4, 2, 2, 2),
    Int32Array.of(0, 0, 1, 1, 1, 2),
    Int32Array.of(0, 0, 0, 0, 0, 0),
    Int32Array.of(0, 0, 0, 1, 1, 1),
  ];
  const support = measureSupport(membership, 2, runs);

  it('counts the runs in which each member sat with each group', () => {
    expect(support.members[2]).toEqual([
      { group: 0, runs: 3 },
      { group: 1, runs: 1 },
    ]);
    expect(support.members[3]).toEqual([
      { group: 1, runs: 3 },
      { group: 0, runs: 1 },
    ]);
    expect(support.stability[2]).toBe(0.75);
    expect(support.stability[5]).toBe(0);
  });

  it('says which runs held a group', () => {
    expect([...(support.held[0] ?? [])]).toEqual([1, 1, 0, 1]);
    expect([...(support.held[1] ?? [])]).toEqual([1, 1, 0, 1]);
  });

  it('takes no runs and no members', () => {
    expect(measureSupport(new Int32Array(0), 0, []).held).toEqual([]);
    expect([...measureSupport(membership, 2, []).stability]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
