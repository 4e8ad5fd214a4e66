/**
 * Trains the topic ranker on author keywords and tries it on papers it has not seen. Papers are divided by venue and into five
 * folds; no list that examples are read from crosses these, so what is tested is in no count that was learnt from, and the
 * table of phrase counts is of other papers. Keywords enter as labels only, never as features.
 */
import type { Paper } from '../../src/core/model/paper.ts';
import type { Evidence } from '../../src/core/model/topic.ts';
import { rankPhrases } from '../../src/core/topics/extract.ts';
import { FEATURES } from '../../src/core/topics/feature-names.ts';
import { Network, type RankerFile } from '../../src/core/topics/network.ts';
import type { TopicResources } from '../../src/core/topics/resources.ts';
import { joinExamples, readExamples, type Examples } from './examples.ts';
import { looseKey, meanF1, papersOf, type KeyphraseRecord } from './keyphrase-sets.ts';
import { TRAINING, trainNetwork, type TrainingOptions, type Weights } from './train-network.ts';

export const TRAINING_SET = 'modern-train';
export const DEPTHS = [5, 10] as const;
const FOLDS = 5;
const DEEPEST = Math.max(...DEPTHS);

/** Records of one venue and fold with their examples. */
export interface Part {
  readonly venue: string;
  readonly fold: number;
  readonly records: readonly KeyphraseRecord[];
  readonly examples: Examples;
}

/** The fold of a record, by its id. */
function foldOf(id: string): number {
  let hash = 2166136261;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619);
  return (hash >>> 0) % FOLDS;
}

export function readParts(records: readonly KeyphraseRecord[], resources: TopicResources): Part[] {
  const venues = [...new Set(records.map(({ venue }) => venue ?? ''))].sort();
  return venues.flatMap((venue) =>
    Array.from({ length: FOLDS }, (_, fold): Part => {
      const own = records.filter((record) => (record.venue ?? '') === venue && foldOf(record.id) === fold);
      return { venue, fold, records: own, examples: readExamples(own, resources, fold) };
    }),
  );
}

/** Weights learnt from parts. */
export function learn(parts: readonly Part[], options: TrainingOptions = TRAINING): Weights {
  return trainNetwork(joinExamples(parts.map(({ examples }) => examples)), options).weights;
}

/** The best phrases of papers, in order, as each paper first writes them (brackets left out) and as the list labels them. */
export interface Answers {
  readonly written: string[][];
  readonly labels: string[][];
}

/** The phrase as the paper first writes it, brackets left out; by its label where that differs in hyphens and case only. */
function wording(paper: Paper, evidence: readonly Evidence[], label: string): string {
  const [first] = evidence;
  if (!first || first.field === 'keywords') return label;
  const text = (first.field === 'title' ? paper.title : (paper.abstract ?? '')).slice(first.start, first.end);
  const written = text.replace(/\s*\([^()]*\)/g, '');
  return looseKey(written) === looseKey(label) ? label : written;
}

export function answer(records: readonly KeyphraseRecord[], resources: TopicResources): Answers {
  const papers = papersOf(records);
  const { topics, paperTopics } = rankPhrases(papers, resources, DEEPEST);
  const labels = paperTopics.map((own) => own.map(({ topic }) => topics[topic]?.label ?? ''));
  const written = paperTopics.map((own, at) =>
    own.map(({ topic, evidence }) => {
      const [paper, label] = [papers[at], topics[topic]?.label ?? ''];
      return paper ? wording(paper, evidence, label) : label;
    }),
  );
  return { written, labels };
}

/** A trial of the ranker on records it has not learnt from. */
export interface Trial {
  readonly name: string;
  readonly records: readonly KeyphraseRecord[];
  readonly answers: Answers;
}

const test = (weights: Weights, parts: readonly Part[], resources: TopicResources): Omit<Trial, 'name'> => {
  const records = parts.flatMap((part) => part.records);
  return { records, answers: answer(records, { ...resources, network: new Network(weights) }) };
};

/** Each fold by a ranker trained on the others. */
export function crossValidate(parts: readonly Part[], resources: TopicResources): Trial {
  const trials = Array.from({ length: FOLDS }, (_, fold) =>
    test(
      learn(parts.filter((part) => part.fold !== fold)),
      parts.filter((part) => part.fold === fold),
      resources,
    ),
  );
  return {
    name: `${FOLDS}-fold cross-validation`,
    records: trials.flatMap(({ records }) => records),
    answers: {
      written: trials.flatMap(({ answers }) => answers.written),
      labels: trials.flatMap(({ answers }) => answers.labels),
    },
  };
}

/** Each venue by a ranker trained on the others. */
export function acrossVenues(parts: readonly Part[], resources: TopicResources): Trial[] {
  const venues = [...new Set(parts.map(({ venue }) => venue))];
  return venues.map((venue) => {
    const others = parts.filter((part) => part.venue !== venue);
    const own = parts.filter((part) => part.venue === venue);
    const from = venues.filter((other) => other !== venue).join(', ');
    return { name: `learnt from ${from}, tried on ${venue}`, ...test(learn(others), own, resources) };
  });
}

const percent = (values: readonly number[]): string => values.map((value) => (100 * value).toFixed(1)).join(' / ');

/** F1 at both depths of a trial, as papers write the phrases. */
export const trialF1 = ({ answers, records }: Trial): string => percent(meanF1(answers.written, records, DEPTHS));

const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** The text of `data/topic-ranker.json`. */
export function rankerText(weights: Weights, about: string, training: RankerFile['training']): string {
  const file: RankerFile = {
    about,
    training,
    features: FEATURES,
    knots: weights.knots,
    means: weights.means.map((mean) => rounded(mean, 2)),
    hidden: weights.hidden.map(({ bias, weights: own }) => ({
      bias: rounded(bias, 4),
      weights: own.map((weight) => Number(weight.toFixed(2))),
    })),
    output: {
      bias: rounded(weights.output.bias, 4),
      weights: weights.output.weights.map((weight) => rounded(weight, 4)),
    },
  };
  const row = (list: readonly unknown[]): string =>
    `[\n${list.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  const fields = Object.entries(file).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${key === 'hidden' ? row(file.hidden) : JSON.stringify(value)}`,
  );
  return `{\n${fields.join(',\n')}\n}\n`;
}
