/**
 * Chooses the tags of each paper from its ranked phrases: first those other papers share, then a few of its own, two to
 * six in all: rather two that are sure than more. Names of methods, datasets and metrics count only where papers share them. A phrase gives way to a longer
 * one that holds it in nearly all its papers. Linear in the phrases kept (at most 16 a paper).
 */
import type { TopicKind } from '../model/topic.ts';
import { compareText } from '../text/fold.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { Eligibility } from './eligibility.ts';
import { PhraseRanker } from './ranking.ts';
import { firstSentence, inBody } from './salience.ts';

/** A phrase that may become a tag of a paper. */
export interface TagCandidate {
  readonly node: number;
  readonly probability: number;
  /** Probability lowered for what is said once in passing, and for names that serve as a tool. */
  readonly salience: number;
  readonly kind: TopicKind;
  readonly isCurated: boolean;
  readonly isKeyword: boolean;
  /** True where the paper gives it an acronym. */
  readonly isDefined: boolean;
  /** The person gave it to the paper. */
  readonly isGiven: boolean;
  readonly inTitle: boolean;
  /** Mentions looked at, and those of them that a longer phrase of standing covers. */
  readonly mentions: number;
  readonly covered: number;
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
/** Mentions of a candidate that are looked at, and given as evidence. */
export const KEPT_MENTIONS = 60;
/** Least salience of tags: of phrases in the title or among the keywords, and of those in the abstract only. */
interface Least {
  readonly title: number;
  readonly body: number;
}

const SHARED_AT: Least = { title: 0.07, body: 0.12 };
const OWN_AT: Least = { title: 0.12, body: 0.15 };
/** Where a paper has few tags: of topics on our list, and of others. */
const FILL_LISTED_AT: Least = { title: 0.04, body: 0.1 };
const FILL_AT: Least = { title: 0.08, body: 0.12 };
const SUPPORT_AT = 0.05;
const LAST_RESORT = 0.003;
const OWN_TAGS = 2;
const SUBSUMED = 0.8;
const COVERED = 0.6;
const COVERED_WORD = 0.3;
const WEAK = 0.6;
/** A phrase in more than this share of a larger corpus says little, unless it is in the title. */
const COMMON = 0.25;

/** Finds the phrases of papers that may be tags. */
export class TagFinder {
  private readonly index: CorpusIndex;
  private readonly ranker: PhraseRanker;
  private readonly eligibility: Eligibility;

  constructor(index: CorpusIndex) {
    this.index = index;
    this.ranker = new PhraseRanker(index);
    this.eligibility = new Eligibility(this.ranker);
  }

  /** The eligible phrases of a paper, most salient first. */
  find(paper: number): TagCandidate[] {
    const { eligibility, index } = this;
    const given = new Set(index.given.get(paper));
    const taken = new Set(index.taken.get(paper));
    const kept: TagCandidate[] = [];
    let others = 0;
    for (const item of this.ranker.rank(paper, LAST_RESORT)) {
      const node = this.ranker.phrases.nodes[item] ?? 0;
      if (!given.has(node) && (others >= KEPT || taken.has(node) || !eligibility.isEligible(item))) continue;
      if (!given.has(node)) others += 1;
      const weight = eligibility.isWeak(item) ? WEAK : 1;
      kept.push(this.toCandidate(item, eligibility.inheritedProbability(item) * weight));
    }
    const { phrases } = index.dictionary;
    return kept.sort((a, b) => b.salience - a.salience || phrases.length(b.node) - phrases.length(a.node));
  }

  /** The `count` best phrases of a paper by the ranker alone. */
  rank(paper: number, count: number): ChosenTag[] {
    const ranked = this.ranker.rank(paper, 0);
    return ranked.slice(0, count).map((item) => {
      const probability = this.ranker.probabilities[item] ?? 0;
      return { candidate: this.toCandidate(item, probability), score: probability };
    });
  }

