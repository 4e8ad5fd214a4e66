/** The formats that can be read. A new format is a reader added here; detection is by content, the highest score wins. */
import { jsonReader } from './json-lines.ts';
import { listingReader } from './listing/listing-reader.ts';
import type { Reader } from './reader.ts';

export const READERS: readonly Reader[] = [jsonReader, listingReader];

/** The reader that fits the text best, or null where none recognises it; the earlier one of equals. */
export function chooseReader(text: string, readers: readonly Reader[] = READERS): Reader | null {
  let best: Reader | null = null;
  let bestScore = 0;
  for (const reader of readers) {
    const score = reader.detect(text);
    if (score > bestScore) {
      best = reader;
      bestScore = score;
    }
  }
  return best;
}
