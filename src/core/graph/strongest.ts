/** Which nodes of a lens are drawn when not all can be. */
import type { Incidence } from '../model/analysis.ts';
import { NODE_KINDS, type EdgeColumns, type Lens } from '../model/columns.ts';
import { compareText } from '../text/fold.ts';
import { rowSize } from './csr.ts';

/** 1 for the papers, authors, topics and items that may be drawn. */
export interface NodeMask {
  readonly papers: Uint8Array;
  readonly authors: Uint8Array;
  readonly topics: Uint8Array;
  readonly items: Uint8Array;
}

/** The nodes of a lens. */
export interface LensNodes {
  readonly lens: Lens;
  readonly keys: readonly string[];
  readonly kinds: Uint8Array;
  readonly refs: Int32Array;
}

const MASKS = { author: 'authors', paper: 'papers', topic: 'topics', item: 'items' } as const;

function isIn({ kinds, refs }: LensNodes, mask: NodeMask, i: number): boolean {
  return mask[MASKS[NODE_KINDS[kinds[i] ?? 0] ?? 'author']][refs[i] ?? 0] === 1;
}

/** Sum of the weights at each node. */
export function weightedDegrees(nodes: number, { source, target, weight }: EdgeColumns): Float64Array {
  const strength = new Float64Array(nodes);
  weight.forEach((w, e) => {
    const s = source[e] ?? 0;
    const t = target[e] ?? 0;
    strength[s] = (strength[s] ?? 0) + w;
    strength[t] = (strength[t] ?? 0) + w;
  });
  return strength;
}

/**
 * What nodes are chosen by: their summed weights; in the Papers and Topics lenses, whose ties are drawn among the chosen
 * only, the links in the list (authors and topics of a paper, papers of a topic).
 */
export function nodeStrengths(nodes: LensNodes, { paperAuthors, paperTopics, topicPapers }: Incidence): Float64Array {
  const ofPaper = (ref: number): number => rowSize(paperAuthors, ref) + rowSize(paperTopics, ref);
  return Float64Array.from(nodes.refs, (ref) => (nodes.lens === 'papers' ? ofPaper(ref) : rowSize(topicPapers, ref)));
}

/** Indices of the up to `limit` strongest nodes that may be drawn, ties by key; ascending. */
export function strongestNodes(
  nodes: LensNodes,
  strengthOf: () => Float64Array,
  limit: number,
  mask?: NodeMask,
): number[] {
  const all = nodes.keys.map((_, i) => i);
  const shown = mask ? all.filter((i) => isIn(nodes, mask, i)) : all;
  if (shown.length <= limit) return shown;
  const strength = strengthOf();
  shown.sort(
    (a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || compareText(nodes.keys[a] ?? '', nodes.keys[b] ?? ''),
  );
  return shown.slice(0, Math.max(0, limit)).sort((a, b) => a - b);
}
