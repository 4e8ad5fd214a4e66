/** References to what an analysis holds: the key to select it by and the words to show for it. */
import type { Analysis } from '../model/analysis.ts';
import { makeNodeKey, type NodeKey, type NodeKind } from '../model/ids.ts';
import type { Partition, PartitionOf } from '../model/partition.ts';
import { compareText } from '../text/fold.ts';

export { rowOf } from '../graph/csr.ts';

export interface NodeRef {
  readonly kind: NodeKind;
  readonly key: NodeKey;
  /** Index into papers, authors, topics or items. */
  readonly ref: number;
  readonly label: string;
}

export interface GroupRef {
  readonly of: PartitionOf;
  /** Index into the partition's groups. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
}

/** A node with a number of papers. */
export interface CountedRef extends NodeRef {
  readonly count: number;
}

/** A group with a number of papers; null for what stands apart. */
export interface GroupShare {
  readonly group: GroupRef | null;
  readonly count: number;
}

export function paperRef(analysis: Analysis, ref: number): NodeRef {
  const paper = analysis.papers[ref];
  return { kind: 'paper', key: makeNodeKey('paper', paper?.id ?? ''), ref, label: paper?.title ?? '' };
}

export function authorRef(analysis: Analysis, ref: number): NodeRef {
  const author = analysis.authors[ref];
  return { kind: 'author', key: makeNodeKey('author', author?.id ?? ''), ref, label: author?.name ?? '' };
}

export function topicRef(analysis: Analysis, ref: number): NodeRef {
  const topic = analysis.topics[ref];
  return { kind: 'topic', key: makeNodeKey('topic', topic?.id ?? ''), ref, label: topic?.label ?? '' };
}

export function itemRef({ network }: Analysis, ref: number): NodeRef {
  const item = network?.items[ref];
  return { kind: 'item', key: makeNodeKey('item', item?.id ?? ''), ref, label: item?.label ?? '' };
}

/** The node with that key, or null where the list has it no more. Linear in the nodes of its kind. */
export function findNode(analysis: Analysis, key: NodeKey): NodeRef | null {
  const colon = key.indexOf(':');
  const kind = key.slice(0, colon);
  const id = key.slice(colon + 1);
  const seek = (items: readonly { readonly id: string }[], make: (a: Analysis, ref: number) => NodeRef) => {
    const ref = items.findIndex((item) => item.id === id);
    return ref < 0 ? null : make(analysis, ref);
  };
  if (kind === 'paper') return seek(analysis.papers, paperRef);
  if (kind === 'author') return seek(analysis.authors, authorRef);
  if (kind === 'item') return seek(analysis.network?.items ?? [], itemRef);
  return kind === 'topic' ? seek(analysis.topics, topicRef) : null;
}

/** The nodes with those keys, in that order; what the list does not have is left out. One pass over the nodes. */
export function findNodes(analysis: Analysis, keys: readonly NodeKey[]): NodeRef[] {
  const wanted = new Set(keys);
  const found = new Map<NodeKey, NodeRef>();
  const seek = (kind: NodeKind, items: readonly { readonly id: string }[], make: typeof paperRef): void => {
    items.forEach(({ id }, ref) => {
      const key = makeNodeKey(kind, id);
      if (wanted.has(key)) found.set(key, make(analysis, ref));
    });
  };
  seek('author', analysis.authors, authorRef);
  seek('paper', analysis.papers, paperRef);
  seek('topic', analysis.topics, topicRef);
  seek('item', analysis.network?.items ?? [], itemRef);
  return [...wanted].flatMap((key) => found.get(key) ?? []);
}

/** The partition of that name. */
export function partitionOf(analysis: Analysis, of: PartitionOf): Partition {
  return of === 'themes' ? analysis.themes : analysis.circles;
}

/** What a group of a partition is called, in the singular: those of a finished map are clusters. */
export function groupNoun({ network }: Pick<Analysis, 'network'>, of: PartitionOf): string {
  if (network !== null) return 'cluster';
  return of === 'themes' ? 'theme' : 'circle';
}

export function groupRef(partition: Partition, index: number): GroupRef | null {
  const group = partition.groups[index];
  return group === undefined ? null : { of: partition.of, index, id: group.id, name: group.name };
}

/** The group with that id, in either partition, or null. */
export function findGroup(analysis: Analysis, id: string): GroupRef | null {
  for (const partition of [analysis.themes, analysis.circles]) {
    const index = partition.groups.findIndex((group) => group.id === id);
    if (index >= 0) return groupRef(partition, index);
  }
  return null;
}

/** The groups of the nodes of a kind. */
export function groupColumnOf(partition: Partition, kind: NodeKind): Int32Array {
  const { paperGroup, authorGroup, topicGroup, itemGroup } = partition;
  return { paper: paperGroup, author: authorGroup, topic: topicGroup, item: itemGroup }[kind];
}

/** Index of the group a node belongs to in a partition, -1 where it stands apart. */
export function groupIndexOf(partition: Partition, node: NodeRef): number {
  return groupColumnOf(partition, node.kind)[node.ref] ?? -1;
}

/** Papers by group of a partition, most first, what stands apart last. */
export function sharesByGroup(partition: Partition, papers: Iterable<number>): GroupShare[] {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    const group = partition.paperGroup[paper] ?? -1;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => Number(a[0] < 0) - Number(b[0] < 0) || b[1] - a[1] || a[0] - b[0])
    .map(([group, count]) => ({ group: groupRef(partition, group), count }));
}

/** The `limit` nodes with the highest counts as references, most first, ties by key. */
export function countedRefs(
  counts: ReadonlyMap<number, number>,
  toRef: (ref: number) => NodeRef,
  limit: number,
): CountedRef[] {
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const least = ranked[limit - 1]?.[1] ?? 0;
  return ranked
    .filter(([, count]) => count >= least)
    .map(([ref, count]) => ({ ...toRef(ref), count }))
    .sort((a, b) => b.count - a.count || compareText(a.key, b.key))
    .slice(0, limit);
}

/** How often each number occurs. */
export function tally(items: Iterable<number>, counts = new Map<number, number>()): Map<number, number> {
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** What two ascending rows have in common, ascending. */
export function sharedOf(a: Int32Array, b: Int32Array): number[] {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const known = new Set(long);
  return [...short].filter((item) => known.has(item));
}
