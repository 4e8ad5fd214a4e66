/**
 * Features of a phrase in a paper for the linear ranker: frequency, place, length, shape, how the corpus uses the phrase.
 * All are bounded, so that weights learnt on one corpus hold for others; corpus counts are damped in small corpora.
 */
import { log } from '../math/math.ts';
import { May } from './candidates.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { Part, Role } from './dictionary.ts';
import type { PaperPhrases } from './phrase-items.ts';
import { Trait } from './stream.ts';
import { WordClass } from './word-classes.ts';

export const FEATURES = [
  'bias',
  'frequency',
  'relativeFrequency',
  'sentences',
  'inTitle',
  'aloneInTitle',
  'endsTitle',
  'beforeColon',
  'afterColon',
  'early',
  'firstSentence',
  'lastSentence',
  'oneWord',
  'threeWords',
  'fourWords',
  'rarity',
  'rarestWord',
  'commonestWord',
  'meanWord',
  'aloneHere',
  'aloneElsewhere',
  'titleShare',
  'otherTitles',
  'otherPapers',
  'keywordElsewhere',
  'curatedTopic',
  'curatedOther',
  'holdsCurated',
  'longFormHere',
  'longForm',
  'startsAdjective',
  'startsGerund',
  'startsParticiple',
  'endsGerund',
  'nouns',
  'capital',
  'acronym',
  'digit',
  'hyphen',
  'fragment',
  'covered',
  'genericHead',
  'genericStart',
  'generic',
  'linked',
] as const;
export type FeatureName = (typeof FEATURES)[number];

const AT = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Readonly<Record<FeatureName, number>>;
const LOGS = Float64Array.from({ length: 64 }, (_, count) => log(Math.max(1, count)));

/** Natural logarithm of a count, 0 for 0. */
function logCount(count: number): number {
  return LOGS[count] ?? log(count);
}

/** What a paper's features share. */
export interface PaperContext {
  readonly index: CorpusIndex;
  readonly phrases: PaperPhrases;
  /** Most mentions of any phrase of two words and more. */
  readonly peak: number;
  readonly sentences: number;
  /** First cell after the title, and first after the title's colon (or -1). */
  readonly titleEnd: number;
  readonly colon: number;
  /** By cell from the paper's first, 1 where a curated topic covers it. */
  readonly curatedCells: Uint8Array;
}

function curatedCellsOf({ index, phrases }: Pick<PaperContext, 'index' | 'phrases'>): Uint8Array {
  const { first, end, nodes, from, to, part } = phrases;
  const cells = new Uint8Array(end - first);
  for (let item = 0; item < phrases.size; item += 1) {
    if (index.dictionary.entry(nodes[item] ?? 0)?.kind !== 'topic') continue;
    for (let at = phrases.firstOf(item); at >= 0; at = phrases.nextOf(at)) {
      if (part[at] !== Part.split) cells.fill(1, (from[at] ?? 0) - first, (to[at] ?? 0) - first + 1);
    }
  }
  return cells;
}

/** Context of the paper that `phrases` has read. */
export function makeContext(index: CorpusIndex, phrases: PaperPhrases): PaperContext {
  const { first, end, from, to, paper } = phrases;
  const { sentences, colons } = index.streams;
  let peak = 1;
  for (let item = 0; item < phrases.size; item += 1) {
    const at = phrases.firstOf(item);
    if (at >= 0 && (to[at] ?? 0) > (from[at] ?? 0)) peak = Math.max(peak, phrases.counts[item] ?? 0);
  }
  let titleEnd = first;
  while (titleEnd < end && (sentences[titleEnd] ?? 0) < 0) titleEnd += 1;
  const colon = colons[paper] ?? 0;
  return {
    index,
    phrases,
    peak,
    sentences: (end > first ? (sentences[end - 1] ?? 0) : 0) + 1,
    titleEnd,
    colon: colon > 0 ? first + colon : -1,
    curatedCells: curatedCellsOf({ index, phrases }),
  };
}

