/**
 * How good and how steady communities are on networks of others, beside Louvain as graphology has it.
 *
 * Protocol: every network in `eval/graphs`, weights kept, at resolution 1. Of each algorithm RUNS single runs with seeds
 * 1, 2, ...: the mean modularity, the stability (mean adjusted Rand index of all pairs of runs), and where the network has
 * classes the mean agreement with them (adjusted Rand index, and mutual information normalised by the mean entropy). The
 * consensus is what the program shows: one partition of its own default number of runs, and its stability that of
 * CONSENSUSES such partitions from other seeds. Time is processor time of one run, of a consensus as a whole, the
 * building of the network included; it varies with the machine, all else does not. Classes of email-eu-core and cora are
 * what people wrote down, not what the ties say: nobody gets high there.
 */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseEdgeList } from '../src/cli/edge-list.ts';
import { LEIDEN, type CommunityAlgorithm } from '../src/core/groups/algorithms.ts';
import { adjustedRandIndex, normalisedMutualInformation } from '../src/core/groups/ari.ts';
import { clusterEdges, type ClusterOptions, type EdgeGraph } from '../src/core/groups/cluster-edges.ts';
import { LOUVAIN } from '../src/core/groups/louvain.ts';
import { decodeText } from '../src/core/read/decode.ts';
import type { EvaluationTable } from './evaluation-table.ts';
import { processorTime } from './fuzz/judge.ts';

const RUNS = 10;
const CONSENSUSES = 2;

interface LabelledNetwork {
  readonly name: string;
  readonly graph: EdgeGraph;
  /** Class of each node, in the graph's order; null where the network has none. */
  readonly classes: readonly number[] | null;
}

interface Method {
  readonly name: string;
  readonly algorithm: CommunityAlgorithm;
  readonly partition: ClusterOptions['partition'];
  readonly runs: number;
}

const METHODS: readonly Method[] = [
  { name: 'Louvain, single runs', algorithm: LOUVAIN, partition: 'best', runs: RUNS },
  { name: 'Leiden, single runs', algorithm: LEIDEN, partition: 'best', runs: RUNS },
  { name: 'Leiden, consensus', algorithm: LEIDEN, partition: 'consensus', runs: CONSENSUSES },
];

/** Classes by node number in the file, put in the order of the graph's names. */
function readClasses(file: string, names: readonly string[]): number[] | null {
  if (!existsSync(file)) return null;
  const labels = readFileSync(file, 'utf8').trimEnd().split('\n');
  const numbers = new Map([...new Set(labels)].map((label, i) => [label, i]));
  return names.map((name) => numbers.get(labels[Number(name)] ?? '') ?? -1);
}

function readNetworks(folder: string): LabelledNetwork[] {
  const files = readdirSync(folder).filter((file) => /\.tsv(?:\.gz)?$/.test(file));
  return files.sort().map((file) => {
    const name = file.replace(/\.tsv(?:\.gz)?$/, '');
    const { text } = decodeText(new Uint8Array(readFileSync(join(folder, file))), file);
    const { graph, names } = parseEdgeList(text ?? '');
    return { name, graph, classes: readClasses(join(folder, `${name}.labels`), names) };
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean agreement of all pairs. */
function stabilityOf(memberships: readonly Int32Array[]): number {
  const agreements = memberships.flatMap((a, i) => memberships.slice(i + 1).map((b) => adjustedRandIndex(a, b)));
  return mean(agreements);
}

function rowOf({ name, graph, classes }: LabelledNetwork, method: Method): (string | number)[] {
  const { algorithm, partition } = method;
  const start = processorTime();
  const found = Array.from({ length: method.runs }, (_, i) =>
    clusterEdges(graph, { algorithm, partition, seed: i + 1, ...(partition === 'best' ? { runs: 1 } : {}) }),
  );
  const time = (processorTime() - start) / method.runs;
  const against = (measure: typeof adjustedRandIndex): string =>
    classes ? mean(found.map(({ membership }) => measure(classes, membership))).toFixed(3) : '';
  return [
    name,
    graph.n,
    graph.source.length,
    method.name,
    mean(found.map(({ groups }) => groups)).toFixed(0),
    mean(found.map(({ modularity }) => modularity)).toFixed(4),
    stabilityOf(found.map(({ membership }) => membership)).toFixed(2),
    against(adjustedRandIndex),
    against(normalisedMutualInformation),
    time.toFixed(0),
  ];
}

export function evaluateNetworks(dataFolder: string): EvaluationTable {
  const networks = readNetworks(join(dataFolder, 'eval/graphs'));
  return {
    title: `Communities of networks, ${RUNS} single runs and ${CONSENSUSES} consensuses each`,
    columns: ['network', 'nodes', 'ties', 'method', 'groups', 'modularity', 'stability', 'ARI', 'NMI', 'ms'],
    rows: networks.flatMap((network) => METHODS.map((method) => rowOf(network, method))),
  };
}
