import { PanelsTopLeft, X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Said } from './actions/ui/said.tsx';
import { useShortcuts } from './actions/use-shortcuts.ts';
import { mapSentence } from '../core/view/map-words.ts';
import { MapView } from './map-view.tsx';
import { BottomSheet } from './panels/bottom-sheet.tsx';
import { DoneNotice } from './panels/done-notice.tsx';
import { DropTarget } from './panels/drop-target.tsx';
import { ErrorBoundary } from './panels/error-boundary.tsx';
import { FilterBar } from './panels/filter-bar.tsx';
import { GroupsPanel, useGroupCount } from './panels/groups-panel.tsx';
import { Headline } from './panels/headline.tsx';
import { Legend } from './panels/legend.tsx';
import { LensTabs } from './panels/lens-switch.tsx';
import { FailureNotice, MapLostNotice, MapStatus, WorkNotice } from './panels/notices.tsx';
import { Overlays } from './panels/overlays.tsx';
import { PasteBox } from './panels/paste-box.tsx';
import { TimePanel } from './panels/time-panel.tsx';
import { TopBar } from './panels/top-bar.tsx';
import { useEscape } from './panels/use-escape.ts';
import { useAspect, useIsLow, useLayout, type Layout } from './panels/use-layout.ts';
import { useHasPasteBox } from './panels/use-paste-box.ts';
import { WholeMapButton, ZoomControls } from './panels/zoom-controls.tsx';
import { setFrame, useFrame } from './store/frame.ts';
import { useApp } from './store/store.ts';

// What a first map does not need is loaded while it is looked at.
const loadInspector = () => import('./panels/inspector/inspector.tsx');
const loadReading = () => import('./panels/reading-panel.tsx');
const Inspector = lazy(async () => ({ default: (await loadInspector()).Inspector }));
const ReadingPanel = lazy(async () => ({ default: (await loadReading()).ReadingPanel }));
const OwnerOffer = lazy(async () => ({ default: (await import('./panels/owner-offer.tsx')).OwnerOffer }));
const FilterPanel = lazy(async () => ({ default: (await import('./panels/filter-panel.tsx')).FilterPanel }));
const ThemesPanel = lazy(async () => ({ default: (await import('./panels/themes-panel.tsx')).ThemesPanel }));
const TableScreen = lazy(async () => ({ default: (await import('./panels/table/table-screen.tsx')).TableScreen }));
const StaticMap = lazy(async () => ({ default: (await import('./panels/figure/static-map.tsx')).StaticMap }));

/** A part of the page that is loaded when it is first needed, and whose failure stays its own. */
function Part({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  return (
    <ErrorBoundary what={what}>
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  );
}

/** Groups as a button, where the inspector needs the room. */
function GroupsButton() {
  const isOpen = useFrame((state) => state.areGroupsOpen);
  const count = useGroupCount();
  const Icon = isOpen ? X : PanelsTopLeft;
  return (
    <button
      type="button"
      className="button groups-button"
      aria-expanded={isOpen}
      data-map-obstacle=""
      onClick={() => setFrame({ areGroupsOpen: !isOpen })}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      Groups {count}
    </button>
  );
}

/** Filters where they are asked for; else the groups in use, as themes with their phrases in the Topics lens where there is room. */
function SidePanel({ layout }: { readonly layout: Layout }) {
  const isFilterOpen = useFrame((state) => state.isFilterOpen);
  const isTopics = useApp((state) => state.lens === 'topics' && state.screen === 'map');
  if (isFilterOpen) {
    return (
      <Part what="The filter">
        <FilterPanel />
      </Part>
    );
  }
  if (isTopics && layout === 'wide') {
    return (
      <Part what="The themes">
        <ThemesPanel />
      </Part>
    );
  }
  return <GroupsPanel />;
}

function LeftColumn({ layout, isCramped }: { readonly layout: Layout; readonly isCramped: boolean }) {
  const areGroupsOpen = useFrame((state) => state.areGroupsOpen || state.isFilterOpen);
  const hasList = useApp((state) => state.list !== null);
  const hasPasteBox = useHasPasteBox();
  const hasRoom = useApp((state) => state.selection === null && !state.summaryOpen);
  const hasOffer =
    useApp((state) => state.list !== null && state.list.analysis.offer !== null) && hasRoom && !areGroupsOpen;
  return (
    <div className="frame__left">
      {isCramped && <GroupsButton />}
      {hasList && (!isCramped || areGroupsOpen) && (
        <ErrorBoundary what="The groups">
          <SidePanel layout={layout} />
        </ErrorBoundary>
      )}
      {hasOffer && (
        <Part what="The offer">
          <OwnerOffer />
        </Part>
      )}
      {hasPasteBox && (
        <section className="panel paste-panel" aria-label="Your own list" data-map-obstacle="">
          <PasteBox />
        </section>
      )}
    </div>
  );
}

/** Inspector or reading summary, whichever is asked for; null where neither is. */
function useDetail(): ReactNode {
  const selection = useApp((state) => state.selection);
  const hasList = useApp((state) => state.list !== null);
  const summaryOpen = useApp((state) => state.summaryOpen);
  const hasScene = useApp((state) => state.scene !== null);
  useEffect(() => {
    if (hasScene) void Promise.all([loadInspector(), loadReading()]);
  }, [hasScene]);
  if (!hasList || (!summaryOpen && selection === null)) return null;
  return (
    <ErrorBoundary what={summaryOpen ? 'The panel' : 'The inspector'} retryOn={selection}>
      <Suspense fallback={null}>{summaryOpen ? <ReadingPanel /> : <Inspector />}</Suspense>
    </ErrorBoundary>
  );
}

/** When the panel at the side closes and its focus is lost, the map takes it. */
function useFocusReturn(hasDetail: boolean): void {
  const had = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (had.current && !hasDetail && isLost)
      document.querySelector<HTMLElement>('.map, .frame__table [tabindex="0"]')?.focus({ preventScroll: true });
    had.current = hasDetail;
  }, [hasDetail]);
}