function setTitleFeatures(
  values: Float64Array,
  from: number,
  to: number,
  isAlone: boolean,
  context: PaperContext,
): void {
  const { titleEnd, colon } = context;
  values[AT.inTitle] = 1;
  if (isAlone) values[AT.aloneInTitle] = 1;
  if (to === titleEnd - 1) values[AT.endsTitle] = 1;
  if (colon >= 0 && to < colon) values[AT.beforeColon] = 1;
  if (colon >= 0 && from >= colon) values[AT.afterColon] = 1;
}

function setPlaceFeatures(values: Float64Array, item: number, context: PaperContext): void {
  const { index, phrases } = context;
  const mentions = phrases.counts[item] ?? 0;
  let linked = 0;
  let sentences = 0;
  let previous = -2;
  for (let at = phrases.firstOf(item); at >= 0; at = phrases.nextOf(at)) {
    const from = phrases.from[at] ?? 0;
    const sentence = index.streams.sentences[from] ?? 0;
    if (sentence !== previous) sentences += 1;
    previous = sentence;
    if (((phrases.part[at] ?? 0) & Part.stem) !== 0) linked += 1;
    if (sentence === 0) values[AT.firstSentence] = 1;
    if (sentence >= 0 && sentence >= context.sentences - 2) values[AT.lastSentence] = 1;
    if (sentence < 0) setTitleFeatures(values, from, phrases.to[at] ?? 0, phrases.isAlone(at), context);
  }
  const count = Math.max(1, mentions);
  const before = (mentions > 0 ? (phrases.from[phrases.firstOf(item)] ?? 0) : phrases.end) - phrases.first;
  values[AT.frequency] = Math.min(2.5, logCount(count));
  values[AT.relativeFrequency] = Math.min(1.5, mentions / context.peak);
  values[AT.sentences] = Math.min(2.5, logCount(sentences));
  values[AT.early] = 30 / (30 + before);
  values[AT.aloneHere] = (phrases.alone[item] ?? 0) / count;
  values[AT.covered] = (phrases.covered[item] ?? 0) / count;
  values[AT.linked] = linked / count;
  values[AT.fragment] = Math.min(1, (phrases.widest[item] ?? 0) / count);
}

function setRarityFeatures(values: Float64Array, node: number, trust: number, { index }: PaperContext): void {
  const { statistics, dictionary } = index;
  let rarest = 0;
  let commonest = 1;
  let sum = 0;
  let words = 0;
  for (let at = node; at > 0; at = dictionary.phrases.prefix(at)) {
    const rarity = statistics.rarity(statistics.unitFrequency[dictionary.phrases.lastWord(at)] ?? 0);
    rarest = Math.max(rarest, rarity);
    commonest = Math.min(commonest, rarity);
    sum += rarity;
    words += 1;
  }
  values[AT.rarity] = trust * statistics.rarity(statistics.documentFrequency[node] ?? 0);
  values[AT.rarestWord] = trust * rarest;
  values[AT.commonestWord] = trust * commonest;
  values[AT.meanWord] = (trust * sum) / Math.max(1, words);
}

function setCorpusFeatures(values: Float64Array, item: number, context: PaperContext): void {
  const { index, phrases } = context;
  const { statistics, dictionary } = index;
  const node = phrases.nodes[item] ?? 0;
  const others = Math.max(0, (statistics.documentFrequency[node] ?? 0) - 1);
  const otherTitles = Math.max(0, (statistics.titleFrequency[node] ?? 0) - (values[AT.inTitle] ?? 0));
  const keywords = (index.keywordFrequency.get(node) ?? 0) - (phrases.isKeyword[item] === true ? 1 : 0);
  const kind = dictionary.entry(node)?.kind;
  setRarityFeatures(values, node, statistics.papers / (statistics.papers + 100), context);
  values[AT.aloneElsewhere] = ((statistics.alone[node] ?? 0) + 1) / ((statistics.mentions[node] ?? 0) + 2);
  values[AT.titleShare] = (otherTitles + 0.2) / (others + 2);
  values[AT.otherTitles] = Math.min(3, logCount(1 + otherTitles));
  values[AT.otherPapers] = Math.min(4, logCount(1 + others));
  values[AT.keywordElsewhere] = keywords / (others + 3);
  if (kind !== undefined) values[kind === 'topic' || kind === 'hardware' ? AT.curatedTopic : AT.curatedOther] = 1;
  if (index.longForms[phrases.paper]?.has(node)) values[AT.longFormHere] = 1;
  if ((dictionary.role(node) & Role.longForm) !== 0) values[AT.longForm] = 1;
}

