/**
 * Words that a query word means in spite of typos: a letter more, a letter less, another letter, or two neighbours swapped
 * (optimal string alignment; Damerau, "A technique for computer detection and correction of spelling errors", CACM 7, 1964).
 *
 * The sorted vocabulary is walked as a trie: rows of the distance table stay for the letters that a word shares with the one
 * before, only the cells within reach of the diagonal are filled (Ukkonen 1985), and a stretch of words whose common
 * beginning is already too far is passed over. A query word also means the words that it begins, where its last letter stands
 * at the end of the beginning. Some thousands of cells a query word at 100,000 words.
 */
import type { Run, Vocabulary } from './vocabulary.ts';

/** Words at [from, to) and how far they are: 0 as written, 2 a typo, 1 more where only the beginning of the word is meant. */
export interface NearRun extends Run {
  readonly penalty: number;
}

/** More than any distance that is looked at. */
const FAR = 99;

/** Typos that a query word of so many letters may have. */
export function typosAllowed(letters: number): number {
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

/**
 * Rows of the distance table between a query and the beginnings of a word. A row holds the cells within reach of the
 * diagonal, and one that stays far at each side.
 */
class Rows {
  /** Letters of the query from 1 on. */
  readonly #query: Uint16Array;
  readonly #length: number;
  readonly #most: number;
  readonly #width: number;
  readonly #cells: Uint8Array;

  constructor(query: string, most: number) {
    this.#length = query.length;
    this.#query = Uint16Array.from({ length: query.length + 1 }, (_, j) => (j === 0 ? 0 : query.charCodeAt(j - 1)));
    this.#most = most;
    this.#width = 2 * most + 3;
    this.#cells = new Uint8Array((query.length + most + 2) * this.#width).fill(FAR);
    for (let j = 0; j <= Math.min(most, query.length); j += 1) this.#cells[this.#start(0) + j] = j;
  }

  /** Index of the cell of no letters of the query in the row of `depth` letters of the word. */
  #start(depth: number): number {
    return depth * (this.#width - 1) + this.#most + 1;
  }

  #at(depth: number, j: number): number {
    return Math.abs(j - depth) > this.#most ? FAR : (this.#cells[this.#start(depth) + j] ?? FAR);
  }

  #isSwap(depth: number, j: number, word: string): boolean {
    return (
      depth > 1 &&
      j > 1 &&
      word.charCodeAt(depth - 1) === this.#query[j - 1] &&
      word.charCodeAt(depth - 2) === this.#query[j]
    );
  }

  /** Fills the row of the first `depth` letters of the word, those before being filled; its least distance. */
  fill(depth: number, word: string): number {
    const cells = this.#cells;
    const query = this.#query;
    const unit = word.charCodeAt(depth - 1);
    const row = this.#start(depth);
    const before = this.#start(depth - 1);
    const to = Math.min(this.#length, depth + this.#most);
    let least = FAR;
    for (let j = Math.max(0, depth - this.#most); j <= to; j += 1) {
      let distance = (cells[before + j - 1] ?? FAR) + (unit === query[j] ? 0 : 1);
      const other = Math.min(cells[before + j] ?? FAR, cells[row + j - 1] ?? FAR) + 1;
      if (other < distance) distance = other;
      if (distance > 1 && unit === query[j - 1] && this.#isSwap(depth, j, word)) {
        const swapped = this.#at(depth - 2, j - 2) + 1;
        if (swapped < distance) distance = swapped;
      }
      cells[row + j] = distance < FAR ? distance : FAR;
      if (distance < least) least = distance;
    }
    return least;
  }

  distance(depth: number): number {
    return this.#at(depth, this.#length);
  }

  /** Whether the last letter of the query stands for the letter at `depth`, or is swapped with it. */
  endsTogether(depth: number, word: string): boolean {
    const length = this.#length;
    const distance = this.#at(depth, length);
    const isSame = word.charCodeAt(depth - 1) === this.#query[length];
    if (isSame && this.#at(depth - 1, length - 1) === distance) return true;
    return this.#isSwap(depth, length, word) && this.#at(depth - 2, length - 2) + 1 === distance;
  }
}

const penaltyOf = (typos: number, isWhole: boolean): number => (typos === 0 ? 0 : 2 * typos + (isWhole ? 0 : 1));

/** The penalty of a word for a query word with at most `most` typos, or -1 where it is too far. */
export function wordPenalty(query: string, word: string, most: number): number {
  const rows = new Rows(query, most);
  let best = -1;
  for (let depth = 1; depth <= word.length; depth += 1) {
    if (rows.fill(depth, word) > most) return best;
    const typos = rows.distance(depth);
    const isWhole = depth === word.length;
    if (typos > most || !(isWhole || rows.endsTogether(depth, word))) continue;
    const penalty = penaltyOf(typos, isWhole);
    if (best < 0 || penalty < best) best = penalty;
  }
  return best;
}

/** End of the run of words after `at` that share at least `letters` with the word at `at`. */
function runEnd(shared: Uint16Array, at: number, letters: number): number {
  let end = at + 1;
  while (end < shared.length && (shared[end] ?? 0) >= letters) end += 1;
  return end;
}

/** Follows the word at `at` from the letters already filled; gives the word to look at next. */
function walkWord({ words, shared }: Vocabulary, at: number, rows: Rows, most: number, found: NearRun[]): number {
  const word = words[at] ?? '';
  for (let depth = (shared[at] ?? 0) + 1; depth <= word.length; depth += 1) {
    const least = rows.fill(depth, word);
    if (least > most) return runEnd(shared, at, depth);
    const typos = rows.distance(depth);
    if (typos > most) continue;
    if (depth === word.length) found.push({ from: at, to: at + 1, penalty: penaltyOf(typos, true) });
    if (!rows.endsTogether(depth, word)) continue;
    const end = runEnd(shared, at, depth);
    found.push({ from: at, to: end, penalty: penaltyOf(typos, false) });
    // Words of the run that are nearer as a whole are looked at too.
    if (typos === 0) return end;
  }
  return at + 1;
}

/** Runs of words within `most` typos of a query word, nearest first; a word may be in several. */
export function nearRuns(vocabulary: Vocabulary, query: string, most: number): readonly NearRun[] {
  const rows = new Rows(query, most);
  const found: NearRun[] = [];
  for (let at = 0; at < vocabulary.words.length;) at = walkWord(vocabulary, at, rows, most, found);
  return found.sort((a, b) => a.penalty - b.penalty || a.from - b.from || a.to - b.to);
}
