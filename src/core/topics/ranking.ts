/**
 * The ranker: the probability that an author would choose a phrase of a paper as a keyword, by a small network over explainable
 * features. Linear in the phrases of a paper.
 */
import { FeatureTable } from './features.ts';
import { logistic } from './network.ts';
import { PaperPhrases } from './phrase-items.ts';
import type { RankingIndex } from './ranking-index.ts';

/** Added to the log-odds where the paper itself gives the phrase as a keyword, and by the share of other papers that do. */
const KEYWORD = 5;
const KEYWORD_ELSEWHERE = 4;

/** Ranks the phrases of one paper after another. */
export class PhraseRanker {
  readonly index: RankingIndex;
  readonly phrases: PaperPhrases;
  readonly features = new FeatureTable();
  /** By item of `phrases`, 0..1. */
  readonly probabilities: number[] = [];

  constructor(index: RankingIndex) {
    this.index = index;
    this.phrases = new PaperPhrases(index);
  }

  /** The items of a paper of at least a probability, most probable first, ties by first mention. */
  rank(paper: number, least: number): number[] {
    const { phrases, probabilities, features } = this;
    const { network } = this.index.resources;
    phrases.read(paper);
    features.read(this.index, phrases);
    const ranked: number[] = [];
    probabilities.length = 0;
    for (let item = 0; item < phrases.size; item += 1) {
      const score = network.score(features.values, item * features.width);
      const probability = logistic(score + this.trust(item));
      probabilities.push(probability);
      if (probability >= least) ranked.push(item);
    }
    return ranked.sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  }

  /** What keywords of the papers add to the log-odds: they are not learnt from, as most lists have none. */
  trust(item: number): number {
    const { phrases, index } = this;
    const isKeyword = phrases.isKeyword[item] === true;
    const node = phrases.nodes[item] ?? 0;
    const elsewhere = (index.keywordFrequency.get(node) ?? 0) - (isKeyword ? 1 : 0);
    if (elsewhere <= 0) return isKeyword ? KEYWORD : 0;
    const papers = Math.max(0, (index.statistics.documentFrequency[node] ?? 0) - 1);
    return (isKeyword ? KEYWORD : 0) + (KEYWORD_ELSEWHERE * elsewhere) / (papers + 3);
  }
}
