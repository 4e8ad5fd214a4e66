import { PanelsTopLeft, X } from 'lucide-react';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Said } from './actions/ui/said.tsx';
import { isNoFilter } from '../core/model/filter.ts';
import { mapSentence } from '../core/view/map-words.ts';
import { later } from './later.ts';
import { MapView } from './map-view.tsx';
import { DoneNotice } from './panels/done-notice.tsx';
import { ErrorBoundary } from './panels/error-boundary.tsx';
import { GroupsPanel, useGroupCount, useGroupsTitle } from './panels/groups-panel.tsx';
import { Headline } from './panels/headline.tsx';
import { LensTabs } from './panels/lens-switch.tsx';
import { FailureNotice, MapLostNotice, MapStatus, WorkNotice } from './panels/notices.tsx';
import { Overlays } from './panels/overlays.tsx';
import { PasteBox } from './panels/paste-box.tsx';
import { SearchBox, TopBar } from './panels/top-bar.tsx';
import { useEscape } from './panels/use-escape.ts';
import { layoutNow, useAspect, useIsLow, useLayout, type Layout } from './panels/use-layout.ts';
import { useHasPasteBox } from './panels/use-paste-box.ts';
import { WholeMapButton, ZoomControls } from './panels/zoom-controls.tsx';
import { setFrame, useFrame } from './store/frame.ts';
import { isNetwork, isReadingList } from './store/on-screen.ts';
import { app, useApp, useAppLater } from './store/store.ts';
import { lazyPart } from './ui/lazy-part.tsx';
import { loadModule } from './load-module.ts';

// What a first map does not need is loaded once it is up and at rest.
const LONGEST_REST = 2000;
const DropTarget = lazyPart(
  () => import('./panels/drop-target.tsx'),
  (part) => part.DropTarget,
);
const Inspector = lazyPart(
  () => import('./panels/inspector/inspector.tsx'),
  (part) => part.Inspector,
);
const ReadingPanel = lazyPart(
  () => import('./panels/reading-panel.tsx'),
  (part) => part.ReadingPanel,
);
const OwnerOffer = lazyPart(
  () => import('./panels/owner-offer.tsx'),
  (part) => part.OwnerOffer,
);
const FilterPanel = lazyPart(
  () => import('./panels/filter-panel.tsx'),
  (part) => part.FilterPanel,
);
const ThemesPanel = lazyPart(
  () => import('./panels/themes-panel.tsx'),
  (part) => part.ThemesPanel,
);
const TableScreen = lazyPart(
  () => import('./panels/table/table-screen.tsx'),
  (part) => part.TableScreen,
);
const StaticMap = lazyPart(
  () => import('./panels/figure/static-map.tsx'),
  (part) => part.StaticMap,
);
const EmptyMap = lazyPart(
  () => import('./panels/empty-map.tsx'),
  (part) => part.EmptyMap,
);
const MapFoot = lazyPart(
  () => import('./panels/map-foot.tsx'),
  (part) => part.MapFoot,
);
const BottomSheet = lazyPart(
  () => import('./panels/bottom-sheet.tsx'),
  (part) => part.BottomSheet,
  <section className="sheet sheet--peek" aria-label="Panel" data-map-edge="bottom" />,
);
const TimePanel = lazyPart(
  () => import('./panels/time-panel.tsx'),
  (part) => part.TimePanel,
  // Takes the room from the start, so that the map does not move when the chart comes.
  <section className="panel time-panel" aria-label="Time" data-map-edge="bottom" />,
);

/** Loads what stands around a first map while its list is on the way. */
export function prefetchParts(): void {
  const parts = layoutNow() === 'phone' ? [BottomSheet] : [SearchBox, TimePanel, MapFoot];
  for (const part of parts) part.prefetch();
}

/** Groups as a button, where the inspector needs the room. */
function GroupsButton() {
  const isOpen = useFrame((state) => state.areGroupsOpen);
  const count = useGroupCount();
  const title = useGroupsTitle();
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
      {title} {count}
    </button>
  );
}

