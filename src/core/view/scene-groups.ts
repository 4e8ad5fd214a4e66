/** Groups of a scene: title, hull, colour, middle. */
import type { HullGroup } from '../layout/hulls.ts';
import { buildHulls } from '../layout/hulls.ts';
import type { LayoutResult } from '../layout/layout-input.ts';
import { clamp } from '../layout/titles.ts';
import { roundThousandth } from '../math/math.ts';
import type { Partition } from '../model/partition.ts';
import type { Scene, SceneGroup, SceneNode } from '../model/scene.ts';
import { matchColours } from './colours.ts';
import { followColours } from './group-colours.ts';
import { titleWidth } from './labels.ts';
import type { Title } from './scene-layout.ts';
import type { Sheet } from './sheet.ts';

const FIRM = 0.65;
const OVERHANG = 40;
const LEAST_HULLED = 0.6;

export interface SceneGroupParts {
  readonly nodes: readonly SceneNode[];
  readonly partition: Partition;
  readonly titles: readonly Title[];
  readonly result: LayoutResult;
  readonly sheet: Sheet;
  /** A slot for each group of the partition, where no other scene comes before. */
  readonly colours: readonly number[];
  /** Coloured by the same kind of groups: their colours are followed. */
  readonly previous: Scene | null;
}

interface Region {
  readonly x: number;
  readonly y: number;
}

/** The groups that have nodes in the scene, and the colours of all groups of the partition. */
export function makeGroups(parts: SceneGroupParts): Pick<Scene, 'groups' | 'colours'> {
  const { partition, titles, result, sheet } = parts;
  const members = membersOf(parts);
  const hulls = buildHulls(
    titles.map((title, t) => hullGroup(title, members[t] ?? [], result, t)),
    sheet,
  );
  const regions = members.map(regionOf);
  const colours = followColours(partition.groups, parts.colours, inherited(parts, members));
  const groups = titles.map((title, t): SceneGroup => ({
    group: title.group,
    name: title.name,
    colour: colours[title.group] ?? 0,
    titleX: titlePlace(title, result.titleX[t] ?? 0, sheet),
    titleY: result.titleY[t] ?? 0,
    titleSize: title.size,
    x: roundThousandth(regions[t]?.x ?? 0),
    y: roundThousandth(regions[t]?.y ?? 0),
    hull: hulls[t]?.hull ?? [],
    core: hulls[t]?.core ?? [],
    isFirm: (partition.groups[title.group]?.stability ?? 1) >= FIRM,
  }));
  return { groups, colours };
}

/** The title's middle, moved so that all of it is on the sheet at fit, where its box kept less room than the text takes. */
function titlePlace(title: Title, x: number, sheet: Sheet): number {
  const half = (titleWidth(title.name, title.size) * sheet.unitsPerPixel) / 2;
  return roundThousandth(clamp(x, half, sheet.width));
}

/** Members by title, hubs left out. */
function membersOf(parts: SceneGroupParts): SceneNode[][] {
  const place = new Map(parts.titles.map((title, t) => [title.group, t]));
  const members: SceneNode[][] = parts.titles.map(() => []);
  for (const node of parts.nodes) {
    if (!node.isHub) members[place.get(node.group) ?? -1]?.push(node);
  }
  return members;
}

/** Uncertain members pull no hull, unless a group has no others. */
function hullGroup(title: Title, members: readonly SceneNode[], result: LayoutResult, t: number): HullGroup {
  const sure = members.filter((node) => !node.isUncertain);
  const pulling = sure.length > 0 ? sure : members;
  const { height } = title.box;
  const width = hulledWidth(title.box.width, pulling);
  const box = { x: result.titleX[t] ?? 0, y: result.titleY[t] ?? 0, width, height };
  return {
    x: pulling.map((node) => node.x),
    y: pulling.map((node) => node.y),
    title: box.width > 0 ? box : null,
  };
}

/** How much of a title's width its hull takes in: not much more than the members span, so that a long name makes no mushroom. */
function hulledWidth(width: number, members: readonly SceneNode[]): number {
  const left = members.reduce((least, node) => Math.min(least, node.x), Infinity);
  const right = members.reduce((most, node) => Math.max(most, node.x), -Infinity);
  return Math.max(LEAST_HULLED * width, Math.min(width, right - left + OVERHANG));
}

function regionOf(members: readonly SceneNode[]): Region {
  const count = Math.max(1, members.length);
  const x = members.reduce((sum, node) => sum + node.x, 0) / count;
  const y = members.reduce((sum, node) => sum + node.y, 0) / count;
  return { x, y };
}

/** By group of the partition: the colour that it takes over from the scene before, 0 where it takes none. */
function inherited(
  { previous, titles, partition }: SceneGroupParts,
  members: readonly (readonly SceneNode[])[],
): number[] {
  const kept = partition.groups.map(() => 0);
  if (!previous) return kept;
  const before = previous.groups.map((group) => ({
    colour: group.colour,
    members: previous.nodes.filter((node) => node.group === group.group).map((node) => node.key),
  }));
  const matched = matchColours(
    before,
    members.map((list) => list.map((node) => node.key)),
  );
  titles.forEach(({ group }, t) => {
    kept[group] = matched[t] ?? 0;
  });
  return kept;
}
