import { useMemo } from 'react';
import type { PartitionOf } from '../../core/model/partition.ts';
import type { Scene } from '../../core/model/scene.ts';
import { LAST_SLOT, YEAR_SLOT } from '../../core/view/slots.ts';
import { useAppLater } from '../store/store.ts';

export type ColourPart = 'fill' | 'rim' | 'ink' | 'soft';

function tokenOf(slot: number): string {
  if (slot >= YEAR_SLOT && slot <= LAST_SLOT) return `--y${slot - YEAR_SLOT + 1}`;
  return slot >= 1 && slot < YEAR_SLOT ? `--g${slot}` : '--g-none';
}

/** The CSS value of a slot: 1 to 12 the colours of groups, then the ramp of years; 0 is the colour of what stands apart. */
export function groupColourVar(slot: number, part: ColourPart = 'fill'): string {
  const name = tokenOf(slot);
  return part === 'fill' ? `var(${name})` : `var(${name}-${part})`;
}

/** The slot (1..12, 0 for none) of a group by its index in a partition. */
export type SlotOf = (group: number) => number;

const NO_SLOT: SlotOf = () => 0;

/** Slots of the groups that colour a scene by index, also of those that have nothing in it; none where there is no scene yet. */
export function slotsOfScene(scene: Scene | null): SlotOf {
  return scene === null ? NO_SLOT : (group) => scene.colours[group] ?? 0;
}

/** The slots of the partition that colours the scene; where `of` names the other one, none of its groups has a colour. */
export function useGroupColour(of?: PartitionOf): SlotOf {
  const scene = useAppLater((state) => state.scene);
  return useMemo(() => (of !== undefined && scene?.colourBy !== of ? NO_SLOT : slotsOfScene(scene)), [scene, of]);
}
