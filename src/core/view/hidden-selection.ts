/** Whether a filter hides what is selected. Cost: linear in the nodes of the list. */
import type { Analysis } from '../model/analysis.ts';
import type { Filter } from '../model/filter.ts';
import type { Visible } from './filter.ts';
import { findGroup, findNodes, partitionOf, type NodeRef } from './refs.ts';
import type { Selection } from './selected-papers.ts';

/** True where the filter leaves nothing of the selection, of a tie not both ends. What the list does not have is not hidden. */
export function isSelectionHidden(
  analysis: Analysis,
  visible: Visible,
  { hiddenKinds }: Filter,
  selection: Selection,
): boolean {
  const stays = { paper: visible.papers, author: visible.authors, topic: visible.topics, item: visible.items };
  const isOut = ({ kind, ref }: Pick<NodeRef, 'kind' | 'ref'>): boolean =>
    hiddenKinds.includes(kind) || stays[kind][ref] !== 1;
  if (selection.kind === 'group') {
    const found = findGroup(analysis, selection.id);
    const group = found && partitionOf(analysis, found.of).groups[found.index];
    if (!group) return false;
    const members = { paper: group.papers, author: group.authors, topic: group.topics, item: group.items } as const;
    return (['paper', 'author', 'topic', 'item'] as const).every((kind) =>
      members[kind].every((ref) => isOut({ kind, ref })),
    );
  }
  if (selection.kind === 'edge') return findNodes(analysis, [selection.source, selection.target]).some(isOut);
  const nodes = findNodes(analysis, selection.kind === 'node' ? [selection.key] : selection.keys);
  return nodes.length > 0 && nodes.every(isOut);
}
