import type { Sliced } from '../core/sliced.ts';

/** Milliseconds of work between two chances for the page to answer. */
const BUDGET_MS = 12;

/**
 * Does sliced work: the first `atOnce` slices in one turn, however slow the machine, the rest in turns that leave the page
 * free. Returns a function that drops what is left of it.
 */
export function runSliced<T>(work: Sliced<T>, onDone: (result: T) => void, atOnce = 1): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let slices = 0;
  const turn = (): void => {
    const until = performance.now() + BUDGET_MS;
    while (slices < atOnce || performance.now() < until) {
      slices += 1;
      const next = work.next();
      if (next.done === true) {
        onDone(next.value);
        return;
      }
    }
    timer = setTimeout(turn, 0);
  };
  turn();
  return () => clearTimeout(timer);
}
