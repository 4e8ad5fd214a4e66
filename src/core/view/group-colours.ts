/**
 * Colours of the groups of a list, the same in every lens: groups that more people and topics are between get colours that differ more, and
 * circles take up the colours of the themes that most of their people are in. Cost: linear in bridges and members.
 */
import type { Analysis } from '../model/analysis.ts';
import type { Group, PartitionOf } from '../model/partition.ts';
import { assignColours, COLOURS, matchColours } from './colours.ts';

/** How many people and topics are between each two groups. */
export function groupCloseness(groups: readonly Group[]): number[][] {
  const coloured = groups.slice(0, COLOURS);
  const rows = coloured.map(() => coloured.map(() => 0));
  coloured.forEach(({ bridges }, g) => {
    for (const { group: h, authors, topics } of bridges) {
      const row = rows[g];
      if (row && h < coloured.length) row[h] = authors.length + topics.length;
    }
  });
  return rows.map((row, g) => row.map((held, h) => held + (rows[h]?.[g] ?? 0)));
}

/** A slot for each group of a partition. */
export function groupColours({ themes, circles }: Pick<Analysis, 'themes' | 'circles'>, of: PartitionOf): number[] {
  const ofThemes = assignColours(themes.groups.length, groupCloseness(themes.groups));
  if (of === 'themes') return ofThemes;
  const holders = themes.groups.map(({ authors }, g) => ({ colour: ofThemes[g] ?? 0, members: authors.map(String) }));
  const kept = matchColours(
    holders,
    circles.groups.map(({ authors }) => authors.map(String)),
  );
  return assignColours(circles.groups.length, groupCloseness(circles.groups), kept);
}

/**
 * The slots that come after others: those that `kept` gives to groups (0: none) stay, unless they are what `fresh` gives
 * anyhow; then all is as if nothing had come before.
 */
export function followColours(groups: readonly Group[], fresh: readonly number[], kept: readonly number[]): number[] {
  if (kept.every((slot, g) => slot === 0 || slot === fresh[g])) return [...fresh];
  return assignColours(groups.length, groupCloseness(groups), kept);
}
