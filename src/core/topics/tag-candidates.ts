/** The phrases of a paper that may be its tags, as ranked and judged. At most 16 a paper, and those the person gave it. */
import type { TopicKind } from '../model/topic.ts';
import type { RankingIndex } from './ranking-index.ts';
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
  /** Of a lone word, the longest phrase in which all its mentions lie; 0 for none. */
  readonly within: number;
}

/** Mentions of a candidate that are looked at, and given as evidence. */
export const KEPT_MENTIONS = 60;

/** A tag of a paper; its score is 0..1. */
export interface ChosenTag {
  readonly candidate: TagCandidate;
  readonly score: number;
}

/** Candidates of a paper at most, beside those that the person gave it. */
export const MOST_CANDIDATES = 16;
const LAST_RESORT = 0.003;
const WEAK = 0.6;

/** Finds the phrases of papers that may be tags. */
export class TagFinder {
  private readonly index: RankingIndex;
  private readonly ranker: PhraseRanker;
  private readonly eligibility: Eligibility;

  constructor(index: RankingIndex) {
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
      if (!given.has(node) && (others >= MOST_CANDIDATES || taken.has(node) || !eligibility.isEligible(item))) continue;
      if (!given.has(node)) others += 1;
      const weight = eligibility.isWeak(item) ? WEAK : 1;
      kept.push(this.toCandidate(item, eligibility.inheritedProbability(item) * weight));
    }
    const { phrases } = index.dictionary;
    return kept.sort((a, b) => b.salience - a.salience || phrases.length(b.node) - phrases.length(a.node));
  }

  /** The `count` best phrases of a paper by the ranker alone. */
  rank(paper: number, count: number): TagCandidate[] {
    const ranked = this.ranker.rank(paper, 0);
    return ranked.slice(0, count).map((item) => this.toCandidate(item, this.ranker.probabilities[item] ?? 0));
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
      within: index.dictionary.phrases.prefix(node) === 0 ? this.containerOf(item) : 0,
    };
  }

  /** The longest phrase that holds every mention of an item, 0 for none. */
  private containerOf(item: number): number {
    const { phrases } = this.ranker;
    const table = this.index.dictionary.phrases;
    const mentions = phrases.counts[item] ?? 0;
    let longest = 0;
    for (const other of phrases.nested(item, false)) {
      const node = phrases.nodes[other] ?? 0;
      if ((phrases.tally[other] ?? 0) < mentions) continue;
      if (longest === 0 || table.length(node) > table.length(longest)) longest = node;
    }
    return longest;
  }
}
