/**
 * Related papers with their reasons. The score is a weighted sum of three cosines: wording (TF-IDF of words and phrases),
 * shared topics and shared people, both by rarity, so that a hub counts little. A cosine is a sum over what is shared, so
 * every reason's share of the score is exact. A query scores all papers through inverted indices: O(postings of its
 * terms). Full text beside the graph matters: recommending from topics and people alone finds about half as much.
 * It does not use citations, nor latent similarity, whose reasons could not be named.
 */
import type { Author } from '../model/author.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Paper } from '../model/paper.ts';
import type { Reason, ReasonKind, RelatedPaper } from '../model/related.ts';
import type { Topic } from '../model/topic.ts';
import { compareText } from '../text/fold.ts';
import { buildChannel, type Channel, channelVector } from './channels.ts';
import { nearestAmong, type NearPaper, type ScoreChannel } from './nearest-among.ts';
import { SharedSums } from './shared-sums.ts';
import { dot, rowVector, type SparseRows, type SparseVector } from './sparse.ts';
import { createTopicFinder, foldedWords } from './topic-forms.ts';
import { textVectorsOf, type TextVectors } from './vectors.ts';
import { nameWording, placeText, type PlacedText } from './wording.ts';

export type RelatedInput = Pick<Analysis, 'papers' | 'topics' | 'authors' | 'incidence'>;

/** Weights of the cosines; they sum to 1. */
const WEIGHTS: Readonly<Record<ReasonKind, number>> = { wording: 0.74, topics: 0.14, people: 0.12 };

export interface RelatedIndex {
  /** The papers nearest to a paper, best first, ties by paper id; only papers with a score above 0. */
  relatedTo(paper: number, limit: number): RelatedPaper[];
  /** The papers nearest to a text, by its words and the topics whose forms stand in it. */
  relatedToText(text: string, limit: number): RelatedPaper[];
  /** The score of `other` for `paper` with its reasons, 0 and none where they share nothing. */
  explain(paper: number, other: number): RelatedPaper;
  /** For each of `papers` (ascending), the nearest of the others among them, best first, ties by number. */
  nearestAmong(papers: Int32Array, limit: number): NearPaper[][];
}

/** What is looked for: a vector a channel, the texts to take wording from, the channels' weights. */
interface Query {
  readonly wording: SparseVector;
  readonly topics: SparseVector;
  readonly people: SparseVector;
  readonly texts: readonly PlacedText[];
  readonly weights: Readonly<Record<ReasonKind, number>>;
}

const EMPTY: SparseVector = { entries: new Int32Array(0), weights: new Float32Array(0) };

const textsOf = (paper: Paper | undefined): PlacedText[] =>
  paper ? [paper.abstract ?? '', ...paper.keywords, paper.title].map(placeText) : [];

class Index implements RelatedIndex {
  readonly #papers: readonly Paper[];
  readonly #topics: readonly Topic[];
  readonly #authors: readonly Author[];
  readonly #vectors: TextVectors;
  readonly #topicChannel: Channel;
  readonly #peopleChannel: Channel;
  readonly #sums: SharedSums;
  readonly #topicWords = new Map<number, readonly string[]>();
  #findTopics: ((text: string) => number[]) | null = null;

  constructor({ papers, topics, authors, incidence }: RelatedInput) {
    this.#papers = papers;
    this.#topics = topics;
    this.#authors = authors;
    this.#vectors = textVectorsOf(papers);
    this.#topicChannel = buildChannel(incidence.paperTopics, incidence.topicPapers);
    this.#peopleChannel = buildChannel(incidence.paperAuthors, incidence.authorPapers);
    const compareIds = (a: number, b: number): number => compareText(papers[a]?.id ?? '', papers[b]?.id ?? '') || a - b;
    this.#sums = new SharedSums(papers.length, compareIds);
  }

  relatedTo(paper: number, limit: number): RelatedPaper[] {
    const query = this.#queryOf(paper);
    return this.#nearest(query, limit, paper).map((other) => this.#explain(query, other));
  }

