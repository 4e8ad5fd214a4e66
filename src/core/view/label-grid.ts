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

/** Unfaded discs by cell of their centre. */
export class MarkGrid {
  private readonly cells: Cells;
  /** Kept discs of cell c: `offsets[c] .. offsets[c + 1]`, with their places, radii and numbers among all discs. */
  private readonly offsets: Int32Array;
  private readonly xs: Float64Array;
  private readonly ys: Float64Array;
  private readonly radii: Float64Array;
  private readonly indices: Int32Array;
  private readonly reach: number;

  /** Faded discs are those with 1 in `faded`. */
  constructor(view: Rect, discs: Discs, faded: Uint8Array) {
    this.cells = new Cells(view, MARK_CELL);
    const at = this.cellsOf(discs, faded);
    this.offsets = offsetsOf(at, this.cells.columns * this.cells.rows);
    const kept = this.offsets.at(-1) ?? 0;
    this.xs = new Float64Array(kept);
    this.ys = new Float64Array(kept);
    this.radii = new Float64Array(kept);
    this.indices = new Int32Array(kept);
    this.reach = this.fill(discs, at);
  }

  /** The cell of each disc, -1 for those that are faded or lie outside. */
  private cellsOf({ xs, ys, radii }: Discs, faded: Uint8Array): Int32Array {
    const { cells } = this;
    const at = new Int32Array(xs.length).fill(-1);
    for (let i = 0; i < xs.length; i += 1) {
      if (faded[i] === 1) continue;
      const x = xs[i] ?? 0;
      const y = ys[i] ?? 0;
      if (cells.holds(x, y, radii[i] ?? 0)) at[i] = cells.row(y) * cells.columns + cells.column(x);
    }
    return at;
  }

  /** Files the discs by their cells; gives the largest radius. */
  private fill({ xs, ys, radii }: Discs, at: Int32Array): number {
    const next = this.offsets.slice();
    let reach = 0;
    for (let i = 0; i < at.length; i += 1) {
      const cell = at[i] ?? -1;
      if (cell < 0) continue;
      const place = next[cell] ?? 0;
      const radius = radii[i] ?? 0;
      next[cell] = place + 1;
      this.xs[place] = xs[i] ?? 0;
      this.ys[place] = ys[i] ?? 0;
      this.radii[place] = radius;
      this.indices[place] = i;
      if (radius > reach) reach = radius;
    }
    return reach;
  }

  /** Number of unfaded discs other than `except` that come nearer to the box than `gap`; counts no further than `most`. */
  countIn(box: Rect, gap: number, except: number, most = Infinity): number {
    const reach = this.reach + gap;
    const lastColumn = this.cells.column(box.x + box.width + reach);
    const lastRow = this.cells.row(box.y + box.height + reach);
    const firstColumn = this.cells.column(box.x - reach);
    let count = 0;
    for (let row = this.cells.row(box.y - reach); row <= lastRow; row += 1) {
      // Cells of a row lie beside each other.
      const start = this.offsets[row * this.cells.columns + firstColumn] ?? 0;
      const end = this.offsets[row * this.cells.columns + lastColumn + 1] ?? 0;
      for (let place = start; place < end; place += 1) {
        if (!this.isNear(place, box, gap) || this.indices[place] === except) continue;
        count += 1;
        if (count >= most) return count;
      }
    }
    return count;
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

/** Where those of each cell begin when they are filed by their cells; those at -1 are left out. */
function offsetsOf(at: Int32Array, cells: number): Int32Array {
  const offsets = new Int32Array(cells + 1);
  for (const cell of at) if (cell >= 0) offsets[cell + 1] = (offsets[cell + 1] ?? 0) + 1;
  for (let c = 0; c < cells; c += 1) offsets[c + 1] = (offsets[c + 1] ?? 0) + (offsets[c] ?? 0);
  return offsets;
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
