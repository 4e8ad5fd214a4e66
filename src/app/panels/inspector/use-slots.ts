import { groupIndexOf, partitionOf, type GroupRef, type NodeRef } from '../../../core/view/refs.ts';
import { useAppLater } from '../../store/store.ts';
import { useGroupColour } from '../../ui/group-colour.ts';

export interface Slots {
  /** Colour slot of a node's group in the partition that colours the map. */
  readonly ofNode: (node: NodeRef) => number;
  /** Colour slot of a group; 0 for groups of the other partition. */
  readonly ofGroup: (group: GroupRef | null) => number;
}

/** Colour slots as on the map. */
export function useSlots(): Slots {
  const analysis = useAppLater((state) => state.list?.analysis ?? null);
  const colourBy = useAppLater((state) => state.scene?.colourBy ?? state.colourBy);
  const slotOf = useGroupColour();
  return {
    ofNode: (node) => (analysis === null ? 0 : slotOf(groupIndexOf(partitionOf(analysis, colourBy), node))),
    ofGroup: (group) => (group?.of === colourBy ? slotOf(group.index) : 0),
  };
}
