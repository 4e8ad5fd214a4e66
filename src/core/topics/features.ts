/**
 * Features of a phrase in a paper for the linear ranker: frequency, place, length, shape, how the corpus uses the phrase.
 * All are bounded, so that weights learnt on one corpus hold for others; corpus counts are damped in small corpora.
 */
import { log } from '../math/math.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { Part, Role } from './dictionary.ts';
import type { PhraseItem } from './phrase-items.ts';
import type { TopicResources } from './resources.ts';
import type { Cell } from './stream.ts';
import { Shape } from './vocabulary.ts';
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
  readonly resources: TopicResources;
  readonly paper: number;
  readonly cells: readonly Cell[];
  /** Most mentions of any phrase of two words and more. */
  readonly peak: number;
  readonly sentences: number;
  readonly titleCells: number;
  /** Cell after the title's colon, or 0. */
  readonly colon: number;
  /** 1 where a curated topic covers the cell. */
  readonly curatedCells: Uint8Array;
}

function colonOf(index: CorpusIndex, paper: number, cells: readonly Cell[]): number {
  const document = index.documents[paper];
  if (!document) return 0;
  for (let at = 1; at + 1 < document.titleTokens; at += 1) {
    if (!/^[:—–]$/.test(index.vocabulary.text(document.tokens[at] ?? 0))) continue;
    const mark = at;
    return Math.max(
      0,
      cells.findIndex((cell) => cell.at > mark),
    );
  }
  return 0;
}

/** Context of a paper whose items are `items`. */
export function makeContext(
  index: CorpusIndex,
  resources: TopicResources,
  paper: number,
  cells: readonly Cell[],
  items: readonly PhraseItem[],
): PaperContext {
  const curatedCells = new Uint8Array(cells.length);
  let peak = 1;
  for (const { node, mentions } of items) {
    const [first] = mentions;
    if (first && first.to > first.from) peak = Math.max(peak, mentions.length);
    if (index.dictionary.curated.get(node)?.kind !== 'topic') continue;
    for (const { from, to, part } of mentions) if (part !== Part.split) curatedCells.fill(1, from, to + 1);
  }
  const firstOfAbstract = cells.findIndex((cell) => cell.sentence >= 0);
  return {
    index,
    resources,
    paper,
    cells,
    peak,
    sentences: (cells.at(-1)?.sentence ?? 0) + 1,
    titleCells: firstOfAbstract < 0 ? cells.length : firstOfAbstract,
    colon: colonOf(index, paper, cells),
    curatedCells,
  };
}

function setTitleFeatures(
  values: Float64Array,
  from: number,
  to: number,
  isAlone: boolean,
  context: PaperContext,
): void {
  const { titleCells, colon } = context;
  values[AT.inTitle] = 1;
  if (isAlone) values[AT.aloneInTitle] = 1;
  if (to === titleCells - 1) values[AT.endsTitle] = 1;
  if (colon > 0 && to < colon) values[AT.beforeColon] = 1;
  if (colon > 0 && from >= colon) values[AT.afterColon] = 1;
}

