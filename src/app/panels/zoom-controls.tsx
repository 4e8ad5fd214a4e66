import { Lasso, Maximize, Minus, Plus } from 'lucide-react';
import { mapCommands } from '../map-commands.ts';
import { setFrame, useFrame } from '../store/frame.ts';
import { useApp } from '../store/store.ts';
import { IconButton } from '../ui/icon-button.tsx';

/** Zoom in, out, the whole map, and a lasso. */
export function ZoomControls() {
  const isLassoOn = useFrame((state) => state.isLassoOn);
  return (
    <fieldset className="zoom" data-map-obstacle="">
      <legend className="visually-hidden">Map</legend>
      <IconButton icon={Plus} label="Zoom in" onClick={mapCommands.zoomIn} />
      <IconButton icon={Minus} label="Zoom out" onClick={mapCommands.zoomOut} />
      <IconButton icon={Maximize} label="Show the whole map" onClick={mapCommands.fit} />
      <IconButton
        icon={Lasso}
        label="Select with a lasso"
        isPressed={isLassoOn}
        onClick={() => setFrame({ isLassoOn: !isLassoOn })}
      />
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
