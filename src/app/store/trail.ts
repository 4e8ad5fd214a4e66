/** Where one has been: the selections of a list in the order they were made. */
import type { NodeKey } from '../../core/model/ids.ts';
import type { Selection } from './navigation.ts';

const LONGEST = 40;

/** Whether two selections are of the same things. */
export function isSameSelection(a: Selection | null | undefined, b: Selection | null | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** The trail once `selection` was made. Going to the place before the last is going back; clearing leaves the trail. */
export function after(trail: readonly Selection[], selection: Selection | null): readonly Selection[] {
  if (selection === null || isSameSelection(trail.at(-1), selection)) return trail;
  if (isSameSelection(trail.at(-2), selection)) return trail.slice(0, -1);
  // Nodes added one after the other to what is selected are one place.
  const isGrowing = selection.kind === 'nodes' && trail.at(-1)?.kind === 'nodes';
  return [...(isGrowing ? trail.slice(0, -1) : trail), selection].slice(-LONGEST);
}

/** The trail one step back; where nothing is selected, its end is the step. */
export function walkBack(trail: readonly Selection[], now: Selection | null): readonly Selection[] {
  return now === null || trail.length < 2 ? trail : trail.slice(0, -1);
}

/** The selection with `key` added, or taken out where it is there. A tie or a group gives way. */
export function toggled(selection: Selection | null, key: NodeKey): Selection | null {
  const before = selection?.kind === 'nodes' ? selection.keys : selection?.kind === 'node' ? [selection.key] : [];
  const keys = before.includes(key) ? before.filter((other) => other !== key) : [...before, key];
  const [only] = keys;
  if (only === undefined) return null;
  return keys.length === 1 ? { kind: 'node', key: only } : { kind: 'nodes', keys };
}

/** The trail in a list made anew: what is gone is left out, and what has become one place is there once. */
export function retrace(
  trail: readonly Selection[],
  follow: (selection: Selection) => Selection | null,
): readonly Selection[] {
  return trail
    .flatMap((selection) => follow(selection) ?? [])
    .filter((selection, at, followed) => !isSameSelection(selection, followed[at - 1]));
}
