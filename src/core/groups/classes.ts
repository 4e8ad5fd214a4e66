/** Nodes that every run of community detection treats alike, merged into classes: consensus need not tell them apart. O(runs x nodes). */
import { PairCounts } from './pair-counts.ts';

/** Nodes that all runs treat alike, as one class. */
export interface Classes {
  readonly of: Int32Array;
  readonly sizes: Int32Array;
  /** Run x class: the community of the class in the run. */
  readonly labels: readonly Int32Array[];
}

/** Classes numbered from 0 by first member. */
export function classify(memberships: readonly Int32Array[], nodes: number): Classes {
  let of = new Int32Array(nodes);
  let count = Math.min(1, nodes);
  for (const membership of memberships) {
    const names = new PairCounts(count);
    const finer = new Int32Array(nodes);
    for (let i = 0; i < nodes; i += 1) {
      const [own, community] = [of[i] ?? 0, membership[i] ?? 0];
      const name = names.get(own, community);
      finer[i] = (name === 0 ? names.add(own, community, names.size + 1) : name) - 1;
    }
    of = finer;
    count = names.size;
  }
  const sizes = new Int32Array(count);
  const labels = memberships.map(() => new Int32Array(count));
  for (let i = 0; i < nodes; i += 1) {
    const own = of[i] ?? 0;
    sizes[own] = (sizes[own] ?? 0) + 1;
  }
  memberships.forEach((membership, run) => {
    const row = labels[run];
    if (row) for (let i = 0; i < nodes; i += 1) row[of[i] ?? 0] = membership[i] ?? 0;
  });
  return { of, sizes, labels };
}
