/**
 * The graphs one looks at: Everything (authors, papers, topics), People (authors by shared papers), Papers (by
 * relatedness) and Topics (by association); of a finished map, its items and links. The ties of Papers and Topics are those
 * among the nodes that can be drawn.
 */
import type { Analysis } from '../model/analysis.ts';
import {
  EDGE_KINDS,
  NODE_KINDS,
  type EdgeColumns,
  type EdgeKind,
  type Lens,
  type LensGraph,
} from '../model/columns.ts';
import { makeNodeKey, type NodeKey, type NodeKind } from '../model/ids.ts';
import { DEFAULT_AUTHOR_CAP, projectCoauthorship } from './coauthorship.ts';
import type { RelatedIndex } from '../related/related.ts';
import { DEFAULT_NODE_LIMIT } from '../model/filter.ts';
import { rowSize } from './csr.ts';
import { tiePapers } from './paper-ties.ts';
import { type NodeMask, nodeStrengths, strongestNodes } from './strongest.ts';
import { tieTopics } from './topic-ties.ts';

export type LensInput = Pick<Analysis, 'papers' | 'authors' | 'topics' | 'incidence'> &
  Partial<Pick<Analysis, 'network'>>;

export interface LensOptions {
  /** The index of related papers, asked for by the Papers lens only; without it papers have no ties there. */
  readonly related?: () => Pick<RelatedIndex, 'nearestAmong'>;
  /** Papers, or topics, that are tied in their lens, strongest first; 2,000 where not given. */
  readonly nodeLimit?: number;
  /** Those that may be drawn; all where not given. */
  readonly filter?: NodeMask;
}

const NO_LINKS: EdgeColumns = { source: new Int32Array(0), target: new Int32Array(0), weight: new Float64Array(0) };

/** A topic stands on the map when it ties at least this many papers. */
const MIN_TOPIC_PAPERS = 2;

class LensBuilder {
  readonly keys: NodeKey[] = [];
  readonly kinds: number[] = [];
  readonly refs: number[] = [];
  readonly source: number[] = [];
  readonly target: number[] = [];
  readonly weight: number[] = [];
  readonly edgeKinds: number[] = [];

  addNode(kind: NodeKind, id: string, ref: number): number {
    this.keys.push(makeNodeKey(kind, id));
    this.kinds.push(NODE_KINDS.indexOf(kind));
    this.refs.push(ref);
    return this.keys.length - 1;
  }

  addEdge(kind: EdgeKind, a: number, b: number, weight: number): void {
    this.source.push(Math.min(a, b));
    this.target.push(Math.max(a, b));
    this.weight.push(weight);
    this.edgeKinds.push(EDGE_KINDS.indexOf(kind));
  }

  finish(lens: Lens): LensGraph {
    const order = this.source.map((_, i) => i);
    order.sort(
      (i, j) => (this.source[i] ?? 0) - (this.source[j] ?? 0) || (this.target[i] ?? 0) - (this.target[j] ?? 0),
    );
    const pick = (values: readonly number[]): number[] => order.map((i) => values[i] ?? 0);
    return {
      lens,
      keys: this.keys,
      kinds: Uint8Array.from(this.kinds),
      refs: Int32Array.from(this.refs),
      source: Int32Array.from(pick(this.source)),
      target: Int32Array.from(pick(this.target)),
      weight: Float64Array.from(pick(this.weight)),
      edgeKinds: Uint8Array.from(pick(this.edgeKinds)),
    };
  }
}

function buildEverything({ papers, authors, topics, incidence }: LensInput): LensGraph {
  const builder = new LensBuilder();
  authors.forEach((author, i) => builder.addNode('author', author.id, i));
  const paperNode = papers.map((paper, i) => builder.addNode('paper', paper.id, i));
  authors.forEach((_, a) => {
    const { offsets, targets } = incidence.authorPapers;
    for (let e = offsets[a] ?? 0; e < (offsets[a + 1] ?? 0); e += 1) {
      builder.addEdge('authorship', a, paperNode[targets[e] ?? 0] ?? 0, 1);
    }
  });
  topics.forEach((topic, t) => {
    const { offsets, targets, weights } = incidence.topicPapers;
    if (rowSize(incidence.topicPapers, t) < MIN_TOPIC_PAPERS) return;
    const node = builder.addNode('topic', topic.id, t);
    for (let e = offsets[t] ?? 0; e < (offsets[t + 1] ?? 0); e += 1) {
      builder.addEdge('tagging', paperNode[targets[e] ?? 0] ?? 0, node, weights[e] ?? 0);
    }
  });
  return builder.finish('everything');
}

