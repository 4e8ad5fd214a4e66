/**
 * How often phrases stand where in a large collection of papers: what is known of a phrase before any paper of the list is
 * read. Read from `data/phrase-counts.txt`, which holds n-grams and numbers only. Phrases stand in a trie over the table's own
 * words, so that those of a corpus are found by integers. Cost: linear in the table, about 150 bytes a phrase.
 */
import { log } from '../math/math.ts';
import { WordTable } from '../text/word-table.ts';
import { PhraseTable } from './phrase-table.ts';

/** First word of the file, with its version. */
export const PHRASE_COUNTS_MARK = 'phrase-counts-1';

/**
 * The columns of the file in its order. Counts of papers: that have the phrase, have it in the title, have it there with no
 * phrase word beside it, define an acronym of it. Shares: of its mentions with no phrase word beside them, and with none
 * after them but one before; of its papers, the recent ones; of its titles, those where a longer term ends with it.
 */
export const COUNT_COLUMNS = ['papers', 'titles', 'titleTerms', 'defined'] as const;
export const SHARE_COLUMNS = ['alone', 'head', 'recent', 'titleHead'] as const;

export type CountColumn = (typeof COUNT_COLUMNS)[number];
export type ShareColumn = (typeof SHARE_COLUMNS)[number];

/** Digits of the file; a count v is round(2 log2(1 + v)), a share s is round(35 s). */
export const COUNT_DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const TOP = COUNT_DIGITS.length - 1;
const LN2 = 0.6931471805599453;

/** The digit of a count. */
export function countDigit(count: number): string {
  return COUNT_DIGITS.charAt(Math.min(TOP, Math.round((2 * log(1 + count)) / LN2)));
}

/** The digit of a share, 0..1. */
export function shareDigit(share: number): string {
  return COUNT_DIGITS.charAt(Math.min(TOP, Math.round(TOP * share)));
}

/** The value of a digit given by its UTF-16 code, 0 for any other. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0x61 && code <= 0x7a ? code - 0x57 : 0;
}

/** Counts by digit: powers of the square root of two, less one, in whole papers. */
const COUNTS = Float64Array.from(COUNT_DIGITS, (_, digit) => {
  let power = digit % 2 === 0 ? 1 : Math.SQRT2;
  for (let half = 0; half < Math.floor(digit / 2); half += 1) power *= 2;
  return Math.round(power - 1);
});

/** Raised where the file is not one that `npm run train -- topics` wrote. */
export class PhraseCountsError extends Error {
  readonly code = 'phrase-counts';

  constructor(reason: string) {
    super(`The table of phrase counts cannot be read: ${reason}.`);
    this.name = 'PhraseCountsError';
  }
}

/** Words and phrases with their counts. Entries are numbered from 1; entry 0 stands for what the table does not hold. */
export class PhraseCounts {
  /** Papers that were counted. */
  readonly total: number;
  readonly size: number;
  private readonly words = new WordTable();
  private readonly trie = new PhraseTable();
  /** By node of the trie, its entry. */
  private entries: Int32Array;
  /** By column, then entry. */
  readonly columns: Readonly<Record<CountColumn | ShareColumn, Float64Array>>;

  constructor(total: number, phrases: readonly string[], columns: readonly string[]) {
    this.total = total;
    this.size = phrases.length;
    const nodes = phrases.map((phrase) => this.trie.internAll(phrase.split(' ').map((word) => this.words.add(word))));
    this.entries = new Int32Array(this.trie.size);
    nodes.forEach((node, at) => {
      this.entries[node] = at + 1;
    });
    const names = [...COUNT_COLUMNS, ...SHARE_COLUMNS];
    const read = (column: number): Float64Array => {
      const isCount = column < COUNT_COLUMNS.length;
      const values = new Float64Array(phrases.length + 1);
      for (let at = 0; at < phrases.length; at += 1) {
        const digit = digitOf((columns[column] ?? '').charCodeAt(at));
        values[at + 1] = isCount ? (COUNTS[digit] ?? 0) : digit / TOP;
      }
      return values;
    };
    this.columns = Object.fromEntries(names.map((name, column) => [name, read(column)])) as PhraseCounts['columns'];
  }

  /** The word of a text, -1 where no phrase has it. */
  word(text: string): number {
    return this.words.find(text);
  }

  /** The node of the phrase of `node` followed by a word, 0 where no phrase begins so. */
  step(node: number, word: number): number {
    return word < 0 ? 0 : this.trie.find(node, word);
  }

  /** The entry of a node. */
  entryAt(node: number): number {
    return this.entries[node] ?? 0;
  }

  /** The entry of a phrase given as text, its folded words with single spaces. */
  find(phrase: string): number {
    let node = 0;
    for (const word of phrase.split(' ')) {
      node = this.step(node, this.word(word));
      if (node === 0) return 0;
    }
    return this.entryAt(node);
  }
}

/** Reads the file: a line `mark papers phrases`, the phrases each as what it shares with the one before, then the columns. */
export function parsePhraseCounts(text: string): PhraseCounts {
  const lines = text.split('\n');
  const [mark, total, size] = (lines[0] ?? '').split(' ');
  if (mark !== PHRASE_COUNTS_MARK) throw new PhraseCountsError(`it begins with ${String(mark)}`);
  const count = Number(size);
  const columns = lines.slice(1 + count, 1 + count + COUNT_COLUMNS.length + SHARE_COLUMNS.length);
  if (columns.length < COUNT_COLUMNS.length + SHARE_COLUMNS.length || columns.some(({ length }) => length !== count))
    throw new PhraseCountsError(`it is cut off or its columns do not hold ${String(size)} phrases`);
  const phrases: string[] = [];
  let before = '';
  for (let line = 1; line <= count; line += 1) {
    const own = lines[line] ?? '';
    before = before.slice(0, digitOf(own.charCodeAt(0))) + own.slice(1);
    phrases.push(before);
  }
  return new PhraseCounts(Number(total), phrases, columns);
}
