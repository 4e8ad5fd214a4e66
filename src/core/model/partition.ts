/** Groups: themes (communities of papers) and circles (communities of authors). The clusters of a finished map are its themes. */
export type PartitionOf = 'themes' | 'circles';

/** How fine the groups are: `medium` is what suits the list, the others have about half and twice as many groups. */
export type Grain = 'coarse' | 'medium' | 'fine';
export const GRAINS: readonly Grain[] = ['coarse', 'medium', 'fine'];

/** A term that sets a group apart: papers that carry it inside and outside. */
export interface GroupTerm {
  /** Index into topics, or -1 where the term is a plain word. */
  readonly topic: number;
  readonly label: string;
  readonly inside: number;
  readonly outside: number;
}

/** A person of a group: papers here, of all theirs. */
export interface GroupPerson {
  readonly author: number;
  readonly here: number;
  readonly all: number;
}

/** A tie to another group: the authors, papers or topics that hold it, strongest first. */
export interface GroupBridge {
  readonly group: number;
  readonly authors: readonly number[];
  readonly papers: readonly number[];
  readonly topics: readonly number[];
}

export interface Group {
  /** Stable: derived from the group's first member, e.g. `theme-p1a2b3`. */
  readonly id: string;
  readonly name: string;
  /** Indices ascending. For themes papers are the members the algorithm grouped; for circles, authors are. */
  readonly papers: readonly number[];
  readonly authors: readonly number[];
  readonly topics: readonly number[];
  readonly items: readonly number[];
  readonly terms: readonly GroupTerm[];
  readonly people: readonly GroupPerson[];
  /** Papers closest to the rest of the group, best first. */
  readonly corePapers: readonly number[];
  readonly bridges: readonly GroupBridge[];
  /** Share of runs that held the group's core together, 0..1. */
  readonly stability: number;
  /** One entry a run: 1 where the run held the group, else 0. */
  readonly held: Uint8Array;
}

/** Support of a member for groups: in how many runs it sat with each group. */
export interface MemberSupport {
  readonly group: number;
  readonly runs: number;
}

export interface Partition {
  readonly of: PartitionOf;
  /** In words: `Louvain, 50 seeded runs, consensus`. */
  readonly algorithm: string;
  readonly resolution: number;
  readonly modularity: number;
  /** 0 where the groups were given. */
  readonly runs: number;
  /** Largest first. */
  readonly groups: readonly Group[];
  /** Group of each paper, author, topic, item; -1 where it stands apart. */
  readonly paperGroup: Int32Array;
  readonly authorGroup: Int32Array;
  readonly topicGroup: Int32Array;
  readonly itemGroup: Int32Array;
  /** Share of runs (0..1) in which each paper / author sat with its group; for the kind that is not clustered, the share of its links that go there. */
  readonly paperStability: Float64Array;
  readonly authorStability: Float64Array;
  readonly topicStability: Float64Array;
  readonly itemStability: Float64Array;
  /** For each clustered member (paper or item for themes, author for circles), support by group, most first; members with one group only too. */
  readonly support: readonly (readonly MemberSupport[])[];
  /** Authors left out because they touch everyone (the list's owner), by index. */
  readonly leftOut: readonly number[];
}
