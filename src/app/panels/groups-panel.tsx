import { memo, useEffect, useMemo } from 'react';
import type { Grain, PartitionOf } from '../../core/model/partition.ts';
import { groupRows, type GroupRow, type GroupRows } from '../../core/view/group-rows.ts';
import { figure, pluralOf } from '../../core/view/words.ts';
import { setFrame } from '../store/frame.ts';
import { isNetwork } from '../store/on-screen.ts';
import { app, useApp, useAppLater } from '../store/store.ts';
import { useGroupColour } from '../ui/group-colour.ts';
import { Swatch } from '../ui/swatch.tsx';
import { Segmented } from './segmented.tsx';

const HEIGHTS = [4, 6, 8, 10] as const;

/** Four bars, as many filled as the group is steady. */
function StabilityBars({ bars, text }: { readonly bars: number; readonly text: string }) {
  return (
    <span className="stability" title={text}>
      <svg width="18" height="10" viewBox="0 0 18 10" aria-hidden="true" focusable="false">
        {HEIGHTS.map((height, i) => (
          <rect
            key={height}
            className={i < bars ? 'stability__bar' : 'stability__bar stability__bar--empty'}
            x={i * 4.8}
            y={10 - height}
            width="3.4"
            height={height}
            rx="1"
          />
        ))}
      </svg>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}

interface RowProps {
  readonly row: GroupRow;
  readonly slot: number;
  readonly isSelected: boolean;
  readonly isFaint: boolean;
}

const Row = memo(function Row({ row, slot, isSelected, isFaint }: RowProps) {
  const { select, hoverGroup } = app.getState();
  const light = (): void => hoverGroup(row.id);
  const dim = (): void => hoverGroup(null);
  const names = ['group-row', isSelected ? 'group-row--selected' : '', isFaint ? 'group-row--faint' : ''];
  return (
    <li className="groups__item">
      <button
        type="button"
        className={names.filter(Boolean).join(' ')}
        aria-pressed={isSelected}
        onPointerEnter={light}
        onPointerLeave={dim}
        onFocus={light}
        onBlur={dim}
        onClick={() => {
          setFrame({ areGroupsOpen: false });
          select(isSelected ? null : { kind: 'group', id: row.id });
        }}
      >
        <Swatch slot={slot} />
        <span className="group-row__name">{row.name}</span>
        <span className="group-row__count">
          <span aria-hidden="true">{figure(row.count)}</span>
          <span className="visually-hidden">{row.countText}</span>
        </span>
        <span className="group-row__people">
          {row.people.join(row.people.some((name) => name.includes(',')) ? '; ' : ', ')}
        </span>
        {row.bars !== null && <StabilityBars bars={row.bars} text={row.heldText} />}
      </button>
    </li>
  );
});

function useGroupRows(): GroupRows | null {
  const analysis = useAppLater((state) => state.list?.analysis ?? null);
  const colourBy = useAppLater((state) => state.colourBy);
  return useMemo(() => (analysis === null ? null : groupRows(analysis, colourBy)), [analysis, colourBy]);
}

const COLOURINGS: readonly { value: PartitionOf; label: string }[] = [
  { value: 'themes', label: 'Themes' },
  { value: 'circles', label: 'Circles' },
];

/** Colours the map by communities of papers or of people; a finished map has clusters alone. */
export function ColourSwitch() {
  const isMap = useApp(isNetwork);
  const colourBy = useApp((state) => state.colourBy);
  const setColourBy = useApp((state) => state.setColourBy);
  if (isMap) return null;
  return (
    <Segmented
      label="Group by"
      className="segmented--small"
      options={COLOURINGS}
      value={colourBy}
      onChange={setColourBy}
    />
  );
}

const GRAINS: readonly { value: Grain; label: string }[] = [
  { value: 'coarse', label: 'Coarse' },
  { value: 'medium', label: 'Medium' },
  { value: 'fine', label: 'Fine' },
];

/** How fine the groups are; nothing where they were given. */
export function GrainSwitch() {
  const isGiven = useApp((state) => isNetwork(state) && state.list?.analysis.themes.runs === 0);
  const grain = useApp((state) => state.grain);
  const setGrain = useApp((state) => state.setGrain);
  if (isGiven) return null;
  return <Segmented label="Grain" className="segmented--small" options={GRAINS} value={grain} onChange={setGrain} />;
}

/** What is pointed at is let go when its list goes. */
export function useGroupHoverEnds(): void {
  const hoverGroup = useApp((state) => state.hoverGroup);
  useEffect(() => () => hoverGroup(null), [hoverGroup]);
}

/** What the panel of groups is called. */
export function useGroupsTitle(): string {
  return useApp((state) => (isNetwork(state) ? 'Clusters' : 'Groups'));
}

/** Number of groups in use. */
export function useGroupCount(): number {
  return useGroupRows()?.rows.length ?? 0;
}

/** The groups in use, largest first, with what stands apart. */
export function GroupList() {
  const groups = useGroupRows();
  const selection = useApp((state) => state.selection);
  const slotOf = useGroupColour(groups?.of);
  useGroupHoverEnds();
  if (groups === null) return null;
  const selected = selection?.kind === 'group' ? selection.id : null;
  return (
    <div className="groups">
      <ul className="groups__list">
        {groups.rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            slot={slotOf(row.group)}
            isSelected={row.id === selected}
            isFaint={selected !== null && row.id !== selected}
          />
        ))}
      </ul>
      {groups.rows.length === 0 && (
        <p className="groups__note">
          No {pluralOf(groups.noun)} were found in this {groups.noun === 'cluster' ? 'map' : 'list'}.
        </p>
      )}
      {groups.notes.map((note) => (
        <p key={note} className="groups__note">
          {note}
        </p>
      ))}
    </div>
  );
}

/** What the figures of the rows are. */
function Caption() {
  const groups = useGroupRows();
  if (groups === null || groups.rows.length === 0) return null;
  return (
    <span className="groups__caption" aria-hidden="true">
      {pluralOf(groups.unit)}
      {groups.hasRuns && ', stability'}
    </span>
  );
}

/** Groups as a panel of its own. */
export function GroupsPanel() {
  const title = useGroupsTitle();
  return (
    <section className="panel groups-panel" aria-labelledby="groups-title" data-map-edge="left">
      <header className="panel__head">
        <h2 id="groups-title" className="panel__title">
          {title}
        </h2>
        <GrainSwitch />
      </header>
      <div className="groups-panel__kinds">
        <ColourSwitch />
        <Caption />
      </div>
      <GroupList />
    </section>
  );
}
