/** Plain edge lists, `u v [w]` a line, split at tabs where there are tabs, else at commas, else at spaces; `#` and `%` begin comments. */
import type { EdgeGraph } from '../core/groups/cluster-edges.ts';

export interface EdgeList {
  readonly graph: EdgeGraph;
  /** Node names as written, by index in order of appearance. */
  readonly names: readonly string[];
  /** Lines that are no edge, from 1. */
  readonly badLines: readonly number[];
}

const MAX_WEIGHT = 1e12;

function splitFields(line: string): string[] {
  const separator = line.includes('\t') ? '\t' : line.includes(',') ? ',' : /\s+/;
  return line
    .trim()
    .split(separator)
    .map((field) => field.trim());
}

/** Edges with one weight a pair (repeated pairs add up, loops are left out), each pair with the smaller index first. */
export function parseEdgeList(text: string): EdgeList {
  const indexOf = new Map<string, number>();
  const index = (name: string): number => {
    const known = indexOf.get(name);
    if (known !== undefined) return known;
    indexOf.set(name, indexOf.size);
    return indexOf.size - 1;
  };
  const weights = new Map<number, Map<number, number>>();
  const badLines: number[] = [];
  text.split('\n').forEach((line, i) => {
    const [u = '', v = '', w, ...rest] = splitFields(line);
    if ((u === '' && v === '') || u.startsWith('#') || u.startsWith('%')) return;
    const weight = w === undefined ? 1 : Number(w);
    if (u === '' || v === '' || rest.length > 0 || !(weight >= 0 && weight <= MAX_WEIGHT)) {
      badLines.push(i + 1);
      return;
    }
    const [a, b] = [index(u), index(v)];
    if (a === b) return;
    const row = weights.get(Math.min(a, b)) ?? new Map<number, number>();
    weights.set(Math.min(a, b), row);
    row.set(Math.max(a, b), (row.get(Math.max(a, b)) ?? 0) + weight);
  });
  return { graph: { n: indexOf.size, ...toColumns(weights) }, names: [...indexOf.keys()], badLines };
}

function toColumns(weights: ReadonlyMap<number, ReadonlyMap<number, number>>): Omit<EdgeGraph, 'n'> {
  const rows = [...weights].sort((x, y) => x[0] - y[0]);
  const edges = rows.flatMap(([a, row]) => [...row].sort((x, y) => x[0] - y[0]).map(([b, w]) => [a, b, w] as const));
  return {
    source: Int32Array.from(edges, (edge) => edge[0]),
    target: Int32Array.from(edges, (edge) => edge[1]),
    weight: Float64Array.from(edges, (edge) => edge[2]),
  };
}
