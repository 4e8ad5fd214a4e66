/** Communities of any edge list, for networks that do not come from papers. */
import { LEIDEN, type CommunityAlgorithm } from './algorithms.ts';
import type { EdgeColumns } from '../model/columns.ts';
import { noProgress, type Progress } from '../model/progress.ts';
import { findConsensus } from './consensus.ts';
import { orderBySize } from './detect.ts';
import { modularity, type Network, tabulateTies, weighTies } from './network.ts';
import { defaultRuns, openRunBook, runMany } from './runs.ts';
import { measureSupport, type Support } from './support.ts';

export interface EdgeGraph extends EdgeColumns {
  /** Number of nodes. */
  readonly n: number;
}

export interface ClusterOptions {
  /** `consensus` is what the runs agree on, `best` the run of the highest modularity. */
  readonly partition: 'consensus' | 'best';
  readonly algorithm?: CommunityAlgorithm;
  readonly resolution?: number;
  readonly seed?: number;
  readonly runs?: number;
  readonly progress?: Progress;
}

export interface Clustering extends Pick<Support, 'stability' | 'held'> {
  /** Community of each node from 0, largest first; a node without edges is one of its own. */
  readonly membership: Int32Array;
  readonly groups: number;
  /** Newman's modularity, at resolution 1. */
  readonly modularity: number;
  readonly resolution: number;
  readonly runs: number;
  readonly algorithm: string;
}

function bestRun(network: Network, memberships: readonly Int32Array[], resolution: number): Int32Array {
  let best = memberships[0] ?? new Int32Array(network.nodes);
  let most = -Infinity;
  for (const membership of memberships) {
    const quality = modularity(network, membership, resolution);
    if (quality > most) {
      best = membership;
      most = quality;
    }
  }
  return best;
}

/** Communities of an undirected network by seeded runs. Loops and edges without positive weight are left out. */
export function clusterEdges(graph: EdgeGraph, options: ClusterOptions): Clustering {
  const {
    partition,
    algorithm = LEIDEN,
    resolution = 1,
    seed = 1,
    runs = defaultRuns(graph.n),
    progress = noProgress,
  } = options;
  const ties = tabulateTies(graph.n, graph);
  const network = weighTies(ties, ties.weight);
  const book = openRunBook({ algorithm, ties, seed, isResampled: false });
  const tell = (done: number, total: number): void => progress('Finding groups', done, total);
  const [memberships = []] = runMany(book, [resolution], Math.max(1, runs), tell);
  const found =
    partition === 'best' ? bestRun(network, memberships, resolution) : findConsensus(network, memberships, seed);
  const { membership, groups } = orderBySize(found, 1);
  const { stability, held } = measureSupport(membership, groups, memberships);
  const kind = partition === 'best' ? 'the run of highest modularity' : 'consensus';
  return {
    membership,
    groups,
    modularity: modularity(network, membership, 1),
    resolution,
    runs: memberships.length,
    algorithm: `${algorithm.label}, ${memberships.length} seeded runs, ${kind}`,
    stability,
    held,
  };
}
