/**
 * Terms that set groups of papers apart: topics by the log of their share inside against outside, times the share inside (a class-based TF-IDF in spirit of Grootendorst 2022, with both shares smoothed). Noun phrases
 * of the texts fill up where a group's papers share too few tags. O(entries of the members).
 */
import type { Csr } from '../model/columns.ts';
import type { GroupTerm } from '../model/partition.ts';
import type { Topic } from '../model/topic.ts';
import { log } from '../math/math.ts';
import { rowSize, rowOf } from '../graph/csr.ts';
import type { TextVectors } from '../related/vectors.ts';
import { isLoneModifier, isNounPhrase, isTelling } from '../related/noun-phrases.ts';
import { foldedWords } from '../related/topic-forms.ts';
import { rowVector, type SparseRows } from '../related/sparse.ts';
import { placeText, surfaceOf } from '../related/wording.ts';
import type { Paper } from '../model/paper.ts';
import { compareText } from '../text/fold.ts';
import type { ThemeTags } from './theme-tags.ts';

const MAX_TERMS = 8;
/** Words of the texts are sought where there are fewer topics than this, and fill up to so many terms. */
const ENOUGH_TOPICS = 2;
const FILLED_UP = 3;
/** Words of the texts name a group when at least this share of its papers has them. */
const NAMES_FROM = 0.2;
/** So many of the strongest words and phrases are looked up in the texts. */
const MAX_TRIED = 40;
const MIN_INSIDE = 2;
/** A word stands for a group when its share inside is at least this many times that outside. */
const MIN_WORD_RATIO = 2;
/** The same for a topic. */
const MIN_TOPIC_RATIO = 1.25;
/** Papers of a group whose texts are searched for how a word is written. */
const MAX_TEXTS = 200;

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

/** How a term can name a group: by itself, only as the bare acronym that it is, or hardly, as it stands in most papers or few of the group. */
export type Naming = 'good' | 'acronym' | 'common' | 'rare';

/** A term and the share of the group's papers that carry, imply or mention it. */
export interface FoundTerm {
  readonly term: GroupTerm;
  readonly coverage: number;
  readonly naming: Naming;
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

/** Whether what stands in `inside` papers of a group and `outside` others stands in most papers, mostly elsewhere. */
const isCommon = (inside: number, outside: number, all: number): boolean =>
  inside + outside > all / 2 && outside > inside;

const ACRONYM = /^\S*\p{Lu}\S*[\p{Lu}\p{Nd}]\S*$/u;

/** Words of the topics that stand in most papers, mostly outside the group. */
function commonWords(spoken: ReadonlyMap<number, number>, { topics, tags }: TermSource, all: number): Set<string> {
  const found = [...spoken].filter(([topic, inside]) => isCommon(inside, rowLength(tags.topics, topic) - inside, all));
  return new Set(found.flatMap(([topic]) => foldedWords(topics[topic]?.label ?? '')));
}

/**
 * How a topic names: one of common words only hardly does, and an acronym without a long form, alone or before common
 * words, is mostly the name of a venue, a task or a team.
 */
function namingOf({ label, forms }: Topic, common: ReadonlySet<string>): Naming {
  const words = label.split(' ');
  if (words.length === 1 && ACRONYM.test(label)) return forms.some((form) => form.includes(' ')) ? 'good' : 'acronym';
  const tells = (part: string, _: number, parts: readonly string[]): boolean =>
    !common.has(part) && (parts.length > 1 || isTelling(part));
  const telling = words.filter((word) => foldedWords(word).some(tells));
  const hasCommon = foldedWords(label).some((word) => common.has(word));
  if (!hasCommon || telling.some((word) => !ACRONYM.test(word))) return 'good';
  return telling.length > 0 ? 'acronym' : 'common';
}

function topicTerms(papers: readonly number[], source: TermSource, all: number): FoundTerm[] {
  const { tags, topics, topicPapers } = source;
  const carried = countRows(papers, source.paperTopics);
  const weighted: Weighted[] = [];
  const counts = countInside(papers, tags.papers);
  const common = commonWords(counts, source, all);
  for (const [topic, spoken] of counts) {
    const known = topics[topic];
    const inside = carried.get(topic) ?? 0;
    if (!known || inside < MIN_INSIDE || isLoneModifier(known.label)) continue;
    const elsewhere = rowLength(tags.topics, topic) - spoken;
    const weight = weightOf(spoken, papers.length, elsewhere, all - papers.length, MIN_TOPIC_RATIO);
    const term = { topic, label: known.label, inside, outside: rowSize(topicPapers, topic) - inside };
    const found = { term, coverage: spoken / papers.length, naming: namingOf(known, common) };
    if (weight > 0) weighted.push({ found, weight, words: new Set(foldedWords(known.label)) });
  }
  return pickApart(weighted);
}

/** Words and phrases more common inside than outside that say something of a subject, strongest first. */
function weighWords(papers: readonly number[], { text }: TermSource, all: number): Weighted[] {
  const counts = [...countInside(papers, text.papers)]
    .filter(([, inside]) => inside >= MIN_INSIDE)
    .map(([entry, inside]) => ({
      label: text.termOf(entry),
      inside,
      outside: rowLength(text.postings, entry) - inside,
    }));
  const common = new Set(counts.filter((one) => isCommon(one.inside, one.outside, all)).map(({ label }) => label));
  const weighted: Weighted[] = [];
  for (const { label, inside, outside } of counts) {
    const words = new Set(label.split(' '));
    if (![...words].some((word) => !common.has(word) && isTelling(word))) continue;
    const others = all - papers.length;
    const weight = Math.sqrt(words.size) * weightOf(inside, papers.length, outside, others, MIN_WORD_RATIO);
    const term = { topic: -1, label, inside, outside };
    const coverage = inside / papers.length;
    const naming: Naming = coverage >= NAMES_FROM ? 'good' : 'rare';
    if (weight > 0) weighted.push({ found: { term, coverage, naming }, weight, words });
  }
  return weighted.sort(byWeight);
}

/** The strongest noun phrases of the texts, as written, to fill up `topics`. */
function fillUp(topics: readonly FoundTerm[], papers: readonly number[], source: TermSource, all: number): FoundTerm[] {
  const texts = papers.slice(0, MAX_TEXTS).flatMap((paper) => {
    const { abstract, title = '' } = source.papers[paper] ?? {};
    return [placeText(abstract ?? ''), placeText(title)];
  });
  const filled = [...topics];
  const taken = topics.map(({ term }): ReadonlySet<string> => new Set(foldedWords(term.label)));
  for (const { found, words } of weighWords(papers, source, all).slice(0, MAX_TRIED)) {
    if (filled.length >= FILLED_UP) break;
    if (taken.some((other) => isNested(words, other))) continue;
    const label = surfaceOf(found.term.label.split(' '), texts);
    if (!isNounPhrase(label)) continue;
    taken.push(words);
    filled.push({ ...found, term: { ...found.term, label } });
  }
  return filled;
}

/**
 * Terms of one group of papers: topics, best first, then noun phrases of the texts where these are too few; each in at
 * least two of its papers and more common inside than outside.
 */
export function findTerms(papers: readonly number[], source: TermSource): FoundTerm[] {
  const all = source.paperTopics.offsets.length - 1;
  if (papers.length < MIN_INSIDE) return [];
  const topics = topicTerms(papers, source, all);
  const isEnough = topics.length >= ENOUGH_TOPICS && topics.some(({ naming }) => naming === 'good');
  return isEnough ? topics : fillUp(topics, papers, source, all);
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
