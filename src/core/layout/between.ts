/**
 * Places for nodes that stand between groups (hubs, and lone nodes in no group): the spot outside the groups, on a grid,
 * nearest to the middle of what each is tied to. Spots taken become crowded for the next. A spot is sought from the middle
 * outwards: time O(nodes * grid points) at worst, with the grid's size bounded, memory O(grid points).
 */
import { exp } from '../math/math.ts';
import type { Csr } from '../model/columns.ts';
import type { LayoutInput } from './layout-input.ts';
import type { Positions } from './linlog.ts';
import { cellIndex, lastRing, visitRing } from './rings.ts';
import type { TitleBoxes } from './titles.ts';

const SIGMA = 40;
const LEAST_STEP = 10;
const MOST_POINTS = 12000;
/** Density up to which a spot counts as outside the groups. */
const OPEN = 0.06;
const CROWDED = 2500;

interface Field {
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  readonly density: Float64Array;
}

/** Fills x and y of the nodes in `nodes` (NaN until then), those with most ties first. Placed nodes have finite positions. */
export function placeBetween(
  input: LayoutInput,
  graph: Csr,
  at: Positions,
  nodes: readonly number[],
  titles: TitleBoxes,
): void {
  if (nodes.length === 0) return;
  const field = createField(input);
  for (let i = 0; i < input.count; i += 1) addMark(field, at, input.radius, i);
  for (let t = 0; t < titles.x.length; t += 1) addTitle(field, titles, t);
  const ties = (i: number): number => (graph.offsets[i + 1] ?? 0) - (graph.offsets[i] ?? 0);
  const order = nodes.toSorted((a, b) => ties(b) - ties(a) || a - b);
  for (const i of order) {
    if (Number.isFinite(at.x[i] ?? NaN)) continue;
    const middle = middleOfTies(input, graph, at, i);
    const spot = nearestOpen(field, middle, (input.radius[i] ?? 0) + Math.min(30, input.reserve[i] ?? 0));
    at.x[i] = spot.x;
    at.y[i] = spot.y;
    addMark(field, at, input.radius, i);
  }
}

function createField(input: LayoutInput): Field {
  const step = Math.max(LEAST_STEP, Math.sqrt((input.width * input.height) / MOST_POINTS));
  const columns = Math.max(1, Math.floor(input.width / step));
  const rows = Math.max(1, Math.floor(input.height / step));
  return { step, columns, rows, density: new Float64Array(columns * rows) };
}

function addMark(field: Field, at: Positions, radius: Float64Array, i: number): void {
  const x = at.x[i] ?? NaN;
  const y = at.y[i] ?? NaN;
  if (Number.isFinite(x) && Number.isFinite(y)) addBump(field, x, y, Math.max(SIGMA, (radius[i] ?? 0) * 2.2));
}

function addTitle(field: Field, titles: TitleBoxes, t: number): void {
  const halfWidth = titles.halfWidth[t] ?? 0;
  if (halfWidth === 0) return;
  const sigma = Math.max(24, 1.6 * (titles.halfHeight[t] ?? 0));
  const bumps = Math.max(2, Math.ceil((2 * halfWidth) / sigma));
  for (let b = 0; b < bumps; b += 1) {
    const x = (titles.x[t] ?? 0) - halfWidth + ((b + 0.5) * 2 * halfWidth) / bumps;
    addBump(field, x, titles.y[t] ?? 0, sigma);
  }
}

function addBump(field: Field, x: number, y: number, sigma: number): void {
  const { step, columns, rows, density } = field;
  const reach = 2.4 * sigma;
  const right = Math.min(columns - 1, Math.floor((x + reach) / step));
  const bottom = Math.min(rows - 1, Math.floor((y + reach) / step));
  for (let row = Math.max(0, Math.floor((y - reach) / step)); row <= bottom; row += 1) {
    for (let column = Math.max(0, Math.floor((x - reach) / step)); column <= right; column += 1) {
      const dx = (column + 0.5) * step - x;
      const dy = (row + 0.5) * step - y;
      const cell = row * columns + column;
      density[cell] = (density[cell] ?? 0) + exp(-(dx * dx + dy * dy) / (sigma * sigma));
    }
  }
}

function middleOfTies(input: LayoutInput, graph: Csr, at: Positions, i: number): { x: number; y: number } {
  let sumX = 0;
  let sumY = 0;
  let sum = 0;
  for (let k = graph.offsets[i] ?? 0; k < (graph.offsets[i + 1] ?? 0); k += 1) {
    const j = graph.targets[k] ?? 0;
    const x = at.x[j] ?? NaN;
    const y = at.y[j] ?? NaN;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    const weight = graph.weights[k] ?? 0;
    sumX += weight * x;
    sumY += weight * y;
    sum += weight;
  }
  return sum > 0 ? { x: sumX / sum, y: sumY / sum } : { x: input.width / 2, y: input.height / 2 };
}

/** The open spot nearest to `wanted`, the first of equals; where all is crowded, a compromise of near and open. */
function nearestOpen(field: Field, wanted: { x: number; y: number }, room: number): { x: number; y: number } {
  const { step, columns, rows, density } = field;
  const column = cellIndex(wanted.x, step, columns);
  const row = cellIndex(wanted.y, step, rows);
  const last = lastRing(field, column, row);
  let best = -1;
  let least = Infinity;
  for (let ring = 0; ring <= last && (ring - 0.5) * step <= least; ring += 1) {
    visitRing(field, column, row, ring, (cell) => {
      const x = ((cell % columns) + 0.5) * step;
      const y = (Math.floor(cell / columns) + 0.5) * step;
      const dx = x - wanted.x;
      const dy = y - wanted.y;
      const crowd = Math.max(0, (density[cell] ?? 0) - OPEN);
      const edgeY = Math.max(0, room - y, room - (rows * step - y));
      const edge = edgeY + Math.max(0, room - x, room - (columns * step - x));
      const cost = Math.sqrt(dx * dx + dy * dy) + CROWDED * crowd + 20 * edge;
      if (cost > least || (cost === least && cell > best)) return;
      least = cost;
      best = cell;
    });
  }
  return best === -1 ? wanted : { x: ((best % columns) + 0.5) * step, y: (Math.floor(best / columns) + 0.5) * step };
}
