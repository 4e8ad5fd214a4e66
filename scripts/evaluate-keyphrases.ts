/**
 * How well tags find the keyphrases that authors, readers or indexers chose: F1 at 5 and 10.
 *
 * Protocol, that of pke's benchmark (Boudin 2016): each set is read as one list of titles and abstracts, its keyphrases
 * withheld; the k best phrases of each paper, as `coterie topics --per-paper k` gives them, are its answer. Phrases are
 * compared whole, lower-case, each word stemmed after Porter; repeated ones count once. All keyphrases count, those too
 * that do not stand in the text. F1 is made per paper and averaged over the papers of the set. Where the set gives other
 * wordings of a keyphrase, any of them is right.
 * No figure is of data that the ranker never saw: its weights were fitted on author keywords of machine learning and digital
 * libraries, so sets with the role `fit` are flattering; `tune` guided choices; `report` did neither.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readSource } from '../src/core/read/read-source.ts';
import { rankPhrases } from '../src/core/topics/extract.ts';
import type { EvaluationTable } from './evaluation-table.ts';
import { loadTopicResources } from './evaluate-topics.ts';
import { porterStem } from './porter-stemmer.ts';

interface KeyphraseSet {
  readonly file: string;
  readonly role: 'fit' | 'tune' | 'report';
  readonly by: string;
}

const SETS: readonly KeyphraseSet[] = [
  { file: 'modern-train', role: 'fit', by: 'authors' },
  { file: 'semeval2010-train', role: 'fit', by: 'authors and readers' },
  { file: 'nus-abstracts', role: 'fit', by: 'authors and readers' },
  { file: 'www-dev', role: 'tune', by: 'authors' },
  { file: 'inspec-dev', role: 'report', by: 'indexers' },
  { file: 'inspec-test', role: 'report', by: 'indexers' },
  { file: 'semeval2017', role: 'report', by: 'annotators of spans' },
];
const DEPTHS = [5, 10] as const;

interface KeyphraseRecord {
  readonly title: string;
  readonly abstract: string;
  readonly keyphrases: readonly string[];
  /** By keyphrase, all its wordings. */
  readonly alts?: readonly (readonly string[])[];
}

const words = (phrase: string): string[] => phrase.toLowerCase().split(/\s+/).filter(Boolean);
/** What a phrase is compared by. */
export const stemmedPhrase = (phrase: string): string => words(phrase).map(porterStem).join(' ');

/** F1 of the first `k` answers against keyphrases, each given by its wordings. */
export function keyphraseF1(answers: readonly string[], gold: readonly (readonly string[])[], k: number): number {
  const given = [...new Set(answers.map(stemmedPhrase))].slice(0, k);
  const wanted = [...new Map(gold.map((wordings) => wordings.map(stemmedPhrase)).map((all) => [all[0], all])).values()];
  const found = wanted.filter((all) => all.some((phrase) => given.includes(phrase))).length;
  return found === 0 ? 0 : (2 * found) / (given.length + wanted.length);
}

function readSet(dataFolder: string, file: string): KeyphraseRecord[] {
  const packed = readFileSync(join(dataFolder, 'eval/topics', `${file}.jsonl.gz`));
  const lines = gunzipSync(packed).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as KeyphraseRecord);
}

/** The best phrases of each record, in order. */
function answersOf(records: readonly KeyphraseRecord[], projectData: string): string[][] {
  const text = records.map(({ title, abstract }) => JSON.stringify({ title, abstract })).join('\n');
  const { papers } = readSource({ file: 'set.jsonl', text });
  if (papers.length !== records.length) throw new Error(`${records.length - papers.length} papers could not be read.`);
  const most = Math.max(...DEPTHS);
  const { topics, paperTopics } = rankPhrases(papers, loadTopicResources(projectData), most);
  return paperTopics.map((own) => own.map(({ topic }) => topics[topic]?.label ?? ''));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** F1 on every set in `dataFolder`; `projectData` holds the thesaurus. */
export function evaluateKeyphrases(dataFolder: string, projectData: string): EvaluationTable {
  const rows = SETS.map(({ file, role, by }) => {
    const records = readSet(dataFolder, file);
    const answers = answersOf(records, projectData);
    const scores = DEPTHS.map((k) =>
      mean(
        records.map(({ keyphrases, alts }, i) =>
          keyphraseF1(answers[i] ?? [], alts ?? keyphrases.map((phrase) => [phrase]), k),
        ),
      ),
    );
    const perPaper = mean(records.map(({ keyphrases }) => keyphrases.length)).toFixed(1);
    return [file, by, role, records.length, perPaper, ...scores.map((score) => (score * 100).toFixed(1))];
  });
  const columns = ['set', 'chosen by', 'role', 'papers', 'a paper', ...DEPTHS.map((k) => `F1@${k}`)];
  return { title: 'Tags against chosen keyphrases', columns, rows };
}
