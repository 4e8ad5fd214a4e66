import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { setFrame, useFrame, type SheetHeight } from '../store/frame.ts';

const HEIGHTS: readonly SheetHeight[] = ['peek', 'half', 'full'];
const PEEK = 190;
/** The low panel gives way down to this height where the map, or the table, would have less than its own least. */
const LEAST_PEEK = 92;
const LEAST_ABOVE = 360;
/** Less than this is a press, not a drag. */
const SLACK = 6;

/** Heights in pixels for a space of `total` pixels. */
export function sheetPixels(total: number): Readonly<Record<SheetHeight, number>> {
  const peek = Math.min(PEEK, Math.max(LEAST_PEEK, total - LEAST_ABOVE));
  return { peek, half: Math.round(total * 0.56), full: total - 8 };
}

/** The resting height nearest to `pixels`. */
export function nearestHeight(pixels: number, total: number): SheetHeight {
  const rest = sheetPixels(total);
  return HEIGHTS.reduce((best, next) => (Math.abs(rest[next] - pixels) < Math.abs(rest[best] - pixels) ? next : best));
}

interface Drag {
  readonly startY: number;
  readonly startHeight: number;
  readonly total: number;
}

/** What the handle of the sheet does: drag it, press it for the next height, or use the arrow keys. */
export function useSheetDrag() {
  const height = useFrame((state) => state.sheet);
  const [pixels, setPixels] = useState<number | null>(null);
  const drag = useRef<Drag | null>(null);
  const moved = useRef(false);
  const at = HEIGHTS.indexOf(height);
  const set = (index: number): void => setFrame({ sheet: HEIGHTS[index] ?? height });

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const sheet = event.currentTarget.closest<HTMLElement>('.sheet');
    const total = sheet?.parentElement?.clientHeight ?? 0;
    if (sheet === null || total === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { startY: event.clientY, startHeight: sheet.offsetHeight, total };
    moved.current = false;
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (drag.current === null) return;
    const { startY, startHeight, total } = drag.current;
    const way = startY - event.clientY;
    if (Math.abs(way) > SLACK) moved.current = true;
    if (moved.current) setPixels(Math.max(40, Math.min(total - 8, startHeight + way)));
  };
  const onPointerUp = (): void => {
    if (drag.current !== null && moved.current && pixels !== null) {
      setFrame({ sheet: nearestHeight(pixels, drag.current.total) });
    }
    drag.current = null;
    setPixels(null);
  };
  const onClick = (): void => {
    if (!moved.current) set((at + 1) % HEIGHTS.length);
    moved.current = false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    set(Math.max(0, Math.min(HEIGHTS.length - 1, at + (event.key === 'ArrowUp' ? 1 : -1))));
  };
  return {
    height,
    /** Pixels while it is dragged, else null. */
    pixels,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onClick, onKeyDown },
  };
}
