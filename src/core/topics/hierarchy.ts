/**
 * Broader topics: what the person said; else by the thesaurus, where it names one that is among the topics (its own broader ones
 * tried in turn); else the longest topic (of two words and more, or in the thesaurus) with the same last word whose words all
 * stand in the narrower one in order (quantization for post-training quantization). A topic that stands for others is
 * placed as they would be where nothing places it. Of a circle, what was found gives way to what was said; where all of it was
 * said, all of it gives way. Linear in the topics.
 */
import type { CorpusIndex } from './corpus-index.ts';
import type { OwnNames } from './own-names.ts';

const STEPS = 6;

type Texts = Pick<CorpusIndex, 'dictionary' | 'vocabulary'>;
/** Positions of topics by phrase, also by the phrases that they stand for. */
type Positions = ReadonlyMap<number, number>;

/** The position of the broader topic that the thesaurus names, -1 where it says that there is none, null where it names none. */
function curatedBroader(node: number, own: number, positions: Positions, texts: Texts): number | null {
  const { dictionary, vocabulary } = texts;
  let at = node;
  for (let step = 0; step < STEPS; step += 1) {
    const broader = dictionary.curated.get(at)?.broader;
    if (broader === '') return -1;
    if (broader === undefined || broader === null) return null;
    at = dictionary.canonical(dictionary.phrases.internAll(vocabulary.phraseUnits(broader)));
    const position = positions.get(at);
    if (position !== undefined && position !== own) return position;
  }
  return null;
}

/**
 * The longest topic but `own` of which the words stand in `units` in order, the last word last, the first in place among
 * equals; or null. Follows the trie, so that only beginnings of phrases are tried; phrases are of bounded length.
 */
function longestWithin(units: readonly number[], own: number, positions: Positions, texts: Texts): number | null {
  const { phrases, curated } = texts.dictionary;
  const inner = units.slice(0, -1);
  const head = units.at(-1) ?? -1;
  let best: number | null = null;
  let longest = 0;
  const visit = (node: number, words: number, from: number): void => {
    const whole = phrases.find(node, head);
    const position = whole === 0 || words + 1 === units.length ? undefined : positions.get(whole);
    const isLong = words > 0 || curated.has(whole);
    if (position !== undefined && position !== own && words + 1 >= longest && isLong) {
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

/** Positions on circles of `above`. */
function circlesOf(above: readonly (number | null)[]): Set<number> {
  const found = new Set<number>();
  const walks = new Int32Array(above.length).fill(-1);
  above.forEach((_, start) => {
    let at: number | null = start;
    while (at !== null && walks[at] === -1) {
      walks[at] = start;
      at = above[at] ?? null;
    }
    if (at === null || walks[at] !== start) return;
    for (let on: number | null = at; on !== null && !found.has(on); on = above[on] ?? null) found.add(on);
  });
  return found;
}

/** For each topic node the position of its broader topic in `nodes`, or null. Free of circles. */
export function findBroader(nodes: readonly number[], names: OwnNames, texts: Texts): (number | null)[] {
  const positions = new Map(nodes.map((node, position) => [node, position]));
  const others = new Map<number, number[]>();
  for (const [from, to] of names.standIns) {
    const position = positions.get(to);
    if (position === undefined) continue;
    if (!positions.has(from)) positions.set(from, position);
    others.set(to, [...(others.get(to) ?? []), from]);
  }
  const find = (node: number, own: number): number | null =>
    curatedBroader(node, own, positions, texts) ??
    longestWithin(texts.dictionary.phrases.sequence(node), own, positions, texts);
  const above = nodes.map((node, own): number | null => {
    const said = names.broader.get(node);
    if (said === null) return null;
    const position = said === undefined ? undefined : positions.get(said.node);
    if (position !== undefined && position !== own) return position;
    for (const each of [node, ...(others.get(node) ?? [])]) {
      const found = find(each, own);
      if (found !== null) return found < 0 ? null : found;
    }
    return null;
  });
  const circles = circlesOf(above);
  const kept = above.map((target, at) => (circles.has(at) && !names.broader.has(nodes[at] ?? 0) ? null : target));
  const left = circlesOf(kept);
  return kept.map((target, at) => (left.has(at) ? null : target));
}
