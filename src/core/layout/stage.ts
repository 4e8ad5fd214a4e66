/**
 * The state that refinement works on: the nodes that have a territory, as compact columns, with the place each is drawn
 * to and the room each territory may take. Built once a layout in O(n + m).
 */
import type { Csr } from '../model/columns.ts';
import type { LayoutInput } from './layout-input.ts';
import type { Positions } from './linlog.ts';
import type { Placement } from './power-cells.ts';
import type { Territories } from './territories.ts';
import type { TitleBoxes } from './titles.ts';

const PI = 3.141592653589793;
/** Share of its cell that a group covers: what a coast leaves, so that hulls stay apart, within bounds. */
const LEAST_SHARE = 0.6;
const MOST_SHARE = 0.8;
const COAST = 48;
/** The same for a piece where there are no groups. */
const FREE_SHARE = 0.86;
/** Most room for one node, in square units. */
const MOST_ROOM = 3000;
const MOST_FREE_ROOM = 6000;
/** Largest room of a mark with its label, in mean rooms. */
const MOST_HARD = 1.8;
const MOST_LOOSENESS = 2.4;
const PULL = 0.09;
/** Where there are no groups nothing has to stay compact. */
const FREE_PULL = 0.03;
/** Territories of a larger radius are pulled together less, or their middle would be crushed. */
const USUAL_REACH = 170;
const WARM_PULL = 0.35;

export interface Stage extends Positions {
  /** Node of each active index. */
  readonly node: Int32Array;
  readonly territory: Int32Array;
  readonly radius: Float64Array;
  /** Radius with the room for the label. */
  readonly hard: Float64Array;
  readonly speedX: Float64Array;
  readonly speedY: Float64Array;
  readonly homeX: Float64Array;
  readonly homeY: Float64Array;
  readonly pullX: Float64Array;
  readonly pullY: Float64Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly strength: Float64Array;
  /** By territory: factor from hard radius to wanted distance, and half the gap to other territories' nodes. */
  readonly looseness: Float64Array;
  readonly margin: Float64Array;
  readonly titles: TitleBoxes;
  readonly width: number;
  readonly height: number;
}

export interface StageParts {
  readonly input: LayoutInput;
  readonly graph: Csr;
  readonly territories: Territories;
  readonly cells: Placement;
  readonly start: Positions;
  readonly titles: TitleBoxes;
}

/** `start` holds a place for every node with a territory. */
export function buildStage(parts: StageParts): Stage {
  const { input, territories, cells, start, titles } = parts;
  const node = Int32Array.from(territories.of.keys()).filter((i) => territories.of[i] !== -1);
  const pick = (column: Float64Array): Float64Array => Float64Array.from(node, (i) => column[i] ?? 0);
  const radius = pick(input.radius);
  const reserve = pick(input.reserve);
  const territory = Int32Array.from(node, (i) => territories.of[i] ?? 0);
  const hard = hardRadii(radius, reserve);
  const room = territoryRoom(parts);
  return {
    ...home(parts, node, territory, room),
    ...activeEdges(parts, node),
    node,
    territory,
    radius,
    hard,
    x: pick(start.x),
    y: pick(start.y),
    speedX: new Float64Array(node.length),
    speedY: new Float64Array(node.length),
    looseness: loosenessOf(room, hard, territory),
    margin: cells.area.map((area) => Math.min(36, 0.27 * Math.sqrt(area / PI))),
    titles,
    width: input.width,
    height: input.height,
  };
}

/** Marks with the room for their labels; rooms far beyond the usual are cut, since the search for near pairs costs by the largest. */
function hardRadii(radius: Float64Array, reserve: Float64Array): Float64Array {
  const wanted = radius.map((r, a) => r + (reserve[a] ?? 0));
  const mean = wanted.reduce((sum, value) => sum + value, 0) / Math.max(1, wanted.length);
  return wanted.map((value, a) => Math.min(value, Math.max(radius[a] ?? 0, MOST_HARD * mean)));
}

