/**
 * What is kept from one reading of topics for the next, so that a change of topics reads and ranks only what it concerns. The
 * texts are read again where the papers or the word lists are others, without scanning those that stay; of phrases that an edit bans or brings in, the papers that
 * have them are ranked again; names, kinds and broader topics change nothing here. Results are those of a reading without memory.
 *
 * Only the last reading is kept, about 60 bytes a word, and none of more words and marks than LARGEST.
 */
import type { Paper } from '../model/paper.ts';
import type { Progress } from '../model/progress.ts';
import type { Casing } from './casing.ts';
import {
  countPhrases,
  eachInChunks,
  readCasing,
  readTexts,
  type CorpusIndex,
  type KnownTexts,
  type PhraseIndex,
  type TextIndex,
} from './corpus-index.ts';
import { changedNodes, markPhrases, unmarkPhrases, type OwnMarks, type TagEdits } from './own-marks.ts';
import type { TopicResources, WordLists } from './resources.ts';
import { RANKING } from './ranking-host.ts';
import { TagFinder, type TagCandidate } from './tag-candidates.ts';

const LARGEST = 2_000_000;

/** Papers with what is said in each, ready for the choice of tags. */
export interface TopicReading {
  readonly index: CorpusIndex;
  readonly casing: Casing;
  /** By paper, most salient first. */
  readonly candidates: readonly (readonly TagCandidate[])[];
}

interface Kept extends TopicReading {
  readonly papers: readonly Paper[];
  readonly lists: WordLists;
  readonly network: TopicResources['network'];
  readonly counts: TopicResources['counts'];
  readonly texts: TextIndex;
  readonly marks: OwnMarks;
}

const readsAlike = (a: WordLists, b: WordLists): boolean =>
  a.concepts === b.concepts && a.hidden === b.hidden && a.words === b.words && a.edgeWords === b.edgeWords;

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a === b || (a.length === b.length && a.every((each, at) => each === b[at]));

/** Whether a paper has one of `nodes` in its text or among its keywords. */
function holds(paper: number, nodes: ReadonlySet<number>, { offsets, nodes: all }: PhraseIndex['mentions']): boolean {
  for (let at = offsets[paper] ?? 0; at < (offsets[paper + 1] ?? 0); at += 1) if (nodes.has(all[at] ?? 0)) return true;
  return false;
}

/** Whether a paper is to be ranked as it was: it has none of the changed phrases, and was given and lost the same tags. */
function isUntouched(paper: number, changed: ReadonlySet<number>, before: Kept, index: CorpusIndex): boolean {
  const { given, taken } = before.marks;
  if (!isSame(given.get(paper) ?? [], index.given.get(paper) ?? [])) return false;
  if (!isSame(taken.get(paper) ?? [], index.taken.get(paper) ?? [])) return false;
  if (changed.size === 0) return true;
  // What was given need not stand in the text.
  const said = [...(index.keywords[paper] ?? []), ...(index.given.get(paper) ?? [])];
  if (said.some((node) => changed.has(node))) return false;
  return !holds(paper, changed, before.index.mentions) && !holds(paper, changed, index.mentions);
}

/** The candidates of each paper: those that are `known`, else as the index has it. */
function rankOthers(
  index: CorpusIndex,
  progress: Progress,
  known: (paper: number) => readonly TagCandidate[] | undefined,
): (readonly TagCandidate[])[] {
  const finder = new TagFinder(index);
  const candidates: (readonly TagCandidate[])[] = [];
  eachInChunks(index.keywords.length, RANKING, progress, (paper) => {
    candidates.push(known(paper) ?? finder.find(paper));
  });
  return candidates;
}

/** Keeps the last reading. */
export class TopicMemory {
  private kept: Kept | null = null;
  private known: KnownTexts | null = null;

  /** Reads papers, as far as the last reading does not tell. */
  read(papers: readonly Paper[], resources: TopicResources, edits: TagEdits, progress: Progress): TopicReading {
    const before = this.lastOf(papers, resources);
    // Until the end the dictionary has the marks of neither.
    this.kept = null;
    if (before !== null) unmarkPhrases(before.marks, before.texts);
    const texts = before?.texts ?? this.readTexts(papers, resources, progress);
    const marks = markPhrases(papers, texts, resources, edits);
    const changed = before === null ? new Set<number>() : changedNodes(before.marks, marks);
    const counted = before !== null && changed.size === 0 ? before.index : countPhrases(texts, resources, progress);
    const { mentions, statistics, background } = counted;
    const { given, taken } = marks;
    const index: CorpusIndex = { resources, ...texts, given, taken, mentions, statistics, background };
    const candidates = rankOthers(index, progress, (paper) =>
      before !== null && isUntouched(paper, changed, before, index) ? before.candidates[paper] : undefined,
    );
    const casing = before?.casing ?? readCasing(texts, progress);
    const reading = { index, casing, candidates };
    const { network, counts } = resources;
    if (this.known !== null) this.kept = { papers, lists: resources, network, counts, texts, marks, ...reading };
    return reading;
  }

  private readTexts(papers: readonly Paper[], lists: WordLists, progress: Progress): TextIndex {
    const { known } = this;
    this.known = null;
    const { texts, documents } = readTexts(papers, lists, progress, known);
    const { foreign, vocabulary } = texts;
    if (documents.tokenCount <= LARGEST) this.known = { papers, foreign, vocabulary, documents };
    return texts;
  }

  /** The last reading, where it is of the same papers by the same lists. */
  private lastOf(papers: readonly Paper[], resources: TopicResources): Kept | null {
    const { kept } = this;
    if (kept === null || !isSame(kept.papers, papers) || !readsAlike(kept.lists, resources)) return null;
    return kept.network === resources.network && kept.counts === resources.counts ? kept : null;
  }
}
