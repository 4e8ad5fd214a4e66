/** What the mark of each node shows: its kind, size, group, sectors and doubts, without its place. */
import { pow } from '../math/math.ts';
import type { Analysis } from '../model/analysis.ts';
import { rowSize } from '../graph/csr.ts';
import type { Csr, LensGraph } from '../model/columns.ts';
import { NODE_KINDS } from '../model/columns.ts';
import type { Network } from '../model/network.ts';
import type { Partition } from '../model/partition.ts';
import type { SceneEdge, SceneNode, SizeBy } from '../model/scene.ts';
import { sizesOf } from './item-values.ts';
import { itemRadii, markRadii } from './mark-sizes.ts';
import { groupLabel, paperLabel } from './labels.ts';

export type Mark = Omit<SceneNode, 'x' | 'y'>;

const HUB_PAPERS = 20;
const HUB_GROUPS = 3;
const SECTOR_PAPERS = 3;
/** A member of a clustered kind is uncertain below this share of runs, one of another kind below this share of its links. */
const SURE_RUNS = 0.7;
const SURE_LINKS = 0.5;
const ROOMY = 300;

/** Radii shrink moderately on maps of more than 300 nodes. */
function crowding(count: number): number {
  return count <= ROOMY ? 1 : Math.max(0.7, pow(ROOMY / count, 0.15));
}

export interface MarkOptions {
  readonly edges: readonly SceneEdge[];
  readonly sizeBy: SizeBy;
  /** Part of their usual size that marks have; all of it where not given. */
  readonly share?: number;
}

/** The marks of nodes `kept` of `graph`, in that order. `edges` are those between them. */
export function makeMarks(
  analysis: Analysis,
  partition: Partition,
  graph: LensGraph,
  kept: readonly number[],
  { edges, sizeBy, share = 1 }: MarkOptions,
): Mark[] {
  const bare = kept.map((i) => bareMark(analysis, partition, graph, i));
  if (analysis.network !== null) return itemMarks(analysis.network, bare, sizeBy, share);
  const radii = markRadii(bare, edges, graph.lens, sizeBy);
  const scale = crowding(kept.length);
  return bare.map((mark, i) => ({ ...mark, radius: (radii[i] ?? 0) * scale }));
}

function bareMark(analysis: Analysis, partition: Partition, graph: LensGraph, i: number): Omit<Mark, 'radius'> {
  const kind = NODE_KINDS[graph.kinds[i] ?? 0] ?? 'author';
  const ref = graph.refs[i] ?? 0;
  const key = graph.keys[i];
  if (key === undefined) throw new RangeError(`node ${i} is not in the graph`);
  const shared = { key, kind, ref, sectors: [], isHub: false, isTruncated: false, isInferred: false };
  if (kind === 'author') return { ...shared, ...authorMark(analysis, partition, ref) };
  if (kind === 'paper') return { ...shared, ...paperMark(analysis, partition, ref) };
  if (kind === 'item') return { ...shared, ...itemMark(analysis, partition, ref) };
  return { ...shared, ...topicMark(analysis, partition, ref) };
}

function paperMark(analysis: Analysis, partition: Partition, ref: number) {
  const paper = analysis.papers[ref];
  const group = partition.paperGroup[ref] ?? -1;
  return {
    label: paperLabel(paper?.title ?? ''),
    group,
    papers: 1,
    isUncertain: isUncertain(group, partition.paperStability[ref], partition.of === 'themes'),
    isTruncated: paper?.authorsTruncated ?? false,
  };
}

function itemMark({ network }: Analysis, partition: Partition, ref: number) {
  const group = partition.itemGroup[ref] ?? -1;
  return {
    label: groupLabel(network?.items[ref]?.label ?? ''),
    group,
    papers: 0,
    isUncertain: isUncertain(group, partition.itemStability[ref], true),
  };
}

/** Items sized by their figures, and ranked by them, so that the largest are named first. */
function itemMarks(network: Network, bare: readonly Omit<Mark, 'radius'>[], sizeBy: SizeBy, share: number): Mark[] {
  const all = sizesOf(network, sizeBy);
  const values = bare.map(({ ref }) => all[ref] ?? 0);
  const radii = itemRadii(values);
  const sorted = Float64Array.from(values).sort();
  const ranks = new Map(Array.from(sorted, (value, rank) => [value, rank + 1]));
  const scale = share * crowding(bare.length);
  return bare.map((mark, i) => ({
    ...mark,
    papers: ranks.get(values[i] ?? 0) ?? 0,
    radius: (radii[i] ?? 0) * scale,
  }));
}

function topicMark(analysis: Analysis, partition: Partition, ref: number) {
  const papers = rowSize(analysis.incidence.topicPapers, ref);
  const group = partition.topicGroup[ref] ?? -1;
  return {
    label: analysis.topics[ref]?.label ?? '',
    group,
    papers,
    isUncertain: isUncertain(group, partition.topicStability[ref], false),
  };
}

function authorMark(analysis: Analysis, partition: Partition, ref: number) {
  const author = analysis.authors[ref];
  const table = analysis.incidence.authorPapers;
  const papers = rowSize(table, ref);
  const sectors = sectorsOf(partition, table, ref);
  const groups = sectors.filter((sector) => sector.group !== -1).length;
  const group = partition.authorGroup[ref] ?? -1;
  return {
    label: author?.name ?? '',
    group,
    papers,
    sectors: papers >= SECTOR_PAPERS && groups >= 2 ? sectors : [],
    isHub: papers >= HUB_PAPERS && groups >= HUB_GROUPS,
    isUncertain: isUncertain(group, partition.authorStability[ref], partition.of === 'circles'),
    isInferred: author?.isInferred ?? false,
  };
}

function isUncertain(group: number, stability: number | undefined, isClustered: boolean): boolean {
  return group !== -1 && (stability ?? 1) < (isClustered ? SURE_RUNS : SURE_LINKS);
}

/** An author's papers by group, most first; -1 stands for papers in no group. */
function sectorsOf(partition: Partition, table: Csr, ref: number): { group: number; papers: number }[] {
  const counts = new Map<number, number>();
  for (let k = table.offsets[ref] ?? 0; k < (table.offsets[ref + 1] ?? 0); k += 1) {
    const group = partition.paperGroup[table.targets[k] ?? 0] ?? -1;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const order = (group: number): number => (group === -1 ? Infinity : group);
  return [...counts]
    .map(([group, papers]) => ({ group, papers }))
    .sort((a, b) => b.papers - a.papers || order(a.group) - order(b.group));
}
