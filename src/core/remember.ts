/** Stages that remember their last inputs, so that a change reruns only what depends on it. */
import type { Grain } from './model/partition.ts';

/** A function of positional arguments that remembers its last result; arguments are compared by identity. */
export function remember<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (last && last.args.length === args.length && last.args.every((value, i) => value === args[i]))
      return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}

/** The results of `compute` for each grain of the last inputs. */
export function rememberPerGrain<A extends readonly unknown[], R>(
  compute: (grain: Grain, ...args: A) => R,
): (grain: Grain, ...args: A) => R {
  const byGrain = remember((..._args: A) => new Map<Grain, R>());
  return (grain, ...args) => {
    const results = byGrain(...args);
    const known = results.get(grain);
    if (known !== undefined) return known;
    const result = compute(grain, ...args);
    results.set(grain, result);
    return result;
  };
}
