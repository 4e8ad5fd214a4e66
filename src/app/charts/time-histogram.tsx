import { useId } from 'react';
import type { TimeColumn, Timeline, TimePart } from '../../core/view/timeline.ts';
import { countOf } from '../../core/view/words.ts';
import { groupColourVar, type SlotOf } from '../ui/group-colour.ts';
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

/** A brick or a part of a bar; what belongs to the selection is full, the rest faint. */
function Piece({ part, place, slot, title, hatch }: PieceProps) {
  const { x, y, width, height } = place;
  const share = part.papers.length === 0 ? 0 : part.lit / part.papers.length;
  const litHeight = height * share;
  const shape = { x, width, rx: 1.5 };
  const fill = hatch ?? groupColourVar(slot);
  return (
    <g>
      <title>{title}</title>
      {share < 1 && <rect className="time-chart__faint" {...shape} y={y} height={height} style={{ fill }} />}
      {share > 0 && <rect {...shape} y={y + height - litHeight} height={litHeight} style={{ fill }} />}
    </g>
  );
}

export type TitleOf = (part: TimePart, when: string) => string;

interface Painted {
  readonly slotOf: SlotOf;
  readonly titleOf: TitleOf;
}

const yearText = ({ from, to }: TimeColumn): string => (from === to ? String(from) : `${from} to ${to}`);

interface ColumnsProps extends Painted {
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

function Columns({ timeline, width, slotOf, titleOf }: ColumnsProps) {
  const { columns, highest } = timeline;
  const step = width / columns.length;
  const across = Math.max(1.5, Math.min(WIDEST, step * 0.64));
  const unit = Math.min(BRICK + 1, (AXIS - TOP) / Math.max(1, highest));
  const gap = timeline.isMerged ? 0.5 : Math.min(1.5, unit * 0.25);
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / step));
  return (
    <g>
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
                slot={slotOf(part.group)}
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
    </g>
  );
}

interface UndatedProps extends Painted {
  readonly parts: readonly TimePart[];
  readonly total: number;
  readonly isMerged: boolean;
  readonly width: number;
}

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

function Undated({ parts, total, isMerged, width, slotOf, titleOf }: UndatedProps) {
  const id = useId();
  const slots = [...new Set(parts.map(({ group }) => slotOf(group)))];
  const places = undatedPlaces(parts, total, isMerged, width);
  return (
    <g>
      <defs>
        {slots.map((slot) => (
          <Hatching key={slot} id={`${id}-${slot}`} slot={slot} />
        ))}
      </defs>
      {parts.map((part, index) => {
        const place = places[index];
        const slot = slotOf(part.group);
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
      <text className="time-chart__undated" x="0" y={HEIGHT - 2}>
        {total} undated
      </text>
    </g>
  );
}

/** The same for those who cannot see the chart. */
function TimeTable({ timeline }: { readonly timeline: Timeline }) {
  const countLit = (parts: readonly TimePart[]): number => parts.reduce((sum, { lit }) => sum + lit, 0);
  const rows = timeline.columns
    .filter(({ total }) => total > 0)
    .map((column) => ({ when: yearText(column), total: column.total, lit: countLit(column.parts) }));
  if (timeline.undatedTotal > 0) {
    rows.push({ when: 'Undated', total: timeline.undatedTotal, lit: countLit(timeline.undated) });
  }
  return (
    <table className="visually-hidden">
      <caption>Papers by year</caption>
      <tbody>
        {rows.map(({ when, total, lit }) => (
          <tr key={when}>
            <th scope="row">{when}</th>
            <td>{lit === total ? countOf(total, 'paper') : `${countOf(total, 'paper')}, ${lit} selected`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Papers by year, a brick a paper, with the undated in a block of their own. */
export function TimeHistogram({ timeline, slotOf, titleOf }: Painted & { readonly timeline: Timeline }) {
  const { ref, width } = useWidth<HTMLDivElement>(640);
  const { undated, undatedTotal, columns } = timeline;
  const isDated = columns.length > 0;
  const across = Math.ceil(undated.length / UNDATED_DOWN) * WIDEST;
  const wanted = timeline.isUndatedMerged ? 80 : Math.max(80, Math.min(UNDATED_WIDTH, across));
  const undatedWidth = undatedTotal === 0 ? 0 : isDated ? Math.min(wanted, width * 0.4) : width;
  const gap = undatedTotal > 0 && isDated ? Math.min(GAP, width * 0.08) : 0;
  const datedWidth = Math.max(0, width - undatedWidth - gap);
  return (
    <div className="time-chart" ref={ref}>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true" focusable="false">
        {isDated && <Columns timeline={timeline} width={datedWidth} slotOf={slotOf} titleOf={titleOf} />}
        {undatedTotal > 0 && (
          <g transform={`translate(${datedWidth + gap} 0)`}>
            <Undated
              parts={undated}
              total={undatedTotal}
              isMerged={timeline.isUndatedMerged}
              width={undatedWidth}
              slotOf={slotOf}
              titleOf={titleOf}
            />
          </g>
        )}
      </svg>
      <TimeTable timeline={timeline} />
    </div>
  );
}
