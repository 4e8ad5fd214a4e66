/**
 * The phrases and words of a corpus in the table of phrase counts: one look-up for each word and each phrase of the trie, after
 * which entries are found by number. Four bytes a phrase.
 */
import { log } from '../math/math.ts';
import type { PhraseCounts } from './phrase-counts.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { PhraseStatistics } from './statistics.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Rarity of what stands in so many papers: 0 in all of them, 1 in none. */
export function rarityOf(papers: number, { total, logTotal }: Pick<Background, 'total' | 'logTotal'>): number {
  return 1 - log(Math.min(total, papers) + 1) / logTotal;
}

export class Background {
  readonly counts: Pick<PhraseCounts, 'total' | 'columns'>;
  /** Papers of the table and of the corpus, and the logarithm of their number and one. */
  readonly total: number;
  readonly logTotal: number;
  /** By node of the corpus's phrases and by word unit, the entry of the table, 0 where there is none. */
  readonly entries: Int32Array;
  readonly unitEntries: Int32Array;
  /** By word unit, papers that have it elsewhere than in one paper of the corpus; and its rarity, 0 in all papers, 1 in none. */
  readonly unitPapers: Float64Array;
  readonly unitRarity: Float64Array;

  constructor(counts: PhraseCounts, phrases: PhraseTable, vocabulary: Vocabulary, statistics: PhraseStatistics) {
    this.counts = counts;
    this.total = counts.total + statistics.papers;
    this.logTotal = log(Math.max(1, this.total) + 1);
    const units = Int32Array.from({ length: vocabulary.unitCount() }, (_, unit) =>
      counts.word(vocabulary.unitText(unit)),
    );
    this.unitEntries = units.map((word) => counts.entryAt(counts.step(0, word)));
    this.unitPapers = Float64Array.from(
      this.unitEntries,
      (entry, unit) => (counts.columns.papers[entry] ?? 0) + Math.max(0, (statistics.unitFrequency[unit] ?? 0) - 1),
    );
    this.unitRarity = this.unitPapers.map((papers) => rarityOf(papers, this));
    // A phrase comes after the phrase without its last word.
    const nodes = new Int32Array(phrases.size);
    this.entries = new Int32Array(phrases.size);
    for (let node = 1; node < phrases.size; node += 1) {
      const prefix = phrases.prefix(node);
      const known = nodes[prefix] ?? 0;
      if (prefix !== 0 && known === 0) continue;
      const next = counts.step(known, units[phrases.lastWord(node)] ?? -1);
      nodes[node] = next;
      this.entries[node] = counts.entryAt(next);
    }
  }
}
