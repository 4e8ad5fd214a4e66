/**
 * The sentence over the map: one finding with one number, computed from the list, and what is missing from it.
 */
import type { Analysis } from '../model/analysis.ts';
import type { Network } from '../model/network.ts';
import type { Group, Partition, PartitionOf } from '../model/partition.ts';
import { partitionOf, rowOf } from './refs.ts';
import { countOf, figure, joinList, nounFor, numberWord, sentenceCase, wordsOf } from './words.ts';

/** From this many papers and this share of the list on, a person is its hub. */
const HUB_PAPERS = 5;
const HUB_SHARE = 0.3;

export interface FindingPart {
  readonly text: string;
  readonly strong: boolean;
}

export interface Finding {
  /** One sentence, in parts. */
  readonly parts: readonly FindingPart[];
  /** What is missing, a sentence; null where nothing is. */
  readonly note: string | null;
}

const plain = (text: string): FindingPart => ({ text, strong: false });
const strong = (text: string): FindingPart => ({ text, strong: true });

const GROUP_NOUN: Readonly<Record<PartitionOf, string>> = { themes: 'theme', circles: 'circle' };

function papersOf({ incidence }: Analysis, author: number): Int32Array {
  return rowOf(incidence.authorPapers, author);
}

/** The person on most papers, where that is a large share of the list and reaches over groups; the earlier of two equals. */
function findHub(
  analysis: Analysis,
  { paperGroup }: Partition,
): { author: number; papers: number; groups: number } | null {
  let author = -1;
  let papers = 0;
  analysis.authors.forEach((_, index) => {
    const count = papersOf(analysis, index).length;
    if (count > papers) [author, papers] = [index, count];
  });
  if (papers < HUB_PAPERS || papers < HUB_SHARE * analysis.papers.length) return null;
  const groups = new Set([...papersOf(analysis, author)].map((paper) => paperGroup[paper] ?? -1));
  groups.delete(-1);
  return groups.size < 2 ? null : { author, papers, groups: groups.size };
}

function hubSentence(analysis: Analysis, partition: Partition): readonly FindingPart[] | null {
  const hub = findHub(analysis, partition);
  if (hub === null) return null;
  const total = partition.groups.length;
  const reach = hub.groups === total ? 'every theme' : `${numberWord(hub.groups)} of ${wordsOf(total, 'theme')}`;
  return [
    plain(`${sentenceCase(wordsOf(total, 'theme'))}, one hub: `),
    strong(analysis.authors[hub.author]?.name ?? ''),
    plain(` is named on ${figure(hub.papers)} of ${countOf(analysis.papers.length, 'paper')}, in ${reach}.`),
  ];
}

function themesSentence(analysis: Analysis, { groups }: Partition, largest: Group): readonly FindingPart[] {
  const papers = countOf(analysis.papers.length, 'paper');
  if (groups.length === 1) {
    return [
      plain('One theme, '),
      strong(largest.name),
      plain(`, holds ${figure(largest.papers.length)} of ${papers}.`),
    ];
  }
  return [
    plain(`${sentenceCase(wordsOf(groups.length, 'theme'))}: the largest, `),
    strong(largest.name),
    plain(`, holds ${figure(largest.papers.length)} of ${papers}.`),
  ];
}

function circlesSentence(analysis: Analysis, { groups }: Partition, largest: Group): readonly FindingPart[] {
  const papers = new Set(largest.authors.flatMap((author) => [...papersOf(analysis, author)])).size;
  const names = largest.people.slice(0, 2).map(({ author }) => analysis.authors[author]?.name ?? '');
  const share = `${figure(papers)} of ${countOf(analysis.papers.length, 'paper')}`;
  const around = names.length === 0 ? '' : `, around ${joinList(names)},`;
  return [
    strong(sentenceCase(wordsOf(groups.length, 'circle'))),
    plain(` among ${countOf(analysis.authors.length, 'person')}: `),
    plain(`${groups.length === 1 ? 'it' : 'the largest'}${around} is named on ${share}.`),
  ];
}

/** How many people or topics stand on two papers and more. */
function sharedCount(offsets: Int32Array): number {
  let count = 0;
  for (let row = 1; row < offsets.length; row += 1) {
    if ((offsets[row] ?? 0) - (offsets[row - 1] ?? 0) > 1) count += 1;
  }
  return count;
}

