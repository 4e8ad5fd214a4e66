/**
 * Where refinement starts: each territory's own LinLog layout, turned so that nodes face the territories they are tied
 * to, and stretched over the territory; or, on a warm start, the places nodes had. Time that of LinLog.
 */
import type { Csr } from '../model/columns.ts';
import { deriveSeed } from '../random/random.ts';
import { buildAdjacency } from './adjacency.ts';
import type { LayoutInput } from './layout-input.ts';
import type { Positions } from './linlog.ts';
import { layoutLinLog } from './linlog.ts';
import type { Placement } from './power-cells.ts';
import { cellRatio, titleShift } from './stage.ts';
import type { Territories } from './territories.ts';

const PI = 3.141592653589793;
/** On larger maps the places inside a territory are found in fewer iterations, down to a number that shows no loss. */
const FULL_EFFORT_NODES = 6000;

/** A place for every node that has a territory, NaN for the others. `room` is the area each territory may fill. */
export function startPositions(
  input: LayoutInput,
  graph: Csr,
  territories: Territories,
  cells: Placement,
  room: Float64Array,
  onIteration: () => void,
): Positions {
  const at = { x: new Float64Array(input.count).fill(NaN), y: new Float64Array(input.count).fill(NaN) };
  const slot = new Int32Array(input.count).fill(-1);
  const effort = Math.min(1, FULL_EFFORT_NODES / Math.max(1, input.count));
  territories.members.forEach((members, t) => {
    if (members.length === 0) return;
    const inner = subgraph(graph, members, slot);
    const local = layoutLinLog(inner, deriveSeed(input.seed, t), { effort, onIteration });
    const turned = turn(local, outwardMoment(graph, territories, cells, members, local, t));
    const size = Math.sqrt((room[t] ?? 0) / PI);
    const ratio = Math.sqrt(cellRatio(cells, t));
    const even = evenOut(turned);
    members.forEach((i, m) => {
      at.x[i] = (cells.x[t] ?? 0) + (even.x[m] ?? 0) * (size / ratio);
      at.y[i] = (cells.y[t] ?? 0) + titleShift(input, t) + (even.y[m] ?? 0) * size * ratio;
    });
  });
  return at;
}

function subgraph(graph: Csr, members: Int32Array, slot: Int32Array): Csr {
  members.forEach((i, m) => {
    slot[i] = m;
  });
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  members.forEach((i, m) => {
    for (let k = graph.offsets[i] ?? 0; k < (graph.offsets[i + 1] ?? 0); k += 1) {
      const other = slot[graph.targets[k] ?? 0] ?? -1;
      if (other <= m) continue;
      source.push(m);
      target.push(other);
      weight.push(graph.weights[k] ?? 0);
    }
  });
  for (const i of members) slot[i] = -1;
  return buildAdjacency(members.length, { source, target, weight });
}

/** A 2 x 2 map of local positions: rows are the images of x and y. */
type Turn = readonly [xx: number, xy: number, yx: number, yy: number];

/** The rotation or reflection that best turns nodes toward the territories they are tied to (orthogonal Procrustes in two dimensions). */
function outwardMoment(
  graph: Csr,
  territories: Territories,
  cells: Placement,
  members: Int32Array,
  local: Positions,
  t: number,
): Turn {
  let xx = 0;
  let xy = 0;
  let yx = 0;
  let yy = 0;
  members.forEach((i, m) => {
    for (let k = graph.offsets[i] ?? 0; k < (graph.offsets[i + 1] ?? 0); k += 1) {
      const other = territories.of[graph.targets[k] ?? 0] ?? -1;
      if (other === -1 || other === t) continue;
      const dx = (cells.x[other] ?? 0) - (cells.x[t] ?? 0);
      const dy = (cells.y[other] ?? 0) - (cells.y[t] ?? 0);
      const pull = (graph.weights[k] ?? 0) / (Math.sqrt(dx * dx + dy * dy) + 1e-9);
      xx += pull * dx * (local.x[m] ?? 0);
      xy += pull * dx * (local.y[m] ?? 0);
      yx += pull * dy * (local.x[m] ?? 0);
      yy += pull * dy * (local.y[m] ?? 0);
    }
  });
  const rotation = Math.sqrt((xx + yy) * (xx + yy) + (yx - xy) * (yx - xy));
  const reflection = Math.sqrt((xx - yy) * (xx - yy) + (yx + xy) * (yx + xy));
  if (Math.max(rotation, reflection) < 1e-9) return [1, 0, 0, 1];
  if (rotation >= reflection) {
    const c = (xx + yy) / rotation;
    const s = (yx - xy) / rotation;
    return [c, -s, s, c];
  }
  const c = (xx - yy) / reflection;
  const s = (yx + xy) / reflection;
  return [c, s, s, -c];
}

function turn(local: Positions, by: Turn): Positions {
  return {
    x: local.x.map((x, m) => by[0] * x + by[1] * (local.y[m] ?? 0)),
    y: local.x.map((x, m) => by[2] * x + by[3] * (local.y[m] ?? 0)),
  };
}

/** Keeps directions and the order of distances from the centre, but spreads distances so that a disc of radius 1 is filled evenly. */
function evenOut(local: Positions): Positions {
  const n = local.x.length;
  const distance = local.x.map((x, m) => Math.sqrt(x * x + (local.y[m] ?? 0) * (local.y[m] ?? 0)));
  const order = Array.from({ length: n }, (_, m) => m).sort((a, b) => (distance[a] ?? 0) - (distance[b] ?? 0) || a - b);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const farthest = Math.max(1e-9, distance[order.at(-1) ?? 0] ?? 0);
  order.forEach((m, rank) => {
    const own = distance[m] ?? 0;
    const even = Math.sqrt((rank + 0.5) / n);
    const radius = 0.5 * even + (0.5 * own) / farthest;
    x[m] = own > 1e-9 ? ((local.x[m] ?? 0) / own) * radius : 0;
    y[m] = own > 1e-9 ? ((local.y[m] ?? 0) / own) * radius : 0;
  });
  return { x, y };
}
