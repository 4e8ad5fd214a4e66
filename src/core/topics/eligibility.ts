/** Which phrases of a paper may be tags at all: no boilerplate, no fragments of longer phrases, no lone common words. */
import type { CorpusIndex } from './corpus-index.ts';
import { Role } from './dictionary.ts';
import type { PhraseItem } from './phrase-items.ts';
import type { RankedItem } from './ranking.ts';
import type { TopicResources } from './resources.ts';
import type { Cell } from './stream.ts';
import { Shape } from './vocabulary.ts';
import { WordClass } from './word-classes.ts';
import type { TopicKind } from '../model/topic.ts';

export interface PaperItems {
  readonly index: CorpusIndex;
  readonly resources: TopicResources;
  readonly cells: readonly Cell[];
  readonly byNode: ReadonlyMap<number, RankedItem>;
}

function wordsOf(item: PhraseItem, cells: readonly Cell[]): readonly Cell[] {
  const [mention] = item.mentions;
  return mention ? cells.slice(mention.from, mention.to + 1) : [];
}

/** True for a phrase that is curated, defined or given as a keyword: its shape needs no proof. */
export function hasStanding(item: PhraseItem, index: CorpusIndex): boolean {
  return item.isKeyword || (index.dictionary.role(item.node) & (Role.curated | Role.keyword)) !== 0;
}

/** True where every word is common in research prose at large (training method, search process). */
function isGeneric(words: readonly Cell[], { index, resources }: PaperItems): boolean {
  return words.every(
    ({ token, word }) =>
      !word.isExpanded && (resources.words.has(index.vocabulary.folded(token)) || index.rules.isEdgeWord(token)),
  );
}

/** Last words that name a kind of thing without saying which: `client selection strategy` is client selection. */
const EMPTY_HEADS: ReadonlySet<string> = new Set(
  (
    'method approach framework scheme technique strategy algorithm task problem system process mechanism setting scenario procedure paradigm ' +
    'pipeline tool result performance study paper work methodology solution application setup issue challenge formulation perspective ' +
    'experiment case community field area literature benchmark research practice principle property capability ' +
    'submission entry track institute university team laboratory conference workshop'
  ).split(' '),
);

function hasEmptyHead(words: readonly Cell[], index: CorpusIndex): boolean {
  const last = words.at(-1);
  return (
    last !== undefined &&
    words.length > 1 &&
    !last.word.isExpanded &&
    EMPTY_HEADS.has(index.vocabulary.folded(last.token))
  );
}

/** True where a phrase of two words is a quality of something general: hierarchical perspective, targeted capacity. */
function isVague(words: readonly Cell[], { index, resources }: PaperItems): boolean {
  const [first, last] = words;
  if (!first || !last || words.length !== 2 || first.word.isExpanded || last.word.isExpanded) return false;
  const isQuality = first.word.wordClass === WordClass.adjective || first.word.wordClass === WordClass.participle;
  return isQuality && first.word.units.length === 1 && resources.words.has(index.vocabulary.folded(last.token));
}

/** True where every mention lies in one longer phrase that says more than an empty last word. */
function isFragment(item: PhraseItem, { index, cells, byNode }: PaperItems): boolean {
  const length = wordsOf(item, cells).length;
  for (const [node, covered] of item.containers) {
    const container = byNode.get(node);
    if (!container || covered < item.mentions.length) continue;
    const words = wordsOf(container.item, cells);
    if (!(hasEmptyHead(words, index) && words.length === length + 1)) return true;
  }
  return false;
}

/** True for a made-up name of one word: mixed or all capitals, also where a part of it is a known acronym (AMR-DA). */
function isProperName(item: PhraseItem, words: readonly Cell[], index: CorpusIndex): boolean {
  const [only] = words;
  if (!only || words.length !== 1) return false;
  const isDefined = (index.dictionary.role(item.node) & Role.longForm) !== 0;
  if (only.word.isExpanded && (isDefined || index.acronyms.expand(only.token, -1) !== null)) return false;
  const text = index.vocabulary.text(only.token);
  if (!/^\p{L}.*\p{L}/u.test(text)) return false;
  return (index.vocabulary.shape(only.token) & Shape.acronym) !== 0 || /^\p{L}+\p{Ll}\p{Lu}/u.test(text);
}

/** A word that more of its papers have in the title than this is what papers are about. */
const TITLE_WORD = 0.4;
const STRONG_WORD = 0.15;

/** A compound such as second-order that stands before nouns is no name. */
function isModifier(item: PhraseItem, words: readonly Cell[], index: CorpusIndex): boolean {
  const [only] = words;
  if (!only || words.length !== 1 || (index.vocabulary.shape(only.token) & Shape.hyphenated) === 0) return false;
  const alone = item.mentions.filter((mention) => mention.isAlone).length;
  return !only.word.isExpanded && alone * 2 < item.mentions.length;
}

