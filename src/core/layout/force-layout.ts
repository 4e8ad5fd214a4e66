/**
 * The layout of a map: territories for groups and for pieces in no group are placed so that they fill the sheet and tied
 * ones are near (placement.ts), each is laid out by LinLog (linlog.ts), all are refined together with room for labels
 * and titles (refine.ts), hubs and lone nodes are set between (between.ts), the last overlaps removed (settle.ts).
 * Time O(n log n + m) a step, memory O(n + m). Equal input gives equal output, to the bit; positions are rounded to 1/1000.
 */
import { roundThousandth } from '../math/math.ts';
import type { Csr } from '../model/columns.ts';
import { buildAdjacency } from './adjacency.ts';
import { placeBetween } from './between.ts';
import type { LayoutInput, LayoutResult } from './layout-input.ts';
import type { Positions } from './linlog.ts';
import type { Placement } from './power-cells.ts';
import { placeTerritories } from './placement.ts';
import { refine } from './refine.ts';
import { settle } from './settle.ts';
import type { Stage } from './stage.ts';
import { buildStage, cellRatio, territoryRoom, titleShift } from './stage.ts';
import { startPositions } from './start.ts';
import type { Territories } from './territories.ts';
import { findTerritories } from './territories.ts';
import { lowerTitles, type TitleBoxes } from './titles.ts';
import { homesOf, isWarm, warmCells, warmPositions } from './warm.ts';

const PI = 3.141592653589793;
const NODE_ROOM = 2500;
const PIECE_ROOM = 2400;
/** A map takes no more of the sheet than leaves its territories this full. */
const LEAST_FILL = 0.42;
const LEAST_SCALE = 0.42;
const LEAST_STEPS = 40;
const MOST_STEPS = 300;
const NODE_STEPS = 240000;
const WARM_HEAT = 0.3;

/** Lays out the nodes of `input` on its sheet. `onStep` is called between steps and may throw to stop the work. */
export function layoutMap(input: LayoutInput, onStep: () => void = () => undefined): LayoutResult {
  const graph = buildAdjacency(input.count, input);
  const territories = findTerritories(input, graph);
  const wanted = wantedAreas(input, territories);
  const inset = insetSheet(input, wanted);
  const inner = { ...input, width: inset.width, height: inset.height, previous: shifted(input.previous, inset) };
  const stage = arrange(inner, graph, territories, wanted, onStep);
  const at = { x: new Float64Array(input.count).fill(NaN), y: new Float64Array(input.count).fill(NaN) };
  stage.node.forEach((i, a) => {
    at.x[i] = stage.x[a] ?? 0;
    at.y[i] = stage.y[a] ?? 0;
  });
  standBetween(inner, graph, territories, at, stage.titles);
  const whole = { ...at, radius: input.radius, territory: territories.of };
  for (let t = 0; t < input.titles.length; t += 1) moveFromInset(stage.titles.x, stage.titles.y, t, inset);
  for (let i = 0; i < input.count; i += 1) moveFromInset(at.x, at.y, i, inset);
  settle(whole, stage.titles, input, input.isHub);
  lowerTitles(whole, stage.titles, input);
  return {
    x: at.x.map(roundThousandth),
    y: at.y.map(roundThousandth),
    titleX: stage.titles.x.map(roundThousandth),
    titleY: stage.titles.y.map(roundThousandth),
  };
}

function moveFromInset(x: Float64Array, y: Float64Array, i: number, inset: Inset): void {
  x[i] = (x[i] ?? 0) + inset.left;
  y[i] = (y[i] ?? 0) + inset.top;
}

function wantedAreas(input: LayoutInput, territories: Territories): Float64Array {
  return Float64Array.from(territories.members, (members, t) => {
    const title = input.titles[t];
    if (members.length === 0) return 0;
    if (!title) return members.length * PIECE_ROOM + PIECE_ROOM;
    const box = title.width * title.height * 1.3;
    const least = (title.width + 36) * (title.width + 36) * 0.62;
    return Math.max(members.length * NODE_ROOM + box, least);
  });
}

