/** Edge lists as the graphs that groups are found in. */
import type { EdgeGraph } from '../core/groups/cluster-edges.ts';
import { readEdgeLines } from '../core/interchange/edge-lines.ts';
import { orderPairs } from '../core/interchange/pairs.ts';

export interface EdgeList {
  readonly graph: EdgeGraph;
  /** Node names as written, by index in order of appearance. */
  readonly names: readonly string[];
  /** Lines that are no edge, from 1. */
  readonly badLines: readonly number[];
}

/** Edges with one weight a pair (repeated pairs add up, loops are left out), each pair with the smaller index first. */
export function parseEdgeList(text: string): EdgeList {
  const { names, source, target, weight, badLines } = readEdgeLines(text);
  const [lows, highs, weights]: [number[], number[], number[]] = [[], [], []];
  for (const link of orderPairs(names.length, source, target)) {
    const [a = 0, b = 0] = [source[link], target[link]].map((end) => end ?? 0).sort((x, y) => x - y);
    const last = weights.length - 1;
    if (a === b) continue;
    if (lows[last] === a && highs[last] === b) weights[last] = (weights[last] ?? 0) + (weight[link] ?? 0);
    else {
      lows.push(a);
      highs.push(b);
      weights.push(weight[link] ?? 0);
    }
  }
  const columns = { source: Int32Array.from(lows), target: Int32Array.from(highs), weight: Float64Array.from(weights) };
  return { graph: { n: names.length, ...columns }, names, badLines };
}
