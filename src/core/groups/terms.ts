/**
 * Terms that set groups of papers apart: topics by the log of their share inside against outside, times the share inside (a class-based TF-IDF in spirit of Grootendorst 2022, with both shares smoothed). Words of the texts stand in
 * where a group's papers share no tags. O(entries of the members).
 */
import type { Csr } from '../model/columns.ts';
import type { GroupTerm } from '../model/partition.ts';
import type { Topic, TopicKind } from '../model/topic.ts';
import { log } from '../math/math.ts';
import { rowSize, rowOf } from '../graph/csr.ts';
import type { TextVectors } from '../related/vectors.ts';
import { foldedWords } from '../related/topic-forms.ts';
import { rowVector, type SparseRows } from '../related/sparse.ts';
import { placeText, surfaceOf } from '../related/wording.ts';
import type { Paper } from '../model/paper.ts';
import { compareText } from '../text/fold.ts';
import type { ThemeTags } from './theme-tags.ts';

const MAX_TERMS = 8;
const MIN_INSIDE = 2;
/** A word stands for a group when its share inside is at least this many times that outside. */
const MIN_WORD_RATIO = 2;
/** The same for a topic. */
const MIN_TOPIC_RATIO = 1.25;
/** Papers of a group whose texts are searched for how a word is written. */
const MAX_TEXTS = 200;
/** What kinds of tags say about a theme, against topics. */
const KIND_WEIGHT: Readonly<Record<TopicKind, number>> = {
  topic: 1,
  method: 0.9,
  dataset: 0.5,
  metric: 0.4,
  hardware: 0.6,
};

/** What terms are found in. */
export interface TermSource {
  readonly papers: readonly Paper[];
  readonly topics: readonly Topic[];
  readonly paperTopics: Csr;
  readonly topicPapers: Csr;
  readonly tags: ThemeTags;
  readonly text: TextVectors;
}

/** How much `inside` of `size` against `outside` of `others` says about a group; 0 where no more than by chance. */
function weightOf(inside: number, size: number, outside: number, others: number, minRatio: number): number {
  const ratio = (inside + 0.5) / (size + 1) / ((outside + 0.5) / (others + 1));
  return ratio <= minRatio ? 0 : (inside / size) * log(ratio);
}

/** A term and the share of the group's papers that carry, imply or mention it. */
export interface FoundTerm {
  readonly term: GroupTerm;
  readonly coverage: number;
}

interface Weighted {
  readonly found: FoundTerm;
  readonly weight: number;
  readonly words: ReadonlySet<string>;
}

const byWeight = (a: Weighted, b: Weighted): number =>
  b.weight - a.weight ||
  b.found.term.inside - a.found.term.inside ||
  compareText(a.found.term.label, b.found.term.label);

/** How many of the papers have each entry. */
function countInside(papers: readonly number[], rows: SparseRows): Map<number, number> {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    for (const entry of rowVector(rows, paper).entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  return counts;
}

function countRows(papers: readonly number[], table: Csr): Map<number, number> {
  const counts = new Map<number, number>();
  for (const paper of papers) for (const entry of rowOf(table, paper)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return counts;
}

const rowLength = (rows: SparseRows, row: number): number => (rows.offsets[row + 1] ?? 0) - (rows.offsets[row] ?? 0);

function isNested(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return small.size > 0 && [...small].every((word) => large.has(word));
}

/** The strongest terms of which none holds all words of another. */
function pickApart(weighted: Weighted[]): FoundTerm[] {
  const kept: Weighted[] = [];
  for (const candidate of weighted.sort(byWeight)) {
    if (kept.length === MAX_TERMS) break;
    if (!kept.some((other) => isNested(candidate.words, other.words))) kept.push(candidate);
  }
  return kept.map(({ found }) => found);
}

function topicTerms(papers: readonly number[], source: TermSource, all: number): FoundTerm[] {
  const { tags, topics, topicPapers } = source;
  const carried = countRows(papers, source.paperTopics);
  const weighted: Weighted[] = [];
  for (const [topic, spoken] of countInside(papers, tags.papers)) {
    const known = topics[topic];
    const inside = carried.get(topic) ?? 0;
    if (!known || inside < MIN_INSIDE) continue;
    const elsewhere = rowLength(tags.topics, topic) - spoken;
    const weight =
      KIND_WEIGHT[known.kind] * weightOf(spoken, papers.length, elsewhere, all - papers.length, MIN_TOPIC_RATIO);
    const term = { topic, label: known.label, inside, outside: rowSize(topicPapers, topic) - inside };
    const found = { term, coverage: spoken / papers.length };
    if (weight > 0) weighted.push({ found, weight, words: new Set(foldedWords(known.label)) });
  }
  return pickApart(weighted);
}

function wordTerms(papers: readonly number[], source: TermSource, all: number): FoundTerm[] {
  const { text } = source;
  const weighted: Weighted[] = [];
  for (const [entry, inside] of countInside(papers, text.papers)) {
    if (inside < MIN_INSIDE) continue;
    const label = text.termOf(entry);
    const outside = rowLength(text.postings, entry) - inside;
    const words = new Set(label.split(' '));
    const others = all - papers.length;
    const weight = Math.sqrt(words.size) * weightOf(inside, papers.length, outside, others, MIN_WORD_RATIO);
    const found = { term: { topic: -1, label, inside, outside }, coverage: inside / papers.length };
    if (weight > 0) weighted.push({ found, weight, words });
  }
  const texts = papers.slice(0, MAX_TEXTS).flatMap((paper) => {
    const { abstract, title = '' } = source.papers[paper] ?? {};
    return [placeText(abstract ?? ''), placeText(title)];
  });
  return pickApart(weighted).map(({ term, coverage }) => {
    const label = surfaceOf(term.label.split(' '), texts) || term.label;
    return { term: { ...term, label }, coverage };
  });
}

/** Terms of one group of papers, best first, each in at least two of its papers and more common inside than outside. */
export function findTerms(papers: readonly number[], source: TermSource): FoundTerm[] {
  const all = source.paperTopics.offsets.length - 1;
  if (papers.length < MIN_INSIDE) return [];
  const terms = topicTerms(papers, source, all);
  return terms.length > 0 ? terms : wordTerms(papers, source, all);
}

/**
 * How well one topic each covers the groups of a membership and nothing else: the mean over papers of the best F1 of a
 * topic for the paper's group, 0..1; papers without a group count 0.
 */
export function nameability(membership: Int32Array, tags: ThemeTags): number {
  const members = new Map<number, number[]>();
  membership.forEach((group, paper) => {
    const list = members.get(group);
    if (list) list.push(paper);
    else if (group >= 0) members.set(group, [paper]);
  });
  let sum = 0;
  for (const papers of members.values()) {
    if (papers.length < MIN_INSIDE) continue;
    let best = 0;
    for (const [topic, inside] of countInside(papers, tags.papers)) {
      if (inside >= MIN_INSIDE) best = Math.max(best, (2 * inside) / (rowLength(tags.topics, topic) + papers.length));
    }
    sum += best * papers.length;
  }
  return membership.length === 0 ? 0 : sum / membership.length;
}
