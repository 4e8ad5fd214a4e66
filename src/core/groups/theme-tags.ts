/**
 * What papers are about, for themes: their tags, and less of what is broader than a tag, and of topics that stand in the
 * text without being among the few tags. A topic counts by the root of its rarity, so that what two papers share adds up
 * by rarity itself: themes live in the middle range of topics, not in the rarest. Topics of a single paper tie nothing, and
 * methods, data sets, metrics and hardware say what papers use: both are left out. Linear in the text.
 */
import type { Paper } from '../model/paper.ts';
import type { Topic, TopicResult } from '../model/topic.ts';
import { rarity } from '../related/channels.ts';
import { invertRows, type SparseRows } from '../related/sparse.ts';
import { createTopicFinder } from '../related/topic-forms.ts';

/** What a mention counts against a tag, and a broader topic against the one below it. */
const MENTIONED = 0.5;
const BROADER = 0.5;
const MAX_LEVELS = 3;
/** Texts are read for mentions in lists up to this length; in longer ones enough papers share tags. */
const MAX_READ = 10_000;
const MIN_PAPERS = 2;

function raise(weights: Map<number, number>, topic: number, weight: number): void {
  if (weight > (weights.get(topic) ?? 0)) weights.set(topic, weight);
}

function addBroader(weights: Map<number, number>, topics: readonly Topic[], topic: number): void {
  let above = topics[topic]?.broader ?? null;
  let weight = BROADER;
  for (let level = 0; above !== null && level < MAX_LEVELS; level += 1) {
    raise(weights, above, weight);
    above = topics[above]?.broader ?? null;
    weight *= BROADER;
  }
}

/** Papers by topic and topics by paper: paper rows have length 1 and are empty for a paper that shares no topic. */
export interface ThemeTags {
  readonly papers: SparseRows;
  readonly topics: SparseRows;
}

/** For each paper, the topics it carries, implies or mentions, with weights in 0..1. */
function weighTopics(papers: readonly Paper[], { topics, paperTopics }: TopicResult): Map<number, number>[] {
  const find = papers.length <= MAX_READ ? createTopicFinder(topics) : (): number[] => [];
  return papers.map((paper, i) => {
    const weights = new Map<number, number>();
    for (const text of [paper.title, paper.abstract ?? '']) {
      for (const topic of find(text)) weights.set(topic, MENTIONED);
    }
    for (const { topic } of paperTopics[i] ?? []) {
      raise(weights, topic, 1);
      addBroader(weights, topics, topic);
    }
    return weights;
  });
}

function buildThemeTags(papers: readonly Paper[], topics: TopicResult): ThemeTags {
  const weighed = weighTopics(papers, topics);
  const counts = new Int32Array(topics.topics.length);
  for (const weights of weighed) for (const topic of weights.keys()) counts[topic] = (counts[topic] ?? 0) + 1;
  const isTie = (count: number, topic: number): boolean =>
    count >= MIN_PAPERS && topics.topics[topic]?.kind === 'topic';
  const value = Float64Array.from(counts, (count, topic) =>
    isTie(count, topic) ? Math.sqrt(Math.max(0, rarity(papers.length, count))) : 0,
  );
  const offsets = new Int32Array(papers.length + 1);
  const entries: number[] = [];
  const values: number[] = [];
  weighed.forEach((weights, paper) => {
    const kept = [...weights].filter(([topic]) => (value[topic] ?? 0) > 0).sort((a, b) => a[0] - b[0]);
    const own = kept.map(([topic, weight]) => weight * (value[topic] ?? 0));
    const length = Math.sqrt(own.reduce((sum, x) => sum + x * x, 0));
    for (const [topic] of kept) entries.push(topic);
    for (const x of own) values.push(x / length);
    offsets[paper + 1] = entries.length;
  });
  const rows = { offsets, entries: Int32Array.from(entries), weights: Float32Array.from(values) };
  return { papers: rows, topics: invertRows(rows, counts.length) };
}

const known = new WeakMap<TopicResult, { readonly papers: readonly Paper[]; readonly tags: ThemeTags }>();

/** The tags that themes are made of and named by; those of the same papers and topics are built once. */
export function themeTagsOf(papers: readonly Paper[], topics: TopicResult): ThemeTags {
  const last = known.get(topics);
  if (last?.papers === papers) return last.tags;
  const tags = buildThemeTags(papers, topics);
  known.set(topics, { papers, tags });
  return tags;
}
