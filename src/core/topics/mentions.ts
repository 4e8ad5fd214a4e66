/**
 * Every mention of every phrase of a dictionary in the papers of a corpus, in order of place, 8 bytes a mention: found once,
 * read for the statistics, the features and the evidence.
 */
import { May } from './candidates.ts';
import type { Dictionary } from './dictionary.ts';
import { IntList } from './int-list.ts';
import type { Streams } from './stream.ts';

/** The mentions of paper p are [offsets[p], offsets[p + 1]). */
export interface Mentions {
  readonly offsets: Int32Array;
  /** Canonical nodes. */
  readonly nodes: Int32Array;
  /** Cells counted from the first of the paper, and what of them is taken, packed: see the functions below. */
  readonly places: Int32Array;
}

/** Bits of a place: part, whether alone, cells after the first, first cell. */
const PART_BITS = 3;
const ALONE = 1 << PART_BITS;
const SPAN_SHIFT = PART_BITS + 1;
const SPAN_BITS = 4;
const FROM_SHIFT = SPAN_SHIFT + SPAN_BITS;

/** The part of its cells that the mention at `place` takes (see Part). */
export const partOf = (place: number): number => place & (ALONE - 1);
/** True where no phrase word stands right before or after. */
export const isAloneAt = (place: number): boolean => (place & ALONE) !== 0;
export const fromOf = (place: number): number => place >>> FROM_SHIFT;
/** The last cell, inclusive. */
export const toOf = (place: number): number =>
  (place >>> FROM_SHIFT) + ((place >>> SPAN_SHIFT) & ((1 << SPAN_BITS) - 1));

/** Finds the mentions of paper after paper. */
export class MentionFinder {
  private readonly dictionary: Dictionary;
  private readonly streams: Streams;
  private readonly may: Uint16Array;
  private readonly nodes = new IntList();
  private readonly places = new IntList();
  private readonly offsets = new IntList();
  private first = 0;
  private end = 0;

  constructor(dictionary: Dictionary, streams: Streams, may: Uint16Array) {
    this.dictionary = dictionary;
    this.streams = streams;
    this.may = may;
    this.offsets.push(0);
  }

  /** Reads the next paper. */
  add(): void {
    const paper = this.offsets.length - 1;
    this.first = this.streams.offsets[paper] ?? 0;
    this.end = this.streams.offsets[paper + 1] ?? 0;
    this.dictionary.eachMention(this.streams, paper, this);
    this.offsets.push(this.nodes.length);
  }

  finish(): Mentions {
    return { offsets: this.offsets.view(), nodes: this.nodes.view(), places: this.places.view() };
  }

  /** Takes a mention in from the dictionary. */
  mention(node: number, from: number, to: number, part: number): void {
    const alone = this.isAlone(from, to) ? ALONE : 0;
    this.nodes.push(node);
    this.places.push(((from - this.first) << FROM_SHIFT) | ((to - from) << SPAN_SHIFT) | alone | part);
  }

  /** True where no phrase word stands right before or after cells [from, to]. */
  private isAlone(from: number, to: number): boolean {
    const { breaks } = this.streams;
    if (to + 1 < this.end && breaks[to + 1] !== 1 && this.belongs(to + 1)) return false;
    return breaks[from] === 1 || !this.belongs(from - 1);
  }

  private belongs(cell: number): boolean {
    return ((this.may[this.streams.words[cell] ?? 0] ?? 0) & May.belong) !== 0;
  }
}
