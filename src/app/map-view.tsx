/** The map in the page. */
import { useEffect, useRef } from 'react';
import { handle } from './handle.ts';
import { registerMap } from './map-commands.ts';
import { MapSync } from './map-sync.ts';
import { MapUnavailableError } from './map/map-types.ts';
import { setFrame } from './store/frame.ts';

/** The map in `element`; null, with the table in its place, where the browser cannot draw it. */
function openMap(element: HTMLElement): MapSync | null {
  try {
    return new MapSync(element);
  } catch (error) {
    if (!(error instanceof MapUnavailableError)) throw error;
    setFrame({ canDraw: false });
    return null;
  }
}

interface MapViewProps {
  readonly label: string;
  /** Something else stands in its place. */
  readonly isAway: boolean;
}

export function MapView({ label, isAway }: MapViewProps): React.JSX.Element {
  const container = useRef<HTMLDivElement>(null);
  const shown = useRef<MapSync | null>(null);
  useEffect(() => {
    const element = container.current;
    const sync = element && openMap(element);
    if (!sync) return undefined;
    shown.current = sync;
    handle.map = sync.controller;
    const unregister = registerMap({
      zoomIn: () => sync.zoomIn(),
      zoomOut: () => sync.zoomOut(),
      fit: () => sync.fit(),
    });
    return () => {
      unregister();
      sync.stop();
      handle.map = null;
      shown.current = null;
    };
  }, []);
  useEffect(() => shown.current?.setAway(isAway), [isAway]);
  return (
    <div
      ref={container}
      className={isAway ? 'map map--away' : 'map'}
      role="application"
      aria-label={label}
      aria-hidden={isAway}
    />
  );
}
