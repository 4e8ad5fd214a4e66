/** Cells of a uniform grid in rings around one of them, for nearest-first searches. */

export interface Cells {
  readonly columns: number;
  readonly rows: number;
}

/** The column or row nearest to `value` in a grid of `count` cells of `step`. */
export function cellIndex(value: number, step: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(value / step)));
}

/**
 * Visits the cells at `ring` steps from (column, row), the longer way of the two counted. Of what lies in the cells, and
 * around a place in the middle one, nothing is nearer than (ring - 1) cell sides, no centre of a cell than (ring - 1/2).
 */
export function visitRing(
  { columns, rows }: Cells,
  column: number,
  row: number,
  ring: number,
  visit: (cell: number) => void,
): void {
  const first = Math.max(0, column - ring);
  const last = Math.min(columns - 1, column + ring);
  for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r += 1) {
    if (Math.abs(r - row) === ring) {
      for (let c = first; c <= last; c += 1) visit(r * columns + c);
      continue;
    }
    if (column - ring >= 0) visit(r * columns + column - ring);
    if (column + ring < columns) visit(r * columns + column + ring);
  }
}

/** The ring around (column, row) that reaches the farthest cell of the grid. */
export function lastRing({ columns, rows }: Cells, column: number, row: number): number {
  return Math.max(column, columns - 1 - column, row, rows - 1 - row);
}
