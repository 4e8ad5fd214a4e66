/**
 * Territories of a map: each group, and each connected piece of nodes in no group, gets a place of its own. Small pieces
 * share one. A lone node in no group that is tied to others, and every hub, has no territory: it stands between.
 * Time O(n + m).
 */
import type { Csr } from '../model/columns.ts';
import { buildAdjacency } from './adjacency.ts';
import type { LayoutInput } from './layout-input.ts';

/** Territories beyond this number are bundled, smallest first. */
const MOST_PIECES = 100;
const BUNDLE_NODES = 12;

export interface Territories {
  /** Territory of a node, -1 where it stands between; territory t below titles.length is group t. */
  readonly of: Int32Array;
  readonly members: readonly Int32Array[];
  /** Ties between territories. */
  readonly relation: Csr;
}

export function findTerritories(input: LayoutInput, graph: Csr): Territories {
  const of = Int32Array.from(input.group, (g, i) => (input.isHub[i] ? -1 : g));
  const groups = input.titles.length;
  const pieces = bundle(findPieces(input, graph), groups);
  pieces.forEach((piece, p) => {
    for (const i of piece) of[i] = groups + p;
  });
  const members: number[][] = Array.from({ length: groups + pieces.length }, () => []);
  of.forEach((t, i) => members[t]?.push(i));
  return { of, members: members.map((list) => Int32Array.from(list)), relation: relate(input, of, members.length) };
}

/** Connected pieces of the nodes in no group, in order of their first node; lone nodes tied to others are left out. */
function findPieces(input: LayoutInput, graph: Csr): number[][] {
  const isLoose = (i: number): boolean => input.group[i] === -1 && input.isHub[i] !== 1;
  const seen = new Uint8Array(input.count);
  const pieces: number[][] = [];
  for (let start = 0; start < input.count; start += 1) {
    if (seen[start] || !isLoose(start)) continue;
    const piece = [start];
    seen[start] = 1;
    for (let at = 0; at < piece.length; at += 1) {
      const i = piece[at] ?? 0;
      for (let k = graph.offsets[i] ?? 0; k < (graph.offsets[i + 1] ?? 0); k += 1) {
        const j = graph.targets[k] ?? 0;
        if (seen[j] || !isLoose(j)) continue;
        seen[j] = 1;
        piece.push(j);
      }
    }
    const isTied = (graph.offsets[start + 1] ?? 0) > (graph.offsets[start] ?? 0);
    if (piece.length > 1 || !isTied) pieces.push(piece);
  }
  return pieces;
}

/** Joins single nodes, and small pieces where there are many, into bundles that share a territory. */
function bundle(pieces: readonly number[][], groups: number): number[][] {
  const sorted = pieces.toSorted((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const kept: number[][] = [];
  const small: number[][] = [];
  const roomy = Math.max(8, Math.round(groups * 1.5));
  for (const piece of sorted) {
    const isBig = piece.length > BUNDLE_NODES && kept.length < MOST_PIECES;
    if (isBig || (piece.length > 1 && kept.length < roomy)) kept.push(piece);
    else small.push(piece);
  }
  const total = small.reduce((sum, piece) => sum + piece.length, 0);
  const target = Math.max(BUNDLE_NODES, Math.ceil(total / Math.max(1, MOST_PIECES - kept.length)));
  let open: number[] = [];
  for (const piece of small) {
    if (open.length > 0 && open.length + piece.length > target) {
      kept.push(open);
      open = [];
    }
    for (const i of piece) open.push(i);
  }
  if (open.length > 0) kept.push(open);
  return kept;
}

function relate(input: LayoutInput, of: Int32Array, count: number): Csr {
  const sums = new Map<number, number>();
  for (let e = 0; e < input.source.length; e += 1) {
    const a = of[input.source[e] ?? 0] ?? -1;
    const b = of[input.target[e] ?? 0] ?? -1;
    if (a === -1 || b === -1 || a === b) continue;
    const pair = Math.min(a, b) * count + Math.max(a, b);
    sums.set(pair, (sums.get(pair) ?? 0) + (input.weight[e] ?? 0));
  }
  const pairs = [...sums.keys()].sort((a, b) => a - b);
  return buildAdjacency(count, {
    source: pairs.map((pair) => Math.floor(pair / count)),
    target: pairs.map((pair) => pair % count),
    weight: pairs.map((pair) => sums.get(pair) ?? 0),
  });
}
