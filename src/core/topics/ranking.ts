/**
 * The ranker: a logistic model over the features, its weights fitted by ridge-regularised maximum likelihood on author
 * keywords of machine-learning and digital-library papers, in corpora of 50 to 1,900 papers. Gives the probability that an
 * author would choose the phrase; every weight can be read.
 */
import { exp } from '../math/math.ts';
import { FEATURES, makeContext, setFeatures, type FeatureName, type PaperContext } from './features.ts';
import { PaperPhrases } from './phrase-items.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { Role } from './dictionary.ts';

const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  bias: -5.218,
  frequency: 0.374,
  relativeFrequency: 0.173,
  sentences: 0.438,
  inTitle: 0.42,
  aloneInTitle: 0.509,
  endsTitle: 0.18,
  beforeColon: -0.732,
  afterColon: -0.172,
  early: 1.141,
  firstSentence: 0.079,
  lastSentence: 0.087,
  oneWord: -1.017,
  threeWords: -0.527,
  fourWords: -1.68,
  rarity: -0.723,
  rarestWord: 0.554,
  commonestWord: 0.293,
  meanWord: 0.592,
  aloneHere: -0.062,
  aloneElsewhere: 0.454,
  titleShare: 2.681,
  otherTitles: -0.142,
  otherPapers: -0.032,
  keywordElsewhere: 4,
  curatedTopic: 1.661,
  curatedOther: 1.061,
  holdsCurated: -0.02,
  longFormHere: 0.188,
  longForm: 0.463,
  startsAdjective: 0.163,
  startsGerund: -0.761,
  startsParticiple: -0.04,
  endsGerund: 1.042,
  nouns: 0.447,
  capital: 0.321,
  acronym: -0.174,
  digit: 0.02,
  hyphen: -0.308,
  fragment: -0.179,
  covered: -1.12,
  genericHead: -0.086,
  genericStart: -0.042,
  generic: -0.472,
  linked: -0.276,
};
const VECTOR = Float64Array.from(FEATURES, (name) => WEIGHTS[name]);
/** Added where the paper itself gives the phrase as a keyword. */
const KEYWORD = 5;

/** Ranks the phrases of one paper after another. */
export class PhraseRanker {
  readonly index: CorpusIndex;
  readonly phrases: PaperPhrases;
  /** By item of `phrases`, 0..1; -1 for phrases said once in passing, which are not ranked. */
  readonly probabilities: number[] = [];
  private readonly features = new Float64Array(FEATURES.length);

  constructor(index: CorpusIndex) {
    this.index = index;
    this.phrases = new PaperPhrases(index);
  }

  /** The items of a paper of at least a probability, most probable first, ties by first mention. */
  rank(paper: number, least: number): number[] {
    const { phrases, probabilities } = this;
    phrases.read(paper);
    const context = makeContext(this.index, phrases);
    const ranked: number[] = [];
    probabilities.length = 0;
    for (let item = 0; item < phrases.size; item += 1) {
      const probability = this.isWorthRanking(item) ? this.probability(item, context) : -1;
      probabilities.push(probability);
      if (probability >= least) ranked.push(item);
    }
    return ranked.sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  }

  private probability(item: number, context: PaperContext): number {
    const { features } = this;
    setFeatures(features, item, context);
    let score = this.phrases.isKeyword[item] === true ? KEYWORD : 0;
    for (let i = 0; i < VECTOR.length; i += 1) score += (VECTOR[i] ?? 0) * (features[i] ?? 0);
    return 1 / (1 + exp(-score));
  }

  /** False for what is said once in the body and stands in no title, no list, no first sentence: its score is always low. */
  private isWorthRanking(item: number): boolean {
    const { phrases, index } = this;
    if (phrases.isKeyword[item] === true || (phrases.counts[item] ?? 0) > 1) return true;
    if ((index.streams.sentences[phrases.from[phrases.firstOf(item)] ?? 0] ?? 0) < 1) return true;
    const node = phrases.nodes[item] ?? 0;
    return index.dictionary.role(node) !== Role.candidate || (index.statistics.titleFrequency[node] ?? 0) > 0;
  }
}
