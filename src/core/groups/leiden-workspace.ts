/** Scratch memory of a Leiden run, and the one inner loop that its steps share. */
import type { Random } from '../random/random.ts';
import type { Network } from './network.ts';

/** Scratch memory shared by all levels of a run. */
export interface Workspace {
  readonly random: Random;
  /** Resolution divided by the total strength: the price of a unit of strength times strength. */
  readonly price: number;
  /** Weight from the node at hand to each community; all zero between uses. */
  readonly weightTo: Float64Array;
  readonly touched: Int32Array;
  readonly flags: Uint8Array;
  readonly gains: Float64Array;
  readonly temperature: number;
}

/**
 * Adds the weights from `node` to each label into `work.weightTo`, and labels not yet there to `work.touched` after the
 * first `touched`; returns how many there are then. Who calls clears `weightTo` again.
 */
export function gather(network: Network, node: number, labels: Int32Array, work: Workspace, touched: number): number {
  const { offsets, targets, weights } = network;
  const { weightTo } = work;
  const end = offsets[node + 1] ?? 0;
  let count = touched;
  for (let at = offsets[node] ?? 0; at < end; at += 1) {
    const label = labels[targets[at] ?? 0] ?? 0;
    const before = weightTo[label] ?? 0;
    if (before === 0) work.touched[count++] = label;
    weightTo[label] = before + (weights[at] ?? 0);
  }
  return count;
}
