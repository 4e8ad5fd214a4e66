/**
 * The phrases of a corpus: thesaurus entries, long forms of acronyms, keywords and candidates, as nodes of one trie, with
 * what is known of each. Variants of a thesaurus concept are aliases of its label's node. A pass over a paper finds every
 * mention of every phrase; cost linear in the text, as phrases have a bounded length.
 */
import type { TopicKind } from '../model/topic.ts';
import { PhraseTable } from './phrase-table.ts';
import type { Cell } from './stream.ts';

/** What a node is, as bits. `named`: a proper name of one word, which counts only where written with a capital. */
export const Role = { candidate: 1, curated: 2, longForm: 4, keyword: 8, hidden: 16, named: 32 } as const;

/** What of its cells a mention takes, as bits: of the last only the stem, of the first only the tail, `A C` of `A and B C`. */
export const Part = { stem: 1, tail: 2, split: 4 } as const;

/** Called with the canonical node of a phrase, its cells [from, to] and the parts of them it takes (0: all). */
export type MentionVisitor = (node: number, from: number, to: number, part: number) => void;

export interface TokenTests {
  readonly isCapital: (token: number) => boolean;
  readonly isConjunction: (token: number) => boolean;
}

export interface CuratedEntry {
  readonly label: string;
  readonly kind: TopicKind;
  readonly broader: string | null;
}

const LONGEST_UNITS = 12;

export class Dictionary {
  readonly phrases = new PhraseTable();
  /** By canonical node. */
  readonly curated = new Map<number, CuratedEntry>();
  private readonly aliases = new Map<number, number>();
  private roles = new Uint8Array(1 << 12);
  private readonly tests: TokenTests;

  constructor(tests: TokenTests) {
    this.tests = tests;
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
    return this.aliases.get(node) ?? node;
  }

  role(node: number): number {
    return this.roles[node] ?? 0;
  }

  mark(node: number, role: number): void {
    if (node >= this.roles.length) {
      const grown = new Uint8Array(Math.max(node + 1, this.roles.length * 2));
      grown.set(this.roles);
      this.roles = grown;
    }
    this.roles[node] = this.role(node) | role;
  }

  /** Calls `visit` for every mention in order of start, then end, with canonical nodes; hidden phrases are left out. */
  eachMention(cells: readonly Cell[], visit: MentionVisitor): void {
    for (let from = 0; from < cells.length; from += 1) {
      this.eachMentionFrom(cells, from, 0, visit);
      const word = cells[from]?.word;
      if (word && word.tailStart > 0) this.eachMentionFrom(cells, from, word.tailStart, visit);
      if (cells[from + 1] && this.tests.isConjunction(cells[from + 1]?.token ?? -1))
        this.splitMention(cells, from, visit);
    }
  }

  private eachMentionFrom(cells: readonly Cell[], from: number, skip: number, visit: MentionVisitor): void {
    const part = skip > 0 ? Part.tail : 0;
    let node = 0;
    for (let to = from; to < cells.length; to += 1) {
      const cell = cells[to];
      if (!cell || (to > from && cell.isBreak)) return;
      const { units, stemUnits } = cell.word;
      for (let i = to === from ? skip : 0; i < units.length; i += 1) {
        node = this.phrases.find(node, units[i] ?? -1);
        if (node === 0) return;
        if (i + 1 === stemUnits && this.counts(node, cell.token))
          visit(this.canonical(node), from, to, part | Part.stem);
      }
      if (this.counts(node, cell.token)) visit(this.canonical(node), from, to, part);
    }
  }

  /** `A C` of `A and B C`, where both `A C` and `B C` are in the thesaurus: image and video generation. */
  private splitMention(cells: readonly Cell[], from: number, visit: MentionVisitor): void {
    const [first, link, second, head] = cells.slice(from, from + 4);
    if (!first || !link || !second || !head || link.isBreak || second.isBreak || head.isBreak) return;
    const other = this.follow(second.word.units, head.word.units);
    const node = other === 0 ? 0 : this.follow(first.word.units, head.word.units);
    if (node !== 0 && other !== node) visit(node, from, from + 3, Part.split);
  }

  /** The canonical node of a curated phrase of two words, or 0. */
  private follow(first: readonly number[], second: readonly number[]): number {
    let node = 0;
    for (const unit of [...first, ...second]) {
      node = this.phrases.find(node, unit);
      if (node === 0) return 0;
    }
    return (this.role(node) & Role.curated) === 0 ? 0 : this.canonical(node);
  }

  private counts(node: number, token: number): boolean {
    const role = this.role(node);
    if (role === 0 || (role & (Role.hidden | Role.curated)) === Role.hidden) return false;
    return (role & Role.named) === 0 || this.tests.isCapital(token);
  }
}
