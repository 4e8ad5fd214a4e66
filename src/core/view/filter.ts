/**
 * What stays of an analysis under a filter, and what that hides of a scene.
 *
 * A paper stays where every condition holds; values of one condition are alternatives. People and topics stay by their papers
 * that stay. The largest connected part is that of papers with the people and topics that are not hidden, by every tie there
 * is, those of the list's owner among them: where the owner signs nearly everything, most of the list is one part; where topics
 * are hidden, it is what co-authorship connects. It is the part with most nodes, of equals the one with the earliest paper.
 *
 * Cost: linear in papers and incidence; edges of pairs look through the rarer end's papers, with a binary search each.
 */
import type { Analysis } from '../model/analysis.ts';
import type { Csr } from '../model/columns.ts';
import { isNoFilter, type Filter } from '../model/filter.ts';
import type { NodeKind } from '../model/ids.ts';
import type { Group } from '../model/partition.ts';
import type { Scene, SceneEdge, SceneNode } from '../model/scene.ts';
import { wantedGroups } from './filter-groups.ts';
import { itemsThatStay } from './filter-items.ts';
import { flagBits, flagsOf } from './paper-flags.ts';
import { partitionOf, rowOf, tally } from './refs.ts';

export { isNoFilter } from '../model/filter.ts';
export { filterCount, filterWords, type FilterWord } from './filter-words.ts';
export { flagsOf, type PaperFlags } from './paper-flags.ts';

/** What stays, by index: 1 where it does. Nodes of hidden kinds are among them: hiding is about drawing. */
export interface Visible {
  readonly papers: Uint8Array;
  readonly authors: Uint8Array;
  readonly topics: Uint8Array;
  readonly items: Uint8Array;
  readonly shown: Readonly<Record<NodeKind, number>>;
  readonly total: Readonly<Record<NodeKind, number>>;
  /** A condition other than hidden kinds is in force, whether or not it takes anything out. */
  readonly isFiltered: boolean;
}

/** What is not drawn of a scene, by index: 1 where hidden. */
export interface Hidden {
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
  /** Groups, by index in the partition, of which too little is drawn for a region and a title. */
  readonly groups: ReadonlySet<number>;
}

const isIn = (wanted: Uint8Array | null, group: number | undefined): boolean =>
  wanted === null || wanted[group ?? -1] === 1;

function papersThatStay(analysis: Analysis, filter: Filter): Uint8Array {
  const { themes, circles } = analysis;
  const inThemes = wantedGroups(themes, filter.themes);
  const inCircles = wantedGroups(circles, filter.circles);
  const categories = new Set(filter.categories);
  const organisations = new Set(filter.organisations);
  const [from, to] = filter.years ?? [-Infinity, Infinity];
  const needed = flagBits(filter.flags);
  const { bits } = flagsOf(analysis);
  return Uint8Array.from(analysis.papers, ({ year, category, organisations: named }, paper) => {
    const isDated = year === null ? filter.hasUndated : year >= from && year <= to;
    const stays =
      isDated &&
      ((bits[paper] ?? 0) & needed) === needed &&
      (categories.size === 0 || (category !== null && categories.has(category))) &&
      (organisations.size === 0 || named.some((organisation) => organisations.has(organisation))) &&
      isIn(inThemes, themes.paperGroup[paper]) &&
      isIn(inCircles, circles.paperGroup[paper]);
    return stays ? 1 : 0;
  });
}

/** Rows (people or topics) that have at least `least`, and at least one, of the papers that stay. */
function rowsThatStay(rows: Csr, papers: Uint8Array, least: number): Uint8Array {
  const stays = new Uint8Array(rows.offsets.length - 1);
  for (let row = 0; row < stays.length; row += 1) {
    let count = 0;
    for (let e = rows.offsets[row] ?? 0; e < (rows.offsets[row + 1] ?? 0); e += 1) {
      count += papers[rows.targets[e] ?? -1] ?? 0;
    }
    if (count >= Math.max(1, least)) stays[row] = 1;
  }
  return stays;
}

