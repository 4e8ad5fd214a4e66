/**
 * Scenes: one lens of an analysis, laid out and coloured, ready to draw. Chooses the nodes to draw, sizes the sheet, lays
 * the map out (layout/force-layout.ts), draws hulls and gives colours. Time and memory those of the layout.
 *
 * Lengths are layout units on a sheet of width x height. The whole sheet is shown at fit; small maps have one unit to a
 * pixel there, larger maps more. Marks scale with zoom^0.6 (zoom: pixels to a unit); titleSize is in screen pixels.
 */
import type { Analysis } from '../model/analysis.ts';
import type { EdgeKind, LensGraph } from '../model/columns.ts';
import { EDGE_KINDS, NODE_KINDS } from '../model/columns.ts';
import type { NodeKind } from '../model/ids.ts';
import type { PartitionOf } from '../model/partition.ts';
import type { Progress } from '../model/progress.ts';
import { noProgress } from '../model/progress.ts';
import type { Aspect, Scene, SceneEdge } from '../model/scene.ts';
import { layoutMap } from '../layout/force-layout.ts';
import { compareText } from '../text/fold.ts';
import type { Mark } from './marks.ts';
import { makeMark } from './marks.ts';
import { makeGroups } from './scene-groups.ts';
import { makeLayoutInput } from './scene-layout.ts';
import { sheetFor } from './sheet.ts';

export interface SceneOptions {
  readonly colourBy: PartitionOf;
  readonly aspect: Aspect;
  readonly seed: number;
  /** Nodes drawn at most, strongest first; 2,000 where not given. */
  readonly nodeLimit?: number;
  /** The scene shown before: colours follow its groups, and the same lens, colouring and aspect start from its places. */
  readonly previous?: Scene;
  readonly progress?: Progress;
}

const NODE_LIMIT = 2000;
const STEPS_A_REPORT = 8;

/** The scene of `graph`, a lens of `analysis`. Progress may throw to cancel. */
export function buildScene(analysis: Analysis, graph: LensGraph, options: SceneOptions): Scene {
  const partition = options.colourBy === 'themes' ? analysis.themes : analysis.circles;
  const kept = strongestNodes(graph, options.nodeLimit ?? NODE_LIMIT);
  const marks = kept.map((i) => makeMark(analysis, partition, graph, i, kept.length));
  const edges = keptEdges(analysis, graph, kept);
  const sheet = sheetFor(options.aspect, kept.length);
  const previous = options.previous ?? null;
  const isSameView =
    previous?.lens === graph.lens && previous.colourBy === options.colourBy && previous.aspect === options.aspect;
  const laid = makeLayoutInput({
    marks,
    edges,
    partition,
    sheet,
    aspect: options.aspect,
    seed: options.seed,
    previous: isSameView ? previous : null,
  });
  const result = layoutMap(laid.input, reporter(options.progress ?? noProgress));
  const nodes = marks.map((mark, i) => ({ ...mark, x: result.x[i] ?? 0, y: result.y[i] ?? 0 }));
  return {
    lens: graph.lens,
    colourBy: options.colourBy,
    aspect: options.aspect,
    width: sheet.width,
    height: sheet.height,
    nodes,
    edges,
    groups: makeGroups({ nodes, partition, titles: laid.titles, result, sheet, previous }),
    leftOut: countLeftOut(graph, marks),
  };
}

function reporter(progress: Progress): () => void {
  let steps = 0;
  return () => {
    if (steps % STEPS_A_REPORT === 0) progress('Laying out the map', steps, 0);
    steps += 1;
  };
}

/** Indices of the strongest nodes (by weighted degree, ties by key), ascending. */
function strongestNodes(graph: LensGraph, limit: number): number[] {
  const nodes = graph.keys.map((_, i) => i);
  if (nodes.length <= limit) return nodes;
  const strength = new Float64Array(nodes.length);
  graph.weight.forEach((weight, e) => {
    const s = graph.source[e] ?? 0;
    const t = graph.target[e] ?? 0;
    strength[s] = (strength[s] ?? 0) + weight;
    strength[t] = (strength[t] ?? 0) + weight;
  });
  nodes.sort(
    (a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || compareText(graph.keys[a] ?? '', graph.keys[b] ?? ''),
  );
  return nodes.slice(0, Math.max(0, limit)).sort((a, b) => a - b);
}

function keptEdges(analysis: Analysis, graph: LensGraph, kept: readonly number[]): SceneEdge[] {
  const place = new Int32Array(graph.keys.length).fill(-1);
  kept.forEach((i, at) => {
    place[i] = at;
  });
  const named = namedPapers(analysis);
  const edges: SceneEdge[] = [];
  for (let e = 0; e < graph.source.length; e += 1) {
    const s = graph.source[e] ?? 0;
    const t = graph.target[e] ?? 0;
    const source = place[s] ?? -1;
    const target = place[t] ?? -1;
    if (source === -1 || target === -1) continue;
    const kind: EdgeKind = EDGE_KINDS[graph.edgeKinds[e] ?? 0] ?? 'authorship';
    const isNamed = kind !== 'authorship' || named(graph.refs[s] ?? 0, graph.refs[t] ?? 0);
    edges.push({ source, target, kind, weight: graph.weight[e] ?? 0, isInferred: !isNamed });
  }
  return edges;
}

/** Whether an author is named on a paper, rather than added to it by inference. */
function namedPapers(analysis: Analysis): (author: number, paper: number) => boolean {
  const papersOf = new Map<number, Set<number>>();
  return (author, paper) => {
    let papers = papersOf.get(author);
    if (!papers) {
      const mentions = analysis.authors[author]?.mentions ?? [];
      papers = new Set(mentions.filter(([p, at]) => at < (analysis.papers[p]?.authors.length ?? 0)).map(([p]) => p));
      papersOf.set(author, papers);
    }
    return papers.has(paper);
  };
}

function countLeftOut(graph: LensGraph, marks: readonly Mark[]): Record<NodeKind, number> {
  const counts = { author: 0, paper: 0, topic: 0 };
  for (const kind of graph.kinds) counts[NODE_KINDS[kind] ?? 'author'] += 1;
  for (const mark of marks) counts[mark.kind] -= 1;
  return counts;
}
