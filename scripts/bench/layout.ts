/**
 * Layout of a planted network of 10,000 nodes and 50,000 edges in 100 groups, four edges of five inside a group, against
 * ForceAtlas2 (graphology's, Barnes-Hut, inferred settings, started from seeded random places) given the same processor
 * time. Judged by neighbourhood preservation: the share of each node's neighbours in the network that are among its
 * nearest nodes on the map, as many as it has neighbours (mean over nodes).
 */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { layoutMap } from '../../src/core/layout/force-layout.ts';
import type { LayoutInput } from '../../src/core/layout/layout-input.ts';
import { createRandom } from '../../src/core/random/random.ts';
import { costs, gains, measure, type Benchmark, type Figure } from './measure.ts';

const NODES = 10_000;
const EDGES = 50_000;
const GROUPS = 100;
const INSIDE = 0.8;
const STEPS_AT_ONCE = 5;

interface Planted {
  readonly group: Int32Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
}

function plant(): Planted {
  const random = createRandom(7);
  const pick = (below: number): number => Math.floor(random() * below);
  const size = NODES / GROUPS;
  const pairs = new Set<number>();
  while (pairs.size < EDGES) {
    const a = pick(NODES);
    const b = random() < INSIDE ? Math.floor(a / size) * size + pick(size) : pick(NODES);
    if (a !== b) pairs.add(Math.min(a, b) * NODES + Math.max(a, b));
  }
  return {
    group: Int32Array.from({ length: NODES }, (_, i) => Math.floor(i / size)),
    source: Int32Array.from(pairs, (pair) => Math.floor(pair / NODES)),
    target: Int32Array.from(pairs, (pair) => pair % NODES),
  };
}

function neighboursOf({ source, target }: Planted): number[][] {
  const lists: number[][] = Array.from({ length: NODES }, () => []);
  source.forEach((a, e) => {
    lists[a]?.push(target[e] ?? 0);
    lists[target[e] ?? 0]?.push(a);
  });
  return lists;
}

/** Mean share of neighbours kept among the nearest, over every 20th node. */
function preservation(x: ArrayLike<number>, y: ArrayLike<number>, neighbours: readonly number[][]): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < NODES; i += 20) {
    const own = neighbours[i] ?? [];
    if (own.length === 0) continue;
    const distances = Array.from({ length: NODES }, (_, j) => ({
      j,
      d: ((x[j] ?? 0) - (x[i] ?? 0)) ** 2 + ((y[j] ?? 0) - (y[i] ?? 0)) ** 2,
    })).filter(({ j }) => j !== i);
    distances.sort((a, b) => a.d - b.d);
    const near = new Set(distances.slice(0, own.length).map(({ j }) => j));
    sum += own.filter((j) => near.has(j)).length / own.length;
    count += 1;
  }
  return sum / count;
}

function inputOf({ group, source, target }: Planted): LayoutInput {
  const side = Math.sqrt(NODES * 2500);
  return {
    count: NODES,
    source,
    target,
    weight: new Float64Array(source.length).fill(1),
    group,
    isHub: new Uint8Array(NODES),
    radius: new Float64Array(NODES).fill(5),
    reserve: new Float64Array(NODES),
    titles: Array.from({ length: GROUPS }, () => ({ width: 0, height: 0 })),
    width: side * 1.4,
    height: side,
    seed: 1,
    previous: null,
    isSameMap: false,
  };
}

/** ForceAtlas2 until `seconds` of processor time are spent; a few steps at a time. */
function forceAtlas({ source, target }: Planted, seconds: number): { x: number[]; y: number[]; steps: number } {
  const random = createRandom(7);
  const graph = new UndirectedGraph();
  for (let i = 0; i < NODES; i += 1) graph.addNode(i, { x: random() * 1000, y: random() * 1000 });
  source.forEach((a, e) => graph.addEdge(a, target[e] ?? 0));
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true };
  let spent = 0;
  let steps = 0;
  while (spent < seconds) {
    spent += measure(() => forceAtlas2.assign(graph, { iterations: STEPS_AT_ONCE, settings })).cost.processor;
    steps += STEPS_AT_ONCE;
  }
  const column = (name: 'x' | 'y'): number[] =>
    Array.from({ length: NODES }, (_, i) => Number(graph.getNodeAttribute(i, name)));
  return { x: column('x'), y: column('y'), steps };
}

function run(): Figure[] {
  const planted = plant();
  const neighbours = neighboursOf(planted);
  const input = inputOf(planted);
  const { result, cost } = measure(() => layoutMap(input));
  const peer = forceAtlas(planted, cost.processor);
  const what = `${NODES} nodes, ${EDGES} edges`;
  return [
    costs(`layout: ${what}`, 's', cost.processor, { budget: 3, note: 'Processor time.' }),
    gains(`neighbours kept: ${what}`, '', preservation(result.x, result.y, neighbours), {
      peer: {
        name: `ForceAtlas2, ${peer.steps} steps in the same time`,
        value: preservation(peer.x, peer.y, neighbours),
      },
    }),
  ];
}

export const layout: Benchmark = {
  id: 'layout',
  summary: 'the layout against ForceAtlas2 in the same time',
  needsData: false,
  run,
};
