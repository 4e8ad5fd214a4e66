/**
 * Chooses the tags of each paper from its ranked phrases: first those other papers share, then a few of its own, three to
 * six in all. Names of methods, datasets and metrics count only where papers share them. A phrase gives way to a longer
 * one that holds it in nearly all its papers. Linear in the phrases kept (at most 16 a paper).
 */
import type { TopicKind } from '../model/topic.ts';
import type { CorpusIndex } from './corpus-index.ts';
import {
  hasStanding,
  inheritedProbability,
  isEligible,
  isHollow,
  isWeak,
  kindOf,
  type PaperItems,
} from './eligibility.ts';
import type { Mention } from './phrase-items.ts';
import { rankItems, type RankedItem } from './ranking.ts';
import type { TopicResources } from './resources.ts';

/** A phrase that may become a tag of a paper. */
export interface TagCandidate {
  readonly node: number;
  readonly probability: number;
  readonly kind: TopicKind;
  readonly isCurated: boolean;
  readonly isKeyword: boolean;
  readonly inTitle: boolean;
  /** Stands in the title or the abstract's first sentence. */
  readonly isProminent: boolean;
  /** Mentioned among examples only (such as, including). */
  readonly isExample: boolean;
  readonly mentions: readonly Mention[];
}

/** A tag of a paper; its score is 0..1. */
export interface ChosenTag {
  readonly candidate: TagCandidate;
  readonly score: number;
}

export interface TagLimits {
  readonly maxTags: number;
  readonly minTags: number;
}

const KEPT = 16;
const KEPT_MENTIONS = 60;
const SHARED_AT = 0.07;
const OWN_AT = 0.12;
const SUPPORT_AT = 0.05;
const FILL_AT = 0.04;
const LAST_RESORT = 0.012;
const OWN_TAGS = 2;
const SUBSUMED = 0.8;
const COVERED = 0.6;
const COVERED_WORD = 0.3;
const WEAK = 0.6;
const EXAMPLE_WINDOW = 14;
/** A phrase in more than this share of a larger corpus says little, unless it is in the title. */
const COMMON = 0.25;

/** Probability lowered for what is said once in passing, and for names that serve as a tool. */
function salience(candidate: TagCandidate): number {
  const { kind, mentions, inTitle } = candidate;
  if (candidate.isKeyword || inTitle) return candidate.probability;
  const isPassing = mentions.length < 2;
  const isTool = kind !== 'topic' && mentions.length < 3;
  const passing = candidate.isProminent ? 0.7 : candidate.isExample ? 0.3 : 0.5;
  return candidate.probability * (isPassing ? passing : 1) * (isTool ? 0.5 : 1);
}

/** True where words that introduce examples stand shortly before, in the same sentence. */
function isInExamples(from: number, { index, cells }: PaperItems): boolean {
  const sentence = cells[from]?.sentence;
  for (let at = from - 1; at >= 0 && at >= from - EXAMPLE_WINDOW && cells[at]?.sentence === sentence; at -= 1) {
    const word = index.vocabulary.folded(cells[at]?.token ?? -1);
    if (/^(?:e\.g|including|like|namely)$/.test(word)) return true;
    if (word === 'as' && index.vocabulary.folded(cells[at - 1]?.token ?? -1) === 'such') return true;
  }
  return false;
}

function toCandidate(entry: RankedItem, probability: number, items: PaperItems): TagCandidate {
  const { item } = entry;
  const firstSentence = Math.min(...item.mentions.map(({ from }) => items.cells[from]?.sentence ?? 0));
  const isExample = item.mentions.every(({ from }) => isInExamples(from, items));
  return {
    node: item.node,
    probability,
    kind: kindOf(item, items),
    isCurated: hasStanding(item, items.index),
    isKeyword: item.isKeyword,
    inTitle: firstSentence < 0,
    isProminent: firstSentence < 1 && !isExample,
    isExample,
    mentions: item.mentions.slice(0, KEPT_MENTIONS),
  };
}

