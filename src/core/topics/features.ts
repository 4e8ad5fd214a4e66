/**
 * The features of all phrases of a paper, as rows of one matrix that is used again: places, counts and company in the paper, the
 * words, usage in other papers. All are bounded or logarithms, so that weights learnt on some lists hold for others.
 */
import { AT, FEATURES } from './feature-names.ts';
import { makeContext } from './paper-context.ts';
import { setPlaceFeatures } from './place-features.ts';
import type { RankingIndex } from './ranking-index.ts';
import type { PaperPhrases } from './phrase-items.ts';
import { setUsageFeatures } from './usage-features.ts';
import { setWordFeatures } from './word-features.ts';

const WIDTH = FEATURES.length;

/** The features of one paper after another. */
export class FeatureTable {
  /** The features of item i are values[i * width ..]. */
  values = new Float64Array(256 * WIDTH);
  readonly width = WIDTH;
  private readonly row = new Float64Array(WIDTH);

  /** Reads the features of the paper that `phrases` has read. */
  read(index: RankingIndex, phrases: PaperPhrases): void {
    if (phrases.size * WIDTH > this.values.length) this.values = new Float64Array(2 * phrases.size * WIDTH);
    const context = makeContext(index, phrases);
    const { row, values } = this;
    for (let item = 0; item < phrases.size; item += 1) {
      row.fill(0);
      setPlaceFeatures(row, item, context);
      setUsageFeatures(row, item, context);
      setWordFeatures(row, item, context);
      values.set(row, item * WIDTH);
    }
    this.relate(phrases);
  }

  /** Gives phrases the best title-term counts among those inside and those around them. */
  private relate(phrases: PaperPhrases): void {
    for (let pair = 0; pair < phrases.pairs; pair += 1) {
      const inside = phrases.innerOf(pair) * WIDTH;
      const around = phrases.outerOf(pair) * WIDTH;
      this.raise(around + AT.bestInside, inside + AT.titleTerms);
      this.raise(inside + AT.bestAround, around + AT.titleTerms);
    }
  }

  private raise(at: number, to: number): void {
    const value = this.values[to] ?? 0;
    if (value > (this.values[at] ?? 0)) this.values[at] = value;
  }
}
