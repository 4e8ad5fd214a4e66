/** Choosing a span of years with the pointer: drag over columns, drag the span or an end of it, or click a column. */
import { useRef, type PointerEvent } from 'react';
import type { TimeColumn } from '../../core/view/timeline.ts';

export type Years = readonly [from: number, to: number];

/** The years of a timeline: the first of its first column, the last of its last. */
export interface YearRange {
  readonly first: number;
  readonly last: number;
  /** Years a column. */
  readonly step: number;
}

export function rangeOf(columns: readonly TimeColumn[]): YearRange | null {
  const [first, last] = [columns[0], columns.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { first: first.from, last: last.to, step: first.to - first.from + 1 };
}

/** Years within the range, in order; null where they are all of it, which is no condition. */
export function boundYears(range: YearRange, from: number, to: number): Years | null {
  const low = Math.max(range.first, Math.min(from, to));
  const high = Math.min(range.last, Math.max(from, to));
  return low <= range.first && high >= range.last ? null : [low, high];
}

export type BrushEnd = 'from' | 'to';

interface Drag {
  readonly mode: 'new' | 'move' | BrushEnd;
  readonly startX: number;
  readonly column: number;
  readonly before: Years | null;
  hasMoved: boolean;
}

/** Pixels below which a press is a click. */
const CLICK = 4;

export interface BrushHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
}

interface Brush {
  readonly columns: readonly TimeColumn[];
  readonly years: Years | null;
  readonly onChange: (years: Years | null) => void;
}

function columnAt(event: PointerEvent<HTMLElement>, count: number): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const index = Math.floor(((event.clientX - left) / Math.max(1, width)) * count);
  return Math.max(0, Math.min(count - 1, index));
}

/** The years a drag stands for when the pointer is over `column`. */
function draggedYears(drag: Drag, column: TimeColumn, anchor: TimeColumn, range: YearRange): Years | null {
  const [from, to] = drag.before ?? [range.first, range.last];
  if (drag.mode === 'from') return boundYears(range, Math.min(column.from, to), to);
  if (drag.mode === 'to') return boundYears(range, from, Math.max(column.to, from));
  if (drag.mode === 'new') {
    return boundYears(range, Math.min(anchor.from, column.from), Math.max(anchor.to, column.to));
  }
  const shift = Math.max(range.first - from, Math.min(range.last - to, column.from - anchor.from));
  return boundYears(range, from + shift, to + shift);
}

/** A click chooses a column; on the one chosen, or an empty one, it clears. */
function clickedYears({ years }: Brush, column: TimeColumn, range: YearRange): Years | null {
  const isChosen = years !== null && years[0] === column.from && years[1] === column.to;
  return isChosen || column.total === 0 ? null : boundYears(range, column.from, column.to);
}

function startDrag(event: PointerEvent<HTMLElement>, { columns, years }: Brush): Drag {
  const index = columnAt(event, columns.length);
  const column = columns[index];
  const end = event.target instanceof Element ? event.target.closest('[data-end]')?.getAttribute('data-end') : null;
  const isInside = years !== null && column !== undefined && column.to >= years[0] && column.from <= years[1];
  const mode = end === 'from' || end === 'to' ? end : isInside ? 'move' : 'new';
  return { mode, startX: event.clientX, column: index, before: years, hasMoved: false };
}

export function useBrush(brush: Brush): BrushHandlers {
  const drag = useRef<Drag | null>(null);
  const range = rangeOf(brush.columns);
  return {
    onPointerDown: (event) => {
      if (event.button !== 0 || range === null) return;
      drag.current = startDrag(event, brush);
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      const { current } = drag;
      if (current === null || range === null) return;
      if (Math.abs(event.clientX - current.startX) >= CLICK) current.hasMoved = true;
      const [column, anchor] = [brush.columns[columnAt(event, brush.columns.length)], brush.columns[current.column]];
      if (!current.hasMoved || column === undefined || anchor === undefined) return;
      brush.onChange(draggedYears(current, column, anchor, range));
    },
    onPointerUp: () => {
      const { current } = drag;
      drag.current = null;
      const column = current === null ? undefined : brush.columns[current.column];
      if (current === null || range === null || current.hasMoved || column === undefined) return;
      if (current.mode === 'new' || current.mode === 'move') brush.onChange(clickedYears(brush, column, range));
    },
    onPointerCancel: () => {
      const { current } = drag;
      drag.current = null;
      if (current !== null && current.hasMoved) brush.onChange(current.before);
    },
  };
}
