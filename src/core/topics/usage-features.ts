/**
 * Features of how other papers use a phrase: those of the table of phrase counts and the others of the list, added up. What the
 * table knows outweighs a small list; in a large one, or of phrases that the table does not hold, the list speaks.
 */
import { Role } from './dictionary.ts';
import { AT } from './feature-names.ts';
import { logCount, type PaperContext } from './paper-context.ts';

/** What a paper's title gives to the counts of the list, which are of other papers. */
const others = (count: number | undefined, own: number): number => Math.max(0, (count ?? 0) - own);

function setWordCounts(values: Float64Array, node: number, papers: number, context: PaperContext): void {
  const { background, statistics, dictionary } = context.index;
  const { counts } = background;
  const { phrases } = dictionary;
  const whole = counts.total + statistics.papers;
  const scale = logCount(whole + 1);
  let [rarest, commonest, sum, words, least] = [0, 1, 0, 0, whole];
  for (let at = node; at > 0; at = phrases.prefix(at)) {
    const unit = phrases.lastWord(at);
    const found = counts.count('papers', background.unitEntry(unit)) + others(statistics.unitFrequency[unit], 1);
    const rarity = 1 - logCount(Math.min(whole, found) + 1) / scale;
    rarest = Math.max(rarest, rarity);
    commonest = Math.min(commonest, rarity);
    least = Math.min(least, found);
    sum += rarity;
    words += 1;
  }
  const rarity = 1 - logCount(Math.min(whole, papers) + 1) / scale;
  values[AT.rarity] = rarity;
  values[AT.weightedFrequency] = (1 + (values[AT.frequency] ?? 0)) * rarity;
  values[AT.rarestWord] = rarest;
  values[AT.commonestWord] = commonest;
  values[AT.meanWord] = sum / Math.max(1, words);
  if (words > 1) values[AT.boundness] = Math.min(1, (papers + 0.5) / (least + 0.5));
}

/** How the first and the last word of a phrase serve as terms of titles. */
function setEdgeWords(values: Float64Array, node: number, context: PaperContext): void {
  const { background, dictionary } = context.index;
  const { counts } = background;
  let first = node;
  for (let at = node; at > 0; at = dictionary.phrases.prefix(at)) first = at;
  const end = background.unitEntry(dictionary.phrases.lastWord(node));
  const start = background.unitEntry(dictionary.phrases.lastWord(first));
  values[AT.lastWordTerms] = (counts.count('titleTerms', end) + 0.2) / (counts.count('titles', end) + 2);
  values[AT.lastWordEnds] = counts.share('titleHead', end);
  values[AT.firstWordTerms] = (counts.count('titleTerms', start) + 0.2) / (counts.count('titles', start) + 2);
}

/** Writes the features of usage elsewhere of an item; those of places and counts here stand already. */
export function setUsageFeatures(values: Float64Array, item: number, context: PaperContext): void {
  const { index, phrases } = context;
  const { statistics, dictionary, background } = index;
  const { counts } = background;
  const node = phrases.nodes[item] ?? 0;
  const entry = background.entry(node);
  const listPapers = others(statistics.documentFrequency[node], 1);
  const listTitles = others(statistics.titleFrequency[node], values[AT.inTitle] ?? 0);
  const papers = counts.count('papers', entry) + listPapers;
  const titles = counts.count('titles', entry) + listTitles;
  const titleTerms =
    counts.count('titleTerms', entry) + others(statistics.titleTerms[node], values[AT.aloneInTitle] ?? 0);
  const defined = counts.count('defined', entry);
  const kind = dictionary.entry(node)?.kind;
  setWordCounts(values, node, papers, context);
  setEdgeWords(values, node, context);
  if (entry > 0) values[AT.known] = 1;
  values[AT.papersElsewhere] = logCount(1 + papers) / 10;
  values[AT.titleShare] = (titles + 0.2) / (papers + 2);
  values[AT.titlesElsewhere] = logCount(1 + titles) / 10;
  values[AT.titleTermShare] = (titleTerms + 0.2) / (titles + 2);
  values[AT.titleTerms] = logCount(1 + titleTerms) / 10;
  values[AT.definedShare] = (defined + 0.05) / (papers + 5);
  values[AT.definedElsewhere] = logCount(1 + defined) / 10;
  values[AT.aloneElsewhere] = counts.share('alone', entry);
  values[AT.headElsewhere] = counts.share('head', entry);
  values[AT.titleHead] = counts.share('titleHead', entry);
  values[AT.recent] = counts.share('recent', entry);
  values[AT.aloneInList] = ((statistics.alone[node] ?? 0) + 1) / ((statistics.mentions[node] ?? 0) + 2);
  values[AT.titlesInList] = Math.min(3, logCount(1 + listTitles));
  values[AT.papersInList] = Math.min(4, logCount(1 + listPapers));
  if (kind !== undefined) values[kind === 'topic' || kind === 'hardware' ? AT.curatedTopic : AT.curatedOther] = 1;
  if (index.longForms[phrases.paper]?.has(node)) values[AT.longFormHere] = 1;
  if ((dictionary.role(node) & Role.longForm) !== 0) values[AT.longForm] = 1;
}
