/**
 * How well tags find the keyphrases that authors, readers or indexers chose: F1 at 5 and 10, beside unsupervised methods in the
 * same run.
 *
 * Protocol, that of pke's benchmark (Boudin 2016): the keyphrases of a set withheld, the k best phrases of each paper are its
 * answer, k always. Phrases are compared whole, lower-case, each word stemmed after Porter; repeated ones count once. All
 * keyphrases count, those too that do not stand in the text. F1 is made per paper and averaged over the papers of the set.
 * Where the set gives other wordings of a keyphrase, any of them is right.
 * Our answers are the phrases that `coterie topics --per-paper k` ranks, as the paper first writes them; `as labelled` gives them
 * as the list names them (acronyms written out, variants joined), which is what is shown but not what authors wrote.
 * Papers under test are in no statistics: neither in the table of phrase counts nor in the document counts of TF-IDF, and on
 * modern-train each is ranked by weights learnt from other papers. Role `tune`: looked at while features were chosen;
 * `report`: not.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWord } from '../src/core/text/inflect.ts';
import { tokenize } from '../src/core/text/tokens.ts';
import type { Paper } from '../src/core/model/paper.ts';
import { BASELINES, type DocumentCounts } from './baseline-keyphrases.ts';
import { corpusPapers } from './bench/corpus.ts';
import type { EvaluationTable } from './evaluation-table.ts';
import { loadTopicResources } from './evaluate-topics.ts';
import { withoutSets } from './train/count-phrases.ts';
import { KEYPHRASE_SETS, meanF1, readKeyphraseSet, type KeyphraseRecord } from './train/keyphrase-sets.ts';
import {
  acrossVenues,
  answer,
  crossValidate,
  DEPTHS,
  readParts,
  TRAINING_SET,
  type Trial,
} from './train/topic-ranker.ts';

interface TestedSet {
  readonly file: string;
  readonly role: 'tune' | 'report';
  readonly by: string;
}

const SETS: readonly TestedSet[] = [
  { file: 'www-dev', role: 'tune', by: 'authors' },
  { file: 'inspec-test', role: 'report', by: 'indexers' },
  { file: 'semeval2017', role: 'report', by: 'annotators of spans' },
];
/** Words of the phrases that document counts are taken of. */
const LONGEST = 3;

/** Visits the folded n-grams of a text. */
function phrasesOf(text: string, visit: (phrase: string) => void): void {
  let before: string[] = [];
  for (const token of tokenize(text)) {
    if (!token.isWord) {
      before = [];
      continue;
    }
    before = [...before.slice(-(LONGEST - 1)), foldWord(token.text)];
    for (let from = 0; from < before.length; from += 1) visit(before.slice(from).join(' '));
  }
}

/** In how many of `papers` the phrases of `records` stand. */
function countDocuments(papers: readonly Paper[], records: readonly KeyphraseRecord[]): DocumentCounts {
  const last = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { title, abstract } of records) phrasesOf(`${title}. ${abstract}`, (phrase) => last.set(phrase, -1));
  for (const [at, { title, abstract }] of papers.entries()) {
    phrasesOf(`${title}. ${abstract ?? ''}`, (phrase) => {
      const seen = last.get(phrase);
      if (seen === undefined || seen === at) return;
      last.set(phrase, at);
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    });
  }
  return { papers: papers.length, papersWith: (phrase) => counts.get(phrase) ?? 0 };
}

const shown = (answers: readonly (readonly string[])[], records: readonly KeyphraseRecord[]): string[] =>
  meanF1(answers, records, DEPTHS).map((score) => (100 * score).toFixed(1));

interface Tested extends Trial {
  readonly by: string;
  readonly role: string;
  /** Whether the other methods are tried on it too. */
  readonly isCompared: boolean;
}

/** Our answers on every set. */
function trials(dataFolder: string, projectData: string): Tested[] {
  const resources = loadTopicResources(projectData);
  const parts = readParts(readKeyphraseSet(dataFolder, TRAINING_SET), resources);
  const validated = { ...crossValidate(parts, resources), isCompared: true };
  const across = acrossVenues(parts, resources).map((trial) => ({ ...trial, isCompared: false }));
  const modern = [validated, ...across].map((trial) => ({
    ...trial,
    name: `${TRAINING_SET}, ${trial.name}`,
    by: 'authors',
    role: 'tune',
  }));
  const others = SETS.map(({ file, role, by }) => {
    const records = readKeyphraseSet(dataFolder, file);
    return { name: file, records, answers: answer(records, resources), by, role, isCompared: true };
  });
  return [...modern, ...others];
}

/** F1 on every set in `dataFolder`; `projectData` holds what topics need. */
export function evaluateKeyphrases(dataFolder: string, projectData: string): EvaluationTable {
  const tested = trials(dataFolder, projectData);
  const compared = tested.filter(({ isCompared }) => isCompared);
  const corpus = withoutSets(
    corpusPapers(dataFolder),
    KEYPHRASE_SETS.map((set) => readKeyphraseSet(dataFolder, set)),
  );
  const counts = countDocuments(
    corpus,
    compared.flatMap(({ records }) => records),
  );
  const rows = tested.flatMap(({ name, records, answers, by, role, isCompared }) => {
    const row = (method: string, given: readonly (readonly string[])[]): (string | number)[] => [
      name,
      by,
      role,
      records.length,
      method,
      ...shown(given, records),
    ];
    const ours = [row('ours', answers.written), row('ours, as labelled', answers.labels)];
    if (!isCompared) return ours;
    const most = Math.max(...DEPTHS);
    return [...ours, ...BASELINES.map((other) => row(other.name, other.answer(records, most, counts)))];
  });
  const columns = ['set', 'chosen by', 'role', 'papers', 'method', ...DEPTHS.map((k) => `F1@${k}`)];
  const { training } = JSON.parse(readFileSync(join(projectData, 'topic-ranker.json'), 'utf8')) as {
    readonly training: { readonly papers: number };
  };
  return { title: `Phrases against chosen keyphrases; weights learnt from ${training.papers} papers`, columns, rows };
}
