import { describe, expect, it } from 'vitest';
import { countPhrases, withoutSets } from '../../../scripts/train/count-phrases.ts';
import { joinExamples, readExamples } from '../../../scripts/train/examples.ts';
import type { KeyphraseRecord } from '../../../scripts/train/keyphrase-sets.ts';
import { rankerText } from '../../../scripts/train/topic-ranker.ts';
import { TrainableNetwork, TRAINING, trainNetwork } from '../../../scripts/train/train-network.ts';
import { createRandom } from '../../../src/core/random/random.ts';
import { AT, FEATURES } from '../../../src/core/topics/feature-names.ts';
import { Network, parseRanker } from '../../../src/core/topics/network.ts';
import { parsePhraseCounts } from '../../../src/core/topics/phrase-counts.ts';
import { parseTopicLists } from '../../../src/core/topics/resources.ts';
import { makePaper, smallResources } from '../topics/make-paper.ts';

/** Rows of three numbers; chosen where the first is larger than the product of the others. */
function makeExamples(size: number) {
  const random = createRandom(3);
  const values = Float32Array.from({ length: 3 * size }, () => random() * 4 - 2);
  const labels = Uint8Array.from({ length: size }, (_, row) => {
    const [a = 0, b = 0, c = 0] = values.subarray(3 * row, 3 * row + 3);
    return a > b * c ? 1 : 0;
  });
  return { width: 3, size, values, labels };
}

describe('training', () => {
  const options = { ...TRAINING, passes: 30, units: 8, batch: 16, step: 0.02, drawn: 1 };
  const examples = makeExamples(400);
  const trained = trainNetwork(examples, options);

  it('lowers the loss and tells the chosen from the others', () => {
    const [first = 0] = trained.losses;
    expect(trained.losses.at(-1)).toBeLessThan(first / 2);
    const network = new Network(trained.weights);
    const values = Float64Array.from(examples.values);
    const right = [...examples.labels].filter((label, row) => network.score(values, 3 * row) > 0 === (label === 1));
    expect(right.length / examples.size).toBeGreaterThan(0.9);
  });

  it('gives the same weights again', () => {
    expect(trainNetwork(examples, options)).toEqual(trained);
    expect(trainNetwork(examples, { ...options, seed: 2 })).not.toEqual(trained);
  });

  it('has the gradient that finite differences give', () => {
    const network = new TrainableNetwork(3, 4, createRandom(1));
    const rows = Float32Array.of(0.3, -1.2, 0.7, 1.1, 0.2, -0.4);
    const loss = (): number => network.learn(rows, 0, 1, 2) + network.learn(rows, 1, 0, 1);
    network.gradient.fill(0);
    loss();
    const gradient = Float64Array.from(network.gradient);
    const tiny = 1e-5;
    gradient.forEach((slope, at) => {
      const value = network.parameters[at] ?? 0;
      network.parameters[at] = value + tiny;
      const above = loss();
      network.parameters[at] = value - tiny;
      const below = loss();
      network.parameters[at] = value;
      expect((above - below) / (2 * tiny)).toBeCloseTo(slope, 4);
    });
  });

  it('writes weights that the program reads', () => {
    const zeros = FEATURES.map(() => 0);
    const weights = {
      knots: zeros.map(() => [0, 1]),
      means: zeros,
      hidden: [{ bias: 0.12345, weights: zeros.map((_, at) => at / 7) }],
      output: { bias: -1, weights: [0.5] },
    };
    const values = Float64Array.from(FEATURES, (_, at) => at % 2);
    const written = parseRanker(rankerText(weights, 'a trial', {}));
    expect(written.score(values, 0)).toBeCloseTo(new Network(weights).score(values, 0), 0);
  });
});

const RECORDS: readonly KeyphraseRecord[] = [
  {
    id: '1',
    title: 'Weight Sharing for Search',
    abstract: 'Weight sharing is quick. We use weight-sharing twice.',
    keyphrases: ['weight sharing'],
  },
  {
    id: '2',
    title: 'Pruning',
    abstract: 'We study token pruning. Token pruning is quick.',
    keyphrases: ['Token Pruning'],
  },
];

describe('examples', () => {
  it('are the phrases of papers, labelled by what authors chose', () => {
    const examples = readExamples(RECORDS, smallResources, 1, []);
    const chosen = [...examples.labels.keys()].filter((row) => examples.labels[row] === 1);
    expect(chosen).toHaveLength(2);
    const titles = chosen.map((row) => examples.values[row * examples.width + AT.inTitle]);
    expect(new Set(titles)).toEqual(new Set([0, 1]));
    expect(joinExamples([examples, examples])).toMatchObject({ size: 2 * examples.size });
  });

  it('are read in lists of each size', () => {
    const one = readExamples(RECORDS, smallResources, 1, []);
    expect(readExamples(RECORDS, smallResources, 1, [1]).size).toBe(2 * one.size);
  });
});

describe('counting', () => {
  it('leaves papers out that are tested on, by id, title or beginning', () => {
    const papers = ['Kept', 'Weight sharing for search', 'By Id', 'An Untitled One'].map((title) => makePaper(title));
    const named = papers.map((paper, at) => ({ ...paper, sourceId: at === 2 ? '2' : null }));
    const untitled = { id: '3', title: '', abstract: 'An untitled one. It goes on.', keyphrases: [] };
    expect(withoutSets(named, [RECORDS, [untitled]]).map(({ title }) => title)).toEqual(['Kept']);
  });

  it('counts papers, titles, titles alone and definitions', () => {
    const papers = Array.from({ length: 40 }, (_, at) =>
      makePaper(
        at % 2 === 0 ? 'Graph Pruning' : `Costs of ${at}`,
        at % 4 === 0 ? 'Graph pruning (GP) helps.' : 'A study of graph pruning and of fast graph pruning.',
      ),
    );
    const counts = parsePhraseCounts(countPhrases(papers, parseTopicLists('', '')));
    const entry = counts.find('graph pruning');
    expect(counts.total).toBe(40);
    expect(counts.columns.papers[entry] ?? 0).toBeGreaterThan(35);
    expect(Math.abs((counts.columns.titles[entry] ?? 0) - 20)).toBeLessThan(4);
    expect(counts.columns.titleTerms[entry] ?? 0).toBe(counts.columns.titles[entry] ?? 0);
    expect(Math.abs((counts.columns.defined[entry] ?? 0) - 10)).toBeLessThan(2);
    expect(counts.columns.head[entry] ?? 0).toBeGreaterThan(0.1);
    expect(counts.find('fast graph pruning')).toBeGreaterThan(0);
  });
});
