/**
 * The phrases of one paper with their mentions: what the ranker scores and tags are chosen from. One object is read into for
 * paper after paper; items are numbers, their properties arrays that are used again. Linear in the mentions.
 */
import type { RankingIndex } from './ranking-index.ts';
import { LONGEST_UNITS, Part, Role } from './dictionary.ts';
import { fromOf, isAloneAt, partOf, toOf } from './mentions.ts';

const STANDING = Role.curated | Role.longForm | Role.keyword;

/** Items in order of first mention, then the paper's keywords that the text does not hold. */
export class PaperPhrases {
  readonly index: RankingIndex;
  paper = 0;
  /** The paper's cells are [first, end) of the streams; mentions give cells of the streams. */
  first = 0;
  end = 0;
  /** By item: its phrase, whether it is a keyword of the paper, mentions of it, and of them those said alone or covered. */
  readonly nodes: number[] = [];
  readonly isKeyword: boolean[] = [];
  readonly counts: number[] = [];
  readonly alone: number[] = [];
  /** Mentions that a longer phrase of standing (curated, defined, a keyword) covers. */
  readonly covered: number[] = [];
  /** Most mentions of a phrase in this paper that holds one of these. */
  readonly widest: number[] = [];
  /** Mentions of other phrases inside its mentions, and of others around them. */
  readonly holds: number[] = [];
  readonly held: number[] = [];
  /** By mention in order of place: its item, its cells, and what of them it takes (see Part). */
  readonly items: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly part: number[] = [];
  /** By pair of mentions, one inside the other: their items. */
  private readonly inner: number[] = [];
  private readonly outer: number[] = [];
  /** By item, what `nested` counted. */
  readonly tally: number[] = [];
  private readonly found: number[] = [];
  private readonly isCovered: boolean[] = [];
  private readonly standsAlone: boolean[] = [];
  /** First mention of each item, -1 for none, and the next mention of the same item after each. */
  private readonly firsts: number[] = [];
  private readonly lasts: number[] = [];
  private readonly nexts: number[] = [];
  /** Item by phrase; right only where the item has that phrase. */
  private readonly itemOf: Int32Array;

  constructor(index: RankingIndex) {
    this.index = index;
    this.itemOf = new Int32Array(index.dictionary.phrases.size);
  }

  /** Number of items. */
  get size(): number {
    return this.nodes.length;
  }

  /** Reads a paper. */
  read(paper: number): void {
    const { streams, keywords, given } = this.index;
    this.paper = paper;
    this.first = streams.offsets[paper] ?? 0;
    this.end = streams.offsets[paper + 1] ?? 0;
    for (const list of [this.nodes, this.isKeyword, this.counts, this.alone, this.covered, this.widest])
      list.length = 0;
    for (const list of [this.holds, this.held]) list.length = 0;
    for (const list of [this.items, this.from, this.to, this.part, this.isCovered, this.standsAlone]) list.length = 0;
    for (const list of [this.inner, this.outer, this.firsts, this.lasts, this.nexts]) list.length = 0;
    for (const list of [this.found, this.tally]) list.length = 0;
    this.readMentions();
    this.relate();
    for (const node of keywords[paper] ?? [])
      if (node > 0 && (this.index.dictionary.role(node) & Role.banned) === 0)
        this.isKeyword[this.itemWith(node)] = true;
    for (const node of given.get(paper) ?? []) if (node > 0) this.isKeyword[this.itemWith(node)] = true;
  }

  /** The first mention of an item, or -1. */
  firstOf(item: number): number {
    return this.firsts[item] ?? -1;
  }

  /** The mention of the same item after `mention`, or -1. */
  nextOf(mention: number): number {
    return this.nexts[mention] ?? -1;
  }

  /** True where no phrase word stands right before or after a mention. */
  isAlone(mention: number): boolean {
    return this.standsAlone[mention] === true;
  }

  /**
   * True where every mention of an item begins or ends within a phrase of standing that reaches beyond it: `variational neural
   * machine` before `translation`.
   */
  isAlwaysTorn(item: number): boolean {
    let at = this.firstOf(item);
    if (at < 0) return false;
    for (; at >= 0; at = this.nextOf(at)) if (!this.isTorn(at)) return false;
    return true;
  }

  private isTorn(mention: number): boolean {
    const { from, to, items, part } = this;
    const start = from[mention] ?? 0;
    const end = to[mention] ?? 0;
    const stands = (other: number): boolean =>
      part[other] !== Part.split && (this.index.dictionary.role(this.nodes[items[other] ?? 0] ?? 0) & STANDING) !== 0;
    for (let other = mention + 1; other < from.length && (from[other] ?? 0) <= end; other += 1)
      if ((from[other] ?? 0) > start && (to[other] ?? 0) > end && stands(other)) return true;
    for (let other = mention - 1; other >= 0 && (from[other] ?? 0) > start - LONGEST_UNITS; other -= 1) {
      const last = to[other] ?? 0;
      if ((from[other] ?? 0) < start && last >= start && last < end && stands(other)) return true;
    }
    return false;
  }