  private toCandidate(item: number, probability: number): TagCandidate {
    const { phrases } = this.ranker;
    const { index } = this;
    const node = phrases.nodes[item] ?? 0;
    const kind = this.eligibility.kindOf(item);
    const isKeyword = phrases.isKeyword[item] === true;
    const sentence = firstSentence(item, phrases);
    const inTitle = sentence < 0;
    return {
      node,
      probability,
      salience: isKeyword || inTitle ? probability : probability * inBody(item, kind, sentence, phrases),
      kind,
      isCurated: this.eligibility.hasStanding(item),
      isKeyword,
      isDefined: this.index.longForms[phrases.paper]?.has(phrases.nodes[item] ?? 0) === true,
      isGiven: index.given.get(phrases.paper)?.includes(node) ?? false,
      inTitle,
      mentions: Math.min(phrases.counts[item] ?? 0, KEPT_MENTIONS),
      covered: phrases.coveredAmong(item, KEPT_MENTIONS),
    };
  }
}

/** Papers in which each phrase is salient. */
function countSupport(candidates: readonly (readonly TagCandidate[])[]): Map<number, number> {
  const support = new Map<number, number>();
  for (const own of candidates) {
    for (const candidate of own) {
      if (candidate.salience < SUPPORT_AT) continue;
      support.set(candidate.node, (support.get(candidate.node) ?? 0) + 1);
    }
  }
  return support;
}

interface Choice {
  readonly index: CorpusIndex;
  readonly support: ReadonlyMap<number, number>;
  readonly papers: number;
  readonly limits: TagLimits;
}

/** True where the candidate and a chosen phrase of the same words add nothing to each other. */
function isRedundant(candidate: TagCandidate, chosen: readonly TagCandidate[], { index, support }: Choice): boolean {
  const { phrases } = index.dictionary;
  const isShared = (support.get(candidate.node) ?? 0) > 1;
  return chosen.some((other) => {
    if (phrases.contains(other.node, candidate.node)) return !(candidate.isCurated && isShared);
    const isNamed = candidate.isCurated || candidate.isDefined;
    const completes = !isNamed && !isShared && candidate.probability < 2 * OWN_AT.title;
    return completes && phrases.contains(candidate.node, other.node);
  });
}

/** Leaves out phrases that the paper hardly uses outside a longer one that may be a tag, and the shortest of three nested. */
function withoutNested(candidates: readonly TagCandidate[], { index, support }: Choice): TagCandidate[] {
  const { phrases } = index.dictionary;
  const isShared = ({ node }: TagCandidate): boolean => (support.get(node) ?? 0) > 1;
  const tags = candidates.filter((tag) => tag.isCurated && tag.salience >= (isShared(tag) ? SHARED_AT : OWN_AT).title);
  return candidates.filter((inner) => {
    if (inner.isGiven) return true;
    const outer = tags.filter((other) => other !== inner && phrases.contains(other.node, inner.node));
    if (outer.length === 0 || (isShared(inner) && !outer.some(isShared))) return true;
    const isWord = phrases.prefix(inner.node) === 0;
    return outer.length < 2 && inner.covered < (isWord ? COVERED_WORD : COVERED) * inner.mentions;
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
  const chosen = candidates.filter(({ isGiven }) => isGiven);
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
  const isSalient = ({ inTitle, isKeyword, salience }: TagCandidate, { title, body }: Least): boolean =>
    salience >= (inTitle || isKeyword ? title : body);
  take((candidate) => {
    const weight = isCommon(candidate) && !candidate.inTitle ? 0.5 : 1;
    const salience = candidate.salience * weight;
    return isTopic(candidate) && supportOf(candidate) >= 2 && isSalient({ ...candidate, salience }, SHARED_AT);
  }, limits.maxTags);
  take((candidate) => {
    const allowed = candidate.isCurated ? OWN_TAGS + 1 : OWN_TAGS;
    return own < allowed && isTopic(candidate) && isSalient(candidate, OWN_AT);
  }, limits.maxTags);
  take(
    (candidate) => isTopic(candidate) && candidate.isCurated && isSalient(candidate, FILL_LISTED_AT),
    limits.minTags,
  );
  take((candidate) => isTopic(candidate) && isSalient(candidate, FILL_AT), limits.minTags);
  take(isTopic, Math.min(2, limits.maxTags));
  take(() => true, Math.min(2, limits.maxTags));
  return chosen.sort((a, b) => b.salience - a.salience);
}

const textOf = (node: number, { dictionary, vocabulary }: CorpusIndex): string =>
  dictionary.phrases
    .sequence(node)
    .map((unit) => vocabulary.unitText(unit))
    .join(' ');

/** Phrases that nearly always go with a longer one that holds them, among the chosen. */
function findSubsumed(chosen: readonly (readonly TagCandidate[])[], index: CorpusIndex): Map<number, number> {
  const papersOf = new Map<number, number>();
  const together = new Map<number, Map<number, number>>();
  const { phrases } = index.dictionary;
  for (const tags of chosen) {
    for (const { node } of tags) {
      papersOf.set(node, (papersOf.get(node) ?? 0) + 1);
      for (const other of tags) {
        if (other.node === node || !phrases.contains(other.node, node)) continue;
        const counts = together.get(node) ?? new Map<number, number>();
        together.set(node, counts);
        counts.set(other.node, (counts.get(other.node) ?? 0) + 1);
      }
    }
  }
  const subsumed = new Map<number, number>();
  for (const [node, counts] of together) {
    const papers = papersOf.get(node) ?? 0;
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || compareText(textOf(a[0], index), textOf(b[0], index)));
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
    const kept = tags.filter(({ node, isGiven }) => {
      const longer = subsumed.get(node);
      return isGiven || longer === undefined || !tags.some((tag) => tag.node === longer);
    });
    const left = kept.length >= Math.min(2, tags.length) ? kept : tags;
    return left.map((candidate) => ({ candidate, score: candidate.salience }));
  });
}