function setPlaceFeatures(values: Float64Array, item: PhraseItem, context: PaperContext): void {
  const { cells } = context;
  let alone = 0;
  let covered = 0;
  let linked = 0;
  let sentences = 0;
  let previous = -2;
  for (const { from, to, part, isAlone, isCovered } of item.mentions) {
    const sentence = cells[from]?.sentence ?? 0;
    if (sentence !== previous) sentences += 1;
    previous = sentence;
    if (isAlone) alone += 1;
    if (isCovered) covered += 1;
    if ((part & Part.stem) !== 0) linked += 1;
    if (sentence === 0) values[AT.firstSentence] = 1;
    if (sentence >= 0 && sentence >= context.sentences - 2) values[AT.lastSentence] = 1;
    if (sentence < 0) setTitleFeatures(values, from, to, isAlone, context);
  }
  const count = Math.max(1, item.mentions.length);
  values[AT.frequency] = Math.min(2.5, logCount(count));
  values[AT.relativeFrequency] = Math.min(1.5, item.mentions.length / context.peak);
  values[AT.sentences] = Math.min(2.5, logCount(sentences));
  values[AT.early] = 30 / (30 + (item.mentions[0]?.from ?? cells.length));
  values[AT.aloneHere] = alone / count;
  values[AT.covered] = covered / count;
  values[AT.linked] = linked / count;
  values[AT.fragment] = Math.min(1, item.widest / count);
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

function setCorpusFeatures(values: Float64Array, item: PhraseItem, context: PaperContext): void {
  const { index } = context;
  const { statistics, dictionary } = index;
  const { node } = item;
  const others = Math.max(0, (statistics.documentFrequency[node] ?? 0) - 1);
  const otherTitles = Math.max(0, (statistics.titleFrequency[node] ?? 0) - (values[AT.inTitle] ?? 0));
  const keywords = (index.keywordFrequency.get(node) ?? 0) - (item.isKeyword ? 1 : 0);
  const kind = dictionary.curated.get(node)?.kind;
  setRarityFeatures(values, node, statistics.papers / (statistics.papers + 100), context);
  values[AT.aloneElsewhere] = ((statistics.alone[node] ?? 0) + 1) / ((statistics.mentions[node] ?? 0) + 2);
  values[AT.titleShare] = (otherTitles + 0.2) / (others + 2);
  values[AT.otherTitles] = Math.min(3, logCount(1 + otherTitles));
  values[AT.otherPapers] = Math.min(4, logCount(1 + others));
  values[AT.keywordElsewhere] = keywords / (others + 3);
  if (kind !== undefined) values[kind === 'topic' || kind === 'hardware' ? AT.curatedTopic : AT.curatedOther] = 1;
  if (index.longForms[context.paper]?.has(node)) values[AT.longFormHere] = 1;
  if ((dictionary.role(node) & Role.longForm) !== 0) values[AT.longForm] = 1;
}

function setShapeFeatures(values: Float64Array, item: PhraseItem, context: PaperContext): void {
  const { index, resources, cells, curatedCells } = context;
  const { vocabulary, rules } = index;
  const [mention] = item.mentions;
  const first = cells[mention?.from ?? -1];
  const last = cells[mention?.to ?? -1];
  if (!mention || !first || !last) return;
  const length = mention.to - mention.from + 1;
  let nouns = 0;
  let capitals = 0;
  let curated = 0;
  let hollow = 0;
  let shapes = 0;
  let isExpanded = false;
  for (let at = mention.from; at <= mention.to; at += 1) {
    const cell = cells[at];
    if (!cell) continue;
    const shape = vocabulary.shape(cell.token);
    shapes |= shape;
    isExpanded ||= cell.word.isExpanded;
    if (cell.word.wordClass === WordClass.noun) nouns += 1;
    if ((shape & Shape.upper) !== 0) capitals += 1;
    if (curatedCells[at] === 1) curated += 1;
    const isGeneric = resources.words.has(vocabulary.folded(cell.token)) && !cell.word.isExpanded;
    if (isGeneric || rules.isEdgeWord(cell.token)) hollow += 1;
    if (isGeneric && cell === first) values[AT.genericStart] = 1;
    if (isGeneric && cell === last) values[AT.genericHead] = 1;
  }
  if (length === 1 && first.word.units.length === 1) values[AT.oneWord] = 1;
  if (length === 3) values[AT.threeWords] = 1;
  if (length > 3) values[AT.fourWords] = 1;
  if (!index.dictionary.curated.has(item.node)) values[AT.holdsCurated] = curated / length;
  if (first.word.wordClass === WordClass.adjective) values[AT.startsAdjective] = 1;
  if (first.word.wordClass === WordClass.gerund) values[AT.startsGerund] = 1;
  if (first.word.wordClass === WordClass.participle) values[AT.startsParticiple] = 1;
  if (last.word.wordClass === WordClass.gerund) values[AT.endsGerund] = 1;
  values[AT.nouns] = nouns / length;
  if (length > 1 && first.sentence >= 0) values[AT.capital] = capitals / length;
  if ((shapes & Shape.acronym) !== 0 && !isExpanded) values[AT.acronym] = 1;
  if ((shapes & Shape.digit) !== 0) values[AT.digit] = 1;
  if ((shapes & Shape.hyphenated) !== 0) values[AT.hyphen] = 1;
  if (hollow === length) values[AT.generic] = 1;
}

/** Writes the features of an item into `values`, in the order of FEATURES. */
export function setFeatures(values: Float64Array, item: PhraseItem, context: PaperContext): void {
  values.fill(0);
  values[AT.bias] = 1;
  setPlaceFeatures(values, item, context);
  setCorpusFeatures(values, item, context);
  setShapeFeatures(values, item, context);
}
