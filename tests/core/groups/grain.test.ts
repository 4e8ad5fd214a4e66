import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEIDEN } from '../../../src/core/groups/algorithms.ts';
import { detectGroups, type DetectOptions, studyNetwork } from '../../../src/core/groups/detect.ts';
import { findCircles, findThemes } from '../../../src/core/groups/partition.ts';
import { GRAINS, type Grain } from '../../../src/core/model/partition.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { makeEdges, makeList, threeFields, type Tie } from './planted.ts';

/** Groups of `size` nodes, `perField` of them a field: tied closely in a group, loosely in a field, hardly beyond. */
function nested(fields: number, perField: number, size: number, seed: number) {
  const random = createRandom(seed);
  const n = fields * perField * size;
  const ties: Tie[] = [];
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) {
      const isGroup = Math.floor(a / size) === Math.floor(b / size);
      const isField = Math.floor(a / size / perField) === Math.floor(b / size / perField);
      if (random() < (isGroup ? 0.95 : isField ? 0.3 : 0.02)) ties.push([a, b]);
    }
  }
  return { n, edges: makeEdges(ties) };
}

const options = (grain: Grain, suitableGroups: number): DetectOptions => ({
  algorithm: LEIDEN,
  resolution: null,
  grain,
  minSize: 3,
  fineMinSize: 2,
  suitableGroups,
  resolutions: [0.4, 6],
});

describe('grains of a nested network', () => {
  const { n, edges } = nested(3, 3, 7, 1);

  it('finds the groups within fields where fields are the medium grain', () => {
    const study = studyNetwork(n, edges, 1);
    expect(detectGroups(study, options('medium', 3)).groups).toBe(3);
    const { groups } = detectGroups(study, options('fine', 3));
    expect(groups).toBeGreaterThanOrEqual(5);
    expect(groups).toBeLessThanOrEqual(9);
  });

  it('finds the fields where groups are the medium grain', () => {
    const study = studyNetwork(n, edges, 1);
    expect(detectGroups(study, options('medium', 9)).groups).toBe(9);
    expect(detectGroups(study, options('coarse', 9)).groups).toBe(3);
  });

  it('answers alike whatever was asked before', () => {
    const study = studyNetwork(n, edges, 1);
    const first = detectGroups(study, options('fine', 5));
    for (const grain of ['coarse', 'medium'] as const) detectGroups(study, options(grain, 5));
    expect(detectGroups(study, options('fine', 5))).toEqual(first);
    const medium = detectGroups(studyNetwork(n, edges, 1), options('medium', 5));
    expect(detectGroups(study, options('medium', 5)).membership).toEqual(medium.membership);
  });

  it('goes beyond the scan where the wanted number lies there', () => {
    const narrow = { ...options('medium', 3), resolutions: [0.3, 1] as const };
    const study = studyNetwork(n, edges, 1);
    const medium = detectGroups(study, narrow);
    const fine = detectGroups(study, { ...narrow, grain: 'fine' });
    expect(fine.resolution).toBeGreaterThan(1);
    expect(fine.groups).toBeGreaterThan(medium.groups);
  });

  it('stays at the medium grain where the network allows no other', () => {
    const apart: Tie[] = [0, 3, 6].flatMap((at): Tie[] => [
      [at, at + 1],
      [at, at + 2],
      [at + 1, at + 2],
    ]);
    const study = studyNetwork(9, makeEdges(apart), 1);
    const groups = GRAINS.map((grain) => detectGroups(study, { ...options(grain, 3), fineMinSize: 3 }).groups);
    expect(groups).toEqual([3, 3, 3]);
  });
});

describe('grains of a list', () => {
  it('never has more groups coarse than medium, or fewer fine', () => {
    const labels = Array.from({ length: 10 }, (_, i) => `topic number ${i}`);
    const people = Array.from({ length: 12 }, (_, i) => `Person Named${i}`);
    const paper = fc.record({
      title: fc.constantFrom(...labels, 'something else', 'graphs of words'),
      authors: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 4 }),
      topics: fc.uniqueArray(fc.constantFrom(...labels), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 25 }), (papers) => {
        const input = makeList(papers);
        for (const find of [findThemes, findCircles]) {
          const [coarse = 0, medium = 0, fine = 0] = GRAINS.map((grain) => find({ ...input, grain }).groups.length);
          expect(coarse).toBeLessThanOrEqual(medium);
          expect(fine).toBeGreaterThanOrEqual(medium);
        }
      }),
      { numRuns: 5, seed: 3 },
    );
  });

  it('is overridden by a resolution', () => {
    const input = { ...makeList(threeFields()), resolution: 1.3 };
    expect(findThemes({ ...input, grain: 'fine' })).toEqual(findThemes(input));
  });

  it('measures stability anew at each grain', () => {
    const input = makeList(threeFields());
    for (const grain of GRAINS) {
      const { groups, runs } = findThemes({ ...input, grain });
      expect(groups.every(({ held }) => held.length === runs)).toBe(true);
    }
  });
});
