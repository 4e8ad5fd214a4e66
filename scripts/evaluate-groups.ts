/** Agreement of themes with a grouping made by hand. */
import { adjustedRandIndex, normalisedMutualInformation } from '../src/core/groups/ari.ts';
import type { Partition } from '../src/core/model/partition.ts';

/** `data/golden/*.themes.json`: papers by index in the list; those in `apart` belong to no group. */
export interface GoldenThemes {
  readonly groups: readonly { readonly name: string; readonly papers: readonly number[] }[];
  readonly apart: readonly number[];
}

export interface ThemeAgreement {
  readonly ari: number;
  readonly nmi: number;
  /** Papers grouped by hand, which the figures are over. */
  readonly papers: number;
  /** Of those, papers that stand apart in the partition; each counts as a group of one. */
  readonly apart: number;
  readonly groups: number;
}

/** Adjusted Rand index and normalised mutual information over the papers that the golden themes group. */
export function evaluateThemes(
  golden: GoldenThemes,
  partition: Pick<Partition, 'paperGroup' | 'groups'>,
): ThemeAgreement {
  const expected: number[] = [];
  const found: number[] = [];
  golden.groups.forEach(({ papers }, group) => {
    for (const paper of papers) {
      expected.push(group);
      found.push(partition.paperGroup[paper] ?? -1);
    }
  });
  return {
    ari: adjustedRandIndex(expected, found),
    nmi: normalisedMutualInformation(expected, found),
    papers: expected.length,
    apart: found.filter((group) => group < 0).length,
    groups: partition.groups.length,
  };
}