function buildPeople({ authors, incidence }: LensInput): LensGraph {
  const builder = new LensBuilder();
  authors.forEach((author, i) => builder.addNode('author', author.id, i));
  const { edges } = projectCoauthorship(incidence.paperAuthors, incidence.authorPapers, {
    counting: 'full',
    authorCap: DEFAULT_AUTHOR_CAP,
    isTruncated: () => true,
  });
  edges.source.forEach((a, e) => builder.addEdge('coauthorship', a, edges.target[e] ?? 0, edges.weight[e] ?? 0));
  return builder.finish('people');
}

/** The refs of the nodes that can be drawn. */
function drawnRefs(builder: LensBuilder, lens: Lens, { incidence }: LensInput, options: LensOptions): Int32Array {
  const nodes = {
    lens,
    keys: builder.keys,
    kinds: Uint8Array.from(builder.kinds),
    refs: Int32Array.from(builder.refs),
  };
  const limit = options.nodeLimit ?? DEFAULT_NODE_LIMIT;
  const drawn = strongestNodes(nodes, () => nodeStrengths(nodes, incidence), limit, options.filter);
  return Int32Array.from(drawn, (i) => builder.refs[i] ?? 0);
}

function buildPapers(input: LensInput, options: LensOptions): LensGraph {
  const builder = new LensBuilder();
  input.papers.forEach((paper, i) => builder.addNode('paper', paper.id, i));
  const related = options.related?.();
  if (related) {
    const drawn = drawnRefs(builder, 'papers', input, options);
    const ties = tiePapers(drawn, (papers, limit) => related.nearestAmong(papers, limit));
    for (const { a, b, score } of ties) builder.addEdge('relatedness', a, b, score);
  }
  return builder.finish('papers');
}

function buildTopics(input: LensInput, options: LensOptions): LensGraph {
  const { topics, incidence } = input;
  const builder = new LensBuilder();
  const sizes = topics.map((_, t) => rowSize(incidence.topicPapers, t));
  const least = sizes.some((size) => size >= MIN_TOPIC_PAPERS) ? MIN_TOPIC_PAPERS : 1;
  const node = topics.map((topic, t) => ((sizes[t] ?? 0) >= least ? builder.addNode('topic', topic.id, t) : -1));
  const isDrawn = new Uint8Array(topics.length);
  for (const topic of drawnRefs(builder, 'topics', input, options)) isDrawn[topic] = 1;
  for (const { a, b, association } of tieTopics(incidence, isDrawn)) {
    builder.addEdge('cooccurrence', node[a] ?? 0, node[b] ?? 0, association);
  }
  return builder.finish('topics');
}

function buildItems({ network }: LensInput): LensGraph {
  const items = network?.items ?? [];
  const links = network?.links ?? NO_LINKS;
  return {
    lens: 'network',
    keys: items.map(({ id }) => makeNodeKey('item', id)),
    kinds: new Uint8Array(items.length).fill(NODE_KINDS.indexOf('item')),
    refs: Int32Array.from(items.keys()),
    ...links,
    edgeKinds: new Uint8Array(links.source.length).fill(EDGE_KINDS.indexOf('link')),
  };
}

const BUILDERS: Readonly<Record<Lens, (input: LensInput, options: LensOptions) => LensGraph>> = {
  everything: buildEverything,
  people: buildPeople,
  papers: buildPapers,
  topics: buildTopics,
  network: buildItems,
};

/** The graph of a lens: nodes by kind in table order, edges ordered by source then target. */
export function buildLensGraph(input: LensInput, lens: Lens, options: LensOptions = {}): LensGraph {
  return BUILDERS[lens](input, options);
}
