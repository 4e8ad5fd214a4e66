import { useEffect, useMemo, type ReactNode } from 'react';
import { FRAME, SKIPPED } from '../../../core/read/review/review-lines.ts';
import type { Review, ReviewedSource } from '../../../core/read/review/review.ts';
import { isTaken, type Takes } from '../../../core/view/review-words.ts';
import { countOf, figure } from '../../../core/view/words.ts';
import type { SplitChoice } from './use-dividing.ts';
import { useWindow } from './use-window.ts';

const LINE_HEIGHT = 20;

interface Line {
  /** Null: the heading of a source, or the words about lines that are not shown. */
  readonly number: number | null;
  readonly text: string;
  readonly owner: number;
}

function linesOf({ file, lines, owners, total }: ReviewedSource, isOnly: boolean): Line[] {
  const shown = lines.map((text, i): Line => ({ number: i + 1, text, owner: owners[i] ?? SKIPPED }));
  if (!isOnly) shown.unshift({ number: null, text: file, owner: SKIPPED });
  const rest = total - lines.length;
  if (rest > 0) shown.push({ number: null, text: `${countOf(rest, 'more line')}, read and not shown`, owner: SKIPPED });
  return shown;
}

type Tone = 'heading' | 'skipped' | 'blank' | 'taken' | 'check' | 'left';

function toneOf({ number, owner, text }: Line, { records }: Review, takes: Takes): Tone {
  if (number === null) return 'heading';
  const record = records[owner];
  if (record === undefined) return owner === FRAME || !/\S/.test(text) ? 'blank' : 'skipped';
  if (!isTaken(record, takes)) return 'left';
  return record.status === 'check' ? 'check' : 'taken';
}

const byIndex = (index: number): number => index;
const isOwned = (line: Line | undefined): boolean => line !== undefined && line.owner >= 0;

interface LineTextProps {
  readonly line: Line;
  /** The one line that Tab stops at. */
  readonly isStop: boolean;
  readonly onPick: () => void;
}

/** A line of a record leads to it. */
function LineText({ line, isStop, onPick }: LineTextProps) {
  const { text, owner, number } = line;
  if (owner < 0) {
    const isSkipped = number !== null && owner !== FRAME && /\S/.test(text);
    return isSkipped ? <s className="review-line__text">{text}</s> : <span className="review-line__text">{text}</span>;
  }
  return (
    <button type="button" className="review-line__text review-line__pick" tabIndex={isStop ? 0 : -1} onClick={onPick}>
      {text}
    </button>
  );
}

interface SourceTextProps {
  readonly review: Review;
  readonly takes: Takes;
  /** Index of the record that is looked at, or -1. */
  readonly active: number;
  readonly onPick: (record: number) => void;
  /** The split that is being chosen in the active record, or null. */
  readonly split: SplitChoice | null;
  /** What is shown above the lines meanwhile. */
  readonly bar: ReactNode;
}

/** What was brought in, line by line: a bar for every record, lines of no record struck through. */
export function SourceText({ review, takes, active, onPick, split, bar }: SourceTextProps) {
  const lines = useMemo(
    () => review.sources.flatMap((source) => linesOf(source, review.sources.length === 1)),
    [review],
  );
  const { scroller, items, total: height, reveal } = useWindow<HTMLOListElement>(lines.length, LINE_HEIGHT, byIndex);
  const first = useMemo(() => lines.findIndex(({ owner }) => owner === active && owner >= 0), [lines, active]);
  useEffect(() => {
    reveal(first, 'centre');
  }, [first, reveal]);
  const cut = split === null || first < 0 ? -1 : first + split.line - (lines[first]?.number ?? 0);
  useEffect(() => {
    reveal(cut, 'nearest');
  }, [cut, reveal]);
  const pick = (line: Line): void => {
    if (split !== null && line.owner === active && line.number !== null) split.moveTo(line.number);
    else onPick(line.owner);
  };
  const stop =
    items.find(({ index }) => lines[index]?.owner === active) ?? items.find(({ index }) => isOwned(lines[index]));
  const total = review.sources.reduce((sum, source) => sum + source.total, 0);

  return (
    <section className="review-text" aria-labelledby="review-text-title">
      <header className="review-text__head">
        <h3 id="review-text-title" className="review-text__title">
          What you brought
        </h3>
        <span className="review-text__count">{countOf(total, 'line')}</span>
      </header>
      {bar}
      <ol ref={scroller} className="review-text__scroll">
        <li className="review-text__size" style={{ height }} aria-hidden="true" />
        {items.map(({ index, top }) => {
          const line = lines[index];
          if (!line) return null;
          const isActive = line.owner >= 0 && line.owner === active;
          return (
            <li
              key={index}
              className={`review-line review-line--${toneOf(line, review, takes)}${isActive ? ' review-line--active' : ''}${index === cut ? ' review-line--cut' : ''}`}
              style={{ transform: `translateY(${top}px)` }}
            >
              <span className="review-line__number">{line.number === null ? '' : figure(line.number)}</span>
              <span className="review-line__bar" aria-hidden="true" />
              <LineText line={line} isStop={index === stop?.index} onPick={() => pick(line)} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
