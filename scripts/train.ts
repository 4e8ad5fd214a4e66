/**
 * Trains what the program brings from outside data, whose folder COTERIE_DATA names: `npm run train -- topics`.
 *
 * Topics: counts phrases in corpora/papers-70k.jsonl.gz, papers of the keyphrase sets left out (data/phrase-counts.txt), then
 * trains the ranker on the author keywords of eval/topics/modern-train.jsonl.gz, prints what it finds of keywords it has not
 * seen, and writes data/topic-ranker.json. Texts and keywords stay outside: only counts and weights are written. Seeded; `--keep-counts`
 * takes the table as it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parseWords, UsageError } from '../src/cli/options.ts';
import { parsePhraseCounts } from '../src/core/topics/phrase-counts.ts';
import { parseTopicLists } from '../src/core/topics/resources.ts';
import { corpusPapers } from './bench/corpus.ts';
import { countPhrases, readingOnly, withoutSets } from './train/count-phrases.ts';
import { KEYPHRASE_SETS, readKeyphraseSet } from './train/keyphrase-sets.ts';
import {
  acrossVenues,
  crossValidate,
  learn,
  rankerText,
  readParts,
  TRAINING_SET,
  trialF1,
} from './train/topic-ranker.ts';
import { TRAINING } from './train/train-network.ts';

const data = (file: string): URL => new URL(`../data/${file}`, import.meta.url);
const COUNTS = data('phrase-counts.txt');
const RANKER = data('topic-ranker.json');
const read = (file: string): string => readFileSync(data(file), 'utf8');

const kilobytes = (text: string): string =>
  `${(text.length / 1000).toFixed(0)} kB, ${(gzipSync(text, { level: 9 }).length / 1000).toFixed(0)} kB gzip`;

function writeCounts(outside: string): void {
  const all = corpusPapers(outside);
  const papers = withoutSets(
    all,
    KEYPHRASE_SETS.map((set) => readKeyphraseSet(outside, set)),
  );
  console.log(`Counting phrases in ${papers.length} papers; ${all.length - papers.length} are in keyphrase sets.`);
  const text = countPhrases(papers, parseTopicLists(read('thesaurus.tsv'), read('boilerplate.txt')));
  writeFileSync(COUNTS, text);
  console.log(`  data/phrase-counts.txt: ${kilobytes(text)}`);
}

function trainTopics(outside: string, keepsCounts: boolean): void {
  if (!keepsCounts) writeCounts(outside);
  const lists = parseTopicLists(read('thesaurus.tsv'), read('boilerplate.txt'));
  const resources = { ...readingOnly(lists), counts: parsePhraseCounts(readFileSync(COUNTS, 'utf8')) };
  const records = readKeyphraseSet(outside, TRAINING_SET);
  const parts = readParts(records, resources);
  const examples = parts.reduce((sum, part) => sum + part.examples.size, 0);
  console.log(`Training on ${records.length} papers, ${examples} phrases. F1@5 / F1@10:`);
  const figures: Record<string, string> = {};
  for (const trial of [crossValidate(parts, resources), ...acrossVenues(parts, resources)]) {
    figures[trial.name] = trialF1(trial);
    console.log(`  ${trial.name}: ${trialF1(trial)}`);
  }
  const about =
    'Weights of the topic ranker, of standardised features; made by npm run train -- topics from author keywords of ' +
    'ICLR and CoRL papers (OpenReview), which are labels only; hidden is by unit.';
  const text = rankerText(learn(parts), about, {
    papers: records.length,
    examples,
    ...TRAINING,
    'F1@5 / F1@10': figures,
  });
  writeFileSync(RANKER, text);
  console.log(`  data/topic-ranker.json: ${kilobytes(text)}`);
}

try {
  const { files, options } = parseWords(process.argv.slice(2), {
    'keep-counts': { type: 'boolean', help: 'take data/phrase-counts.txt as it is' },
  });
  const outside = process.env['COTERIE_DATA'];
  if (files.length !== 1 || files[0] !== 'topics') throw new UsageError('Name what to train: topics.');
  if (outside === undefined) throw new UsageError('Training needs outside data: set COTERIE_DATA to its folder.');
  trainTopics(outside, options['keep-counts'] === true);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
