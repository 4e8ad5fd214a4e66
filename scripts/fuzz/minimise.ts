/**
 * Delta debugging by halves (after Zeller & Hildebrandt 2002): takes ever smaller parts away while the trouble stays.
 * Costs at most `budget` tries; what is left is small, not the smallest.
 */
import { sizeOf, without, type FuzzInput } from './input.ts';

export async function minimise(
  input: FuzzInput,
  isStillWrong: (input: FuzzInput) => Promise<boolean>,
  budget: number,
): Promise<FuzzInput> {
  let least = input;
  let left = budget;
  for (let part = Math.ceil(sizeOf(input) / 2); part >= 1; part = part === 1 ? 0 : Math.ceil(part / 2)) {
    for (let start = 0; start < sizeOf(least) && left > 0;) {
      const shorter = without(least, start, start + part);
      left -= 1;
      if (await isStillWrong(shorter)) least = shorter;
      else start += part;
    }
  }
  return least;
}
