/** The layout's input for a scene: groups as dense columns, room for labels, title boxes, old places. */
import type { LayoutInput, TitleBox } from '../layout/layout-input.ts';
import type { Positions } from '../layout/linlog.ts';
import { log1p } from '../math/math.ts';
import type { Group, Partition } from '../model/partition.ts';
import type { Aspect, Scene, SceneEdge } from '../model/scene.ts';
import { groupLabel, titleWidth } from './labels.ts';
import type { Mark } from './marks.ts';
import type { Sheet } from './sheet.ts';
import { titleSizes } from './sheet.ts';

/** A group that has nodes on the map, with its title. */
export interface Title {
  /** Index in the partition. */
  readonly group: number;
  readonly name: string;
  readonly size: number;
  readonly box: TitleBox;
}

export interface SceneLayoutParts {
  readonly marks: readonly Mark[];
  readonly edges: readonly SceneEdge[];
  readonly partition: Partition;
  readonly sheet: Sheet;
  readonly aspect: Aspect;
  readonly seed: number;
  readonly previous: Scene | null;
  /** Whether nodes stay where they were. */
  readonly isSameMap: boolean;
}

const TAGGING_STRENGTH = 0.2;
/** An association of which a tie is half as strong as can be. */
const HALF_ASSOCIATION = 4;
/** Square's corners reach farther than half its side; its layout disc takes the middle. */
const SQUARE_REACH = 1.2;
/** Clusters of finished maps bear long names: theirs are set smaller. */
const TWO_NAMES = 0.86;
const LABELLED_PAPERS = 6;
const LABEL_RESERVE = 21;
const RESERVE = 12;
const SMALL_RESERVE = 9;
/** Titles keep room free up to this share of the sheet, the largest groups' first. */
const TITLE_SHARE = 0.2;
const TITLE_PADDING = 10;
const LINE_HEIGHT = 1.15;
/** Room of a node in a group, for judging whether a title is too wide for its group. */
const NODE_ROOM = 2500;
const MOST_COVERED = 0.2;
const WIDEST = 1.25;

export function makeLayoutInput(parts: SceneLayoutParts): { input: LayoutInput; titles: Title[] } {
  const { marks, edges, partition, sheet, seed } = parts;
  const titles = makeTitles(parts);
  const place = new Map(titles.map((title, t) => [title.group, t]));
  const leftOut = new Set(partition.leftOut);
  const isHub = (mark: Mark): boolean => mark.isHub || (mark.kind === 'author' && leftOut.has(mark.ref));
  const shrink = Math.min(1, Math.sqrt(300 / Math.max(1, marks.length)) + 0.25);
  const ties = edges.filter((edge) => !edge.isInferred);
  const input: LayoutInput = {
    count: marks.length,
    source: Int32Array.from(ties, (edge) => edge.source),
    target: Int32Array.from(ties, (edge) => edge.target),
    weight: Float64Array.from(ties, layoutWeights(ties)),
    group: Int32Array.from(marks, (mark) => place.get(mark.group) ?? -1),
    isHub: Uint8Array.from(marks, (mark) => (isHub(mark) ? 1 : 0)),
    radius: radiiOf(marks, sheet),
    reserve: Float64Array.from(marks, (mark) => reserveOf(mark) * shrink),
    titles: titles.map((title) => title.box),
    width: sheet.width,
    height: sheet.height,
    seed,
    previous: parts.previous && oldPlaces(marks, parts.previous, sheet),
    isSameMap: parts.isSameMap,
  };
  return { input, titles };
}

/** What a tie counts for; a link of a finished map, whose strengths may be of any size, beside the mean of all links. */
function layoutWeights(ties: readonly SceneEdge[]): (tie: SceneEdge) => number {
  const mean = ties.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, ties.length);
  return (tie) => (tie.kind === 'link' ? tie.weight / (tie.weight + mean + 1e-12) : layoutWeight(tie));
}

