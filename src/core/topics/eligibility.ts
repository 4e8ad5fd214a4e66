/** Which phrases of a paper may be tags at all: no boilerplate, no fragments of longer phrases, no lone common words. */
import { May } from './candidates.ts';
import { Role } from './dictionary.ts';
import type { PhraseRanker } from './ranking.ts';
import type { Least } from './salience.ts';
import { Trait } from './stream.ts';
import { WordClass } from './word-classes.ts';
import type { TopicKind } from '../model/topic.ts';

/** The words of an item as its first mention writes them: words of cells [from, to], none where from > to. */
interface Wording {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

const NONE: Wording = { from: 0, to: -1, length: 0 };

/** Last words that name a kind of thing without saying which: `client selection strategy` is client selection. */
const EMPTY_HEADS: ReadonlySet<string> = new Set(
  (
    'method approach framework scheme technique strategy algorithm task problem system mechanism setting scenario procedure paradigm ' +
    'pipeline tool result performance study paper work methodology solution application setup issue challenge formulation perspective ' +
    'experiment case community area literature benchmark research practice principle property capability ' +
    'subject submission entry track institute university laboratory conference workshop'
  ).split(' '),
);

/** Of them, those that say much after an adjective or a compound, which would be nothing by itself: quasi-Newton method. */
const COMPLETING_HEADS: ReadonlySet<string> = new Set('method problem procedure system'.split(' '));

/** What comes before these is the name of an organisation: RWTH Aachen University. */
const INSTITUTIONS: ReadonlySet<string> = new Set('university institute laboratory college academy'.split(' '));

/** A word that more of its papers have in the title than this is what papers are about. */
const TITLE_WORD = 0.4;
const STRONG_WORD = 0.15;
/** A phrase of less probability takes no shorter one's place, nor one of less than this share of the shorter's. */
const LIKELY = 0.012;
const LIKELY_SHARE = 0.4;
/** A phrase of common words that the ranker is this sure of says something after all (token reduction). */
const SURE: Least = { title: 0.12, body: 0.3 };

/** Judges the items of the paper that `ranker` has ranked. */
export class Eligibility {
  private readonly ranker: PhraseRanker;

  constructor(ranker: PhraseRanker) {
    this.ranker = ranker;
  }

  /** True for a phrase that is curated or given as a keyword: its shape needs no proof. */
  hasStanding(item: number): boolean {
    const isKeyword = this.ranker.phrases.isKeyword[item] === true;
    return isKeyword || (this.role(item) & (Role.curated | Role.keyword)) !== 0;
  }

  /** True where a phrase may become a tag of its paper. */
  isEligible(item: number): boolean {
    if (this.hasStanding(item)) return !this.isModifierOnly(item);
    const words = this.wordsOf(item);
    if (words.length === 0 || (this.isGeneric(words) && !this.isSure(item, words))) return false;
    const isExpanded = this.has(words.from, Trait.expanded);
    const isOneWord = words.length === 1 && !isExpanded && !this.has(words.from, Trait.hyphenated);
    if (words.length === 1 && this.may(words.from, May.common)) return false;
    if (isOneWord && !this.isProperName(item, words) && !this.isStrongWord(item)) return false;
    if (this.may(words.from, May.edge) || this.may(words.to, May.edge)) return false;
    if (!this.endsInNounSomewhere(item, words) || this.isModifier(item, words)) return false;
    if ((this.role(item) & Role.longForm) === 0 && this.ranker.phrases.isAlwaysTorn(item)) return false;
    if (this.namesInstitution(item)) return false;
    if ((this.role(item) & Role.longForm) === 0 && this.isFragment(item, words)) return false;
    return !this.hasEmptyHead(words);
  }

  /** True for a phrase that says nothing of its paper: common words only, none of them on a list of topics. */
  isHollow(item: number): boolean {
    return !this.hasStanding(item) && this.isGeneric(this.wordsOf(item));
  }

  /** True for a phrase that is a weak tag even where it ranks well: a quality of something general (targeted capacity). */
  isWeak(item: number): boolean {
    if (this.hasStanding(item)) return false;
    const { from, to, length } = this.wordsOf(item);
    if (length !== 2 || this.has(from, Trait.expanded) || this.has(to, Trait.expanded)) return false;
    const wordClass = this.classOf(from);
    const isQuality = wordClass === WordClass.adjective || wordClass === WordClass.participle;
    return isQuality && this.unitsOf(from) === 1 && this.may(to, May.common);
  }