function rankedItems(
  index: CorpusIndex,
  resources: TopicResources,
  paper: number,
): { ranked: RankedItem[]; items: PaperItems } {
  const cells = index.cells(paper);
  const ranked = rankItems(index, resources, paper, cells);
  return {
    ranked,
    items: { index, resources, cells, byNode: new Map(ranked.map((entry) => [entry.item.node, entry])) },
  };
}

/** The eligible phrases of a paper, most salient first. */
export function findTagCandidates(index: CorpusIndex, resources: TopicResources, paper: number): TagCandidate[] {
  const { ranked, items } = rankedItems(index, resources, paper);
  const kept: TagCandidate[] = [];
  for (const entry of ranked) {
    if (kept.length >= KEPT || entry.probability < LAST_RESORT) break;
    if (!isEligible(entry, items)) continue;
    const weight = isWeak(entry.item, items) ? WEAK : 1;
    kept.push(toCandidate(entry, inheritedProbability(entry, items) * weight, items));
  }
  const length = ({ node }: TagCandidate): number => index.dictionary.phrases.sequence(node).length;
  return kept.sort((a, b) => salience(b) - salience(a) || length(b) - length(a));
}

/** The `count` best phrases of a paper by the ranker alone, phrases of common words only left out. */
export function rankTagCandidates(
  index: CorpusIndex,
  resources: TopicResources,
  paper: number,
  count: number,
): ChosenTag[] {
  const { ranked, items } = rankedItems(index, resources, paper);
  return ranked
    .filter((entry) => !isHollow(entry.item, items))
    .slice(0, count)
    .map((entry) => ({ candidate: toCandidate(entry, entry.probability, items), score: entry.probability }));
}

/** Papers in which each phrase is salient. */
function countSupport(candidates: readonly (readonly TagCandidate[])[]): Map<number, number> {
  const support = new Map<number, number>();
  for (const own of candidates) {
    for (const candidate of own) {
      if (salience(candidate) < SUPPORT_AT) continue;
      support.set(candidate.node, (support.get(candidate.node) ?? 0) + 1);
    }
  }
  return support;
}

function contains(longer: readonly number[], shorter: readonly number[]): boolean {
  for (let start = 0; start + shorter.length <= longer.length; start += 1) {
    if (shorter.every((unit, i) => longer[start + i] === unit)) return true;
  }
  return false;
}

interface Choice {
  readonly index: CorpusIndex;
  readonly support: ReadonlyMap<number, number>;
  readonly papers: number;
  readonly limits: TagLimits;
}

/** True where the candidate and a chosen phrase of the same words add nothing to each other. */
function isRedundant(candidate: TagCandidate, chosen: readonly TagCandidate[], { index, support }: Choice): boolean {
  const units = index.dictionary.phrases.sequence(candidate.node);
  const isShared = (support.get(candidate.node) ?? 0) > 1;
  return chosen.some((other) => {
    const others = index.dictionary.phrases.sequence(other.node);
    if (contains(others, units)) return !(candidate.isCurated && isShared);
    return contains(units, others) && !candidate.isCurated && !isShared && candidate.probability < 2 * OWN_AT;
  });
}

/** Leaves out phrases that the paper hardly uses outside a longer one that may be a tag, and the shortest of three nested. */
function withoutNested(candidates: readonly TagCandidate[], { index, support }: Choice): TagCandidate[] {
  const sequences = new Map(candidates.map(({ node }) => [node, index.dictionary.phrases.sequence(node)]));
  return candidates.filter((inner) => {
    const units = sequences.get(inner.node) ?? [];
    const outer = candidates.filter((other) => {
      const isTag = salience(other) >= ((support.get(other.node) ?? 0) > 1 ? SHARED_AT : OWN_AT);
      return other !== inner && isTag && other.isCurated && contains(sequences.get(other.node) ?? [], units);
    });
    const isShared = (tag: TagCandidate): boolean => (support.get(tag.node) ?? 0) > 1;
    if (outer.length === 0 || (isShared(inner) && !outer.some(isShared))) return true;
    const covered = inner.mentions.filter((mention) => mention.isCovered).length;
    return outer.length < 2 && covered < (units.length === 1 ? COVERED_WORD : COVERED) * inner.mentions.length;
  });
}

