/** What is selected as a place on a trail: a mark and a short name. */
import type { Analysis } from '../model/analysis.ts';
import { paperLabel } from './labels.ts';
import { findGroup, findNode, groupNoun, type GroupRef, type NodeRef } from './refs.ts';
import type { Selection } from './selected-papers.ts';
import { countOf, sentenceCase } from './words.ts';

export interface SelectionPlace {
  /** Equal for selections of the same thing. */
  readonly id: string;
  /** What it is: `Paper`, `Theme`, `Tie`, `Several`. */
  readonly kind: string;
  readonly label: string;
  /** The node or group, where it is one. */
  readonly node: NodeRef | null;
  readonly group: GroupRef | null;
}

const KIND_WORDS = { author: 'Person', paper: 'Paper', topic: 'Topic', item: 'Item' } as const;

/** The id of a place: the same selection has the same, no two different ones do. */
export function selectionId(selection: Selection): string {
  if (selection.kind === 'node') return selection.key;
  if (selection.kind === 'group') return `group ${selection.id}`;
  if (selection.kind === 'edge') return `edge ${selection.source} ${selection.target}`;
  return `nodes ${selection.keys.join(' ')}`;
}

const shortLabel = (node: NodeRef): string => (node.kind === 'paper' ? paperLabel(node.label) : node.label);

/** A selection as a place; null where the list does not have it. */
export function selectionPlace(analysis: Analysis, selection: Selection): SelectionPlace | null {
  const place = { id: selectionId(selection), node: null, group: null };
  if (selection.kind === 'group') {
    const group = findGroup(analysis, selection.id);
    if (group === null) return null;
    return { ...place, kind: sentenceCase(groupNoun(analysis, group.of)), label: group.name, group };
  }
  if (selection.kind === 'node') {
    const node = findNode(analysis, selection.key);
    return node === null ? null : { ...place, kind: KIND_WORDS[node.kind], label: shortLabel(node), node };
  }
  if (selection.kind === 'edge') {
    const ends = [findNode(analysis, selection.source), findNode(analysis, selection.target)];
    const labels = ends.flatMap((end) => (end === null ? [] : [shortLabel(end)]));
    const kind = analysis.network === null ? 'Tie' : 'Link';
    return labels.length < 2 ? null : { ...place, kind, label: labels.join(' and ') };
  }
  return { ...place, kind: 'Several', label: countOf(selection.keys.length, 'node') };
}
