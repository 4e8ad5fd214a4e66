/**
 * Consensus of many partitions: their median partition, which puts two members together where most runs do, as far as a
 * partition can (Barthelemy & Leclerc 1995; as a consensus of communities after Lancichinetti & Fortunato 2012). It
 * maximises, over pairs that it puts together, the share of runs that agree less one half, so that small groups are not
 * lumped. Members that all runs treat alike are merged first. Groups are connected in the network; a member that no
 * group holds in half the runs stands alone.
 */
import { classify } from './classes.ts';
import { medianByMoves } from './median-moves.ts';
import { medianByPairs } from './median-pairs.ts';
import type { Network } from './network.ts';

/** Up to this many classes all pairs fit in memory. */
const ALL_PAIRS = 2000;

/** The parts of each group that hang together in the network, numbered from 0 by first member. */
export function splitDisconnected(network: Network, membership: Int32Array): Int32Array {
  const parts = new Int32Array(network.nodes).fill(-1);
  const stack: number[] = [];
  let count = 0;
  for (let start = 0; start < network.nodes; start += 1) {
    if ((parts[start] ?? -1) >= 0) continue;
    parts[start] = count;
    stack.push(start);
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (let at = network.offsets[node] ?? 0; at < (network.offsets[node + 1] ?? 0); at += 1) {
        const next = network.targets[at] ?? 0;
        if ((parts[next] ?? -1) >= 0 || membership[next] !== membership[start]) continue;
        parts[next] = count;
        stack.push(next);
      }
    }
    count += 1;
  }
  return parts;
}

/** The partition that the runs agree on, groups numbered from 0 by first member; at least one run is expected. */
export function findConsensus(network: Network, runs: readonly Int32Array[], seed: number): Int32Array {
  const classes = classify(runs, network.nodes);
  const groups = classes.sizes.length <= ALL_PAIRS ? medianByPairs(classes, seed) : medianByMoves(network, classes);
  return splitDisconnected(
    network,
    classes.of.map((own) => groups[own] ?? 0),
  );
}
