/** Radii of marks by what they stand for, at fit and before crowding: by the root of a value, so that areas compare. */
import type { Lens } from '../model/columns.ts';
import type { NodeKind } from '../model/ids.ts';
import { kindCounts } from '../graph/kind-counts.ts';
import type { SceneEdge, SizeBy } from '../model/scene.ts';

/** Half the side of a paper's square. */
const PAPER_RADIUS = 6.5;
/** Least and largest radius where marks are sized by links or strength. */
const RANGES: Readonly<Record<NodeKind, readonly [least: number, most: number]>> = {
  author: [4.8, 15],
  paper: [4.8, 12],
  topic: [6.2, 11],
  item: [3.6, 19],
};
/** In the Topics lens topics are filled: they take more room. */
const FILLED_LEAST = 6;
const FILLED_MOST = 24;
const FILLED_STEP = 3.1;
const HUB_PAPERS = 20;
/** Share of the span between least and largest that items take on average, at most. */
const MEAN_SHARE = 0.4;
/** Where all of a kind have equally much. */
const ALL_EQUAL = 0.25;

interface Sized {
  readonly kind: NodeKind;
  readonly papers: number;
}

function authorRadius(papers: number): number {
  if (papers >= HUB_PAPERS) return RANGES.author[1];
  if (papers >= 6) return 9.5;
  if (papers >= 3) return 7.5;
  return papers === 2 ? 6 : RANGES.author[0];
}

function byPapers(nodes: readonly Sized[], lens: Lens): number[] {
  const most = nodes.reduce((max, { papers }) => Math.max(max, papers), 1);
  const step = Math.min(FILLED_STEP, (FILLED_MOST - FILLED_LEAST) / Math.sqrt(most));
  return nodes.map(({ kind, papers }) => {
    if (kind === 'author') return authorRadius(papers);
    if (kind === 'paper') return PAPER_RADIUS;
    return lens === 'topics' ? FILLED_LEAST + step * Math.sqrt(papers) : 6.2 + 0.9 * Math.sqrt(papers);
  });
}

/** Links of each node, or their summed weight; inferred ones do not count. */
function valuesOf(nodes: number, edges: readonly SceneEdge[], sizeBy: SizeBy): Float64Array {
  const values = new Float64Array(nodes);
  for (const { source, target, weight, isInferred } of edges) {
    if (isInferred) continue;
    const value = sizeBy === 'strength' ? weight : 1;
    values[source] = (values[source] ?? 0) + value;
    values[target] = (values[target] ?? 0) + value;
  }
  return values;
}

/** The radius of every item by its figure, so that areas compare; the least where all are 0. */
export function itemRadii(values: readonly number[]): readonly number[] {
  const [smallest, largest] = RANGES.item;
  const most = values.reduce((max, value) => Math.max(max, value), 0);
  const shares = values.map((value) => Math.sqrt(most > 0 ? Math.max(0, value) / most : 0));
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  // Where most are as large as the largest, all are smaller.
  const span = (largest - smallest) * Math.min(1, MEAN_SHARE / Math.max(mean, 1e-9));
  return shares.map((share) => smallest + span * share);
}

/** The radius of every node of a lens: papers in steps, links and strength between the least and the most of the node's kind. */
export function markRadii(
  nodes: readonly Sized[],
  edges: readonly SceneEdge[],
  lens: Lens,
  sizeBy: SizeBy,
): readonly number[] {
  if (sizeBy === 'papers') return byPapers(nodes, lens);
  const values = valuesOf(nodes.length, edges, sizeBy);
  const least: Record<NodeKind, number> = { author: Infinity, paper: Infinity, topic: Infinity, item: Infinity };
  const most = kindCounts([]);
  nodes.forEach(({ kind }, i) => {
    least[kind] = Math.min(least[kind], values[i] ?? 0);
    most[kind] = Math.max(most[kind], values[i] ?? 0);
  });
  return nodes.map(({ kind }, i) => {
    const [smallest, largest] = kind === 'topic' && lens === 'topics' ? [FILLED_LEAST, FILLED_MOST] : RANGES[kind];
    const span = most[kind] - least[kind];
    return smallest + (largest - smallest) * Math.sqrt(span > 0 ? ((values[i] ?? 0) - least[kind]) / span : ALL_EQUAL);
  });
}