/** A new selection takes the place of the reading summary. */
function useSelectionClosesSummary(): void {
  const selection = useApp((state) => state.selection);
  const showSummary = useApp((state) => state.showSummary);
  useEffect(() => {
    if (selection !== null) showSummary(false);
  }, [selection, showSummary]);
}

interface FrameProps {
  readonly layout: Layout;
  readonly detail: ReactNode;
  readonly headline: ReactNode;
  readonly isTable: boolean;
}

/** The table in the place of the map; where the map cannot be drawn, with a picture of it. */
function TableArea() {
  const canDraw = useFrame((state) => state.canDraw);
  return (
    <div className="frame__table">
      <Part what="The table">
        {!canDraw && <StaticMap />}
        <TableScreen />
      </Part>
    </div>
  );
}

function PhoneFrame({ detail, headline, isTable }: FrameProps) {
  return (
    <div className="frame frame--phone">
      {headline ?? <Name />}
      {isTable ? <TableArea /> : <WholeMapButton />}
      <BottomSheet detail={detail} />
    </div>
  );
}

function Name() {
  const name = useApp((state) => state.list?.name ?? 'Coterie');
  return <h1 className="visually-hidden">{name}</h1>;
}

/** What stands over the map: its buttons, its legend and what is filtered. */
function MapTools() {
  return (
    <>
      <ZoomControls />
      <div className="map-foot" data-map-edge="bottom">
        <FilterBar />
        <Legend />
      </div>
    </>
  );
}

function PanelFrame({ layout, detail, headline, isTable }: FrameProps) {
  const hasList = useApp((state) => state.list !== null);
  const names = [
    'frame',
    `frame--${layout}`,
    detail === null ? '' : 'frame--detail',
    isTable ? 'frame--with-table' : '',
  ];
  return (
    <div className={names.filter(Boolean).join(' ')}>
      <LeftColumn layout={layout} isCramped={layout === 'narrow' && detail !== null} />
      <div className="frame__middle">
        {headline ?? <Name />}
        {hasList && isTable && <TableArea />}
        {hasList && !isTable && <MapTools />}
        {hasList && (
          <ErrorBoundary what="The time chart">
            <TimePanel />
          </ErrorBoundary>
        )}
      </div>
      {detail !== null && (
        <div className="panel frame__right" data-map-edge="right">
          {detail}
        </div>
      )}
    </div>
  );
}

/** The whole page: the map under everything, the bar, and the panels around the map. */
export function App() {
  const layout = useLayout();
  const aspect = useAspect();
  const isLow = useIsLow();
  const detail = useDetail();
  const canDraw = useFrame((state) => state.canDraw);
  const hasList = useApp((state) => state.list !== null);
  const isTable = useApp((state) => state.screen === 'table') || !canDraw;
  const setAspect = useApp((state) => state.setAspect);
  useSelectionClosesSummary();
  useEscape();
  useShortcuts();
  useFocusReturn(detail !== null);
  useEffect(() => setAspect(aspect), [aspect, setAspect]);
  const mapLabel = useApp(({ scene }) => (scene === null ? 'Map' : `Map. ${mapSentence(scene)}`));
  const isWhole = useApp((state) => state.camera === null);
  const isFirstLens = useApp((state) => state.lens === 'everything' || state.lens === 'people');
  const hasHeadline = hasList && isWhole && isFirstLens && detail === null && !isLow && !isTable;
  const Frame = layout === 'phone' ? PhoneFrame : PanelFrame;
  return (
    <div className={`app app--${layout}`}>
      <TopBar layout={layout} />
      <main className="stage">
        <ErrorBoundary what="The map">
          <MapView label={mapLabel} isAway={isTable} />
        </ErrorBoundary>
        <Frame
          layout={layout}
          detail={detail}
          headline={hasHeadline ? <Headline layout={layout} /> : null}
          isTable={isTable}
        />
        <div className="notices">
          <FailureNotice />
          <MapLostNotice />
          <WorkNotice />
          <Said />
          <DoneNotice />
        </div>
      </main>
      {layout === 'phone' && <LensTabs />}
      <MapStatus />
      <DropTarget />
      <Overlays />
    </div>
  );
}