function layoutWeight({ kind, weight }: SceneEdge): number {
  if (kind === 'tagging') return TAGGING_STRENGTH * (0.5 + 0.5 * Math.min(1, weight));
  if (kind === 'relatedness') return Math.sqrt(Math.max(0, weight));
  if (kind === 'cooccurrence') return weight / (weight + HALF_ASSOCIATION);
  return kind === 'coauthorship' ? log1p(weight) : 1;
}

/** Radii as shown at fit; on very large maps less, so that marks never cover more than a fifth of the sheet. */
function radiiOf(marks: readonly Mark[], sheet: Sheet): Float64Array {
  const radii = Float64Array.from(marks, (mark) => reachOf(mark) * sheet.markScale);
  const covered = 3.14159 * radii.reduce((sum, r) => sum + r * r, 0);
  const scale = Math.min(1, Math.sqrt((MOST_COVERED * sheet.width * sheet.height) / (covered + 1e-9)));
  return radii.map((r) => r * scale);
}

function reachOf(mark: Mark): number {
  return mark.kind === 'paper' ? mark.radius * SQUARE_REACH : mark.radius;
}

function reserveOf(mark: Mark): number {
  if (mark.kind !== 'author') return RESERVE;
  if (mark.papers >= LABELLED_PAPERS) return LABEL_RESERVE;
  return mark.papers <= 1 ? SMALL_RESERVE : RESERVE;
}

/** Clusters called after two items are titled by the first where there is little room. */
function titleName({ name, items }: Group, aspect: Aspect): string {
  return aspect === 'tall' && items.length > 0 ? (name.split(' · ', 1)[0] ?? name) : name;
}

/** Titles of the groups that have marks, in the partition's order. */
function makeTitles(parts: SceneLayoutParts): Title[] {
  const { marks, partition, sheet, aspect } = parts;
  const members = new Map<number, number>();
  for (const mark of marks) {
    if (!mark.isHub && mark.group !== -1) members.set(mark.group, (members.get(mark.group) ?? 0) + 1);
  }
  const shown = partition.groups.map((group, g) => ({ group, g })).filter(({ g }) => members.has(g));
  const sizes = titleSizes(
    shown.map(({ group }) => group.papers.length + group.items.length),
    aspect,
  );
  let free = sheet.width * sheet.height * TITLE_SHARE;
  return shown.map(({ group, g }, at) => {
    const name = groupLabel(titleName(group, aspect));
    const size = (sizes[at] ?? 0) * (group.items.length > 0 ? TWO_NAMES : 1);
    const box = titleBox(name, size, sheet, members.get(g) ?? 0);
    free -= box.width * box.height;
    return { group: g, name, size, box: free >= 0 ? box : { width: 0, height: 0 } };
  });
}

/**
 * The title's extent at fit. On sheets larger than the base size, where titles would take more room than their groups
 * do, no wider than suits the group: such a title fits when zoomed in.
 */
function titleBox(name: string, size: number, sheet: Sheet, members: number): TitleBox {
  const width = (titleWidth(name, size) + TITLE_PADDING) * sheet.unitsPerPixel;
  const height = size * LINE_HEIGHT * sheet.unitsPerPixel;
  const suits = WIDEST * 2 * Math.sqrt((members * NODE_ROOM) / 3.14159);
  const most = Math.max(suits, width / (sheet.growth * sheet.growth));
  const scale = Math.min(1, most / width);
  return { width: Math.min(width * scale, sheet.width * 0.9), height: height * scale };
}

function oldPlaces(marks: readonly Mark[], previous: Scene, sheet: Sheet): Positions {
  const old = new Map(previous.nodes.map((node) => [node.key, node]));
  const scaleX = sheet.width / previous.width;
  const scaleY = sheet.height / previous.height;
  return {
    x: Float64Array.from(marks, (mark) => (old.get(mark.key)?.x ?? NaN) * scaleX),
    y: Float64Array.from(marks, (mark) => (old.get(mark.key)?.y ?? NaN) * scaleY),
  };
}