interface Inset {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the sheet used: all of it, or a smaller one in the middle for a small map. */
function insetSheet(input: LayoutInput, wanted: Float64Array): Inset {
  const total = wanted.reduce((sum, area) => sum + area, 0) / LEAST_FILL;
  const share = Math.sqrt(total / Math.max(1, input.width * input.height));
  const scale = Math.max(LEAST_SCALE, Math.min(1, share));
  const width = input.width * scale;
  const height = input.height * scale;
  return { left: (input.width - width) / 2, top: (input.height - height) / 2, width, height };
}

function shifted(previous: Positions | null, inset: Inset): Positions | null {
  return previous && { x: previous.x.map((x) => x - inset.left), y: previous.y.map((y) => y - inset.top) };
}

function arrange(
  input: LayoutInput,
  graph: Csr,
  territories: Territories,
  wanted: Float64Array,
  onStep: () => void,
): Stage {
  const warm = isWarm(input);
  const old = warm ? warmPositions(input, graph, territories) : null;
  const cells = old
    ? warmCells(input, territories, old, sharesOf(wanted, input.width * input.height))
    : placeTerritories(
        wanted,
        territories.relation,
        input,
        input.seed,
        input.previous && homesOf(input.previous, territories),
      );
  const parts = { input: warm ? input : { ...input, previous: null }, graph, territories, cells };
  const room = territoryRoom(parts);
  const start = old ?? startPositions(input, graph, territories, cells, room, onStep);
  const lift = titleLifts(input, cells, room);
  const titles = titleBoxes(input, cells, lift);
  const stage = buildStage({ ...parts, start, titles });
  const steps = Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.round(NODE_STEPS / (stage.x.length + 1))));
  refine(stage, {
    steps: warm ? Math.ceil(steps / 2) : steps,
    heat: warm ? WARM_HEAT : 1,
    titleLift: lift,
    titleHomeX: cells.x,
    titleHomeY: cells.y,
    onStep,
  });
  return stage;
}

function sharesOf(wanted: Float64Array, area: number): Float64Array {
  const total = wanted.reduce((sum, value) => sum + value, 0);
  return wanted.map((value) => (total > 0 ? (value / total) * area : 0));
}

/** Height of each title above its cell's centre: at the top of the ellipse that title and nodes fill together. */
function titleLifts(input: LayoutInput, cells: Placement, room: Float64Array): Float64Array {
  return Float64Array.from(input.titles, (title, t) => {
    const ratio = cellRatio(cells, t);
    const half = Math.sqrt((((room[t] ?? 0) + title.width * title.height) / PI) * ratio);
    return Math.max(title.height, half - title.height / 2);
  });
}

function titleBoxes(input: LayoutInput, cells: Placement, lift: Float64Array): TitleBoxes {
  return {
    x: Float64Array.from(input.titles, (_, t) => cells.x[t] ?? 0),
    y: Float64Array.from(input.titles, (_, t) => (cells.y[t] ?? 0) + titleShift(input, t) - (lift[t] ?? 0)),
    halfWidth: Float64Array.from(input.titles, (title) => title.width / 2),
    halfHeight: Float64Array.from(input.titles, (title) => title.height / 2),
  };
}

/** Hubs and lone nodes keep their old place on a warm start, else get one between. */
function standBetween(
  input: LayoutInput,
  graph: Csr,
  territories: Territories,
  at: Positions,
  titles: TitleBoxes,
): void {
  const nodes: number[] = [];
  const isOld = isWarm(input);
  for (let i = 0; i < input.count; i += 1) {
    if (territories.of[i] !== -1) continue;
    nodes.push(i);
    if (!isOld) continue;
    at.x[i] = input.previous?.x[i] ?? NaN;
    at.y[i] = input.previous?.y[i] ?? NaN;
  }
  placeBetween(input, graph, at, nodes, titles);
}
