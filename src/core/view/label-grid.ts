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

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isFaded: boolean;
}

const CELL = 48;
const MARGIN = 80;
/** Cells are made larger on a view of absurd size. */
const MAX_SIDE = 128;

class Cells {
  readonly columns: number;
  readonly rows: number;
  private readonly left: number;
  private readonly top: number;
  private readonly cell: number;

  constructor(view: Rect) {
    this.left = view.x - MARGIN;
    this.top = view.y - MARGIN;
    const width = Math.max(1, view.width + 2 * MARGIN);
    const height = Math.max(1, view.height + 2 * MARGIN);
    this.cell = Math.max(CELL, width / MAX_SIDE, height / MAX_SIDE);
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
  private readonly lists: (number[] | undefined)[];
  private readonly marks: readonly Disc[];
  private readonly reach: number;

  constructor(view: Rect, marks: readonly Disc[]) {
    this.cells = new Cells(view);
    this.lists = [];
    this.lists.length = this.cells.columns * this.cells.rows;
    this.marks = marks;
    let reach = 0;
    for (const [index, mark] of marks.entries()) {
      if (mark.isFaded || !this.cells.holds(mark.x, mark.y, mark.radius)) continue;
      const at = this.cells.row(mark.y) * this.cells.columns + this.cells.column(mark.x);
      (this.lists[at] ??= []).push(index);
      if (mark.radius > reach) reach = mark.radius;
    }
    this.reach = reach;
  }

  /** Number of unfaded marks other than `except` that come nearer to the box than `gap`; counts no further than `most`. */
  countIn(box: Rect, gap: number, except: number, most = Infinity): number {
    const reach = this.reach + gap;
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    const lastColumn = this.cells.column(right + reach);
    const lastRow = this.cells.row(bottom + reach);
    const firstColumn = this.cells.column(box.x - reach);
    let count = 0;
    for (let row = this.cells.row(box.y - reach); row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const list = this.lists[row * this.cells.columns + column];
        if (list === undefined) continue;
        count += this.countList(list, box, gap, except);
        if (count >= most) return most;
      }
    }
    return count;
  }

  private countList(list: readonly number[], box: Rect, gap: number, except: number): number {
    let count = 0;
    for (let k = 0; k < list.length; k += 1) {
      const index = list[k] ?? -1;
      const mark = this.marks[index];
      if (mark === undefined || index === except) continue;
      const dx = Math.max(box.x - mark.x, 0, mark.x - box.x - box.width);
      const dy = Math.max(box.y - mark.y, 0, mark.y - box.y - box.height);
      const limit = mark.radius + gap;
      if (dx * dx + dy * dy < limit * limit) count += 1;
    }
    return count;
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
    this.cells = new Cells(view);
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
