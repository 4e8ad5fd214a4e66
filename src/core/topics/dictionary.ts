/**
 * The phrases of a corpus: thesaurus entries, long forms of acronyms, keywords and candidates, as nodes of one trie, with
 * what is known of each. Variants of a thesaurus concept are aliases of its label's node. A pass over a paper finds every
 * mention of every phrase; cost linear in the text, as phrases have a bounded length.
 */
import type { TopicKind } from '../model/topic.ts';
import { PhraseTable, type PhraseTree } from './phrase-table.ts';
import { Trait, type Streams } from './stream.ts';

/**
 * What a node is, as bits. `named`: a proper name of one word, which counts only where written with a capital. `hidden`: no
 * phrase unless it is curated; `banned`: none in any case.
 */
export const Role = { candidate: 1, curated: 2, longForm: 4, keyword: 8, hidden: 16, named: 32, banned: 64 } as const;

/** What of its cells a mention takes, as bits: of the last only the stem, of the first only the tail, `A C` of `A and B C`. */
export const Part = { stem: 1, tail: 2, split: 4 } as const;

/** Takes mentions: the canonical node of a phrase, its cells [from, to] and the parts of them it takes (0: all). */
export interface MentionVisitor {
  mention(node: number, from: number, to: number, part: number): void;
}

export interface CuratedEntry {
  readonly label: string;
  readonly kind: TopicKind;
  readonly broader: string | null;
}

/** Units of a phrase at most, and so its cells. */
export const LONGEST_UNITS = 12;

/** Phrases with what is known of each, to be read. */
export class KnownPhrases<Phrases extends PhraseTree = PhraseTree> {
  readonly phrases: Phrases;
  /** By canonical node. */
  readonly curated: Map<number, CuratedEntry>;
  protected roles: Uint8Array;

  constructor(phrases: Phrases, curated: Map<number, CuratedEntry>, roles: Uint8Array) {
    this.phrases = phrases;
    this.curated = curated;
    this.roles = roles;
  }

  /** The roles of the nodes. */
  get roleTable(): Uint8Array {
    return this.roles.subarray(0, this.phrases.size);
  }

  /** What the thesaurus says of a canonical node. */
  entry(node: number): CuratedEntry | undefined {
    return (this.role(node) & Role.curated) === 0 ? undefined : this.curated.get(node);
  }

  role(node: number): number {
    return this.roles[node] ?? 0;
  }
}

export class Dictionary extends KnownPhrases<PhraseTable> {
  private readonly aliases = new Map<number, number>();

  constructor() {
    super(new PhraseTable(), new Map(), new Uint8Array(1 << 12));
  }

  /** Adds roles to a phrase; gives its canonical node, 0 for an empty sequence. */
  add(units: readonly number[], role: number): number {
    if (units.length === 0 || units.length > LONGEST_UNITS) return 0;
    const node = this.phrases.internAll(units);
    this.mark(node, role);
    return this.canonical(node);
  }

  /** Makes a phrase a variant of the phrase of `node`. The first meaning of a phrase stays. */
  addAlias(units: readonly number[], node: number): void {
    if (units.length === 0 || units.length > LONGEST_UNITS) return;
    const variant = this.phrases.internAll(units);
    if (variant === node || (this.role(variant) & Role.curated) !== 0) return;
    this.aliases.set(variant, node);
    this.mark(variant, Role.curated);
  }

  canonical(node: number): number {
    return (this.role(node) & Role.curated) === 0 ? node : (this.aliases.get(node) ?? node);
  }

  /** A canonical node and those of its variants. */
  variantsOf(node: number): number[] {
    return [node, ...[...this.aliases].flatMap(([variant, canonical]) => (canonical === node ? variant : []))];
  }

  /** Takes roles that were added back. */
  restore(node: number, role: number): void {
    if (node < this.roles.length) this.roles[node] = role;
  }

  mark(node: number, role: number): void {
    if (node >= this.roles.length) {
      const grown = new Uint8Array(Math.max(node + 1, this.roles.length * 2));
      grown.set(this.roles);
      this.roles = grown;
    }
    this.roles[node] = this.role(node) | role;
  }

  /** Gives `visitor` every mention in a paper in order of start, then end, with canonical nodes; hidden phrases are left out. */
  eachMention(streams: Streams, paper: number, visitor: MentionVisitor): void {
    const { words, offsets } = streams;
    const { tailStarts, traits } = streams.vocabulary;
    const end = offsets[paper + 1] ?? 0;
    for (let from = offsets[paper] ?? 0; from < end; from += 1) {
      const word = words[from] ?? 0;
      this.eachMentionFrom(streams, from, end, 0, visitor);
      const tailStart = tailStarts[word] ?? 0;
      if (tailStart > 0) this.eachMentionFrom(streams, from, end, tailStart, visitor);
      if (from + 3 < end && ((traits[words[from + 1] ?? 0] ?? 0) & Trait.conjunction) !== 0)
        this.splitMention(streams, from, visitor);
    }
  }

  private eachMentionFrom(
    { words, breaks, vocabulary }: Streams,
    from: number,
    end: number,
    skip: number,
    visitor: MentionVisitor,
  ): void {
    const { units, unitOffsets, stemUnits, traits } = vocabulary;
    const part = skip > 0 ? Part.tail : 0;
    const last = Math.min(end, from + LONGEST_UNITS);
    let node = 0;
    for (let to = from; to < last; to += 1) {
      if (to > from && breaks[to] === 1) return;
      const word = words[to] ?? 0;
      const isCapital = ((traits[word] ?? 0) & Trait.upper) !== 0;
      const start = unitOffsets[word] ?? 0;
      const stemEnd = start + (stemUnits[word] ?? 0);
      for (let at = to === from ? start + skip : start; at < (unitOffsets[word + 1] ?? 0); at += 1) {
        node = this.phrases.find(node, units[at] ?? -1);
        if (node === 0) return;
        if (at + 1 === stemEnd && this.counts(node, isCapital))
          visitor.mention(this.canonical(node), from, to, part | Part.stem);
      }
      if (this.counts(node, isCapital)) visitor.mention(this.canonical(node), from, to, part);
    }
  }

  /** `A C` of `A and B C`, where both `A C` and `B C` are in the thesaurus: image and video generation. */
  private splitMention(streams: Streams, from: number, visitor: MentionVisitor): void {
    const { words, breaks } = streams;
    if (breaks[from + 1] === 1 || breaks[from + 2] === 1 || breaks[from + 3] === 1) return;
    const head = words[from + 3] ?? 0;
    const other = this.follow(words[from + 2] ?? 0, head, streams);
    const node = other === 0 ? 0 : this.follow(words[from] ?? 0, head, streams);
    if (node !== 0 && other !== node && this.counts(node, true)) visitor.mention(node, from, from + 3, Part.split);
  }

  /** The canonical node of a curated phrase of two words, or 0. */
  private follow(first: number, second: number, { vocabulary }: Streams): number {
    const { units, unitOffsets } = vocabulary;
    let node = 0;
    for (const word of [first, second]) {
      for (let at = unitOffsets[word] ?? 0; at < (unitOffsets[word + 1] ?? 0); at += 1) {
        node = this.phrases.find(node, units[at] ?? -1);
        if (node === 0) return 0;
      }
    }
    return (this.role(node) & Role.curated) === 0 ? 0 : this.canonical(node);
  }

  private counts(node: number, isCapital: boolean): boolean {
    const role = this.role(node);
    if (role === 0 || (role & Role.banned) !== 0 || (role & (Role.hidden | Role.curated)) === Role.hidden) return false;
    return (role & Role.named) === 0 || isCapital;
  }
}
