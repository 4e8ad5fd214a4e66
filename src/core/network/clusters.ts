/**
 * The clusters of a finished map: those it gives, else communities of its links, found as those of lists are, by many seeded runs
 * and their consensus (groups/detect.ts). Clusters without a name are called after their two strongest items.
 */
import { LEIDEN } from '../groups/algorithms.ts';
import { detectGroups, studyNetwork, type Detection, type Study } from '../groups/detect.ts';
import { membersOf } from '../groups/join.ts';
import { buildNetwork, modularity } from '../groups/network.ts';
import { measureSupport } from '../groups/support.ts';
import type { NetworkMap } from '../interchange/network-map.ts';
import type { Network } from '../model/network.ts';
import type { Grain, Group, Partition } from '../model/partition.ts';
import type { Progress } from '../model/progress.ts';
import { shorten } from '../view/labels.ts';
import { largestItems } from '../view/largest-items.ts';

type Tables = Omit<Network, 'clusterNumbers'>;

export interface ClusterOptions {
  readonly seed: number;
  readonly resolution: number | null;
  readonly grain: Grain;
  readonly progress: Progress;
}

export interface Clusters {
  readonly partition: Partition;
  readonly numbers: readonly number[] | null;
}

/** Smaller communities stand apart. */
const MIN_ITEMS = 3;
const RESOLUTIONS = [0.4, 6] as const;
/** Communities that suit a map, times the root of its linked items, and at most. */
const SUITABLE = 0.9;
const MOST_SUITABLE = 24;
/** Characters of an item in the name of a cluster. */
const NAME_PART = 28;

/** The two largest items of a cluster. */
function nameOf(network: Tables, members: readonly number[]): string {
  const labels = largestItems(network, members)
    .map(({ item }) => network.items[item]?.label.trim() ?? '')
    .filter((label) => label !== '');
  return [...new Set(labels)]
    .slice(0, 2)
    .map((label) => shorten(label, NAME_PART))
    .join(' · ');
}

interface Found {
  readonly algorithm: string;
  readonly groups: readonly Pick<Group, 'id' | 'name' | 'items' | 'stability' | 'held'>[];
  readonly itemGroup: Int32Array;
  readonly itemStability: Float64Array;
  readonly support: Partition['support'];
  readonly resolution: number;
  readonly modularity: number;
  readonly runs: number;
}

const NO_MEMBERS = { papers: [], authors: [], topics: [], terms: [], people: [], corePapers: [], bridges: [] } as const;

/** A partition of which only themes have members: the groups of a finished map. */
function partitionWith({ groups, ...rest }: Found): Partition {
  const none = { group: new Int32Array(0), share: new Float64Array(0) };
  return {
    of: 'themes',
    ...rest,
    groups: groups.map((group) => ({ ...NO_MEMBERS, ...group })),
    paperGroup: none.group,
    authorGroup: none.group,
    topicGroup: none.group,
    paperStability: none.share,
    authorStability: none.share,
    topicStability: none.share,
    leftOut: [],
  };
}

/** What stands for circles in a finished map. */
export function noCircles(): Partition {
  const nothing: Found = {
    algorithm: 'none',
    groups: [],
    itemGroup: new Int32Array(0),
    itemStability: new Float64Array(0),
    support: [],
    resolution: 1,
    modularity: 0,
    runs: 0,
  };
  return { ...partitionWith(nothing), of: 'circles' };
}

function givenClusters(network: Tables, map: NetworkMap): Clusters {
  const members = new Map<number, number[]>();
  map.items.forEach(({ cluster }, item) => {
    if (cluster === null) return;
    const own = members.get(cluster);
    if (own === undefined) members.set(cluster, [item]);
    else own.push(item);
  });
  const labels = new Map(map.clusters.map(({ cluster, label }) => [cluster, label.trim()]));
  const order = [...members].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  const itemGroup = new Int32Array(map.items.length).fill(-1);
  order.forEach(([, own], group) => own.forEach((item) => itemGroup.set([group], item)));
  const partition = partitionWith({
    algorithm: 'as given',
    groups: order.map(([number, items]) => ({
      id: `cluster-${number}`,
      name: labels.get(number) || nameOf(network, items) || `Cluster ${number}`,
      items,
      stability: 1,
      held: new Uint8Array(0),
    })),
    itemGroup,
    itemStability: new Float64Array(itemGroup.length).fill(1),
    support: [],
    resolution: 1,
    modularity: modularity(buildNetwork(itemGroup.length, network.links), itemGroup, 1),
    runs: 0,
  });
  return { partition, numbers: order.map(([number]) => number) };
}

function detect(study: Study, linked: number, { resolution, grain, progress }: ClusterOptions): Detection {
  return detectGroups(study, {
    algorithm: LEIDEN,
    resolution,
    grain,
    progress,
    minSize: MIN_ITEMS,
    fineMinSize: MIN_ITEMS,
    suitableGroups: Math.min(MOST_SUITABLE, SUITABLE * Math.sqrt(linked)),
    resolutions: RESOLUTIONS,
  });
}

function foundClusters(network: Tables, study: Study, options: ClusterOptions): Clusters {
  const { offsets } = network.neighbours;
  const linked = network.items.filter((_, item) => offsets[item] !== offsets[item + 1]).length;
  const detection = detect(study, linked, options);
  const { membership, groups, runs } = detection;
  const support = measureSupport(membership, groups, runs);
  const partition = partitionWith({
    algorithm: `${LEIDEN.label}, ${runs.length} seeded runs on resampled ties, consensus`,
    groups: membersOf(membership, groups).map((items, group) => {
      const held = support.held[group] ?? new Uint8Array(0);
      return {
        // By its first member, so that it is the same where another grain finds it too.
        id: `cluster-of-${network.items[items[0] ?? -1]?.id ?? ''}`,
        name: nameOf(network, items) || `Cluster ${group + 1}`,
        items,
        stability: held.length === 0 ? 0 : held.reduce((sum, run) => sum + run, 0) / held.length,
        held,
      };
    }),
    itemGroup: membership,
    itemStability: support.stability,
    support: support.members,
    resolution: detection.resolution,
    modularity: detection.modularity,
    runs: runs.length,
  });
  return { partition, numbers: null };
}

/** Finds the clusters of a map at a grain; what was found out about its links serves the next one. */
export function createClusters(network: Tables, map: NetworkMap, seed: number): (options: ClusterOptions) => Clusters {
  if (map.items.some(({ cluster }) => cluster !== null)) {
    const given = givenClusters(network, map);
    return () => given;
  }
  const study = studyNetwork(map.items.length, network.links, seed);
  return (options) => foundClusters(network, study, options);
}
