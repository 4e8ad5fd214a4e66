/**
 * Broader topics: by the thesaurus where it names one that is among the topics (its own broader ones tried in turn), else the
 * longest topic (of two words and more, or in the thesaurus) with the same last word whose words all stand in the narrower one in order (quantization for post-training
 * quantization).
 */
import type { CorpusIndex } from './corpus-index.ts';

const STEPS = 6;

function curatedBroader(node: number, positions: ReadonlyMap<number, number>, index: CorpusIndex): number | null {
  const { dictionary, vocabulary } = index;
  let at = node;
  for (let step = 0; step < STEPS; step += 1) {
    const broader = dictionary.curated.get(at)?.broader;
    if (!broader) return null;
    at = dictionary.canonical(dictionary.phrases.internAll(vocabulary.phraseUnits(broader)));
    const position = positions.get(at);
    if (position !== undefined && at !== node) return position;
  }
  return null;
}

/**
 * The longest topic of which the words stand in `units` in order, the last word last, the first in place among equals; or
 * null. Follows the trie, so that only beginnings of phrases are tried; phrases are of bounded length.
 */
function longestWithin(
  units: readonly number[],
  positions: ReadonlyMap<number, number>,
  index: CorpusIndex,
): number | null {
  const { phrases, curated } = index.dictionary;
  const inner = units.slice(0, -1);
  const head = units.at(-1) ?? -1;
  let best: number | null = null;
  let longest = 0;
  const visit = (node: number, words: number, from: number): void => {
    const whole = phrases.find(node, head);
    const position = whole === 0 || words + 1 === units.length ? undefined : positions.get(whole);
    if (position !== undefined && words + 1 >= longest && (words > 0 || curated.has(whole))) {
      best = words + 1 > longest || best === null ? position : Math.min(best, position);
      longest = words + 1;
    }
    for (let at = from; at < inner.length; at += 1) {
      const next = phrases.find(node, inner[at] ?? -1);
      if (next !== 0) visit(next, words + 1, at + 1);
    }
  };
  visit(0, 0, 0);
  return best;
}

/** For each topic node the position of its broader topic in `nodes`, or null. Free of circles. */
export function findBroader(nodes: readonly number[], index: CorpusIndex): (number | null)[] {
  const positions = new Map(nodes.map((node, position) => [node, position]));
  const broader = nodes.map(
    (node): number | null =>
      curatedBroader(node, positions, index) ??
      longestWithin(index.dictionary.phrases.sequence(node), positions, index),
  );
  return broader.map((target, position) => (leadsBack(position, broader) ? null : target));
}

function leadsBack(position: number, broader: readonly (number | null)[]): boolean {
  let at = broader[position] ?? null;
  for (let step = 0; at !== null && step < 50; step += 1) {
    if (at === position) return true;
    at = broader[at] ?? null;
  }
  return at !== null;
}
