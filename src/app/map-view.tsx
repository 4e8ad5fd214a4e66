/** The map in the page. */
import { useEffect, useRef, useState } from 'react';
import { handle } from './handle.ts';
import { registerMap } from './map-commands.ts';
import { MapSync } from './map-sync.ts';

/** Whether the browser can draw the map at all. */
function hasWebgl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

export function MapView({ label }: { readonly label: string }): React.JSX.Element {
  const container = useRef<HTMLDivElement>(null);
  const [canDraw] = useState(hasWebgl);
  useEffect(() => {
    const element = container.current;
    if (!element || !canDraw) return undefined;
    const sync = new MapSync(element);
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
    };
  }, [canDraw]);
  if (!canDraw) {
    return (
      <p className="map-missing" role="alert">
        The map needs WebGL, which this browser does not give. The groups, the search and the pages of people, papers
        and topics work without it.
      </p>
    );
  }
  return <div ref={container} className="map" role="application" aria-label={label} />;
}