interface Parts {
  readonly papers: Uint8Array;
  readonly authors: Uint8Array;
  readonly topics: Uint8Array;
}

function rootOf(parent: Int32Array, node: number): number {
  let root = node;
  while (parent[root] !== root) {
    const above = parent[root] ?? root;
    parent[root] = parent[above] ?? above;
    root = parent[root] ?? root;
  }
  return root;
}

/** Joins each row that stays with its papers that stay; nodes of the rows start at `first`. */
function joinRows(parent: Int32Array, rows: Csr, stays: Uint8Array, papers: Uint8Array, first: number): void {
  for (let row = 0; row < stays.length; row += 1) {
    if (stays[row] !== 1) continue;
    for (let e = rows.offsets[row] ?? 0; e < (rows.offsets[row + 1] ?? 0); e += 1) {
      const paper = rows.targets[e] ?? -1;
      if (papers[paper] !== 1) continue;
      const a = rootOf(parent, first + row);
      const b = rootOf(parent, paper);
      // The smaller index leads, so that the root of a part with papers is its first paper.
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
}

/** The papers of the largest connected part; hidden people or topics hold nothing together. */
function papersOfLargest({ incidence }: Analysis, parts: Parts, hiddenKinds: readonly NodeKind[]): Uint8Array {
  const { papers, authors, topics } = parts;
  const firstTopic = papers.length + authors.length;
  const all = new Uint8Array(firstTopic + topics.length);
  all.set(papers);
  if (!hiddenKinds.includes('author')) all.set(authors, papers.length);
  if (!hiddenKinds.includes('topic')) all.set(topics, firstTopic);
  const parent = Int32Array.from(all, (_, node) => node);
  joinRows(parent, incidence.authorPapers, all.subarray(papers.length, firstTopic), papers, papers.length);
  joinRows(parent, incidence.topicPapers, all.subarray(firstTopic), papers, firstTopic);
  const sizes = new Int32Array(all.length);
  all.forEach((mark, node) => {
    const root = rootOf(parent, node);
    sizes[root] = (sizes[root] ?? 0) + mark;
  });
  const largest = sizes.reduce((best, size, root) => (size > (sizes[best] ?? 0) ? root : best), 0);
  return papers.map((mark, paper) => (rootOf(parent, paper) === largest ? mark : 0));
}

function withRows({ incidence }: Analysis, papers: Uint8Array, { minPapers, minOccurrences }: Filter): Parts {
  return {
    papers,
    authors: rowsThatStay(incidence.authorPapers, papers, minPapers),
    topics: rowsThatStay(incidence.topicPapers, papers, minOccurrences),
  };
}

function partsThatStay(analysis: Analysis, filter: Filter): Parts {
  const parts = withRows(analysis, papersThatStay(analysis, filter), filter);
  if (!filter.isLargestOnly) return parts;
  return withRows(analysis, papersOfLargest(analysis, parts, filter.hiddenKinds), filter);
}

const wholeOf = ({ papers, authors, topics }: Analysis): Parts => ({
  papers: new Uint8Array(papers.length).fill(1),
  authors: new Uint8Array(authors.length).fill(1),
  topics: new Uint8Array(topics.length).fill(1),
});

function sum(marks: Uint8Array): number {
  let count = 0;
  for (const mark of marks) count += mark;
  return count;
}

/** What stays of an analysis under a filter. */
export function applyFilter(analysis: Analysis, filter: Filter): Visible {
  const isFiltered = !isNoFilter({ ...filter, hiddenKinds: [] });
  const parts = isFiltered ? partsThatStay(analysis, filter) : wholeOf(analysis);
  const { papers, authors, topics } = parts;
  const items = isFiltered
    ? itemsThatStay(analysis, filter)
    : new Uint8Array(analysis.network?.items.length ?? 0).fill(1);
  return {
    ...parts,
    items,
    shown: { paper: sum(papers), author: sum(authors), topic: sum(topics), item: sum(items) },
    total: { paper: papers.length, author: authors.length, topic: topics.length, item: items.length },
    isFiltered,
  };
}

function isBetween(row: Int32Array, value: number): boolean {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return row[low] === value;
}

/** Whether a paper that stays is in both rows. */
function shareVisible(rows: Csr, a: number, b: number, papers: Uint8Array): boolean {
  const [one, other] = [rowOf(rows, a), rowOf(rows, b)];
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  for (const paper of few) if (papers[paper] === 1 && isBetween(many, paper)) return true;
  return false;
}

/** Whether an edge whose ends are drawn has lost the papers behind it. */
function isUnfounded(analysis: Analysis, edge: SceneEdge, nodes: readonly SceneNode[], papers: Uint8Array): boolean {
  const { authorPapers, topicPapers } = analysis.incidence;
  const rows = edge.kind === 'coauthorship' ? authorPapers : edge.kind === 'cooccurrence' ? topicPapers : null;
  if (rows === null) return false;
  return !shareVisible(rows, nodes[edge.source]?.ref ?? -1, nodes[edge.target]?.ref ?? -1, papers);
}

function hiddenNodes({ nodes }: Scene, visible: Visible, filter: Filter): Uint8Array {
  const stays = { paper: visible.papers, author: visible.authors, topic: visible.topics, item: visible.items };
  const isOff = new Set(filter.hiddenKinds);
  return Uint8Array.from(nodes, ({ kind, ref }) => (isOff.has(kind) || stays[kind][ref] !== 1 ? 1 : 0));
}

/** A group of which as many nodes are drawn is drawn; a smaller one where half of it is. */
const ENOUGH_DRAWN = 2;

/** Whether nothing of what makes a group stays: its papers, or the items of a cluster. What else is left of it belongs to others. */
function isEmptied({ papers, items }: Group, visible: Visible): boolean {
  if (papers.length + items.length === 0) return false;
  return !papers.some((paper) => visible.papers[paper] === 1) && !items.some((item) => visible.items[item] === 1);
}

/** Groups of the scene of which too little is left to draw a region and a title for. */
function hiddenGroups(analysis: Analysis, scene: Scene, visible: Visible, hidden: Uint8Array): Set<number> {
  const partition = partitionOf(analysis, scene.colourBy);
  const all = tally(scene.nodes.map(({ group }) => group));
  const drawn = tally(scene.nodes.flatMap(({ group }, node) => (hidden[node] === 1 ? [] : [group])));
  const isGone = (index: number): boolean => {
    const count = drawn.get(index) ?? 0;
    if (count === 0 || (count < ENOUGH_DRAWN && 2 * count < (all.get(index) ?? 0))) return true;
    const group = partition.groups[index];
    return group !== undefined && isEmptied(group, visible);
  };
  return new Set(scene.groups.flatMap(({ group }) => (isGone(group) ? [group] : [])));
}

/** What a filter hides of a scene; null where it hides nothing. */
export function hiddenIn(analysis: Analysis, scene: Scene, visible: Visible, filter: Filter): Hidden | null {
  if (isNoFilter(filter)) return null;
  const nodes = hiddenNodes(scene, visible, filter);
  const areAllPapersIn = visible.shown.paper === visible.total.paper;
  const edges = Uint8Array.from(scene.edges, (edge) => {
    if (nodes[edge.source] === 1 || nodes[edge.target] === 1) return 1;
    return !areAllPapersIn && isUnfounded(analysis, edge, scene.nodes, visible.papers) ? 1 : 0;
  });
  if (!nodes.includes(1) && !edges.includes(1)) return null;
  return { nodes, edges, groups: hiddenGroups(analysis, scene, visible, nodes) };
}