/** True for the name of a method, dataset or metric that is no topic of the list. */
function isNameOnly(candidate: TagCandidate, support: number): boolean {
  const { kind, inTitle, isKeyword } = candidate;
  if (kind === 'topic' || kind === 'hardware') return false;
  return support < 2 || (kind === 'metric' && !inTitle && !isKeyword);
}

function chooseTags(candidates: readonly TagCandidate[], choice: Choice): TagCandidate[] {
  const { support, limits, papers } = choice;
  const chosen: TagCandidate[] = [];
  let own = 0;
  const supportOf = (candidate: TagCandidate): number => support.get(candidate.node) ?? 0;
  const take = (test: (candidate: TagCandidate) => boolean, limit: number): void => {
    for (const candidate of candidates) {
      if (chosen.length >= limit) return;
      if (chosen.includes(candidate) || !test(candidate) || isRedundant(candidate, chosen, choice)) continue;
      chosen.push(candidate);
      if (supportOf(candidate) < 2) own += 1;
    }
  };
  const isCommon = (candidate: TagCandidate): boolean => papers >= 20 && supportOf(candidate) > COMMON * papers;
  const isTopic = (candidate: TagCandidate): boolean => !isNameOnly(candidate, supportOf(candidate));
  take((candidate) => {
    const weight = isCommon(candidate) && !candidate.inTitle ? 0.5 : 1;
    return isTopic(candidate) && supportOf(candidate) >= 2 && salience(candidate) * weight >= SHARED_AT;
  }, limits.maxTags);
  take((candidate) => {
    const allowed = candidate.isCurated ? OWN_TAGS + 1 : OWN_TAGS;
    return own < allowed && isTopic(candidate) && salience(candidate) >= OWN_AT;
  }, limits.maxTags);
  take((candidate) => isTopic(candidate) && candidate.isCurated && salience(candidate) >= FILL_AT, limits.minTags);
  take((candidate) => isTopic(candidate) && salience(candidate) >= 2 * FILL_AT, limits.minTags);
  take(isTopic, Math.min(2, limits.maxTags));
  take(() => true, Math.min(2, limits.maxTags));
  return chosen.sort((a, b) => salience(b) - salience(a));
}

/** Phrases that nearly always go with a longer one that holds them, among the chosen. */
function findSubsumed(chosen: readonly (readonly TagCandidate[])[], index: CorpusIndex): Map<number, number> {
  const papersOf = new Map<number, number>();
  const together = new Map<number, Map<number, number>>();
  for (const tags of chosen) {
    for (const { node } of tags) {
      papersOf.set(node, (papersOf.get(node) ?? 0) + 1);
      const units = index.dictionary.phrases.sequence(node);
      for (const other of tags) {
        if (other.node === node || !contains(index.dictionary.phrases.sequence(other.node), units)) continue;
        const counts = together.get(node) ?? new Map<number, number>();
        together.set(node, counts);
        counts.set(other.node, (counts.get(other.node) ?? 0) + 1);
      }
    }
  }
  const subsumed = new Map<number, number>();
  for (const [node, counts] of together) {
    const papers = papersOf.get(node) ?? 0;
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (best && papers > 1 && best[1] >= SUBSUMED * papers) subsumed.set(node, best[0]);
  }
  return subsumed;
}

/** The tags of every paper, most salient first, and the salience of each. */
export function selectTags(
  candidates: readonly (readonly TagCandidate[])[],
  index: CorpusIndex,
  limits: TagLimits,
): ChosenTag[][] {
  const choice: Choice = { index, support: countSupport(candidates), papers: candidates.length, limits };
  const chosen = candidates.map((own) => chooseTags(withoutNested(own, choice), choice));
  const subsumed = findSubsumed(chosen, index);
  return chosen.map((tags) => {
    const kept = tags.filter(({ node }) => {
      const longer = subsumed.get(node);
      return longer === undefined || !tags.some((tag) => tag.node === longer);
    });
    const left = kept.length >= Math.min(2, tags.length) ? kept : tags;
    return left.map((candidate) => ({ candidate, score: salience(candidate) }));
  });
}