/** A lone word that no list knows must stand in a title, often, and in other papers too. */
function isStrongWord({ item, probability }: RankedItem, { index, cells }: PaperItems): boolean {
  const isTitled = item.mentions.some(({ from }) => (cells[from]?.sentence ?? 0) < 0);
  const alone = item.mentions.filter((mention) => mention.isAlone).length;
  const titles = index.statistics.titleFrequency[item.node] ?? 0;
  const isTitleWord = titles >= 2 && titles >= TITLE_WORD * (index.statistics.documentFrequency[item.node] ?? 0);
  return probability >= STRONG_WORD && isTitled && isTitleWord && item.mentions.length >= 4 && alone >= 2;
}

function endsInNoun({ word }: Cell): boolean {
  return word.wordClass === WordClass.noun || word.wordClass === WordClass.gerund;
}

/**
 * The probability a phrase takes over from a shorter one that it completes: a curated topic that no other paper mentions and
 * that never stands without the words around it (object detection, always 3D), or a defined adjective (visual autoregressive).
 */
export function inheritedProbability(ranked: RankedItem, items: PaperItems): number {
  const { index, cells } = items;
  let best = ranked.probability;
  for (const { item, probability } of items.byNode.values()) {
    const covered = item.containers.get(ranked.item.node) ?? 0;
    if (covered === 0 || probability <= best) continue;
    const role = index.dictionary.role(item.node);
    const last = wordsOf(item, cells).at(-1);
    const isDefinedAdjective =
      (role & (Role.longForm | Role.curated)) === Role.longForm && last !== undefined && !endsInNoun(last);
    const isLocal = (role & Role.curated) !== 0 && (index.statistics.documentFrequency[item.node] ?? 0) < 2;
    const isAlways = covered === item.mentions.length && covered > 1;
    if (isDefinedAdjective ? covered * 3 >= item.mentions.length : isLocal && isAlways) best = probability;
  }
  return best;
}

/** True for a topic of one word that the paper uses only to begin one longer phrase: trust in trust region. */
function isModifierOnly(item: PhraseItem, items: PaperItems): boolean {
  const { phrases } = items.index.dictionary;
  if (item.isKeyword || phrases.prefix(item.node) !== 0 || item.mentions.length === 0) return false;
  return [...item.containers].some(([node, covered]) => {
    if (covered < item.mentions.length || phrases.lastWord(node) === phrases.lastWord(item.node)) return false;
    const container = items.byNode.get(node);
    return container !== undefined && !hasEmptyHead(wordsOf(container.item, items.cells), items.index);
  });
}

/** True where a phrase may become a tag of its paper. */
export function isEligible(ranked: RankedItem, items: PaperItems): boolean {
  const { item } = ranked;
  const { index, resources, cells } = items;
  if (hasStanding(item, index)) return !isModifierOnly(item, items);
  const words = wordsOf(item, cells);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || isGeneric(words, items)) return false;
  const isOneWord =
    words.length === 1 && !first.word.isExpanded && (index.vocabulary.shape(first.token) & Shape.hyphenated) === 0;
  if (words.length === 1 && resources.words.has(index.vocabulary.folded(first.token))) return false;
  if (isOneWord && !isProperName(item, words, index) && !isStrongWord(ranked, items)) return false;
  if (index.rules.isEdgeWord(first.token) || index.rules.isEdgeWord(last.token)) return false;
  if (!endsInNoun(last) || isModifier(item, words, index)) return false;
  if ((index.dictionary.role(item.node) & Role.longForm) === 0 && isFragment(item, items)) return false;
  return !hasEmptyHead(words, index);
}

/** True for a phrase that says nothing of its paper: common words only, none of them on a list of topics. */
export function isHollow(item: PhraseItem, items: PaperItems): boolean {
  return !hasStanding(item, items.index) && isGeneric(wordsOf(item, items.cells), items);
}

/** True for a phrase that is a weak tag even where it ranks well. */
export function isWeak(item: PhraseItem, items: PaperItems): boolean {
  return !hasStanding(item, items.index) && isVague(wordsOf(item, items.cells), items);
}

/** The kind of an item: the thesaurus's, else a method for a proper name of one word, else a topic. */
export function kindOf(item: PhraseItem, { index, cells }: PaperItems): TopicKind {
  const curated = index.dictionary.curated.get(item.node);
  if (curated) return curated.kind;
  const [mention] = item.mentions;
  const words = wordsOf(item, cells);
  if (!mention || !isProperName(item, words, index)) return 'topic';
  const after = cells[mention.to + 1];
  const follows = after && !after.isBreak ? index.vocabulary.folded(after.token) : '';
  return /^(?:dataset|corpus|benchmark|database)$/.test(follows) ? 'dataset' : 'method';
}
