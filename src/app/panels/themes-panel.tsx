import { Blend } from 'lucide-react';
import { Fragment, useMemo, useState } from 'react';
import '../styles/themes.css';
import {
  sortThemes,
  themeRows,
  type ThemeOrder,
  type ThemeOverlap,
  type ThemeRow,
  type ThemeRows,
} from '../../core/view/group-themes.ts';
import { countOf, figure, nounFor, spanWords } from '../../core/view/words.ts';
import { useApp, useAppLater } from '../store/store.ts';
import { groupColourVar, useGroupColour } from '../ui/group-colour.ts';
import { Swatch } from '../ui/swatch.tsx';
import { ColourSwitch, GrainSwitch, useGroupHoverEnds } from './groups-panel.tsx';
import { GroupLink, NodeLink } from './inspector/links.tsx';
import { Segmented } from './segmented.tsx';

/** The tallest bar of a year strip, in pixels. */
const TALLEST = 13;
const LOWEST = 2.5;

const ORDERS: readonly { value: ThemeOrder; label: string }[] = [
  { value: 'size', label: 'Size' },
  { value: 'newest', label: 'Newest' },
  { value: 'overlap', label: 'Overlap' },
];

interface PartProps {
  readonly row: ThemeRow;
  readonly rows: ThemeRows;
  readonly slot: number;
}

/** `2023: 3, 2024: 1; 9 undated`. */
function yearWords({ years, undated }: ThemeRow, { columns }: ThemeRows): string {
  const dated = years.flatMap((papers, i) => {
    const column = columns[i];
    return papers === 0 || column === undefined ? [] : [`${spanWords(column.from, column.to)}: ${figure(papers)}`];
  });
  return [...dated, ...(undated > 0 ? [`undated: ${figure(undated)}`] : [])].join(', ');
}

/** Papers by year as bars on one line, and the undated as a hatched block with its count. */
function Years({ row, rows, slot }: PartProps) {
  const heightOf = (papers: number): number =>
    papers === 0 ? 0 : Math.max(LOWEST, (TALLEST * papers) / Math.max(1, rows.highest));
  const fill = groupColourVar(slot);
  const hatch = `repeating-linear-gradient(135deg, ${fill} 0 1.6px, transparent 1.6px 3.6px)`;
  return (
    <>
      <span className="visually-hidden">{yearWords(row, rows)}</span>
      <span className="theme__years" aria-hidden="true">
        {row.years.map((papers, i) => (
          <span key={rows.columns[i]?.from ?? i} className="theme__year">
            <span className="theme__bar" style={{ height: heightOf(papers), background: fill }} />
          </span>
        ))}
      </span>
      <span className="theme__undated" aria-hidden="true">
        {row.undated > 0 && (
          <>
            <span className="theme__hatch" style={{ height: heightOf(row.undated), background: hatch }} />
            {figure(row.undated)}
          </>
        )}
        {row.undated === 0 && '–'}
      </span>
    </>
  );
}

/** Who and how many say what: `3 papers say quantization`, `FTT-NAS says architecture search`. */
function Said({ overlap: { papers, by, phrase } }: { readonly overlap: ThemeOverlap }) {
  const [only] = papers;
  const isOne = papers.length === 1 && only !== undefined;
  const subject = isOne ? <NodeLink node={only} className="link--quiet" isShort /> : countOf(papers.length, 'paper');
  if (by === 'phrase')
    return (
      <>
        {subject} {isOne ? 'says' : 'say'} {phrase !== null && <NodeLink node={phrase} className="link--quiet" />}
      </>
    );
  const verb = by === 'runs' ? nounFor(papers.length, 'sits') : nounFor(papers.length, 'names');
  return (
    <>
      {subject} {verb} {by === 'runs' ? 'in both, over the runs' : 'people of both'}
    </>
  );
}