/** Features of the words in cells [from, to]. */
function setWordFeatures(
  values: Float64Array,
  from: number,
  to: number,
  isCurated: boolean,
  context: PaperContext,
): void {
  const { index, phrases, curatedCells } = context;
  const { words, sentences, vocabulary } = index.streams;
  const length = to - from + 1;
  let nouns = 0;
  let capitals = 0;
  let curated = 0;
  let hollow = 0;
  let traits = 0;
  for (let at = from; at <= to; at += 1) {
    const word = words[at] ?? 0;
    const own = vocabulary.traits[word] ?? 0;
    const may = index.may[word] ?? 0;
    traits |= own;
    if (vocabulary.classes[word] === WordClass.noun) nouns += 1;
    if ((own & Trait.upper) !== 0) capitals += 1;
    if (curatedCells[at - phrases.first] === 1) curated += 1;
    const isGeneric = (may & May.common) !== 0 && (own & Trait.expanded) === 0;
    if (isGeneric || (may & May.edge) !== 0) hollow += 1;
    if (isGeneric && at === from) values[AT.genericStart] = 1;
    if (isGeneric && at === to) values[AT.genericHead] = 1;
  }
  if (!isCurated) values[AT.holdsCurated] = curated / length;
  values[AT.nouns] = nouns / length;
  if (length > 1 && (sentences[from] ?? 0) >= 0) values[AT.capital] = capitals / length;
  if ((traits & Trait.acronym) !== 0 && (traits & Trait.expanded) === 0) values[AT.acronym] = 1;
  if ((traits & Trait.digit) !== 0) values[AT.digit] = 1;
  if ((traits & Trait.hyphenated) !== 0) values[AT.hyphen] = 1;
  if (hollow === length) values[AT.generic] = 1;
}

function setShapeFeatures(values: Float64Array, item: number, context: PaperContext): void {
  const { index, phrases } = context;
  const { words, vocabulary } = index.streams;
  const mention = phrases.firstOf(item);
  if (mention < 0) return;
  const from = phrases.from[mention] ?? 0;
  const to = phrases.to[mention] ?? 0;
  const first = words[from] ?? 0;
  const length = to - from + 1;
  const units = (vocabulary.unitOffsets[first + 1] ?? 0) - (vocabulary.unitOffsets[first] ?? 0);
  const starts = vocabulary.classes[first];
  if (length === 1 && units === 1) values[AT.oneWord] = 1;
  if (length === 3) values[AT.threeWords] = 1;
  if (length > 3) values[AT.fourWords] = 1;
  if (starts === WordClass.adjective) values[AT.startsAdjective] = 1;
  if (starts === WordClass.gerund) values[AT.startsGerund] = 1;
  if (starts === WordClass.participle) values[AT.startsParticiple] = 1;
  if (vocabulary.classes[words[to] ?? 0] === WordClass.gerund) values[AT.endsGerund] = 1;
  setWordFeatures(values, from, to, index.dictionary.entry(phrases.nodes[item] ?? 0) !== undefined, context);
}

/** Writes the features of an item into `values`, in the order of FEATURES. */
export function setFeatures(values: Float64Array, item: number, context: PaperContext): void {
  values.fill(0);
  values[AT.bias] = 1;
  setPlaceFeatures(values, item, context);
  setCorpusFeatures(values, item, context);
  setShapeFeatures(values, item, context);
}
