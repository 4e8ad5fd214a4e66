/** Features of where, how often and in what company a phrase stands in its paper. */
import { AT } from './feature-names.ts';
import { Part } from './dictionary.ts';
import { logCount, type PaperContext } from './paper-context.ts';
import { WordClass } from './word-classes.ts';

function setTitleFeatures(
  values: Float64Array,
  from: number,
  to: number,
  isAlone: boolean,
  context: PaperContext,
): void {
  const { titleEnd, colon, phrases } = context;
  values[AT.inTitle] = 1;
  if (isAlone) values[AT.aloneInTitle] = 1;
  if (from === phrases.first || from === colon) values[AT.startsTitle] = 1;
  if (to === titleEnd - 1) values[AT.endsTitle] = 1;
  if (colon >= 0 && to < colon) values[AT.beforeColon] = 1;
  if (colon >= 0 && from >= colon) values[AT.afterColon] = 1;
}

/** Adds `share` for each kind of word that stands right beside cells [from, to]. */
function addNeighbours(values: Float64Array, from: number, to: number, share: number, context: PaperContext): void {
  const { words, breaks, vocabulary } = context.index.streams;
  const { classes } = vocabulary;
  if (breaks[from] !== 1) {
    const before = classes[words[from - 1] ?? 0];
    if (before === WordClass.noun) values[AT.afterNoun] = (values[AT.afterNoun] ?? 0) + share;
    else if (before === WordClass.adjective || before === WordClass.participle)
      values[AT.afterAdjective] = (values[AT.afterAdjective] ?? 0) + share;
    else if (before === WordClass.verb || before === WordClass.gerund)
      values[AT.afterVerb] = (values[AT.afterVerb] ?? 0) + share;
  }
  const after = to + 1;
  if (after < context.phrases.end && breaks[after] !== 1 && classes[words[after] ?? 0] === WordClass.noun)
    values[AT.beforeNoun] = (values[AT.beforeNoun] ?? 0) + share;
}

function setCounts(values: Float64Array, item: number, sentences: number, linked: number, context: PaperContext): void {
  const { phrases, peak } = context;
  const mentions = phrases.counts[item] ?? 0;
  const count = Math.max(1, mentions);
  values[AT.frequency] = Math.min(2.5, logCount(count));
  values[AT.relativeFrequency] = Math.min(1.5, mentions / peak);
  values[AT.sentences] = Math.min(2.5, logCount(sentences));
  values[AT.peak] = Math.min(3, logCount(peak));
  values[AT.length] = Math.min(3, context.sentences / 10);
  values[AT.aloneHere] = (phrases.alone[item] ?? 0) / count;
  values[AT.covered] = (phrases.covered[item] ?? 0) / count;
  values[AT.linked] = linked / count;
  values[AT.fragment] = Math.min(1, (phrases.widest[item] ?? 0) / count);
  values[AT.holds] = Math.min(3, (phrases.holds[item] ?? 0) / count);
  values[AT.held] = Math.min(3, (phrases.held[item] ?? 0) / count);
}

/** Writes the features of places, counts and neighbours of an item. */
export function setPlaceFeatures(values: Float64Array, item: number, context: PaperContext): void {
  const { index, phrases } = context;
  const mentions = Math.max(1, phrases.counts[item] ?? 0);
  const cells = Math.max(1, phrases.end - phrases.first);
  let linked = 0;
  let sentences = 0;
  let previous = -2;
  let last = -1;
  for (let at = phrases.firstOf(item); at >= 0; at = phrases.nextOf(at)) {
    const from = phrases.from[at] ?? 0;
    const to = phrases.to[at] ?? 0;
    const sentence = index.streams.sentences[from] ?? 0;
    if (sentence !== previous) sentences += 1;
    previous = sentence;
    last = from;
    if (((phrases.part[at] ?? 0) & Part.stem) !== 0) linked += 1;
    if (sentence === 0) values[AT.firstSentence] = 1;
    if (sentence >= 0 && sentence >= context.sentences - 2) values[AT.lastSentence] = 1;
    if (sentence < 0) setTitleFeatures(values, from, to, phrases.isAlone(at), context);
    addNeighbours(values, from, to, 1 / mentions, context);
  }
  const first = phrases.firstOf(item);
  const before = (first >= 0 ? (phrases.from[first] ?? 0) : phrases.end) - phrases.first;
  values[AT.early] = 30 / (30 + before);
  values[AT.position] = 1 - before / cells;
  values[AT.last] = last < 0 ? 0 : (last - phrases.first) / cells;
  values[AT.spread] = last < 0 ? 0 : (last - phrases.first - before) / cells;
  setCounts(values, item, sentences, linked, context);
}
