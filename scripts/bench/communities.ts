/**
 * Communities: one seeded run of Leiden against one of graphology's Louvain on the same edges, in the same process, by
 * turns; medians of three seeds. The first network is co-authorship of the corpus, each paper's ties sharing its weight,
 * cut where it has 300,000 edges; the others are the real and planted networks of the outside data. Louvain's time leaves
 * out the making of its graph object.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { parseEdgeList } from '../../src/cli/edge-list.ts';
import type { EdgeGraph } from '../../src/core/groups/cluster-edges.ts';
import { LEIDEN } from '../../src/core/groups/algorithms.ts';
import { buildNetwork, modularity, type Network } from '../../src/core/groups/network.ts';
import { createRandom } from '../../src/core/random/random.ts';
import { resolveAuthors } from '../../src/core/authors/resolve.ts';
import { corpusPapers } from './corpus.ts';
import { costs, gains, measure, quantile, type Benchmark, type Figure } from './measure.ts';

const EDGES = 300_000;
const MOST_AUTHORS = 50;
const SEEDS = [1, 2, 3];
const NETWORKS = ['ca-CondMat.tsv.gz', 'lfr-50k.tsv.gz', 'coauth-50k-frac.tsv.gz'];

/** Co-authorship of the first papers of the corpus, until there are `EDGES` pairs. */
function coauthorship(data: string): EdgeGraph {
  const papers = corpusPapers(data);
  const people = resolveAuthors(papers);
  const byPaper: number[][] = papers.map(() => []);
  for (const [a, { mentions }] of people.entries()) for (const [p] of mentions) byPaper[p]?.push(a);
  const weights = new Map<number, number>();
  for (const authors of byPaper) {
    if (weights.size >= EDGES) break;
    const own = [...new Set(authors)].sort((a, b) => a - b);
    if (own.length < 2 || own.length > MOST_AUTHORS) continue;
    own.forEach((a, i) => {
      for (const b of own.slice(i + 1)) {
        const key = a * people.length + b;
        weights.set(key, (weights.get(key) ?? 0) + 1 / (own.length - 1));
      }
    });
  }
  const keys = [...weights.keys()];
  return {
    n: people.length,
    source: Int32Array.from(keys, (key) => Math.floor(key / people.length)),
    target: Int32Array.from(keys, (key) => key % people.length),
    weight: Float64Array.from(weights.values()),
  };
}

function readNetwork(data: string, name: string): EdgeGraph {
  const text = gunzipSync(readFileSync(join(data, 'eval/graphs', name))).toString();
  return parseEdgeList(text).graph;
}

function toGraph({ nodes, offsets, targets, weights }: Network): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let i = 0; i < nodes; i += 1) if (offsets[i] !== offsets[i + 1]) graph.addNode(i);
  for (let i = 0; i < nodes; i += 1) {
    for (let at = offsets[i] ?? 0; at < (offsets[i + 1] ?? 0); at += 1) {
      const j = targets[at] ?? 0;
      if (i < j) graph.addEdge(i, j, { weight: weights[at] ?? 0 });
    }
  }
  return graph;
}

function compare(name: string, edges: EdgeGraph): Figure[] {
  const network = buildNetwork(edges.n, edges);
  const graph = toGraph(network);
  // Both once unmeasured, so that neither is timed while the engine still compiles it.
  LEIDEN.run(network, 1, 0);
  louvain(graph, { rng: createRandom(0) });
  const runs = SEEDS.map((seed) => {
    const ours = measure(() => LEIDEN.run(network, 1, seed));
    const theirs = measure(() => louvain(graph, { rng: createRandom(seed) }));
    const membership = Int32Array.from({ length: network.nodes }, (_, i) => theirs.result[i] ?? -1 - i);
    return {
      ours: ours.cost.processor,
      theirs: theirs.cost.processor,
      oursQ: modularity(network, ours.result, 1),
      theirsQ: modularity(network, membership, 1),
    };
  });
  const middle = (of: (run: (typeof runs)[number]) => number): number => quantile(runs.map(of), 0.5);
  const what = `${name}, ${graph.order} nodes, ${edges.source.length} edges`;
  const peer = (value: number) => ({ name: "graphology's Louvain", value });
  return [
    costs(
      `one run: ${what}`,
      's',
      middle((run) => run.ours),
      { peer: peer(middle((run) => run.theirs)) },
    ),
    gains(
      `modularity: ${what}`,
      '',
      middle((run) => run.oursQ),
      { peer: peer(middle((run) => run.theirsQ)) },
    ),
  ];
}

export const communities: Benchmark = {
  id: 'communities',
  summary: 'one run of Leiden against one of Louvain',
  needsData: true,
  run: (data) => [
    ...compare('co-authorship of the corpus', coauthorship(data)),
    ...NETWORKS.flatMap((file) => compare(file.split('.')[0] ?? file, readNetwork(data, file))),
  ],
};
