/** Whether a scene shows the same map as the one before it, so that its nodes can stay where they are. */
import type { Lens } from '../model/columns.ts';
import type { PartitionOf } from '../model/partition.ts';
import type { Aspect, Scene } from '../model/scene.ts';
import type { Mark } from './marks.ts';

interface View {
  readonly lens: Lens;
  readonly colourBy: PartitionOf;
  readonly aspect: Aspect;
}

/** Groups are the same while this share of the nodes in both scenes stays with its group. */
const SAME_GROUPS = 0.7;

/** The share of nodes in both scenes whose groups are paired, when each group is paired with the one it shares most nodes with. */
function agreement(previous: Scene, marks: readonly Mark[]): number {
  const before = new Map(previous.nodes.map(({ key, group }) => [key, group]));
  const shared = new Map<string, { from: number; to: number; count: number }>();
  let all = 0;
  for (const { key, group } of marks) {
    const from = before.get(key);
    if (from === undefined || (from < 0 && group < 0)) continue;
    all += 1;
    const pair = shared.get(`${from} ${group}`) ?? { from, to: group, count: 0 };
    pair.count += 1;
    shared.set(`${from} ${group}`, pair);
  }
  const pairs = [...shared.values()]
    .filter(({ from, to }) => from >= 0 && to >= 0)
    .sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to);
  const left = new Set<number>();
  const right = new Set<number>();
  let paired = 0;
  for (const { from, to, count } of pairs) {
    if (left.has(from) || right.has(to)) continue;
    left.add(from);
    right.add(to);
    paired += count;
  }
  return all === 0 ? 1 : paired / all;
}

/** Whether lens, colouring, aspect and, by and large, groups are those of the scene before. */
export function isSameMap(previous: Scene, marks: readonly Mark[], { lens, colourBy, aspect }: View): boolean {
  const isSameView = previous.lens === lens && previous.colourBy === colourBy && previous.aspect === aspect;
  return isSameView && agreement(previous, marks) >= SAME_GROUPS;
}
