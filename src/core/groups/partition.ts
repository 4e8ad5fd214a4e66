/**
 * The two partitions of a list: themes, communities of papers by what they are about, and circles, communities of authors
 * by who writes with whom. Each is found by many runs and their consensus, then described: names, terms, people, core
 * papers, bridges, and how sure all of it is. Cost is that of the runs; the rest is linear in links.
 */
import type { Incidence } from '../model/analysis.ts';
import type { Author } from '../model/author.ts';
import type { Paper } from '../model/paper.ts';
import type { Grain, Group, GroupBridge, Partition, PartitionOf } from '../model/partition.ts';
import type { Progress } from '../model/progress.ts';
import type { TopicResult } from '../model/topic.ts';
import { rowSize } from '../graph/csr.ts';
import { textVectorsOf } from '../related/vectors.ts';
import { LEIDEN, type CommunityAlgorithm } from './algorithms.ts';
import { buildBridges, holdersByLinks, holdersByTies } from './bridges.ts';
import { buildCircleEdges } from './circle-edges.ts';
import { coreByAuthors, coreByTies, countAuthors, leadingPeople } from './describe.ts';
import { type Detection, type DetectOptions, detectGroups, type Study, studyNetwork } from './detect.ts';
import { type Joined, joinByMajority, membersOf } from './join.ts';
import { nameCircles, nameThemes } from './names.ts';
import type { RunHost } from './run-host.ts';
import { measureSupport, type Support } from './support.ts';
import { findTerms, nameability, type TermSource } from './terms.ts';
import { ALL_PAIRS, buildThemeEdges } from './theme-edges.ts';
import { type ThemeTags, themeTagsOf } from './theme-tags.ts';

export interface GroupsInput {
  readonly papers: readonly Paper[];
  readonly authors: readonly Author[];
  readonly topics: TopicResult;
  readonly incidence: Incidence;
  /** Index of the author the list belongs to, or -1. */
  readonly owner: number;
  readonly algorithm?: CommunityAlgorithm;
  readonly seed?: number;
  /** Null chooses it. */
  readonly resolution?: number | null;
  /** How fine the groups are where the resolution is chosen; medium where not given. */
  readonly grain?: Grain;
  /** Where the runs are made; here where not given. */
  readonly host?: RunHost;
  readonly progress?: Progress;
  /** Circles that `detectCircles` found already, at the resolution or grain asked for. */
  readonly circles?: Detection;
}

/** What circles are found by: people alone, so that they can be found while topics are still being read. */
export type CirclesInput = Omit<GroupsInput, 'papers' | 'authors' | 'topics' | 'incidence' | 'circles'> & {
  readonly papers: readonly Pick<Paper, 'authorsTruncated'>[];
  readonly incidence: Pick<Incidence, 'authorPapers' | 'paperAuthors'>;
};

/** A theme has two papers at least, in long lists one of this many more, up to ten. */
const MIN_PAPERS = 2;
const PAPERS_PER_MIN = 100;
const MAX_MIN_PAPERS = 10;
/** Themes of the fine grain may have this part of it. */
const FINE_MIN = 0.75;
const MIN_AUTHORS = 3;
/** Themes that suit a list, times the root of its papers: five or six for fifty. */
const SUITABLE_THEMES = 0.85;
/** More themes than this no longer make a map one can take in. */
const MAX_SUITABLE_THEMES = 16;
/** People in a circle, as circles go. */
const SUITABLE_CIRCLE = 12;
/** Resolutions tried: where all papers are tied, where only near ones are, and for circles, which are small against the whole. */
const DENSE_THEMES = [0.6, 4] as const;
const SPARSE_THEMES = [0.15, 2.5] as const;
const CIRCLES = [0.6, 32] as const;
/** Part of nameability that every partition has, so that lists without tags can be told apart too. */
const NAMEABLE_ANYWAY = 0.2;

/** The groups of papers, authors and topics before they are described. */
interface Grouping {
  readonly algorithm: CommunityAlgorithm;
  readonly of: PartitionOf;
  readonly detection: Detection;
  readonly support: Support;
  readonly papers: Joined;
  readonly authors: Joined;
  readonly topics: Joined;
  readonly leftOut: readonly number[];
}

function termSource({ papers, topics, incidence }: GroupsInput, tags: ThemeTags): TermSource {
  return { papers, topics: topics.topics, ...incidence, tags, text: textVectorsOf(papers) };
}

type ChosenOptions = Pick<DetectOptions, 'algorithm' | 'resolution' | 'grain' | 'host' | 'progress'>;

