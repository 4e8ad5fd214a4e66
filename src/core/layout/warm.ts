/**
 * Warm start: territories stand where their members stood, new nodes near what they are tied to, new territories in the
 * open. Time O(n + m) and O(grid points) for each new territory.
 */
import { cos, sin } from '../math/math.ts';
import type { Csr } from '../model/columns.ts';
import { placeBetween } from './between.ts';
import type { LayoutInput } from './layout-input.ts';
import type { Positions } from './linlog.ts';
import type { Placement } from './power-cells.ts';
import { titleShift } from './stage.ts';
import type { Territories } from './territories.ts';
import type { Homes } from './toward.ts';

const ENOUGH_KNOWN = 0.3;
const GOLDEN_ANGLE = 2.399963229728653;
const NO_TITLES = {
  x: new Float64Array(0),
  y: new Float64Array(0),
  halfWidth: new Float64Array(0),
  halfHeight: new Float64Array(0),
};

/** Whether enough nodes have an old place for a warm start. */
export function isWarm(input: LayoutInput): boolean {
  if (!input.previous || !input.isSameMap || input.count === 0) return false;
  let known = 0;
  for (let i = 0; i < input.count; i += 1) if (isKnown(input.previous, i)) known += 1;
  return known >= input.count * ENOUGH_KNOWN;
}

function isKnown(at: Positions, i: number): boolean {
  return Number.isFinite(at.x[i] ?? NaN) && Number.isFinite(at.y[i] ?? NaN);
}

/** Old places where there are any, else places near ties; NaN for nodes without a territory that are new. */
export function warmPositions(input: LayoutInput, graph: Csr, territories: Territories): Positions {
  const at = {
    x: Float64Array.from({ length: input.count }, (_, i) => input.previous?.x[i] ?? NaN),
    y: Float64Array.from({ length: input.count }, (_, i) => input.previous?.y[i] ?? NaN),
  };
  const firstOfNew: number[] = [];
  const centres = territories.members.map((members) => meanOf(at, members));
  territories.members.forEach((members, t) => {
    if (members.length > 0 && !centres[t]) firstOfNew.push(members[0] ?? 0);
  });
  placeBetween(input, graph, at, firstOfNew, NO_TITLES);
  territories.members.forEach((members, t) => {
    const centre = centres[t] ?? meanOf(at, members);
    members.forEach((i, m) => {
      if (isKnown(at, i) || !centre) return;
      const near = meanOf(at, tiedWithin(graph, territories, i, t)) ?? centre;
      const radius = 12 + 6 * Math.sqrt(m);
      const angle = (m * GOLDEN_ANGLE) % 6.283185307179586;
      at.x[i] = near.x + radius * cos(angle);
      at.y[i] = near.y + radius * sin(angle);
    });
  });
  return at;
}

/** Where the nodes of each territory stood. */
export function homesOf(previous: Positions, territories: Territories): Homes {
  const known = territories.members.map((members) => Array.from(members).filter((i) => isKnown(previous, i)));
  const centres = known.map((members) => meanOf(previous, members));
  return {
    x: Float64Array.from(centres, (centre) => centre?.x ?? NaN),
    y: Float64Array.from(centres, (centre) => centre?.y ?? NaN),
    nodes: Float64Array.from(known, (members) => members.length),
  };
}

function tiedWithin(graph: Csr, territories: Territories, i: number, t: number): number[] {
  const tied: number[] = [];
  for (let k = graph.offsets[i] ?? 0; k < (graph.offsets[i + 1] ?? 0); k += 1) {
    const j = graph.targets[k] ?? 0;
    if (territories.of[j] === t) tied.push(j);
  }
  return tied;
}

function meanOf(at: Positions, nodes: ArrayLike<number>): { x: number; y: number } | null {
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  for (let m = 0; m < nodes.length; m += 1) {
    const i = nodes[m] ?? 0;
    if (!isKnown(at, i)) continue;
    count += 1;
    sumX += at.x[i] ?? 0;
    sumY += at.y[i] ?? 0;
  }
  return count > 0 ? { x: sumX / count, y: sumY / count } : null;
}

/** Cells around where the members of each territory are, of the given areas. */
export function warmCells(input: LayoutInput, territories: Territories, at: Positions, area: Float64Array): Placement {
  const centres = territories.members.map((members) => meanOf(at, members));
  return {
    x: area.map((_, t) => centres[t]?.x ?? input.width / 2),
    y: area.map((_, t) => (centres[t]?.y ?? input.height / 2) - titleShift(input, t)),
    area,
    spreadX: area.map((share) => Math.sqrt(share)),
    spreadY: area.map((share) => Math.sqrt(share)),
  };
}
