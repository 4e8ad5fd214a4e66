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
import { DEFAULT_NODE_LIMIT } from '../model/filter.ts';
import type { Aspect, Scene, SceneEdge, SizeBy } from '../model/scene.ts';
import { rowOf } from '../graph/csr.ts';
import { kindCounts } from '../graph/kind-counts.ts';
import { layoutMap } from '../layout/force-layout.ts';
import type { LayoutInput, LayoutResult } from '../layout/layout-input.ts';
import { type NodeMask, nodeStrengths, strongestNodes, weightedDegrees } from '../graph/strongest.ts';
import { groupColours } from './group-colours.ts';
import { sizeInUse, sizesOf } from './item-values.ts';
import type { Mark } from './marks.ts';
import { makeMarks } from './marks.ts';
import { isSameMap } from './same-map.ts';
import { makeGroups } from './scene-groups.ts';
import { makeLayoutInput } from './scene-layout.ts';
import { sheetFor, type Sheet } from './sheet.ts';

export interface SceneOptions {
  readonly colourBy: PartitionOf;
  readonly aspect: Aspect;
  readonly seed: number;
  /** What marks are sized by; papers where not given. */
  readonly sizeBy?: SizeBy;
  /** The nodes that may be drawn; all where not given. */
  readonly filter?: NodeMask;
  /** Of these, nodes drawn at most, strongest first; 2,000 where not given. */
  readonly nodeLimit?: number;
  /**
   * The scene shown before: colours follow its groups. The same lens, colouring and aspect start from its places, unless
   * the groups are others; another scene is turned so that what both show stands as near its old place as can be.
   */
  readonly previous?: Scene;
  readonly progress?: Progress;
  /** Places the marks in the layout's stead. */
  readonly placed?: GivenPlaces;
}

/** Where marks stand that are placed by something else than our layout. */
export interface GivenPlaces {
  readonly place: (input: LayoutInput, marks: readonly Mark[]) => LayoutResult;
  /** The part of their usual size that suits so many marks, 1 at most: those of a map that is narrow on the sheet are smaller. */
  readonly markShare: (sheet: Sheet, count: number) => number;
}

const STEPS_A_REPORT = 8;

/** The scene of `graph`, a lens of `analysis`. Progress may throw to cancel. */
export function buildScene(analysis: Analysis, graph: LensGraph, options: SceneOptions): Scene {
  const partition = options.colourBy === 'themes' ? analysis.themes : analysis.circles;
  const kept = strongestNodes(
    graph,
    strengthsOf(analysis, graph),
    options.nodeLimit ?? DEFAULT_NODE_LIMIT,
    options.filter,
  );
  const edges = keptEdges(analysis, graph, kept);
  const asked = options.sizeBy ?? 'papers';
  const sizeBy = analysis.network === null ? asked : sizeInUse(analysis.network, asked);
  const sheet = sheetFor(options.aspect, kept.length);
  const { placed } = options;
  const share = placed?.markShare(sheet, kept.length) ?? 1;
  const marks = makeMarks(analysis, partition, graph, kept, { edges, sizeBy, share });
  const previous = options.previous ?? null;
  const laid = makeLayoutInput({
    marks,
    edges,
    partition,
    sheet,
    aspect: options.aspect,
    seed: options.seed,
    previous,
    isSameMap: previous !== null && isSameMap(previous, marks, { lens: graph.lens, ...options }),
  });
  const onStep = reporter(options.progress ?? noProgress);
  const result = placed ? placed.place(laid.input, marks) : layoutMap(laid.input, onStep);
  const nodes = marks.map((mark, i) => ({ ...mark, x: result.x[i] ?? 0, y: result.y[i] ?? 0 }));
  return {
    lens: graph.lens,
    colourBy: options.colourBy,
    aspect: options.aspect,
    sizeBy,
    width: sheet.width,
    height: sheet.height,
    nodes,
    edges,
    ...makeGroups({
      nodes,
      partition,
      titles: laid.titles,
      result,
      sheet,
      colours: groupColours(analysis, options.colourBy),
      previous: previous?.colourBy === options.colourBy ? previous : null,
    }),
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

function strengthsOf(analysis: Analysis, graph: LensGraph): () => Float64Array {
  const { network } = analysis;
  // Of a finished map those are drawn that are largest at first, whatever they are sized by now.
  if (network !== null) return () => sizesOf(network, 'papers');
  const isByList = graph.lens === 'papers' || graph.lens === 'topics';
  return () => (isByList ? nodeStrengths(graph, analysis.incidence) : weightedDegrees(graph.keys.length, graph));
}

function keptEdges(analysis: Analysis, graph: LensGraph, kept: readonly number[]): SceneEdge[] {
  const place = new Int32Array(graph.keys.length).fill(-1);
  kept.forEach((i, at) => {
    place[i] = at;
  });
  const edges: SceneEdge[] = [];
  for (let e = 0; e < graph.source.length; e += 1) {
    const s = graph.source[e] ?? 0;
    const t = graph.target[e] ?? 0;
    const source = place[s] ?? -1;
    const target = place[t] ?? -1;
    if (source === -1 || target === -1) continue;
    const kind: EdgeKind = EDGE_KINDS[graph.edgeKinds[e] ?? 0] ?? 'authorship';
    edges.push({ source, target, kind, weight: graph.weight[e] ?? 0, isInferred: false });
  }
  if (graph.lens !== 'everything' || analysis.inferred.length === 0) return edges;
  return [...edges, ...inferredEdges(analysis, graph, kept)].sort((a, b) => a.source - b.source || a.target - b.target);
}

/** Edges to the papers that authors were added to. They are drawn, and count for nothing else. */
function inferredEdges(analysis: Analysis, graph: LensGraph, kept: readonly number[]): SceneEdge[] {
  const place = {
    author: new Map<number, number>(),
    paper: new Map<number, number>(),
    topic: new Map<number, number>(),
    item: new Map<number, number>(),
  };
  kept.forEach((i, at) => place[NODE_KINDS[graph.kinds[i] ?? 0] ?? 'topic'].set(graph.refs[i] ?? 0, at));
  return analysis.inferred.flatMap(({ author, papers }) => {
    const named = new Set(rowOf(analysis.incidence.authorPapers, author));
    return papers.flatMap((paper): SceneEdge[] => {
      const source = place.author.get(author);
      const target = place.paper.get(paper);
      if (source === undefined || target === undefined || named.has(paper)) return [];
      return [{ source, target, kind: 'authorship', weight: 1, isInferred: true }];
    });
  });
}

function countLeftOut(graph: LensGraph, marks: readonly Mark[]): Record<NodeKind, number> {
  const counts = kindCounts(Array.from(graph.kinds, (kind) => NODE_KINDS[kind] ?? 'author'));
  for (const mark of marks) counts[mark.kind] -= 1;
  return counts;
}
