import { PanelsTopLeft, X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { mapSentence } from '../core/view/map-words.ts';
import { MapView } from './map-view.tsx';
import { BottomSheet } from './panels/bottom-sheet.tsx';
import { DropTarget } from './panels/drop-target.tsx';
import { GroupsPanel, useGroupCount } from './panels/groups-panel.tsx';
import { Headline } from './panels/headline.tsx';
import { Legend } from './panels/legend.tsx';
import { LensTabs } from './panels/lens-switch.tsx';
import { FailureNotice, MapStatus, WorkNotice } from './panels/notices.tsx';
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

function LeftColumn({ isCramped }: { readonly isCramped: boolean }) {
  const areGroupsOpen = useFrame((state) => state.areGroupsOpen);
  const hasList = useApp((state) => state.list !== null);
  const hasPasteBox = useHasPasteBox();
  return (
    <div className="frame__left">
      {isCramped && <GroupsButton />}
      {hasList && (!isCramped || areGroupsOpen) && <GroupsPanel />}
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
  const hasSelection = useApp((state) => state.selection !== null && state.list !== null);
  const summaryOpen = useApp((state) => state.summaryOpen && state.list !== null);
  const hasScene = useApp((state) => state.scene !== null);
  useEffect(() => {
    if (hasScene) void Promise.all([loadInspector(), loadReading()]);
  }, [hasScene]);
  if (!summaryOpen && !hasSelection) return null;
  return <Suspense fallback={null}>{summaryOpen ? <ReadingPanel /> : <Inspector />}</Suspense>;
}

/** When the panel at the side closes and its focus is lost, the map takes it. */
function useFocusReturn(hasDetail: boolean): void {
  const had = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (had.current && !hasDetail && isLost)
      document.querySelector<HTMLElement>('.map')?.focus({ preventScroll: true });
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
}

function PhoneFrame({ detail, headline }: Omit<FrameProps, 'layout'>) {
  return (
    <div className="frame frame--phone">
      {headline ?? <Name />}
      <WholeMapButton />
      <BottomSheet detail={detail} />
    </div>
  );
}

function Name() {
  const name = useApp((state) => state.list?.name ?? 'Coterie');
  return <h1 className="visually-hidden">{name}</h1>;
}

function PanelFrame({ layout, detail, headline }: FrameProps) {
  const hasList = useApp((state) => state.list !== null);
  return (
    <div className={`frame frame--${layout}${detail === null ? '' : ' frame--detail'}`}>
      <LeftColumn isCramped={layout === 'narrow' && detail !== null} />
      <div className="frame__middle">
        {headline ?? <Name />}
        {hasList && (
          <>
            <ZoomControls />
            <Legend />
            <TimePanel />
          </>
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
  const hasList = useApp((state) => state.list !== null);
  const setAspect = useApp((state) => state.setAspect);
  useSelectionClosesSummary();
  useEscape();
  useFocusReturn(detail !== null);
  useEffect(() => setAspect(aspect), [aspect, setAspect]);
  const mapLabel = useApp(({ scene }) => (scene === null ? 'Map' : `Map. ${mapSentence(scene)}`));
  const isWhole = useApp((state) => state.camera === null);
  const headline = hasList && isWhole && detail === null && !isLow ? <Headline layout={layout} /> : null;
  const Frame = layout === 'phone' ? PhoneFrame : PanelFrame;
  return (
    <div className={`app app--${layout}`}>
      <TopBar layout={layout} />
      <main className="stage">
        <MapView label={mapLabel} />
        <Frame layout={layout} detail={detail} headline={headline} />
        <div className="notices">
          <FailureNotice />
          <WorkNotice />
        </div>
      </main>
      {layout === 'phone' && <LensTabs />}
      <MapStatus />
      <DropTarget />
    </div>
  );
}