  relatedToText(text: string, limit: number): RelatedPaper[] {
    this.#findTopics ??= createTopicFinder(this.#topics);
    const asked = WEIGHTS.wording + WEIGHTS.topics;
    const query: Query = {
      wording: this.#vectors.vectorOf(text),
      topics: channelVector(this.#topicChannel, this.#findTopics(text)),
      people: EMPTY,
      texts: [placeText(text)],
      weights: { wording: WEIGHTS.wording / asked, topics: WEIGHTS.topics / asked, people: 0 },
    };
    return this.#nearest(query, limit, -1).map((other) => this.#explain(query, other));
  }

  explain(paper: number, other: number): RelatedPaper {
    return this.#explain(this.#queryOf(paper), other);
  }

  nearestAmong(papers: Int32Array, limit: number): NearPaper[][] {
    const channelOf = (rows: SparseRows, postings: SparseRows, kind: ReasonKind): ScoreChannel => ({
      rows,
      columns: postings.offsets.length - 1,
      weight: WEIGHTS[kind],
    });
    const channels = [
      channelOf(this.#vectors.papers, this.#vectors.postings, 'wording'),
      channelOf(this.#topicChannel.rows, this.#topicChannel.postings, 'topics'),
      channelOf(this.#peopleChannel.rows, this.#peopleChannel.postings, 'people'),
    ];
    return nearestAmong(channels, papers, limit);
  }

  #queryOf(paper: number): Query {
    return {
      wording: rowVector(this.#vectors.papers, paper),
      topics: rowVector(this.#topicChannel.rows, paper),
      people: rowVector(this.#peopleChannel.rows, paper),
      texts: textsOf(this.#papers[paper]),
      weights: WEIGHTS,
    };
  }

  /** The `limit` papers of the highest scores, `self` left out. */
  #nearest(query: Query, limit: number, self: number): number[] {
    const { weights } = query;
    this.#add(query.wording, this.#vectors.postings, weights.wording);
    this.#add(query.topics, this.#topicChannel.postings, weights.topics);
    this.#add(query.people, this.#peopleChannel.postings, weights.people);
    return this.#sums.take(self, limit);
  }

  #add(vector: SparseVector, postings: SparseRows, weight: number): void {
    vector.entries.forEach((entry, i) => {
      const factor = weight * (vector.weights[i] ?? 0);
      if (factor > 0) this.#sums.add(postings, entry, factor);
    });
  }

  /** Folded words of a topic's forms. */
  #wordsOf(topic: number): readonly string[] {
    let words = this.#topicWords.get(topic);
    if (!words) {
      words = this.#topics[topic]?.forms.flatMap(foldedWords) ?? [];
      this.#topicWords.set(topic, words);
    }
    return words;
  }

  #explain(query: Query, other: number): RelatedPaper {
    const people = this.#sharedReasons('people', query, other);
    const topics = this.#sharedReasons('topics', query, other);
    const vector = rowVector(this.#vectors.papers, other);
    const wording = query.weights.wording * dot(query.wording, vector);
    const parts = [...people, ...topics];
    if (wording > 0) {
      const known = new Set(topics.flatMap(({ ref }) => this.#wordsOf(ref)));
      const label = nameWording(query.wording, vector, (term) => this.#vectors.termOf(term), query.texts, known);
      parts.push({ kind: 'wording', label, share: wording, ref: -1 });
    }
    const score = parts.reduce((sum, part) => sum + part.share, 0);
    const reasons = parts
      .map((part) => ({ ...part, share: part.share / score }))
      .sort((a, b) => b.share - a.share || compareText(a.kind, b.kind) || compareText(a.label, b.label));
    return { paper: other, score: Math.min(1, score), reasons };
  }

  /** Shared people or topics with what each adds to the score, as yet not divided by it. */
  #sharedReasons(kind: 'people' | 'topics', query: Query, other: number): Reason[] {
    const channel = kind === 'people' ? this.#peopleChannel : this.#topicChannel;
    const mine = query[kind];
    const theirs = rowVector(channel.rows, other);
    const reasons: Reason[] = [];
    theirs.entries.forEach((ref, i) => {
      const at = mine.entries.indexOf(ref);
      const share = at < 0 ? 0 : query.weights[kind] * (mine.weights[at] ?? 0) * (theirs.weights[i] ?? 0);
      const label = kind === 'people' ? this.#authors[ref]?.name : this.#topics[ref]?.label;
      if (share > 0) reasons.push({ kind, label: label ?? '', share, ref });
    });
    return reasons;
  }
}

/** An index of related papers over an analysis; texts are read once for a list of papers. */
export function createRelatedIndex(input: RelatedInput): RelatedIndex {
  return new Index(input);
}
