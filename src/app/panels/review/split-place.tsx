import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { figure } from '../../../core/view/words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { SplitChoice } from './use-dividing.ts';

interface SplitPlaceProps {
  readonly split: SplitChoice;
  readonly onApply: () => void;
  readonly onLeave: () => void;
}

/** How many lines a key leads on, or null where it leads nowhere. */
function stepOf(key: string): number | null {
  if (key === 'ArrowUp' || key === 'ArrowLeft') return -1;
  if (key === 'ArrowDown' || key === 'ArrowRight') return 1;
  if (key === 'Home') return -Infinity;
  return key === 'End' ? Infinity : null;
}

/** Where a record is split: arrow keys, the arrows or a click on a line move the place, Enter splits there. */
export function SplitPlace({ split, onApply, onLeave }: SplitPlaceProps) {
  const { line, lines, text, moveTo } = split;
  const slider = useRef<HTMLInputElement>(null);
  useEffect(() => slider.current?.focus(), []);
  const at = lines.indexOf(line);
  const go = (place: number): void => moveTo(lines[Math.max(0, Math.min(lines.length - 1, place))] ?? line);
  return (
    <form
      className="review-split"
      aria-label="Split the record"
      onSubmit={(event) => {
        event.preventDefault();
        onApply();
      }}
    >
      <input
        ref={slider}
        className="visually-hidden"
        type="range"
        aria-label="Line on which the second paper begins"
        min={0}
        max={lines.length - 1}
        value={at}
        aria-valuetext={`line ${line}: ${text}`}
        onChange={(event) => go(Number(event.target.value))}
        onKeyDown={(event) => {
          const step = stepOf(event.key);
          if (event.key === 'Enter') onApply();
          if (step !== null) go(at + step);
          if (step !== null || event.key === 'Enter') event.preventDefault();
        }}
      />
      <div className="review-split__place">
        <p className="review-split__says">The second paper begins on line {figure(line)}.</p>
        {lines.length > 1 && (
          <>
            <IconButton icon={ArrowUp} label="On an earlier line" onClick={() => go(at - 1)} />
            <IconButton icon={ArrowDown} label="On a later line" onClick={() => go(at + 1)} />
          </>
        )}
      </div>
      <div className="review-split__acts">
        <button type="button" className="button button--small" onClick={onLeave}>
          Do not split
        </button>
        <button type="submit" className="button button--small button--primary">
          Split here
        </button>
      </div>
    </form>
  );
}
