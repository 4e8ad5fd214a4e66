import { memo, useId } from 'react';
import type { TimeColumn, Timeline, TimePart } from '../../core/view/timeline.ts';
import { countOf, figure } from '../../core/view/words.ts';
import { groupColourVar } from '../ui/group-colour.ts';
import { TimeBrush } from './time-brush.tsx';
import type { Years } from './use-brush.ts';
import { useWidth } from './use-width.ts';

const HEIGHT = 62;
const AXIS = 46;
const TOP = 4;
const BRICK = 8;
const WIDEST = 30;
const GAP = 44;
const UNDATED_WIDTH = 152;
const UNDATED_DOWN = 5;
const LABEL_WIDTH = 38;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PieceProps {
  readonly part: TimePart;
  readonly place: Place;
  readonly slot: number;
  readonly title: string;
  /** Pattern of the hatching where the date is missing. */
  readonly hatch?: string;
}

/** A brick or a part of a bar: full what is selected and stays, faint what is not selected, fainter what is filtered out. */
function Piece({ part, place, slot, title, hatch }: PieceProps) {
  const { x, y, width, height } = place;
  const total = Math.max(1, part.papers.length);
  const fullHeight = height * (part.full / total);
  const shownHeight = height * (part.shown / total);
  const shape = { x, width, rx: 1.5 };
  const fill = hatch ?? groupColourVar(slot);
  return (
    <g>
      <title>{title}</title>
      {part.shown < part.papers.length && (
        <rect className="time-chart__out" {...shape} y={y} height={height} style={{ fill }} />
      )}
      {part.full < part.shown && (
        <rect
          className="time-chart__faint"
          {...shape}
          y={y + height - shownHeight}
          height={shownHeight}
          style={{ fill }}
        />
      )}
      {part.full > 0 && <rect {...shape} y={y + height - fullHeight} height={fullHeight} style={{ fill }} />}
      {part.isSelected && part.papers.length === 1 && (
        <rect className="time-chart__ring" x={x - 1.5} y={y - 1.5} width={width + 3} height={height + 3} rx={3} />
      )}
    </g>
  );
}

export type TitleOf = (part: TimePart, when: string) => string;

/** What the parts of a timeline look like and say; the chart is drawn anew where these change. */
export interface PaintedParts {
  readonly slotOf: (part: TimePart) => number;
  readonly titleOf: TitleOf;
}

const yearText = ({ from, to }: TimeColumn): string => (from === to ? String(from) : `${from} to ${to}`);

interface ColumnsProps extends PaintedParts {
  readonly timeline: Timeline;
  readonly width: number;
}

/** Heights of the parts of a column, from the axis up. */
function stack(parts: readonly TimePart[], unit: number, gap: number): { part: TimePart; y: number; height: number }[] {
  let top = AXIS - 1;
  return parts.map((part) => {
    const height = Math.max(0.75, part.papers.length * unit - gap);
    top -= part.papers.length * unit;
    return { part, y: top + (part.papers.length * unit - height) / 2, height };
  });
}

