/**
 * Uniform grids over a piece of the screen, for collision tests: marks (discs, fixed) and boxes (added one by one).
 * A test costs about the cells it covers; what lies outside the view is not kept.
 */

/** A rectangle in pixels, y downwards. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Discs by number: centres and radii in pixels. */
export interface Discs {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly radii: Float64Array;
}

const BOX_CELL = 48;
const MARK_CELL = 24;
const MARGIN = 80;
/** Cells are made larger on a view of absurd size. */
const MAX_SIDE = 128;

class Cells {
  readonly columns: number;
  readonly rows: number;
  private readonly left: number;
  private readonly top: number;
  private readonly cell: number;

  constructor(view: Rect, cell: number) {
    this.left = view.x - MARGIN;
    this.top = view.y - MARGIN;
    const width = Math.max(1, view.width + 2 * MARGIN);
    const height = Math.max(1, view.height + 2 * MARGIN);
    this.cell = Math.max(cell, width / MAX_SIDE, height / MAX_SIDE);
    this.columns = Math.ceil(width / this.cell);
    this.rows = Math.ceil(height / this.cell);
  }

  column(x: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor((x - this.left) / this.cell)));
  }

  row(y: number): number {
    return Math.min(this.rows - 1, Math.max(0, Math.floor((y - this.top) / this.cell)));
  }

  holds(x: number, y: number, reach: number): boolean {
    return (
      x + reach >= this.left &&
      y + reach >= this.top &&
      x - reach <= this.left + this.columns * this.cell &&
      y - reach <= this.top + this.rows * this.cell
    );
  }
}

/** Unfaded discs by every cell that the square around them touches, so that a few large ones do not widen each search. */
export class MarkGrid {
  private readonly cells: Cells;
  /** Discs of cell c: `offsets[c] .. offsets[c + 1]`, with their places, radii and numbers among all discs. */
  private readonly offsets: Int32Array;
  private readonly xs: Float64Array;
  private readonly ys: Float64Array;
  private readonly radii: Float64Array;
  private readonly indices: Int32Array;

  /** Faded discs are those with 1 in `faded`. */
  constructor(view: Rect, discs: Discs, faded: Uint8Array) {
    this.cells = new Cells(view, MARK_CELL);
    const sizes = new Int32Array(this.cells.columns * this.cells.rows + 1);
    this.visit(discs, faded, (cell) => {
      sizes[cell + 1] = (sizes[cell + 1] ?? 0) + 1;
    });
    for (let c = 1; c < sizes.length; c += 1) sizes[c] = (sizes[c] ?? 0) + (sizes[c - 1] ?? 0);
    this.offsets = sizes;
    const kept = sizes.at(-1) ?? 0;
    this.xs = new Float64Array(kept);
    this.ys = new Float64Array(kept);
    this.radii = new Float64Array(kept);
    this.indices = new Int32Array(kept);
    const next = sizes.slice();
    this.visit(discs, faded, (cell, i) => {
      const place = next[cell] ?? 0;
      next[cell] = place + 1;
      this.xs[place] = discs.xs[i] ?? 0;
      this.ys[place] = discs.ys[i] ?? 0;
      this.radii[place] = discs.radii[i] ?? 0;
      this.indices[place] = i;
    });
  }

  /** Calls `each` with every cell that an unfaded disc touches, and the disc. */
  private visit(discs: Discs, faded: Uint8Array, each: (cell: number, disc: number) => void): void {
    const { cells } = this;
    for (let i = 0; i < discs.xs.length; i += 1) {
      const x = discs.xs[i] ?? 0;
      const y = discs.ys[i] ?? 0;
      const radius = discs.radii[i] ?? 0;
      if (faded[i] === 1 || !cells.holds(x, y, radius)) continue;
      const lastColumn = cells.column(x + radius);
      const lastRow = cells.row(y + radius);
      const firstColumn = cells.column(x - radius);
      for (let row = cells.row(y - radius); row <= lastRow; row += 1) {
        for (let column = firstColumn; column <= lastColumn; column += 1) each(row * cells.columns + column, i);
      }
    }
  }

  /** Number of unfaded discs other than `except` that come nearer to the box than `gap`; counts no further than `most`. */
  countIn(box: Rect, gap: number, except: number, most = Infinity): number {
    const { cells, offsets } = this;
    const lastColumn = cells.column(box.x + box.width + gap);
    const lastRow = cells.row(box.y + box.height + gap);
    const firstColumn = cells.column(box.x - gap);
    const firstRow = cells.row(box.y - gap);
    let count = 0;
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const cell = row * cells.columns + column;
        const end = offsets[cell + 1] ?? 0;
        for (let place = offsets[cell] ?? 0; place < end; place += 1) {
          if (!this.isNear(place, box, gap) || this.indices[place] === except) continue;
          if (!this.isFirstSeen(place, column > firstColumn ? column : -1, row > firstRow ? row : -1)) continue;
          count += 1;
          if (count >= most) return count;
        }
      }
    }
    return count;
  }

  /** Whether no column before `column` and no row before `row` touches the disc; at -1 none was looked at. */
  private isFirstSeen(place: number, column: number, row: number): boolean {
    const radius = this.radii[place] ?? 0;
    const isFirstColumn = column < 0 || this.cells.column((this.xs[place] ?? 0) - radius) === column;
    return isFirstColumn && (row < 0 || this.cells.row((this.ys[place] ?? 0) - radius) === row);
  }

  private isNear(place: number, box: Rect, gap: number): boolean {
    const x = this.xs[place] ?? 0;
    const y = this.ys[place] ?? 0;
    const dx = Math.max(box.x - x, 0, x - box.x - box.width);
    const dy = Math.max(box.y - y, 0, y - box.y - box.height);
    const limit = (this.radii[place] ?? 0) + gap;
    return dx * dx + dy * dy < limit * limit;
  }
}

function isAnyNear(list: readonly Rect[], box: Rect, gap: number): boolean {
  for (let k = 0; k < list.length; k += 1) {
    const other = list[k];
    if (
      other !== undefined &&
      box.x < other.x + other.width + gap &&
      box.x + box.width > other.x - gap &&
      box.y < other.y + other.height + gap &&
      box.y + box.height > other.y - gap
    ) {
      return true;
    }
  }
  return false;
}

/** Boxes by every cell they cover. */
export class BoxGrid {
  private readonly cells: Cells;
  private readonly lists: (Rect[] | undefined)[];

  constructor(view: Rect) {
    this.cells = new Cells(view, BOX_CELL);
    this.lists = [];
    this.lists.length = this.cells.columns * this.cells.rows;
  }

  add(box: Rect): void {
    const lastColumn = this.cells.column(box.x + box.width);
    const lastRow = this.cells.row(box.y + box.height);
    for (let row = this.cells.row(box.y); row <= lastRow; row += 1) {
      for (let column = this.cells.column(box.x); column <= lastColumn; column += 1) {
        (this.lists[row * this.cells.columns + column] ??= []).push(box);
      }
    }
  }

  /** True where a box lies nearer than `gap`. */
  meets(box: Rect, gap: number): boolean {
    const lastColumn = this.cells.column(box.x + box.width + gap);
    const lastRow = this.cells.row(box.y + box.height + gap);
    for (let row = this.cells.row(box.y - gap); row <= lastRow; row += 1) {
      for (let column = this.cells.column(box.x - gap); column <= lastColumn; column += 1) {
        const list = this.lists[row * this.cells.columns + column];
        if (list !== undefined && isAnyNear(list, box, gap)) return true;
      }
    }
    return false;
  }
}
