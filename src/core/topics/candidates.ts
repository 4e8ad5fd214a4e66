/**
 * Candidate phrases: runs of adjectives, participles, -ing words and nouns that end in a noun, with their inner phrases, and
 * `noun of noun`. At most four words and eight units; linear in the words.
 */
import type { GerundUsage } from './gerunds.ts';
import type { TopicResources } from './resources.ts';
import { RELATIONAL, type Cell } from './stream.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WordClass } from './word-classes.ts';

const LONGEST_WORDS = 4;
const LONGEST_UNITS = 8;

export type CandidateVisitor = (from: number, to: number) => void;

/** The rules of a corpus: lists from `resources`, -ing words by `gerunds`. */
export class CandidateRules {
  private readonly resources: TopicResources;
  private readonly gerunds: GerundUsage;
  private readonly vocabulary: Vocabulary;
  private readonly edges: (boolean | undefined)[] = [];

  constructor(resources: TopicResources, gerunds: GerundUsage, vocabulary: Vocabulary) {
    this.resources = resources;
    this.gerunds = gerunds;
    this.vocabulary = vocabulary;
  }

  /** True for a word that a tag neither starts nor ends with. */
  isEdgeWord(token: number): boolean {
    const known = this.edges[token];
    if (known !== undefined) return known;
    const text = this.vocabulary.text(token);
    const isFragment = text.length < 2 || (/^\p{N}/u.test(text) && !/\p{L}/u.test(text));
    const { edgeWords } = this.resources;
    const made = isFragment || edgeWords.has(this.vocabulary.folded(token)) || edgeWords.has(text.toLowerCase());
    this.edges[token] = made;
    return made;
  }

  /** True for a cell that belongs to noun phrases: what stands next to it is not alone. */
  isPhraseWord(cell: Cell | undefined): boolean {
    if (!cell) return false;
    const { wordClass, isExpanded } = cell.word;
    return isExpanded || (wordClass >= WordClass.adjective && wordClass <= WordClass.noun);
  }

  /** Calls `visit` for each candidate [from, to] of cells, inclusive. */
  each(cells: readonly Cell[], visit: CandidateVisitor): void {
    for (let from = 0; from < cells.length; from += 1) {
      const cell = cells[from];
      if (cell && this.mayStart(cell)) this.eachFrom(cells, from, visit);
    }
  }

  private mayStart(cell: Cell): boolean {
    if (!this.isPhraseWord(cell) || this.isEdgeWord(cell.token)) return false;
    return cell.word.wordClass !== WordClass.gerund || this.gerunds.isNoun(cell.token);
  }

  private mayEnd(cell: Cell): boolean {
    const { wordClass, isExpanded } = cell.word;
    if (!isExpanded && wordClass !== WordClass.noun && wordClass !== WordClass.gerund) return false;
    return !this.isEdgeWord(cell.token);
  }

  private eachFrom(cells: readonly Cell[], from: number, visit: CandidateVisitor): void {
    let units = 0;
    for (let to = from; to < cells.length && to - from < LONGEST_WORDS; to += 1) {
      const cell = cells[to];
      if (!cell || (to > from && cell.isBreak)) return;
      if (!this.mayContinue(cells[to - 1], cell, to === from)) {
        if (to - from === 1) this.visitOf(cells, from, visit);
        return;
      }
      units += cell.word.units.length;
      if (units > LONGEST_UNITS) return;
      if (this.mayEnd(cell)) visit(from, to);
    }
  }

  /**
   * Adverbs may stand inside. A participle after a noun is a verb (methods improved results), unless it is of the kind based,
   * aware, guided.
   */
  private mayContinue(before: Cell | undefined, cell: Cell, isFirst: boolean): boolean {
    if (isFirst) return true;
    const { wordClass } = cell.word;
    if (wordClass === WordClass.adverb) return !this.isEdgeWord(cell.token);
    if (!this.isPhraseWord(cell)) return false;
    const isVerb = wordClass === WordClass.participle && before?.word.wordClass === WordClass.noun;
    return !isVerb || RELATIONAL.test(this.vocabulary.folded(cell.token));
  }

  /** `noun of noun` from a noun at `from`, such as internet of things. */
  private visitOf(cells: readonly Cell[], from: number, visit: CandidateVisitor): void {
    const [head, link, tail, after] = [cells[from], cells[from + 1], cells[from + 2], cells[from + 3]];
    if (!head || !link || !tail || link.isBreak || tail.isBreak) return;
    if (this.vocabulary.folded(link.token) !== 'of' || head.word.wordClass !== WordClass.noun) return;
    if (this.resources.words.has(this.vocabulary.folded(head.token))) return;
    if (after?.isBreak === false && this.isPhraseWord(after)) return;
    if (tail.word.wordClass === WordClass.noun && this.mayEnd(tail)) visit(from, from + 2);
  }
}
