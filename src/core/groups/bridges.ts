/** What ties groups to each other: the authors, papers and topics that hold a pair of groups together, strongest first. */
import { rowOf } from '../graph/csr.ts';
import type { Csr } from '../model/columns.ts';
import type { GroupBridge } from '../model/partition.ts';
import { countByGroup } from './join.ts';
import type { Network } from './network.ts';

const MAX_HOLDERS = 5;
const MAX_BRIDGES = 8;
/** Rows in more groups than this count for the strongest ones only. */
const MAX_GROUPS_OF_ROW = 12;

/** Holders of ties by pair of groups, the strongest `MAX_HOLDERS` of each. */
export class Holders {
  readonly #groups: number;
  readonly #byPair = new Map<number, { member: number; strength: number }[]>();

  constructor(groups: number) {
    this.#groups = groups;
  }

  /** Notes that `member` ties `from` to `to`, seen from `from`. */
  add(from: number, to: number, member: number, strength: number): void {
    const key = from * this.#groups + to;
    const list = this.#byPair.get(key) ?? [];
    if (list.length === 0) this.#byPair.set(key, list);
    let at = list.length;
    while (at > 0 && (list[at - 1]?.strength ?? 0) < strength) at -= 1;
    if (at >= MAX_HOLDERS) return;
    list.splice(at, 0, { member, strength });
    if (list.length > MAX_HOLDERS) list.pop();
  }

  of(from: number, to: number): number[] {
    return (this.#byPair.get(from * this.#groups + to) ?? []).map(({ member }) => member);
  }
}

/** Clustered members by the weight of their ties to other groups, and the total weight between groups. */
export function holdersByTies(
  network: Network,
  membership: Int32Array,
  groups: number,
): { holders: Holders; totals: Map<number, number> } {
  const holders = new Holders(groups);
  const totals = new Map<number, number>();
  for (let i = 0; i < network.nodes; i += 1) {
    const own = membership[i] ?? -1;
    if (own < 0) continue;
    const ties = new Map<number, number>();
    for (let at = network.offsets[i] ?? 0; at < (network.offsets[i + 1] ?? 0); at += 1) {
      const group = membership[network.targets[at] ?? 0] ?? -1;
      if (group >= 0 && group !== own) ties.set(group, (ties.get(group) ?? 0) + (network.weights[at] ?? 0));
    }
    for (const [group, weight] of ties) {
      holders.add(own, group, i, weight);
      holders.add(group, own, i, weight);
      totals.set(own * groups + group, (totals.get(own * groups + group) ?? 0) + weight);
    }
  }
  return { holders, totals };
}

/**
 * Rows of a table that have columns in two groups, by the smaller of the two counts, less where the row is everywhere. The row
 * `leftOut` (-1: none) holds every two groups and so says nothing of any two.
 */
export function holdersByLinks(table: Csr, groupOf: Int32Array, groups: number, leftOut = -1): Holders {
  const holders = new Holders(groups);
  for (let row = 0; row < table.offsets.length - 1; row += 1) {
    const links = rowOf(table, row);
    if (links.length < 2 || row === leftOut) continue;
    const counts = countByGroup(links, groupOf).slice(0, MAX_GROUPS_OF_ROW);
    for (const [from, here] of counts) {
      for (const [to, there] of counts) {
        if (from !== to) holders.add(from, to, row, (Math.min(here, there) * (here + there)) / links.length);
      }
    }
  }
  return holders;
}

/** Bridges of every group to the groups it has most ties with. */
export function buildBridges(
  groups: number,
  totals: ReadonlyMap<number, number>,
  holders: { readonly authors: Holders; readonly papers: Holders; readonly topics: Holders },
): GroupBridge[][] {
  const others: { group: number; weight: number }[][] = Array.from({ length: groups }, () => []);
  for (const [key, weight] of totals) others[Math.floor(key / groups)]?.push({ group: key % groups, weight });
  return others.map((list, from) =>
    list
      .sort((a, b) => b.weight - a.weight || a.group - b.group)
      .slice(0, MAX_BRIDGES)
      .map(({ group }) => ({
        group,
        authors: holders.authors.of(from, group),
        papers: holders.papers.of(from, group),
        topics: holders.topics.of(from, group),
      })),
  );
}
