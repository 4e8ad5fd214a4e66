/**
 * A stable sort that can be done a little at a time, so that a page stays responsive: sorted pieces, merged two by two.
 * n log n comparisons; the generator yields after some thousands of them.
 */
const PIECE = 2048;
const MERGED_AT_ONCE = 8192;

/** Merges the sorted stretches [from, middle) and [middle, to) of `source` into `target`. */
function* merge<T>(
  source: readonly T[],
  target: T[],
  [from, middle, to]: readonly [number, number, number],
  compare: (a: T, b: T) => number,
): Generator<void, void> {
  let left = from;
  let right = middle;
  for (let at = from; at < to; at += 1) {
    const isLeft = left < middle && (right >= to || compare(source[left] as T, source[right] as T) <= 0);
    target[at] = source[isLeft ? left : right] as T;
    if (isLeft) left += 1;
    else right += 1;
    if ((at + 1) % MERGED_AT_ONCE === 0) yield;
  }
}

/** The items in the order of `compare`, equal ones as they came. */
export function* sortInSlices<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  let sorted: T[] = [];
  for (let from = 0; from < items.length; from += PIECE) {
    for (const item of items.slice(from, from + PIECE).sort(compare)) sorted.push(item);
    yield;
  }
  let other = sorted.slice();
  for (let width = PIECE; width < items.length; width *= 2) {
    for (let from = 0; from < items.length; from += width * 2) {
      const middle = Math.min(from + width, items.length);
      yield* merge(sorted, other, [from, middle, Math.min(middle + width, items.length)], compare);
    }
    [sorted, other] = [other, sorted];
  }
  return sorted;
}
