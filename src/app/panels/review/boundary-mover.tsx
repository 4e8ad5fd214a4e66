import { useMemo } from 'react';
import { boundaryPlaces } from '../../../core/read/review/move-boundary.ts';

interface BoundaryMoverProps {
  readonly text: string;
  /** Offset at which the names begin. */
  readonly at: number;
  readonly onMove: (at: number) => void;
}

/** Characters shown on either side of the boundary. */
const SHOWN = 400;

/** Pieces of `text` that a click goes between: words, and what stands glued in one. */
function piecesOf(text: string, places: readonly number[]): { start: number; end: number }[] {
  return places.slice(0, -1).map((start, i) => ({ start, end: places[i + 1] ?? text.length }));
}

const clamp = (at: number, text: string): number => Math.max(0, Math.min(text.length, at));

/** Where a key moves the boundary to, or null where it moves nothing. */
function moved(key: string, isFar: boolean, at: number, text: string, places: readonly number[]): number | null {
  const next = places.find((place) => place > at) ?? text.length;
  const previous = places.findLast((place) => place < at) ?? 0;
  if (key === 'ArrowRight') return isFar ? next : at + 1;
  if (key === 'ArrowLeft') return isFar ? previous : at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? text.length : null;
}

const isAtRight = (event: React.PointerEvent): boolean => {
  const box = event.currentTarget.getBoundingClientRect();
  return event.clientX > box.left + box.width / 2;
};

/** The line that title and names share, with the place between them: a click or the arrow keys move it. */
export function BoundaryMover({ text, at, onMove }: BoundaryMoverProps) {
  const places = useMemo(() => boundaryPlaces(text), [text]);
  const pieces = useMemo(() => piecesOf(text, places), [text, places]);
  const from = Math.max(0, at - SHOWN);
  const to = Math.min(text.length, at + SHOWN);
  const before = /\S*\s*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0].trim() ?? '';
  const after = /^\s*\S*/.exec(text.slice(at, at + 40))?.[0].trim() ?? '';
  return (
    <div className="boundary">
      <input
        className="visually-hidden"
        type="range"
        aria-label="Where the names begin"
        min={0}
        max={text.length}
        value={at}
        aria-valuetext={`between ${before || 'the start'} and ${after || 'the end'}`}
        onChange={(event) => onMove(Number(event.target.value))}
        onKeyDown={(event) => {
          const next = moved(event.key, event.ctrlKey || event.shiftKey, at, text, places);
          if (next === null) return;
          event.preventDefault();
          onMove(clamp(next, text));
        }}
      />
      <div className="boundary__line" aria-hidden="true">
        {from > 0 && '…'}
        {pieces
          .filter(({ start, end }) => end > from && start < to)
          .map(({ start, end }) => (
            <span
              key={start}
              className="boundary__piece"
              onPointerDown={(event) => onMove(isAtRight(event) ? end : start)}
            >
              {start < at && <span className="boundary__title">{text.slice(start, Math.min(end, at))}</span>}
              {start <= at && at < end && <span className="boundary__caret" />}
              {end > at && <span className="boundary__names">{text.slice(Math.max(start, at), end)}</span>}
            </span>
          ))}
        {at >= text.length && <span className="boundary__caret" />}
        {to < text.length && '…'}
      </div>
    </div>
  );
}
