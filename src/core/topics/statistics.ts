/** Counts of phrases and words over a corpus, one pass; by canonical node of the dictionary. */
import { fromOf, isAloneAt, type Mentions } from './mentions.ts';
import type { Streams } from './stream.ts';

export class PhraseStatistics {
  /** Papers read. */
  papers = 0;
  /** Papers that mention the phrase; that have it in the title. */
  readonly documentFrequency: Int32Array;
  readonly titleFrequency: Int32Array;
  /** Papers that have it in the title with no phrase word beside it. */
  readonly titleTerms: Int32Array;
  /** Mentions; mentions with no other phrase word beside them. */
  readonly mentions: Int32Array;
  readonly alone: Int32Array;
  /** Papers that have the word unit. */
  readonly unitFrequency: Int32Array;
  private readonly seen: Int32Array;
  /** Twice the number of the last paper with the phrase in its title, one more where it stands alone there. */
  private readonly seenInTitle: Int32Array;
  private readonly unitSeen: Int32Array;

  constructor(nodes: number, units: number) {
    this.documentFrequency = new Int32Array(nodes);
    this.titleFrequency = new Int32Array(nodes);
    this.titleTerms = new Int32Array(nodes);
    this.mentions = new Int32Array(nodes);
    this.alone = new Int32Array(nodes);
    this.seen = new Int32Array(nodes);
    this.seenInTitle = new Int32Array(nodes);
    this.unitFrequency = new Int32Array(units);
    this.unitSeen = new Int32Array(units);
  }

  /** Counts one paper. */
  observe(streams: Streams, mentions: Mentions, paper: number): void {
    this.papers += 1;
    this.countUnits(streams, paper);
    const { offsets, nodes, places } = mentions;
    const stamp = this.papers;
    const first = streams.offsets[paper] ?? 0;
    for (let at = offsets[paper] ?? 0; at < (offsets[paper + 1] ?? 0); at += 1) {
      const node = nodes[at] ?? 0;
      const place = places[at] ?? 0;
      this.mentions[node] = (this.mentions[node] ?? 0) + 1;
      if (isAloneAt(place)) this.alone[node] = (this.alone[node] ?? 0) + 1;
      if (this.seen[node] !== stamp) {
        this.seen[node] = stamp;
        this.documentFrequency[node] = (this.documentFrequency[node] ?? 0) + 1;
      }
      if ((streams.sentences[first + fromOf(place)] ?? 0) < 0) this.countTitle(node, isAloneAt(place));
    }
  }

  private countTitle(node: number, isAlone: boolean): void {
    const stamp = 2 * this.papers;
    const seen = this.seenInTitle[node] ?? 0;
    if (seen < stamp) this.titleFrequency[node] = (this.titleFrequency[node] ?? 0) + 1;
    if (isAlone && seen <= stamp) this.titleTerms[node] = (this.titleTerms[node] ?? 0) + 1;
    this.seenInTitle[node] = Math.max(seen, isAlone ? stamp + 1 : stamp);
  }

  private countUnits({ offsets, words, vocabulary }: Streams, paper: number): void {
    const { units, unitOffsets } = vocabulary;
    const stamp = this.papers;
    for (let cell = offsets[paper] ?? 0; cell < (offsets[paper + 1] ?? 0); cell += 1) {
      const word = words[cell] ?? 0;
      for (let at = unitOffsets[word] ?? 0; at < (unitOffsets[word + 1] ?? 0); at += 1) {
        const unit = units[at] ?? 0;
        if (this.unitSeen[unit] === stamp) continue;
        this.unitSeen[unit] = stamp;
        this.unitFrequency[unit] = (this.unitFrequency[unit] ?? 0) + 1;
      }
    }
  }
}
