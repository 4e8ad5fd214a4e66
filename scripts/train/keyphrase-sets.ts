/** Papers with the keyphrases that their authors, readers or indexers chose, and how phrases are compared. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Paper } from '../../src/core/model/paper.ts';
import { readSource } from '../../src/core/read/read-source.ts';
import { porterStem } from '../porter-stemmer.ts';

export interface KeyphraseRecord {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly keyphrases: readonly string[];
  /** By keyphrase, all its wordings. */
  readonly alts?: readonly (readonly string[])[];
  readonly venue?: string;
}

/** The sets among the outside data. */
export const KEYPHRASE_SETS = [
  'modern-train',
  'semeval2010-train',
  'nus-abstracts',
  'www-dev',
  'inspec-train',
  'inspec-dev',
  'inspec-test',
  'semeval2017',
] as const;

export function readKeyphraseSet(dataFolder: string, file: string): KeyphraseRecord[] {
  const packed = readFileSync(join(dataFolder, 'eval/topics', `${file}.jsonl.gz`));
  const lines = gunzipSync(packed).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as KeyphraseRecord);
}

/** The records as papers of one list, their keyphrases withheld. */
export function papersOf(records: readonly KeyphraseRecord[]): readonly Paper[] {
  const text = records.map(({ title, abstract }) => JSON.stringify({ title, abstract })).join('\n');
  const { papers } = readSource({ file: 'set.jsonl', text });
  if (papers.length !== records.length) throw new Error(`${records.length - papers.length} papers could not be read.`);
  return papers;
}

/** What a phrase is compared by: its words in lower case, each stemmed after Porter. */
export function stemmedPhrase(phrase: string): string {
  return phrase.toLowerCase().split(/\s+/).filter(Boolean).map(porterStem).join(' ');
}

/** The same with hyphens as spaces. */
export const looseKey = (phrase: string): string => stemmedPhrase(phrase.replace(/[-‐‑–]/g, ' '));

/** F1 of the first `k` answers against keyphrases, each given by its wordings. */
export function keyphraseF1(answers: readonly string[], gold: readonly (readonly string[])[], k: number): number {
  const given = [...new Set(answers.map(stemmedPhrase))].slice(0, k);
  const wanted = [...new Map(gold.map((wordings) => wordings.map(stemmedPhrase)).map((all) => [all[0], all])).values()];
  const found = wanted.filter((all) => all.some((phrase) => given.includes(phrase))).length;
  return found === 0 ? 0 : (2 * found) / (given.length + wanted.length);
}

/** Mean F1 of answers to records at each depth. */
export function meanF1(
  answers: readonly (readonly string[])[],
  records: readonly KeyphraseRecord[],
  depths: readonly number[],
): number[] {
  return depths.map((k) => {
    let sum = 0;
    for (const [i, { keyphrases, alts }] of records.entries())
      sum += keyphraseF1(answers[i] ?? [], alts ?? keyphrases.map((phrase) => [phrase]), k);
    return sum / Math.max(1, records.length);
  });
}
