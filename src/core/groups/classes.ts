/** Nodes that every run of community detection treats alike, merged into classes: consensus need not tell them apart. O(runs x nodes). */
import { renumber } from './network.ts';

/** Nodes that all runs treat alike, as one class. */
export interface Classes {
  readonly of: Int32Array;
  readonly sizes: Int32Array;
  /** Run x class: the community of the class in the run. */
  readonly labels: readonly Int32Array[];
}

export function classify(memberships: readonly Int32Array[], nodes: number): Classes {
  let of = new Int32Array(nodes);
  for (const membership of memberships) {
    const names = new Map<number, number>();
    const finer = new Int32Array(nodes);
    for (let i = 0; i < nodes; i += 1) {
      const key = (of[i] ?? 0) * nodes + (membership[i] ?? 0);
      let name = names.get(key);
      if (name === undefined) {
        name = names.size;
        names.set(key, name);
      }
      finer[i] = name;
    }
    of = finer;
  }
  const count = renumber(of);
  const sizes = new Int32Array(count);
  const labels = memberships.map(() => new Int32Array(count));
  for (let i = 0; i < nodes; i += 1) {
    const own = of[i] ?? 0;
    sizes[own] = (sizes[own] ?? 0) + 1;
    memberships.forEach((membership, run) => {
      const row = labels[run];
      if (row) row[own] = membership[i] ?? 0;
    });
  }
  return { of, sizes, labels };
}
