/**
 * How good topic tags are: tags of a list against judgements made by hand (right, acceptable, wrong; a tag that was not
 * judged counts as wrong). A tag and a judged phrase are the same where their words fold to the same (case, hyphens,
 * plurals, spelling), or where one is a form or the acronym of the other. `npm run evaluate -- topics` prints the figures.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '../src/core/model/paper.ts';
import type { Topic, TopicResult } from '../src/core/model/topic.ts';
import { readSource } from '../src/core/read/read-source.ts';
import { foldWord } from '../src/core/text/inflect.ts';
import { tokenize } from '../src/core/text/tokens.ts';
import { extractTopics } from '../src/core/topics/extract.ts';
import { parseTopicResources, type TopicResources } from '../src/core/topics/resources.ts';

/** `data/golden/*.topics.json`: one entry a paper, `index` its place in the list. */
export interface GoldenTags {
  readonly index: number;
  readonly title: string;
  readonly right: readonly string[];
  readonly acceptable: readonly string[];
  readonly wrong: readonly string[];
}

export type Verdict = 'right' | 'acceptable' | 'wrong' | 'not judged';

export interface TagFailure {
  readonly paper: string;
  readonly label: string;
  readonly verdict: Verdict;
}

export interface TagQuality {
  readonly papers: number;
  readonly tags: number;
  /** Shares of all tags, 0..1. */
  readonly right: number;
  readonly rightOrAcceptable: number;
  /** Fewest tags of a judged paper, and fewest right or acceptable ones. */
  readonly fewestTags: number;
  readonly fewestGood: number;
  readonly failures: readonly TagFailure[];
}

/** Words folded and run together: fine-tuning, finetuning and Fine Tuning are one. */
function tagKey(phrase: string): string {
  return tokenize(phrase)
    .filter((token) => token.isWord)
    .map((token) => foldWord(token.text))
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function keysOf(topic: Topic): Set<string> {
  const keys = [topic.label, topic.acronym ?? topic.label, ...topic.forms].map(tagKey);
  return new Set(keys.filter((key) => key !== ''));
}

function judge(topic: Topic, golden: GoldenTags): Verdict {
  const keys = keysOf(topic);
  const isAmong = (phrases: readonly string[]): boolean => phrases.some((phrase) => keys.has(tagKey(phrase)));
  const isLabelAmong = (phrases: readonly string[]): boolean =>
    phrases.some((phrase) => tagKey(phrase) === tagKey(topic.label));
  if (isLabelAmong(golden.wrong)) return 'wrong';
  if (isAmong(golden.right)) return 'right';
  if (isAmong(golden.acceptable)) return 'acceptable';
  return isAmong(golden.wrong) ? 'wrong' : 'not judged';
}

/** Compares the tags of `papers` with judgements of the same list in the same order. */
export function evaluateTopicTags(
  golden: readonly GoldenTags[],
  papers: readonly Pick<Paper, 'title'>[],
  result: TopicResult,
): TagQuality {
  const failures: TagFailure[] = [];
  let tags = 0;
  let right = 0;
  let good = 0;
  let fewestTags = Infinity;
  let fewestGood = Infinity;
  for (const judged of golden) {
    const own = (result.paperTopics[judged.index] ?? []).flatMap(({ topic }) => result.topics[topic] ?? []);
    const verdicts = own.map((topic) => ({ label: topic.label, verdict: judge(topic, judged) }));
    const ownGood = verdicts.filter(({ verdict }) => verdict === 'right' || verdict === 'acceptable').length;
    tags += own.length;
    good += ownGood;
    right += verdicts.filter(({ verdict }) => verdict === 'right').length;
    fewestTags = Math.min(fewestTags, own.length);
    fewestGood = Math.min(fewestGood, ownGood);
    const paper = papers[judged.index]?.title ?? judged.title;
    for (const { label, verdict } of verdicts) {
      if (verdict === 'wrong' || verdict === 'not judged') failures.push({ paper, label, verdict });
    }
  }
  return {
    papers: golden.length,
    tags,
    right: right / Math.max(1, tags),
    rightOrAcceptable: good / Math.max(1, tags),
    fewestTags: golden.length === 0 ? 0 : fewestTags,
    fewestGood: golden.length === 0 ? 0 : fewestGood,
    failures,
  };
}

/** The bundled lists, weights and counts of `dataFolder`. */
export function loadTopicResources(dataFolder: string): TopicResources {
  return parseTopicResources({
    thesaurus: readFileSync(join(dataFolder, 'thesaurus.tsv'), 'utf8'),
    boilerplate: readFileSync(join(dataFolder, 'boilerplate.txt'), 'utf8'),
    ranker: readFileSync(join(dataFolder, 'topic-ranker.json'), 'utf8'),
    phraseCounts: readFileSync(join(dataFolder, 'phrase-counts.txt'), 'utf8'),
  });
}

/** Reads the list `file` and evaluates its tags against `dataFolder`/golden/reading-list.topics.json. */
export function evaluateTopicTagsOfList(dataFolder: string, file: string): TagQuality {
  const golden = JSON.parse(readFileSync(join(dataFolder, 'golden/reading-list.topics.json'), 'utf8')) as GoldenTags[];
  const { papers } = readSource({ file, bytes: readFileSync(file) });
  return evaluateTopicTags(golden, papers, extractTopics(papers, loadTopicResources(dataFolder)));
}