  /**
   * The probability a phrase takes over from a shorter one that it completes: a curated topic that no other paper mentions
   * and that never stands without the words around it (object detection, always 3D), or a defined adjective (visual
   * autoregressive).
   */
  inheritedProbability(item: number): number {
    const { phrases, probabilities, index } = this.ranker;
    let best = probabilities[item] ?? 0;
    for (const shorter of phrases.nested(item, true)) {
      const covered = phrases.tally[shorter] ?? 0;
      const probability = probabilities[shorter] ?? 0;
      if (probability <= best) continue;
      const mentions = phrases.counts[shorter] ?? 0;
      const role = this.role(shorter);
      const isDefined = (role & (Role.longForm | Role.curated)) === Role.longForm;
      const words = this.wordsOf(shorter);
      const papers = index.statistics.documentFrequency[phrases.nodes[shorter] ?? 0] ?? 0;
      const isLocal = (role & Role.curated) !== 0 && papers < 2;
      const isAlways = covered === mentions && covered > 1;
      if (isDefined && words.length > 0 && !this.endsInNoun(words) ? covered * 3 >= mentions : isLocal && isAlways)
        best = probability;
    }
    return best;
  }

  /** The kind of an item: the thesaurus's, else a method for a proper name of one word, else a topic. */
  kindOf(item: number): TopicKind {
    const { index, phrases } = this.ranker;
    const curated = index.dictionary.entry(phrases.nodes[item] ?? 0);
    if (curated) return curated.kind;
    const words = this.wordsOf(item);
    if (!this.isProperName(item, words)) return 'topic';
    const after = words.to + 1;
    const follows = after < phrases.end && index.streams.breaks[after] !== 1 ? this.folded(after) : '';
    return /^(?:dataset|corpus|benchmark|database)$/.test(follows) ? 'dataset' : 'method';
  }

  private role(item: number): number {
    return this.ranker.index.dictionary.role(this.ranker.phrases.nodes[item] ?? 0);
  }

  private wordsOf(item: number): Wording {
    const { phrases } = this.ranker;
    const mention = phrases.firstOf(item);
    if (mention < 0) return NONE;
    const from = phrases.from[mention] ?? 0;
    const to = phrases.to[mention] ?? 0;
    return { from, to, length: to - from + 1 };
  }

  private wordAt(cell: number): number {
    return this.ranker.index.streams.words[cell] ?? 0;
  }

  private tokenAt(cell: number): number {
    return this.ranker.index.streams.vocabulary.tokens[this.wordAt(cell)] ?? 0;
  }

  private folded(cell: number): string {
    return this.ranker.index.vocabulary.folded(this.tokenAt(cell));
  }

  private has(cell: number, trait: number): boolean {
    return ((this.ranker.index.streams.vocabulary.traits[this.wordAt(cell)] ?? 0) & trait) !== 0;
  }

  private may(cell: number, what: number): boolean {
    return ((this.ranker.index.may[this.wordAt(cell)] ?? 0) & what) !== 0;
  }

  private classOf(cell: number): number {
    return this.ranker.index.streams.vocabulary.classes[this.wordAt(cell)] ?? WordClass.mark;
  }

  private unitsOf(cell: number): number {
    const { unitOffsets } = this.ranker.index.streams.vocabulary;
    const word = this.wordAt(cell);
    return (unitOffsets[word + 1] ?? 0) - (unitOffsets[word] ?? 0);
  }

  private endsInNoun({ to }: Wording): boolean {
    return this.isNoun(to);
  }

  private isNoun(cell: number): boolean {
    const wordClass = this.classOf(cell);
    return wordClass === WordClass.noun || wordClass === WordClass.gerund;
  }

  /** True where a mention ends in a noun; for a word as it stands, the first one. */
  private endsInNounSomewhere(item: number, words: Wording): boolean {
    if (this.endsInNoun(words)) return true;
    if (words.length < 2 && !this.has(words.from, Trait.expanded)) return false;
    const { phrases } = this.ranker;
    for (let at = phrases.firstOf(item); at >= 0; at = phrases.nextOf(at))
      if (this.isNoun(phrases.to[at] ?? 0)) return true;
    return false;
  }

  /** True where every word is common in research prose at large (training method, search process). */
  private isGeneric({ from, to }: Wording): boolean {
    for (let cell = from; cell <= to; cell += 1)
      if (this.has(cell, Trait.expanded) || !this.may(cell, May.common | May.edge)) return false;
    return true;
  }

  private hasEmptyHead({ to, length }: Wording): boolean {
    if (length < 2 || this.has(to, Trait.expanded) || !EMPTY_HEADS.has(this.folded(to))) return false;
    return !(COMPLETING_HEADS.has(this.folded(to)) && this.isQuality(to - 1, length));
  }

  /** True where a word says of what kind the last one is, and names nothing alone. */
  private isQuality(cell: number, length: number): boolean {
    if (this.has(cell, Trait.expanded)) return false;
    const wordClass = this.classOf(cell);
    const isCompound = length === 2 && this.has(cell, Trait.hyphenated);
    return isCompound || wordClass === WordClass.adjective || wordClass === WordClass.participle;
  }

  /** True where every mention is cut out of the name of an organisation, or out of what follows one. */
  private namesInstitution(item: number): boolean {
    const { phrases } = this.ranker;
    let at = phrases.firstOf(item);
    if (at < 0) return false;
    for (; at >= 0; at = phrases.nextOf(at)) {
      let cell = phrases.from[at] ?? 0;
      const after = (phrases.to[at] ?? 0) + 1;
      while (cell <= after && !this.endsInstitution(cell)) cell += 1;
      if (cell > after) return false;
    }
    return true;
  }

