import type { Sliced } from '../../../core/view/table-rows.ts';

/** Milliseconds of work between two chances for the page to answer. */
const BUDGET_MS = 12;
/** Work of so few slices is done in one turn, however slow the machine. */
const FEW_SLICES = 8;

/**
 * Does sliced work: at once where it is short, else in turns that leave the page free. Returns a function that drops what
 * is left of it.
 */
export function runSliced<T>(work: Sliced<T>, onDone: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let slices = 0;
  const turn = (): void => {
    const until = performance.now() + BUDGET_MS;
    while (slices < FEW_SLICES || performance.now() < until) {
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
