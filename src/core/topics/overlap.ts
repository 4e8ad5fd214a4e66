/**
 * What phrases of a paper that share words mean for its tags: a phrase that the paper hardly uses outside a longer one is
 * left out, a word of no other paper gives way to the phrase that says which, and two that say nearly the same are one tag.
 */
import type { CorpusIndex } from './corpus-index.ts';
import { OWN_AT, SHARED_AT } from './salience.ts';
import type { TagCandidate } from './tag-candidates.ts';

/** The corpus, and the papers in which each phrase is salient. */
export interface Neighbours {
  readonly index: CorpusIndex;
  readonly support: ReadonlyMap<number, number>;
}

const COVERED = 0.6;
const COVERED_WORD = 0.3;
/** A longer phrase of this share of a word's probability takes its place. */
const COMPLETES = 0.35;
/** A tag of this share of a word's salience says it well enough where the word stands in nothing else. */
const CONFINES = 0.8;
const COMMON_START = 5;
const LONGEST_END = 4;

const isSharedAmong =
  ({ support }: Neighbours) =>
  ({ node }: TagCandidate): boolean =>
    (support.get(node) ?? 0) > 1;

/** True for words of one stem, roughly: modelling and model, estimator and estimation. */
function areAkin(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  return a === b || (start >= COMMON_START && Math.max(a.length, b.length) - start <= LONGEST_END);
}

/** True where `outer` holds the words of `inner` in order, other endings allowed. */
function holdsAkin(outer: number, inner: number, { dictionary, vocabulary }: CorpusIndex): boolean {
  const [long, short] = [outer, inner].map((node) =>
    dictionary.phrases.sequence(node).map((unit) => vocabulary.unitText(unit)),
  );
  if (!long || !short) return false;
  return long.some(
    (_, at) => at + short.length <= long.length && short.every((word, i) => areAkin(word, long[at + i] ?? '')),
  );
}

/** True where the candidate and a chosen phrase of the same words add nothing to each other. */
export function isRedundant(candidate: TagCandidate, chosen: readonly TagCandidate[], around: Neighbours): boolean {
  const { index } = around;
  const { phrases } = index.dictionary;
  const isShared = isSharedAmong(around)(candidate);
  return chosen.some((other) => {
    if (phrases.contains(other.node, candidate.node)) return !(candidate.isCurated && isShared);
    if (!candidate.isCurated && holdsAkin(other.node, candidate.node, index)) return true;
    const isNamed = candidate.isCurated || candidate.isDefined;
    const completes = !isNamed && !isShared && candidate.probability < 2 * OWN_AT.title;
    return completes && phrases.prefix(other.node) !== 0 && phrases.contains(candidate.node, other.node);
  });
}

/** Leaves out chosen words that the paper says only within a longer tag of comparable standing. */
export function withoutConfined(chosen: readonly TagCandidate[], { index }: Neighbours): TagCandidate[] {
  const { phrases } = index.dictionary;
  // What lies between a word and a phrase that always holds it always holds it too.
  const confines = ({ node, salience }: TagCandidate, word: TagCandidate): boolean =>
    (node === word.within || phrases.contains(word.within, node)) &&
    phrases.contains(node, word.node) &&
    salience >= CONFINES * word.salience;
  return chosen.filter(
    (word) => word.isGiven || word.isKeyword || word.within === 0 || !chosen.some((longer) => confines(longer, word)),
  );
}

/** Leaves out phrases that the paper hardly uses outside a longer one that may be a tag, and the shortest of three nested. */
export function withoutNested(candidates: readonly TagCandidate[], around: Neighbours): TagCandidate[] {
  const { phrases } = around.index.dictionary;
  const isShared = isSharedAmong(around);
  const tags = candidates.filter((tag) => tag.isCurated && tag.salience >= (isShared(tag) ? SHARED_AT : OWN_AT).title);
  return candidates.filter((inner) => {
    if (inner.isGiven) return true;
    const outer = tags.filter((other) => other !== inner && phrases.contains(other.node, inner.node));
    if (outer.length === 0 || (isShared(inner) && !outer.some(isShared))) return true;
    const isWord = phrases.prefix(inner.node) === 0;
    return outer.length < 2 && inner.covered < (isWord ? COVERED_WORD : COVERED) * inner.mentions;
  });
}

/**
 * Lets a topic of one word that no other paper shares give way to the best phrase that completes it (caching to feature
 * caching), which takes over its salience. Most salient first, as the candidates.
 */
export function withoutCompleted(candidates: readonly TagCandidate[], around: Neighbours): readonly TagCandidate[] {
  const { phrases } = around.index.dictionary;
  const isShared = isSharedAmong(around);
  const raised = new Map<TagCandidate, number>();
  const gone = new Set<TagCandidate>();
  for (const word of candidates) {
    if (word.isGiven || !word.isCurated || phrases.prefix(word.node) !== 0 || isShared(word)) continue;
    const longer = candidates.find(
      (other) =>
        other !== word && other.probability >= COMPLETES * word.probability && phrases.contains(other.node, word.node),
    );
    if (!longer) continue;
    gone.add(word);
    raised.set(longer, Math.max(raised.get(longer) ?? longer.salience, word.salience));
  }
  if (gone.size === 0) return candidates;
  return candidates
    .filter((candidate) => !gone.has(candidate))
    .map((candidate) => ({ ...candidate, salience: raised.get(candidate) ?? candidate.salience }))
    .sort((a, b) => b.salience - a.salience);
}