  /** True where the word of a cell ends the name of an organisation: a noun stands before it. */
  private endsInstitution(cell: number): boolean {
    const { phrases, index } = this.ranker;
    if (cell <= phrases.first || cell >= phrases.end || index.streams.breaks[cell] === 1) return false;
    return INSTITUTIONS.has(this.folded(cell)) && this.classOf(cell - 1) === WordClass.noun;
  }

  /** True where every mention lies in one longer phrase that says more than an empty last word. */
  private isFragment(item: number, { length }: Wording): boolean {
    const { phrases } = this.ranker;
    for (const container of phrases.nested(item, false)) {
      if (!this.mayStandFor(container, item) || (phrases.tally[container] ?? 0) < (phrases.counts[item] ?? 0)) continue;
      const words = this.wordsOf(container);
      if (!(this.hasEmptyHead(words) && words.length === length + 1)) return true;
    }
    return false;
  }

  /** True for a phrase that may itself be what authors choose. */
  private isLikely(item: number): boolean {
    return (this.ranker.probabilities[item] ?? 0) >= LIKELY;
  }

  /** True where authors may well choose the longer phrase rather than `item`. */
  private mayStandFor(longer: number, item: number): boolean {
    const { probabilities } = this.ranker;
    return this.isLikely(longer) && (probabilities[longer] ?? 0) >= LIKELY_SHARE * (probabilities[item] ?? 0);
  }

  private isSure(item: number, { from, length }: Wording): boolean {
    const isInTitle = (this.ranker.index.streams.sentences[from] ?? 0) < 0;
    return length > 1 && (this.ranker.probabilities[item] ?? 0) >= (isInTitle ? SURE.title : SURE.body);
  }

  /** True for a made-up name of one word: mixed or all capitals, also where a part of it is a known acronym (AMR-DA). */
  private isProperName(item: number, { from, length }: Wording): boolean {
    if (length !== 1) return false;
    const { acronyms, vocabulary } = this.ranker.index;
    const token = this.tokenAt(from);
    const isDefined = (this.role(item) & Role.longForm) !== 0;
    if (this.has(from, Trait.expanded) && (isDefined || acronyms.isKnown(token))) return false;
    const text = vocabulary.text(token);
    if (!/^\p{L}.*\p{L}/u.test(text)) return false;
    return this.has(from, Trait.acronym) || /^\p{L}+\p{Ll}\p{Lu}/u.test(text);
  }

  /** A compound such as second-order that stands before nouns is no name. */
  private isModifier(item: number, { from, length }: Wording): boolean {
    if (length !== 1 || !this.has(from, Trait.hyphenated) || this.has(from, Trait.expanded)) return false;
    const { phrases, index } = this.ranker;
    const mentions = phrases.counts[item] ?? 0;
    if ((phrases.part[phrases.firstOf(item)] ?? 0) !== 0) return (phrases.alone[item] ?? 0) * 2 < mentions;
    let before = 0;
    for (let at = phrases.firstOf(item); at >= 0; at = phrases.nextOf(at)) {
      const next = (phrases.to[at] ?? 0) + 1;
      if (next < phrases.end && index.streams.breaks[next] !== 1 && this.may(next, May.belong)) before += 1;
    }
    return before * 2 > mentions;
  }

  /** A lone word that no list knows must stand in a title, often, and in other papers too. */
  private isStrongWord(item: number): boolean {
    const { phrases, index, probabilities } = this.ranker;
    if ((probabilities[item] ?? 0) < STRONG_WORD || (phrases.counts[item] ?? 0) < 4 || (phrases.alone[item] ?? 0) < 2)
      return false;
    const node = phrases.nodes[item] ?? 0;
    const titles = index.statistics.titleFrequency[node] ?? 0;
    const isTitleWord = titles >= 2 && titles >= TITLE_WORD * (index.statistics.documentFrequency[node] ?? 0);
    // Mentions stand in order of place, the title's first.
    return isTitleWord && (index.streams.sentences[phrases.from[phrases.firstOf(item)] ?? 0] ?? 0) < 0;
  }

  /** True for a topic of one word that the paper uses only to begin one longer phrase: trust in trust region. */
  private isModifierOnly(item: number): boolean {
    const { phrases, index } = this.ranker;
    const table = index.dictionary.phrases;
    const node = phrases.nodes[item] ?? 0;
    const mentions = phrases.counts[item] ?? 0;
    if (phrases.isKeyword[item] === true || table.prefix(node) !== 0 || mentions === 0) return false;
    for (const container of phrases.nested(item, false)) {
      if ((phrases.tally[container] ?? 0) < mentions || !this.isLikely(container)) continue;
      if (table.lastWord(phrases.nodes[container] ?? 0) === table.lastWord(node)) continue;
      if (!this.hasEmptyHead(this.wordsOf(container))) return true;
    }
    return false;
  }
}
