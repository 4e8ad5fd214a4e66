/**
 * What the inspector says of one person. Cost: the names and tags on the person's papers; papers of more than 50 names
 * are not expanded into collaborators, which is said. Organisations given for whole papers say nothing about a person.
 */
import { DEFAULT_AUTHOR_CAP } from '../graph/coauthorship.ts';
import { rowOf } from '../graph/csr.ts';
import type { Analysis } from '../model/analysis.ts';
import type { PartitionOf } from '../model/partition.ts';
import { compareText } from '../text/fold.ts';
import { describeBetween, type Between } from './describe-paper.ts';
import {
  authorRef,
  countedRefs,
  groupIndexOf,
  groupRef,
  paperRef,
  partitionOf,
  sharesByGroup,
  tally,
  topicRef,
  type CountedRef,
  type GroupRef,
  type GroupShare,
  type NodeRef,
} from './refs.ts';

const MOST_COLLABORATORS = 200;
const MOST_TOPICS = 24;

export interface DatedPaper extends NodeRef {
  readonly year: number | null;
}

/** A place a person gives as theirs, and on how many papers. */
export interface Affiliation {
  readonly name: string;
  readonly papers: number;
}

export interface AuthorView extends NodeRef {
  readonly group: GroupRef | null;
  /** Most of the person's links go elsewhere than to `group`. */
  readonly isSpread: boolean;
  /** Newest first, undated last. */
  readonly papers: readonly DatedPaper[];
  /** Papers the person was added to as inferred; in no other figure. */
  readonly inferred: readonly DatedPaper[];
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly undated: number;
  readonly collaborators: readonly CountedRef[];
  /** All people who share a paper, of whom `collaborators` are the first. */
  readonly collaboratorCount: number;
  /** Papers with too many names to expand. */
  readonly notExpanded: number;
  /** People who share only such papers. */
  readonly unlinkedCount: number;
  /** Papers whose list of names is cut. */
  readonly cutPapers: number;
  readonly topics: readonly CountedRef[];
  readonly themes: readonly GroupShare[];
  readonly circle: GroupRef | null;
  /** Runs in which the person sat with the circle. */
  readonly circleRuns: { readonly held: number; readonly runs: number } | null;
  readonly between: Between | null;
  /** True where the person touches too many to be grouped into circles. */
  readonly isLeftOut: boolean;
  readonly isOwner: boolean;
  readonly forms: readonly string[];
  readonly joinedBecause: readonly string[];
  readonly affiliations: readonly Affiliation[];
  readonly orcids: readonly string[];
}

/** Papers newest first, undated last, ties by title. */
export function datedPapers(analysis: Analysis, papers: Iterable<number>): DatedPaper[] {
  const dateOf = (ref: number): string => analysis.papers[ref]?.date ?? '';
  return [...papers]
    .map((ref) => ({ ...paperRef(analysis, ref), year: analysis.papers[ref]?.year ?? null }))
    .sort(
      (a, b) =>
        (b.year ?? 0) - (a.year ?? 0) || compareText(dateOf(b.ref), dateOf(a.ref)) || compareText(a.label, b.label),
    );
}

/** First and last year, and how many have none. */
export function yearsOf(analysis: Analysis, papers: Iterable<number>): Pick<AuthorView, 'years' | 'undated'> {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let undated = 0;
  for (const ref of papers) {
    const year = analysis.papers[ref]?.year ?? null;
    if (year === null) undated += 1;
    else {
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  }
  return { years: last < first ? null : { first, last }, undated };
}

function collaboratorsOf(
  analysis: Analysis,
  ref: number,
): Pick<AuthorView, 'collaborators' | 'collaboratorCount' | 'notExpanded' | 'unlinkedCount'> {
  const shared = new Map<number, number>();
  const unlinked = new Set<number>();
  let notExpanded = 0;
  for (const paper of rowOf(analysis.incidence.authorPapers, ref)) {
    const people = rowOf(analysis.incidence.paperAuthors, paper);
    if (people.length > DEFAULT_AUTHOR_CAP) {
      notExpanded += 1;
      for (const person of people) unlinked.add(person);
    } else tally(people, shared);
  }
  for (const person of shared.keys()) unlinked.delete(person);
  unlinked.delete(ref);
  shared.delete(ref);
  const toRef = (author: number): NodeRef => authorRef(analysis, author);
  return {
    collaborators: countedRefs(shared, toRef, MOST_COLLABORATORS),
    collaboratorCount: shared.size,
    notExpanded,
    unlinkedCount: unlinked.size,
  };
}

/** What the person's own mentions give: affiliations by papers, and ORCIDs. */
function ownDetails(analysis: Analysis, ref: number): Pick<AuthorView, 'affiliations' | 'orcids'> {
  const counts = new Map<string, number>();
  const orcids = new Set<string>();
  for (const [paper, position] of analysis.authors[ref]?.mentions ?? []) {
    const mention = analysis.papers[paper]?.authors[position];
    for (const name of new Set(mention?.affiliations)) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (mention?.orcid) orcids.add(mention.orcid);
  }
  const affiliations = [...counts]
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .map(([name, papers]) => ({ name, papers }));
  return { affiliations, orcids: [...orcids].sort(compareText) };
}

function circleOf(
  analysis: Analysis,
  ref: number,
): Pick<AuthorView, 'circle' | 'circleRuns' | 'between' | 'isLeftOut'> {
  const { circles } = analysis;
  const index = circles.authorGroup[ref] ?? -1;
  const held = circles.support[ref]?.find((each) => each.group === index)?.runs;
  return {
    circle: groupRef(circles, index),
    circleRuns: index < 0 || held === undefined ? null : { held, runs: circles.runs },
    between: describeBetween(analysis, 'circles', ref),
    isLeftOut: circles.leftOut.includes(ref),
  };
}

/** Everything the inspector shows of person `ref`; null where there is no such person. */
export function describeAuthor(analysis: Analysis, ref: number, colourBy: PartitionOf): AuthorView | null {
  const author = analysis.authors[ref];
  if (author === undefined) return null;
  const node = authorRef(analysis, ref);
  const papers = rowOf(analysis.incidence.authorPapers, ref);
  const partition = partitionOf(analysis, colourBy);
  const topics = new Map<number, number>();
  for (const paper of papers) tally(rowOf(analysis.incidence.paperTopics, paper), topics);
  return {
    ...node,
    group: groupRef(partition, groupIndexOf(partition, node)),
    isSpread: (partition.authorStability[ref] ?? 0) < 0.5,
    papers: datedPapers(analysis, papers),
    inferred: datedPapers(analysis, analysis.inferred.find((each) => each.author === ref)?.papers ?? []),
    ...yearsOf(analysis, papers),
    ...collaboratorsOf(analysis, ref),
    cutPapers: [...papers].filter((paper) => analysis.papers[paper]?.authorsTruncated).length,
    topics: countedRefs(topics, (topic) => topicRef(analysis, topic), MOST_TOPICS),
    themes: sharesByGroup(analysis.themes, papers),
    ...circleOf(analysis, ref),
    isOwner: analysis.owner === ref,
    forms: author.forms,
    joinedBecause: author.joinedBecause,
    ...ownDetails(analysis, ref),
  };
}
