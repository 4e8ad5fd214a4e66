/**
 * Counts how phrases stand in a collection of papers, for `data/phrase-counts.txt`: the phrases that the program itself finds,
 * with its own folding of words and acronyms. What is kept: phrases in at least MOST_RARE papers, words in fewer. Only n-grams
 * and rounded numbers are written; the same papers give the same bytes.
 */
import type { Paper } from '../../src/core/model/paper.ts';
import { compareText, titleKey } from '../../src/core/text/fold.ts';
import { May } from '../../src/core/topics/candidates.ts';
import { indexCorpus, type CorpusIndex } from '../../src/core/topics/corpus-index.ts';
import { fromOf, isAloneAt, partOf, toOf } from '../../src/core/topics/mentions.ts';
import { Network } from '../../src/core/topics/network.ts';
import {
  COUNT_COLUMNS,
  COUNT_DIGITS,
  countDigit,
  PHRASE_COUNTS_MARK,
  PhraseCounts,
  SHARE_COLUMNS,
  shareDigit,
} from '../../src/core/topics/phrase-counts.ts';
import type { TopicLists, TopicResources } from '../../src/core/topics/resources.ts';
import type { KeyphraseRecord } from './keyphrase-sets.ts';

/** Papers that a phrase, and a single word, must stand in. */
export const LEAST_PAPERS = { phrase: 20, word: 5 };
/** Papers of this year and later are recent. */
const RECENT = 2021;

/** Resources for reading a corpus only: nothing is ranked by them. */
export const readingOnly = (lists: TopicLists): TopicResources => ({
  ...lists,
  network: new Network({ knots: [], means: [], hidden: [], output: { bias: 0, weights: [] } }),
  counts: new PhraseCounts(0, [], []),
});

/** The papers of a collection that are in none of the sets, by id and title (where a set has no titles: by how texts begin). */
export function withoutSets(papers: readonly Paper[], sets: readonly (readonly KeyphraseRecord[])[]): Paper[] {
  const ids = new Set(sets.flat().map(({ id }) => id));
  const titles = new Set<string>();
  const longest = Math.max(1, ...papers.map(({ title }) => titleKey(title).split(' ').length));
  for (const { title, abstract } of sets.flat()) {
    if (title !== '') titles.add(titleKey(title));
    else {
      let beginning = '';
      for (const word of titleKey(abstract).split(' ').slice(0, longest)) {
        beginning = beginning === '' ? word : `${beginning} ${word}`;
        titles.add(beginning);
      }
    }
  }
  return papers.filter(({ sourceId, title }) => !ids.has(sourceId ?? '') && !titles.has(titleKey(title)));
}

/** Counts that the index does not keep, by node: of papers that define an acronym, of mentions, of papers, of titles. */
const MORE = ['defined', 'heads', 'recent', 'titleHeads'] as const;
type MoreCounts = Readonly<Record<(typeof MORE)[number], Int32Array>>;

/** Counts the mentions of one paper after another. */
class MoreCounter {
  readonly counts: MoreCounts;
  private readonly index: CorpusIndex;
  /** Last paper that a node was counted in, as recent and in its title. */
  private readonly seen: Int32Array;
  private readonly seenInTitle: Int32Array;

  constructor(index: CorpusIndex) {
    const { size } = index.dictionary.phrases;
    this.index = index;
    this.counts = Object.fromEntries(MORE.map((name) => [name, new Int32Array(size)])) as MoreCounts;
    this.seen = new Int32Array(size).fill(-1);
    this.seenInTitle = new Int32Array(size).fill(-1);
  }

  add(paper: number, isRecent: boolean): void {
    const { streams, mentions, longForms } = this.index;
    const { defined, heads, recent, titleHeads } = this.counts;
    for (const node of longForms[paper] ?? []) defined[node] = (defined[node] ?? 0) + 1;
    const first = streams.offsets[paper] ?? 0;
    const end = streams.offsets[paper + 1] ?? 0;
    for (let at = mentions.offsets[paper] ?? 0; at < (mentions.offsets[paper + 1] ?? 0); at += 1) {
      const node = mentions.nodes[at] ?? 0;
      const place = mentions.places[at] ?? 0;
      const from = first + fromOf(place);
      if (isRecent && this.seen[node] !== paper) recent[node] = (recent[node] ?? 0) + 1;
      this.seen[node] = paper;
      if (partOf(place) !== 0 || isAloneAt(place) || !this.isHead(from, first + toOf(place), end)) continue;
      heads[node] = (heads[node] ?? 0) + 1;
      if ((streams.sentences[from] ?? 0) >= 0 || this.seenInTitle[node] === paper) continue;
      this.seenInTitle[node] = paper;
      titleHeads[node] = (titleHeads[node] ?? 0) + 1;
    }
  }

