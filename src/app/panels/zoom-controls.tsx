import { Maximize, Minus, Plus } from 'lucide-react';
import { mapCommands } from '../map-commands.ts';
import { useApp } from '../store/store.ts';
import { IconButton } from '../ui/icon-button.tsx';

/** Zoom in, out, and the whole map. */
export function ZoomControls() {
  return (
    <fieldset className="zoom" data-map-obstacle="">
      <legend className="visually-hidden">Zoom</legend>
      <IconButton icon={Plus} label="Zoom in" onClick={mapCommands.zoomIn} />
      <IconButton icon={Minus} label="Zoom out" onClick={mapCommands.zoomOut} />
      <IconButton icon={Maximize} label="Show the whole map" onClick={mapCommands.fit} />
    </fieldset>
  );
}

/** The way back to the whole map on a phone, where fingers do the zooming. */
export function WholeMapButton() {
  const isWhole = useApp((state) => state.camera === null);
  if (isWhole) return null;
  return (
    <div className="zoom zoom--phone" data-map-obstacle="">
      <IconButton icon={Maximize} label="Show the whole map" onClick={mapCommands.fit} />
    </div>
  );
}
