import { useEffect, type ReactNode } from 'react';
import { frame, setFrame, useFrame, type SheetHeight, type SheetTab } from '../store/frame.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { isNetwork } from '../store/on-screen.ts';
import { useApp } from '../store/store.ts';
import { FilterBar, FilterLine } from './filter-bar.tsx';
import { Legend } from './legend.tsx';
import { ColourSwitch, GrainSwitch, GroupList, useGroupCount, useGroupsTitle } from './groups-panel.tsx';
import { PasteBox } from './paste-box.tsx';
import { Segmented } from './segmented.tsx';
import { TimeView } from './time-panel.tsx';
import { useSheetDrag } from './use-sheet-drag.ts';

const FilterPanel = lazyPart(
  () => import('./filter-panel.tsx'),
  (part) => part.FilterPanel,
);

/** Filters where they are asked for, else what is selected; null where neither is. */
function useBody(detail: ReactNode): ReactNode {
  const isFilterOpen = useFrame((state) => state.isFilterOpen);
  const isSummaryOpen = useApp((state) => state.summaryOpen);
  const needsRoom = isFilterOpen || isSummaryOpen;
  useEffect(() => {
    // Only as it opens: the person may lower it then.
    if (needsRoom && frame.getState().sheet === 'peek') setFrame({ sheet: 'half' });
  }, [needsRoom]);
  return isFilterOpen ? (
    <ErrorBoundary what="The filter">
      <FilterPanel isInSheet />
    </ErrorBoundary>
  ) : (
    detail
  );
}

const HANDLE_LABEL: Readonly<Record<SheetHeight, string>> = {
  peek: 'Panel is low: raise it to half',
  half: 'Panel is at half: raise it fully',
  full: 'Panel is fully up: lower it',
};

function Tabs() {
  const tab = useFrame((state) => state.tab);
  const height = useFrame((state) => state.sheet);
  const groups = useGroupCount();
  const hasList = useApp((state) => state.list !== null);
  const title = useGroupsTitle();
  const hasTime = useApp((state) => !isNetwork(state));
  const options: readonly { value: SheetTab; label: string }[] = [
    { value: 'groups', label: hasList ? `${title} ${groups}` : title },
    ...(hasTime ? [{ value: 'time' as const, label: 'Time' }] : []),
    { value: 'paste', label: 'Paste a list' },
  ];
  return (
    <Segmented
      label="Panel"
      className="sheet__tabs"
      options={options}
      value={tab}
      // The buttons of the paste box need more than the low panel.
      onChange={(next) => setFrame({ tab: next, sheet: next === 'paste' && height === 'peek' ? 'half' : height })}
    />
  );
}

function TabBody() {
  const tab = useFrame((state) => state.tab);
  const hasTime = useApp((state) => !isNetwork(state));
  const hasList = useApp((state) => state.list !== null);
  if (tab === 'time' && hasTime) return <TimeView />;
  if (tab === 'paste') return <PasteBox />;
  if (!hasList) return null;
  return (
    <>
      <FilterLine />
      <GroupList />
      <div className="sheet__colour">
        <ColourSwitch />
        <GrainSwitch />
      </div>
      <Legend />
    </>
  );
}

/** The phone's panel: groups, time and paste in tabs, or what is selected. */
export function BottomSheet({ detail }: { readonly detail: ReactNode }) {
  const { height, pixels, handlers } = useSheetDrag();
  const body = useBody(detail);
  return (
    <section
      className={`sheet sheet--${height}${pixels === null ? '' : ' sheet--dragged'}`}
      aria-label="Panel"
      data-map-edge="bottom"
      style={pixels === null ? undefined : { height: pixels }}
    >
      <button type="button" className="sheet__handle" aria-label={HANDLE_LABEL[height]} {...handlers}>
        <span className="sheet__grip" />
      </button>
      {body ?? (
        <>
          <div className="sheet__top">
            <Tabs />
            <FilterBar isShort />
          </div>
          <div className="sheet__body">
            <TabBody />
          </div>
        </>
      )}
    </section>
  );
}
