import type { KeyboardEvent } from 'react';

interface KeyCommands {
  /** By how many rows. */
  readonly walk: (by: number) => void;
  readonly undo: () => void;
  readonly acceptAll: () => void;
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['j', 1],
  ['ArrowDown', 1],
  ['k', -1],
  ['ArrowUp', -1],
  ['PageDown', 10],
  ['PageUp', -10],
]);

/** Fields, sliders and radio buttons use these keys themselves. */
function isTaken(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('form, input[type="radio"]') !== null;
}

/** The keys of the review: J, K and arrows walk, Ctrl-Z undoes, Ctrl-Enter takes all. */
export function onReviewKey(event: KeyboardEvent, commands: KeyCommands): void {
  if (event.defaultPrevented || isTaken(event.target)) return;
  const isCommand = event.ctrlKey || event.metaKey;
  const by = STEPS.get(event.key);
  if (isCommand && event.key === 'Enter') commands.acceptAll();
  else if (isCommand && !event.shiftKey && event.key.toLowerCase() === 'z') commands.undo();
  else if (!isCommand && !event.altKey && by !== undefined) commands.walk(by);
  else return;
  event.preventDefault();
  event.stopPropagation();
}
