/** Order of pairs of indices by two counting sorts. Cost: linear in pairs and in `n`. */

function sortBy(order: Int32Array, keyOf: (pair: number) => number, n: number): Int32Array {
  const starts = new Int32Array(n + 1);
  for (const pair of order) starts[keyOf(pair) + 1] = (starts[keyOf(pair) + 1] ?? 0) + 1;
  for (let i = 0; i < n; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const sorted = new Int32Array(order.length);
  for (const pair of order) {
    const at = starts[keyOf(pair)] ?? 0;
    sorted[at] = pair;
    starts[keyOf(pair)] = at + 1;
  }
  return sorted;
}

/** The numbers of the pairs by smaller end, then larger end, then number. Ends are from 0 to `n` - 1, in either order. */
export function orderPairs(n: number, source: ArrayLike<number>, target: ArrayLike<number>): Int32Array {
  const low = (pair: number): number => Math.min(source[pair] ?? 0, target[pair] ?? 0);
  const high = (pair: number): number => Math.max(source[pair] ?? 0, target[pair] ?? 0);
  const numbers = Int32Array.from({ length: source.length }, (_, pair) => pair);
  return sortBy(sortBy(numbers, high, n), low, n);
}

/** What each pair is a repetition of: the number of the first pair of the same two ends, its own where it is the first. */
export function firstOfPairs(n: number, source: ArrayLike<number>, target: ArrayLike<number>): Int32Array {
  const firsts = new Int32Array(source.length);
  let first = -1;
  const isSame = (a: number, b: number): boolean =>
    (source[a] === source[b] && target[a] === target[b]) || (source[a] === target[b] && target[a] === source[b]);
  for (const pair of orderPairs(n, source, target)) {
    if (first === -1 || !isSame(first, pair)) first = pair;
    firsts[pair] = first;
  }
  return firsts;
}
