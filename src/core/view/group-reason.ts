/**
 * Why a group is one, as one sentence of counts: who recurs on its papers and which topics are its own (themes), or who
 * wrote with whom (circles). Nothing is claimed that was not counted. Linear in the names and tags on the group's papers;
 * pairs are counted for circles of up to 60 people.
 */
import { rowOf, rowSize } from '../graph/csr.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Group, Partition } from '../model/partition.ts';
import { compareText } from '../text/fold.ts';
import { tally } from './refs.ts';
import { countOf, figure, joinList, nounFor, numberWord, sentenceCase, wordsOf } from './words.ts';

const MOST_PAIRED = 60;
const MOST_NAMED = 3;

/** `both`, `all three`, `three of the seven`, `none of the two`. */
function partWords(part: number, whole: number): string {
  if (part === whole && whole === 1) return 'the one';
  if (part === 0) return `none of the ${numberWord(whole)}`;
  if (part === whole) return whole === 2 ? 'both' : `all ${numberWord(whole)}`;
  return `${numberWord(part)} of the ${numberWord(whole)}`;
}

/** Who is on several of the papers, or '' where nobody is. */
function peopleClause(analysis: Analysis, group: Group): string {
  const counts = new Map<number, number>();
  for (const paper of group.papers) tally(rowOf(analysis.incidence.paperAuthors, paper), counts);
  const recurring = [...counts].filter(([, papers]) => papers >= 2);
  const often = recurring.filter(([, papers]) => papers >= 3);
  const [from, shown] = often.length > 1 || recurring.length === 0 ? ['three', often] : ['two', recurring];
  const size = group.papers.length;
  const names = shown.map(([author]) => analysis.authors[author]?.name ?? '').sort(compareText);
  if (shown.length === 0) return '';
  if (size === 2 && names.length <= MOST_NAMED)
    return `${joinList(names)} ${nounFor(names.length, 'is')} on both papers`;
  if (size === 2) return `${wordsOf(shown.length, 'person')} are on both papers`;
  const only = shown[0];
  if (shown.length === 1 && only !== undefined) return `${names[0] ?? ''} is on ${partWords(only[1], size)} papers`;
  return `${wordsOf(shown.length, 'person')} write on ${from} or more of these papers`;
}

/** Which topics are the group's own, or how the strongest shared one is spread; '' where no topic is shared. */
function topicClause(analysis: Analysis, group: Group): string {
  const { paperTopics, topicPapers } = analysis.incidence;
  const counts = new Map<number, number>();
  for (const paper of group.papers) tally(rowOf(paperTopics, paper), counts);
  const shared = [...counts].filter(([, inside]) => inside >= 2);
  const own = shared.filter(([topic, inside]) => rowSize(topicPapers, topic) === inside);
  const size = group.papers.length;
  const on = size === 2 ? 'both of them' : 'two or more of them';
  const label = (topic: number): string => `“${analysis.topics[topic]?.label ?? ''}”`;
  if (own.length > 1) return `${wordsOf(own.length, 'topic')} stand on ${on} and on no other paper`;
  const [first] = own.length > 0 ? own : shared.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (first === undefined) return '';
  const [topic, inside] = first;
  const outside = rowSize(topicPapers, topic) - inside;
  const rest = analysis.papers.length - size;
  const elsewhere = outside === 0 ? 'on no other paper' : `on ${figure(outside)} of ${countOf(rest, 'other paper')}`;
  return `${label(topic)} stands on ${partWords(inside, size)} and ${elsewhere}`;
}

function themeReason(analysis: Analysis, group: Group): string {
  if (group.papers.length < 2) return '';
  const clauses = [peopleClause(analysis, group), topicClause(analysis, group)].filter((clause) => clause !== '');
  if (clauses.length === 0)
    return 'No name and no topic stands on two of these papers; they are tied by their wording.';
  return `${sentenceCase(clauses.join(', and '))}.`;
}

interface CircleCounts {
  /** Pairs of members who share a paper. */
  readonly pairs: number;
  /** Papers with a member, and those of them that name nobody outside. */
  readonly papers: number;
  readonly closed: number;
  readonly cut: number;
}

function countCircle(analysis: Analysis, group: Group, leftOut: ReadonlySet<number>): CircleCounts {
  const members = new Set(group.authors);
  const papers = new Set(group.authors.flatMap((author) => [...rowOf(analysis.incidence.authorPapers, author)]));
  const pairs = new Set<number>();
  const count = analysis.authors.length;
  let closed = 0;
  for (const paper of papers) {
    const named = [...rowOf(analysis.incidence.paperAuthors, paper)].filter((author) => !leftOut.has(author));
    const inside = named.filter((author) => members.has(author));
    if (inside.length === named.length) closed += 1;
    if (members.size <= MOST_PAIRED)
      inside.forEach((a, i) => inside.slice(i + 1).forEach((b) => pairs.add(a * count + b)));
  }
  const cut = [...papers].filter((paper) => analysis.papers[paper]?.authorsTruncated).length;
  return { pairs: pairs.size, papers: papers.size, closed, cut };
}

/** How many of the circle's papers name nobody else. */
function closedClause(closed: number, papers: number): string {
  if (closed === 0) return `${papers === 1 ? 'the one paper' : 'every paper'} they are on names others too`;
  const noun = papers === 1 ? 'paper' : 'papers';
  return `${partWords(closed, papers)} ${noun} they are on ${closed === 1 ? 'names' : 'name'} nobody outside it`;
}

/** Who of the circle shares papers; '' where there are too many pairs to count. */
function pairClause(names: readonly string[], pairs: number): string {
  const size = names.length;
  if (size === 2) return `${joinList([...names].sort(compareText))} share ${pairs > 0 ? 'a' : 'no'} paper`;
  if (size > MOST_PAIRED) return '';
  const part = partWords(pairs, (size * (size - 1)) / 2);
  return `${part} pairs among these ${wordsOf(size, 'person')} ${pairs === 1 ? 'shares' : 'share'} a paper`;
}

function circleReason(analysis: Analysis, partition: Partition, group: Group): string {
  if (group.authors.length < 2) return '';
  const { pairs, papers, closed, cut } = countCircle(analysis, group, new Set(partition.leftOut));
  const names = group.authors.map((author) => analysis.authors[author]?.name ?? '');
  const clauses = [pairClause(names, pairs), closedClause(closed, papers)].filter((clause) => clause !== '');
  const part = cut === papers ? 'all' : figure(cut);
  const note = cut === 0 ? '' : ` Lists of names are cut on ${part} of them: this counts names seen.`;
  return `${sentenceCase(clauses.join(', and '))}.${note}`;
}

/** One sentence of counts; '' where there is nothing to count. */
export function groupReason(analysis: Analysis, partition: Partition, group: Group): string {
  return partition.of === 'themes' ? themeReason(analysis, group) : circleReason(analysis, partition, group);
}