const Columns = memo(function Columns({ timeline, width, slotOf, titleOf }: ColumnsProps) {
  const { columns, highest } = timeline;
  const step = width / columns.length;
  const across = Math.max(1.5, Math.min(WIDEST, step * 0.64));
  const unit = Math.min(BRICK + 1, (AXIS - TOP) / Math.max(1, highest));
  const gap = timeline.isMerged ? 0.5 : Math.min(1.5, unit * 0.25);
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / step));
  return (
    <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <line className="time-chart__axis" x1="0" x2={width} y1={AXIS} y2={AXIS} />
      {columns.map((column, index) => {
        const x = index * step + (step - across) / 2;
        return (
          <g key={column.from}>
            {stack(column.parts, unit, gap).map(({ part, y, height }) => (
              <Piece
                key={part.papers[0]}
                part={part}
                place={{ x, y, width: across, height }}
                slot={slotOf(part)}
                title={titleOf(part, yearText(column))}
              />
            ))}
            {index % every === 0 && (
              <text className="time-chart__year" x={index * step + step / 2} y={HEIGHT - 2}>
                {column.from}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
});

function Hatching({ id, slot }: { readonly id: string; readonly slot: number }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" style={{ fill: groupColourVar(slot, 'soft') }} />
      <rect className="time-chart__hatch" width="1.6" height="5" style={{ fill: groupColourVar(slot) }} />
    </pattern>
  );
}

/** Places of the undated: bricks in columns of five, or one stack in proportion where they are merged. */
function undatedPlaces(parts: readonly TimePart[], total: number, isMerged: boolean, width: number): readonly Place[] {
  if (isMerged) {
    const unit = (AXIS - TOP) / Math.max(1, total);
    return stack(parts, unit, 0.5).map(({ y, height }) => ({ x: 0, y, width: Math.min(width, 60), height }));
  }
  const step = Math.min(WIDEST, width / Math.ceil(parts.length / UNDATED_DOWN));
  return parts.map((_, index) => ({
    x: Math.floor(index / UNDATED_DOWN) * step,
    y: AXIS - 1 - ((index % UNDATED_DOWN) + 1) * (BRICK + 1),
    width: step - Math.min(2, step * 0.2),
    height: BRICK - 0.5,
  }));
}

const UndatedParts = memo(function UndatedParts({ timeline, width, slotOf, titleOf }: ColumnsProps) {
  const id = useId();
  const { undated: parts, undatedTotal: total, isUndatedMerged } = timeline;
  const slots = [...new Set(parts.map(slotOf))];
  const places = undatedPlaces(parts, total, isUndatedMerged, width);
  return (
    <svg width={width} height={AXIS} viewBox={`0 0 ${width} ${AXIS}`} aria-hidden="true" focusable="false">
      <defs>
        {slots.map((slot) => (
          <Hatching key={slot} id={`${id}-${slot}`} slot={slot} />
        ))}
      </defs>
      {parts.map((part, index) => {
        const place = places[index];
        const slot = slotOf(part);
        return place === undefined ? null : (
          <Piece
            key={part.papers[0]}
            part={part}
            place={place}
            slot={slot}
            title={titleOf(part, 'undated')}
            hatch={`url("#${id}-${slot}")`}
          />
        );
      })}
    </svg>
  );
});

interface UndatedProps extends ColumnsProps {
  readonly left: number;
  /** Whether undated papers are in. */
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

/** The undated papers as one switch that takes them in or leaves them out. */
function Undated({ left, isOn, onToggle, ...parts }: UndatedProps) {
  return (
    <button
      type="button"
      className="time-undated"
      style={{ width: parts.width, marginLeft: left }}
      aria-pressed={isOn}
      onClick={onToggle}
    >
      <UndatedParts {...parts} />
      <span className="time-undated__words">{figure(parts.timeline.undatedTotal)} undated</span>
    </button>
  );
}

/** `3 papers, 1 selected, 2 shown`, as far as those differ. */
function cellText(total: number, parts: readonly TimePart[]): string {
  const lit = parts.reduce((sum, part) => sum + part.lit, 0);
  const shown = parts.reduce((sum, part) => sum + part.shown, 0);
  const selected = lit === total ? '' : `, ${figure(lit)} selected`;
  return `${countOf(total, 'paper')}${selected}${shown === total ? '' : `, ${figure(shown)} shown`}`;
}

/** The same for those who cannot see the chart. */
const TimeTable = memo(function TimeTable({ timeline }: { readonly timeline: Timeline }) {
  const rows = timeline.columns
    .filter(({ total }) => total > 0)
    .map((column) => ({ when: yearText(column), text: cellText(column.total, column.parts) }));
  if (timeline.undatedTotal > 0) {
    rows.push({ when: 'Undated', text: cellText(timeline.undatedTotal, timeline.undated) });
  }
  return (
    <table className="visually-hidden">
      <caption>Papers by year</caption>
      <tbody>
        {rows.map(({ when, text }) => (
          <tr key={when}>
            <th scope="row">{when}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});

interface TimeHistogramProps extends PaintedParts {
  readonly timeline: Timeline;
  readonly years: Years | null;
  readonly hasUndated: boolean;
  /** How much is shown now: `31 of 45 papers shown`. */
  readonly words: string;
  readonly onYears: (years: Years | null) => void;
  readonly onUndated: () => void;
}

/** Widths of the dated part, the gap and the undated part. */
function partWidths(timeline: Timeline, width: number): { dated: number; gap: number; undated: number } {
  const { undated, undatedTotal, columns, isUndatedMerged } = timeline;
  const isDated = columns.length > 0;
  if (undatedTotal === 0) return { dated: width, gap: 0, undated: 0 };
  if (!isDated) return { dated: 0, gap: 0, undated: width };
  const across = Math.ceil(undated.length / UNDATED_DOWN) * WIDEST;
  const wanted = isUndatedMerged ? 80 : Math.max(80, Math.min(UNDATED_WIDTH, across));
  const part = Math.min(wanted, width * 0.4);
  const gap = Math.min(GAP, width * 0.08);
  return { dated: Math.max(0, width - part - gap), gap, undated: part };
}

/** Papers by year, a brick a paper, with a brush over the years and the undated as a switch of their own. */
export function TimeHistogram(props: TimeHistogramProps) {
  const { timeline, years, hasUndated, words, onYears, onUndated, slotOf, titleOf } = props;
  const { ref, width } = useWidth<HTMLDivElement>(640);
  const { dated, gap, undated } = partWidths(timeline, width);
  return (
    <div className="time-chart" ref={ref}>
      <TimeBrush columns={timeline.columns} years={years} words={words} width={dated} onChange={onYears}>
        <Columns timeline={timeline} width={dated} slotOf={slotOf} titleOf={titleOf} />
      </TimeBrush>
      {timeline.undatedTotal > 0 && (
        <Undated
          timeline={timeline}
          width={undated}
          left={gap}
          isOn={hasUndated}
          onToggle={onUndated}
          slotOf={slotOf}
          titleOf={titleOf}
        />
      )}
      <TimeTable timeline={timeline} />
    </div>
  );
}
