/** Undo and redo: the documents before and after the one on screen, each step with the words for what was done. */
import type { CoterieDocument } from '../../core/model/document.ts';

export interface HistoryStep {
  /** What was done: `Added 12 papers`. */
  readonly label: string;
  /** The document before the step, for steps that are done; after it, for steps undone. */
  readonly document: CoterieDocument;
}

export interface History {
  /** Steps done, oldest first. */
  readonly past: readonly HistoryStep[];
  /** Steps undone, the next to redo first. */
  readonly future: readonly HistoryStep[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** Documents share their sources, so that a step costs little; older steps than these are let go. */
const MOST_STEPS = 200;

/** A history and the document it leads to. */
export interface Moved {
  readonly history: History;
  readonly document: CoterieDocument;
}

/** The history once `label` has changed `before`. */
export function record(history: History, label: string, before: CoterieDocument): History {
  return { past: [...history.past, { label, document: before }].slice(-MOST_STEPS), future: [] };
}

/** One step back from `now`; null where nothing is left to undo. */
export function stepBack({ past, future }: History, now: CoterieDocument): Moved | null {
  const last = past.at(-1);
  if (!last) return null;
  const history = { past: past.slice(0, -1), future: [{ label: last.label, document: now }, ...future] };
  return { history, document: last.document };
}

/** One step forth from `now`; null where nothing was undone. */
export function stepForth({ past, future }: History, now: CoterieDocument): Moved | null {
  const [next, ...rest] = future;
  if (!next) return null;
  return { history: { past: [...past, { label: next.label, document: now }], future: rest }, document: next.document };
}

/** The state after `steps` steps, counted from the oldest that is kept; null where that is the one on screen. */
export function goTo(history: History, now: CoterieDocument, steps: number): Moved | null {
  const move = steps < history.past.length ? stepBack : stepForth;
  let moved: Moved | null = null;
  while ((moved?.history ?? history).past.length !== steps) {
    const next = move(moved?.history ?? history, moved?.document ?? now);
    if (!next) break;
    moved = next;
  }
  return moved;
}
