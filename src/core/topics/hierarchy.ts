/**
 * Broader topics: by the thesaurus where it names one that is among the topics (its own broader ones tried in turn), else the
 * longest topic (of two words and more, or in the thesaurus) with the same last word whose words all stand in the narrower one in order (quantization for post-training
 * quantization).
 */
import type { CorpusIndex } from './corpus-index.ts';

const STEPS = 6;

function isSubsequence(shorter: readonly number[], longer: readonly number[]): boolean {
  let at = 0;
  for (const unit of longer) if (unit === shorter[at]) at += 1;
  return at === shorter.length;
}

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

/** For each topic node the position of its broader topic in `nodes`, or null. Free of circles. */
export function findBroader(nodes: readonly number[], index: CorpusIndex): (number | null)[] {
  const positions = new Map(nodes.map((node, position) => [node, position]));
  const sequences = nodes.map((node) => index.dictionary.phrases.sequence(node));
  const byHead = new Map<number, number[]>();
  for (const [position, units] of sequences.entries()) {
    const head = units.at(-1) ?? -1;
    byHead.set(head, [...(byHead.get(head) ?? []), position]);
  }
  const broader = nodes.map((node, position): number | null => {
    const curated = curatedBroader(node, positions, index);
    if (curated !== null) return curated;
    const units = sequences[position] ?? [];
    let best: number | null = null;
    for (const other of byHead.get(units.at(-1) ?? -1) ?? []) {
      const others = sequences[other] ?? [];
      if (others.length < 2 && !index.dictionary.curated.has(nodes[other] ?? 0)) continue;
      if (others.length >= units.length || others.length <= (best === null ? 0 : (sequences[best]?.length ?? 0)))
        continue;
      if (isSubsequence(others, units)) best = other;
    }
    return best;
  });
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
