/**
 * Agreement of two partitions of the same members: the adjusted Rand index (Hubert & Arabie 1985) and mutual information
 * normalised by the mean of the entropies (Danon et al. 2005). O(members). Negative entries are groups of one.
 */
import { log } from '../math/math.ts';

interface Contingency {
  readonly members: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Row, column and count of the cells that are not empty. */
  readonly cells: readonly (readonly [row: number, column: number, count: number])[];
}

/** Labels renumbered from 0, each negative entry a label of its own. */
function denseLabels(labels: ArrayLike<number>): { labels: Int32Array; sizes: number[] } {
  const names = new Map<number, number>();
  const sizes: number[] = [];
  const dense = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; i += 1) {
    const label = labels[i] ?? -1;
    let name = label < 0 ? undefined : names.get(label);
    if (name === undefined) {
      name = sizes.length;
      sizes.push(0);
      if (label >= 0) names.set(label, name);
    }
    dense[i] = name;
    sizes[name] = (sizes[name] ?? 0) + 1;
  }
  return { labels: dense, sizes };
}

function crossTabulate(a: ArrayLike<number>, b: ArrayLike<number>): Contingency {
  if (a.length !== b.length) throw new RangeError(`The partitions have ${a.length} and ${b.length} members.`);
  const rows = denseLabels(a);
  const columns = denseLabels(b);
  const counts = new Map<number, number>();
  const width = columns.sizes.length;
  for (let i = 0; i < a.length; i += 1) {
    const key = (rows.labels[i] ?? 0) * width + (columns.labels[i] ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const cells = [...counts].map(([key, count]) => [Math.floor(key / width), key % width, count] as const);
  return { members: a.length, rows: rows.sizes, columns: columns.sizes, cells };
}

const pairs = (count: number): number => (count * (count - 1)) / 2;
const sumOfPairs = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + pairs(count), 0);

/** Adjusted Rand index: 1 for equal partitions, about 0 for unrelated ones. Throws RangeError where lengths differ. */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const table = crossTabulate(a, b);
  const together = table.cells.reduce((sum, [, , count]) => sum + pairs(count), 0);
  const inRows = sumOfPairs(table.rows);
  const inColumns = sumOfPairs(table.columns);
  const all = pairs(table.members);
  const expected = all === 0 ? 0 : (inRows * inColumns) / all;
  const most = (inRows + inColumns) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function entropy(sizes: readonly number[], members: number): number {
  return -sizes.reduce((sum, size) => sum + (size / members) * log(size / members), 0);
}

/** Normalised mutual information, 0..1; 1 where both partitions are trivial. Throws RangeError where lengths differ. */
export function normalisedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { members, rows, columns, cells } = crossTabulate(a, b);
  const entropies = entropy(rows, members) + entropy(columns, members);
  if (members === 0 || entropies <= 0) return 1;
  let shared = 0;
  for (const [row, column, count] of cells) {
    const expected = ((rows[row] ?? 0) / members) * (columns[column] ?? 0);
    shared += (count / members) * log(count / expected);
  }
  return Math.max(0, Math.min(1, (2 * shared) / entropies));
}
