/** Work done in slices, so that whoever runs it can let the page breathe between them. */

/** Work that pauses where the page may breathe, and ends with a result. */
export type Sliced<T> = Generator<undefined, T, undefined>;

/** The result of work that need not pause. */
export function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}
