import type { KeyboardEvent } from 'react';

export interface GridMoves {
  /** By so many rows; infinite for the first or last. */
  readonly move: (by: number) => void;
  readonly open: () => void;
  readonly toggle: () => void;
  readonly copy: () => void;
  /** Rows that are in view. */
  readonly page: number;
}

const KEYS: Readonly<Record<string, (moves: GridMoves) => void>> = {
  j: ({ move }) => move(1),
  k: ({ move }) => move(-1),
  ArrowDown: ({ move }) => move(1),
  ArrowUp: ({ move }) => move(-1),
  PageDown: ({ move, page }) => move(page),
  PageUp: ({ move, page }) => move(-page),
  Home: ({ move }) => move(-Infinity),
  End: ({ move }) => move(Infinity),
  Enter: ({ open }) => open(),
  ' ': ({ toggle }) => toggle(),
};

const isButton = (target: EventTarget): boolean => target instanceof Element && target.closest('button') !== null;

/** What a key does in the rows: walks, opens, selects or copies; true where it did something. */
export function onGridKey(event: KeyboardEvent, moves: GridMoves): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'c' || (getSelection()?.toString() ?? '') !== '') return false;
    moves.copy();
  } else {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
    if (act === undefined || (isButton(event.target) && (key === 'Enter' || key === ' '))) return false;
    act(moves);
  }
  event.preventDefault();
  return true;
}