/** Area the nodes of each territory may spread over. */
export function territoryRoom(parts: Pick<StageParts, 'input' | 'territories' | 'cells'>): Float64Array {
  const groups = parts.input.titles.length;
  return parts.cells.area.map((area, t) => {
    const members = parts.territories.members[t]?.length ?? 0;
    const title = parts.input.titles[t];
    const most = members * (groups > 0 ? MOST_ROOM : MOST_FREE_ROOM);
    const inland = 1 - COAST / Math.sqrt(area / PI + 1);
    const groupShare = Math.max(LEAST_SHARE, Math.min(MOST_SHARE, inland * Math.abs(inland)));
    const free = area * (groups > 0 ? groupShare : FREE_SHARE) - (title ? title.width * title.height : 0);
    return Math.max(area * 0.25, Math.min(most, free));
  });
}

function loosenessOf(room: Float64Array, hard: Float64Array, territory: Int32Array): Float64Array {
  const needed = new Float64Array(room.length);
  hard.forEach((h, a) => {
    const t = territory[a] ?? 0;
    needed[t] = (needed[t] ?? 0) + 3.46 * h * h;
  });
  return room.map((area, t) => Math.max(1, Math.min(MOST_LOOSENESS, Math.sqrt(area / ((needed[t] ?? 0) + 1e-9)))));
}

/** Where each node is drawn to: its old place on a warm start, else its territory's centre, harder along the cell's short side. */
function home(parts: StageParts, node: Int32Array, territory: Int32Array, room: Float64Array) {
  const { input, cells } = parts;
  const homeX = new Float64Array(node.length);
  const homeY = new Float64Array(node.length);
  const pullX = new Float64Array(node.length);
  const pullY = new Float64Array(node.length);
  node.forEach((i, a) => {
    const t = territory[a] ?? 0;
    const oldX = input.previous?.x[i] ?? NaN;
    const oldY = input.previous?.y[i] ?? NaN;
    const isOld = Number.isFinite(oldX) && Number.isFinite(oldY);
    const ratio = cellRatio(cells, t);
    homeX[a] = isOld ? oldX : (cells.x[t] ?? 0);
    homeY[a] = isOld ? oldY : (cells.y[t] ?? 0) + titleShift(input, t);
    const reach = Math.sqrt((room[t] ?? 0) / PI + 1);
    const ease = Math.min(1, USUAL_REACH / reach);
    const pull = (input.titles.length > 0 ? PULL : FREE_PULL) * ease * ease;
    pullX[a] = isOld ? WARM_PULL : pull * ratio;
    pullY[a] = isOld ? WARM_PULL : pull / ratio;
  });
  return { homeX, homeY, pullX, pullY };
}

/** Height to width of a cell, kept moderate and wider than high, since labels are. */
export function cellRatio(cells: Placement, t: number): number {
  const ratio = (cells.spreadY[t] ?? 0) / Math.max(cells.spreadX[t] ?? 0, 1e-9);
  return Math.max(0.5, Math.min(1.25, 0.92 * ratio));
}

/** Nodes sit below the middle of their territory by half their title's height. */
export function titleShift(input: LayoutInput, t: number): number {
  return (input.titles[t]?.height ?? 0) * 0.5;
}

const SAME = 0.5;
const ACROSS = 0.012;

function activeEdges(parts: StageParts, node: Int32Array) {
  const { input, graph, territories } = parts;
  const active = new Int32Array(input.count).fill(-1);
  node.forEach((i, a) => {
    active[i] = a;
  });
  const degree = (i: number): number => (graph.offsets[i + 1] ?? 0) - (graph.offsets[i] ?? 0);
  const source: number[] = [];
  const target: number[] = [];
  const strength: number[] = [];
  for (let e = 0; e < input.source.length; e += 1) {
    const s = input.source[e] ?? 0;
    const t = input.target[e] ?? 0;
    if (s === t || (active[s] ?? -1) === -1 || (active[t] ?? -1) === -1) continue;
    const isSame = territories.of[s] === territories.of[t];
    const weight = Math.min(1, input.weight[e] ?? 0) / Math.sqrt(Math.max(1, Math.min(degree(s), degree(t))));
    source.push(active[s] ?? 0);
    target.push(active[t] ?? 0);
    strength.push(weight * (isSame ? SAME : ACROSS));
  }
  return {
    source: Int32Array.from(source),
    target: Int32Array.from(target),
    strength: Float64Array.from(strength),
  };
}