  /** Number of pairs of mentions, one inside the other. */
  get pairs(): number {
    return this.inner.length;
  }

  innerOf(pair: number): number {
    return this.inner[pair] ?? 0;
  }

  outerOf(pair: number): number {
    return this.outer[pair] ?? 0;
  }

  /** How many of the first `limit` mentions of an item are covered. */
  coveredAmong(item: number, limit: number): number {
    let covered = 0;
    let read = 0;
    for (let at = this.firstOf(item); at >= 0 && read < limit; at = this.nextOf(at), read += 1)
      if (this.isCovered[at] === true) covered += 1;
    return covered;
  }

  /**
   * The longer items that cover mentions of `item`, or where `isOuter`, the shorter ones with mentions in it; `tally` then
   * holds how many mentions are covered. Good until the next call.
   */
  nested(item: number, isOuter: boolean): readonly number[] {
    const { found, tally } = this;
    const own = isOuter ? this.outer : this.inner;
    const others = isOuter ? this.inner : this.outer;
    for (const other of found) tally[other] = 0;
    found.length = 0;
    for (let pair = 0; pair < own.length; pair += 1) {
      if (own[pair] !== item) continue;
      const other = others[pair] ?? 0;
      const before = tally[other] ?? 0;
      if (before === 0) found.push(other);
      tally[other] = before + 1;
    }
    return found;
  }

  /** The item of a phrase, made where it is new. */
  private itemWith(node: number): number {
    const known = this.itemOf[node] ?? 0;
    if (this.nodes[known] === node) return known;
    const item = this.nodes.length;
    this.itemOf[node] = item;
    this.nodes.push(node);
    this.isKeyword.push(false);
    this.counts.push(0);
    this.alone.push(0);
    this.covered.push(0);
    this.widest.push(0);
    this.holds.push(0);
    this.held.push(0);
    this.tally.push(0);
    this.firsts.push(-1);
    this.lasts.push(-1);
    return item;
  }

  private readMentions(): void {
    const { offsets, nodes, places } = this.index.mentions;
    const end = offsets[this.paper + 1] ?? 0;
    for (let at = offsets[this.paper] ?? 0; at < end; at += 1) {
      const item = this.itemWith(nodes[at] ?? 0);
      const place = places[at] ?? 0;
      const mention = this.items.push(item) - 1;
      this.from.push(this.first + fromOf(place));
      this.to.push(this.first + toOf(place));
      this.part.push(partOf(place));
      this.isCovered.push(false);
      this.standsAlone.push(isAloneAt(place));
      this.nexts.push(-1);
      const last = this.lasts[item] ?? -1;
      if (last < 0) this.firsts[item] = mention;
      else this.nexts[last] = mention;
      this.lasts[item] = mention;
      this.counts[item] = (this.counts[item] ?? 0) + 1;
      if (isAloneAt(place)) this.alone[item] = (this.alone[item] ?? 0) + 1;
    }
  }

  /** Finds mentions inside others: mentions stand in order of their first cells, and are short. */
  private relate(): void {
    const { from } = this;
    const { length } = from;
    for (let inner = 0; inner < length; inner += 1) {
      const start = from[inner] ?? 0;
      let outer = inner;
      while (outer + 1 < length && from[outer + 1] === start) outer += 1;
      for (; outer >= 0 && (from[outer] ?? 0) > start - LONGEST_UNITS; outer -= 1) this.relatePair(inner, outer);
    }
  }

  private relatePair(inner: number, outer: number): void {
    const { items, from, to, part, widest, counts } = this;
    const item = items[inner] ?? 0;
    const container = items[outer] ?? 0;
    if ((to[outer] ?? 0) < (to[inner] ?? 0) || item === container || part[outer] === Part.split) return;
    if (from[outer] === from[inner] && to[outer] === to[inner]) return;
    this.inner.push(item);
    this.outer.push(container);
    this.held[item] = (this.held[item] ?? 0) + 1;
    this.holds[container] = (this.holds[container] ?? 0) + 1;
    widest[item] = Math.max(widest[item] ?? 0, counts[container] ?? 0);
    if (this.isCovered[inner] === true) return;
    if ((this.index.dictionary.role(this.nodes[container] ?? 0) & STANDING) === 0) return;
    this.isCovered[inner] = true;
    this.covered[item] = (this.covered[item] ?? 0) + 1;
  }
}