/** Filters where they are asked for; else the groups in use, as themes with their phrases in the Topics lens where there is room. */
function SidePanel({ layout }: { readonly layout: Layout }) {
  const isFilterOpen = useFrame((state) => state.isFilterOpen);
  const isTopics = useAppLater((state) => state.lens === 'topics' && state.screen === 'map');
  if (isFilterOpen) {
    return (
      <ErrorBoundary what="The filter">
        <FilterPanel />
      </ErrorBoundary>
    );
  }
  if (isTopics && layout === 'wide') {
    return (
      <ErrorBoundary what="The themes">
        <ThemesPanel />
      </ErrorBoundary>
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
        <ErrorBoundary what="The offer">
          <OwnerOffer />
        </ErrorBoundary>
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
  const selection = useAppLater((state) => state.selection);
  const hasList = useAppLater((state) => state.list !== null);
  const summaryOpen = useAppLater((state) => state.summaryOpen);
  const hasScene = useApp((state) => state.scene !== null);
  useEffect(() => {
    if (!hasScene) return undefined;
    return later(() => {
      Inspector.prefetch();
      ReadingPanel.prefetch();
    }, LONGEST_REST);
  }, [hasScene]);
  if (!hasList || (!summaryOpen && selection === null)) return null;
  return (
    <ErrorBoundary what={summaryOpen ? 'The panel' : 'The inspector'} retryOn={selection}>
      {summaryOpen ? <ReadingPanel /> : <Inspector />}
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

/** The shortcuts of all commands, once there is something to command. */
function useShortcuts(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOn = true;
    let release = (): void => undefined;
    const listen = async (): Promise<void> => {
      const { listenToShortcuts } = await loadModule(() => import('./actions/listen-to-shortcuts.ts'));
      if (isOn) release = listenToShortcuts();
    };
    listen().catch(() => app.setState({ failure: 'The shortcuts could not be loaded. Reload the page to have them.' }));
    return () => {
      isOn = false;
      release();
    };
  }, [isWanted]);
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
      <ErrorBoundary what="The table">
        {!canDraw && <StaticMap />}
        <TableScreen />
      </ErrorBoundary>
    </div>
  );
}

function PhoneFrame({ detail, headline, isTable }: FrameProps) {
  return (
    <div className="frame frame--phone">
      {headline ?? <Name />}
      {isTable ? (
        <TableArea />
      ) : (
        <>
          <WholeMapButton />
          <FilteredOut />
        </>
      )}
      <BottomSheet detail={detail} />
    </div>
  );
}

function Name() {
  const name = useApp((state) => state.list?.name ?? 'Coterie');
  return <h1 className="visually-hidden">{name}</h1>;
}

/** What is said where a filter leaves nothing to draw. */
function FilteredOut() {
  const isFiltered = useApp((state) => !isNoFilter(state.filter));
  return (
    isFiltered && (
      <ErrorBoundary what="The filter">
        <EmptyMap />
      </ErrorBoundary>
    )
  );
}

/** What stands over the map: its buttons, its legend and what is filtered. */
function MapTools() {
  const hasScene = useApp((state) => state.scene !== null);
  return (
    <>
      <ZoomControls />
      <FilteredOut />
      <div className="map-foot" data-map-edge="bottom">
        {hasScene && (
          <ErrorBoundary what="The legend">
            <MapFoot />
          </ErrorBoundary>
        )}
      </div>
    </>
  );
}

function PanelFrame({ layout, detail, headline, isTable }: FrameProps) {
  const hasList = useApp((state) => state.list !== null);
  const hasTime = useApp(isReadingList);
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
        {hasTime && (
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

/** What the map shows, for those who cannot see it. */
function useMapLabel(): string {
  const scene = useApp((state) => state.scene);
  return useMemo(() => (scene === null ? 'Map' : `Map. ${mapSentence(scene)}`), [scene]);
}

/** The whole page: the map under everything, the bar, and the panels around the map. */
export function App() {
  const layout = useLayout();
  const aspect = useAspect();
  const isLow = useIsLow();
  const detail = useDetail();
  const canDraw = useFrame((state) => state.canDraw);
  const hasList = useApp((state) => state.list !== null);
  const isTable = useAppLater((state) => state.screen === 'table') || !canDraw;
  const setAspect = useApp((state) => state.setAspect);
  useSelectionClosesSummary();
  useEscape();
  useShortcuts(hasList);
  useFocusReturn(detail !== null);
  useEffect(() => setAspect(aspect), [aspect, setAspect]);
  const mapLabel = useMapLabel();
  const isWhole = useApp((state) => state.camera === null);
  const isFirstLens = useApp(({ lens }) => lens === 'everything' || lens === 'people' || lens === 'network');
  const hasLenses = useApp((state) => !isNetwork(state));
  const hasHeadline = hasList && isWhole && isFirstLens && detail === null && !isLow && !isTable;
  const Frame = layout === 'phone' ? PhoneFrame : PanelFrame;
  return (
    <div className={`app app--${layout}${hasLenses ? '' : ' app--network'}`}>
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
      {layout === 'phone' && hasLenses && <LensTabs />}
      <MapStatus />
      <DropTarget />
      <Overlays />
    </div>
  );
}
