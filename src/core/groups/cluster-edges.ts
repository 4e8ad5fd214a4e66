/** Communities of any edge list, for networks that do not come from papers. */
import { LEIDEN, type CommunityAlgorithm } from './algorithms.ts';
import type { EdgeColumns } from '../model/columns.ts';
import { noProgress, type Progress } from '../model/progress.ts';
import { findConsensus } from './consensus.ts';
import { orderBySize } from './detect.ts';
import { buildNetwork, modularity, type Network } from './network.ts';
import { defaultRuns, runMany } from './runs.ts';
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
  const network = buildNetwork(graph.n, graph);
  const memberships = runMany(algorithm, () => network, resolution, Math.max(1, runs), seed, progress);
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
