import type { Analysis } from '../model/analysis.ts';
import type { NodeKey, NodeKind } from '../model/ids.ts';
import {
  authorRef,
  findGroup,
  findNode,
  paperRef,
  partitionOf,
  rowOf,
  sharedOf,
  topicRef,
  type NodeRef,
} from './refs.ts';

/** What is selected: a node, a group of a partition by its id, the tie between two nodes, or several nodes. */
export type Selection =
  | { readonly kind: 'node'; readonly key: NodeKey }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'edge'; readonly source: NodeKey; readonly target: NodeKey }
  | { readonly kind: 'nodes'; readonly keys: readonly NodeKey[] };

/** The papers of a selection. */
export interface SelectedPapers {
  readonly kind: NodeKind | 'group' | 'edge' | 'nodes';
  /** Paper indices, ascending. */
  readonly papers: readonly number[];
  /** Papers near the one that is selected, where they were given. */
  readonly related: readonly number[];
}

function papersOfNode({ incidence }: Analysis, { kind, ref }: NodeRef): Int32Array {
  if (kind === 'paper') return Int32Array.of(ref);
  if (kind === 'item') return new Int32Array(0);
  return rowOf(kind === 'author' ? incidence.authorPapers : incidence.topicPapers, ref);
}

/** The papers that hold both ends; where an end is a paper itself, that one, also where the tie is inferred. */
function papersOfEdge(analysis: Analysis, source: NodeRef, target: NodeRef): readonly number[] {
  const ends = [source, target].filter(({ kind }) => kind === 'paper').map(({ ref }) => ref);
  const papers = ends.length > 0 ? ends : sharedOf(papersOfNode(analysis, source), papersOfNode(analysis, target));
  return [...new Set(papers)].sort((a, b) => a - b);
}

/** Linear in the list, however many nodes are selected. */
function papersOfNodes(analysis: Analysis, keys: readonly NodeKey[]): readonly number[] {
  const wanted = new Set(keys);
  const isIn = new Uint8Array(analysis.papers.length);
  const add = (node: NodeRef): void => {
    if (wanted.has(node.key)) for (const paper of papersOfNode(analysis, node)) isIn[paper] = 1;
  };
  analysis.papers.forEach((_, ref) => add(paperRef(analysis, ref)));
  analysis.authors.forEach((_, ref) => add(authorRef(analysis, ref)));
  analysis.topics.forEach((_, ref) => add(topicRef(analysis, ref)));
  return [...isIn.keys()].filter((paper) => isIn[paper] === 1);
}

/**
 * The papers of what is selected; null where nothing is, or nothing of that name is in the analysis. `related` are the papers
 * found near the selected one; they count only where a paper is selected.
 */
export function selectedPapers(
  analysis: Analysis,
  selection: Selection | null,
  related: readonly number[] = [],
): SelectedPapers | null {
  if (selection === null) return null;
  if (selection.kind === 'group') {
    const found = findGroup(analysis, selection.id);
    const group = found === null ? undefined : partitionOf(analysis, found.of).groups[found.index];
    return group === undefined ? null : { kind: 'group', papers: group.papers, related: [] };
  }
  if (selection.kind === 'edge') {
    const source = findNode(analysis, selection.source);
    const target = findNode(analysis, selection.target);
    if (source === null || target === null) return null;
    return { kind: 'edge', papers: papersOfEdge(analysis, source, target), related: [] };
  }
  if (selection.kind === 'nodes') {
    const papers = papersOfNodes(analysis, selection.keys);
    return selection.keys.length === 0 ? null : { kind: 'nodes', papers, related: [] };
  }
  const node = findNode(analysis, selection.key);
  if (node === null) return null;
  const papers = [...papersOfNode(analysis, node)];
  return { kind: node.kind, papers, related: node.kind === 'paper' ? related : [] };
}