function smallSentence(analysis: Analysis, of: PartitionOf): readonly FindingPart[] {
  const { papers, authors, topics, incidence } = analysis;
  if (papers.length === 0) return [strong('No papers'), plain(' were found in what was read.')];
  if (papers.length === 1) {
    const counts = `${countOf(authors.length, 'person')} and ${countOf(topics.length, 'topic')}`;
    return [strong('One paper'), plain(`, with ${counts}.`)];
  }
  const people = sharedCount(incidence.authorPapers.offsets);
  const shared = sharedCount(incidence.topicPapers.offsets);
  const all = strong(countOf(papers.length, 'paper'));
  if (people + shared === 0) return [all, plain(' share no people or topics.')];
  const ties = joinList(
    [people === 0 ? '' : countOf(people, 'person'), shared === 0 ? '' : countOf(shared, 'topic')].filter(
      (tie) => tie !== '',
    ),
  );
  const verb = people + shared === 1 ? 'is' : 'are';
  return [all, plain(` form no ${GROUP_NOUN[of]}s: ${ties} ${verb} on more than one.`)];
}

function cutNote({ papers }: Analysis): string | null {
  const cut = papers.filter(({ authorsTruncated }) => authorsTruncated);
  const longest = cut.reduce((most, { authors }) => Math.max(most, authors.length), 0);
  if (cut.length === 0) return null;
  if (cut.length < papers.length) {
    const verb = nounFor(cut.length, 'is');
    return `${figure(cut.length)} of ${figure(papers.length)} author lists ${verb} cut, so ties are lower bounds.`;
  }
  if (papers.length === 1) return 'The author list is cut, so more people wrote this paper than are named.';
  const isSame = cut.every(({ authors }) => authors.length === longest);
  const at = `at ${numberWord(longest)} ${nounFor(longest, 'name')}${isSame ? '' : ' or fewer'}`;
  return `Every author list here is cut ${at}, so all ties are lower bounds.`;
}

function undatedNote({ papers }: Analysis): string | null {
  const undated = papers.filter(({ year }) => year === null).length;
  if (undated === 0) return null;
  if (undated === papers.length) return undated === 1 ? 'It has no date.' : 'No paper here has a date.';
  return `${figure(undated)} of ${countOf(papers.length, 'paper')} ${nounFor(undated, 'has')} no date.`;
}

function sentence(analysis: Analysis, of: PartitionOf): readonly FindingPart[] {
  const partition = partitionOf(analysis, of);
  const [largest] = partition.groups;
  if (largest === undefined) return smallSentence(analysis, of);
  if (of === 'circles') return circlesSentence(analysis, partition, largest);
  return hubSentence(analysis, partition) ?? themesSentence(analysis, partition, largest);
}

/** `142 items, 503 links, 7 clusters, from map.gexf.` */
function mapSentence({ themes, sources }: Analysis, { items, links }: Network): readonly FindingPart[] {
  const [first, ...others] = sources;
  const files = others.length > 0 ? countOf(sources.length, 'file') : (first?.file ?? '');
  const counts = [countOf(links.source.length, 'link'), countOf(themes.groups.length, 'cluster'), `from ${files}`];
  return [strong(countOf(items.length, 'item')), plain(`, ${counts.join(', ')}.`)];
}

/** What of a finished map was not in its files. */
function madeHereNote({ themes, sources }: Analysis, { x, y }: Network): string {
  const placed = x.filter((value, item) => Number.isFinite(value) && Number.isFinite(y[item])).length;
  const isPlaced = placed > 0;
  const isGiven = themes.runs === 0;
  const file = nounFor(sources.length, 'file');
  if (isPlaced && isGiven) return `Places and clusters are those of the ${file}.`;
  if (isPlaced) return `Places are those of the ${file}; clusters were found by the links.`;
  if (isGiven) return `Clusters are those of the ${file}; places were found by the links.`;
  return 'Links alone are given: clusters and places were found by them.';
}

/** What the list shows, told by the partition that colours the map. */
export function finding(analysis: Analysis, of: PartitionOf): Finding {
  const { network } = analysis;
  if (network !== null) return { parts: mapSentence(analysis, network), note: madeHereNote(analysis, network) };
  return { parts: sentence(analysis, of), note: cutNote(analysis) ?? undatedNote(analysis) };
}
