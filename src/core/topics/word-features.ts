/** Features of the words of a phrase, as its first mention writes them. */
import { May } from './candidates.ts';
import { AT } from './feature-names.ts';
import type { PaperContext } from './paper-context.ts';
import { Trait } from './stream.ts';
import { WordClass } from './word-classes.ts';

/** Features of what the words in cells [from, to] are. */
function setOwnWords(values: Float64Array, from: number, to: number, isCurated: boolean, context: PaperContext): void {
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

const LETTER_S = 0x73;
const LETTERS = 40;

/** Writes the features of the words of an item. */
export function setWordFeatures(values: Float64Array, item: number, context: PaperContext): void {
  const { index, phrases } = context;
  const { words, starts: offsets, vocabulary } = index.streams;
  const mention = phrases.firstOf(item);
  if (mention < 0) return;
  const from = phrases.from[mention] ?? 0;
  const to = phrases.to[mention] ?? 0;
  const first = words[from] ?? 0;
  const end = words[to] ?? 0;
  const length = to - from + 1;
  const units = (vocabulary.unitOffsets[first + 1] ?? 0) - (vocabulary.unitOffsets[first] ?? 0);
  const starts = vocabulary.classes[first];
  const text = index.vocabulary.text(vocabulary.tokens[end] ?? 0);
  const letters = (offsets[to] ?? 0) - (offsets[from] ?? 0) + text.length;
  if (length === 1 && units === 1) values[AT.oneWord] = 1;
  if (length === 3) values[AT.threeWords] = 1;
  if (length > 3) values[AT.fourWords] = 1;
  values[AT.letters] = Math.min(LETTERS, letters) / LETTERS;
  if (starts === WordClass.adjective) values[AT.startsAdjective] = 1;
  if (starts === WordClass.gerund) values[AT.startsGerund] = 1;
  if (starts === WordClass.participle) values[AT.startsParticiple] = 1;
  if (vocabulary.classes[end] === WordClass.gerund) values[AT.endsGerund] = 1;
  const { length: size } = text;
  const endsInS = text.charCodeAt(size - 1) === LETTER_S && text.charCodeAt(size - 2) !== LETTER_S;
  if (endsInS && size > 1) values[AT.plural] = 1;
  setOwnWords(values, from, to, index.dictionary.entry(phrases.nodes[item] ?? 0) !== undefined, context);
}