function detectOptions({
  algorithm = LEIDEN,
  resolution = null,
  grain = 'medium',
  host,
  progress,
}: Omit<CirclesInput, 'incidence'>): ChosenOptions {
  return { algorithm, resolution, grain, ...(host ? { host } : {}), ...(progress ? { progress } : {}) };
}

/** What is kept of a list from one grain to the next. */
interface Studied {
  readonly input: GroupsInput;
  readonly tags: ThemeTags;
  readonly source: TermSource;
  /** Made when first asked for. */
  readonly study: () => Study;
}

const ASKED_OF = ['papers', 'authors', 'topics', 'incidence', 'owner', 'algorithm', 'seed'] as const;

/** The study of a list's network, remembered while its tables, its seed and the algorithm are the same. */
function rememberStudy(studyOf: (input: GroupsInput, tags: ThemeTags) => Study) {
  const known = new WeakMap<Incidence, Studied>();
  return (input: GroupsInput): Studied => {
    const last = known.get(input.incidence);
    if (last && ASKED_OF.every((key) => last.input[key] === input[key])) return last;
    const tags = themeTagsOf(input.papers, input.topics);
    let own: Study | null = null;
    const study = (): Study => (own ??= studyOf(input, tags));
    const studied = { input, tags, source: termSource(input, tags), study };
    known.set(input.incidence, studied);
    return studied;
  };
}

const DEFAULT_SEED = 1;

function studyCircleTies({ papers, incidence, owner, seed = DEFAULT_SEED }: CirclesInput): Study {
  const authors = incidence.authorPapers.offsets.length - 1;
  return studyNetwork(authors, buildCircleEdges(papers, incidence, owner), seed);
}

const studyThemes = rememberStudy(({ papers, host, seed = DEFAULT_SEED }, tags) =>
  studyNetwork(papers.length, buildThemeEdges(papers, tags, host?.nearest), seed),
);
const studyCircles = rememberStudy(studyCircleTies);

/** Bridges between the groups of a partition, by all three kinds of nodes. */
function bridgesOf(input: GroupsInput, grouping: Grouping): GroupBridge[][] {
  const { groups, membership } = grouping.detection;
  const { authorPapers, topicPapers, paperAuthors } = input.incidence;
  const { holders, totals } = holdersByTies(grouping.detection.network, membership, groups);
  const isThemes = grouping.of === 'themes';
  return buildBridges(groups, totals, {
    authors: isThemes ? holdersByLinks(authorPapers, membership, groups, input.owner) : holders,
    papers: isThemes ? holders : holdersByLinks(paperAuthors, membership, groups),
    topics: holdersByLinks(topicPapers, grouping.papers.group, groups),
  });
}

type Description = Pick<Group, 'id' | 'terms' | 'people' | 'corePapers'>;

function finish(
  grouping: Grouping,
  described: readonly Description[],
  names: string[],
  bridges: GroupBridge[][],
): Partition {
  const { detection, support, papers, authors, topics } = grouping;
  const paperMembers = membersOf(papers.group, detection.groups);
  const authorMembers = membersOf(authors.group, detection.groups);
  const topicMembers = membersOf(topics.group, detection.groups);
  const groups = described.map((description, g): Group => {
    const held = support.held[g] ?? new Uint8Array(0);
    return {
      ...description,
      name: names[g] ?? '',
      papers: paperMembers[g] ?? [],
      authors: authorMembers[g] ?? [],
      topics: topicMembers[g] ?? [],
      items: [],
      bridges: bridges[g] ?? [],
      stability: held.length === 0 ? 0 : held.reduce((sum, run) => sum + run, 0) / held.length,
      held,
    };
  });
  const runs = detection.runs.length;
  return {
    of: grouping.of,
    algorithm: `${grouping.algorithm.label}, ${runs} seeded runs on resampled ties, consensus`,
    resolution: detection.resolution,
    modularity: detection.modularity,
    runs,
    groups,
    paperGroup: papers.group,
    authorGroup: authors.group,
    topicGroup: topics.group,
    itemGroup: new Int32Array(0),
    paperStability: papers.share,
    authorStability: authors.share,
    topicStability: topics.share,
    itemStability: new Float64Array(0),
    support: support.members,
    leftOut: grouping.leftOut,
  };
}

