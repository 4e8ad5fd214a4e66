/**
 * The phrases and words of a corpus in the table of phrase counts: one look-up for each word and each phrase of the trie, after
 * which entries are found by number. Four bytes a phrase.
 */
import type { PhraseCounts } from './phrase-counts.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { Vocabulary } from './vocabulary.ts';

export class Background {
  readonly counts: PhraseCounts;
  /** By node of the corpus's phrases, its entry of the table, 0 where it has none. */
  private readonly entries: Int32Array;
  private readonly unitEntries: Int32Array;

  constructor(counts: PhraseCounts, phrases: PhraseTable, vocabulary: Vocabulary) {
    this.counts = counts;
    const units = Int32Array.from({ length: vocabulary.unitCount() }, (_, unit) =>
      counts.word(vocabulary.unitText(unit)),
    );
    this.unitEntries = units.map((word) => counts.entryAt(counts.step(0, word)));
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

  /** The entry of a phrase of the corpus. */
  entry(node: number): number {
    return this.entries[node] ?? 0;
  }

  /** The entry of a word unit of the corpus. */
  unitEntry(unit: number): number {
    return this.unitEntries[unit] ?? 0;
  }
}
