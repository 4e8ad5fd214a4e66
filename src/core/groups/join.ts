/** Nodes that are not clustered themselves join the group that most of their links go to. */
import type { Csr } from '../model/columns.ts';
import { rowOf } from '../graph/csr.ts';

export interface Joined {
  /** Group of each row; -1 where it has no link to a group, or two groups draw. */
  readonly group: Int32Array;
  /** Share of the row's links that go to its group, to the strongest where two draw; 0 without links. */
  readonly share: Float64Array;
}

/** How many links of a row go to each group, most first, ties by group. Links to columns of group -1 are left out. */
export function countByGroup(row: Int32Array, groupOf: Int32Array): [group: number, count: number][] {
  const counts = new Map<number, number>();
  for (const column of row) {
    const group = groupOf[column] ?? -1;
    if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

/** Joins the rows of a table to the groups of its columns. Columns for which `isIgnored` holds are no links. */
export function joinByMajority(
  table: Csr,
  groupOf: Int32Array,
  isIgnored: (column: number) => boolean = () => false,
): Joined {
  const rows = table.offsets.length - 1;
  const group = new Int32Array(rows).fill(-1);
  const share = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const links = rowOf(table, row).filter((column) => !isIgnored(column));
    const [first, second] = countByGroup(links, groupOf);
    if (!first) continue;
    share[row] = first[1] / links.length;
    if (first[1] !== second?.[1]) group[row] = first[0];
  }
  return { group, share };
}

/** The members of each of `groups` groups, ascending. */
export function membersOf(groupOf: Int32Array, groups: number): number[][] {
  const members: number[][] = Array.from({ length: groups }, () => []);
  groupOf.forEach((group, member) => members[group]?.push(member));
  return members;
}