  /** True where no phrase word stands right after cells [from, to] but one does right before. */
  private isHead(from: number, to: number, end: number): boolean {
    const { streams, may } = this.index;
    const belongs = (cell: number): boolean => ((may[streams.words[cell] ?? 0] ?? 0) & May.belong) !== 0;
    if (to + 1 < end && streams.breaks[to + 1] !== 1 && belongs(to + 1)) return false;
    return streams.breaks[from] !== 1 && belongs(from - 1);
  }
}

function countMore(papers: readonly Paper[], index: CorpusIndex): MoreCounts {
  const counter = new MoreCounter(index);
  papers.forEach(({ year }, paper) => counter.add(paper, (year ?? 0) >= RECENT));
  return counter.counts;
}

/** A phrase with its digits, in the order of the columns. */
export interface PhraseRow {
  readonly phrase: string;
  readonly digits: string;
}

function rowsOf(index: CorpusIndex, more: MoreCounts): PhraseRow[] {
  const { statistics, dictionary, vocabulary } = index;
  const rows: PhraseRow[] = [];
  const share = (part: number | undefined, whole: number | undefined): string =>
    shareDigit(Math.min(1, (part ?? 0) / Math.max(1, whole ?? 0)));
  for (let node = 1; node < dictionary.phrases.size; node += 1) {
    const isWord = dictionary.phrases.prefix(node) === 0;
    const unit = dictionary.phrases.lastWord(node);
    const own = statistics.documentFrequency[node] ?? 0;
    const papers = isWord ? Math.max(own, statistics.unitFrequency[unit] ?? 0) : own;
    if (papers < (isWord ? LEAST_PAPERS.word : LEAST_PAPERS.phrase)) continue;
    const titles = statistics.titleFrequency[node];
    const mentions = statistics.mentions[node];
    const counts = [papers, titles ?? 0, statistics.titleTerms[node] ?? 0, more.defined[node] ?? 0];
    const shares = [
      share(statistics.alone[node], mentions),
      share(more.heads[node], mentions),
      share(more.recent[node], own),
      share(more.titleHeads[node], titles),
    ];
    const phrase = dictionary.phrases.sequence(node).map((at) => vocabulary.unitText(at));
    if (!phrase.some((word) => /\p{L}/u.test(word))) continue;
    rows.push({ phrase: phrase.join(' '), digits: counts.map(countDigit).join('') + shares.join('') });
  }
  return rows;
}

/** The file of rows counted in `papers` papers. */
export function writePhraseCounts(papers: number, unordered: readonly PhraseRow[]): string {
  const rows = [...unordered].sort((a, b) => compareText(a.phrase, b.phrase));
  let before = '';
  const phrases = rows.map(({ phrase }) => {
    let same = 0;
    while (same < COUNT_DIGITS.length - 1 && same < phrase.length && phrase[same] === before[same]) same += 1;
    before = phrase;
    return COUNT_DIGITS.charAt(same) + phrase.slice(same);
  });
  const columns = [...COUNT_COLUMNS, ...SHARE_COLUMNS].map((_, column) =>
    rows.map(({ digits }) => digits[column]).join(''),
  );
  return [`${PHRASE_COUNTS_MARK} ${papers} ${rows.length}`, ...phrases, ...columns, ''].join('\n');
}

/** Reads the papers and counts; keywords of the papers are not looked at. */
export function countPhrases(papers: readonly Paper[], lists: TopicLists): string {
  const bare = papers.map((paper) => ({ ...paper, keywords: [] }));
  const index = indexCorpus(bare, readingOnly(lists));
  return writePhraseCounts(papers.length, rowsOf(index, countMore(bare, index)));
}
