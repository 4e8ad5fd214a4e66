import type { Analysis } from '../model/analysis.ts';
import type { Group, Partition, PartitionOf } from '../model/partition.ts';
import { largestItems } from './largest-items.ts';
import { groupNoun, partitionOf } from './refs.ts';
import { countOf, nounFor } from './words.ts';

/** Stability from which each of the four bars stands. */
const BARS = [0.5, 0.65, 0.8, 0.9] as const;
const PEOPLE_SHOWN = 2;

export interface GroupRow {
  readonly id: string;
  /** Index in the partition. */
  readonly group: number;
  readonly name: string;
  /** Papers of a theme, people of a circle, items of a cluster. */
  readonly count: number;
  /** `12 papers`, `9 people`. */
  readonly countText: string;
  /** Two people at its core, or its largest items, the first first, besides those in the group's name. */
  readonly people: readonly string[];
  /** 0..4; null where the groups were given. */
  readonly bars: number | null;
  /** `held in 48 of 50 runs`; '' where they were given. */
  readonly heldText: string;
}

export interface GroupRows {
  readonly of: PartitionOf;
  /** What one is: `theme`, `circle`, `cluster`. */
  readonly noun: string;
  /** What `count` counts: `paper`, `person`, `item`. */
  readonly unit: string;
  /** How steady they are was measured. */
  readonly hasRuns: boolean;
  readonly rows: readonly GroupRow[];
  /** Who or what is in no group, and who was left out: sentences without a final stop. */
  readonly notes: readonly string[];
}

/** How many of four bars a stability fills. */
export function stabilityBars(stability: number): number {
  return BARS.filter((bar) => stability >= bar).length;
}

function heldText({ held, stability }: Group): string {
  const runs = held.length;
  if (runs === 0) return `held in ${Math.round(stability * 100)} % of runs`;
  return `held in ${held.reduce((sum, run) => sum + run, 0)} of ${runs} runs`;
}

const unitOf = ({ network }: Analysis, of: PartitionOf): string =>
  network !== null ? 'item' : of === 'themes' ? 'paper' : 'person';

function namesIn(analysis: Analysis, group: Group): readonly string[] {
  const { network } = analysis;
  if (network !== null) return largestItems(network, group.items).map(({ item }) => network.items[item]?.label ?? '');
  return group.people.map(({ author }) => analysis.authors[author]?.name ?? '');
}

function makeRow(analysis: Analysis, of: PartitionOf, group: Group, index: number): GroupRow {
  const { network } = analysis;
  const count = (network !== null ? group.items : of === 'themes' ? group.papers : group.authors).length;
  const names = namesIn(analysis, group);
  const isGiven = analysis[of].runs === 0;
  return {
    id: group.id,
    group: index,
    name: group.name,
    count,
    countText: countOf(count, unitOf(analysis, of)),
    people: names.filter((name) => name !== '' && !group.name.includes(name)).slice(0, PEOPLE_SHOWN),
    bars: isGiven ? null : stabilityBars(group.stability),
    heldText: isGiven ? '' : heldText(group),
  };
}

function apartNote(analysis: Analysis, { of, paperGroup, authorGroup, itemGroup, leftOut }: Partition): string | null {
  const column = analysis.network !== null ? itemGroup : of === 'themes' ? paperGroup : authorGroup;
  const excluded = of === 'themes' ? 0 : leftOut.filter((author) => column[author] === -1).length;
  const apart = column.reduce((sum, group) => (group < 0 ? sum + 1 : sum), 0) - excluded;
  if (apart <= 0) return null;
  const whole = groupNoun(analysis, of);
  return `${countOf(apart, unitOf(analysis, of))} ${apart === 1 ? 'stands' : 'stand'} apart, in no ${whole}`;
}

function leftOutNote(analysis: Analysis, { leftOut }: Partition): string | null {
  const [first] = leftOut;
  const name = first === undefined ? undefined : analysis.authors[first]?.name;
  if (name === undefined) return null;
  if (leftOut.length === 1) return `${name} is left out: named with nearly everyone`;
  const others = leftOut.length - 1;
  return `${name} and ${others} ${nounFor(others, 'other')} are left out: named with nearly everyone`;
}

/** The rows of the groups panel, in the partition's order (largest first). */
export function groupRows(analysis: Analysis, of: PartitionOf): GroupRows {
  const partition = partitionOf(analysis, of);
  const notes = [apartNote(analysis, partition), leftOutNote(analysis, partition)];
  return {
    of,
    noun: groupNoun(analysis, of),
    unit: unitOf(analysis, of),
    hasRuns: partition.runs > 0,
    rows: partition.groups.map((group, index) => makeRow(analysis, of, group, index)),
    notes: notes.filter((note) => note !== null),
  };
}
