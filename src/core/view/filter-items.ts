/**
 * What stays of a finished map under a filter: items of the clusters asked for that have links enough, or the largest connected
 * part of these. Of equal parts the one with the earliest item. Cost: linear in items and links.
 */
import { rowOf } from '../graph/csr.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Filter } from '../model/filter.ts';
import type { Network } from '../model/network.ts';
import { wantedGroups } from './filter-groups.ts';
import { linkCount } from './item-values.ts';

/** The items that are connected with `start` among those that stay. */
function partOf({ neighbours }: Network, stays: Uint8Array, start: number, seen: Uint8Array): number[] {
  const part = [start];
  seen[start] = 1;
  for (let at = 0; at < part.length; at += 1) {
    for (const next of rowOf(neighbours, part[at] ?? 0)) {
      if (seen[next] === 1 || stays[next] !== 1) continue;
      seen[next] = 1;
      part.push(next);
    }
  }
  return part;
}

function largestPart(network: Network, stays: Uint8Array): Uint8Array {
  const seen = new Uint8Array(stays.length);
  let largest: readonly number[] = [];
  stays.forEach((mark, item) => {
    if (mark !== 1 || seen[item] === 1) return;
    const part = partOf(network, stays, item, seen);
    if (part.length > largest.length) largest = part;
  });
  const kept = new Uint8Array(stays.length);
  for (const item of largest) kept[item] = 1;
  return kept;
}

/** 1 for the items that stay; none where there is no finished map. */
export function itemsThatStay({ network, themes }: Analysis, filter: Filter): Uint8Array {
  if (network === null) return new Uint8Array(0);
  const wanted = wantedGroups(themes, filter.themes);
  const stays = Uint8Array.from(network.items, (_, item) => {
    const isIn = wanted === null || wanted[themes.itemGroup[item] ?? -1] === 1;
    return isIn && linkCount(network, item) >= filter.minLinks ? 1 : 0;
  });
  return filter.isLargestOnly ? largestPart(network, stays) : stays;
}