function groupThemes(input: GroupsInput, { tags, source, study }: Studied): Grouping {
  const { papers, incidence } = input;
  const { topicPapers, authorPapers, paperAuthors } = incidence;
  const minSize = Math.min(MAX_MIN_PAPERS, Math.max(MIN_PAPERS, Math.floor(papers.length / PAPERS_PER_MIN)));
  const detection = detectGroups(study(), {
    ...detectOptions(input),
    minSize,
    fineMinSize: Math.max(MIN_PAPERS, Math.floor(FINE_MIN * minSize)),
    resolutions: papers.length <= ALL_PAIRS ? DENSE_THEMES : SPARSE_THEMES,
    suitableGroups: Math.min(MAX_SUITABLE_THEMES, SUITABLE_THEMES * Math.sqrt(papers.length)),
    nameability: (membership) => NAMEABLE_ANYWAY + (1 - NAMEABLE_ANYWAY) * nameability(membership, tags),
    // Nothing but chance words holds a group together that has no term of two papers and no person on two.
    isFounded: (members) =>
      findTerms(members, source).length > 0 ||
      [...countAuthors(members, paperAuthors).values()].some((here) => here > 1),
  });
  const { membership, groups, runs } = detection;
  const support = measureSupport(membership, groups, runs);
  return {
    of: 'themes',
    algorithm: input.algorithm ?? LEIDEN,
    detection,
    support,
    papers: { group: membership, share: support.stability },
    authors: joinByMajority(authorPapers, membership),
    topics: joinByMajority(topicPapers, membership),
    leftOut: [],
  };
}

/** Themes: groups of papers by shared topics and wording; authors and topics join the theme most of their papers are in. */
export function findThemes(input: GroupsInput): Partition {
  const studied = studyThemes(input);
  const { source } = studied;
  const grouping = groupThemes(input, studied);
  const { papers, authors, incidence } = input;
  const { membership, groups } = grouping.detection;
  const members = membersOf(membership, groups);
  const found = members.map((own) => findTerms(own, source));
  const described = members.map((own, g): Description => ({
    id: `theme-${papers[own[0] ?? 0]?.id ?? ''}`,
    terms: (found[g] ?? []).map(({ term }) => term),
    people: leadingPeople(countAuthors(own, incidence.paperAuthors), incidence.authorPapers, authors),
    corePapers: coreByTies(own, grouping.detection.network, membership),
  }));
  const names = nameThemes(
    described.map(({ corePapers }, g) => ({
      terms: found[g] ?? [],
      coreTitle: papers[corePapers[0] ?? -1]?.title ?? '',
    })),
  );
  return finish(grouping, described, names, bridgesOf(input, grouping));
}

/** The groups of authors alone; to be described by `findCircles`. */
export function detectCircles(input: CirclesInput, study: Study = studyCircleTies(input)): Detection {
  const { offsets, nodes } = study.network;
  let connected = 0;
  for (let a = 0; a < nodes; a += 1) if (offsets[a] !== offsets[a + 1]) connected += 1;
  return detectGroups(study, {
    ...detectOptions(input),
    minSize: MIN_AUTHORS,
    fineMinSize: MIN_AUTHORS,
    resolutions: CIRCLES,
    suitableGroups: connected / SUITABLE_CIRCLE,
  });
}

function groupCircles(input: GroupsInput, { study }: Studied): Grouping {
  const { authors, incidence, owner } = input;
  const detection = input.circles ?? detectCircles(input, study());
  const { membership, groups, runs } = detection;
  const support = measureSupport(membership, groups, runs);
  const paperJoin = joinByMajority(incidence.paperAuthors, membership, (author) => author === owner);
  return {
    of: 'circles',
    algorithm: input.algorithm ?? LEIDEN,
    detection,
    support,
    papers: paperJoin,
    authors: { group: membership, share: support.stability },
    topics: joinByMajority(incidence.topicPapers, paperJoin.group),
    leftOut: owner >= 0 && owner < authors.length && rowSize(incidence.authorPapers, owner) > 0 ? [owner] : [],
  };
}

/** Circles: groups of authors by co-authorship; papers join the circle of most of their authors, topics that of most of their papers. */
export function findCircles(input: GroupsInput): Partition {
  const studied = studyCircles(input);
  const { source } = studied;
  const grouping = groupCircles(input, studied);
  const { authors, incidence } = input;
  const { membership, groups } = grouping.detection;
  const papersOf = membersOf(grouping.papers.group, groups);
  const described = membersOf(membership, groups).map((members, g): Description => {
    const own = papersOf[g] ?? [];
    const counts = countAuthors(own, incidence.paperAuthors);
    return {
      id: `circle-${authors[members[0] ?? 0]?.id ?? ''}`,
      terms: findTerms(own, source).map(({ term }) => term),
      people: leadingPeople(new Map(members.map((a) => [a, counts.get(a) ?? 0])), incidence.authorPapers, authors),
      corePapers: coreByAuthors(own, g, incidence.paperAuthors, membership),
    };
  });
  const names = nameCircles(
    described.map(({ people }) => people),
    authors,
  );
  return finish(grouping, described, names, bridgesOf(input, grouping));
}