function Theme({ row, rows, slot }: PartProps) {
  const isSelected = useApp(({ selection }) => selection?.kind === 'group' && selection.id === row.group.id);
  const hoverGroup = useApp((state) => state.hoverGroup);
  const unit = rows.of === 'themes' ? 'paper' : 'person';
  return (
    <li
      className={isSelected ? 'theme theme--selected' : 'theme'}
      onPointerEnter={() => hoverGroup(row.group.id)}
      onPointerLeave={() => hoverGroup(null)}
    >
      <div className="theme__head">
        <Swatch slot={slot} />
        <h3 className="theme__name">
          <GroupLink group={row.group} />
        </h3>
        <Years row={row} rows={rows} slot={slot} />
        <span className="theme__size">
          {figure(row.size)} <span className="visually-hidden">{nounFor(row.size, unit)}</span>
        </span>
      </div>
      <div className="theme__body">
        {row.phrases.length > 0 && (
          <p className="theme__phrases">
            {row.phrases.map(({ label, node }, i) => (
              <Fragment key={node?.key ?? label}>
                {i > 0 && <span aria-hidden="true"> · </span>}
                {node === null ? <em>{label}</em> : <NodeLink node={node} />}
              </Fragment>
            ))}
          </p>
        )}
        {row.people.length > 0 && (
          <p className="theme__people">
            {row.people.map((person, i) => (
              <Fragment key={person.key}>
                {i > 0 && ', '}
                <NodeLink node={person} className="link--quiet" />
              </Fragment>
            ))}
          </p>
        )}
        {row.overlap !== null && (
          <p className="theme__overlap">
            <Blend size={13} strokeWidth={1.6} aria-hidden="true" focusable="false" />
            <span>
              with <GroupLink group={row.overlap.group} className="link--quiet" />: <Said overlap={row.overlap} />
            </span>
          </p>
        )}
      </div>
    </li>
  );
}

function ColumnHeads({ rows }: { readonly rows: ThemeRows }) {
  const first = rows.columns[0]?.from;
  const last = rows.columns.at(-1)?.to;
  return (
    <p className="theme__heads" aria-hidden="true">
      <span>phrases that set it apart</span>
      <span>{first === undefined || last === undefined ? '' : spanWords(first, last)}</span>
      <span>undated</span>
      <span>{rows.of === 'themes' ? 'papers' : 'people'}</span>
    </p>
  );
}

function useThemeRows(): ThemeRows | null {
  const analysis = useAppLater((state) => state.list?.analysis ?? null);
  const colourBy = useAppLater((state) => state.colourBy);
  return useMemo(() => (analysis === null ? null : themeRows(analysis, colourBy)), [analysis, colourBy]);
}

interface ThemeListProps {
  readonly order: ThemeOrder;
}

/** The groups in use with their years, phrases, people and overlaps. */
export function ThemeList({ order }: ThemeListProps) {
  const rows = useThemeRows();
  const slotOf = useGroupColour(rows?.of);
  useGroupHoverEnds();
  const sorted = useMemo(() => (rows === null ? [] : sortThemes(rows.rows, order)), [rows, order]);
  if (rows === null) return null;
  return (
    <div className="themes">
      {sorted.length > 0 && <ColumnHeads rows={rows} />}
      <ul className="themes__list">
        {sorted.map((row) => (
          <Theme key={row.group.id} row={row} rows={rows} slot={slotOf(row.group.index)} />
        ))}
      </ul>
      {sorted.length === 0 && <p className="themes__note">No {rows.of} were found in this list.</p>}
      {rows.notes.map((note) => (
        <p key={note} className="themes__note">
          {note}
        </p>
      ))}
    </div>
  );
}

/** The order of the list, to be chosen. */
export function OrderSwitch({ order, onChange }: ThemeListProps & { readonly onChange: (order: ThemeOrder) => void }) {
  return <Segmented label="Sort by" className="segmented--small" options={ORDERS} value={order} onChange={onChange} />;
}

/** The themes of the list side by side, in the place of Groups where topics are looked at. */
export function ThemesPanel() {
  const [order, setOrder] = useState<ThemeOrder>('size');
  const of = useApp((state) => state.colourBy);
  return (
    <section className="panel themes-panel" aria-labelledby="themes-title" data-map-edge="left">
      <header className="panel__head">
        <h2 id="themes-title" className="panel__title">
          {of === 'themes' ? 'Themes' : 'Circles'}
        </h2>
        <OrderSwitch order={order} onChange={setOrder} />
      </header>
      <div className="groups-panel__kinds">
        <ColourSwitch />
        <GrainSwitch />
      </div>
      <ThemeList order={order} />
    </section>
  );
}
