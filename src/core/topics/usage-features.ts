/**
 * Features of how other papers use a phrase: those of the table of phrase counts and the others of the list, added up. What the
 * table knows outweighs a small list; in a large one, or of phrases that the table does not hold, the list speaks.
 */
import { rarityOf } from './background.ts';
import { Role } from './dictionary.ts';
import { AT } from './feature-names.ts';
import { logCount, type PaperContext } from './paper-context.ts';

/** What a paper's title gives to the counts of the list, which are of other papers. */
const others = (count: number | undefined, own: number): number => Math.max(0, (count ?? 0) - own);

function setWordCounts(values: Float64Array, node: number, papers: number, context: PaperContext): void {
  const { background, dictionary } = context.index;
  const { unitPapers, unitRarity } = background;
  const { phrases } = dictionary;
  let rarest = 0;
  let commonest = 1;
  let sum = 0;
  let words = 0;
  let least = background.total;
  for (let at = node; at > 0; at = phrases.prefix(at)) {
    const unit = phrases.lastWord(at);
    const rarity = unitRarity[unit] ?? 1;
    if (rarity > rarest) rarest = rarity;
    if (rarity < commonest) commonest = rarity;
    least = Math.min(least, unitPapers[unit] ?? 0);
    sum += rarity;
    words += 1;
  }
  const rarity = rarityOf(papers, background);
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
  const { counts, unitEntries } = background;
  const { columns } = counts;
  let first = node;
  for (let at = node; at > 0; at = dictionary.phrases.prefix(at)) first = at;
  const end = unitEntries[dictionary.phrases.lastWord(node)] ?? 0;
  const start = unitEntries[dictionary.phrases.lastWord(first)] ?? 0;
  values[AT.lastWordTerms] = ((columns.titleTerms[end] ?? 0) + 0.2) / ((columns.titles[end] ?? 0) + 2);
  values[AT.lastWordEnds] = columns.titleHead[end] ?? 0;
  values[AT.firstWordTerms] = ((columns.titleTerms[start] ?? 0) + 0.2) / ((columns.titles[start] ?? 0) + 2);
}

/** Writes the features of usage elsewhere of an item; those of places and counts here stand already. */
export function setUsageFeatures(values: Float64Array, item: number, context: PaperContext): void {
  const { index, phrases } = context;
  const { statistics, dictionary, background } = index;
  const { columns } = background.counts;
  const node = phrases.nodes[item] ?? 0;
  const entry = background.entries[node] ?? 0;
  const listPapers = others(statistics.documentFrequency[node], 1);
  const listTitles = others(statistics.titleFrequency[node], values[AT.inTitle] ?? 0);
  const papers = (columns.papers[entry] ?? 0) + listPapers;
  const titles = (columns.titles[entry] ?? 0) + listTitles;
  const titleTerms =
    (columns.titleTerms[entry] ?? 0) + others(statistics.titleTerms[node], values[AT.aloneInTitle] ?? 0);
  const defined = columns.defined[entry] ?? 0;
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
  values[AT.aloneElsewhere] = columns.alone[entry] ?? 0;
  values[AT.headElsewhere] = columns.head[entry] ?? 0;
  values[AT.titleHead] = columns.titleHead[entry] ?? 0;
  values[AT.recent] = columns.recent[entry] ?? 0;
  values[AT.aloneInList] = ((statistics.alone[node] ?? 0) + 1) / ((statistics.mentions[node] ?? 0) + 2);
  values[AT.titlesInList] = Math.min(3, logCount(1 + listTitles));
  values[AT.papersInList] = Math.min(4, logCount(1 + listPapers));
  if (kind !== undefined) values[kind === 'topic' || kind === 'hardware' ? AT.curatedTopic : AT.curatedOther] = 1;
  if (index.longForms[phrases.paper]?.has(node)) values[AT.longFormHere] = 1;
  if ((dictionary.role(node) & Role.longForm) !== 0) values[AT.longForm] = 1;
}
